"""The terms that words are found by: folded and lightly stemmed, as each language's data say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from goft.languages.alike import Alike
from goft.languages.files import DATA, read_yaml
from goft.languages.folding import ZWNJ, canonical_word, fold_word
from goft.languages.kin import Kin
from goft.languages.pack import varieties
from goft.languages.stemming import affixes, checked, folded, pairs, stemmer, step, whole
from goft.model import Span

# Vowel signs, joiners and the like stand inside words but are no letters to Python.
MARKS = "\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\ufe0f"
_LETTER = r"(?![\u0640\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f])[^\W\d_]"  # that folding leaves
_TOKEN = re.compile(
    rf"{_LETTER}(?:\.[^\W\d_])+\.?|{_LETTER}[\w{MARKS}]*(?:['’]\w+)?|\d+(?:[.,/:٫٬]\d+)*"
)
_NOISE = str.maketrans("", "", ".'’")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_GAPS, _MOST = frozenset((" ", "-", "‐", "‑", ZWNJ)), 200_000


class Word(NamedTuple):
    """A word of a text by its term; `start` and `end` count code points."""

    term: str
    start: int
    end: int


class Terms(dict[str, str]):
    """The terms of the words of one language, remembered once they were made."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        super().__init__()
        self.code = code
        self._letters = tuple(chr(int(end, 16)) for end in data["letters"].split("-"))
        self._spellings = tuple(pairs(data.get("spellings", {})))
        self._endings = affixes(data.get("endings", ()))
        self._clitics = frozenset(folded(data.get("clitics", ())))
        self._enclitics = frozenset(folded(data.get("enclitics", ())))
        self._built = folded(data.get("built", ()))
        self._steps = tuple(map(step, data.get("steps", ())))
        self._stemmed = stemmer(data.get("stemmer"))
        asked = data.get("asked", {})
        self._least = asked.get("leave", 3)
        self._onto = folded(asked.get("before", ())), folded(asked.get("after", ()))
        self.linked_by = frozenset(folded(asked.get("linked", ())))
        swapped = list(pairs(asked.get("swapped", {})))
        self._swapped = (*swapped, *((other, one) for one, other in swapped))
        self._kin = Kin(asked.get("kin", {}))
        self.names = Alike(asked.get("alike", {}))
        self._tried: dict[str, tuple[str, ...]] = {}
        self._forms = self._reduced(dict(pairs(data.get("forms", {}))))
        compounds = [re.split(f"[{ZWNJ}-]", entry) for entry in data.get("compounds", ())]
        self._forms |= {each: each for each in map(whole, compounds)}
        self.common = frozenset(map(fold_word, data.get("common", ())))
        self._empty = self.common | {
            affix + word for affix in self._onto[0] for word in self.common
        }
        self.asking = frozenset(folded(asked.get("asking", ())))
        self._saying = frozenset(self[word] for word in asked.get("saying", ()))
        self._before = frozenset(map(fold_word, data.get("before", ())))
        self._apart = frozenset(map(fold_word, data.get("apart", ())))
        self._compounds: dict[str, list[tuple[list[str], str]]] = {}
        for *heads, last in compounds:
            heads = list(map(fold_word, heads))
            self._compounds.setdefault(heads[0], []).append((heads, self[last]))
        self._begins = self._before.union(self._compounds)
        self.linked = frozenset(self[word] for word in self._before | self._apart)
        self.heads = frozenset(self[word] for word in self._compounds)
        self.tails = frozenset(
            self[heads[1]] if len(heads) > 1 else term
            for entries in self._compounds.values()
            for heads, term in entries
        )

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST:
            self.clear()
        term = self[word] = self._term(word)
        return term

    def writes(self, word: str) -> bool:
        """Whether the word is in this language's letters."""
        return self._letters[0] <= word[0] <= self._letters[1]

    def _term(self, word: str) -> str:
        if word[0].isdecimal():
            return _THOUSANDS.sub("", fold_word(word))
        if not self.writes(word):
            other = next((terms for terms in every() if terms.writes(word)), None)
            return other[word] if other else fold_word(word)
        parts = [fold_word(part) for part in canonical_word(word).split(ZWNJ)]
        while len(parts) > 1 and parts[-1] in self._endings and "".join(parts) not in self._forms:
            stays = self._endings[parts.pop()]
            parts += [stays] if stays else []
        return self._stem("".join(parts).translate(_NOISE))

    def _reduced(self, forms: Mapping[str, str]) -> dict[str, str]:
        """The forms with the terms that they stand for; what stands for itself is one."""
        self._forms = {}
        return {
            form: word if forms.get(word) == word else self._stem(word)
            for form, word in forms.items()
        }

    def _stem(self, word: str) -> str:
        for other, usual in self._spellings:
            word = word.replace(other, usual)
        word = self._bare(word)
        for take_off in self._steps:
            if word in self._forms:
                break
            word = take_off(word)
        return self._forms.get(word) or self._stemmed(word)

    def _bare(self, word: str) -> str:
        """A listed form without what is written onto it."""
        if word in self._forms:
            return word
        if word[:1] in self._clitics and word[1:] in self._forms:
            return word[1:]
        return word[:-1] if word[-1:] in self._enclitics and word[:-1] in self._forms else word

    def of(self, tokens: Sequence[str], text: str) -> list[str]:
        """The terms of a text in order; `tokens` are its own."""
        found = [self[token] for token in tokens]
        if self._stand_alone(found):
            return found
        return [word.term for word in self.words(text)]

    def _stand_alone(self, found: list[str]) -> bool:
        """Whether none of the terms can be a part of a word that is written apart."""
        if not self.linked.isdisjoint(found):
            return False
        return self.heads.isdisjoint(found) or self.tails.isdisjoint(found)

    def words(self, text: str) -> list[Word]:
        """The words of a text; what is one word is one, also where it is written apart."""
        places = [match.span() for match in _TOKEN.finditer(text)]
        tokens = [text[start:end] for start, end in places]
        if self._stand_alone([self[token] for token in tokens]):
            return [Word(self[token], *place) for token, place in zip(tokens, places, strict=True)]
        return list(self._joined(text, tokens, places))

    def _joined(self, text: str, tokens: list[str], places: list[Span]) -> Iterator[Word]:
        plain, found = [_PLAIN[token] for token in tokens], [self[token] for token in tokens]
        plain.append("")

        def gap(place: int) -> bool:
            """Whether no more than a blank or a hyphen stands behind a token."""
            return text[places[place][1] : places[place + 1][0]] in _GAPS

        first = 0
        while first < len(tokens):
            last, term = first, found[first]
            begins = plain[first] in self._begins
            if begins or (plain[first + 1] in self._apart and gap(first)):
                last = self._last(plain, found, gap, first)
                term = self[ZWNJ.join(tokens[first : last + 1])]
            yield Word(term, places[first][0], places[last][1])
            first = last + 1

    def _last(
        self, plain: list[str], found: list[str], gap: Callable[[int], bool], first: int
    ) -> int:
        """The last token of the word that starts at the first; an ending may be written apart."""
        last = first
        for heads, term in self._compounds.get(plain[first], ()):
            end = first + len(heads)
            fits = plain[first:end] == heads and found[end : end + 1] == [term]
            if fits and all(map(gap, range(first, end))):
                last = max(last, end)
        if last == first and last + 1 < len(found) and plain[first] in self._before and gap(first):
            last += 1
        return last + (plain[last + 1] in self._apart and gap(last))

    def asked(self, word: str) -> tuple[str, ...]:
        """The terms to look for when a word is asked for, its own first.

        What is written onto words, but may as well be a part of them, is tried with and without.
        """
        if word not in self._tried:
            if len(self._tried) > _MOST:
                self._tried.clear()
            own, *others = dict.fromkeys(self._variants(self[word], _PLAIN[word]))
            self._tried[word] = (own, *(term for term in others if term not in self._empty))
        return self._tried[word]

    def _variants(self, term: str, word: str) -> Iterator[str]:
        yield term
        # An article stands before what else is written onto a word.
        bare = (word.removeprefix(affix) for affix in self._onto[0] if word.startswith(affix))
        ways = (word, *(each for each in bare if each and self._stem(each) == term))
        for affix in self._onto[0]:
            yield from (self._stem(affix + each) for each in ways)
            yield affix + term
            if word.startswith(affix) and len(word) - len(affix) >= self._least:
                yield self._stem(word.removeprefix(affix))
        for affix in self._onto[1]:
            yield term + affix
            if term.endswith(affix) and len(term) - len(affix) >= self._least:
                yield term.removesuffix(affix)
        for one, other in self._swapped:
            if term.endswith(one):
                yield term.removesuffix(one) + other

    def akin(self, word: str) -> tuple[str, ...]:
        """The terms of other words of the same root, which may say the same."""
        return self._kin[self[word]]

    def says(self, word: str) -> bool:
        """Whether the word is one of saying, which in a question tells nothing of the matter."""
        return self[word] in self._saying

    def parts(self, tokens: Iterable[str]) -> Iterator[str]:
        """The terms of words in words: joined by a half-space, or before what builds on them."""
        for token in tokens:
            if ZWNJ in token:
                parts = [part for part in token.split(ZWNJ) if len(part) >= self._least]
                if len(parts) > 1:
                    yield from map(self.__getitem__, parts)
            if self._built and (plain := _PLAIN[token]).endswith(self._built):
                yield from (
                    self[word]
                    for end in self._built
                    if len(word := plain.removesuffix(end)) > 1 and word != plain
                )

    def apart(self, word: str) -> Iterator[tuple[str, ...]]:
        """The terms that a word may have been written as: its parts, or two words and a link."""
        parts = [part for part in word.split(ZWNJ) if part]
        if len(parts) > 1:
            yield tuple(self[part] for part in parts)
            return
        for place in range(2, len(word) - 2):
            if word[place] in self.linked_by:
                yield self[word[:place]], self[word[place]], self[word[place + 1 :]]

    def split(self, word: str) -> Iterator[tuple[str, ...]]:
        """The terms of two words between which a space may be missing."""
        if ZWNJ not in word:
            for place in range(2, len(word) - 1):
                yield self[word[:place]], self[word[place:]]


