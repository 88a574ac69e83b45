"""What a page's words for somebody's position mean: which office, of which state, held when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from goft.languages.folding import fold_word
from goft.record.registry.entries import Names, Registry, every
from goft.record.registry.sounds import title_words

_DATA = Path(__file__).parent / "data" / "phrases.yml"
_TOKEN = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:['’][^\W_]+)?|['’]s?\b")
_ASIDE = re.compile(r"\([^()]*\)|«[^«»]*»|“[^“”]*”")


@cache
def phrases() -> dict[str, Any]:
    """The words round the names of offices and states."""
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    return data


@dataclass(frozen=True, slots=True)
class Role:
    """A position as understood: the `offices` and `bodies` it can mean, and the states named.

    Where no state is named, `elsewhere` are the same offices of other states than the page's.
    `whole` says that every word was understood; `former` and `beside` that the person no longer
    holds the office or stands under its holder. `stated` says that the state was named, or is that
    of the page, or that the office has no need of one.
    """

    offices: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    whole: bool = False
    former: bool = False
    beside: bool = False
    stated: bool = False
    elsewhere: tuple[str, ...] = ()


@dataclass(slots=True)
class _Rest:
    """The words of a role that are not yet understood, and what the others said."""

    words: list[str]
    states: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)


class Roles:
    """Reads positions by the names a registry knows."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._states = {key: state for key, state in self._state_forms() if key}
        self._marks = {
            key: mark for mark in ("own", "former", "other") for key in _keys(phrases()[mark])
        }
        self._titles = {_key(words(title)) for title in title_words()}
        self._posts: dict[str, set[str]] = {}
        self._kinds: dict[str, set[str]] = {}
        self._bodies: dict[str, set[str]] = {}
        self._body_kinds: dict[str, set[str]] = {}
        self._fill()

    def _fill(self) -> None:
        known = self._registry
        for office in known.offices.values():
            _add(self._posts, office.names, office.id)
        for kind in known.office_kinds.values():
            _add(self._kinds, kind.names, kind.id)
        for body in known.organisations.values():
            _add(self._bodies, body.names, body.id)
        for kind in known.body_kinds.values():
            _add(self._body_kinds, kind.names, kind.id)

    def _state_forms(self) -> Iterator[tuple[str, str]]:
        """Every form of a state's names and demonyms, as one word."""
        written = phrases()["written"]
        for country in self._registry.countries.values():
            for names, endings in ((country.demonyms, "demonym"), (country.names, "after")):
                for code, forms in names.items():
                    keys = [key for form in forms if (key := _key(words(form)))]
                    for end in ("", *written[code][endings]):
                        yield from ((key + end, country.id) for key in keys)

    def read(self, text: str, country: str | None = None) -> Role:
        """What the words mean; `country` is the state of the page that says them."""
        spoken = words(_ASIDE.sub(" ", text)) or words(text)
        entire = _key(spoken)
        if entire in self._posts or entire in self._bodies:
            return self._known(entire)
        rest = self._understood(spoken)
        own = (country,) if country and "own" in rest.marks else ()
        said = tuple(dict.fromkeys((*rest.states, *own)))
        of_page = (country,) if country and not said else ()
        offices, bodies, whole = self._named(rest.words, said or of_page)
        everywhere = () if said else self._named(rest.words, ())[0]
        stated = bool(said or (of_page and offices) or bodies)
        return Role(
            offices=offices,
            bodies=bodies,
            states=said,
            whole=whole,
            former="former" in rest.marks,
            beside="other" in rest.marks,
            stated=stated or any(self._registry.offices[one].alone for one in offices),
            elsewhere=tuple(sorted(set(everywhere) - set(offices))),
        )

    def _known(self, entire: str) -> Role:
        posts, bodies = self._posts.get(entire, ()), self._bodies.get(entire, ())
        return Role(tuple(sorted(posts)), tuple(sorted(bodies)), whole=True, stated=True)

    def _understood(self, spoken: list[str]) -> _Rest:
        """The words without states, marks and titles."""
        rest = _Rest([])
        place = 0
        while place < len(spoken):
            size, mark, value = self._longest(spoken, place)
            if mark == "state":
                rest.states.append(value)
            if mark:
                rest.marks.add(mark)
            else:
                rest.words.append(spoken[place])
            place += size
        return rest

    def _longest(self, spoken: list[str], place: int) -> tuple[int, str, str]:
        """The longest run of words from here that is a state, a mark or a title."""
        for size in range(min(4, len(spoken) - place), 0, -1):
            key = _key(spoken[place : place + size])
            if key in self._states:
                return size, "state", self._states[key]
            if key in self._marks:
                return size, self._marks[key], ""
            if key in self._titles and len(spoken) > size:
                return size, "title", ""
        return 1, "", ""

    def _named(
        self, left: list[str], states: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """The offices and bodies named by the words left over, and whether by all of them."""
        for start, end in _runs(len(left)):
            key = _key(left[start:end])
            offices = self._posts.get(key, set()) | self._of_kind(self._kinds.get(key, ()), states)
            bodies = self._bodies.get(key, set()) | self._bodies_of(key, states)
            if offices or bodies or key in self._kinds:
                return tuple(sorted(offices)), tuple(sorted(bodies)), end - start == len(left)
        return (), (), False

    def _of_kind(self, kinds: Iterable[str], states: tuple[str, ...]) -> set[str]:
        wanted = frozenset(kinds)
        of_kind = [office for office in self._registry.offices.values() if office.kind in wanted]
        alone = {office.id for office in of_kind if office.alone}
        return {office.id for office in of_kind if office.of in states or not states} or alone

    def _bodies_of(self, key: str, states: tuple[str, ...]) -> set[str]:
        wanted = self._body_kinds.get(key, set())
        return {
            body.id
            for body in self._registry.organisations.values()
            if body.kind in wanted and body.of in states
        }


def words(text: str) -> list[str]:
    """The folded words of a position, without articles, genitives and empty words."""
    found = [_plain(word) for word in _TOKEN.findall(fold_word(text))]
    return [word for word in found if word and word not in _empty()]


def _plain(word: str) -> str:
    for ending in phrases()["genitive"]:
        word = word.removesuffix(ending)
    for article in _articles():
        if word.startswith(article) and len(word) > len(article) + 1:
            return word[len(article) :]
    return word


@cache
def _articles() -> tuple[str, ...]:
    return tuple(map(fold_word, phrases()["article"]))


@cache
def _empty() -> frozenset[str]:
    return frozenset(_plain(fold_word(word)) for word in every(phrases()["empty"]))


def _keys(names: Names) -> Iterator[str]:
    return (_key(words(name)) for name in every(names))


def _key(found: Iterable[str]) -> str:
    """Words as one, since half-spaces and compounds are written in several ways."""
    return "".join(found)


def _add(index: dict[str, set[str]], names: Names, value: str) -> None:
    for key in _keys(names):
        if key:
            index.setdefault(key, set()).add(value)


def _runs(size: int) -> Iterator[tuple[int, int]]:
    """All runs of places, longest first."""
    for length in range(size, 0, -1):
        yield from ((start, start + length) for start in range(size - length + 1))
