"""The pages that `make demo` serves: what a newcomer finds, reads, compares and cites in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring
from starlette.testclient import TestClient
from tests.browser.demo import DEMO, PAGES, capture, demo

from goft.pipeline import read_capture
from goft.record.registry.lint import faults
from goft.views.serving.app import build
from goft.views.serving.settings import Settings
from goft.views.web.reader import readers

START = Path(__file__).parents[3] / "docs/1-start.md"
MINISTER, COUNCILLOR = "mina-farzam", "reza-omidi"
# Who says what in which page, in order, in words of it.
SAID = {
    "ar-marfa": [(MINISTER, "500 مليار"), (MINISTER, "تأجل مرتين"), (MINISTER, "نهاية العام")],
    "ar-nakhil": [
        (MINISTER, "300 مليار"),
        (MINISTER, "البلدية تبني الطريق"),
        (MINISTER, "تسلموا أجورهم"),
        (COUNCILLOR, "تأجل مرتين"),
    ],
    "ar-sabah": [(MINISTER, "سيفتح في مايو"), (MINISTER, "البلدية تبني الطريق")],
    "en-herald": [
        (MINISTER, "300 billion"),
        (MINISTER, "The city builds the road"),
        (COUNCILLOR, "put off twice"),
    ],
    "en-post": [(MINISTER, "500 billion"), (MINISTER, "put off twice")],
    "fa-pegah": [(MINISTER, "۳۰۰ میلیارد"), (MINISTER, "شهرداری می‌سازد"), (MINISTER, "تونل شمالی")],
    "fa-sepideh": [(MINISTER, "۵۰۰ میلیارد"), (MINISTER, "تونل شمالی")],
}
SEARCHES = {"fa": "پل تازه", "ar": "الجسر", "en": "bridge 300"}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("kept") / "record"
    record = demo(folder)
    with TestClient(build(str(folder), Settings(refresh_s=0)), base_url="http://localhost") as one:
        yield one
    record.close()


def page(asked: TestClient, path: str, language: str) -> HtmlElement:
    answer = asked.get(path, headers={"accept-language": language})
    assert answer.status_code == 200, path
    return document_fromstring(answer.text)


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_statement_of_the_pages_is_read_and_nothing_else(
    asked: TestClient, path: Path
) -> None:
    found = asked.get(f"/api/1/documents/{capture(path).digest}").json()["data"]["statements"]
    assert [each["speaker"]["id"] for each in found] == [who for who, _ in SAID[path.stem]]
    for each, (_, part) in zip(found, SAID[path.stem], strict=True):
        assert part in each["words"]


def test_denials_and_questions_of_the_pages_are_read_as_such() -> None:
    read = {path.stem: read_capture(capture(path)).statements for path in PAGES}
    denied = {name for name, found in read.items() if any(e.act == "deny" for e in found)}
    assert denied == {"ar-marfa", "en-post"}
    answered = {name for name, found in read.items() if any(e.question for e in found)}
    assert answered == {"ar-nakhil", "en-herald", "fa-pegah"}


def test_who_is_known_in_the_pages_is_in_order() -> None:
    assert not list(faults(DEMO / "registry"))


@pytest.mark.parametrize("language", SEARCHES)
def test_a_newcomer_finds_reads_compares_and_cites(asked: TestClient, language: str) -> None:
    found = page(asked, f"/find?q={SEARCHES[language]}", language)
    assert {each.get("lang") for each in found.xpath("//blockquote")} == {"fa", "ar", "en"}
    own = found.xpath(f"//article[.//blockquote[@lang='{language}']]//a[@class='permalink']/@href")
    statement = next(
        each for path in own if (each := page(asked, path, language)).xpath("//*[@class='telling']")
    )
    assert statement.xpath("//div[@class='paragraph']//*[@class='said']")
    assert statement.xpath("//*[@class='telling']//*[contains(@class, 'relation')]")
    assert "UTC" in words(statement.xpath("//*[@class='telling']/h3")[0]), "its hour is told"
    assert "SHA-256" in words(statement.get_element_by_id("citation"))
    occasion = page(
        asked, statement.xpath("//a[starts-with(@href, '/occasions/')]/@href")[0], language
    )
    assert len(occasion.xpath("//main//section//ul[@class='plain']/li")) == len(PAGES)
    assert re.fullmatch("in-.+", occasion.xpath("//main//section/h2/@id")[0])
    first = occasion.xpath("//main//section")[0]
    assert first.xpath("./h2/@id") == [f"in-{language}"]
    assert first.xpath(".//tbody[@class='differing']//*[@class='alone']")


def test_speakers_who_contradict_each_other_are_no_outlets_that_do_not_agree(
    asked: TestClient,
) -> None:
    occasion = page(asked, "/occasions/2024-07-08", "en")
    (section,) = occasion.xpath("//main//section[h2/@id='in-en']")
    told = [words(each) for each in section.xpath(".//th[@scope='rowgroup']")]
    assert told == [
        "Not told alike: Number 300 ↔ 500",
        "Speakers differ: one denies it",
        "Other statements",
    ]
    (row,) = section.xpath(".//tr[th/a='Reza Omidi']")
    assert [words(each) for each in row.xpath("./td")] == ["in full", "left out"]


def test_words_of_one_language_lead_to_what_the_speaker_says_in_others(asked: TestClient) -> None:
    found = page(asked, "/find?q=tunnel | النفق", "ar")
    (note,) = [each for each in found.xpath("//p[@class='note']") if "بلغات أخرى" in words(each)]
    assert "مينا فرزام" in words(note)
    for address in note.xpath("./a/@href")[1:]:
        other = page(asked, address, "ar")
        assert other.xpath("//blockquote") and not other.xpath("//blockquote[@lang='ar']")


def test_whoever_spoke_is_counted_once_whatever_pages_call_them(asked: TestClient) -> None:
    for language, name in {"fa": "مینا فرزام", "ar": "مينا فرزام", "en": "Mina Farzam"}.items():
        speakers = page(asked, "/find?q=bridge", language).xpath("//section[@class='facet']")[0]
        assert words(speakers.xpath(".//li/a")[0]) == name
        assert len(speakers.xpath(".//li")) == 2
    (link,) = speakers.xpath(f".//a[.='{name}']/@href")
    narrowed = page(asked, link, "en")
    assert {each.get("lang") for each in narrowed.xpath("//blockquote")} == {"fa", "ar", "en"}
    assert words(narrowed.xpath("//a[@class='chosen']")[0]).startswith(name)


def test_people_of_the_pages_are_one_in_three_languages(asked: TestClient) -> None:
    for language, name in {"fa": "مینا فرزام", "ar": "مينا فرزام", "en": "Mina Farzam"}.items():
        (section,) = page(asked, "/people", language).xpath("//section[h2/@id='spoken']")
        (link,) = section.xpath(f".//a[@href='/people/{MINISTER}']")
        assert words(link) == name


def test_the_guide_names_what_stands_on_the_pages() -> None:
    """Its table of the three languages has the words of the catalogues."""
    told = START.read_text("utf-8")
    for language, query in SEARCHES.items():
        assert f"`{query}`" in told
        for key in ("find", "open_statement", "retellings", "coverage_of_occasion", "copy"):
            assert f"| {readers()[language].text(key)} " in told
