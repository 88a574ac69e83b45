"""What the index takes in of a statement."""

from __future__ import annotations

import json
from typing import Any

from goft.record.search.forming import Share, entries

TEXT = 'On the canal, Omid said: "First the locks", and on the port he said: "Then the cranes".'
FIRST, SECOND = "First the locks", "Then the cranes"


def formed(*words: str, reviews: dict[int, str] | None = None, name: str = "Omid") -> Any:
    """The entries of statements of one page, by their words."""
    page = (
        1,
        "en",
        "Daily Port",
        "2024-07-08",
        "Cranes to come",
        "f" * 64,
        "https://port.example/1",
    )
    rows = []
    for key, each in enumerate(words, 1):
        start = TEXT.index(each)
        content = json.dumps([[start, start + len(each)]])
        told = ("direct", "say", name, None, None, None, None, None, None)
        rows.append((1, 5, key, content, *told))
    share = Share([page], rows, {5: TEXT.encode()}, reviews or {})
    return {each["key"]: each for each in map(json.loads, entries(share))}


def test_what_leads_to_a_statement_begins_behind_the_one_before() -> None:
    found = formed(FIRST, SECOND)
    assert "canal" in found[1]["lead"].split()
    assert found[2]["lead"].split() == ["and", "on", "the", "port", "he", "say"]


def test_every_statement_stands_under_the_headline_of_its_page() -> None:
    found = formed(FIRST, SECOND)
    assert [each["headline"] for each in found.values()] == ["crane to come"] * 2


def test_a_rejected_statement_leads_to_the_next_as_other_words_do() -> None:
    found = formed(FIRST, SECOND, reviews={1: "rejected"})
    assert {"canal", "lock", "port"} <= set(found[2]["lead"].split())
    assert "review:rejected" in found[1]["marks"].split()


def test_statements_may_come_in_any_order() -> None:
    known = [entry["lead"] for entry in formed(FIRST, SECOND).values()]
    assert [entry["lead"] for entry in formed(SECOND, FIRST).values()] == known


def test_names_are_as_they_are_written() -> None:
    name = 'Omid "the \\ crane" \ud800'
    assert formed(FIRST, name=name)[1]["speaker"] == 'Omid "the \\ crane" ?'
