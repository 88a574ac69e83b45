"""Where words stand in a text: letter by letter, in other letters, or in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, islice
from typing import Any, Literal

from goft.model import Span
from goft.record.signatures import placed_words, words

Standing = Literal["exact", "folded", "partial"]
_PART = 0.6
_LEAST_SHARED = 3
# A place may be longer than what is asked by this factor, for words put in between.
_STRETCH = 1.5
_MOST = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that are asked, and what stands in their place; one of them may be empty."""

    asked: str
    found: str

    def to_json(self) -> dict[str, Any]:
        return {"asked": self.asked, "found": self.found}


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text; `likeness` is the share of words that are the same."""

    standing: Standing
    span: Span
    likeness: float = 1.0
    differences: tuple[Difference, ...] = ()


def exact(text: str, asked: str) -> list[Place]:
    """Every place where these very letters stand."""
    found = (Place("exact", (start, start + len(asked))) for start in _occurrences(text, asked))
    return list(islice(found, _MOST))


def folded(text: str, asked: str) -> list[Place]:
    """Every place where the same words stand, letters, marks and spaces aside.

    Also «می شود» for «می‌شود»: only the letters count, from the start of a word to the end of one.
    """
    placed = list(placed_words(text))
    ends = list(accumulate(len(word) for word, _ in placed))
    begins = {
        end - len(word): at for at, ((word, _), end) in enumerate(zip(placed, ends, strict=True))
    }
    closes = {end: at for at, end in enumerate(ends)}
    letters, wanted = "".join(word for word, _ in placed), "".join(words(asked))
    found = [
        Place("folded", (placed[begins[place]][1][0], placed[closes[place + len(wanted)]][1][1]))
        for place in _occurrences(letters, wanted)
        if place in begins and place + len(wanted) in closes
    ]
    return found[:_MOST]


def _occurrences(text: str, asked: str) -> Iterator[int]:
    start = text.find(asked)
    while start >= 0:
        yield start
        start = text.find(asked, start + 1)


def partial(text: str, asked: str) -> list[Place]:
    """The place that is most alike, where most words are the same in the same order."""
    wanted, placed = words(asked), list(placed_words(text))
    start, end = _window([word for word, _ in placed], wanted)
    near = placed[start:end]
    matcher = SequenceMatcher(None, wanted, [word for word, _ in near], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < _LEAST_SHARED:
        return []
    first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
    likeness = shared / max(len(wanted), last - first)
    if likeness < _PART:
        return []
    span = (near[first][1][0], near[last - 1][1][1])
    differences = tuple(_differences(matcher, wanted, near, text, (first, last)))
    return [Place("partial", span, likeness, differences)]


def _window(all_words: Sequence[str], wanted: Sequence[str]) -> tuple[int, int]:
    """The stretch of words that holds most of the wanted ones."""
    width = int(len(wanted) * _STRETCH) + 1
    lacking, best, start = Counter(wanted), 0, 0
    shared = 0
    for at, word in enumerate(all_words):
        lacking[word] -= 1
        shared += lacking[word] >= 0
        if at >= width:
            gone = all_words[at - width]
            shared -= lacking[gone] >= 0
            lacking[gone] += 1
        if shared > best:
            best, start = shared, max(0, at - width + 1)
    return start, start + width


def _differences(
    matcher: SequenceMatcher[str],
    wanted: Sequence[str],
    near: Sequence[tuple[str, Span]],
    text: str,
    place: tuple[int, int],
) -> Iterator[Difference]:
    """What is otherwise inside the place; asked words in folded letters, found ones as they are."""
    for kind, a, b, c, d in matcher.get_opcodes():
        c, d = max(c, place[0]), min(d, place[1])
        if kind == "equal" or (a == b and c >= d):
            continue
        found = text[near[c][1][0] : near[d - 1][1][1]] if c < d else ""
        yield Difference(" ".join(wanted[a:b]), found)
