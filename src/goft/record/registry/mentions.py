"""Which states, organisations and people a text names, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any, Literal, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from goft.languages.folding import fold, fold_word
from goft.model import Span, View
from goft.record.registry.entries import Names, Registry, every
from goft.record.registry.roles import phrases

MentionKind = Literal["country", "organisation", "person"]
How = Literal["name", "capital", "demonym", "alone"]
# A name is not looked for in a longer run of letters before or after it than this.
_LONGEST_AFFIX = 6
# How many characters before a form are looked at for words that lead to a state.
_LEADING = 24


class Mention(NamedTuple):
    """An entry of the registry named in a text; `span` counts code points of the text."""

    id: str
    kind: MentionKind
    how: How
    span: Span


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write an entry; `before` and `after` are what may be written together with it.

    `letters` is the form itself where its capitals must be met, `unsure` are the languages in
    which it is also another word.
    """

    id: str
    kind: MentionKind
    how: How
    code: str
    before: frozenset[str]
    after: frozenset[str]
    letters: str
    unsure: frozenset[str]


class Matcher:
    """Finds the entries of a registry in texts."""

    def __init__(self, registry: Registry) -> None:
        forms: dict[str, list[_Form]] = defaultdict(list)
        for pattern, form in _forms(registry):
            forms[pattern].append(form)
        for name in every(registry.other):
            forms.setdefault(fold_word(name), [])
        self._forms = [_together(found) for found in forms.values()]
        self._finder = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)
        self._inner = self._inside(list(forms))

    def _inside(self, patterns: list[str]) -> Mapping[int, tuple[tuple[int, Span], ...]]:
        """For names of several words: the shorter names of states in them, with their places."""
        states = [i for i, forms in enumerate(self._forms) if any(map(_is_state, forms))]
        finder = AhoCorasick([patterns[i] for i in states], matchkind=MatchKind.LeftmostLongest)
        found = {
            index: tuple(
                (states[state], (start, end))
                for state, start, end in finder.find_matches_as_indexes(pattern)
                if states[state] != index
            )
            for index, pattern in enumerate(patterns)
            if self._forms[index] and not any(map(_is_state, self._forms[index]))
        }
        return {index: inner for index, inner in found.items() if inner}

    def mentions(self, text: str, language: str | None = None) -> tuple[Mention, ...]:
        """Every entry named in the text, in its order.

        A form that is also another word counts only where the text names its entry in another
        way; `language` tells in which language forms are such words, all without it.
        """
        view = fold(text)
        hits = [(_own(forms, language), span) for forms, span in self._hits(view, text)]
        sure = {form.id for forms, _ in hits for form in forms if not _unsure(form, language)}
        return tuple(
            Mention(form.id, form.kind, form.how, span)
            for place, (forms, span) in enumerate(hits)
            for form in _meant(forms, sure, language, partial(_is_shown, hits, place, sure, text))
        )

    def _hits(self, view: View, source: str) -> Iterator[_Hit]:
        for index, start, end in self._finder.find_matches_as_indexes(view.text):
            if hit := self._hit(index, (start, end), view, source):
                yield hit
                for inner, (first, last) in self._inner.get(index, ()):
                    place = (start + first, start + last)
                    if inside := self._hit(inner, place, view, source):
                        yield inside

    def _hit(self, index: int, place: Span, view: View, source: str) -> _Hit | None:
        """The forms that fit their surroundings, and where the source has them."""
        forms, (start, end), folded = self._forms[index], place, view.text
        if not forms:
            return None
        before = _before(folded, start) if start and folded[start - 1].isalnum() else ""
        after = _after(folded, end) if folded[end : end + 1] not in _ENDS else ""
        fitting = [form for form in forms if before in form.before and after in form.after]
        if not fitting:
            return None
        span = view.back(start, end)
        written = [form for form in fitting if _is_written(form, source, span)]
        return (written, span) if written else None


_Hit = tuple[list[_Form], Span]
_ENDS = ("", " ", "\n", ",", ".")


def about(mentions: Iterable[Mention], spans: Iterable[Span]) -> tuple[str, ...]:
    """The ids of what is mentioned inside the spans, each once, in order."""
    parts = tuple(spans)
    return tuple(
        dict.fromkeys(
            mention.id
            for mention in mentions
            if any(start <= mention.span[0] and mention.span[1] <= end for start, end in parts)
        )
    )


def _is_state(form: _Form) -> bool:
    return form.kind == "country"


def _unsure(form: _Form, language: str | None) -> bool:
    return bool(form.unsure) and (language is None or language in form.unsure)


def _own(forms: list[_Form], language: str | None) -> list[_Form]:
    """The forms of the text's own language, where it has this one."""
    return [form for form in forms if form.code == language] or forms


def _meant(
    forms: list[_Form], sure: set[str], language: str | None, is_shown: Callable[[], bool]
) -> list[_Form]:
    """Of several readings of one form those the text supports; one entry counts once."""
    meant = {form.id: form for form in reversed(forms) if not _unsure(form, language)}
    if len(meant) == 1:
        return list(meant.values())
    supported = {form.id: form for form in reversed(forms) if form.id in sure}
    if not supported and is_shown():
        states = sorted(filter(_is_state, forms), key=lambda form: form.how != "name")
        supported = {form.id: form for form in states[:1]}
    return list(supported.values())


