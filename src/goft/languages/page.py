"""The words of a page's furniture, for all languages at once: a page may mix them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml
from ahocorasick_rs import AhoCorasick

from goft.languages.folding import fold_word
from goft.languages.recoding import recode

DATA = Path(__file__).parent / "data"
_OTHER = re.compile(r"[\W_]+")


def page_key(text: str) -> str:
    """Letters and digits alone, look-alikes made one: the form in which labels are compared."""
    return text.translate(_KEYS)


def page_keys(texts: Iterable[str]) -> list[str]:
    """The keys of many texts, made in one pass over all of them."""
    return recode("\n".join(text.replace("\n", " ") for text in texts), _LINE_KEYS).split("\n")


class _Keys(dict[int, int | str | None]):
    """A table for `str.translate` from characters to keys; one pass is twice as fast as two."""

    def __missing__(self, code: int) -> int | str | None:
        key = _OTHER.sub("", fold_word(chr(code)))
        self[code] = ord(key) if len(key) == 1 else key or None
        return self[code]


_KEYS = _Keys()
_LINE_KEYS = _Keys({ord("\n"): "\n"})


class PhraseFinder:
    """Finds all phrases of a page's furniture in one pass over a key."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self.pairs = [(kind, phrase) for kind, known in phrases.items() for phrase in known]
        self.automaton = AhoCorasick([phrase for _, phrase in self.pairs])

    def find(self, key: str) -> Iterator[tuple[str, str]]:
        """The phrases that stand in a key, each with its kind."""
        for index, _, _ in self.automaton.find_matches_as_indexes(key, overlapping=True):
            yield self.pairs[index]

    def find_in(self, keys: Sequence[str]) -> dict[int, list[tuple[str, str]]]:
        """The phrases that stand in each of many keys, by the number of the key."""
        found: dict[int, list[tuple[str, str]]] = {}
        ends = list(accumulate(len(key) + 1 for key in keys))
        whole = "\n".join(keys)
        for index, start, _ in self.automaton.find_matches_as_indexes(whole, overlapping=True):
            found.setdefault(bisect_right(ends, start), []).append(self.pairs[index])
        return found


@dataclass(frozen=True, slots=True)
class PageWords:
    """Labels, phrases and words by kind in the form of `page_key`, and patterns of whole lines.

    `common` are the commonest words of each language as they are written.
    """

    labels: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    common: Mapping[str, frozenset[str]]
    finder: PhraseFinder


@cache
def page_words() -> PageWords:
    """What all `page.yml` files say together."""
    files = {path.parent.name: _read(path) for path in sorted(DATA.glob("*/page.yml"))}
    found: dict[str, dict[str, list[str]]] = {}
    for content in files.values():
        for name, entries in content.items():
            kind, _, form = name.rpartition("_")
            found.setdefault(form, {}).setdefault(kind, []).extend(entries)
    phrases = _keys(found["phrases"])
    common = {code: frozenset(each["common"]) for code, each in files.items() if "common" in each}
    return PageWords(
        labels=_keys(found["labels"]),
        phrases=phrases,
        words=_keys(found["words"]),
        patterns={kind: re.compile("|".join(texts)) for kind, texts in found["patterns"].items()},
        common=common,
        finder=PhraseFinder(phrases),
    )


@cache
def lookalikes() -> dict[str, dict[str, Any]]:
    """The languages that are easily mistaken, with the letters or words that tell them."""
    return _read(DATA / "base" / "lookalikes.yml")


def _keys(kinds: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {kind: frozenset(map(page_key, texts)) for kind, texts in kinds.items()}


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return content
