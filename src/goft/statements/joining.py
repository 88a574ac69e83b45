"""Which verbs belong to reported words where conjunctions are written onto the verbs they join."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import differ, gender, of_source, plural
from goft.statements.elements import preposition
from goft.statements.endings import tells_no_past, tells_past
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_ending, is_verb
from goft.statements.heard_again import led_up_to
from goft.statements.media import as_passed_on
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, recognized, skip_openers
from goft.statements.proclitics import proclitic
from goft.statements.seeming import aims

NEAR: Final = 3  # «…, and it is | a claim | which the town denies»


def asyndetic(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb without a subject of its own stands right behind a comma, where a conjunction
    would join it to the narrator's: it is what the reported subject did."""
    cue = inner.cue[0]
    if not page.pack.options.get("conjoined") or inner.word.clitic or inner.word.form != "finite":
        return False
    if tells_no_past(page, cue) and page.end(cue - 1, "sequel") == cue:
        return True
    led = page.end(max(outer.cue[0] - 1, 0), "clause", "conjunction") == outer.cue[0]
    led = led or (outer.word.form == "noun" and led_up_to(page, outer.cue[0]))
    joined = page.words[cue].startswith(tuple(page.pack.options["conjoined"]))
    return not (inner.speaker or led or joined) and page.words[cue - 1] == ","


