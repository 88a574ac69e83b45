"""What keeps a verb of saying inside words that are being reported, where the verb closes its
clause, as in Persian."""

from __future__ import annotations

from functools import cache
from typing import Final

from goft.languages.letters import folded
from goft.statements.closing import behind_verb
from goft.statements.frame import Frame, Place
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, recognized, skip_openers

# How far behind what opens a sentence a noun of saying that leads the main clause stands.
LONGEST_LEAD: Final = 3


def habitual(page: Page, frame: Frame) -> bool:
    """Whether a verb without a colon tells what somebody used to say: who speaks tells that."""
    endings = page.pack.options.get("habitual", ())
    last = page.source(frame.cue[1] - 1, frame.cue[1]).replace("\u200c", "")
    return any(last == ending.replace("\u200c", "") for ending in endings)


def told_in_speech(page: Page, frame: Frame, start: int) -> bool:
    """Whether a verb of saying whose subject starts at the token belongs to words that are told:
    of a habit, as a reason or behind what whoever speaks tells of themselves."""
    return _of_oneself(page, frame) or habitual(page, frame) or gives_reason(page, start)


def _of_oneself(page: Page, frame: Frame) -> bool:
    """Whether a verb of the first person stands before a verb of saying: who speaks tells that of
    somebody («I had a fever and the doctor said»), where verbs come last."""
    start, cue = page.text.sentences[frame.sentence][0], frame.cue[0]
    if not page.verb_last or page.between("cue", start, cue):
        return False
    persons = folded(page.pack.code, "first_person")
    return any(page.words[t] not in persons for t in page.between("first", start, cue))


def only_points(place: Place) -> bool:
    """Whether a clause behind «that» only tells of what a verb of pointing governs («pointed to
    sectors | that have suffered»), since no noun like «the point» stands there."""
    page, cue = place.page, place.cue
    topics = [t for t in page.between("toward", place.left, cue[0]) if t + 2 < cue[0]]
    told = any(page.end(t, "point") == cue[0] for t in page.between("point", place.left, cue[0]))
    return page.end(cue[1], "that") > 0 and bool(topics) and not told


def gives_reason(page: Page, start: int) -> bool:
    """Whether the clause that begins at the token is a reason («because X has said that»)."""
    led = range(max(start - 4, 0), start)
    return any(page.end(t, "clause") == start and page.form(t, "clause") == "cause" for t in led)


