"""Whose subject a later verb of a sentence has: its own, or one that stands before a noun that
reports aside."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import behind_verb, subject_before
from goft.statements.frame import Frame, Place
from goft.statements.kinds import STOPS
from goft.statements.page import Page
from goft.statements.parted_objects import object_in
from goft.statements.phrases import Tokens, noun_phrase, recognized, skip_openers
from goft.statements.written import is_written

LONGEST: Final = 14
PLACES: Final = ("metonym", "place")
MARKS: Final = frozenset(",;")
PERSONS: Final = frozenset(("role", "given", "title", "anonymous"))
BODIES: Final = frozenset(("organization", "metonym", "collective"))
NAMED: Final = PERSONS | BODIES
# Frames of nouns whose verb closes the clause: «خواستار … شد».
PARTED: Final = frozenset({"become", "turn", "give", "do"})
CLOSING: Final = ("becoming", "turning", "giving", "doing")


def attended(place: Place) -> Tokens | None:
    """The subject before a noun that reports aside («X, in criticism of Y, said»): it is the
    verb's too, and none of the names behind that noun is."""
    cue = aside(place)
    return None if cue is None else place.page.once(subject_before, place.start, cue)[0]


def behind_frame(page: Page, frame: Frame) -> int:
    """Where a later cue may look back to: behind the cue, behind the words it quotes, and behind
    the verb that closes what stands between its parts."""
    quoted = frame.after_cue and frame.quoted and page.pack.options["subject_ahead"]
    close = page.opens.get(frame.content[0] - 1, 0) if quoted else 0
    parted = frame.word.form == "noun" and not PARTED.isdisjoint(frame.word.takes)
    verb = page.end(frame.content[1], *CLOSING) if parted and page.verb_last else 0
    return max(frame.cue[1], close, verb)


def aside(place: Place) -> int | None:
    """Where a noun that reports aside starts whose words the place is behind."""
    page = place.page
    cues = (t for t in range(max(place.start, place.left - 5), place.left) if page.end(t, "cue"))
    cue = next((t for t in cues if page.end(t, "cue") == place.left), None)
    word = page.word(cue, "cue") if cue is not None else None
    reports = word is not None and word.form == "noun" and PARTED.isdisjoint(word.takes)
    return cue if reports else None


def credited(place: Place, frame: Frame, token: int, subject: Tokens | None) -> Tokens | None:
    """The subject of a verb that goes on behind a conjunction and the words of an attribution that
    opens the sentence, where that one's source says more («according to X, A, and added B»); else
    `subject`, as where another is known to be told of there."""
    page, cue = place.page, aside(place)
    word = page.word(cue, "cue") if cue is not None else None
    if cue is None or word is None or "according" not in word.takes:
        return subject
    end = noun_phrase(page, place.left, token)
    joins = [t for t in page.between("conjunction", end, token) if behind_verb(page, t)]
    alone = bool(joins) and skip_openers(page, joins[-1], token) == token
    if not alone or skip_openers(page, place.start, cue) < cue or end == place.left:
        return subject
    known = subject is not None and subject[0] >= end and recognized(page, *subject)
    return subject if known and "more" not in frame.word.takes else (place.left, end)


def behind_relative(page: Page, frame: Frame, told: Frame | None) -> None:
    """Give a verb without a subject of its own the one that opens its sentence, where the last
    verb only closed a clause with «who» before it («X, in answer to Y who had accused Z, called»).
    """
    if not page.verb_last or frame.speaker is not None or told is None or told.speaker is None:
        return
    if told.sentence != frame.sentence or page.form(told.speaker[1], "that") != "relative":
        return
    behind = page.end(told.cue[1], "verb") or told.cue[1]
    if MARKS.isdisjoint(page.words[behind : behind + 1]):
        return
    opening = page.text.sentences[frame.sentence][0]
    subject, _ = subject_before(page, opening, told.speaker[0])
    frame.speaker = subject if subject and recognized(page, *subject) else None


