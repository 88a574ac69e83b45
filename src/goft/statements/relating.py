"""What «who» points back to, and nouns whose conjunction or preposition is written onto them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import gender, suits
from goft.statements.conjoined import joins_noun
from goft.statements.endings import group_behind, tells_no_past
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, recognized

LONGEST_GROUP: Final = 5
LONGEST_NAME: Final = 12
LONGEST_SUBJECT: Final = 8
# What lists «who» where a verb's subject is none of those it points back to, by the verb's gender.
OTHERS: Final = {"masculine": "her_relative", "feminine": "his_relative"}
# What leads to what somebody was asked.
ABOUT: Final = ("beyond", "topic", "preposition", "adjunct")


def clause_at(page: Page, cue: int) -> int:
    """Where «who» stands right before a verb, or before «in turn» and the like; else 0."""
    if page.end(cue - 1, "clause") == cue:
        return cue - 1
    led = cue > 1 and page.end(cue - 1, "opener", "helper") == cue
    return cue - 2 if led and page.end(cue - 2, "relative") == cue - 1 else 0


def antecedent(page: Page, start: int, clause: int, cue: int) -> Tokens | None:
    """Who stands before «who» and can be the subject of the verb behind it, by the whole name:
    «X, the head of the hospital, who»."""
    if relative_of_other(page, clause, cue):
        return None
    end = clause - 1 if page.words[clause - 1] == "," else clause
    if end < clause and (named := _office_between(page, start, end, cue)):
        return named, end
    near = range(max(start, end - LONGEST_NAME), end)
    people = [t for t in near if _titled(page, t) and not page.has(",", t, end)]
    first = next((t for t in (*people, *reversed(near)) if _called(page, t, end, cue)), None)
    return None if first is None else (_named_before(page, start, first, cue) or first, end)


def relative_of_other(page: Page, clause: int, cue: int) -> bool:
    """Whether «who» is a woman's or several things' and the verb a man's, or the other way round:
    whom it points back to is spoken of («the firms, which he accused of»)."""
    others = OTHERS.get(gender(page, cue))
    return others is not None and page.words[clause] in folded(page.pack.code, others)


def what_it_tells(page: Page, cue: int) -> bool:
    """Whether a verb of no past stands behind «which» whose antecedent is nobody that is known,
    and may be the verb's subject: it tells what something is like."""
    definite = page.definite
    if definite is None or page.end(cue - 1, "relative") != cue:
        return False
    told = page.words[cue - 1].startswith(definite) and tells_no_past(page, cue)
    return told and not relative_of_other(page, cue - 1, cue)


def _titled(page: Page, token: int) -> bool:
    return page.end(token, "given", "title", "role") > 0


def _called(page: Page, token: int, end: int, cue: int) -> bool:
    """Whether a phrase from a token to the end calls somebody who can be the verb's subject."""
    known = recognized(page, token, end) or joined(page, token, ("organization",))
    known = known or led_office(page, token)
    return known and noun_phrase(page, token, end) == end and suits(page, cue, token)


def _named_before(page: Page, start: int, token: int, cue: int) -> int:
    """Where somebody's name starts whom an office between commas tells of, before «who»; else 0."""
    office = page.words[token - 1] == "," and page.end(token, "role") > 0 and page.definite
    names = range(max(start, token - LONGEST_SUBJECT), token - 1) if office else ()
    named = (t for t in names if recognized(page, t, token - 1) or page.known(t, token - 1))
    ends = (t for t in named if noun_phrase(page, t, token - 1) == token - 1)
    return next((t for t in ends if page.has("given", t, token - 1) and suits(page, cue, t)), 0)


def _office_between(page: Page, start: int, end: int, cue: int) -> int:
    """Where somebody's name starts before an office between commas that also tells where it is
    held: «X, professor of law at the university, who»; else 0."""
    comma = max(page.between(",", max(start, end - LONGEST_NAME), end), default=0)
    office = comma + 1
    if not comma or not page.end(office, "role", "title") or not suits(page, cue, office):
        return 0
    if any(page.has(kind, office + 1, end) for kind in ("cue", "verb", "clause", "given", "title")):
        return 0
    names = range(max(start, comma - LONGEST_SUBJECT), comma)
    ends = (t for t in names if _titled(page, t) and noun_phrase(page, t, comma) == comma)
    return next((t for t in ends if page.has("given", t, comma)), 0)


def led_office(page: Page, token: int) -> bool:
    """Whether a preposition is written onto an office, which then is read as one («to the head of
    the government, who said»)."""
    word, (first, *_, last) = page.words[token], page.pack.options["joined"]
    if token in page.tags or token in page.inner or word[0] not in (first, last):
        return False
    melted = word.startswith(last * 2)
    office = page.pack.phrase(page.pack.options["definite"] + word[2:] if melted else word[1:])
    if office is None or "role" not in office.kinds:
        return False
    page.tags[token], page.cuts[token] = office, 1 + melted
    return True


def joined_office(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto an office, which then is read as one («X and | the
    mayor Y»)."""
    office = page.pack.phrase(page.words[token][1:]) if token not in page.inner else None
    if (
        office is None
        or "role" not in office.kinds
        or not office.kinds.isdisjoint(("given", "cue"))
    ):
        return False
    page.tags[token], page.cuts[token] = office, 1
    return True


def told_of_group(page: Page, left: int, cue: int) -> Tokens | None:
    """The unnamed group right before a verb that tells of it: «asked analysts | who warned». One
    with its article only tells whose somebody is («head of the union of the fishermen | said»)."""
    definite = page.definite
    if page.form(cue, "cue") != "finite" or definite is None:
        return None
    for token in range(max(left, cue - LONGEST_GROUP), cue):
        if page.words[token].startswith(definite):
            continue
        if group_behind(page, token) and noun_phrase(page, token, cue) == cue:
            return token, cue
    return None


def joined(page: Page, token: int, kinds: Collection[str]) -> bool:
    """Whether a conjunction is written onto a noun of the kinds, which then is read as one."""
    if token in page.tags or token in page.inner or not joins_noun(page, token):
        return False
    noun = page.pack.phrase(page.words[token][1:])
    if noun is None or noun.kinds.isdisjoint(kinds):
        return False
    page.tags[token], page.cuts[token] = noun, 1
    return True


def behind_so(page: Page, left: int, cue: int) -> Tokens | None:
    """Who stands between «so» and the verb, behind whom the words came through: «according to the
    agency the minister said»."""
    for token in range(max(left, cue - LONGEST_SUBJECT), cue):
        first = page.end(token, "so")
        if first and not page.end(token, "that"):
            end = noun_phrase(page, first, cue) if recognized(page, first, cue) else first
            return (first, end) if end > first and reaches(page, end, cue) else None
    return None


def who_was_asked(page: Page, left: int, cue: int) -> Tokens | None:
    """Who was asked, before the verb by which that one answers: «when X was asked about Y, he
    replied»."""
    for token in reversed(page.between("question", left, cue)):
        first = page.end(token, "question")
        if page.form(token, "question") == "put" and page.words[token] in folded(
            page.pack.code, "was_asked"
        ):
            about = (t for kind in ABOUT for t in page.between(kind, first, cue))
            end = noun_phrase(page, first, min([*about, page.comma(first, cue)]))
            return (first, end) if first < end < cue else None
    return None


def reaches(page: Page, token: int, cue: int) -> bool:
    token += page.words[token : token + 1] == (",",)
    while token < cue and page.end(token, "time", "adverb", "helper"):
        token = page.end(token, "time", "adverb", "helper")
    return token == cue
