"""What may stand in place of words of a query, where no statement has all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from goft.languages.related import Other, Related, related
from goft.record.search.widening import Bare, Form, Stretch, Understood, slots_of
from goft.record.search.wording import Wording

_MOST_WAYS, _MOST_WORDS = 32, 3
Kind = Callable[[Related, str], Iterable[Other]]


class Instead(NamedTuple):
    """Other words, and each way in which the index may have them."""

    form: Form
    ways: tuple[tuple[str, ...], ...]


class Kin(NamedTuple):
    """What may stand in place of words: other names and words of one `family`, or `synonyms`."""

    words: str
    family: tuple[Instead, ...]
    synonyms: tuple[Instead, ...]


def kin_of(known: Understood, text: str) -> list[Kin]:
    """What may stand in place of each of the words that have to be there, in their order.

    What stands in place of several words stands in that of each.
    """
    parts, wording = known.parts(text), known.wording
    synonyms = [list(_alone(wording, part, Related.synonyms)) for part in parts]
    for first, last in _runs(parts):
        words = " ".join(part.words for part in parts[first:last])
        together = tuple(_other(wording, words, Related.synonyms))
        for place in range(first, last):
            synonyms[place] += together
    families = ((*_named(each.stretch), *_alone(wording, each, Related.family)) for each in parts)
    found = zip(parts, families, synonyms, strict=True)
    return [Kin(part.words, family, tuple(same)) for part, family, same in found]


def _runs(parts: Sequence[Bare]) -> Iterator[tuple[int, int]]:
    """Where a few words follow each other."""
    for first in range(len(parts)):
        for last in range(first + 2, min(len(parts), first + _MOST_WORDS) + 1):
            yield first, last


def _alone(wording: Wording, part: Bare, kind: Kind) -> Iterator[Instead]:
    """What stands in place of a word that is not one of several."""
    return _other(wording, part.words, kind) if len(part.slots) == 1 else iter(())


def _other(wording: Wording, words: str, kind: Kind) -> Iterator[Instead]:
    for code in wording.codes(words):
        for word, ways in kind(related(code), words):
            yield Instead((code, word), ways)


def _named(stretch: Stretch | None) -> Iterator[Instead]:
    """What else is named by a name, in the languages of the name itself."""
    for form in stretch.again() if stretch else ():
        ways = product(*(slot.terms for slot in slots_of(form)))
        yield Instead(form, tuple(islice(ways, _MOST_WAYS)))
