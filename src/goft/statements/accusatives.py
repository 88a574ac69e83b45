"""Subjects that bear the ending of objects behind «but», «that» and the like: «لكن مسؤولا قال»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded_parts
from goft.statements.endings import group_behind, tells_past
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase
from goft.statements.relating import reaches

LONGEST: Final = 12
LONGEST_LEAD: Final = 3
LEADS: Final = ("conjunction", "that", "so")
PEOPLE: Final = frozenset(("role", "collective", "anonymous", "title"))


def subject_in_accusative(page: Page, left: int, cue: int) -> Tokens | None:
    """Whoever stands without an article, as objects do, between such a conjunction and the verb."""
    ending: str | None = page.pack.options.get("indefinite_object")
    if ending is None or page.form(cue, "cue") != "finite":
        return None
    endings = ending, folded_parts(page.pack.code, "plural_object")[0]
    for token in range(cue - 1, max(left, cue - LONGEST), -1):
        ends = page.words[token].endswith(endings)
        if ends and _led(page, token) and (subject := _subject(page, token, cue, ending)):
            return subject
    return None


def _led(page: Page, token: int) -> bool:
    starts = range(max(token - LONGEST_LEAD, 0), token)
    return any(page.end(t, *LEADS) == token for t in starts)


def _subject(page: Page, token: int, cue: int, ending: str) -> Tokens | None:
    """The phrase that opens with such a noun and reaches the verb; its noun is then read as that
    without the ending."""
    bare = [word.removesuffix(ending) for word in page.words[token : token + 2]]
    stem = page.pack.phrase(bare[0]) or page.pack.phrase(*bare)  # «a Western diplomat»
    plural = group_behind(page, token)
    object_ = token not in page.tags and page.words[token].endswith(ending)
    if not plural and (not object_ or stem is None or stem.kinds.isdisjoint(PEOPLE)):
        return None
    if object_ and stem is not None:
        page.tags[token] = stem
    end = noun_phrase(page, token, cue)
    while token < end < cue and end not in page.tags and page.words[end].endswith(ending):
        end += 1  # «a high American official»
    if token < end < cue - 1 and page.alone(end, "within"):
        end = noun_phrase(page, end + 1, cue)  # «an engineer in the company»
    if end > token and (reaches(page, end, cue) or (object_ and _told_of(page, end, cue))):
        return token, end
    if object_:
        page.tags.drop(token)
    return None


def _told_of(page: Page, start: int, cue: int) -> bool:
    """Whether a clause of its own, with its verb first, tells of the subject up to the verb («an
    official | who asked not to be named | said»)."""
    verb = page.end(start, "verb", "cue", "clause") or not tells_past(page, start)
    if not verb or start + 1 >= cue:
        return False
    return not any(page.words[t] in ",;:" or page.end(t, *LEADS) for t in range(start, cue))