class _Remembered(dict[str, str]):
    """What a function makes of words."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST:
            self.clear()
        made = self[word] = self._make(word)
        return made


_PLAIN = _Remembered(lambda word: fold_word(word).replace(ZWNJ, ""))
_WRITTEN = _Remembered(lambda word: canonical_word(word).lower())


def tokens_of(text: str) -> list[str]:
    """The words and numbers of a text, as they stand there."""
    return _TOKEN.findall(text)


def exact(tokens: Iterable[str]) -> list[str]:
    """Words as they are written: only vowel signs, look-alikes, digits and case are one."""
    return [_WRITTEN[token] for token in tokens]


def exact_words(text: str) -> list[Word]:
    """The words of a text as they are written, with their places."""
    return [Word(_WRITTEN[match[0]], *match.span()) for match in _TOKEN.finditer(text)]


@cache
def terms(code: str | None) -> Terms:
    """The terms of a language or a variety; those of the first, where it is not known."""
    found = {each.code: each for each in every()}
    return found.get(varieties().get(code or "", code or "")) or every()[0]


@cache
def every() -> tuple[Terms, ...]:
    """The terms of every language that has data for them."""
    paths = sorted(DATA.glob("*/search.yml"))
    return tuple(Terms(path.parent.name, checked(read_yaml(path), str(path))) for path in paths)
