"""A few words that open a sentence which only tells who said them: “Not so, said the ministry.”"""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame, Place
from goft.statements.groups import ending, has_ending, has_verb
from goft.statements.page import Page
from goft.statements.phrases import recognized

# What may follow who spoke and is no object.
ASIDE: Final = frozenset(("preposition", "adverb", "time", "adjunct", "that", "opener", "clause"))
# How long a quotation of a word or two is, with its opening mark.
SHORT: Final = 3
POINTED: Final = ("collective", "generic", "role", "anonymous")


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


def says_nothing(place: Place, frame: Frame) -> bool:
    """Whether all that a verb of saying reports points at other words: “His neighbours say the
    same.”"""
    page, (start, end) = place.page, frame.content
    vacuous = folded(page.pack.code, "vacuous")
    if not vacuous or not frame.after_cue or frame.quoted or frame.rule.cue.name != "bare":
        return False
    last = next((t for t in range(start, end) if not page.words[t][0].isalnum()), end)
    if page.words[last : last + 1] == (",",):
        return False
    while last > start and (timed := ending(page, start, last, "time", "adverb")) < last:
        last = timed if timed > start else last - 1
    words = " ".join(page.words[start:last])
    return words in vacuous or (words == "" and page.words[start] in vacuous)


def only_confirms(place: Place, frame: Frame) -> bool:
    """Whether a verb behind a quotation, which names something, has an object of its own that
    points at it («a video “…”, the police confirmed | its truth»), or a participle is but the
    first of words that a quotation holds."""
    page, told = place.page, frame.speaker
    if page.definite is None:
        return False
    if frame.word.form == "part":
        opening = place.cue[0] - 1
        return frame.after_cue and opening < page.opens.get(opening, 0) <= opening + SHORT
    if frame.after_cue or not frame.quoted or told is None or told[0] < place.cue[1]:
        return False
    behind = told[1]
    owned = behind < len(page.words) and page.source(behind, behind + 1).endswith(page.possessed)
    return owned and not page.among(behind, ASIDE)


def only_asks(place: Place, frame: Frame) -> bool:
    """Whether what somebody believes stands in what is asked or told of (“told where she thinks
    prices will go”), or what would be said only tells what who reacts was asked."""
    page, told = place.page, frame.speaker
    if _only_asked(place, frame):
        return True
    if told is None or frame.word.act != "believe" or not page.cased or told[0] < place.start + 2:
        return False
    asks = page.end(told[0] - 1, "wh") == told[0] and frame.after_cue
    return asks and page.words[told[0] - 2].isalpha()


def _only_asked(place: Place, frame: Frame) -> bool:
    """Whether all that stands before who reacts tells what that one was asked: “Asked if he would
    go, Bell laughed.”"""
    page, (start, end) = place.page, frame.content
    if frame.after_cue or frame.quoted or not page.cased or page.comma(start, end) < end - 1:
        return False
    start += page.end(start, "during") == start + 1
    return page.end(start, "question", "inquiry") > 0


def relates(place: Place, frame: Frame) -> bool:
    """Whether the “that” before a content is no conjunction, since its verb and what that governs
    follow: “warned of it in a report that | described the slope as”."""
    page, start = place.page, frame.content[0]
    if not page.cased or page.end(start - 1, "that") != start or frame.quoted:
        return False
    behind = start + 1
    did = has_ending(page, start, "past") or page.form(start, "cue") == "finite"
    governs = page.end(behind, "article", "determiner", "object", "possessive", "numeral")
    return did and place.end > behind and (governs > 0 or page.words[behind][0].isdigit())


def _source(page: Page, start: int, end: int) -> bool:
    """Whether a name or a source that the pack or the page knows opens the range."""
    first = page.end(start, "article") or start
    if end <= first:
        return False
    known = page.end(start, *POINTED) or page.end(first, *POINTED)
    whose = first > start and page.end(end - 1, "organization", *POINTED)  # “the firm's lawyer”
    return page.capital(first) or max(known, whose) > 0 or recognized(page, first, end)
