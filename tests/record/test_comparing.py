"""Versions of a page: statements that came or went."""

from __future__ import annotations

import uuid

import pytest
from tests.record import samples
from tests.record.samples import CHANGED, PAGE, RULES, page, read

from goft.model import Capture
from goft.record.asking import document
from goft.record.comparing import Shift, compare, versions
from goft.record.findings import Checked
from goft.record.keeping import keep
from goft.record.record import Record
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.verifying import verify

HOME = "https://news.example/roads/1"


def version(text: str, captured: str | None = None, address: str | None = HOME) -> Capture:
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


@pytest.mark.parametrize("together", [True, False])
def test_bytes_whose_address_is_known_later_are_a_version_of_it(
    record: Record, together: bool
) -> None:
    """Kept from a file first, then from the web, in one run or in two."""
    captures = [
        version(PAGE, "2026-03-03", None),
        version(PAGE, "2026-05-05"),
        version(CHANGED, "2026-09-09"),
    ]
    for run in [captures] if together else [[each] for each in captures]:
        list(keep(record, run, read, RULES))
    found = versions(record, HOME)
    assert [kept.captured for kept in found] == ["2026-03-03", "2026-09-09"]
    assert found == versions(record, page(PAGE).digest) == versions(record, page(CHANGED).digest)
    kept = document(record, page(PAGE).digest)
    assert kept is not None
    assert kept.page == HOME
    assert list(verify(record, samples.document, RULES, Checked())) == []


def test_bytes_seen_at_two_addresses_are_a_version_at_both(record: Record) -> None:
    other = "https://other.example/roads/1"
    seen = version(PAGE, "2026-03-03"), version(PAGE, "2026-09-09", other)
    list(keep(record, [*seen, version(CHANGED, "2026-05-05", other)], read, RULES))
    at_home, elsewhere = versions(record, HOME), versions(record, other)
    assert [(kept.id, kept.captured) for kept in at_home] == [(page().digest, "2026-03-03")]
    assert [(kept.page, kept.captured) for kept in elsewhere] == [
        (other, "2026-05-05"),
        (other, "2026-09-09"),
    ]


def test_a_search_by_outlet_finds_bytes_by_the_address_that_came_later(record: Record) -> None:
    wanted = Search("bridge", outlet=("news.example",))
    list(keep(record, [version(PAGE, address=None)], read, RULES))
    assert Finder(record).find(wanted).total == 0
    list(keep(record, [version(PAGE)], read, RULES))
    assert Finder(record).find(wanted).total == 1
