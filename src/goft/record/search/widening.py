"""What a query names, and what that is called in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from goft.languages.folding import fold_word
from goft.languages.pack import varieties
from goft.languages.terms import every
from goft.record.search.syntax import Asked, bare_texts
from goft.record.search.wording import Slot, Wording

_MOST_WORDS = 8
Form = tuple[str, str]
"""A language and what something is called in it."""


@dataclass(frozen=True, slots=True)
class Named:
    """Something with names in several languages; `entries` are its ids in the registry."""

    forms: tuple[Form, ...]
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Called:
    """One way to ask for something: its letters, and what may be written `before` and `after`.

    A `doubtful` one is also another word: it has to be asked for with its capitals, and bare.
    """

    form: Form
    named: Named
    letters: str
    before: frozenset[str]
    after: frozenset[str]
    doubtful: bool = False

    def is_meant(self, before: str, after: str, written: str) -> bool:
        """Whether it is asked for in words that are written so."""
        if self.doubtful:
            return not before and not after and fold_case(self.form[1]) == fold_case(written)
        return before in self.before and after in self.after


@dataclass(frozen=True, slots=True)
class Also:
    """Words of a query, and what was searched for because they name it, or stood in their place."""

    words: str
    forms: tuple[Form, ...]
    entries: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        forms: dict[str, list[str]] = defaultdict(list)
        for code, form in self.forms:
            forms[code].append(form)
        return {"words": self.words, "forms": forms, "entries": list(self.entries)}


class Stretch(NamedTuple):
    """Words of a query from `first` to before `end`, what they name, and in which languages."""

    first: int
    end: int
    named: tuple[Named, ...]
    codes: frozenset[str]

    def forms(self, languages: tuple[str, ...]) -> tuple[Form, ...]:
        """What it is called in the other ones of some languages, or of all.

        In their own languages the words are looked for as they are: they say what is meant.
        """
        return _forms(self.named, languages, self.codes)

    def again(self) -> tuple[Form, ...]:
        """What it is called in the languages of the words themselves."""
        return _forms(self.named, tuple(sorted(self.codes)), frozenset())


class Bare(NamedTuple):
    """Words of a query that are one or name one thing, and what they name."""

    slots: list[Slot]
    stretch: Stretch | None = None

    @property
    def words(self) -> str:
        return " ".join(slot.text for slot in self.slots)


class Lexicon:
    """All that words of a query can name."""

    def __init__(self, called: Iterable[Called]) -> None:
        """What is in the registry takes precedence over what is not and has the same name."""
        self._called: dict[str, list[Called]] = defaultdict(list)
        for each in called:
            known = self._called[each.letters]
            if not known or bool(known[0].named.entries) == bool(each.named.entries):
                known.append(each)
        self._before = _shortest_first(each.before for each in self._all())
        self._after = _shortest_first(each.after for each in self._all())

    def _all(self) -> Iterator[Called]:
        return (each for known in self._called.values() for each in known)

    def stretches(self, slots: Sequence[Slot]) -> list[Stretch]:
        """What the words name, from the first to the last; of several names the longest."""
        found, place = [], 0
        while place < len(slots):
            stretch = self._at(slots, place)
            if stretch:
                found.append(stretch)
            place = stretch.end if stretch else place + 1
        return found

    def _at(self, slots: Sequence[Slot], place: int) -> Stretch | None:
        for end in range(min(len(slots), place + _MOST_WORDS), place, -1):
            if slots[place].weak or slots[end - 1].weak:
                continue
            if named := self._named(" ".join(slot.text for slot in slots[place:end])):
                codes = frozenset(each.form[0] for each in named)
                return Stretch(place, end, tuple(dict.fromkeys(e.named for e in named)), codes)
        return None

    def _named(self, words: str) -> list[Called]:
        """What words name, with as little written onto it as can be."""
        known = letters(words)
        for before in filter(known.startswith, self._before):
            for after in filter(known[len(before) :].endswith, self._after):
                bare = known[len(before) : len(known) - len(after)]
                called = self._called.get(bare, ())
                if found := [each for each in called if each.is_meant(before, after, words)]:
                    return found
        return []


class Understood:
    """The words of a query, in some languages or in all, and what they name; each looked at once.

    Without a lexicon they name nothing.
    """

    def __init__(self, languages: tuple[str, ...] = (), lexicon: Lexicon | None = None) -> None:
        self.languages, self.wording = languages, Wording(languages)
        self._lexicon = lexicon
        self._bare: dict[str, list[Slot]] = {}
        self._named: dict[str, list[Stretch]] = {}

    def bare(self, text: str) -> list[Slot]:
        """The words of a text, as `Wording.bare` gives them."""
        if text not in self._bare:
            self._bare[text] = self.wording.bare(text)
        return self._bare[text]

    def strong(self, text: str) -> list[Slot]:
        """Those of the words that have to be there."""
        slots = self.bare(text)
        return [slot for slot in slots if not slot.weak] or slots

    def stretches(self, text: str) -> list[Stretch]:
        """What the words of a text name, from the first to the last."""
        if text not in self._named:
            named = self._lexicon.stretches(self.bare(text)) if self._lexicon else []
            self._named[text] = named
        return self._named[text]

    def parts(self, text: str) -> list[Bare]:
        """The words of a text that have to be there, those together that name something."""
        slots, strong = self.bare(text), self.strong(text)
        parts: list[Bare] = []
        place = 0
        for each in self.stretches(text):
            parts += [Bare([slot]) for slot in slots[place : each.first] if slot in strong]
            if words := [slot for slot in slots[each.first : each.end] if slot in strong]:
                parts.append(Bare(words, each))
            place = each.end
        return parts + [Bare([slot]) for slot in slots[place:] if slot in strong]

    def also(self, asked: Asked | None) -> tuple[Also, ...]:
        """What is searched for beside the words of a query."""
        found = []
        for text in bare_texts(asked) if asked else ():
            slots = self.bare(text)
            for each in self.stretches(text):
                words = " ".join(slot.text for slot in slots[each.first : each.end])
                entries = tuple(entry for one in each.named for entry in one.entries)
                if forms := each.forms(self.languages):
                    found.append(Also(words, forms, entries))
        return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1000)
def _forms(
    named: tuple[Named, ...], languages: tuple[str, ...], but: frozenset[str]
) -> tuple[Form, ...]:
    """The names of something in some languages, or in all; none that another is a part of."""
    known = {each.code for each in every()} - but
    wanted = known & ({varieties().get(code, code) for code in languages} or known)
    forms = dict.fromkeys(form for each in named for form in each.forms if form[0] in wanted)
    terms = {form: f" {' '.join(slot.terms[0] for slot in slots_of(form))} " for form in forms}
    return tuple(
        form
        for place, form in enumerate(forms)
        if not any(
            other[0] == form[0]
            and terms[other] in terms[form]
            and (terms[other] != terms[form] or earlier < place)
            for earlier, other in enumerate(forms)
        )
    )


@lru_cache(maxsize=20_000)
def slots_of(form: Form) -> tuple[Slot, ...]:
    """A name as words to look for in pages of its language."""
    code, name = form
    return tuple(Wording((code,)).slots(name))


def letters(words: str) -> str:
    """Words as they are compared: folded, without the spaces and marks between them."""
    return "".join(filter(str.isalnum, fold_word(words)))


def fold_case(words: str) -> str:
    """Words folded but for capitals, which tell a name from another word."""
    return "".join(
        letters(each).upper() if each.isupper() else letters(each) for each in words if each.strip()
    )


def _shortest_first(affixes: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """Every affix, none first, then the shortest: what is written onto a name is seldom long."""
    return tuple(sorted({""}.union(*affixes), key=lambda affix: (len(affix), affix)))
