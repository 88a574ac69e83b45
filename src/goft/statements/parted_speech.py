"""Clauses that a verb of saying parts, the rest of which may open in quotation marks."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.commas import inserts
from goft.statements.extents import resumed
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_ending, has_verb, is_verb
from goft.statements.nominal import whole_clause
from goft.statements.page import Page
from goft.statements.phrases import Tokens, skip_openers

# What opens no subject of a clause that goes on behind the verb of saying.
LEADING: Final = frozenset(
    ("preposition", "adjunct", "interview", "clause", "infinitive", "that", "pronoun")
)


def told_on(place: Place, frame: Frame, form: str, token: int) -> bool:
    """Whether what was said goes on behind the verb that parts it: with a clause, or, where its
    rest is `split` off, in quotation marks, or, where it is `clausal`, nothing else was said; what
    somebody “admitted to doing” is none of it."""
    page, behind = place.page, place.cue[1]
    if form == "clausal":
        return whole_clause(place, token)
    if form == "parted":
        did = page.end(behind, "infinitive") > 0 and has_ending(page, behind + 1, "participle")
        did = did or _presents(place, frame, token)
        bare = not has_verb(page, place.left, token) or _lacks_verb(page, token)
        last = spoken_to(frame) if frame.word.form == "noun" else behind
        if frame.word.form == "noun" and not bare and not page.end(place.left, "free", "personal"):
            return False  # a clause of its own, which the next follows
        told = resumed(page, last, place.end, quoted=False, bare=bare) is not None
        return not did and (told or verb_follows(page, token, last, place.end) > 0)
    return split_rest(page, place.left, token, spoken_to(frame)) > 0


def _lacks_verb(page: Page, token: int) -> bool:
    """Whether a helping verb ends there whose own verb is still to come: “it could, they say,”."""
    modal = page.words[token - 1] in folded(page.pack.code, "modals")
    return modal and not page.capital(token - 1)


def rest_behind(page: Page, frame: Frame, behind: int, stop: int) -> Tokens | None:
    """The words that go on behind a verb of saying and its speaker, when they do."""
    if frame.quoted:
        return resumed(page, behind, stop, quoted=True)
    dependent = page.end(frame.content[0], "subordinate", "clause", "if") > 0
    bare = not has_verb(page, *frame.content)
    rest = resumed(page, behind, stop, quoted=False, dependent=dependent, bare=bare)
    first = verb_follows(page, frame.content[1], behind, stop) if rest is None else 0
    return (first, stop) if first else rest


def verb_follows(page: Page, token: int, behind: int, limit: int) -> int:
    """Where the verb, or what it says of its subject, that is still to come stands behind a comma:
    “it could, they suggest, | offer a way”, “she was, he said, | a quiet child”; else 0."""
    first = page.comma(behind, limit) + 1 if _lacks_verb(page, token) else limit
    if first >= limit or first in page.opens:
        return 0
    joins = page.end(first, "conjunction", "clause", "aside", "relative")
    return 0 if joins or has_ending(page, first, "participle") else first


def _presents(place: Place, frame: Frame, token: int) -> bool:
    """Whether a subject with what tells of it between commas stands before the verb: “Mina Far, a
    nurse, said the figures, while low, were …”."""
    page, first = place.page, skip_openers(place.page, place.left, token)
    turned = frame.speaker is not None and frame.speaker[0] >= place.cue[1]
    comma = page.comma(first, token)
    if not turned or comma >= token or has_verb(page, first, comma):
        return False
    return inserts(page, comma + 1, token) or page.end(comma + 1, "genitive") > 0


def spoken_to(frame: Frame) -> int:
    """Where the verb of saying ends with the subject behind it."""
    return max(frame.cue[1], frame.speaker[1] if frame.speaker else 0)


def split_rest(page: Page, start: int, end: int, behind: int) -> int:
    """Where a quotation opens with the verb of the clause before it, or with what its “was” wants:
    “The plan, he said, “is dead””, “It was, he said, “a shame””; 0 where none does."""
    opening = behind + 1
    if page.words[behind : opening + 1][:1] != (",",) or opening not in page.opens:
        return 0
    first = skip_openers(page, start, end)
    if first >= end or page.capital(opening + 1):
        return 0
    wants = page.end(end - 1, "passive") == end
    bare = not has_verb(page, first, end) and not page.among(first, LEADING)
    return opening if wants or (bare and is_verb(page, opening + 1)) else 0


def behind_turn(page: Page, start: int, end: int) -> int:
    """Where the quotation opens that may fill a sentence: at its start, or behind a word that only
    leads on («therefore, “…”»)."""
    behind = start + 1
    behind += page.words[behind : behind + 1] == (",",)
    leads = page.words[start] in folded(page.pack.code, "leading_on")
    return behind if leads and behind < end else start
