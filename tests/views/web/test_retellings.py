"""Retellings on the pages of statements: the nearest at once, all others part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml.html import document_fromstring
from starlette.testclient import TestClient
from tests.record.samples import PAGE, RULES, page, read

from goft.model import Capture, Reading
from goft.record.asking import all_documents
from goft.record.keeping import keep
from goft.record.opening import make_record
from goft.record.rebuilding import rebuild
from goft.record.record import Record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings
from goft.views.web import retellings

LONG = "The bridge over the river opens in May. It will carry three hundred trucks a day"
ENDS = ("", " now", " soon", " later", " again")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    made = make_record(str(tmp_path / "record"))
    yield made
    made.close()


def asked(record: Record) -> TestClient:
    return TestClient(build(record.place, Settings(refresh_s=0)), base_url="http://localhost")


def test_all_that_tell_a_statement_are_reached(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retellings, "TOGETHER", 2)
    texts = [f"Road news {n}\nOmid: {LONG}{end}.\n" for n, end in enumerate(ENDS)]
    list(keep(record, [page(text, f"{n}.txt") for n, text in enumerate(texts)], read, RULES))
    ids = {each.standing[0].statement.id for each in all_documents(record)}
    own, *_ = ids
    with asked(record) as web:
        path, seen, asks = f"/statements/{own}", [own], 0
        while path:
            found = document_fromstring(web.get(path, headers={"accept-language": "en"}).text)
            seen += [href.rpartition("/")[2] for href in found.xpath("//h3/a/@href")]
            left = re.search(r"not compared here: (\d+)", found.text_content())
            links = found.xpath("//a[@rel='next' or contains(@href, 'part=2')]/@href")
            assert bool(left) == (asks == 0)
            path = f"/statements/{own}/retellings?part=2" if left and links else ""
            asks += 1
    assert sorted(seen) == sorted(ids)


def test_nothing_is_told_of_what_is_not_there(record: Record) -> None:
    with asked(record) as web:
        assert web.get("/statements/none/retellings").status_code == 404


def test_a_withdrawn_statement_is_shown_in_the_words_it_was_found_in(record: Record) -> None:
    list(keep(record, [page()], read, RULES))
    (kept,) = all_documents(record)

    def another(capture: Capture) -> Reading:
        found = read(replace(capture, body=PAGE.replace("Omid: The", "Yesterday a").encode()))
        assert isinstance(found, Reading)
        return Reading(replace(found.document, id=capture.digest), found.statements)

    list(rebuild(record, another, "2"))
    withdrawn = kept.statements[0].statement.id
    with asked(record) as web:
        found = document_fromstring(web.get(f"/statements/{withdrawn}").text)
        (quotation,) = found.xpath("//blockquote")
        assert quotation.text_content() == "The bridge opens in May."
        answer = web.get(f"/api/1/statements/{withdrawn}").json()["data"]
        assert answer["words"] == "The bridge opens in May."
        assert answer["denial"] is None