def own_subject(place: Place, token: int) -> Tokens | None:
    """A subject of a later verb's own: known to the pack or page, and right before the verb."""
    page, end = place.page, token
    while end > place.left and page.end(end - 1, "adverb", "time") == end:
        end -= 1
    for start in range(max(place.left, end - 12), end):
        opens = start == place.left or page.words[start - 1] in ",;" or _joins(page, start - 1)
        if opens and recognized(page, start, end) and noun_phrase(page, start, end) == end:
            return _beside_object(page, start, end) if page.end(token, "marker") else (start, end)
    return _behind_that(place, token)


def _beside_object(page: Page, start: int, marker: int) -> Tokens | None:
    """The subject in a phrase that its marker tells to be an object, or to end in one."""
    parted = object_in(page, start, marker, marker)
    return (start, parted) if parted and recognized(page, start, parted) else None


def _behind_that(place: Place, token: int) -> Tokens | None:
    """The person who is the subject of the clause that «that» opens right behind an earlier verb,
    whatever adjuncts stand between it and its own («complained that X, in answer, said»)."""
    page = place.page
    if page.pack.options["subject"] != "first":
        return None
    opens = (t for t in reversed(page.between("that", place.left, token)) if _closes(place, t))
    that = next(iter(opens), token)
    start = skip_openers(page, min(that + 1, token), token)
    person = start < token and page.end(start, "role", "title", "given", "pronoun")
    subject = page.once(subject_before, start, token)[0] if person else None
    alone = subject and subject[0] == start and not page.between("verb", start, token)
    return subject if alone else None


def _closes(place: Place, token: int) -> bool:
    """Whether a verb ends right before the token, be it that of the cue before."""
    return token == place.left or place.page.tags.ends(token, "verb", "becoming")


def behind_colon(place: Place, frame: Frame, token: int) -> Tokens | None:
    """The subject right behind an earlier cue's mark: all that stands before a cue with a colon
    of its own, or, where a medium or text tells, whoever is known there."""
    page, start = place.page, place.left + 1
    if page.words[place.left] not in ":," or start >= token:
        return None
    end = noun_phrase(page, start, token)
    teller, _ = page.once(subject_before, place.start, token)
    medium = teller is not None and is_written(page, teller[0])
    medium = medium or (teller is not None and page.end(teller[0], "outlet", "reporter") > 0)
    colon = any(element.name == ":" for element in frame.rule.after)
    fills = (colon and end == token) or (medium and recognized(page, start, token))
    return (start, end) if fills and end > start else None


def _joins(page: Page, token: int) -> bool:
    """Whether a conjunction stands at the token, not between two countries or places."""
    listed = page.among(token - 1, PLACES) == token and page.among(token + 1, PLACES)
    return page.end(token, "conjunction") == token + 1 and not listed


def behind_attendant(place: Place, token: int) -> tuple[Tokens, int] | None:
    """The subject before a noun that reports aside, and where its clause goes on behind what
    that noun takes («X, in praise of Y, called Z W»); else the source that a relative clause
    tells about, and where that clause starts («X, who | had called Z W»)."""
    subject = attended(place) if place.page.pack.options["subject"] == "first" else None
    commas = (t for t in range(place.left, token) if place.page.words[t] == ",")
    comma = next(iter(commas), None) if subject else None
    if subject and comma is not None:
        return subject, comma + 1
    return _related(place, token) or _joined(place, token)


def _joined(place: Place, token: int) -> tuple[Tokens, int] | None:
    """The known subject of the clause that a conjunction joins to one before it, as its verb shows,
    and where that clause goes on: «A is, and the headmaster | called it B»."""
    page = place.page
    if not page.verb_last:
        return None
    joins = [t for t in page.between("conjunction", place.left + 1, token) if behind_verb(page, t)]
    start = skip_openers(page, joins[-1], token) if joins else token
    if start >= token or not recognized(page, start, token):
        return None
    subject, end = page.once(subject_before, start, token)
    return (subject, end) if subject is not None and subject[0] == start else None


