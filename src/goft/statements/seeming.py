"""Subjects and objects that show that a verb of saying only seems to report."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.statements.frame import Frame, Place
from goft.statements.groups import group_end, has_ending, has_verb
from goft.statements.kinds import STOPS
from goft.statements.page import OPENING, Page
from goft.statements.parted_objects import PERSONS
from goft.statements.phrases import skip_openers, sourced
from goft.statements.proclitics import proclitic
from goft.statements.reading import mention_at
from goft.statements.single import in_office

SHORT_WELCOME: Final = 2
# What is done to people who come, or whom somebody asks.
MEETING: Final = ("welcome", "doubt")
LONGEST_COUNTED: Final = 6
LONGEST_ENDING: Final = 2
# What is done to claims and never to people.
OF_THINGS: Final = ("deny", "reject")
LONGEST_NAMED: Final = 16
# How many words “when contacted” has, and “when reached by phone”.
SHORTEST_CLAUSE: Final = 4
# How many letters a short verb with a conjunction has.
SHORT: Final = 5


def only_ranks(page: Page, frame: Frame) -> bool:
    """Whether what something is deemed to be stands in the subject's place or right behind it:
    «X is deemed the first», «X is deemed one of»."""
    if frame.speaker is None:
        return False
    first, behind = frame.speaker
    ranks = folded(page.pack.code, "ranks")
    return any(page.words[t] in ranks for t in (first, behind - 1, behind))


def _describes_noun(page: Page, frame: Frame) -> bool:
    """Whether a verb with its object written onto it only tells of the noun right behind which it
    stands, or of one that «which» points back to: «verdicts that it called unjust»."""
    cue, definite = frame.cue[0], page.definite
    if definite is None or frame.word.clitic or cue < 1:
        return False
    owned = page.source(cue, cue + 1).endswith(page.possessed)
    if not owned or page.end(cue - 1, "relative") == cue:
        told = frame.speaker and page.words[cue - 2] in folded(page.pack.code, "tails")
        return owned and not told  # «A, which X called a mistake»
    before = page.words[cue - 1]
    noun = before[0].isalpha() and not before.startswith(definite) and frame.speaker is None
    return noun and page.end(cue - 1, "matter") == cue * (cue - 1 in page.tags)


def names_saying(page: Page, frame: Frame) -> bool:
    """Whether «that» completes a noun of saying between it and the verb: «replied to the claim of
    the ministry that»."""
    first = frame.speaker[1] if frame.speaker else frame.cue[1]
    cues = page.between("cue", first, frame.content[0])
    return any("nominal" in word.takes for t in cues for word in page.tags[t].words)


def says_cause(page: Page, frame: Frame) -> bool:
    """Whether a verb says what something comes of, and nobody to have said it."""
    return frame.speaker is None and page.end(frame.content[0], "pointing") > 0


def holds_relative(page: Page, frame: Frame) -> bool:
    """Whether a relative stands in the subject, so that «that» belongs to its verb."""
    return frame.speaker is not None and bool(page.between("relative", *frame.speaker))


def deemed(place: Place, frame: Frame, word: Word) -> bool:
    """Whether a verb that may mean «is deemed» tells what somebody or something is, or a verb of
    describing only what the noun before it is."""
    if _describes_noun(place.page, frame):
        return True
    if "counts" in word.takes and not _counted_as(place.page, frame):
        return True
    behind = place.page.end(place.cue[0] - 1, "relative", "clause") == place.cue[0]
    first = frame.speaker[0] if frame.speaker else 0
    itself = place.page.end(first - 1, "pointing") == first > 0
    itself = itself or place.page.end(frame.content[0], "pronoun") > 0  # «X is deemed the first»
    return "deemed" in word.takes and (bool(behind) or itself or first == 0)


def greets(place: Place, frame: Frame) -> bool:
    """Whether only guests are welcomed or, where verbs lead, thanked, and nothing is said of what
    for: «welcomed everybody», “welcomed his counterpart”."""
    start, end = frame.content
    if place.page.cased:
        return frame.word.act in MEETING and _somebody(
            place.page, start, group_end(place.page, start, end)
        )
    stop = next((t for t in range(start, end) if not place.page.words[t][0].isalnum()), end)
    guests = folded(place.page.pack.code, "guests")
    return stop - start <= SHORT_WELCOME and place.page.words[start][frame.clitic :] in guests


def _somebody(page: Page, start: int, end: int) -> bool:
    """Whether a group is a person and nothing of theirs: “the premier”, not “the premier's vow”."""
    owned = any(page.words[token].endswith(page.owners) for token in range(start, end))
    office = any(page.end(token, "role") == end for token in range(start, end))
    named = page.end(start, "title", "given", "role") > 0 and page.capital(end - 1)
    anybody = page.end(start, "object", "anonymous", "collective", "generic") == end
    return not owned and (office or named or anybody)


