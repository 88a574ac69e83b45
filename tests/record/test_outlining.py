"""Timelines in outline: kept beside the record, as fresh as is promised, and forgotten at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goft.model import Capture
from goft.pipeline import keep
from goft.record import derived
from goft.record.forgetting import forget
from goft.record.record import Record
from goft.record.search.finding import Finder
from goft.record.timeline import outlining
from goft.record.timeline.outlining import (
    Outline,
    entries,
    keep_outlines,
    kept_outline,
    made_outline,
    outline_of,
)
from goft.record.timeline.telling import timeline

TOLL = "names: {en: The toll}\nterms:\n  en: [bridge toll]\n"
CLAIM = "8 July 2024\n\nMina Farzam said that the bridge toll was doubled in secret.\n"
DENIAL = "9 July 2024\n\nThe mayor of Tiva denied that the bridge toll was doubled in secret.\n"
AGAIN = "12 July 2024\n\nMina Farzam said the bridge toll was doubled in secret.\n"


@pytest.fixture
def full(record: Record) -> Record:
    folder = record.folder.path / "dossiers"
    folder.mkdir()
    (folder / "toll.yml").write_text(TOLL, "utf-8")
    list(keep(record, map(page, (CLAIM, DENIAL))))
    return record


def page(text: str) -> Capture:
    return Capture(text.encode(), f"{len(text)}.txt")


def ids(record: Record, found: Outline) -> list[str]:
    return [entry.id for entry in entries(record, found.lines)]


def test_an_outline_has_what_the_timeline_has(full: Record) -> None:
    list(keep(full, [page(AGAIN)]))
    whole, found = timeline(full, dossier="toll"), made_outline(full, "toll")
    assert entries(full, found.lines) == [replace(each, occasion=None) for each in whole.entries]
    assert any(entry.denial and entry.denial.statement for entry in entries(full, found.lines))
    assert any(line.again for line in found.lines)
    assert found.silence == whole.silence
    assert dict(found.speakers) == {"Mina Farzam": 2, "mayor of Tiva": 1}


def test_an_outline_survives_being_written_down(full: Record) -> None:
    found = made_outline(full, "toll")
    assert outline_of(found.to_text()) == found


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Outlines are kept and made anew whatever they cost."""
    monkeypatch.setattr(outlining, "_LEAST_S", 0.0)
    monkeypatch.setattr(outlining, "_PART", float("inf"))


@pytest.mark.usefixtures("at_once")
def test_what_is_kept_stays_until_it_is_made_anew(full: Record) -> None:
    keep_outlines(full, Finder(full))
    list(keep(full, [page(AGAIN)]))
    assert len(kept_outline(full, "toll").lines) == 2
    keep_outlines(full, Finder(full))
    assert len(kept_outline(full, "toll").lines) == 3


@pytest.mark.usefixtures("at_once")
def test_an_outline_is_not_made_anew_where_nothing_of_it_changed(full: Record) -> None:
    keep_outlines(full, Finder(full))
    made = derived.kept(full, "dossier toll")
    list(keep(full, [page("Mina Farzam said that the library opens in May.\n")]))
    keep_outlines(full, Finder(full))
    assert derived.kept(full, "dossier toll") == made


def test_what_is_forgotten_is_in_no_outline(full: Record) -> None:
    assert len(kept_outline(full, "toll").lines) == 2
    forget(full, page(CLAIM).digest, "asked for")
    assert b"Farzam" not in (full.folder.path / "derived.db").read_bytes()
    assert len(ids(full, kept_outline(full, "toll"))) == 1


def test_a_line_whose_statement_is_gone_is_left_out(full: Record) -> None:
    found = kept_outline(full, "toll")
    forget(full, page(CLAIM).digest, "asked for")
    assert len(ids(full, found)) == 1
