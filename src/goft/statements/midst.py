"""Attributions in the midst of a clause that its verb closes: «the attack | he says | shows»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import behind_verb
from goft.statements.frame import Frame, Place
from goft.statements.groups import ending
from goft.statements.kinds import LEADING, NAMING
from goft.statements.media import MEDIA
from goft.statements.page import Page
from goft.statements.phrases import skip_openers

MARKS: Final = frozenset(",;:،؛")
FEW_WORDS: Final = 3  # so few before a comma are no clause
# What no beginning of a clause that goes on behind an attribution holds.
CLOSED: Final = ("verb", "cue", "credit", "marker", "question")
# What an attribution's first word rather belongs to: «in answer to», «with regard to».
GOVERNED: Final = ("adjunct", "preposition", "question", "interview", "topic")

# What adds something to a verb of saying, with what it governs.
ADDED: Final = ("adjunct", "question", "interview")
LONGEST_LEAD: Final = 30
# What opens an adjunct of the narrator's verb behind a comma.
LED: Final = LEADING | {"time", "adverb"}


def parted_start(place: Place) -> int:
    """Where the clause starts whose beginning stands before the attribution at the cue; the cue
    itself when nothing of the clause stands there."""
    page, cue = place.page, place.cue[0]
    start = max((_behind_opening(page, t) for t in range(place.left, cue)), default=0)
    start = max(start, place.left)
    start = skip_openers(page, start, cue)
    if start >= cue or start in page.inner:
        return cue
    closed = any(page.among(t, CLOSED) or page.words[t] in MARKS for t in range(start, cue))
    led = ending(page, start, cue, *GOVERNED) < cue
    return cue if closed or led else start


def _behind_opening(page: Page, token: int) -> int:
    """Where a clause starts behind a mark or a word at the token that opens one; else 0."""
    if page.words[token] in MARKS:
        return token + 1
    if page.form(token, "conjunction") == "clause":
        return page.end(token, "conjunction")
    return page.end(token, "that", "clause")


def led_in(page: Page, token: int) -> int:
    """Where the adjuncts start that lead over from one verb to the next, behind a conjunction:
    «said A is so and | with regard to B, said»; the token itself when none do."""
    if not page.verb_last:
        return token
    first = max(token - LONGEST_LEAD, 0)
    for joint in reversed(page.between("conjunction", first, token)):
        behind = skip_openers(page, joint, token)
        leads = behind < token and page.among(behind, ADDED)
        if leads and behind_verb(page, joint) and not _clause_in(page, behind, token):
            return behind
    return token


def _clause_in(page: Page, start: int, end: int) -> bool:
    """Whether a verb stands in the range that no “that” leads, or one of saying."""
    that = next(iter(page.between("that", start, end)), end)
    return bool(page.between("verb", start, that)) or bool(page.between("cue", start, end))


def led_to(page: Page, frame: Frame, stop: int) -> int:
    """Where the object of «with praise for» or the clause of «noting that» ends before what leads,
    behind a comma, to the narrator's next verb («with praise for A, | to X, he said»)."""
    if not page.verb_last or frame.rule.extent != "clause" or frame.quoted:
        return stop
    for comma in reversed(page.between(",", frame.content[0], stop)):
        told = frame.word.form != "part" or behind_verb(page, comma)
        told = told or page.words[comma - 1] in folded(page.pack.code, "participles")
        if comma in page.quoted or not told or not _leads_over(page, comma + 1, stop):
            break
        stop = comma
    return _before_audience(page, frame, stop)


def _before_audience(page: Page, frame: Frame, stop: int) -> int:
    """Where the same ends before to whom, or in which talk, the narrator's next verb tells it,
    with no comma there («with praise for A | in a talk with X he said»); what words in a talk were
    praised may be meant."""
    start = frame.content[0]
    worded = page.words[start] in folded(page.pack.code, "worded") or page.end(start, "document")
    if worded and frame.word.form != "part":
        return stop
    leads = (t for t in range(start + 1, stop) if _addresses(page, t, stop, frame))
    stop = next((t for t in leads if _leads_over(page, t, stop)), stop)
    closed = range(start + 1, stop) if frame.word.form == "noun" else range(0)
    stop = next((t for t in closed if _issues(page, t, stop)), stop)
    if page.end(stop - 1, "preposition") == stop:
        return max(page.end(stop, "time"), stop)  # «of what is made in | this year, said»
    return stop


