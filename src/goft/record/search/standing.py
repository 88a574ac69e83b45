"""The words that stand in a statement in place of those of a query that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goft.languages.terms import terms
from goft.model import Span, merged
from goft.record.search.hits import Hit
from goft.record.search.relating import Kin, kin_of
from goft.record.search.syntax import Asked, bare_texts
from goft.record.search.widening import Also, Form, Understood

_Ways = dict[str, list[tuple[Form, tuple[str, ...]]]]


class Standing:
    """Marks what stands in place of words, and tells what that was."""

    def __init__(self, asked: Asked | None, known: Understood) -> None:
        self._asked, self._known = asked, known
        self._stood: dict[str, dict[Form, None]] = {}
        self._known_ways: dict[tuple[str, str], _Ways] | None = None

    def marked(self, hit: Hit) -> Hit:
        """The hit with ranges of what stands in place of the words that it lacks, too."""
        if not hit.lacks:
            return hit
        content = hit.kept.statement.content
        marks = [mark for span in content for mark in self._marks(hit, *span)]
        return replace(hit, highlights=merged([*hit.highlights, *marks])) if marks else hit

    def also(self) -> tuple[Also, ...]:
        """What stood in place of words in all that was marked."""
        return tuple(Also(words, tuple(forms), ()) for words, forms in self._stood.items())

    def _marks(self, hit: Hit, start: int, end: int) -> Iterator[Span]:
        known = terms(hit.document.language)
        found = {words: self._ways(words, known.code) for words in hit.lacks}
        words = known.words(hit.document.text[start:end]) if any(found.values()) else []
        for lacked, ways in found.items():
            for place, word in enumerate(words):
                for form, way in ways.get(word.term, ()):
                    stretch = words[place : place + len(way)]
                    if tuple(each.term for each in stretch) == way:
                        self._stood.setdefault(lacked, {})[form] = None
                        yield start + word.start, start + stretch[-1].end

    def _ways(self, words: str, code: str) -> _Ways:
        """What may stand in place of words in a language, by its first term."""
        if self._known_ways is None:
            self._known_ways = {}
            for text in bare_texts(self._asked) if self._asked else ():
                for kin in kin_of(self._known, text):
                    self._add(kin)
        return self._known_ways.get((words, code), {})

    def _add(self, kin: Kin) -> None:
        assert self._known_ways is not None
        for form, ways in (*kin.family, *kin.synonyms):
            by_term = self._known_ways.setdefault((kin.words, form[0]), {})
            for way in ways:
                by_term.setdefault(way[0], []).append((form, way))
