"""Versions of a page: statements that came or went."""

from __future__ import annotations

import uuid

import pytest
from tests.record.samples import PAGE, RULES, page, read

from goft.model import Capture
from goft.record.comparing import Shift, compare, versions
from goft.record.keeping import keep
from goft.record.record import Record

HOME = "https://news.example/roads/1"


def version(text: str, captured: str | None = None, address: str = HOME) -> Capture:
    return page(text, address=address, captured=captured)


def shifts(record: Record, older: str, newer: str) -> list[tuple[str, str | None, str | None]]:
    """What changed on a page of its own."""
    own = f"{HOME}/{uuid.uuid4()}"
    captures = version(f"{own}\n{older}", "2026-03-03", own), version(newer, "2026-09-09", own)
    list(keep(record, captures, read, RULES))
    first, second = versions(record, own)
    return [told(shift) for shift in compare(first, second)]


def told(shift: Shift) -> tuple[str, str | None, str | None]:
    older, newer = (each and each.words for each in (shift.older, shift.newer))
    return shift.kind, older, newer


@pytest.mark.parametrize(
    ("newer", "expected"),
    [
        (PAGE + "Weather: none\n", [("came", None, "none")]),
        (PAGE.replace("Sara: It is late.\n", ""), [("went", "It is late.", None)]),
        (
            PAGE.replace("May", "June"),
            [("reworded", "The bridge opens in May.", "The bridge opens in June.")],
        ),
        (PAGE.replace("opens in", "opens  in").replace("Road", "Sea"), []),
        (PAGE.replace("The", "THE") + "\n", []),
    ],
)
def test_what_came_and_went_is_told(
    shared: Record, newer: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert shifts(shared, PAGE, newer) == expected


def test_letters_of_another_keyboard_are_the_same_words(shared: Record) -> None:
    assert shifts(shared, "x\nAli: علي يك كتاب\n", "x\nAli: علی یک کتاب\n") == []


def test_versions_go_by_the_time_of_capture(record: Record) -> None:
    texts = {"2026-09-09": PAGE, "2025-01-01": PAGE + "a", "2026-03-03T10:00:00Z": PAGE + "b"}
    list(keep(record, [version(text, at) for at, text in texts.items()], read, RULES))
    found = versions(record, HOME)
    assert [kept.captured for kept in found] == sorted(texts)
    assert versions(record, found[1].id) == found


def test_a_page_without_address_is_its_only_version(record: Record) -> None:
    list(keep(record, [page(), page(PAGE + "a")], read, RULES))
    assert [kept.id for kept in versions(record, page().digest)] == [page().digest]
    assert versions(record, HOME) == []
