"""Dossiers: files that name a matter, and the statements that are on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goft.errors import DossierError
from goft.languages.pack import codes
from goft.model import Capture
from goft.pipeline import keep
from goft.record.asking import all_documents
from goft.record.dossiers.entries import dossier, faults, load
from goft.record.dossiers.matters import matter_of
from goft.record.dossiers.naming import Naming
from goft.record.record import Record
from goft.record.registry.loading import load as registry
from goft.record.reviewing import review
from goft.record.reviews import Correction
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.timeline.telling import timeline

RAIL = """\
names: {fa: راه‌آهن, ar: السكة الحديدية, en: Railway}
terms:
  fa: [راه‌آهن شمال]
  ar: [سكة حديد الشمال]
  en: [northern railway]
near: [iq]
"""
FA = """\
سخنگوی وزارت راه در نشست خبری روز دوشنبه ۱۸ تیر ۱۴۰۳ به پرسش‌ها پاسخ داد.

مینا طاهری سخنگوی وزارت راه درباره راه‌آهن شمال گفت: کار با عراق تا پایان سال تمام می‌شود. \
وی افزود: بودجه آن آماده است.

طاهری درباره فرودگاه تازه نیز گفت: باند دوم سال دیگر باز می‌شود.
"""
AR = "قال وزير النقل إن سكة حديد الشمال تصل إلى العراق في الصيف.\n"
EN = (
    "The minister of roads said that the Northern Railway will reach Iraq. He said that it rains.\n"
)
FAR = "The minister of roads said that the northern railway of Norway is late.\n"


def page(text: str) -> Capture:
    return Capture(text.encode(), f"{len(text)}.txt")


@pytest.fixture
def full(record: Record) -> Record:
    folder = record.folder.path / "dossiers"
    folder.mkdir()
    (folder / "rail.yml").write_text(RAIL, "utf-8")
    list(keep(record, map(page, (FA, AR, EN, FAR))))
    return record


def on_it(record: Record) -> set[tuple[str, str | None]]:
    return {(entry.kept.words, entry.how) for entry in timeline(record, dossier="rail").entries}


def test_a_dozen_are_shipped_and_in_order() -> None:
    known = load()
    assert len(known) >= 12
    assert list(faults(registry())) == []
    assert all(set(each.names) == set(codes()) for each in known.values())


def test_statements_are_on_a_matter_in_every_language(full: Record) -> None:
    assert on_it(full) == {
        ("کار با عراق تا پایان سال تمام می‌شود", "introduced"),
        ("بودجه آن آماده است", "goes on"),
        ("سكة حديد الشمال تصل إلى العراق في الصيف", "words"),
        ("the Northern Railway will reach Iraq", "words"),
    }


def test_finding_takes_what_the_timeline_tells(full: Record) -> None:
    hits = Finder(full).find(Search(dossier="rail")).hits
    assert {hit.kept.words for hit in hits} == {words for words, _ in on_it(full)}
    assert Finder(full).find(Search("بودجه", dossier="rail")).total == 1
    marked = {hit.document.text[slice(*span)] for hit in hits for span in hit.highlights}
    assert "Northern Railway" in marked
    assert Finder(full).find(Search("rain", dossier="rail")).hits == ()


def test_what_a_filter_leaves_is_told_by_both(full: Record) -> None:
    """What goes on is on the matter whoever else is asked for."""
    by = next(e.kept.statement.speaker for e in timeline(full, dossier="rail").entries).name or ""
    told = [each.id for each in timeline(full, dossier="rail", by=by).entries]
    found = Finder(full).find(Search(dossier="rail", by=(by,)))
    assert sorted(told) == sorted(hit.kept.statement.id for hit in found.hits) != []


def test_what_is_kept_or_rejected_later_counts(full: Record) -> None:
    (first, *_) = Finder(full).find(Search(dossier="rail")).hits
    review(full, first.kept.statement.id, Correction("reject", "Mina", "nobody said it"))
    list(keep(full, [page(EN.replace("will reach", "may reach"))]))
    assert {hit.kept.words for hit in Finder(full).find(Search(dossier="rail")).hits} == {
        words for words, _ in on_it(full)
    }


def test_a_page_that_names_nothing_near_is_on_another_matter(full: Record) -> None:
    found = Naming(matter_of(dossier(full, "rail"), registry()))
    (norway,) = (kept for kept in all_documents(full) if "Norway" in kept.document.text)
    assert found.members(norway) == {}


def test_states_are_named_by_what_they_are_called(full: Record) -> None:
    (full.folder.path / "dossiers" / "iraq.yml").write_text(
        "names: {en: Iraq}\ncountries: [iq]\n", "utf-8"
    )
    entries = timeline(full, dossier="iraq").entries
    assert {entry.document.language for entry in entries} == {"fa", "ar", "en"}


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("names: {en: X}\ntags: [a]\n", "keys only"),
        ("terms: {en: [a]}\n", "has names"),
        ("names: {en: X}\nterms: {en: word}\n", "list of words"),
        ("names: {en: X}\nnear: Iraq\n", "list of words"),
        ("names: [\n", "cannot be read"),
    ],
)
def test_a_faulty_file_is_refused(full: Record, file: str, told: str) -> None:
    (full.folder.path / "dossiers" / "bad.yml").write_text(file, "utf-8")
    with pytest.raises(DossierError, match=told):
        timeline(full, dossier="rail")


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("names: {en: X}\ncountries: [zz]\n", "no “zz”"),
        ("names: {en: X}\nnear: [zz]\nterms: {en: [a]}\n", "no “zz”"),
        ("names: {en: X}\n", "nothing names it"),
        ("names: {en: X}\nterms: {en: [rail, Rail]}\n", "2 times"),
        ("names: {en: X}\nterms: {fa: [rail]}\n", "another script"),
        ("names: {en: X}\nterms: {xx: [rail]}\n", "no language"),
    ],
)
def test_the_linter_names_the_fault(tmp_path: Path, file: str, told: str) -> None:
    (tmp_path / "bad.yml").write_text(file, "utf-8")
    assert any(told in fault.message for fault in faults(registry(), tmp_path))


def test_a_dossier_that_is_not_there_is_told(full: Record) -> None:
    asked: tuple[Callable[[], object], ...] = (
        lambda: timeline(full, dossier="ships"),
        lambda: Finder(full).find(Search(dossier="ships")),
    )
    for ask in asked:
        with pytest.raises(DossierError, match=r"there are: .*rail"):
            ask()
