"""Rules laid over a sentence: every frame that a cue opens."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.languages.rules import Rule
from goft.statements.agreement import suits
from goft.statements.ahead import subject_ahead
from goft.statements.answered import only_answers
from goft.statements.asked import asks_behind, turn
from goft.statements.before import before
from goft.statements.behind import after
from goft.statements.calling import unlisted_caller
from goft.statements.cited import cited
from goft.statements.completing import (
    completes_name,
    inserts_nothing,
    leads_to_speech,
    turns_only,
    unmarked,
)
from goft.statements.contrasts import set_against
from goft.statements.credits import credits_others, quotes_nobody, signs_copy, whose
from goft.statements.cues import form_of, speaks, surely, with_quotation
from goft.statements.deeds import agreed, offered
from goft.statements.elements import points
from goft.statements.endings import tells_past
from goft.statements.exclaimed import (
    only_asks,
    only_confirms,
    only_tells_who,
    relates,
    says_nothing,
)
from goft.statements.following import latest
from goft.statements.frame import Frame, Place
from goft.statements.governing import only_governs
from goft.statements.guards import (
    another_tells,
    attends_nothing,
    ends_open,
    heralds_nothing,
    of_another_verb,
    skips_clause,
    told_aside,
)
from goft.statements.helped import done_in_told, only_noun, told_by_another
from goft.statements.holding import leads_over, only_points
from goft.statements.inquiries import in_question, was_asked
from goft.statements.joining import joins_on
from goft.statements.media import passer
from goft.statements.midst import parted_start
from goft.statements.mistaken import mistaken
from goft.statements.needs import possible, touched
from goft.statements.negated import keep_denial
from goft.statements.object_behind import object_behind, take_object
from goft.statements.only_objects import only_object
from goft.statements.page import Page
from goft.statements.pairs import pairs, within_name
from goft.statements.phrases import recognized
from goft.statements.pointed_back import told_from, told_this
from goft.statements.reduced import reduce
from goft.statements.relating import what_it_tells
from goft.statements.seeming import (
    accused,
    deemed,
    greets,
    holds_relative,
    holds_subject,
    joins_deed,
    lacks_subject,
    measures,
    names_saying,
    only_aims,
    only_follows,
    only_names,
    only_ranks,
    opens_setting,
    over_quotation,
    says_cause,
    schedules,
    sums_up,
    tells_aside,
    tells_more,
)
from goft.statements.sharing import behind_frame
from goft.statements.sourceless import (
    believed,
    by_person,
    by_study,
    finds_nothing,
    no_source,
    said_by_nobody,
)
from goft.statements.unsaid import unsaid

ATTENDANT: Final = ("withact", "withstress")


def frames(page: Page, sentence: int) -> list[Frame]:
    """The best frame of each cue of a sentence, in the order of the cues."""
    page.memo.clear()
    start, end = page.text.sentences[sentence]
    limit = with_quotation(page, sentence)
    spoken = page.between("cue", start, end)
    cues = [t for t in spoken if speaks(page, t, start) and not offered(page, t)]
    found: list[Frame] = []
    for number, token in enumerate(cues):
        left = behind_frame(page, found[-1]) if found else told_from(page, start, end)
        right = next((cue for cue in cues[number + 1 :] if surely(page, cue)), end)
        place = Place(page, min(start, left), limit, (token, page.end(token, "cue")), left, right)
        frame = best_frame(place)
        if frame is not None:
            frame.sentence = sentence
            found.append(frame)
    return found


def best_frame(place: Place) -> Frame | None:
    """The frame of the first rule that fits the place's cue."""
    for word in place.page.tags[place.cue[0]].words:
        if word.kind != "cue":
            continue
        form = form_of(place.page, place.cue[0], word.form)
        for needs in possible(place, word.takes, form):
            frame = _try(place, needs.rule, word) if touched(place, needs) else None
            if frame is not None:
                return frame
    return None