def noted(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the inner verb closes the very clause that «noting that» opens: a group says it, or
    nothing but its subject, a person, and adjuncts stand between, and the narrator's own verb
    follows."""
    if not page.verb_last or not inner.after_cue:
        return False
    start = skip_openers(page, outer.content[0], inner.cue[0])
    if inner.speaker is not None and inner.speaker[0] == start and _group(page, start):
        return True
    _, end = page.text.sentences[inner.sentence]
    person = page.end(start, "role", "title", "given", "pronoun") or plural(page, inner)
    apart = any(page.words[t] in ",;:" or _verb(page, t) for t in range(start, inner.cue[0]))
    later = any(page.form(t, "cue") == "finite" for t in page.between("cue", inner.cue[1], end))
    return bool(person) and later and not apart


def led_by(page: Page, frame: Frame) -> bool:
    """Whether an office is told to have done something «with reference to» the like, as narrators
    tell it and hardly anybody who speaks."""
    if frame.speaker is None or not page.end(frame.speaker[0], "role"):
        return False
    with_it = folded(page.pack.code, "accompanied")
    behind = (t for t in range(frame.speaker[1], frame.cue[0]) if page.end(t, "adjunct"))
    return any(page.words[t] in with_it for t in (*behind, frame.cue[0]))


def of_others(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb in the plural, with no subject that is known or none but a pronoun, follows
    one person's words: it tells what others in those words do («the powerful call this a sin»)."""
    if page.pack.options.get("plural") is None or outer.word.form != "finite":
        return False
    if not plural(page, inner) or plural(page, outer):
        return False
    if inner.speaker is None or inner.speaker == outer.speaker or paired(page, outer, inner):
        return True
    colon = any(element.name == ":" for element in inner.rule.after)
    others = page.word(inner.speaker[0], "pronoun")
    known = others is None and recognized(page, *inner.speaker)
    return not (known or colon) and (others is None or others.number == "plural")


def paired(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether what would speak is joined to whoever opens what was told («said that she and | her
    husband hope that»)."""
    start, joint = outer.content[0], inner.speaker[0] - 1 if inner.speaker else 0
    if not outer.after_cue or joint <= start or not page.end(joint, "conjunction"):
        return False
    return recognized(page, start, joint) and noun_phrase(page, start, joint) == joint


def plural(page: Page, frame: Frame) -> bool:
    """Whether a frame's verb ends as finite verbs in the plural do."""
    if frame.word.form != "finite":
        return False
    verb = page.source(frame.cue[1] - 1, frame.cue[1]).replace("\u200c", "")
    return verb.endswith(tuple(page.pack.options["plural"]))


def led_clause_end(page: Page, frame: Frame, start: int, end: int) -> int:
    """Where words end that a clause reports which only leads the main one («when X says that A,
    B»): at the comma behind their verb, where verbs come first at the first; `end` elsewhere."""
    if page.pack.options.get("set_in"):
        return _before_main(page, frame, start, end)
    marks = page.between(";", page.text.sentences[frame.sentence][0], frame.left)
    first = marks[-1] + 1 if marks else page.text.sentences[frame.sentence][0]
    leads = page.between("clause", first, frame.left)
    if not leads or frame.quoted or skip_openers(page, first, frame.left) < frame.left:
        return end
    return next((t for t in page.between(",", start, end) if behind_verb(page, t)), end)


def leads_over(place: Place, frame: Frame) -> bool:
    """Whether a verb of saying closes a clause that only leads the main one behind its comma
    («while the media tell of X, Y denied it»), and none that tells who said so («as X said, A»)."""
    page, (start, left) = place.page, (place.start, frame.left)
    comma = page.verb_last and frame.after_cue and page.words[frame.cue[1]] == ","
    leads = page.between("clause", start, left) if comma else []
    opens = bool(leads) and skip_openers(page, start, left) == left
    return opens and all(page.form(t, "clause") != "as" for t in leads)


def _before_main(page: Page, frame: Frame, start: int, end: int) -> int:
    """The first comma behind a clause that opens its sentence and tells when («after X said that
    A, B»)."""
    opening = page.text.sentences[frame.sentence][0]
    itself = frame.cue[0] == opening and frame.cue[1] > opening + 1 and frame.word.form == "part"
    if itself and not frame.quoted:
        return next(iter(page.between(",", start, end)), end)
    if _saying_leads(page, frame, opening):
        return next((t for t in page.between(",", start, end) if _resumes(page, t)), end)
    contrasted = page.words[opening] in _written(page.pack.code, "contrast", page.written_on)
    first = opening + contrasted
    if frame.quoted or skip_openers(page, first, frame.cue[0]) < frame.cue[0]:
        return end
    when = _written(page.pack.code, "set_in", page.written_on)
    if any(" ".join(page.words[opening:t]) in when for t in (opening + 1, opening + 2)):
        return next(iter(page.between(",", start, end)), end)
    return _before_verb(page, start, end) if contrasted else end


def _saying_leads(page: Page, frame: Frame, opening: int) -> bool:
    """Whether a noun of saying that a preposition governs opens its sentence and leads the main
    clause («after the announcement of X that A, B»)."""
    cue = frame.cue[0]
    led = page.end(opening, "preposition", "adjunct") or page.words[opening] in _written(
        page.pack.code, "dated", page.written_on
    )
    noun = frame.word.form == "noun" and "nominal" in frame.word.takes
    governed = page.end(cue - 1, "preposition") == cue > opening
    return bool(led) and cue - opening <= LONGEST_LEAD and (noun or governed) and not frame.quoted


def _resumes(page: Page, comma: int) -> bool:
    """Whether what follows a comma outside quotations is not joined to what stands before it."""
    behind = page.words[comma + 1 : comma + 2]
    return (
        comma not in page.quoted
        and behind != ()
        and behind[0][0] != page.pack.options["conjoined"][0]
    )


def _before_verb(page: Page, start: int, end: int) -> int:
    """The first comma that a verb without a conjunction follows, as that of a main clause."""
    commas = (t for t in page.between(",", start, end) if page.end(t + 1, "verb"))
    return next((t for t in commas if t not in page.quoted), end)


@cache
def _written(code: str, option: str, written_on: tuple[str, ...]) -> frozenset[str]:
    """The words of an option, also with a conjunction written onto them."""
    plain = folded(code, option)
    return frozenset((*plain, *(letter + word for letter in written_on for word in plain)))


def _verb(page: Page, token: int) -> bool:
    return page.end(token, "verb", "cue") > 0


def _group(page: Page, token: int) -> bool:
    return page.end(token, "collective", "anonymous", "document") > 0


def bare(frame: Frame) -> bool:
    """Whether nothing stands between a verb of saying and the words that it reports."""
    return [element.kind for element in frame.rule.after if element.kind != "not"] == ["role"]


def asked_in(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb stands in a question that somebody puts, before its question mark, or asks
    them what somebody of whom is told does."""
    if _asks_them(page, outer, inner):
        return True
    if outer.rule.style != "question" or not outer.after_cue:
        return False
    told = any(element.name == ":" for element in inner.rule.after)
    marked = any(page.words[t] in "?؟" for t in range(outer.content[0], inner.cue[0]))
    return not told and not marked


def _asks_them(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb of asking, with no subject of its own, is that of the person whom the clause
    told before it is about: it asks those whom that one met («said that the envoy met the
    ministers and asked | them to»)."""
    if not page.verb_last or inner.rule.cue.name != "ask" or inner.addressee is None:
        return False
    own = inner.speaker is not None and inner.speaker[0] >= outer.content[0]
    told = outer.after_cue and not outer.quoted and outer.rule.style == "indirect"
    start = skip_openers(page, outer.content[0], inner.cue[0])
    person = page.end(start, "role", "title", "given", "single") > 0
    them = page.end(inner.addressee[0], "pronoun") == inner.addressee[1]
    with_it = folded(page.pack.code, "accompanied")
    met = any(page.words[t] in with_it for t in range(start, inner.addressee[0]))
    return told and not own and person and them and met


def qualifies(page: Page, start: int, cue: int) -> bool:
    """Whether a cue only tells, in a relative clause, what a noun of the reported words is: «the
    matters that some have raised»."""
    ending = page.pack.options.get("qualified")
    if ending is None:
        return False
    opens = (t for t in reversed(page.between("that", start, cue)) if t > start)
    that = next((t for t in opens if page.words[t - 1].endswith(ending)), cue)
    verbs = page.between("verb", that, cue)
    return that < cue and not verbs and not page.between("cue", that, cue)
