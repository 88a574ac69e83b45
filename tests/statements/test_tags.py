"""Tokens outside the page have no readings and are in no set, as rules look beyond its ends."""

from __future__ import annotations

import pytest

from goft.languages.pack import Readings, Word
from goft.statements.tags import Tags, TokenSet

SAID = Readings.of([Word("cue", "say")])


@pytest.mark.parametrize("token", [-1, -3, 3, 40])
def test_nothing_starts_outside_the_page(token: int) -> None:
    tags, inner = Tags(3), TokenSet(3)
    tags[2] = SAID
    inner.update([2])

    assert tags.get(token) is None
    assert token not in tags
    assert token not in inner


def test_what_was_dropped_starts_nowhere() -> None:
    tags = Tags(3)
    tags[2], tags[0] = SAID, SAID
    tags.drop(0)

    assert tags.having("title", "cue") == [2]
    with pytest.raises(KeyError):
        tags[0]


def test_a_stretch_that_was_covered_is_in_the_set_and_nothing_else() -> None:
    inner = TokenSet(6)
    inner.cover(2, 4)
    inner.cover(5, 5)

    assert [token for token in range(-1, 8) if token in inner] == [2, 3]
