"""A few words that open a sentence which only tells who said them: “Not so, said the ministry.”"""

from __future__ import annotations

from goft.statements.frame import Frame, Place
from goft.statements.groups import has_verb
from goft.statements.page import Page
from goft.statements.phrases import recognized

POINTED: tuple[str, ...] = ("collective", "generic", "role", "anonymous")


def exclaimed(place: Place, token: int, told: int) -> bool:
    """Whether the words up to the comma at the token are no source and open a sentence that only a
    verb of saying and its known subject close, which ends at `told`."""
    page, start = place.page, place.left
    opens = start == place.start and page.words[token : token + 1] == (",",)
    if not page.cased or not opens or not _source(page, place.cue[1], told):
        return False
    named = any(page.capital(t) for t in range(start + 1, token))
    return not named and not recognized(page, page.end(start, "article") or start, token)


def only_tells_who(place: Place, frame: Frame) -> bool:
    """Whether what would be said is who speaks, behind words that a comma parts from the verb of
    saying: the union is no statement in “Nonsense, said the union.”"""
    page, cue, told = place.page, place.cue[0], frame.speaker
    bare = page.cased and frame.rule.cue.name == "bare" and frame.after_cue and not frame.quoted
    if not bare or told is None or page.comma(place.start, cue) != cue - 1 or told[1] < cue - 1:
        return False
    start, end = frame.content
    end = page.comma(start, end)
    return _source(page, start, end) and not has_verb(page, start, end)


def _source(page: Page, start: int, end: int) -> bool:
    """Whether a name or a source that the pack or the page knows opens the range."""
    first = page.end(start, "article") or start
    if end <= first:
        return False
    known = page.end(start, *POINTED) or page.end(first, *POINTED)
    whose = first > start and page.end(end - 1, "organization", *POINTED)  # “the firm's lawyer”
    return page.capital(first) or max(known, whose) > 0 or recognized(page, first, end)
