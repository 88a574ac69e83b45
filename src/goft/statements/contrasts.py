"""Clauses set against the one before («…, but the minister says»): their subject is new."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.frame import Frame, Place
from goft.statements.groups import ending
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, recognized, skip_openers

VERBS: Final = ("verb", "cue", "becoming", "impersonal")
FULL_NAME: Final = 2
# The forms of what opens a clause that leads another.
LED: Final = ("", "led")
ACTING: Final = ("role", "given", "title", "organization", "collective", "metonym", "pronoun")


def behind_contrast(page: Page, start: int, cue: int) -> int:
    """Where the last clause before a verb begins whose known subject stands right behind «but» or
    «while», when a clause of somebody else's comes before; else the start."""
    contrast = folded(page.pack.code, "contrast")
    if not contrast:
        return start
    for token in reversed(page.between("conjunction", start + 1, cue)):
        if page.words[token] in contrast and token > start:
            subject = skip_openers(page, token + 1, cue)
            return subject if _speaks(page, subject, cue) else start
    mark = max(page.between(";", start + 1, cue), default=0)
    if mark and _speaks(page, skip_openers(page, mark + 1, cue), cue):
        return mark + 1
    found = _behind_while(page, start, cue) or _correlated(page, start, cue)
    found = found or _behind_led(page, start, cue)
    return found or _behind_joined(page, start, cue) or start


def _behind_joined(page: Page, start: int, cue: int) -> int:
    """Where the known subject stands that «and» leads to behind the verb of somebody else («X went
    home and | the minister said»); 0 where none does."""
    joints = folded(page.pack.code, "joining_clauses")
    for token in reversed(page.between("conjunction", start + 1, cue)):
        if page.words[token] not in joints or not _verb_ends(page, token):
            continue
        subject = skip_openers(page, token + 1, cue)
        if subject < cue and _speaks(page, subject, cue) and not _led(page, start, subject, cue):
            return subject
    return _spliced(page, start, cue) if joints else 0


def _spliced(page: Page, start: int, cue: int) -> int:
    """The same behind a verb and a comma alone, where no clause leads and nobody is told of by
    «who» («X went home, | the minister said»)."""
    for comma in page.between(",", start + 1, cue):
        if page.has("that", start, comma) or page.has("clause", start, comma):
            return 0
        if page.tags.ends(comma, "verb", "cue") and _speaks(page, comma + 1, cue):
            return 0 if _led(page, start, comma + 1, cue) else comma + 1
    return 0


def _led(page: Page, start: int, subject: int, cue: int) -> bool:
    """Whether a clause that something leads goes on with a subject up to the comma that closes it
    («noting that A is B and | the people are angry, said»)."""
    led = page.tags.ends(start, "cue") or page.has("that", start, subject)
    led = led or page.has("clause", start, subject) or page.has("cue", start, subject)
    return led and page.comma(noun_phrase(page, subject, cue), cue) < cue


def _verb_ends(page: Page, token: int) -> bool:
    """Whether a verb ends before the token, be it one that nouns look like."""
    past = page.words[token - 1] in folded(page.pack.code, "simple_pasts")
    return past or page.tags.ends(token, "verb", "becoming")


def sets_off(page: Page, start: int, end: int, cue: int) -> bool:
    """Whether a semicolon and «but» set a known subject off from its verb («the Taliban; but | this
    report they denied»)."""
    behind = page.words[end : end + 2] if end + 1 < cue else ()
    but = behind[:1] == (";",) and behind[1] in folded(page.pack.code, "contrast")
    return but and recognized(page, start, end)


def _behind_led(page: Page, start: int, cue: int) -> int:
    """Where the subject begins behind the clause that «before», «when» or the like opens and a
    comma behind its verb closes; 0 where none does, or nobody follows it who is known or stands
    right before the cue."""
    first = start
    while first < cue and not page.end(first, "clause"):
        if not (end := page.end(first, "opener", "conjunction", "time", "adverb")):
            return 0
        first = end
    if page.form(first, "clause") not in LED:
        return 0
    for comma in page.between(",", first, cue):
        subject = skip_openers(page, comma + 1, cue)
        fills = cue > subject == comma + 1 and noun_phrase(page, subject, cue) == cue
        if _ends_clause(page, comma) and (fills or _speaks(page, subject, cue)):
            return subject
    return 0


def _ends_clause(page: Page, comma: int) -> bool:
    """Whether a verb stands right before a comma, or a word in no list, as many verbs are."""
    verb = ending(page, 0, comma, *VERBS) < comma
    return verb or (comma - 1 not in page.tags and comma - 1 not in page.inner)


