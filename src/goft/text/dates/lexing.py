"""Folded text cut into tokens with their classes, only around words that may tell time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goft.languages.calendar import Entry, Grammar, Values
from goft.languages.numerals import number_values
from goft.languages.timewords import NUMBERS, TOKEN
from goft.model import Span, View

# How far in front of a trigger its expression may start, in characters.
REACH = 32
_WRAPPED = 40
_NONE: Values = {}
Token = tuple[Span, Values, str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens in a row; token i is `values[i]` at `spans[i]` of the view, of kind `kinds[i]`."""

    kinds: str
    spans: tuple[Span, ...]
    values: tuple[Values, ...]


def stretches(view: View, source: str, grammar: Grammar) -> Iterator[Stretch]:
    """The parts of the view in which there may be dates; they do not overlap."""
    lexer = _Lexer(view, source, grammar)
    end = 0
    for trigger, _ in _triggers(view.text, grammar):
        if trigger >= end:
            words, raw = lexer.around(max(end, _number_start(view.text, trigger)), end)
            end = raw[-1][1]
            yield lexer.read(words, raw)


def _triggers(text: str, grammar: Grammar) -> list[Span]:
    words = [
        (start, end)
        for _, start, end in grammar.scanner.find_matches_as_indexes(text, overlapping=True)
        if _stands_alone(text, start, end, grammar)
    ]
    return sorted(words + [match.span() for match in NUMBERS.finditer(text)])


def _number_start(text: str, place: int) -> int:
    """Where the number starts in whose digits a place lies; longer ones are no part of dates."""
    for _ in range(4):
        if not text[max(place - 1, 0) : place + 1].isdecimal() or not place:
            break
        place -= 1
    return place


