"""The terms that words are found by: folded and lightly stemmed, as each language's data say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from goft.errors import LanguageError
from goft.languages.folding import canonical, fold_word
from goft.languages.pack import DATA, ZWNJ, read_yaml

# Vowel signs, joiners and the like stand inside words but are no letters to Python.
_MARKS = "\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\ufe0f"
_LETTER = rf"[^\W\d_][{_MARKS}]*"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|{_LETTER}(?:{_LETTER}|\d)*(?:['’](?:{_LETTER})+)?|\d+(?:[.,/:٫٬]\d+)*"
)
_NOISE = str.maketrans("", "", ".'’")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_GAPS = frozenset((" ", "-", "‐", "‑", ZWNJ))
_MOST = 200_000
_KEYS = frozenset(("letters", "stemmer", "spellings", "forms", "steps", "common")).union(
    ("compounds", "endings", "apart", "before", "asked")
)


class Word(NamedTuple):
    """A word of a text by its term; `start` and `end` count code points."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """Affixes, each with what takes its place, of which a word loses the longest it has.

    At least `leave` letters stay.
    """

    at_start: bool
    affixes: Mapping[str, str]
    leave: int

    def __call__(self, word: str) -> str:
        longest = min(max(map(len, self.affixes)), len(word) - self.leave)
        for size in range(longest, 0, -1):
            affix = word[:size] if self.at_start else word[-size:]
            if affix in self.affixes:
                instead = self.affixes[affix]
                return instead + word[size:] if self.at_start else word[:-size] + instead
        return word


class Terms(dict[str, str]):
    """The terms of the words of one language, remembered once they were made."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        super().__init__()
        self.code = code
        self._first, self._last = (chr(int(end, 16)) for end in data["letters"].split("-"))
        self._spellings = tuple(_pairs(data.get("spellings", {})))
        self._endings = frozenset(map(fold_word, data.get("endings", ())))
        self._steps = tuple(map(_step, data.get("steps", ())))
        self._stemmed = _stemmer(data.get("stemmer"))
        self._asked = data.get("asked", {})
        self._forms = dict(_pairs(data.get("forms", {})))
        compounds = [re.split(f"[{ZWNJ}-]", entry) for entry in data.get("compounds", ())]
        self._forms |= {whole: whole for whole in map(_whole, compounds)}
        self.common = frozenset(map(fold_word, data.get("common", ())))
        self._before = frozenset(map(fold_word, data.get("before", ())))
        self._apart = frozenset(map(fold_word, data.get("apart", ())))
        self._compounds = _by_first(compounds)
        self._parts = self._before | self._apart | {fold_word(each[0]) for each in compounds}
        self._telling = frozenset(self[part] for part in self._parts)

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST:
            self.clear()
        term = self[word] = self._term(word)
        return term

    def writes(self, word: str) -> bool:
        """Whether the word is in this language's letters."""
        return self._first <= word[0] <= self._last

    def _term(self, word: str) -> str:
        if word[0].isdecimal():
            return _THOUSANDS.sub("", fold_word(word))
        if not self.writes(word):
            other = next((terms for terms in every() if terms.writes(word)), None)
            return other[word] if other else fold_word(word)
        parts = [fold_word(part) for part in canonical(word).text.split(ZWNJ)]
        while len(parts) > 1 and parts[-1] in self._endings and "".join(parts) not in self._forms:
            parts.pop()
        return self._stem("".join(parts).translate(_NOISE))

    def _stem(self, word: str) -> str:
        for other, usual in self._spellings:
            word = word.replace(other, usual)
        for step in self._steps:
            if word in self._forms:
                break
            word = step(word)
        return self._forms.get(word) or self._stemmed(word)

    def of(self, text: str) -> list[str]:
        """The terms of a text in order."""
        terms = [self[token] for token in _TOKEN.findall(text)]
        if self._telling.isdisjoint(terms):
            return terms
        return [word.term for word in self.words(text)]

    def words(self, text: str) -> list[Word]:
        """The words of a text; what is one word is one, also where it is written apart."""
        tokens = [(match[0], *match.span()) for match in _TOKEN.finditer(text)]
        found, place = [], 0
        while place < len(tokens):
            count = self._together(text, tokens[place : place + 4])
            parts = tokens[place : place + count]
            term = self[ZWNJ.join(part for part, _, _ in parts)]
            found.append(Word(term, parts[0][1], parts[-1][2]))
            place += count
        return found

    def _together(self, text: str, tokens: list[tuple[str, int, int]]) -> int:
        """How many of the tokens are one word; the last may be an ending written apart."""
        linked = 1
        while linked < len(tokens) and text[tokens[linked - 1][2] : tokens[linked][1]] in _GAPS:
            linked += 1
        folded = [fold_word(token).replace(ZWNJ, "") for token, _, _ in tokens[:linked]]
        count = max(map(len, self._fitting(folded)), default=1)
        if folded[0] in self._before and linked > 1:
            count = max(count, 2)
        return count + (count < linked and folded[count] in self._apart)

    def _fitting(self, folded: list[str]) -> Iterator[tuple[str, ...]]:
        for parts in self._compounds.get(folded[0], ()):
            if tuple(folded[: len(parts)]) == parts:
                yield parts

    def asked(self, word: str) -> tuple[str, ...]:
        """The terms to look for when a word is asked for, its own first.

        What is written onto words, but may as well be a part of them, is tried with and without.
        """
        return tuple(dict.fromkeys(self[form] for form in self._variants(word)))

    def _variants(self, word: str) -> Iterator[str]:
        yield word
        leave = self._asked.get("leave", 3)
        for affix in self._asked.get("before", ()):
            yield affix + word
            if word.startswith(affix) and len(word) - len(affix) >= leave:
                yield word.removeprefix(affix)
        for affix in self._asked.get("after", ()):
            yield word + affix
            if word.endswith(affix) and len(word) - len(affix) >= leave:
                yield word.removesuffix(affix)