def _try(place: Place, rule: Rule, word: Word) -> Frame | None:
    """The frame of one rule at the cue, or None when the rule does not fit."""
    frame = Frame(rule, word, place.cue, (0, 0), place.cue[0])
    if not after(place, frame, rule.after, 0, place.cue[1]):
        return None
    if not before(place, frame, rule.before, 0, place.cue[0]):
        return None
    if _refused(place, frame):
        return None
    cited(place, frame)
    set_against(place, frame)
    reduce(place.page, frame)
    if place.page.verb_last and rule.cue.name == "according":
        frame.left = min(frame.left, parted_start(place))
    if place.page.pack.options["subject_ahead"]:
        unlisted_caller(place.page, frame)
        keep_denial(place.page, frame)
        if (ahead := object_behind(place, frame)) is not None:
            take_object(frame, ahead)
        _look_ahead(place, frame)
    between = rule.cue.name == "between" and not joins_on(place)
    nobody = frame.speaker is None and (between or what_it_tells(place.page, place.cue[0]))
    if nobody or said_by_nobody(place.page, frame) or holds_subject(place.page, frame):
        return None
    names_relay = "relay" in word.takes and frame.speaker is not None
    return frame if frame.content[1] > frame.content[0] or names_relay else None


def _refused(place: Place, frame: Frame) -> bool:
    """Whether words that a rule fits report nothing."""
    cue, word = frame.rule.cue.name, frame.word
    return (
        (cue.startswith("describe") and deemed(place, frame, word))
        or ("deemed" in word.takes and only_ranks(place.page, frame))
        or ("concurs" in word.takes and agreed(place.page, frame))
        or ("comes-of" in word.takes and says_cause(place.page, frame))
        or (cue == "by-that" and names_saying(place.page, frame))
        or (cue == "tight" and holds_relative(place.page, frame))
        or (place.cue[0] and place.page.words[place.cue[0] - 1].isdigit() and measures(frame))
        or no_source(place.page, frame)
        or only_aims(place, frame)
        or ("expected" in word.takes and place.cue[0] == place.start and frame.speaker is None)
        or (frame.speaker is None and believed(place))
        or pairs(place, frame)
        or within_name(place, frame)
        or (cue == "act" and (_unknown_subject(place, frame) or _told_before(place, frame)))
        or (cue == "wrote" and signs_copy(place, frame))
        or (cue == "written" and over_quotation(place, frame))
        or (frame.word.act in ("welcome", "thank", "doubt") and greets(place, frame))
        or (cue in ("according", "per") and unsaid(place, frame, word))
        or ("made" in word.takes and cue == "bare" and not _by_source(place.page, frame))
        or ("evident" in word.takes and cue == "clause" and frame.speaker is None)
        or ("view" in word.takes and not _by_source(place.page, frame))
        or (cue == "report" and frame.speaker is None and another_tells(place, frame))
        or (cue in ("according", "report") and skips_clause(place, frame))
        or (cue == "according" and schedules(place, frame))
        or (cue in ("according", "report") and unmarked(place.page, frame))
        or (cue in ATTENDANT and attends_nothing(place, frame))
        or ("shows" in word.takes and not by_study(place.page, frame))
        or (cue == "finds" and finds_nothing(place.page, frame))
        or ("text-back" in word.takes and cue == "back" and not by_study(place.page, frame))
        or ("signs" in word.takes and by_person(place.page, frame))
        or ("points" in word.takes and only_points(place))
        or (cue == "credited" and (credits_others if whose(frame) else quotes_nobody)(place, frame))
        or (cue == "cited" and quotes_nobody(place, frame))
        or (cue == "closing" and frame.speaker is None and tells_past(place.page, place.cue[0]))
        or told_aside(place, frame)
        or mistaken(place, frame)
        or tells_aside(place, frame)
        or tells_more(place, frame)
        or opens_setting(place, frame)
        or done_in_told(place, frame)
        or only_noun(place)
        or told_by_another(place, frame)
        or only_governs(place, frame)
        or only_follows(place, frame)
        or only_answers(place, frame)
        or turns_only(place, frame)
        or sums_up(place, frame)
        or only_object(place, frame)
        or lacks_subject(place, frame)
        or only_tells_who(place, frame)
        or was_asked(place.page, frame)
        or in_question(place.page, frame)
        or says_nothing(place, frame)
        or only_asks(place, frame)
        or only_confirms(place, frame)
        or relates(place, frame)
        or ends_open(place, frame)
        or only_names(place.page, frame)
        or leads_over(place, frame)
        or told_this(place.page, frame)
        or heralds_nothing(place)
        or of_another_verb(place, frame)
        or _only_relates(place, frame)
        or ("whom" in word.takes and accused(place, word))
        or ("noun-too" in word.takes and _noun(place, word))
        or completes_name(place, frame)
        or (cue == "bare" and leads_to_speech(place, frame))
        or (frame.rule.extent == "around" and inserts_nothing(place, frame))
    )


