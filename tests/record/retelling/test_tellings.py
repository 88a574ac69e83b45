"""Retellings in a record: found as pages come in, and shown side by side."""

from __future__ import annotations

import pytest
from tests.record.samples import RULES, page, read

from goft.record.asking import all_documents
from goft.record.keeping import keep
from goft.record.record import Record
from goft.record.retelling.tellings import Compared, compare

LONG = "The bridge over the river opens in May. It will carry three hundred trucks a day."
TEXTS = (
    f"Road news\nOmid: {LONG}\n",
    "Morning news\nOmid: The bridge over the river opens in May.\n",
    f"Evening news\nOmid: {LONG.replace('May', 'June')}\n",
    "Night news\nSara: Nobody knows what the railway will cost the town.\n",
)


def kept(record: Record, *texts: str) -> None:
    list(keep(record, [page(text, f"{text[:5]}.txt") for text in texts], read, RULES))


def compared(record: Record, words: str) -> Compared:
    every = [each for one in all_documents(record) for each in one.standing]
    identifier = next(each.statement.id for each in every if each.words == words)
    found = compare(record, identifier)
    assert found
    return found


def relations(found: Compared) -> list[str]:
    return [telling.retelling.relation for telling in found.tellings]


def test_retellings_are_found_among_other_pages(record: Record) -> None:
    kept(record, *TEXTS)
    assert relations(compared(record, LONG)) == ["cut", "changed"]


def test_pages_kept_later_are_found_too(record: Record) -> None:
    kept(record, TEXTS[0])
    assert relations(compared(record, LONG)) == []
    kept(record, *TEXTS[1:])
    assert relations(compared(record, LONG)) == ["cut", "changed"]


def test_what_a_page_repeats_is_a_repeat(record: Record) -> None:
    kept(record, f"Road news\nOmid: {LONG}\nOmid: {LONG}\n")
    assert relations(compared(record, LONG)) == ["repeat"]


def test_what_was_left_out_stands_on_its_side(record: Record) -> None:
    kept(record, *TEXTS[:2])
    (telling,) = compared(record, LONG).tellings
    assert [(piece.kind, piece.one) for piece in telling.pieces] == [
        ("both", "The bridge over the river opens in May"),
        ("one", "It will carry three hundred trucks a day"),
    ]


def test_there_is_no_such_statement(record: Record) -> None:
    assert compare(record, "none") is None


@pytest.mark.parametrize("word", ["May", "June"])
def test_nobody_is_first_when_no_page_has_a_day(record: Record, word: str) -> None:
    kept(record, *TEXTS)
    assert compared(record, LONG.replace("May", word)).first is None
