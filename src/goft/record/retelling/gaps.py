"""What stands between the words that two statements have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Levenshtein

from goft.record.retelling.wording import Token, Wording

_SPELT_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands on either side between words that are the same."""

    one: tuple[Token, ...]
    other: tuple[Token, ...]


def gaps_of(one: Wording, other: Wording) -> Iterator[Gap]:
    """What is not the same in order, each time between words that are."""
    first = second = 0
    for block in LCSseq.editops(one.keys, other.keys).as_matching_blocks():
        if block.a > first or block.b > second:
            yield Gap(one.tokens[first : block.a], other.tokens[second : block.b])
        first, second = block.a + block.size, block.b + block.size


def unlike(gap: Gap) -> tuple[list[Token], list[Token]]:
    """The words of a gap that are not the same word in another spelling."""
    left, right = list(gap.one), list(gap.other)
    for token in gap.one:
        match = next((each for each in right if _alike(token, each)), None)
        if match:
            left.remove(token)
            right.remove(match)
    return left, right


def _alike(one: Token, other: Token) -> bool:
    """Whether two words are one in other letters; words that weigh are so only by nature."""
    if one.key == other.key:
        return True
    if one.negates or other.negates:
        return one.negates and other.negates
    if one.contrasts or other.contrasts:
        return False
    kinds = {token.meant.kind for token in (one, other) if token.meant}
    if kinds - {"name"} or min(len(one.plain), len(other.plain)) < 4:
        return False
    if one.plain[0] != other.plain[0] and not kinds:
        return False
    likeness: float = Levenshtein.normalized_similarity(one.plain, other.plain)
    return likeness >= _SPELT_ALIKE


def words_of(tokens: Iterable[Token]) -> str:
    return " ".join(token.plain for token in tokens)
