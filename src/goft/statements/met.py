"""What belongs to words before those that are told: the office of whom an adjunct names («after
talks with X, the governor of Y, the party said») and what an earlier verb governs."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.rules import Element
from goft.statements.elements import literal
from goft.statements.frame import Frame, Place
from goft.statements.kinds import SOURCES
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, recognized, skip_openers

LONGEST_NAME: Final = 4


def past_office(page: Page, start: int, token: int, limit: int) -> int:
    """Past the office at the token of whom the adjunct that begins at `start` names, and its
    comma, where somebody else stands behind it; the same token elsewhere."""
    first = max(start, token - 1 - LONGEST_NAME)
    named = page.has("given", first, token - 1) or page.has("title", first, token - 1)
    if not named or not page.end(token, "role") or token >= limit:
        return token
    end = page.comma(token, limit)
    whole = end < limit and noun_phrase(page, token, end) == end
    apart = whole and not page.has("given", token, end)
    return (
        end + 1 if apart and recognized(page, skip_openers(page, end + 1, limit), limit) else token
    )


def before_predicate(page: Page, start: int, end: int) -> int:
    """Where a mention ends before the word, no name, with which «became» closes its clause: «the
    director of roads | present became»."""
    became = page.end(end, "turning") if end < len(page.words) else 0
    last = end - 1
    named = page.among(last, SOURCES) or page.end(last, "place") or last in page.inner
    return last if became and not named and last > start + 1 else end


def of_verb_before(place: Place, frame: Frame, opening: Element, start: int) -> bool:
    """Whether the preposition at `start` is governed by an earlier verb, since a conjunction leads
    to another preposition of the cue's own: «turned to the plan and stressed | its benefits»."""
    page, (first, token) = place.page, frame.content
    if not page.verb_last:
        return False
    joins = (t for t in page.between("conjunction", first, token) if page.end(t, "conjunction"))
    return any(_governed(page, frame, opening, start, t, token) for t in joins)


def _governed(page: Page, frame: Frame, opening: Element, start: int, joint: int, end: int) -> bool:
    """Whether a conjunction joins the cue's preposition to another, or to the same one behind a
    noun of a deed or a verb of the narrator's own («showed a part of A and told | of B»)."""
    again = page.end(joint, "conjunction")
    if not literal(page, opening, frame.word, again, end) or page.end(again, "adverb", "opener"):
        return False
    done = page.words[joint - 1] in folded(page.pack.code, "deeds")
    ended = page.tags.ends(joint, "verb", "cue") and not page.has("that", start, joint)
    return done or ended or page.words[again] != page.words[start]


def caused(page: Page, token: int) -> bool:
    """Whether a preposition that tells the cause stands at the token: what was done is said
    behind it, not behind the one that tells to whom."""
    return page.form(token, "preposition") == "cause"


def toward_start(place: Place, opening: Element, token: int) -> int:
    """Where the rule's preposition stands behind what an object's marker leads to besides, be it a
    time or a reason («accused X, for its attack on Y, | of Z»); the token where it does not."""
    page = place.page
    marker = next(iter(reversed(page.between("marker", place.left, token))), token)
    behind = page.end(marker, "marker") or token
    told = page.end(behind, "adverb", "time", "adjunct", "interview")
    comma = page.comma(behind, token)
    reach = range(comma + 1, token) if comma < token else range(token - 1, behind, -1)
    if told and page.words[told] in opening.words:
        return told
    simple = (t for t in reach if page.end(t, "preposition", "adverb") <= t + 1)
    return next((t for t in simple if page.words[t] in opening.words), token)
