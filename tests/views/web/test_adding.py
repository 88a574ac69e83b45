"""Adding what a reader missed from the page of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring
from starlette.testclient import TestClient
from tests.record.samples import RULES, page, read
from tests.views.kept import COMMENT
from tests.views.kept import record as one_page

from goft.record.asking import all_documents
from goft.record.keeping import keep
from goft.record.opening import make_record
from goft.record.record import Record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings

TOKEN = "a-token-of-some-length"
TEXT = """Road news
Omid: The bridge opens in May.
The mayor was heard in the hall: we will all be there, rain
or shine. It is late. The road is long, and it is late.
"""
MISSED = "we will all be there, rain or shine"
SENT = {"words": MISSED, "speaker": "Sara Amin", "why": "the paragraph was skipped", "token": TOKEN}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    made = make_record(str(tmp_path / "record"))
    list(keep(made, [page(TEXT)], read, RULES))
    yield made
    made.close()


@pytest.fixture
def web(record: Record) -> Iterator[TestClient]:
    settings = Settings(refresh_s=0, reviewers={"Sara": TOKEN})
    with TestClient(build(record.place, settings), base_url="http://localhost") as client:
        yield client


def path(record: Record) -> str:
    (kept,) = all_documents(record)
    return f"/documents/{kept.id}"


def send(web: TestClient, record: Record, status: int, **changed: str) -> HtmlElement:
    answer = web.post(
        f"{path(record)}/statements", data=SENT | changed, headers={"accept-language": "en"}
    )
    assert answer.status_code == status
    return document_fromstring(answer.text)


def added(record: Record) -> list[str]:
    (kept,) = all_documents(record)
    return [each.words for each in kept.standing if each.review]


def test_what_was_missed_is_added_with_who_said_it_and_why(web: TestClient, record: Record) -> None:
    found = " ".join(send(web, record, 200, style="direct").text_content().split())
    for part in ("Sara Amin", "Word for word", "Added by a reviewer: Sara", "was skipped"):
        assert part in found
    assert [" ".join(each.split()) for each in added(record)] == [MISSED]
    assert MISSED in " ".join(web.get(path(record)).text.split())


@pytest.mark.parametrize(
    ("changed", "status", "why"),
    [
        ({"token": "x"}, 403, "token is not known"),
        ({"words": "the bridge never opens"}, 400, "do not stand in the page so"),
        ({"words": " "}, 400, "do not stand in the page so"),
        # A part of a word was never said.
        ({"words": "ill all be there"}, 400, "do not stand in the page so"),
        ({"words": "it is late", "place": "1:4"}, 200, ""),
        ({"words": "is late"}, 400, "2 times"),
        ({"words": "The bridge opens in May."}, 409, "a statement already"),
        ({"why": " "}, 400, "was not added"),
    ],
)
def test_what_cannot_be_added_is_refused_clearly(
    web: TestClient, record: Record, changed: dict[str, str], status: int, why: str
) -> None:
    found = send(web, record, status, **changed)
    if status != 200:
        (told,) = found.xpath("//p[@role='alert']")
        assert why in told.text_content()
        assert not added(record)
        # What was written is not lost, but for the token.
        assert found.xpath("string(//textarea[@name='words'])") == (SENT | changed)["words"]
        assert not found.xpath("//input[@name='token']/@value")


def test_words_that_stand_twice_are_told_apart_by_what_was_marked(
    web: TestClient, record: Record
) -> None:
    start = TEXT.rindex("is late")
    send(web, record, 200, words="is late", place=f"{start - 1}:{start + 7}")
    (kept,) = all_documents(record)
    contents = [each.statement.content for each in kept.standing if each.review]
    assert contents == [((start, start + 7),)]


def test_another_site_adds_nothing(web: TestClient, record: Record) -> None:
    headers = {"origin": "https://evil.example"}
    answer = web.post(f"{path(record)}/statements", data=SENT, headers=headers)
    assert (answer.status_code, added(record)) == (403, [])


def test_there_is_no_form_where_nobody_may_write(record: Record) -> None:
    settings = Settings(refresh_s=0, names=("goft.example",))
    with TestClient(build(record.place, settings), base_url="http://goft.example") as web:
        assert "textarea" not in web.get(path(record)).text
        assert web.post(f"{path(record)}/statements", data=SENT).status_code == 403


def test_while_pages_are_kept_it_is_said_so(web: TestClient, record: Record) -> None:
    with record.keeping():
        found = send(web, record, 409)
    assert "being kept just now" in found.text_content()


def test_comments_are_nobody_s_statements(tmp_path: Path) -> None:
    kept = one_page(tmp_path / "record")
    settings = Settings(refresh_s=0, reviewers={"Sara": TOKEN})
    with TestClient(build(kept.place, settings), base_url="http://localhost") as web:
        found = send(web, kept, 400, words=COMMENT)
    assert "do not stand in the page so" in found.text_content()
    kept.close()


def test_where_forms_are_sent_to_leads_back(web: TestClient, record: Record) -> None:
    answer = web.get(f"{path(record)}/statements?ui=fa", follow_redirects=False)
    assert re.search(r"/documents/[0-9a-f]+\?ui=fa$", answer.headers["location"])