def _counted_as(page: Page, frame: Frame) -> bool:
    """Whether what a verb is about is definite and something indefinite, as which it counts,
    follows, and nothing that is promised: «counted the road | a gain»."""
    start, end = frame.content
    first = start + (page.end(start, "pointing") == start + 1)
    if frame.speaker is None or first >= end:
        return False
    if not page.words[first].startswith(page.definite or " "):
        return False
    near = range(first + 1, min(first + LONGEST_COUNTED, end))
    told = next((t for t in near if _indefinite(page, t)), end)
    promised = (t for t in range(start, told) if page.words[t][0] == page.pack.options["joined"][0])
    return told < end and not any(promised)


def _indefinite(page: Page, token: int) -> bool:
    """Whether a noun without its article ends as indefinite objects and women's nouns do."""
    word, options = page.words[token], page.pack.options
    if word.startswith((options["definite"], *page.written_on)) or page.among(token, STOPS):
        return False
    woman = page.source(token, token + 1).endswith(options["agreement"]["participle"]["feminine"])
    return woman or (len(word) > LONGEST_ENDING and word.endswith(options["indefinite_object"]))


def only_aims(place: Place, frame: Frame) -> bool:
    """Whether a verb tells what for something is done («so that he tells»), be it a participle in
    words that were reported before («said the town wrote to them, to demand a road»)."""
    aimed = frame.word.form == "part" and aims(place.page, place.cue[0])
    wished = place.page.words[place.cue[0] - 1] in folded(place.page.pack.code, "subjunctives")
    return wished or (aimed and place.left > place.start and frame.speaker is None)


def aims(page: Page, token: int) -> bool:
    """Whether a preposition and the article are written onto a word («for the demanding of»)."""
    letters = page.pack.options.get("joined", ())
    return page.words[token].startswith(tuple(letter * 2 for letter in letters))


def over_quotation(place: Place, frame: Frame) -> bool:
    """Whether a quotation opens between a verb of writing and the clause it would report."""
    return any(place.page.words[t] in OPENING for t in range(place.cue[1], frame.content[0] - 1))


def tells_aside(place: Place, frame: Frame) -> bool:
    """Whether words stand before a verb that does not report them: one of a relative clause (“A,”
    the porter, who asked not to be named, said), or one that tells somebody (“A,” … told X)."""
    page, cue, takes = place.page, place.cue[0], frame.word.takes
    if frame.after_cue or not page.cased:
        return False
    while page.end(cue - 1, "adverb", "helper") == cue:
        cue -= 1
    turned = frame.speaker is not None and frame.speaker[0] >= place.cue[1]
    told = turned and "tell" in takes and takes.isdisjoint(("say", "that", "clause", "quoted"))
    return told or page.end(cue - 1, "relative") == cue


def joins_deed(page: Page, frame: Frame) -> bool:
    """Whether what seems to be rejected is a verb with «and» written onto it, which a preposition
    follows: «he refused | and fled to the hills»."""
    start, joined = frame.content[0], page.pack.options.get("conjoined", (" ",))
    plain = start == frame.cue[1] and start not in page.tags and not frame.quoted
    deed = plain and page.words[start].startswith(joined[0]) and len(page.words[start]) <= SHORT
    return deed and page.end(start + 1, "preposition") > 0


def holds_subject(page: Page, frame: Frame) -> bool:
    """Whether a person opens what is denied or announced: the subject, which ends somewhere in it
    («the head of the bakers' union the rise in prices | denied»)."""
    if not page.verb_last or frame.speaker is not None or frame.word.act not in OF_THINGS:
        return False
    start, end = frame.content
    return page.among(start, PERSONS) > 0 and page.known(start, end) != end


def only_names(page: Page, frame: Frame) -> bool:
    """Whether what stands before a verb is nobody's words but its own subject, so that no other
    follows it: “Jo Bell, the mayor, answered letters”."""
    start, end = frame.content
    turned = frame.speaker is not None and frame.speaker[0] >= frame.cue[1] and not frame.after_cue
    if not page.cased or not turned or frame.quoted:
        return False
    start = _past_adjunct(page, start, end)
    named = page.capital(start) or page.alone(start, "article")
    named = named and page.words[start] not in page.pack.options.get("exclaimed", ())
    if end > start + LONGEST_NAMED or not named or has_verb(page, start, end):
        return False
    return mention_at(page, (start, end)).kind in ("person", "role")