def _issues(page: Page, token: int, stop: int) -> bool:
    """Whether nothing but the text in which the narrator's next verb tells something stands from
    the token on («with praise for A | in a message»)."""
    return page.end(token, "adjunct") == stop and page.form(token, "adjunct") == "closed"


def _addresses(page: Page, token: int, stop: int, frame: Frame) -> bool:
    """Whether a talk, a medium or reporter that something is told to, or a day that ends there
    opens at the token, or an adjunct behind the verb of a clause."""
    if frame.word.form == "part" and behind_verb(page, token):
        return not page.end(token, "conjunction")
    whole = token > frame.content[0] + 1 or page.among(frame.content[0], NAMING)
    if page.end(token, "toward") and not whole:
        return False  # «with regret for the attack | on the paper X»
    told = page.end(token, "toward") and page.end(token + 1, "reporter", *MEDIA)
    return bool(told or page.end(token, "interview")) or page.end(token, "time") == stop


def _leads_over(page: Page, start: int, end: int) -> bool:
    """Whether an adjunct without a verb fills the range, no instance of what stands before."""
    words = page.words[start : min(start + 3, end)]
    instances = folded(page.pack.code, "instances")
    added = any(" ".join(words[:n]) in instances for n in range(1, len(words) + 1))
    closed = any(page.end(t, "verb", "that", "cue") for t in range(start, end))
    return bool(page.among(start, LED)) and not added and not closed


def behind_adjunct(page: Page, frame: Frame, start: int) -> bool:
    """Whether «and in X» alone stands before a verb without a subject that «that» follows («and in
    the preface he stresses that»)."""
    definite, joins = page.definite, page.pack.options["conjoined"][0]
    if definite is None or frame.cue[0] != start + 2 or frame.speaker is not None:
        return False
    led = page.words[start].startswith(joins) and page.end(start, "preposition") == start + 1
    told = frame.word.form == "finite" and "say" in frame.word.takes
    that = page.end(frame.content[0] - 1, "that") == frame.content[0]
    return led and told and that and page.words[start + 1].startswith(definite)


def speaks_again(page: Page, frame: Frame) -> bool:
    """Whether a finite verb without a subject stands behind what it tells about («and about the
    schools he said that»), or adds to what was said, with a colon («…, and he added:»)."""
    marks = {element.name for element in frame.rule.after}
    if frame.word.form != "finite" or frame.speaker is not None:
        return False
    if ":" in marks and added_to(frame):
        return True
    return not marks.isdisjoint((":", "that")) and _told_about(page, frame)


def added_to(frame: Frame) -> bool:
    """Whether a conjunction is written onto a verb that adds to what was said."""
    return frame.word.clitic and "more" in frame.word.takes


def _told_about(page: Page, frame: Frame) -> bool:
    """Whether what somebody speaks about opens a verb's sentence, and no person («from Ibn X»)."""
    start = page.text.sentences[frame.sentence][0]
    behind = page.end(start, "adjunct")
    about = page.words[start] in folded(page.pack.code, "about")
    concerning = behind > 0 and page.words[start] in folded(page.pack.code, "concerning")
    first = behind or start + 1
    person = page.end(first, "given", "title", "particle", "pronoun", "honorific")
    return (about or concerning) and first < frame.cue[0] and not person


def parts_subject(page: Page, start: int, aside: int, end: int) -> bool:
    """Whether an aside between commas only parts a subject of a word or two from its verb («that
    the town, in a hint at its strength, | built»)."""
    return aside - start <= FEW_WORDS and page.comma(aside, end) < end - 1
