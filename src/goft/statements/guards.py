"""What keeps words beside a cue from being its subject or its content."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.closing import relative_end
from goft.statements.commas import of_told_clause, told_between, turned
from goft.statements.cues import added_to, opens_report
from goft.statements.elements import opens_adjunct
from goft.statements.exclaimed import exclaimed
from goft.statements.frame import Frame, Place
from goft.statements.groups import has_ending, has_verb, is_verb
from goft.statements.kinds import LEADING
from goft.statements.page import ENDING, Page
from goft.statements.phrases import Tokens, recognized, skip_openers
from goft.statements.speech import SPEECH, entitled

SHORTEST_CLAUSE: Final = 6
SHORTEST_MAIN: Final = 4
CLAUSES: Final = ("verb", "clause", "that")
OFFICES: Final = ("role", "generic")
# What cannot stand between the parts of a verb, by its frame.
HELD_BACK: Final = {"do": "marker", "turn": "copula"}
# What a participle that only leads over to what was said is followed by: “Speaking at …”.
LONGEST_SETTING: Final = 10
TOPICS: Final = ("inner", "infinitive", *LEADING)


def told_itself(page: Page, start: int, end: int) -> bool:
    """Whether a subject holds a verb of its own, so that the form behind it is a participle or a
    noun: “the plan seemed short of the response threatened after …”."""
    if not has_verb(page, start, end) or page.between("clause", start, end):
        return False
    head = page.end(start, "article") or start
    return bool(page.between("helper", start, end)) or not recognized(page, head, end)


def predicated(page: Page, start: int, end: int) -> bool:
    """Whether a helping verb stands in the midst of a subject outside relative clauses, so that
    the form behind it is an adjective: “police were after eight suspected members”."""
    verbs = (t for t in page.between("passive", start + 1, end) if page.end(t, "helper"))
    helped = [t for t in verbs if not page.capital(t) and not page.end(t - 1, "infinitive")]
    return bool(helped) and not any(page.between(k, start, helped[0]) for k in ("clause", "that"))


def clause_before(page: Page, subject: Tokens) -> bool:
    """Whether a clause and its comma stand before a verb of saying, no subject: “…, said X”."""
    start, end = subject
    single = "," not in page.words[start:end]
    parted = single and page.words[end : end + 1] == (",",) and page.end(end + 1, "cue") > 0
    return parted and has_verb(page, start, end) and not page.between("clause", start, end)


def behind_act(place: Place, token: int) -> bool:
    """Whether a comma closes a clause whose own verb is an earlier cue: “A urged B to, C said”."""
    page = place.page
    later = place.left > place.start and page.words[token : token + 1] == (",",)
    return later and page.cased and has_verb(page, place.start, token)


def tells(place: Place, token: int, told: int = 0) -> bool:
    """Whether words before a verb of saying are a clause, by their own verb or where they stand."""
    left, page = place.left, place.page
    if turned(page, left, token) or of_told_clause(page, left, token) or _only_when(place, token):
        return False
    return has_verb(page, left, token) or closed(place, token, told) or behind_act(place, token)


def _only_when(place: Place, token: int) -> bool:
    """Whether what stands before a verb of saying only tells when it was said, or in spite of what,
    and what was said follows: “When the river rose, Bell said on Tuesday the dam was full”."""
    page, left = place.page, place.left
    if "," in page.words[left:token] or not page.end(left, "during", "question", "concession"):
        return False
    if page.end(left, "during") != left + 1:  # “when asked about it, Bell replied in kind”
        told = place.cue[1] < len(page.words) and page.words[place.cue[1]][0].isalnum()
        return told or page.end(left, "question") > 0
    verbs = sum(is_verb(page, t) and not is_verb(page, t - 1) for t in range(left + 1, token))
    behind = page.sentence(place.cue[0])
    told = has_verb(page, place.cue[1], page.text.sentences[behind][1])
    return verbs < 2 and told


def abstract(page: Page, start: int, end: int) -> bool:
    """Whether a subject only points at what was told, or is the writer: “this lack of trust
    suggests”, “I think”."""
    if page.end(end - 1, "author") == end or page.words[start] in folded(page.pack.code, "nobody"):
        return True
    if not page.end(start, "pointing"):
        return False
    sources = ("role", "organization", "collective", "document", "medium", "outlet", "anonymous")
    return not any(page.end(token, *sources) for token in range(start, end))


def closed(place: Place, token: int, told: int = 0) -> bool:
    """Whether a verb of saying ends its sentence behind words long enough to be a clause, or of
    which one may be a verb; `told` is where a subject behind it ends."""
    page = place.page
    behind = max(place.cue[1], page.end(place.cue[1], "time"), told)
    if behind >= len(page.words) or not (page.words[behind] in ENDING or added_to(page, behind)):
        return False
    start = skip_openers(page, place.left, token)
    if _presents(page, start, token) or told_between(page, start, token):
        return False
    led = opens_adjunct(page, start) or has_ending(page, start, "participle", "past")
    comma = page.comma(start, token)
    main = comma + 1 if led else start
    if led and (opens_adjunct(page, main) or token - main < SHORTEST_MAIN):
        return False
    if exclaimed(place, token, told):
        return True
    if token - start >= SHORTEST_CLAUSE:
        return True
    verbs = [t for t in range(start + 1, token) if has_ending(page, t, "present")]
    return not all(page.end(t - 1, "inner", "article") for t in verbs)


def _presents(page: Page, start: int, end: int) -> bool:
    """Whether an office and, behind its comma, a name fill the range: “the minister, Jo Bell,”."""
    comma, last = page.comma(start, end), end - (page.words[end - 1] == ",")
    named = comma + 1 < last and all(
        page.words[t] == "." or page.capital(t) for t in range(comma + 1, last)
    )
    return page.cased and named and any(page.has(kind, start, comma) for kind in OFFICES)


def only_leads(page: Page, start: int, end: int) -> bool:
    """Whether what stands before a subject only tells what was spoken of, or where: “Referring
    to the mill, Bell said” has no clause before its verb of saying."""
    first = skip_openers(page, start, end)
    topic = page.among(first, LEADING) or page.alone(first + 1, *TOPICS)
    if page.verb_last or not has_ending(page, first, "participle") or not topic:
        return False
    commas = [t for t in range(first, end) if page.words[t] == ","]
    mains = (t + 1 for t in commas if not page.end(t + 1, "clause", "relative", "conjunction"))
    return not any(has_verb(page, t, end) for t in mains)


def _headlined(page: Page, opening: int) -> bool:
    """Whether all words of a quotation but small ones are written with capitals, as in titles."""
    if not page.cased:
        return False
    words = range(opening + 1, page.opens[opening])
    large = [t for t in words if page.words[t].isalpha() and not page.end(t, "article", "inner")]
    return len(large) > 1 and all(page.capital(token) for token in large)


def titles(page: Page, start: int, opening: int) -> bool:
    """Whether a short quotation names a work or a programme: “in his book ‘The Long Road,’”."""
    if opening <= start or entitled(page.words, opening, page.tags):
        return opening > start
    short = page.opens[opening] - opening <= SPEECH or _headlined(page, opening)
    return short and _leads_to_title(page, start, opening)


def _leads_to_title(page: Page, start: int, opening: int) -> bool:
    """Whether what stands before a quotation can lead to the name of a work or a programme."""
    before = opening - 1
    if page.pack.options.get("conjoined"):
        named = ("medium", "organization", "document", "generic", "toward")
        within = opens_adjunct(page, skip_openers(page, start, opening))
        within = within and page.words[before][0].isalnum()
        return within or page.end(before, *named) == opening
    if page.pack.options["subject"] != "beside":
        return False
    led = page.end(before, "inner", "preposition", "article", "possessive", "document", "medium")
    owned = page.words[before].endswith(page.owners)
    return (led == opening or owned) and not has_verb(page, start, before)


def told_behind(place: Place, frame: Frame, token: int) -> bool:
    """Whether a comma parts what stands before a verb from it, and words that it can report
    follow it («with regret for X, announced Y»)."""
    page, behind = place.page, place.cue[1]
    if "bare" not in frame.word.takes or page.words[token - 1] != "," or behind >= place.end:
        return False
    return page.words[behind][0].isalnum() and not page.end(behind, "conjunction", "adverb")


def points_back(page: Page, token: int) -> bool:
    """Whether a bare «it» stands at the token, and so what is spoken of was told before."""
    bare = page.end(token, "determiner", "pronoun") == token + 1
    return bare and page.pack.options["subject"] == "first" and bool(page.end(token + 1, "toward"))


def heralds_nothing(place: Place) -> bool:
    """Whether words that announce a text («as follows:») name none: a list stands behind them."""
    page, words = place.page, range(place.left, place.cue[0])
    if not page.end(place.cue[0], "herald"):
        return False
    return not any(page.end(t, "document") or page.form(t, "generic") == "document" for t in words)


def led_by_adjunct(page: Page, start: int, end: int) -> bool:
    """Whether a comma soon closes the adjunct that a clause opens with, where clauses have a verb
    behind it, or a clause follows it («it is expected that»)."""
    if page.pack.options.get("conjoined") is None:
        return False
    if page.between("that", start, min(start + LONGEST_SETTING, end)):
        return True
    return any(
        comma + 3 < end for comma in page.between(",", start, min(start + LONGEST_SETTING, end))
    )


def another_tells(place: Place, frame: Frame) -> bool:
    """Whether somebody is heard in what a text that is only pointed at is said to report."""
    page = place.page
    cues = page.between("cue", frame.content[0], place.end) if page.verb_last else []
    return any(page.form(token, "cue") == "finite" for token in cues)


def skips_clause(place: Place, frame: Frame) -> bool:
    """Whether a clause with a verb stands between whom an attribution names and the words, other
    than one that tells of that source and that a comma closes."""
    behind = frame.speaker[1] if frame.speaker and frame.after_cue else frame.content[0]
    if place.page.verb_last and relative_end(place.page, behind, place.end) == frame.content[0]:
        return False
    clause = any(place.page.between(kind, behind, frame.content[0]) for kind in CLAUSES)
    last = place.page.words[frame.content[0] - 2 : frame.content[0] - 1]
    did = behind < frame.content[0] - 2 and set(last) <= folded(place.page.pack.code, "participles")
    return place.page.verb_last and (clause or did)


def attends_nothing(place: Place, frame: Frame) -> bool:
    """Whether «with the announcement of X» opens a sentence in which nobody says anything: no
    subject stands before it and no verb of saying behind."""
    page, token = place.page, place.cue[0]
    opens = skip_openers(page, place.start, token) == token
    says = page.between("cue", place.cue[1], place.end)
    return page.verb_last and frame.speaker is None and opens and not says


def of_another_verb(place: Place, frame: Frame) -> bool:
    """Whether a verb that comes last has another subject or object than what it would report."""
    told = _behind_object(place, frame) or _takes_in_object(place, frame)
    if place.page.cased and not frame.after_cue:
        return opens_report(place.page, place.start, place.cue[0])
    return told or _impersonal(place, frame)


def _impersonal(place: Place, frame: Frame) -> bool:
    """Whether a verb without a subject of its own is nobody's: «it can be predicted that»."""
    page, cue = place.page, place.cue[0]
    helped = page.between("impersonal", max(place.left, cue - LONGEST_SETTING), cue)
    apart = range(helped[-1], cue) if helped else range(0)
    return bool(helped) and not any(page.words[t] in ",;:" or _joins(page, t) for t in apart)