def _by_source(page: Page, frame: Frame) -> bool:
    """Whether a source that the pack or the page knows is the subject."""
    if frame.speaker is None or page.end(frame.speaker[1] - 1, "document", "title"):
        return False
    return recognized(page, *frame.speaker) and frame.speaker[1] not in page.closes


def _only_relates(place: Place, frame: Frame) -> bool:
    """Whether a verb without a subject of its own stands behind «what»: «what stresses that»."""
    page, cue = place.page, place.cue[0]
    if frame.speaker is not None or not page.pack.options["subject_ahead"]:
        return False
    if page.words[cue - 1] in folded(page.pack.code, "outcomes"):
        return True  # «from which it is likely that»
    joins = page.end(cue - 1, "clause", "conjunction") == cue
    return page.end(cue - 1, "relative") == cue and not joins


def _noun(place: Place, word: Word) -> bool:
    """Whether a participle, with no comma before it, has the ending of a noun: «four accused»."""
    page, cue = place.page, place.cue[0]
    if word.form != "part" or word.clitic or page.words[cue - 1] in ",;.":
        return False
    ending = page.pack.options.get("indefinite_object")
    return ending is not None and not page.words[cue].endswith(ending)


def _told_before(place: Place, frame: Frame) -> bool:
    """Whether what was rejected or thanked for is only pointed at: «refused that»."""
    return points(place.page, frame.content[0]) or joins_deed(place.page, frame)


def _unknown_subject(place: Place, frame: Frame) -> bool:
    """Whether a verb that opens a paragraph, no conjunction written onto it, seems to have no
    subject: the page does not know it, and it is no object."""
    page, first = place.page, place.cue[0] == place.start
    if page.pack.options.get("conjoined") is None or not first or frame.speaker is not None:
        return False
    return not frame.word.clitic and frame.word.form == "finite"


def _look_ahead(place: Place, frame: Frame) -> None:
    """Take the subject ahead of the verb: as the speaker, or, of a verb of passing on, as the
    medium that passed the words on."""
    passes_on = "quoted-of" in frame.word.takes
    turned = asks_behind(place, frame)
    if frame.speaker is not None and not turned and (not passes_on or frame.relays):
        return
    before = place.cue[0] - 1
    subject = subject_ahead(place.page, place.start, place.left, place.cue[0])
    if before >= place.start and latest(place.page, before):
        subject = before, place.cue[0]
    if turned:
        turn(place.page, frame, subject)
    elif subject is not None and passes_on:
        frame.relays += (passer(place.page, *subject),)
    elif subject is not None and suits(place.page, place.cue[0], subject[0]):
        frame.speaker = subject
        relates = place.page.end(place.cue[0] - 1, "relative") == place.cue[0]
        later = place.left > place.start and frame.word.form != "part" and not relates
        frame.left = subject[0] if later else frame.left