def _stands_alone(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether a match is a word: at most a prefix is written onto it, and nothing behind."""
    if end < len(text) and text[end].isalpha():
        return False
    if not start or not text[start - 1].isalpha():
        return True
    first = start - 1
    while first > start - 5 and first > 0 and text[first - 1].isalpha():
        first -= 1
    return text[first:start] in grammar.prefixes or text[first : start + 2] in grammar.prefixes


class _Lexer:
    def __init__(self, view: View, source: str, grammar: Grammar) -> None:
        self._view, self._source, self._grammar = view, source, grammar
        self._written_on = frozenset(prefix[0] for prefix in grammar.prefixes)
        self._word = (_NONE, grammar.alphabet.word)

    def around(self, trigger: int, floor: int) -> tuple[list[str], list[Span]]:
        """Tokens about a place that time words may be made of, and one more on either side."""
        telling = self._grammar.telling
        words, spans = self._before(max(floor, trigger - REACH), trigger)
        for match in TOKEN.finditer(self._view.text, trigger):
            word = match.group()
            words.append(word)
            spans.append(match.span())
            if word not in telling and not self._tells(word):
                break
        return words, spans

    def _before(self, start: int, end: int) -> tuple[list[str], list[Span]]:
        """The tokens that end at a place, as far back as they tell time, and one more."""
        text, telling = self._view.text, True
        words: list[str] = []
        spans: list[Span] = []
        # Most often it is a word between two blanks; to cut all that precedes takes longer.
        while telling and start < end and text[end - 1] == " ":
            first = text.rfind(" ", start, end - 1) + 1
            word = text[first : end - 1] if first else ""
            if not word.isalpha():
                break
            words.append(word)
            spans.append((first, end - 1))
            end, telling = first, self._tells(word)
        for match in self._all_before(start, end) if telling else ():
            word = match.group()
            words.append(word)
            spans.append(match.span())
            if not self._tells(word):
                break
        words.reverse()
        spans.reverse()
        return words, spans

    def _all_before(self, start: int, end: int) -> list[re.Match[str]]:
        """All whole tokens of a stretch, the last first."""
        text = self._view.text
        found = list(TOKEN.finditer(text, _word_start(text, start, end), end))
        found.reverse()
        return found

    def _tells(self, word: str) -> bool:
        return word in self._grammar.telling or word[0].isdecimal() or self._hides(word)

    def _hides(self, word: str) -> bool:
        """Whether a time word stands in a word that something is written onto."""
        telling = self._grammar.telling
        if word[0] in self._written_on:
            return any(restored + word[cut:] in telling for cut, restored in self._cuts(word))
        return _has_mark(word) and _bare(word) in telling

    def _cuts(self, word: str) -> Iterator[tuple[int, str]]:
        """What may be left of a word without a prefix, the longest prefix first."""
        for cut in range(min(4, len(word) - 1), 0, -1):
            restored = self._grammar.prefixes.get(word[:cut])
            if restored is not None:
                yield cut, restored

    def read(self, words: list[str], raw: list[Span]) -> Stretch:
        """The tokens at the given places; what has no entry is a plain word or mark."""
        tokens: list[Token] = []
        settled, place = self._grammar.settled, 0
        while place < len(words):
            word = words[place]
            known = settled.get(word) or (self._word if self._is_plain(word) else None)
            if known:
                tokens.append((raw[place], known[0], known[1]))
                place += 1
                continue
            count, token = self._token(words, raw, place)
            if token[2]:
                tokens.append(token)
            place += count
        spans, values, kinds = zip(*tokens, strict=True) if tokens else ((), (), ())
        return Stretch("".join(kinds), spans, values)

    def _is_plain(self, word: str) -> bool:
        """Whether no entry can be in a word."""
        return (
            word.isalpha() and word not in self._grammar.lexicon and word[0] not in self._written_on
        )

    def _token(self, words: list[str], raw: list[Span], place: int) -> tuple[int, Token]:
        """The token at a place, whose meaning may lean on its neighbours, and how many it takes."""
        word, found = words[place], None
        if word in self._grammar.lexicon or word[0] in self._written_on or _has_mark(word):
            found = self._entry(words, raw, place)
        elif word[0].isdecimal():
            found = self._number(words, raw, place)
        return found or (1, (raw[place], _NONE, self._plain(word, raw[place][0])))

    def _plain(self, word: str, start: int) -> str:
        alphabet = self._grammar.alphabet
        if word == "\n" and self._wraps(start):
            return ""
        kind = alphabet.punctuation.get(word)
        return kind or (alphabet.word if word[0].isalpha() else alphabet.other)

    def _entry(self, words: list[str], raw: list[Span], place: int) -> tuple[int, Token] | None:
        """The longest entry at a word, without what is written onto it."""
        word, (start, end) = words[place], raw[place]
        entry, cut, ending = self._longest(word, words, place), 0, 0
        if entry is None and _has_mark(word):
            bare = _bare(word)
            entry, ending = self._longest(bare, words, place), len(word) - len(bare)
        if entry is None:
            entry, cut = self._prefixed(words, place)
        if entry is None:
            return None
        rest, values, kind = entry
        if word in self._grammar.capitals and self._small(start):
            return 1, ((start, end), _NONE, self._grammar.alphabet.other)
        last = raw[place + len(rest)][1] if rest else end - ending
        return 1 + len(rest), ((start + cut, last), values, kind)

    def _prefixed(self, words: list[str], place: int) -> tuple[Entry | None, int]:
        word = words[place]
        for cut, restored in self._cuts(word):
            entry = self._longest(restored + word[cut:], words, place)
            if entry is not None:
                return entry, cut
        return None, 0

    def _longest(self, word: str, words: list[str], place: int) -> Entry | None:
        behind = words[place + 1] if place + 1 < len(words) else ""
        for entry in self._grammar.lexicon.get(word, ()):
            rest = entry[0]
            if not rest or (
                rest[0] == behind and rest == tuple(words[place + 1 : place + 1 + len(rest)])
            ):
                return entry
        return None

    def _number(self, words: list[str], raw: list[Span], place: int) -> tuple[int, Token]:
        word, span, alphabet = words[place], raw[place], self._grammar.alphabet
        if not word.isdecimal():
            name = "clock" if ":" in word[:3] else "stamp"
            return 1, (span, {name: word}, alphabet.kind((name,)))
        if place + 1 < len(words) and raw[place + 1][0] == span[1]:
            suffix = self._grammar.digit_suffixes.get(words[place + 1])
            if suffix:
                values = number_values(word, suffix)
                return 2, ((span[0], raw[place + 1][1]), values, alphabet.kind(values))
        values = number_values(word)
        return 1, (span, values, alphabet.kind(values))

    def _small(self, place: int) -> bool:
        return not self._source[self._view.back(place, place + 1)[0]].isupper()

    def _wraps(self, place: int) -> bool:
        """Whether a line break stands inside a sentence of hard-wrapped text."""
        text = self._view.text
        start = text.rfind("\n", max(0, place - 200), place)
        long = place - start - 1 >= _WRAPPED if start >= 0 else place >= _WRAPPED
        behind = text[place + 1 : place + 2]
        return long and behind.isalnum() and text[place - 1] not in ".!?:;"


def noun_before(text: str, place: int, most: int, grammar: Grammar) -> int:
    """Where a noun phrase of at most so many plain words starts that ends at a place."""
    start = _word_start(text, max(0, place - REACH), place)
    for match in reversed(list(TOKEN.finditer(text, start, place))[-most:]):
        if not match.group()[0].isalpha() or match.group() in grammar.lexicon:
            break
        place = match.start()
    return place


def _word_start(text: str, start: int, end: int) -> int:
    """The first place in a stretch that is not inside a word."""
    while start and start < end and text[start - 1 : start + 1].isalnum():
        start += 1
    return start


def _has_mark(word: str) -> bool:
    """Whether a possessive ending may be written onto a word."""
    return "'" in word or "’" in word


def _bare(word: str) -> str:
    """The word without a possessive ending."""
    for mark in "'’":
        head, found, _ = word.partition(mark)
        if found:
            return head
    return word