def _joins(page: Page, token: int) -> bool:
    return page.end(token, "conjunction") == token + 1


def _behind_object(place: Place, frame: Frame) -> bool:
    """Whether a comma, and not what is said, follows a verb that has its object before it:
    «confirmed the famine, a state that …»."""
    page, cue = place.page, place.cue[0]
    comma = [element.name for element in frame.rule.after[:1]] == [","]
    return comma and "object" in frame.word.takes and page.end(cue - 1, "marker") == cue


def _takes_in_object(place: Place, frame: Frame) -> bool:
    """Whether what stands between the parts of a verb holds another verb or its object too:
    «sentenced those accused of X to Y» accuses nobody."""
    kind = HELD_BACK.get(frame.rule.cue.name)
    return kind is not None and bool(place.page.between(kind, *frame.content))


def told_aside(place: Place, frame: Frame) -> bool:
    """Whether a verb that would be told aside, in the midst of what was said or behind it, goes on
    with the narrator's clause: a conjunction is written onto it, or it stands in the midst and
    tells of the past, or behind a quotation."""
    page, cue = place.page, frame.rule.cue.name
    if cue not in ("inserted", "closing"):
        return False
    present = page.words[place.cue[0]].startswith(folded_parts(page.pack.code, "imperfect"))
    present = present or page.words[place.cue[0] - 1] in folded(page.pack.code, "likewise")
    quoted = place.cue[0] - 2 in page.closes
    return frame.word.clitic or (cue == "inserted" and (quoted or not present))


def ends_open(place: Place, frame: Frame) -> bool:
    """Whether what an attribution follows ends in “that” or “was”, so that what it tells is behind
    it: “… and that, in the words of X, it was late”."""
    page, last = place.page, frame.content[1] - 1
    opened = page.end(last, "that") == last + 1 or page.end(last, "passive") == last + 1
    noun = page.cased and frame.word.form == "noun" and not frame.after_cue
    return noun and opened and frame.rule.extent == "back" and last > frame.content[0]


def doing(page: Page, subject: Tokens) -> bool:
    """Whether a participle governs what a verb seems to be: “raising | fears that”."""
    first = subject[0]
    alone = subject[1] == first + 1 and not page.capital(first) and first not in page.tags
    alone = alone and page.cased and has_ending(page, first, "participle")
    return alone or page.form(first, "cue") == "part"