def in_series(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb right behind a comma is one of several that “that” and a subject lead, the
    last of which “and” joins: “said that he called, | urged them on, and left”."""
    if not page.cased or inner.speaker is not None or inner.word.form != "finite":
        return False
    start, cue = outer.content[0], inner.cue[0]
    reported = outer.after_cue and not outer.quoted and page.end(start - 1, "that") == start
    if not reported or page.words[cue - 1] != "," or page.between(",", start, cue - 1):
        return False
    commas = page.between(",", cue, page.text.sentences[outer.sentence][1])
    last = next((t + 2 for t in commas if page.words[t + 1] == "and"), 0)
    return last > 0 and (is_verb(page, last) or page.form(last, "cue") == "finite")


def of_another(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb without a subject of its own does not agree with the speaker of the words
    that it follows: it tells what somebody in them did. Where a medium quotes “him”, it is the
    medium that the verb agrees with."""
    unnamed = inner.speaker is None and not inner.relays
    dropped = unnamed and inner.word.form == "finite" == outer.word.form
    if dropped and plural(page, inner.cue[0]) and not plural(page, outer.cue[0]):
        one = outer.speaker is None and gender(page, outer.cue[0]) == "masculine"
        return one or _single(page, outer)
    return dropped and differ(of_source(page, outer.cue, outer.speaker), gender(page, inner.cue[0]))


def _single(page: Page, frame: Frame) -> bool:
    """Whether one person is named as the speaker."""
    first, end = frame.speaker or (0, 0)
    held = page.end(first, "role", "title", "given") > 0
    return held and not page.end(first, "collective") and not _several(page, first, end)


def _several(page: Page, start: int, end: int) -> bool:
    letters = page.pack.options.get("conjoined", ())
    return any(page.words[token][:1] in letters for token in range(start + 1, end))


def of_other_tense(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb that a conjunction joins without a comma is of another tense than the verb of
    saying before it, and so of the reported clause: “police say he ran and refused to stop”."""
    if page.pack.options["subject"] != "beside" or inner.word.form != "finite":
        return False
    if _denies_now(page, outer, inner):
        return True
    before = page.words[inner.cue[0] - 1] if inner.speaker is None else ""
    joined = bool(before) and page.end(inner.cue[0] - 1, "conjunction") == inner.cue[0]
    if not joined or outer.rule.style != "indirect":
        return False
    tense = tense_of(page, outer.cue[0])
    if tense != "present":
        return tense == "past" and tense_of(page, inner.cue[0]) == "present"
    told = [t for t in range(outer.content[0], inner.cue[0]) if is_verb(page, t)]
    verb = has_ending(page, told[-1], "past") if told else False
    return verb and tense_of(page, inner.cue[0]) == "past"


def _denies_now(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a clause of the present is joined without a comma to one that somebody told in the
    past: “he noted that the report is wrong and the town denies it”."""
    if inner.speaker is None or outer.rule.style != "indirect":
        return False
    joined = page.end(inner.speaker[0] - 1, "conjunction") == inner.speaker[0]
    joined = joined and page.words[inner.speaker[0] - 2].isalnum()
    that = page.end(outer.content[0] - 1, "that") > 0
    present = tense_of(page, inner.cue[0]) == "present"
    return joined and that and present and tense_of(page, outer.cue[0]) == "past"


def tense_of(page: Page, token: int) -> str:
    """The tense that a verb shows by itself; "" behind a helping verb."""
    first = token
    while page.end(first - 1, "adverb") == first and not page.end(first - 1, "helper"):
        first -= 1
    if page.end(first - 1, "helper") == first:
        return ""
    word = page.words[token]
    present = word.endswith("s") or "cue" in page.kinds(f"{word}s")
    return "present" if present else "past"


def turns(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether whoever spoke is named again behind a comma and what the words now are about: «,
    and as to X, said Y, …»."""
    if not page.pack.options.get("conjoined") or inner.speaker is None or outer.speaker is None:
        return False
    spoke = page.words[outer.speaker[0] : outer.speaker[1]]
    again = page.words[inner.speaker[1] - 1] in spoke
    asides = page.between("adjunct", outer.content[0] + 1, inner.cue[0])
    opens = next((t for t in asides if page.words[t - 1] == ","), None)
    if opens is None or not again or not inner.after_cue:
        return False
    inner.left = opens
    return True


def rejects(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether somebody of whom nobody spoke rejects what was just reported: «X said A, and the
    headmaster denied this claim»."""
    start, speaker = inner.content[0], inner.speaker
    if not page.verb_last or outer.quoted or inner.after_cue or speaker is None:
        return False
    if page.form(start, "abstract") != "sure" or not page.alone(start, "determiner"):
        return False
    first = speaker[0]
    joins = page.words[first - 1] in ",;" or page.end(first - 1, "conjunction") == first
    return joins and first > outer.content[0] and recognized(page, *speaker)


def loosely(page: Page, inner: Frame) -> bool:
    """Whether an attribution is added in the midst of words, or behind a comma without the
    conjunction of a new clause."""
    if page.pack.options.get("conjoined") is None:
        return False
    return page.words[inner.cue[0] - 1].isalpha() or not inner.word.clitic


def attends(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle among a colon's words belongs to a verb in them, with no mark before."""
    runs = page.pack.options.get("conjoined") and outer.rule.extent == "paragraph"
    within = bool(runs) and outer.after_cue and not outer.quoted and outer.rule.style == "direct"
    return within and inner.word.form == "part" and page.words[inner.cue[0] - 1].isalpha()


def attended(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle behind a comma attends the verb whose quotation was left open."""
    opening = outer.content[0] - 1
    lost = opening in page.opens and page.closes.get(page.opens[opening]) != opening
    comma = page.words[inner.cue[0] - 1] == ","
    return bool(page.pack.options.get("conjoined")) and lost and comma and inner.word.form == "part"


def listed(page: Page, inner: Frame) -> bool:
    """Whether a form that is a noun too stands in a list of nouns: «and the refusal of»."""
    cue = inner.cue[0]
    if not inner.word.clitic or inner.word.form != "finite" or not page.words[cue - 1].isalpha():
        return False
    nouns = "matter" in page.kinds(page.words[cue][1:]) and cue + 1 < len(page.words)
    return nouns and not recognized(page, cue + 1, len(page.words))


def narrated(page: Page, start: int, end: int) -> int:
    """Where the narrator goes on behind a comma in a content, with a participle and what it
    governs or with whom the words came from; its end when nowhere."""
    if page.pack.options.get("conjoined") is None:
        return end
    for token in page.between("cue", start + 1, end):
        word = page.word(token, "cue")
        if page.words[token - 2] == "," and as_passed_on(page, token, end):
            return token - 2
        if word is None or page.words[token - 1] != "," or token in page.quoted:
            continue
        behind = page.end(token, "cue")
        behind = page.end(behind, "honorific") or behind
        governs = preposition(page, word, behind) or proclitic(page, word, behind)
        takes = not word.takes.isdisjoint(("object", "call"))
        governs = governs or (word.act is not None and takes)
        credits = recognized(page, behind, end) and "," not in page.words[behind:end]
        attends = word.form == "part" and not aims(page, token)
        if (attends and governs) or (word.form == "noun" and credits):
            return token - 1
    return end


def since(page: Page, start: int, end: int) -> int:
    """The comma behind which the narrator tells after or during which deed of whoever spoke an
    act was done («…, after his meeting with»); the content's end where there is none."""
    sets_in = folded(page.pack.code, "dated")
    if not sets_in:
        return end
    for token in page.between(",", start + 1, end - 2):
        whose = page.source(token + 2, token + 3).endswith(page.possessed)
        if page.words[token + 1] in sets_in and whose and token not in page.quoted:
            return token
    return end


def commented(page: Page, start: int, end: int) -> int:
    """Where a relative clause of the past comments on all that was told («, a matter that made
    …»), which the narrator does; a content's end when nowhere."""
    leads = folded(page.pack.code, "tails")
    for token in page.between("relative", start + 2, end) if leads else ():
        lead = token - 1 - (page.words[token - 2] in leads)
        led = page.words[token - 1] in leads and page.words[lead - 1] == ","
        behind = page.end(token, "relative") if led and token not in page.quoted else 0
        if behind and (tells_past(page, behind) or _disputed(page, behind, end)):
            return lead - 1
    commas = page.between(",", start + 1, end - NEAR) if leads else []
    near = (t for t in commas if page.words[t + 1] in leads and t not in page.quoted)
    return next((t for t in near if _disputed(page, t + NEAR, end)), end)


def touched_on(page: Page, frame: Frame, start: int, end: int) -> int:
    """The comma behind which the narrator tells what whoever spoke went on to («…, and spoke about
    X»), with a verb of the same gender; a content's end where none is."""
    verbs = folded(page.pack.code, "touching_on")
    if not verbs or frame.quoted or frame.word.form != "finite":
        return end
    feminine = gender(page, frame.cue[0]) == "feminine"
    hers = tuple(page.pack.options["agreement"]["ends"])
    for comma in page.between(",", start + 1, end - 2):
        verb = page.words[comma + 1]
        if verb not in verbs or comma in page.quoted:
            continue
        if feminine == verb.endswith(hers):
            return comma
    return end


def _disputed(page: Page, token: int, end: int) -> bool:
    """Whether somebody else does not let stand what was told («which the government | denies»)."""
    disputes, code = folded(page.pack.code, "disputes"), page.pack.code
    token += token < end and page.words[token] in folded(code, "negations")
    return token < end and page.words[token] in disputes


def told_since(page: Page, start: int, end: int) -> bool:
    """Whether a sentence opens with words of the narrator's, or tells what a known source had
    done: «the minister had visited»."""
    if page.end(start, "narrating"):
        return True
    first = page.end(start, "helper")
    if page.pack.options.get("conjoined") is None or not (first and recognized(page, first, end)):
        return False
    behind = noun_phrase(page, first, end)
    return behind < end and page.end(behind, "helper") > 0


def taken_up(page: Page, start: int, end: int) -> int:
    """Where the narrator takes up what was reported («…; a claim that»), or `end`."""
    marks = (token - 1 for token in page.between("resumption", start + 1, end))
    return next((token for token in marks if page.words[token] in ",;"), end)


def joins_on(place: Place) -> bool:
    """Whether a conjunction joins the verb to that of words before it: «…, while he told that»; so
    does one at the sentence's start that a space parts from the verb."""
    joins = place.page.end(place.cue[0] - 1, "conjunction") == place.cue[0]
    return joins and (place.cue[0] == place.start + 1 or place.left > place.start)


def told_apart(page: Page, start: int, end: int) -> bool:
    """Whether a sentence behind words that a source opens tells of another source, or is what the
    narrator sets against them with «but»."""
    against = page.form(start, "conjunction") == "clause"
    return against or recognized(page, skip_openers(page, start, end), end)
