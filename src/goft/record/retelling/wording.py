"""The words of a statement as they are compared with those of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from goft.languages.retelling import Meant, Weighty, number, plain, weighty
from goft.languages.terms import Terms, Word, terms
from goft.record.registry.loading import load

_LIGHT = 0.25
_MOST = 100_000
_REMEMBERED = 4_000
# Contrasts whose words lose their meaning with their endings.
_EXACT = ("quantity",)
# What has no capital in English.
_SMALL = ("number", "moment")
_SENTENCE_ENDS = ".!?؟:\n…"
_NUMBER = re.compile(r"[\d.,٫٬]+")
_Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], Meant]]]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or phrase with what it is compared by; `start` and `end` count code points.

    `meant` is what no other may stand for it with, `contrasts` where it has opposites.
    """

    key: str
    plain: str
    start: int
    end: int
    weight: float
    meant: Meant | None = None
    negates: bool = False
    contrasts: tuple[tuple[int, str, int], ...] = ()

    @property
    def kind(self) -> str | None:
        """Of what kind it is, by what it means or has opposites in."""
        if self.meant:
            return self.meant.kind
        return self.contrasts[0][1] if self.contrasts else None


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement's words in order, and the language they are in.

    `keys` are those of its tokens, `twice` the kinds of which it has two things at least.
    """

    text: str
    tokens: tuple[Token, ...]
    negating: Mapping[str, str]
    weight: float
    keys: tuple[str, ...]
    twice: frozenset[str]


@lru_cache(maxsize=_REMEMBERED)
def wording(text: str, language: str | None) -> Wording:
    """The words of a text as they are compared; whoever is compared is so with many."""
    reader = _reader(language)
    tokens = tuple(reader.tokens(text))
    weight = sum(token.weight for token in tokens)
    kinds = Counter(token.kind for token in tokens if token.kind)
    twice = frozenset(kind for kind, count in kinds.items() if count > 1)
    keys = tuple(token.key for token in tokens)
    return Wording(text, tokens, reader.weighty.negating, weight, keys, twice)


class _Reader:
    """Reads the words of one language."""

    def __init__(self, found: Terms, words: Weighty) -> None:
        self._terms = found
        self.weighty = words
        self._phrases: _Phrases = _with_known(words.phrases, found.code)
        self._known: dict[str, tuple[tuple[int, str, int], ...]] = {}
        self._begun: dict[str, tuple[tuple[tuple[str, ...], Meant], ...]] = {}
        self._stemmed = {
            found[word]: places
            for word, places in words.contrasts.items()
            if all(kind not in _EXACT for _, kind, _ in places)
        }

    def tokens(self, text: str) -> Iterator[Token]:
        """The tokens of a text; what means one thing together is one token."""
        words = self._terms.words(text)
        folded = [plain(text[word.start : word.end]) for word in words]
        place = 0
        while place < len(words):
            meant, size = self._meant(folded, words, place, text)
            if meant and meant.kind == "number":
                meant, size = self._scaled(meant, folded, place, size)
            yield self._token(words, folded, place, size, meant)
            place += size

    def _token(
        self, words: Sequence[Word], folded: list[str], place: int, size: int, meant: Meant | None
    ) -> Token:
        first, last, name = words[place], words[place + size - 1], folded[place]
        contrasts = () if meant else self._opposites(name, first.term)
        key = f"{meant.kind} {meant.value}" if meant else str(contrasts or first.term)
        light = meant is None and (name in self._terms.common or first.term in self._terms.common)
        negates = meant is None and name in self.weighty.negations
        weight = _LIGHT if light and not (negates or contrasts) else 1.0
        return Token(key, name, first.start, last.end, weight, meant, negates, contrasts)

    def _opposites(self, name: str, term: str) -> tuple[tuple[int, str, int], ...]:
        """Where a word has opposites; remembered, since texts say the same words again."""
        found = self._known.get(name)
        if found is None:
            places = (self.weighty.contrasts.get(form) for form in self._forms(name))
            found = next(filter(None, places), None) or self._stemmed.get(term, ())
            if len(self._known) < _MOST:
                self._known[name] = found
        return found

    def _opening(self, name: str) -> Sequence[tuple[tuple[str, ...], Meant]]:
        """The phrases a word may begin, by what follows it; remembered as opposites are."""
        found = self._begun.get(name)
        if found is None:
            forms = self._forms(name)
            found = tuple(each for form in forms for each in self._phrases.get(form, ()))
            if len(self._begun) < _MOST:
                self._begun[name] = found
        return found

    def _forms(self, name: str) -> Iterator[str]:
        """A word as it stands, and without what may be written onto it."""
        yield name
        for affix in self.weighty.onto:
            if name.startswith(affix) and len(name) - len(affix) >= 3:
                yield name.removeprefix(affix)

    def _meant(
        self, folded: list[str], words: Sequence[Word], place: int, text: str
    ) -> tuple[Meant | None, int]:
        name = folded[place]
        if name[0].isdecimal():
            return Meant("number", _digits(name)), 1
        if name in self.weighty.scales:
            return Meant("number", number(self.weighty.scales[name])), 1
        for rest, meant in self._opening(name):
            if tuple(folded[place + 1 : place + 1 + len(rest)]) != rest:
                continue
            if meant.kind in _SMALL or not text[words[place].start].islower():
                return meant, 1 + len(rest)
        if self._is_name(folded, words, place, text):
            return Meant("name", words[place].term), 1
        return None, 1

    def _is_name(self, folded: list[str], words: Sequence[Word], place: int, text: str) -> bool:
        """Whether a word is a name by its capital, or by the word before it."""
        if folded[place] in self._terms.common or folded[place] in self.weighty.negations:
            return False
        if text[words[place].start].islower():
            return False
        if place and folded[place - 1] in self.weighty.names_after:
            return True
        before = text[: words[place].start].rstrip(" \"'“”‘’«»(")
        starts = not before or before[-1] in _SENTENCE_ENDS
        return not starts and text[words[place].start].isupper() and len(folded[place]) > 1

    def _scaled(self, meant: Meant, folded: list[str], place: int, size: int) -> tuple[Meant, int]:
        """A number with the thousands and millions that follow it, and what is added to them."""
        if not _is_float(meant.value):
            return meant, size
        value, part = 0.0, float(meant.value)
        while place + size < len(folded):
            if scale := self.weighty.scales.get(folded[place + size]):
                part, size = part * scale, size + 1
                continue
            added = self._added(folded, place + size, part)
            if added is None:
                break
            value, part, size = value + part, added[0], size + added[1]
        return Meant("number", number(value + part)), size

    def _added(self, folded: list[str], place: int, part: float) -> tuple[float, int] | None:
        """A smaller number behind a word that joins numbers, as in three hundred and five."""
        if folded[place] not in self.weighty.joins or place + 1 >= len(folded) or part < 100:
            return None
        for rest, meant in self._phrases.get(folded[place + 1], ()):
            follows = tuple(folded[place + 2 : place + 2 + len(rest)]) == rest
            if follows and meant.kind == "number" and float(meant.value) < part:
                return float(meant.value), 2 + len(rest)
        return None


def _digits(name: str) -> str:
    """A number in digits without marks of thousands; what is no number stays as it is."""
    bare = re.sub(r"[,٬](?=\d{3}(?!\d))", "", name).replace("٫", ".")
    bare = bare.replace(",", ".") if bare.count(",") == 1 else bare
    return number(float(bare)) if _is_float(bare) else bare


def _is_float(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(\.\d+)?", text))


def _with_known(phrases: _Phrases, code: str) -> _Phrases:
    """The phrases of a language, and the states and short organisation names of the registry."""
    merged = {first: dict(rest) for first, rest in phrases.items()}
    for entry, name in _known_names(code):
        words = tuple(map(plain, re.findall(r"\w[\w\u200c]*", name)))
        if words and len(words[0]) > 1:
            merged.setdefault(words[0], {}).setdefault(words[1:], Meant("name", entry))
    return {
        first: tuple(sorted(rest.items(), key=lambda item: -len(item[0])))
        for first, rest in merged.items()
    }


def _known_names(code: str) -> Iterator[tuple[str, str]]:
    """The ids of states and organisations with each of their names in a language."""
    registry = load()
    for country in registry.countries.values():
        for names in (country.names, country.demonyms):
            yield from ((country.id, name) for name in names.get(code, ()))
    for body in registry.organisations.values():
        yield from ((body.id, name) for name in body.names.get(code, ()))


@cache
def _reader(language: str | None) -> _Reader:
    found = terms(language)
    return _Reader(found, weighty(found.code))
