"""CSV has a row for every statement and survives any words."""

from __future__ import annotations

import csv
from dataclasses import replace

from tests.views.samples import ADDED, READING, SAID

from goft.model import Reading
from goft.views import table


def parsed(reading: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader([table.header(), *table.rows(reading)]))


def test_every_statement_is_a_row_with_all_columns() -> None:
    first, second = parsed(READING)
    assert first["content"] == "پل باز می‌شود"
    assert (first["name"], first["role"], first["how"]) == ("مینا فر", "وزیر راه", "named")
    assert (second["question"], second["asker"]) == ("جاده", "خبرنگار آلفا")
    assert second["relays"] == "ایسنا > آلفا"
    assert None not in first.values()


def test_start_and_end_are_those_of_the_content() -> None:
    (row, _) = parsed(READING)
    assert READING.document.text[int(row["start"]) : int(row["end"])] == row["content"]


def test_pieces_are_joined_by_an_ellipsis() -> None:
    pieces = replace(SAID, content=(SAID.content[0], ADDED.content[0]))
    (row,) = parsed(Reading(READING.document, (pieces,)))
    assert row["content"] == "پل باز می‌شود … نمی‌دانم"


def test_quotes_and_commas_are_kept() -> None:
    document = replace(READING.document, title='a, "b"')
    assert parsed(replace(READING, document=document))[0]["title"] == 'a, "b"'
