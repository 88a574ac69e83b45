"""Names in two spellings, as Latin letters give those of other scripts: “Karavaneh”, “Karavneh”."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

VOWELS: Final = "aeiouy"
# Letters that stand for one sound of a name, and doubled ones.
SOUNDS: Final = (("gh", "q"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"))
SHORTEST_NAME: Final = 6
FEWEST_CONSONANTS: Final = 4
# How many letters a slip of the pen leaves out, and how many of the name stay around it.
SLIP: Final = 2
SHORTEST_SLIP: Final = 8
KEPT_BEFORE: Final = 4
KEPT_BEHIND: Final = 3
# The shortest first part of a name that is no particle.
SHORTEST_PART: Final = 3
# In letters that write few vowels.
SHORTEST_WEAK: Final = 6
FEWEST_STRONG: Final = 3


def spelled_alike(one: str, other: str, weak: frozenset[str] = frozenset()) -> bool:
    """Whether two surnames are one in two spellings: the same consonants, and one letter apart at
    most; short ones are two names (“Karimi”, “Karami”). Where the script writes vowels by `weak`
    letters, any of those may differ inside a name («داكورث», «داكويرث»)."""
    if weak:
        return _strong_alike(one, other, weak)
    one, other = one.replace("-", ""), other.replace("-", "")
    if min(len(one), len(other)) < SHORTEST_NAME or one[0] != other[0]:
        return False
    if _syllable_missing(one, other):
        return True
    first, second = _sounds(one), _sounds(other)
    consonants = _consonants(first)
    enough = len(consonants) >= FEWEST_CONSONANTS or first == second
    return enough and consonants == _consonants(second) and _near(first, second)


def _syllable_missing(one: str, other: str) -> bool:
    """Whether a long name lacks two letters inside that the other has: a slip of the pen."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != SLIP or len(short) < SHORTEST_SLIP:
        return False
    places = range(KEPT_BEFORE, len(short) - KEPT_BEHIND + 1)
    return any(short == long[:at] + long[at + SLIP :] for at in places)


def _sounds(name: str) -> str:
    for letters, sound in SOUNDS:
        name = name.replace(letters, sound)
    return "".join(a for a, b in zip_longest(name, name[1:]) if a != b)


def _consonants(name: str) -> str:
    return "".join(letter for letter in name if letter not in VOWELS)


def _near(one: str, other: str) -> bool:
    """Whether one letter at most is changed, or missing in one of the two."""
    if len(one) < len(other):
        one, other = other, one
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return len(one) - len(other) <= 1
    rest = one[same + 1 :]
    return rest == other[same + (len(one) == len(other)) :]


def _strong_alike(one: str, other: str, weak: frozenset[str]) -> bool:
    """Whether two long names begin and end alike and differ in weak letters alone, which end
    neither («Karimi», «Karami»)."""
    ends = (one[0], one[-1]) == (other[0], other[-1]) and one[-1] not in weak
    if min(len(one), len(other)) < SHORTEST_WEAK or not ends:
        return False
    first = [letter for letter in one if letter not in weak]
    return len(first) >= FEWEST_STRONG and first == [c for c in other if c not in weak]


def opens_with_part(word: str) -> bool:
    """Whether a surname opens with what only joins its parts: “Al-e Harlow”."""
    return len(word.partition("-")[0]) < SHORTEST_PART
