"""Subjects of a verb of saying that are no source: things, objects, and nouns that a verb hides."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame, Place
from goft.statements.groups import group_end
from goft.statements.kinds import SOURCES
from goft.statements.met_surnames import surname_met
from goft.statements.page import ENDING, Page
from goft.statements.phrases import skip_openers
from goft.statements.proclitics import listed

BACK: Final = ("back", "quoted-back")
SEVERAL: Final = ("collective", "document")


def no_source(page: Page, frame: Frame) -> bool:
    """Whether what would be the subject is none: «or» opens it, as behind an adjective («new or
    used»), one thing stands before a verb's form for several, or it is the verb's object."""
    if _asks_what(page, frame) or _closes_relative(page, frame) or _felt_by_nobody(page, frame):
        return True
    if frame.speaker is None:
        return False
    if _asked(page, frame):
        return True
    if page.form(frame.speaker[0], "conjunction") == "or":
        return True
    first, end = frame.speaker
    if page.cased and end == first + 1 and page.alone(first, "article", "genitive"):
        return True  # “the | widely predicted failure”, “all | of which explains”
    thing = _is_thing(page, frame) or _lifeless(page, frame)
    thing = thing or _made_so(page, frame)
    return thing or _of_one(page, frame) or _is_object(page, frame)


def _asked(page: Page, frame: Frame) -> bool:
    """Whether a helping verb before the subject asks whether somebody says that: “Did Bell say the
    dam was full?”."""
    first, _ = frame.speaker or (0, 0)
    if not page.cased or page.end(first, "helper") != first + 1 or page.end(first, "given"):
        return False
    return next((word for word in page.words[frame.cue[1] :] if word in ENDING), "") == "?"


def _felt_by_nobody(page: Page, frame: Frame) -> bool:
    """Whether “it”, or nothing, is the subject of what only people are: “it is clear that”."""
    if "minded" not in frame.word.takes:
        return False
    first, end = frame.speaker or (0, 0)
    pronoun = page.word(first, "pronoun") if end == first + 1 else None
    return end == 0 or (pronoun is not None and pronoun.gender == "neuter")


def _asks_what(page: Page, frame: Frame) -> bool:
    """Whether «what» stands right before a verb that closes its clause: a heading asks what
    somebody says («What do the critics say: …»), or «whether» where its subject would."""
    start, end = frame.speaker or (0, 0)
    whether = start < end == page.end(start, "wh")
    return page.verb_last and (whether or page.end(frame.cue[0] - 1, "wh") == frame.cue[0] > 0)


def _closes_relative(page: Page, frame: Frame) -> bool:
    """Whether the comma behind a verb of saying only closes the clause that «who» opens: «in answer
    to X, who had accused Y, the minister called»."""
    if not page.verb_last or frame.speaker is None:
        return False
    if not any(element.name == "," for element in frame.rule.after):
        return False
    cue = frame.cue[0]
    who = max(page.between("that", frame.speaker[0], cue), default=0)
    if not who or page.has("verb", who, cue) or page.has("cue", who, cue):
        return False
    return not page.tags.ends(who, "cue", "verb")


def _of_one(page: Page, frame: Frame) -> bool:
    """Whether one person or thing stands before the form of a verb for several, which is a noun
    then: “the talent | show winner said”."""
    if frame.speaker is None or "several" not in frame.word.takes:
        return False
    first, end = frame.speaker
    heads = (end - 1, group_end(page, first, end) - 1)
    several = any(_ends_as_several(page, t) or _names_several(page, t) for t in heads)
    return not (several or page.end(first, "collective") or page.has("conjunction", first, end))


def _ends_as_several(page: Page, token: int) -> bool:
    return page.words[token].endswith("s") and not page.words[token].endswith(page.owners)


def _names_several(page: Page, token: int) -> bool:
    pronoun = page.word(token, "pronoun")
    plural = pronoun is not None and pronoun.number == "plural"
    return plural or page.alone(token, *SEVERAL)


def _is_thing(page: Page, frame: Frame) -> bool:
    """Whether a thing that is nobody's word is the subject of a verb that things have, too: “the
    case highlights the need”."""
    first, end = frame.speaker or (0, 0)
    behind = page.end(first, "article", "pointing")
    if "things" not in frame.word.takes or not behind or not page.cased:
        return False
    head = next((t for t in range(behind, end) if page.end(t, "inner", "preposition")), end)
    return not _named(page, behind, head) and not page.words[head - 1].endswith("s")


def _named(page: Page, start: int, end: int) -> bool:
    """Whether a word for a source, or a capital, stands in a range."""
    return any(page.among(t, SOURCES) or page.capital(t) for t in range(start, end))


def _lifeless(page: Page, frame: Frame) -> bool:
    """Whether a noun of what says nothing is the subject: “the dispute threatens to spread”."""
    first, end = frame.speaker or (0, 0)
    lifeless = folded(page.pack.code, "lifeless")
    if not lifeless or not frame.after_cue or frame.quoted:
        return False
    words = page.words[first:end]
    if lifeless.isdisjoint(words) and lifeless.isdisjoint(w.removesuffix("s") for w in words):
        return False
    first = page.end(first, "article", "pointing", "possessive") or first
    last = group_end(page, first, end)
    if page.has("conjunction", last, end) and not page.has("preposition", first, end):
        last = end
    word, opens = page.words[last - 1], first + (first + 1 == last)  # a capital that opens it
    if first >= last or lifeless.isdisjoint((word, word.removesuffix("s"))):
        return False
    alone = last == first + 1 and surname_met(page, last - 1)
    return not alone and not _named(page, opens, last)


def _made_so(page: Page, frame: Frame) -> bool:
    """Whether a participle tells what was done to a thing between commas: “theanine, an acid found
    in tea, may”."""
    first, end = frame.speaker or (0, 0)
    between = not frame.after_cue and page.cased and page.words[first - 1] == ","
    if not between or not page.end(first, "indefinite") or end > frame.cue[0]:
        return False
    done = page.end(frame.cue[1], "preposition", "maker") > 0
    return done and not _named(page, first + 1, end)


def _is_object(page: Page, frame: Frame) -> bool:
    """Whether “it”, “him” or a thing stands behind a verb with words before it: “the firm, accused
    by the town, denied it”, “the officer, Jo Bell, confirmed the incident”."""
    first, end = frame.speaker or (0, 0)
    inverted = not frame.after_cue and first >= frame.cue[1] and frame.word.form == "finite"
    if not inverted or frame.rule.cue.name not in BACK:
        return False
    if page.end(first, "object") == end:
        return True
    taken = page.cased and "object" in frame.word.takes and page.end(first, "article") > 0
    return taken and not _named(page, first, end)


def believed(place: Place) -> bool:
    """Whether a verb that opens its sentence without a subject tells what is believed by nobody in
    particular, as its spelling does not show («it is | he believes that»)."""
    page, first = place.page, place.cue[0]
    if not listed(page, page.words[first], folded(page.pack.code, "believed")):
        return False
    start = skip_openers(page, place.start, first)
    return first <= start or page.end(start, "helper") == first


def by_person(page: Page, frame: Frame) -> bool:
    """Whether a person, or nobody, is the subject of a verb that only signs and texts have."""
    if frame.speaker is None:
        return True
    start, end = frame.speaker
    person = page.end(start, "role", "title", "given", "pronoun", "generic")
    text = page.form(start, "generic") == "document"
    return (person > 0 and not text) or page.known(start, end) == end


def by_study(page: Page, frame: Frame) -> bool:
    """Whether a text, a study, figures or those who study are the subject."""
    if frame.speaker is None:
        return False
    start, end = frame.speaker
    start = page.end(start, "article") or start
    students = folded(page.pack.code, "students")
    if page.end(start, "document") or not students.isdisjoint(page.words[start : start + 1]):
        return True
    if page.form(start, "generic") == "document":
        return True
    return page.cased and any(_studies(page, page.words[t], students) for t in range(start, end))


def finds_nothing(page: Page, frame: Frame) -> bool:
    """Whether no study is the subject of a verb that has what was found as its object, or no
    object opens there that only a finding has («shows | the names of»)."""
    free = frame.rule.after[-1].form == "free"
    ending = page.pack.options.get("indefinite_object") or ""
    named = free and not page.words[frame.content[0]].endswith(ending)
    return named or not by_study(page, frame)


def _studies(page: Page, word: str, students: frozenset[str]) -> bool:
    """Whether a word or what it is the plural of calls a text, or what shows something."""
    single = (word, word.removesuffix("s"), word[:-3] + "y", word[:-2] + "is")
    return any(w in students or "document" in page.kinds(w) for w in single)


def said_by_nobody(page: Page, frame: Frame) -> bool:
    """Whether a word for anybody is the whole subject, or one behind «no»: «nobody says that»."""
    start, end = frame.speaker or (0, 0)
    denied = start > 0 and page.words[start - 1] in folded(page.pack.code, "negations")
    alone = end > start and page.words[start] in folded(page.pack.code, "anybody")
    if alone and end > start + 1 and page.end(start, "determiner"):
        return page.words[start + 1].isalpha()  # “no minister”, and not “No. 10”
    alone = alone and (denied or (end == start + 1 and not surname_met(page, start)))
    before = page.words[max(frame.cue[0] - 2, 0) : max(frame.cue[0] - 1, 0)]
    return alone or not folded(page.pack.code, "any").isdisjoint(before)