def _is_shown(hits: list[_Hit], place: int, sure: set[str], source: str) -> bool:
    """Whether the words beside a doubtful form show that it means a state."""
    start, end = hits[place][1]
    for other in (place - 1, place + 1):
        if 0 <= other < len(hits) and any(form.id in sure for form in hits[other][0]):
            first, last = hits[other][1]
            gap = source[last:start] if other < place else source[end:first]
            if gap.strip() in phrases()["between"]:
                return True
    led = " " + fold_word(source[max(0, start - _LEADING) : start]).rstrip()
    return led.endswith(_leading())


@cache
def _leading() -> tuple[str, ...]:
    return tuple(f" {fold_word(word)}" for word in every(phrases()["leading"]))


def _before(text: str, place: int) -> str:
    """The letters written together before a place."""
    start = place
    while start and place - start <= _LONGEST_AFFIX and text[start - 1].isalnum():
        start -= 1
    return text[start:place]


def _after(text: str, place: int) -> str:
    """The letters and the apostrophe written together after a place."""
    end = place
    stop = min(len(text), place + _LONGEST_AFFIX)
    while end < stop and (
        text[end].isalnum() or (text[end] in "'’" and text[end + 1 : end + 2] == "s")
    ):
        end += 1
    return text[place:end]


def _is_written(form: _Form, source: str, span: Span) -> bool:
    """Whether capitals stand where the form has them; other scripts have none."""
    if not form.letters:
        return True
    found = source[span[0] : span[1]]
    if form.letters.isupper():
        return found.isupper() and not _shouted(source, span)
    return found[:1].isupper() or form.letters[:1].islower()


def _shouted(source: str, span: Span) -> bool:
    """Whether the words on both sides are in capitals too, so that capitals mean nothing."""
    before = source[max(0, span[0] - 12) : span[0]].split()
    after = source[span[1] : span[1] + 12].split()
    near = [word for word in (before[-1:] + after[:1]) if any(map(str.isalpha, word))]
    return bool(near) and all(word.isupper() and len(word) > 1 for word in near)


def _forms(registry: Registry) -> Iterator[tuple[str, _Form]]:
    for country in registry.countries.values():
        unsure = country.unsure
        yield from _named(country.id, "country", "name", country.names, unsure)
        yield from _named(country.id, "country", "capital", country.capitals, unsure)
        yield from _named(country.id, "country", "demonym", country.demonyms, unsure)
    for body in registry.organisations.values():
        yield from _named(body.id, "organisation", "name", body.names, body.unsure)
    for person in registry.persons.values():
        yield from _named(person.id, "person", "name", person.names, {})
        yield from _named(person.id, "person", "alone", person.alone, {})


def _together(forms: list[_Form]) -> tuple[_Form, ...]:
    """Forms that fold into one: what is unsure of an entry in one spelling is so in all."""
    doubts: dict[str, frozenset[str]] = defaultdict(frozenset)
    for form in forms:
        doubts[form.id] |= form.unsure
    return tuple(dict.fromkeys(replace(form, unsure=doubts[form.id]) for form in forms))


def _named(
    entry: str, kind: MentionKind, how: How, names: Names, unsure: Names
) -> Iterator[tuple[str, _Form]]:
    for code, forms in names.items():
        before, after = affixes(code, how)
        doubtful = frozenset(unsure.get(code, ()))
        for name in forms:
            letters = name if name != name.lower() else ""
            doubt = frozenset({code}) if name in doubtful else frozenset()
            form = _Form(entry, kind, how, code, before, after, letters, doubt)
            yield fold_word(name), form
            yield from _contracted(fold_word(name), form, code)


def _contracted(name: str, form: _Form, code: str) -> Iterator[tuple[str, _Form]]:
    """The form without a beginning that other letters may take the place of."""
    for beginning, others in contractions(code).items():
        if name.startswith(fold_word(beginning)):
            before = frozenset(map(fold_word, others))
            yield name.removeprefix(fold_word(beginning)), replace(form, before=before)


def contractions(code: str) -> Mapping[str, tuple[str, ...]]:
    """Beginnings of names that may be written in another way, with what stands instead."""
    instead: Mapping[str, list[str]] = phrases()["written"].get(code, {}).get("instead", {})
    return {beginning: tuple(others) for beginning, others in instead.items()}


def affixes(code: str, how: How) -> tuple[frozenset[str], frozenset[str]]:
    """What may be written before and after a form in its language, folded."""
    written: Mapping[str, Any] = phrases()["written"].get(code, {})
    after = written.get("demonym" if how == "demonym" else "after", ())
    return _folded(written.get("before", ())), _folded(after)


def _folded(affixes: Iterable[str]) -> frozenset[str]:
    return frozenset({"", *map(fold_word, affixes)})
