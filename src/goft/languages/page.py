"""The words of a page's furniture, for all languages at once: a page may mix them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml
from ahocorasick_rs import AhoCorasick

from goft.languages.folding import fold_word
from goft.languages.recoding import Recoder

DATA = Path(__file__).parent / "data"
_OTHER = re.compile(r"[\W_]+")
# The kinds of labels that make a line furniture where they open it, and what they are found as.
OPENING, LABEL = ("comment", "form", "related", "tag", "navigation", "advertisement"), "label"
# Phrases by the kind of furniture that they tell of.
Told = dict[str, set[str]]


def page_key(text: str) -> str:
    """Letters and digits alone, look-alikes made one: the form in which labels are compared."""
    return text.translate(_KEYS)


def page_keys(texts: Iterable[str]) -> list[str]:
    """The keys of many texts, made in one pass over all of them."""
    return _LINES.recode("\n".join(text.replace("\n", " ") for text in texts)).split("\n")


class _Keys(dict[int, int | str | None]):
    """A table for `str.translate` from characters to keys; one pass is twice as fast as two."""

    def __missing__(self, code: int) -> int | str | None:
        key = _OTHER.sub("", fold_word(chr(code)))
        self[code] = ord(key) if len(key) == 1 else key or None
        return self[code]


_KEYS = _Keys()
_LINES = Recoder(_Keys({ord("\n"): "\n"}))


class PhraseFinder:
    """Finds the phrases of a page's furniture, and the labels that lines open with, in one pass."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], labels: Iterable[str]) -> None:
        self._pairs = [(kind, phrase) for kind, known in phrases.items() for phrase in known]
        needles = [phrase for _, phrase in self._pairs]
        for label in labels:
            self._pairs.append((LABEL, label))
            needles.append("\n" + label)
        self._automaton = AhoCorasick(needles)

    def find(self, key: str) -> Told:
        """What stands in a key, by kind."""
        return self.find_in([key]).get(0, {})

    def find_in(self, keys: Sequence[str]) -> dict[int, Told]:
        """What stands in each of many keys, by the number of the key; those of nothing are left."""
        found: dict[int, Told] = {}
        ends = list(accumulate(len(key) + 1 for key in keys))
        whole = "\n" + "\n".join(keys)
        for index, _, end in self._automaton.find_matches_as_indexes(whole, overlapping=True):
            kind, phrase = self._pairs[index]
            told = found.setdefault(bisect_left(ends, end), {})
            told.setdefault(kind, set()).add(phrase)
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
    labels, phrases = _keys(found["labels"]), _keys(found["phrases"])
    opening = frozenset[str]().union(*(labels[kind] for kind in OPENING))
    common = {code: frozenset(each["common"]) for code, each in files.items() if "common" in each}
    return PageWords(
        labels=labels,
        phrases=phrases,
        words=_keys(found["words"]),
        patterns={kind: re.compile("|".join(texts)) for kind, texts in found["patterns"].items()},
        common=common,
        finder=PhraseFinder(phrases | {"code": labels["code"]}, opening),
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
