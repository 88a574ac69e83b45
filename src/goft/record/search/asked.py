"""What a search asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Order = Literal["best", "newest", "oldest"]
Counted = Literal["month", "speaker", "outlet"]


@dataclass(frozen=True, slots=True)
class Matter:
    """What statements are on: `phrases` by language, or ids of the registry, `entries`.

    One of them has to stand in a statement's words, in its question, or in the sentence that
    leads to it. Of `near`, ids too, the page has to name one, if there are any.
    """

    phrases: tuple[tuple[str, str], ...] = ()
    entries: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """A query and filters; of a filter's values one has to fit, and every filter.

    `by` are words of the speaker's name or office, `about` of what is spoken of. `since` and
    `until` are days, both included; a document whose day is only roughly known fits where it may
    be of these days, one without a day never does. Statements that a reviewer rejected are left
    out unless `rejected` says to take them too. `dossier` is the id of one: what is on its matter
    counts. Of a `matter` what names it counts; with `keys`, those statements alone.
    """

    query: str = ""
    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    relay: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    answered: bool = False
    since: date | None = None
    until: date | None = None
    rejected: bool = False
    dossier: str | None = None
    matter: Matter | None = None
    keys: frozenset[int] | None = None
