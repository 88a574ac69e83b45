"""Where words of a kind and marks start is the same in whatever order stretches are asked for."""

from __future__ import annotations

import pytest

from goft.languages.pack import Readings, Word
from goft.statements.places import Places
from goft.statements.tags import Tags

SAID = Readings.of([Word("cue", "say"), Word("verb", "say")])
WORDS = ("»", ",", "said", ":", '"', "so", '"', ".") * 400


@pytest.fixture
def places() -> Places:
    tags = Tags(len(WORDS))
    for token, word in enumerate(WORDS):
        if word == "said":
            tags[token] = SAID
    opens = {token: token + 2 for token in range(4, len(WORDS), 8)}
    return Places(WORDS, tags, opens, {close: opening for opening, close in opens.items()})


@pytest.mark.parametrize(
    ("name", "first"), [("cue", 2), ("verb", 2), (",", 1), (":", 3), (".", 7), ("«", 4), ("»", 6)]
)
@pytest.mark.parametrize(
    "span", [(0, 3200), (3000, 3100), (17, 40), (-9, 12), (3190, 9000), (9, 5)]
)
def test_what_starts_in_a_range(
    places: Places, name: str, first: int, span: tuple[int, int]
) -> None:
    places.between("cue", 1500, 1510)
    known = [token for token in range(first, len(WORDS), 8) if span[0] <= token < span[1]]

    assert places.between(name, *span) == known


def test_a_mark_that_closes_nothing_is_no_closing_mark(places: Places) -> None:
    assert places.between("»", 0, 6) == []


def test_all_that_starts_on_a_page(places: Places) -> None:
    assert list(places.all("cue")) == list(range(2, len(WORDS), 8))
    assert list(places.all("given")) == []


def test_a_kind_that_no_page_was_asked_for_before() -> None:
    tags = Tags(3)
    tags[1] = Readings.of([Word("never asked for", "say")])
    places = Places(("He", "said", "so"), tags, {}, {})
    assert not places.has("cue", 0, 3)

    assert places.between("never asked for", 0, 3) == [1]


def test_a_kind_that_another_page_is_asked_for_in_the_meantime(places: Places) -> None:
    tags = Tags(3)
    tags[1] = Readings.of([Word("asked for elsewhere", "say")])
    here = Places(("He", "said", "so"), tags, {}, {})
    here.between("cue", 0, 3)
    places.between("asked for elsewhere", 0, 3200)

    assert here.between("asked for elsewhere", 0, 3) == [1]
