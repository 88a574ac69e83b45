"""Mentions of speakers: which part is a name, which a role, and what kind of source it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from goft.languages.letters import folded
from goft.model import How, SpeakerKind
from goft.statements.behind_owner import behind_owner
from goft.statements.beings import several_of, whoever
from goft.statements.bounds import (
    affiliated,
    bare_name,
    bare_office,
    before_title,
    body_of,
    capital_medium,
    first_name,
    headed_text,
    made_end,
    name_ahead,
    names_body,
    names_office,
    office_of,
    plain_text,
    stripped,
    told_name,
    unnamed_source,
)
from goft.statements.capitals import capitals, holds_role, initials, outlet_end, parts_of
from goft.statements.conjoined import second_name
from goft.statements.counted import counted_end, one_of, one_officer, several
from goft.statements.endings import group_behind
from goft.statements.epithets import (
    apposed,
    goes_on,
    points_at,
    specified,
    told_apart,
    told_in_marks,
    unlisted_noun,
)
from goft.statements.fields import joins_fields
from goft.statements.joints import joint_sources
from goft.statements.media import calls_so, whose_medium
from goft.statements.name_ends import called_name, marked_person, name_end
from goft.statements.naming import (
    behind_described,
    name_in_role,
    role_behind,
    surname,
    titled_surname,
)
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.second_offices import office_behind
from goft.statements.serving import holder_behind, holds_post, serves
from goft.statements.trades import trade


# Written out, as here and in other modules, a constructor runs compiled; that of a dataclass
# does not.
@dataclass(slots=True, init=False)
class Mention:
    """A source as one place of the page calls it; token ranges, either may be missing."""

    span: Tokens
    kind: SpeakerKind
    how: How
    name: Tokens | None
    role: Tokens | None
    generic: bool
    number: str
    gender: str

    def __init__(
        self,
        span: Tokens,
        kind: SpeakerKind,
        how: How,
        name: Tokens | None = None,
        role: Tokens | None = None,
        *,
        generic: bool = False,
        number: str = "",
        gender: str = "",
    ) -> None:
        self.span, self.kind, self.how = span, kind, how
        self.name, self.role, self.generic = name, role, generic
        self.number, self.gender = number, gender


# How far back whom a mention points at is sought: else time would grow with a page's square.
FARTHEST: Final = 2000
DESCRIBED: Final[tuple[tuple[str, SpeakerKind], ...]] = (
    ("anonymous", "anonymous"),
    ("counted", "anonymous"),
    ("collective", "collective"),
    ("document", "document"),
    ("medium", "outlet"),
    ("outlet", "outlet"),
)
# What the forms of `generic` words point at; people need none.
POINTED: Final[dict[str, SpeakerKind]] = {
    "anonymous": "anonymous",
    "body": "organization",
    "document": "document",
    "medium": "outlet",
    "state": "organization",
}


def read_mention(page: Page, span: Tokens) -> Mention:
    """What the words of a mention say about the source."""
    start, end = span
    if told_in_marks(page, start, end):
        return replace(read_mention(page, (start + 1, page.opens[start])), span=span)
    if page.cased and end - start > 1 and page.end(end - 1, "reflexive") == end:
        return replace(read_mention(page, (start, end - 1)), span=span)
    pronoun = page.word(start, "pronoun") or page.word(start, "object")
    if pronoun is not None and page.end(start, pronoun.kind) == end:
        return Mention(span, "person", "pronoun", number=pronoun.number, gender=pronoun.gender)
    if end == start + 1 and page.words[start] in folded(page.pack.code, "those_people"):
        return Mention(span, "person", "pronoun", number="plural")
    firm = trade(page, start, end)
    pointed = firm or page.end(start, "generic") or told_apart(page, start, end)
    if pointed and page.cased:
        titled = capital_medium(page, start) == end  # “The Economist”
        pointed = 0 if titled or goes_on(page, pointed, end) else pointed
    if pointed and not specified(page, start, end):
        form = "body" if firm else page.form(start, "generic")
        pointed_at = POINTED.get(form, "role")
        told = span if pointed >= end or page.words[pointed] != "," else (start, pointed)
        return Mention(span, pointed_at, "title", role=told, generic=True)
    if not page.cased and (points_at(page, "role", start, end) or unlisted_noun(page, start, end)):
        return Mention(span, "role", "title", role=(start + 1, end), generic=True)
    if not page.cased and points_at(page, "collective", start, end):
        return Mention(span, "collective", "title", role=(start + 1, end), generic=True)
    if (called := called_name(page, start, end)) is not None:
        name, office = called
        return Mention(span, "person", "named", name=name, role=stripped(page, *office))
    if several(page, start, end):
        return Mention(span, "collective", "named", name=span)
    if (one := one_of(page, start, end)) is not None:
        return Mention(span, "person", "named", name=bare_name(page, *one))
    first = start
    while first < end - 1 and (page.end(first, "article") or first in page.opens):
        first += 1
    first += page.cased and (one_officer(page, first, end) or whose_medium(page, first))
    end = end - 1 if first > start and end - 1 in page.closes else end
    named = page.known(first, end) == end == first + 1 or first_name(page, first, end)
    for kind, means in DESCRIBED if not named else ():
        if (kind == "counted" and page.definite) or (kind == "document" and calls_so(page, first)):
            continue
        if kind == "outlet" and not capital_medium(page, first):
            continue
        if kind == "anonymous" and holds_post(page, first, end):
            continue
        found = page.end(first, kind) or (kind == "medium" and outlet_end(page, first, end))
        found = found or (kind == "document" and headed_text(page, first, end))
        if found and not joins_fields(page, found, end) and not _officer(page, found, end):
            if kind == "document" and page.verb_last and span[1] - span[0] == 1:
                return Mention(span, means, "title", role=span, generic=True)
            return Mention(span, means, "named", name=told_name(page, first, end))
    if page.cased:
        return _cased(page, span, first, end)
    return _person_or_body(page, start, end)


def _cased(page: Page, span: Tokens, start: int, end: int) -> Mention:
    """A mention in a script with capitals: parts between commas, a name being the capitals
    behind the last word that names an office, a body or a place."""
    end = made_end(page, start, end)
    if (body := body_of(page, start, end)) is not None:
        return Mention(span, "organization", "named", name=body)
    if unnamed_source(page, start, end):
        return Mention(span, "anonymous", "named", name=(start, end))
    parts = parts_of(page, start, end)
    several = joint_sources(page, start, end)
    if several is not None:
        return Mention(span, "collective", "named", name=several)
    found = (capitals(page, first, last) for first, last in parts)
    names = [name for name in found if name is not None and not initials(page, name)]
    role = next((part for part in parts if _tells_role(page, part, names)), None)
    names = names[role is not None and names_office(page, span[0] < start, role, names) :]
    names = names or [name for part in parts if role and (name := name_ahead(page, part, role))]
    if names:
        name = names[0]
        if role is not None and role[0] < name[0] < role[1]:
            role = (role[0], before_title(page, role[0], name[0]))
        role = bare_office(page, *role) if role is not None and role[1] > role[0] else None
        if role is None and names_body(page, start, name[0], name[1]):
            return Mention(span, "organization", "named", name=name)
        return Mention(span, "person", "named", name=name, role=role)
    if role is not None and (body := behind_owner(page, start, end)) is not None:
        return Mention(span, "organization", "named", name=body)
    if role is not None and not office_of(page, role):
        return Mention(span, "role", "title", role=bare_office(page, *role))
    if several_of(page, start, end):
        return Mention(span, "collective", "named", name=bare_name(page, start, end))
    if whoever(page, span[0], end):
        return Mention(span, "role", "title", role=(span[0] + 1, end))
    if span[0] == start and (person := affiliated(page, start, end)) is not None:
        return Mention(span, "person", "named", name=person)
    kind: SpeakerKind = "document" if plain_text(page, start, end) else "organization"
    return Mention(span, kind, "named", name=bare_name(page, *told_name(page, start, end)))


def _officer(page: Page, start: int, end: int) -> bool:
    """Whether an office follows a group's or medium's name, with a name or without: “Police
    spokesman Jo Bell”, or a first name does: “MPs Jo Bell and Al Mills”."""
    if not page.cased:
        return False
    if start < end and page.end(start, "given"):
        return page.capital(start)
    behind = [page.end(t, "role") for t in page.between("role", start, end)]
    whose = end in behind and page.alone(start - 1, "outlet", "epithet")
    past = (t + (page.words[t] == "," and t + 1 < end) for t in behind if t < end)
    return whose or any(map(page.capital, past))


def _tells_role(page: Page, part: Tokens, names: list[Tokens]) -> bool:
    """Whether a part names an office, by other words than those of a name in it: “Jo King”."""
    start, end = next((n for n in names if part[0] <= n[0] < n[1] <= part[1]), (part[1], part[1]))
    return holds_role(page, part[0], start) or holds_role(page, end, part[1])


def _person_or_body(page: Page, start: int, end: int) -> Mention:
    if page.end(start, "organization") and not page.end(start, "role", "title", "given"):
        return Mention((start, end), "organization", "named", name=(start, end))
    if page.definite and page.end(start, "title") == end and not page.end(start, "given"):
        return Mention((start, end), "role", "title", role=(start, end))
    if page.definite and _several(page, start, end):
        return Mention((start, end), "collective", "named", name=(start, end))
    roles = [t for t in range(start, end) if page.end(t, "role")]
    role = next((token for token in roles if not surname(page, start, token)), None)
    if role is not None and titled_surname(page, start, role, end):
        return Mention((start, end), "person", "named", name=(end - 1, end))
    if role is not None and not _surname_alone(page, start, end):
        return _with_role(page, start, role, end)
    body = _first(page, start, end, "organization", "metonym")
    person = _first(page, start, end, "title", "given")
    marked = page.opens.get(start, -1) in (end, end - 1) and not marked_person(page, start)
    if marked or (body is not None and (person is None or body < person)):
        name = (start + 1, page.opens[start]) if marked else (start, end)
        return Mention((start, end), "organization", "named", name=name)
    if (told := apposed(page, start, end)) is not None:
        return Mention((start, end), "person", "named", name=told[0], role=told[1])
    begin = behind_described(page, start, end)
    name = bare_name(page, begin or start, end)
    if page.end(name[0], "given"):
        name = name[0], name_end(page, *name)
    office = (start, begin) if begin else None
    return Mention((start, end), "person", "named", name=name, role=office)


def _several(page: Page, start: int, end: int) -> bool:
    """Whether a mention is of several: two names, a number of people, or an unnamed group behind
    a preposition."""
    several = second_name(page, start, end) or counted_end(page, start, end) > start
    return bool(several) or group_behind(page, start)


def _surname_alone(page: Page, start: int, end: int) -> bool:
    """Whether an office of one word is the surname of somebody whom the page names."""
    return page.verb_last and end == start + 1 and page.known(start, end) == end


def _with_role(page: Page, start: int, role: int, end: int) -> Mention:
    if role > start and not _only_titles(page, start, role):
        name = bare_name(page, start, name_end(page, start, role))
        held = stripped(page, role, end)
        return Mention((start, end), "person", "named", name=name, role=held)
    begin = name_in_role(page, role, end)
    if begin is not None and serves(page, role, begin, end):
        begin = holder_behind(page, begin, end)
    if begin is None:
        return Mention((start, end), "role", "title", role=(role, end))
    if (office := office_behind(page, begin, end)) is not None:
        name = bare_name(page, begin, office[0] - 1)
        return Mention((start, end), "person", "named", name=name, role=stripped(page, *office))
    behind = role_behind(page, begin, name_end(page, begin, end))
    name = bare_name(page, begin, behind)
    office = (behind, end) if page.end(role, "title") and behind < end else None
    there = page.words[begin - 2] == "," and page.form(begin - 1, "trait") == "nation"
    role_span = office or stripped(page, role, begin - there)  # «the coach, the Dutch X»
    return Mention((start, end), "person", "named", name=name, role=role_span)


def _first(page: Page, start: int, end: int, *kinds: str) -> int | None:
    return next((token for token in range(start, end) if page.among(token, kinds)), None)


def _only_titles(page: Page, start: int, end: int) -> bool:
    titles = {t for t in range(start, end) if page.end(t, "title", "article") or t in page.inner}
    told = {t for t in range(start + 1, end) if page.form(t, "trait") == "nation"}
    return start in titles and titles | told >= set(range(start, end))