def _past_adjunct(page: Page, start: int, end: int) -> int:
    """Past a clause of two words without a subject that opens a sentence: “When contacted,”."""
    comma = page.comma(start, min(start + SHORTEST_CLAUSE + 1, end))
    led = page.end(start, "during", "clause", "inquiry") and page.words[comma : comma + 1] == (",",)
    return comma + 1 if led else start


def lacks_subject(place: Place, frame: Frame) -> bool:
    """Whether a clause opens with “is” or “were”, since its subject is what somebody asks for:
    “what reasons they believe | were behind it”, no “plans, which they believe are bad”."""
    page, start, told = place.page, frame.content[0], frame.speaker
    bare = frame.rule.cue.name in ("bare", "clause") and page.cased and not frame.quoted
    if told is None or not bare or not page.end(start, "passive"):
        return False
    asked = page.end(told[0] - 1, "wh") == told[0] and page.words[told[0] - 2] != ","
    return asked and not has_ending(page, start, "participle")


def accused(place: Place, word: Word) -> bool:
    """Whether a verb that always has an object lacks it: somebody was accused or described."""
    page, verb = place.page, place.page.words[place.cue[0]]
    governs = proclitic(page, word, place.cue[1]) > 0 and word.form in ("finite", "part")
    governs = governs or (word.form == "finite" and _as_that(page, word, place.cue[1]))
    return governs and not verb.endswith(page.possessed)


def _as_that(page: Page, word: Word, token: int) -> bool:
    """Whether «as that» stands at the token, what a verb's object is said to be («was described
    as being»)."""
    letter = page.words[token][0] if token < len(page.words) else ""
    return "describe" in word.takes and (letter,) in word.prep and page.end(token, "that") > 0


def measures(frame: Frame) -> bool:
    """Whether a verb behind a number is how much there is of it: «85 acres», which is spelled as a
    verb behind a conjunction."""
    return frame.rule.cue.name == "claim" or (frame.word.form == "finite" and frame.word.clitic)


def tells_more(place: Place, frame: Frame) -> bool:
    """Whether a clause with its “that” follows a verb, so that the quotation before it belongs to
    the words that lead to it: “Calling it “a crime,” X said that …”."""
    page, (_, end) = place.page, frame.cue
    behind = page.end(end, "that") if page.cased and frame.quoted and not frame.after_cue else 0
    opening = page.closes.get(frame.content[1], 0) - 1
    led = opening > place.start and page.words[opening][0].isalnum()
    return bool(behind) and led and has_verb(page, behind, place.end)


def schedules(place: Place, frame: Frame) -> bool:
    """Whether a plan tells when something is: “He said trains stop, according to the timetable”."""
    page, speaker = place.page, frame.speaker
    if not page.cased or frame.after_cue or speaker is None or in_office(page, *speaker):
        return False
    earlier = page.between("cue", place.start, place.cue[0])
    told = (page.word(token, "cue") for token in earlier if page.form(token, "cue") == "finite")
    return any(word is not None and "say" in word.takes for word in told)


def opens_setting(place: Place, frame: Frame) -> bool:
    """Whether a participle that opens its sentence has no clause before the comma of the main one:
    “Writing an article on the strike, X said …”."""
    page, (start, end) = place.page, frame.content
    clause = frame.word.form == "part" and frame.rule.after[-1:] and frame.rule.extent == "clause"
    if not page.cased or not clause or frame.rule.after[-1].form != "verb":
        return False
    comma = page.comma(start, end)
    first = skip_openers(page, place.start, place.cue[0]) >= place.cue[0]
    return first and comma < end and not has_verb(page, start, comma)


def only_follows(place: Place, frame: Frame) -> bool:
    """Whether “which” behind a comma stands for a matter that no source tells: “Most schools are
    small, which implies that”."""
    page, speaker, cue = place.page, frame.speaker, place.cue[0]
    while page.end(cue - 1, "adverb", "helper") == cue:
        cue -= 1
    which = page.end(cue - 1, "relative") == cue and not page.end(cue - 1, "personal")
    if not page.cased or not which or speaker is None or page.words[cue - 2 : cue - 1] != (",",):
        return False
    first = page.end(speaker[0], "article") or speaker[0]
    return not sourced(page, *speaker) and not sourced(page, first, speaker[1])


def sums_up(place: Place, frame: Frame) -> bool:
    """Whether a form in s behind a comma is the noun for what was told: “He would open the files,
    promises likely to please”."""
    page, cue = place.page, place.cue[0]
    alone = frame.speaker is None and page.form(cue, "cue") == "finite"
    present = page.cased and alone and place.cue[1] == cue + 1 and has_ending(page, cue, "present")
    return present and page.words[cue - 1] == ","
