"""Kept pages are linked: who spoke, who and what is named, and what it was said at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goft.model import Capture
from goft.pipeline import keep, read_capture, rebuild, relink, rules_of, verify
from goft.record.adding import add
from goft.record.asking import document
from goft.record.findings import Checked
from goft.record.keeping import keep as keep_by
from goft.record.kept import KeptDocument
from goft.record.record import Record
from goft.record.reviewing import review
from goft.record.reviews import Addition, Correction
from goft.record.search.asked import Search
from goft.record.search.finding import Finder

FA = (
    "ناصر کنعانی سخنگوی وزارت امور خارجه امروز دوشنبه ۱۸ تیر ۱۴۰۳ در نشست خبری گفت: "
    "گفت‌وگو با کانادا ادامه دارد.\n"
)
AR = (
    "طهران 19 فبراير 2024: قال المتحدث باسم الخارجية الإيرانية ناصر كنعاني "
    "إن المشاورات مع كندا مستمرة.\n"
)
EN = (
    "Published 24 October 2016\n\n"
    "Iran's foreign ministry spokesman said that talks with Canada go on.\n"
)
BREAD = "Published 24 October 2016\n\nMina Taheri, a baker, said that bread is dear.\n"
OWN = "- {id: mina-taheri, names: {en: [Mina Taheri]}, alone: {en: [Mina Taheri]}}\n"


def page(text: str) -> Capture:
    return Capture(text.encode(), f"{len(text)}.txt")


@pytest.fixture
def full(record: Record) -> Record:
    list(keep(record, map(page, (FA, AR, EN, BREAD))))
    return record


def kept(record: Record, text: str) -> KeptDocument:
    found = document(record, page(text).digest)
    assert found is not None
    return found


def speakers(record: Record, text: str) -> list[str | None]:
    return [each.statement.speaker.id for each in kept(record, text).standing]


def found(record: Record, **filters: tuple[str, ...]) -> set[str | None]:
    hits = Finder(record).find(Search(**filters)).hits  # type: ignore[arg-type]
    return {hit.document.language for hit in hits}


def test_speakers_are_linked_by_name_and_by_office_on_the_day(full: Record) -> None:
    assert speakers(full, FA) == ["nasser-kanaani"]
    assert speakers(full, AR) == ["nasser-kanaani"]
    assert speakers(full, EN) == ["bahram-ghasemi"]
    assert speakers(full, BREAD) == [None]


def test_one_name_finds_statements_in_all_languages(full: Record) -> None:
    for name in ("Canada", "کانادا", "كندا"):
        assert found(full, about=(name,)) == {"fa", "ar", "en"}
    for name in ("Kanaani", "ناصر کنعانی", "ناصر كنعاني", "nasser-kanaani"):
        assert found(full, by=(name,)) == {"fa", "ar"}
    assert found(full, by=("بهرام قاسمی",)) == {"en"}
    assert found(full, by=("Mina",)) == {"en"}


def test_occasions_are_kept(full: Record) -> None:
    (occasion,) = kept(full, FA).occasions[:1]
    assert (occasion.kind, occasion.day) == ("press conference", "2024-07-08")


@pytest.fixture
def own(record: Record) -> Iterator[Path]:
    folder = record.folder.path / "registry"
    folder.mkdir()
    yield folder / "persons.yml"


def test_a_rebuild_links_anew_what_the_registry_learned(record: Record, own: Path) -> None:
    list(keep(record, [page(BREAD)]))
    before = rules_of(record)
    own.write_text(OWN, "utf-8")
    assert rules_of(record) != before
    (rebuilt,) = rebuild(record)
    assert [each.fields() for each in rebuilt.differences] == [["speaker"]]
    assert speakers(record, BREAD) == ["mina-taheri"]
    assert list(rebuild(record)) == []


def test_what_is_kept_is_linked_anew_without_reading(record: Record, own: Path) -> None:
    list(keep(record, map(page, (FA, EN, BREAD))))
    before = {text: kept(record, text) for text in (FA, EN)}
    own.write_text(OWN, "utf-8")
    (changed,) = relink(record)
    assert (changed.document, [each.fields() for each in changed.differences]) == (
        page(BREAD).digest,
        [["speaker"]],
    )
    assert speakers(record, BREAD) == ["mina-taheri"]
    assert found(record, by=("mina-taheri",)) == {"en"}
    for text, was in before.items():
        assert kept(record, text).statements == was.statements
    assert list(relink(record)) == list(rebuild(record)) == []
    assert [each for each in verify(record, [], Checked()) if each.fault] == []
    own.unlink()
    assert [len(each.differences) for each in relink(record)] == [1]
    assert speakers(record, BREAD) == [None]


def test_linking_anew_leaves_reviews_and_withdrawn_statements(record: Record, own: Path) -> None:
    list(keep(record, map(page, (BREAD, FA))))
    (told,) = kept(record, FA).standing
    review(record, told.statement.id, Correction("correct", "Omid", "signed", speaker="Mina"))
    (added,) = [add(record, page(FA).digest, Addition("Omid", "missed", words="امروز دوشنبه"))]
    shown = kept(record, FA).statements
    own.write_text(OWN, "utf-8")
    list(relink(record))
    assert kept(record, FA).statements == shown
    assert added in shown


def test_what_other_rules_read_is_still_read_anew(record: Record, own: Path) -> None:
    list(keep_by(record, [page(BREAD)], read_capture, "0.0.0+older"))
    own.write_text(OWN, "utf-8")
    assert len(list(relink(record))) == 1
    assert speakers(record, BREAD) == ["mina-taheri"]
    assert [each.document for each in rebuild(record)] == [page(BREAD).digest]
