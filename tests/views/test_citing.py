"""Citations: what a reader needs to find the words again and to check them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.views.kept import ADDRESS, record
from tests.views.samples import ADDED, DOCUMENT, SAID

from goft.languages.pack import codes
from goft.model import Published
from goft.views.citing.bibliography import bibtex, csl
from goft.views.citing.plain import cite
from goft.views.cli import run
from goft.views.kept import Shown

SCHEMA = Path(__file__).parent / "exporting" / "schemas" / "csl.json"
DAY = Published("2024-07-08", "day", "jalali", "۱۸ تیر ۱۴۰۳")
PAGE = replace(DOCUMENT, outlet="Alpha & Co", published=DAY, title="50% {of} it")
ITEM = Shown(ADDED, PAGE, "https://alpha.example/1", "2024-07-09T10:00:00Z", "2024-07-09T11:00:00Z")
BARE = Shown(SAID, replace(DOCUMENT, blocks=()), None, None, "2024-07-09T11:00:00Z")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kept = record(tmp_path_factory.mktemp("kept") / "record")
    yield str(kept.folder.path)
    kept.close()


@pytest.mark.parametrize("code", codes())
def test_a_citation_tells_words_speaker_page_and_proof(code: str) -> None:
    text = cite(ITEM, code)
    start, end = ADDED.content[0]
    for part in (
        "نمی‌دانم",
        "مینا فر",
        "وزیر راه",
        "ایسنا",
        "Alpha & Co",
        "50% {of} it",
        "https://alpha.example/1",
        "2024-07-09T10:00:00Z",
        "0" * 64,
        f"{start}–{end}",
        "goft s2",
    ):
        assert part in text


def test_each_language_has_its_own_words_and_calendar() -> None:
    assert len({cite(ITEM, code) for code in codes()}) == len(codes())
    assert "۱۴۰۳/۰۴/۱۸ (2024-07-08)" in cite(ITEM, "fa")
    assert "٢٠٢٤/٠٧/٠٨" in cite(ITEM, "ar")


def test_without_a_language_it_is_that_of_the_page() -> None:
    assert cite(ITEM) == cite(ITEM, "fa")
    strange = replace(ITEM, document=replace(PAGE, language="xx"))
    assert cite(strange)


def test_what_is_not_known_is_left_out() -> None:
    text = cite(BARE, "en")
    assert "None" not in text
    assert "Captured" not in text
    nobody = replace(
        BARE, statement=replace(SAID, speaker=replace(SAID.speaker, name=None, role=None))
    )
    assert "unknown" in cite(nobody, "en")


def test_only_the_speakers_own_words_stand_in_marks() -> None:
    assert "“نمی‌دانم" in cite(ITEM, "en")
    told = cite(BARE, "en")
    assert "(in the page’s wording)" in told
    assert "“پل" not in told


@pytest.mark.parametrize("code", codes())
def test_a_denial_is_cited_as_one(code: str) -> None:
    denied = replace(BARE, statement=replace(SAID, style="act", act="deny"))
    assert {"en": "(denies): ", "fa": "(تکذیب): ", "ar": "(نفي): "}[code] in cite(denied, code)


@pytest.mark.parametrize("item", [ITEM, BARE])
def test_csl_fits_its_schema(item: Shown) -> None:
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate([csl(item)])


@pytest.mark.parametrize(
    ("day", "issued"),
    [
        ("2024-07-08", {"date-parts": [[2024, 7, 8]]}),
        ("2024-07", {"date-parts": [[2024, 7]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-21", {"literal": "2024-21"}),
        ("2024-07-08/2024-07-10", {"literal": "2024-07-08/2024-07-10"}),
        ("2024-07-08~", {"literal": "2024-07-08~"}),
    ],
)
def test_dates_of_csl(day: str, issued: dict[str, object]) -> None:
    item = replace(ITEM, document=replace(PAGE, published=replace(DAY, date=day)))
    assert csl(item)["issued"] == issued


def test_bibtex_escapes_what_it_would_read_as_commands() -> None:
    entry = bibtex(ITEM)
    assert r"title = {{50\% \{of\} it}}" in entry
    assert r"organization = {{Alpha \& Co}}" in entry
    assert "urldate = {2024-07-09}" in entry
    assert entry.startswith("@online{goft-s2,")
    bare = entry.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")


@pytest.mark.parametrize("form", ["plain", "bibtex", "csl"])
def test_the_command_prints_every_form(
    place: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["cite", "--record", place, "--format", form, "s1", "s2"]) == 0
    out = capsys.readouterr().out
    assert ADDRESS.replace("&", r"\&") in out or ADDRESS in out
    assert "s1" in out and "s2" in out


def test_an_unknown_id_is_named(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cite", "--record", place, "s1", "none"]) == 3
    assert "none: there is no such statement" in capsys.readouterr().err
    assert run(["cite", "--record", place, "none"]) == 1