def _behind_while(page: Page, start: int, cue: int) -> int:
    """Where the subject of a clause begins that «while» sets against the one before; 0 if none."""
    for token in reversed(page.between("clause", start + 1, cue)):
        if page.form(token, "clause") == "against" and page.words[token - 1] in ",;":
            subject = skip_openers(page, page.end(token, "clause"), cue)
            return subject if _speaks(page, subject, cue) else 0
    return 0


def _correlated(page: Page, start: int, cue: int) -> int:
    """Where the clause begins with which another is told to go together («the news comes while |
    the minister has said»), when its own subject is known or that of the other is not; 0 if
    none."""
    if not page.has("that", start + 1, cue):
        return 0
    for lead in folded_parts(page.pack.code, "correlative"):
        words = tuple(lead.split())
        starts = [t for t in range(start, cue) if page.words[t] == words[0]]
        opening = next((t for t in starts if page.words[t : t + len(words)] == words), cue)
        that = next(iter(page.between("that", opening + len(words) + 1, cue)), None)
        if that is None:
            continue
        subject = skip_openers(page, that + 1, cue)
        other = skip_openers(page, start, opening)
        acts = page.end(other, *ACTING) or page.known(other, opening)
        if recognized(page, subject, cue) or not acts:
            return subject
    return 0


def _speaks(page: Page, token: int, cue: int) -> bool:
    """Whether a person or body stands there that is no object, and no verb before the cue."""
    end = noun_phrase(page, token, cue)
    if end <= token or not recognized(page, token, end) or page.has("marker", end, end + 1):
        return False
    return not (page.has("verb", end, cue) or page.has("cue", end, cue))


def as_for(page: Page, left: int, cue: int) -> Tokens | None:
    """Who stands behind «as for», however much is told of them before a verb that «so» is written
    onto («as for X, the oldest of them and head of Y, so said»)."""
    leads = folded(page.pack.code, "contrasts")
    verb = cue - (page.end(cue - 1, "helper") == cue)
    if not leads or verb >= len(page.words):
        return None
    if not page.words[verb].startswith(page.pack.options["conjoined"][-1]):
        return _who_so_did(page, left, cue)
    for token in reversed(page.between("helper", left, verb)):
        first = token + 1
        if page.words[token] in leads and first < verb:
            known = recognized(page, first, verb)
            end = noun_phrase(page, first, verb) if known else _with_office(page, first, verb)
            if end == first:
                return None
            return None if page.has("that", end, verb) else (first, end)
    return None


def _who_so_did(page: Page, left: int, cue: int) -> Tokens | None:
    """Who stands behind «as for» when «so» leads to what that one did, and the verb tells what was
    said there («as for X, so opened the fair, where said»)."""
    led = page.end(cue - 1, "conjunction") == cue or page.form(cue, "cue") == "part"
    if not led:
        return None
    leads, so = folded(page.pack.code, "contrasts"), page.pack.options["conjoined"][-1]
    for token in reversed(page.between("helper", left, cue)):
        first = token + 1
        if page.words[token] not in leads or not recognized(page, first, cue):
            continue
        end = noun_phrase(page, first, cue)
        behind = end + (page.words[end] == ",")
        did = behind < cue and page.words[behind].startswith(so)
        did = did and page.end(behind, "helper", "verb", "cue") > 0
        return (first, end) if did and not page.has("cue", behind + 1, cue) else None
    return None


def _with_office(page: Page, start: int, limit: int) -> int:
    """Where a name of two words ends that no list holds, before what tells its bearer's trade
    («X Y, | the best known driver of Z»); the start where none stands."""
    end, definite = start + FULL_NAME, page.definite or " "
    near = range(end, min(end + FULL_NAME, limit))
    if not any(page.end(token, "role") for token in near):
        return start
    words = page.words[start:end]
    plain = all(word.isalpha() and not word.startswith(definite) for word in words)
    return end if plain and not any(t in page.tags for t in range(start, end)) else start


def set_against(place: Place, frame: Frame) -> None:
    """Let an attribution at the end of a clause reach no further back than «while», when somebody
    else tells what stands before it («X said A, while B, according to Y»)."""
    if frame.word.form != "noun" or frame.after_cue or frame.quoted:
        return
    page, against = place.page, folded(place.page.pack.code, "against")
    joints = page.between("conjunction", *frame.content) if against else []
    for token in reversed(joints):
        behind = page.end(token, "conjunction")
        led = " ".join(page.words[token:behind]) in against and page.words[token - 1] == ","
        if led and behind < frame.content[1]:
            told = page.between("cue", place.start, token)
            if any(page.form(cue, "cue") == "finite" for cue in told):
                frame.left, frame.content = token, (behind, frame.content[1])
            return
