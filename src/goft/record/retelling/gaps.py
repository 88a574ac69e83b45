"""What stands between the words that two statements have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import LCSseq, Levenshtein

from goft.record.retelling.wording import Token

_SPELT_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands on either side between words that are the same."""

    one: tuple[Token, ...]
    other: tuple[Token, ...]


def gaps_of(one: Sequence[Token], other: Sequence[Token]) -> Iterator[Gap]:
    """What is not the same in order, each time between words that are."""
    keys = [token.key for token in one], [token.key for token in other]
    codes = LCSseq.opcodes(*keys)
    for same, group in groupby(codes, lambda code: code.tag == "equal"):
        if not same:
            parts = list(group)
            yield Gap(
                tuple(one[parts[0].src_start : parts[-1].src_end]),
                tuple(other[parts[0].dest_start : parts[-1].dest_end]),
            )


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