class Exact(dict[str, str]):
    """Words as they are written, remembered: only vowel signs, look-alikes and case are one."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST:
            self.clear()
        exact = self[word] = canonical(word).text.lower()
        return exact

    def of(self, text: str) -> list[str]:
        """The words of a text in order."""
        return [self[token] for token in _TOKEN.findall(text)]

    def words(self, text: str) -> list[Word]:
        """The words of a text with their places."""
        return [Word(self[match[0]], *match.span()) for match in _TOKEN.finditer(text)]


@cache
def terms(code: str | None) -> Terms:
    """The terms of a language; those of the first there is, where it is not known."""
    found = {each.code: each for each in every()}
    return found.get(code or "") or every()[0]


@cache
def every() -> tuple[Terms, ...]:
    """The terms of every language that has data for them."""
    paths = sorted(DATA.glob("*/search.yml"))
    return tuple(Terms(path.parent.name, _checked(read_yaml(path), str(path))) for path in paths)


def _checked(data: Any, file: str) -> Mapping[str, Any]:
    for key in data:
        if key not in _KEYS:
            known = ", ".join(sorted(_KEYS))
            raise LanguageError(f"{file}: no key “{key}”; there are: {known}", file=file, key=key)
    found: Mapping[str, Any] = data
    return found


def _step(entry: Mapping[str, Any]) -> Step:
    side = "start" if "start" in entry else "end"
    affixes = entry[side]
    if not isinstance(affixes, Mapping):
        affixes = dict.fromkeys(affixes, "")
    return Step(side == "start", dict(_pairs(affixes)), entry["leave"])


def _pairs(entries: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    for form, instead in entries.items():
        for each in form.split():
            yield fold_word(each), fold_word(instead or "")


def _whole(parts: Iterable[str]) -> str:
    return "".join(map(fold_word, parts))


def _by_first(compounds: Iterable[list[str]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for parts in compounds:
        folded = tuple(map(fold_word, parts))
        found.setdefault(folded[0], []).append(folded)
    return found


def _stemmer(name: str | None) -> Callable[[str], str]:
    """The stemmer of a library, where the data name one; else words stay as they are."""
    if name is None:
        return str
    from Stemmer import Stemmer  # type: ignore[import-not-found]

    stem: Callable[[str], str] = Stemmer(name).stemWord
    return stem
