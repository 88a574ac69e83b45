"""What a query asks for, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from tantivy import Query

from goft.record.search.asked import Search
from goft.record.search.compiling import FIELDS, WIDER, Compiler
from goft.record.search.queries import every, some, unranked
from goft.record.search.schema import schema
from goft.record.search.syntax import All, Not, Words, apart, parse
from goft.record.search.wording import Slot

_OWN = {"words": 1.0}
# What a statement stands under, and what leads to it.
_AROUND = {"headline": 1.0, "lead": 1.0}
# A word that fewer statements have may be a name that others write in other letters.
_SELDOM = 10


class Word(NamedTuple):
    """Bare words of a query that are one or name one thing, by where they stand.

    `there` is what has them, `said` but for what has them in an office alone, `own` what has them
    in its own words; `around` stands under a headline or behind words that have them, and `alike`
    has them in other letters. They are more `unusual` the fewer have them, and 0 where none has.
    """

    text: str
    there: Query
    said: Query
    own: Query
    around: Query
    alike: Query | None
    unusual: float


class Sought(NamedTuple):
    """A query word by word: its bare words, and all else that has to fit."""

    words: tuple[Word, ...]
    rest: Query


class Seeker(Compiler):
    """Compiles searches word by word, too."""

    def sought(self, search: Search) -> Sought | None:
        """The search word by word; None where no word of it may be missing.

        That is where none is bare, or where an “and” or “or” says what is wanted.
        """
        asked = parse(search.query)
        if not isinstance(asked, All | Words) or (isinstance(asked, All) and asked.linked):
            return None
        bare, others = apart(asked.parts if isinstance(asked, All) else (asked,))
        words = tuple(self._sought(bare)) if bare else ()
        if len(words) < 2 and not any(word.alike for word in words):
            return None
        wanted = [self._asked(each) for each in others if not isinstance(each, Not)]
        wanted += self._filters(search)
        rest = self._all(wanted, [each.part for each in others if isinstance(each, Not)])
        return Sought(words, unranked(self._unless_rejected(rest, search)))

    def _sought(self, text: str) -> Iterator[Word]:
        slots, strong = self._strong(text)
        for part in self._parts(slots, strong):
            count = min(map(self._count, part[0]))
            yield Word(
                " ".join(slot.text for slot in part[0]),
                self._part(part, WIDER),
                self._part(part, FIELDS),
                self._part(part, _OWN),
                every(self._slot(slot, _AROUND) for slot in part[0]),
                self._alike(part[0]) if count < _SELDOM else None,
                log(1 + self._searcher.num_docs / count) if count else 0.0,
            )

    def _count(self, slot: Slot) -> int:
        """About how many statements have a word."""
        return sum(self._searcher.doc_freq("words", term) for term in dict.fromkeys(slot.terms))

    def _alike(self, slots: list[Slot]) -> Query | None:
        """What has a name in other letters."""
        patterns = [pattern for slot in slots for _, pattern in slot.alike]
        if len(slots) > 1 or not patterns:
            return None
        return some(
            Query.regex_query(schema(), field, pattern) for pattern in patterns for field in FIELDS
        )