def antecedent(place: Place, token: int) -> Tokens | None:
    """The source that a relative clause tells about whose first verb is the cue: «X, who had said
    A, …»; None in other clauses."""
    page = place.page
    opens = (t for t in reversed(page.between("that", place.left, token)) if t > place.start)
    that = next(iter(opens), None)
    if that is None or page.form(that, "that") != "relative":
        return None
    verb = page.has("verb", that, token) or page.has("cue", that, token)
    verb = verb or page.words[token - 1] in folded(page.pack.code, "participles")
    end = that - 1 if page.words[that - 1] == "," else that
    end = _sensed(page, end) or (end - 1 if page.end(end - 1, "copula") == end else end)
    if verb or _has_subject(page, skip_openers(page, that + 1, token), token):
        return None
    body = page.tags.ends(end, *BODIES)
    starts = (t for t in range(max(place.start, end - LONGEST), end) if _names(page, t, body))
    told = next(((t, end) for t in starts if noun_phrase(page, t, end) == end), None)
    closed = page.words[token - 1] == "," and page.words[token - 2] != "»"
    within = told is not None and told[0] > skip_openers(page, place.start, token)
    return None if closed and within else told  # «of X, who has died, | said» is another's


def _has_subject(page: Page, start: int, cue: int) -> bool:
    """Whether somebody stands behind «who» who is no object: «X, whom | he called Y»."""
    told = page.end(start, "given", "pronoun", "role")
    return told > 0 and not page.end(min(told, cue), "marker")


def within_relative(place: Place, token: int) -> bool:
    """Whether an object stands in a clause that «who» opens behind somebody unknown, whose the verb
    then is: «in answer to what X said, who had | called the strike Z»."""
    page = place.page
    if not page.verb_last:
        return False
    marker = next(iter(page.between("marker", place.left, token)), token)
    opens = page.between("that", place.left + 1, marker)
    who = [t for t in opens if page.form(t, "that") == "relative"]
    that = next((t for t in who if not page.tags.ends(t, "verb", "cue")), None)
    if that is None or page.has("verb", that, token):
        return False
    start = skip_openers(page, that + 1, marker)
    return not recognized(page, start, marker) or noun_phrase(page, start, marker) == marker


def _related(place: Place, token: int) -> tuple[Tokens, int] | None:
    """The source that a relative clause tells about, and where that clause starts."""
    source = antecedent(place, token)
    that = next(iter(place.page.between("that", source[1], token)), None) if source else None
    return (source, that + 1) if source is not None and that is not None else None


def relative_subject(place: Place, token: int) -> Tokens | None:
    """The subject of a relative clause, though nobody knows it: all that stands between «that»
    and the verb («moved to the club | that the union claimed was»)."""
    page = place.page
    that = who_before(page, max(place.left, place.start + 1), token) if page.verb_last else 0
    if not that:
        return None
    start = skip_openers(page, that + 1, token)
    start += page.words[start] in folded(page.pack.code, "instances")
    start += page.words[start] in folded(page.pack.code, "own")
    told = start < token and not page.among(start, STOPS) and not page.end(start, "determiner")
    end = noun_phrase(page, start, token) if told else start
    behind = end
    while end < token and page.end(behind, "time", "adverb") and behind < token:
        behind = page.end(behind, "time", "adverb")
    whole = told and (behind if recognized(page, start, token) else end) == token
    whole = whole and (token - start == 1 or recognized(page, start, token))
    return (start, end) if whole else None


def who_before(page: Page, start: int, end: int) -> int:
    """Where the «that» stands which opens the last relative clause in a range, be it the last word
    of what takes up words again («an amount that»); 0 when none does."""
    taken = (page.end(t, "resumption") - 1 for t in page.between("resumption", start - 1, end))
    who = [*page.between("that", start, end), *(t for t in taken if start <= t < end)]
    that = max((t for t in who if "relative" in _forms(page, t)), default=0)
    return that if that and that + 1 < end else 0


def _forms(page: Page, token: int) -> set[str]:
    """The forms of the word at the token, taken out of any longer phrase."""
    return {word.form for word in page.readings(page.words[token]) if word.kind == "that"}


def _sensed(page: Page, end: int) -> int:
    """Where the mention of whom somebody saw or heard ends before the verb that tells it («we saw
    X, who said»); 0 when none does."""
    verb = end - 1
    seen = page.end(verb, "sensed") == end and page.end(verb - 1, "marker") == verb
    return verb - 1 if seen else 0


def _names(page: Page, token: int, closed: bool) -> bool:
    """Whether a person or an office is named at the token, be it in quotation marks, or a body
    where one's name is `closed`."""
    return page.among(token + (token in page.opens), NAMED if closed else PERSONS) > 0
