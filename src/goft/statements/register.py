"""The register of a page's sources: each found by its names, and kept at its fullest."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements import genders
from goft.statements.agreement import differ, noun_gender
from goft.statements.bearers import first_names
from goft.statements.further_offices import further_offices
from goft.statements.mentions import Mention
from goft.statements.newcomers import numbered_before
from goft.statements.office_heads import heading
from goft.statements.offices import (
    bare,
    name_letters,
    office_before,
    office_words,
    role_words,
    telling_words,
    title_words,
)
from goft.statements.page import Page
from goft.statements.people import SHORTEST, Source, keys, latest
from goft.statements.shortened import in_full
from goft.statements.tenure import ranks

RECENT: Final = 80


def _capital(page: Page, name: str) -> bool:
    """Whether a state goes by the name of its capital, or by one that does not name it."""
    words = fold_word(name).split()
    return any(w.kind == "seat" and w.lemma not in words for w in page.readings(*words))


class Register:
    """The sources met so far, in order, and by the words of their names."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sources: list[Source] = []
        self.by_word: dict[str, list[Source]] = {}
        self.first_names = first_names(page)
        self.nicknames: dict[str, Source] = {}
        self.authors: set[int] = set()  # numbers of those who wrote articles that the page retells

    def _recent(self) -> Iterator[Source]:
        """The sources met last, latest first: a page of more is a list, not a scene."""
        return reversed(self.sources[-RECENT:])

    def _author(self, mention: Mention) -> Source | None:
        """The author met last, by whatever writers are called («the writer», «the reporter»)."""
        word = self.page.bare(self.page.words[mention.span[0]])
        if not self.authors or word not in folded(self.page.pack.code, "authorship"):
            return None
        shown = noun_gender(self.page, mention.span[0])
        met = (s for s in self.sources if s.number in self.authors and s.spans[0] <= mention.span)
        return max((s for s in met if not differ(shown, s.gender)), key=latest, default=None)

    def may_be_medium(self, source: Source, gender: str) -> bool:
        """Whether a woman's verb may be that of the paper, as nothing tells an author's gender."""
        return gender == "feminine" and source.number in self.authors and not source.gender

    def _called(self, words: list[str]) -> list[Source]:
        """The sources that share a word or the last letters of the name, the latest met first."""
        keys = (*words, name_letters(self.page, words)[-SHORTEST - 1 :])
        found = {id(s): s for key in keys for s in self.by_word.get(key, ())[-RECENT:]}
        if len(found) < 2:
            return list(found.values())
        return sorted(found.values(), key=lambda source: -source.number)

    def _file(self, source: Source) -> None:
        """Let a source be found by each of its names."""
        for key in keys(source):
            filed = self.by_word.setdefault(key, [])
            if not filed or filed[-1] is not source:
                filed.append(source)

    def _drop(self, source: Source) -> None:
        """Forget a source that turned out to be another."""
        self.sources.remove(source)
        for key in keys(source):
            self.by_word[key] = [s for s in self.by_word.get(key, ()) if s is not source]

    def _new(self, mention: Mention) -> Source:
        source = Source(mention.kind, number=len(self.sources))
        self.sources.append(source)
        role = mention.role if mention.kind == "role" and not mention.generic else None
        fuller = None if role is None else office_before(self.page, role)
        fuller = fuller or (None if role is None else numbered_before(self.page, role))
        if fuller is not None:
            source.role = self.page.source(*fuller)
            source.roles.update(role_words(self.page, fuller))
        return source

    def _fuller(self, source: Source, mention: Mention, words: list[str]) -> bool:
        """Whether a name tells more than the one that a source has so far; what a body wrote is
        no longer name of it: “the PGC” and “a PGC report”."""
        if not source.name or mention.name is None or not self.page.pack.options["cased"]:
            return not source.name or len(words) > len(source.names)
        called = self.page.source(*mention.name)
        if _capital(self.page, source.name) and not _capital(self.page, called):
            return True
        writes = "document" in self.page.kinds(words[-1]) if words else False
        wrote = "document" in self.page.kinds(fold_word(source.name.split()[-1]))
        if writes != wrote and source.kind == "organization":
            return wrote
        return len(words) > len(source.names)

    def _extends(self, role: str, span: tuple[int, int]) -> bool:
        """Whether an office goes on behind its known words with where its holder sits."""
        return self.page.verb_last and self.page.source(*span).startswith(f"{role} ")

    def _enrich(self, source: Source, mention: Mention) -> None:
        """Keep the fullest name and role the page gives."""
        if not source.spans or source.spans[-1] != mention.span:
            insort(source.spans, mention.span)
        told = genders.told(self.page, mention, source, self.first_names)
        source.gender = told or source.gender
        if mention.name is not None:
            words = telling_words(self.page, mention.name)
            if source.kind == "role":
                source.kind = "person"
            if self._fuller(source, mention, words):
                source.name = self.page.source(*in_full(self.page, mention.name))
                source.last = words[-1] if words else ""
                source.joined = name_letters(self.page, words)
            source.names.update(words)
            source.heads.update(title_words(self.page, mention))
            self._file(source)
        if mention.generic and mention.role is not None and not (source.name or source.role):
            source.role = self.page.source(*bare(self.page, mention.role))
            source.heads.update(office_words(self.page, mention.role) if self.page.cased else ())
            source.roles.update(ranks(self.page, set(role_words(self.page, mention.role))))
        if mention.role is not None and not mention.generic:
            roles = role_words(self.page, mention.role)
            fuller = source.kind == "role" or source.roles <= set(roles)
            fuller = fuller and len(roles) > len(source.roles)
            if not source.role or fuller or self._extends(source.role, mention.role):
                source.role = self.page.source(*mention.role)
            source.roles.update(roles)
            source.heads.update(office_words(self.page, mention.role))
            source.leads = source.leads or heading(self.page, mention.role)
            for office in further_offices(self.page, mention):
                source.roles.update(role_words(self.page, office))
                source.heads.update(office_words(self.page, office))
