"""Scopes: where each frame's content ends among the other frames of its block."""

from __future__ import annotations

from goft.statements.extents import content_end, main_clause, resumed, subordinate
from goft.statements.groups import has_verb
from goft.statements.labels import is_label, labelled
from goft.statements.leading import lead, told_at_last
from goft.statements.match import Frame, frames
from goft.statements.page import Page
from goft.statements.phrases import recognized, skip_openers
from goft.statements.relays import MEDIA, closing_relay, medium_name

TRIM_BEFORE = frozenset(":,;.-–— ")
QUOTES = frozenset([*'«»“”"‹›„‟', "''"])


def settle(page: Page, block: range) -> list[Frame]:
    """The frames of one block's sentences, each with the pieces of its content."""
    kept: list[Frame] = []
    running: Frame | None = None
    for sentence in block:
        found = _found(page, sentence, running)
        if not found:
            running = _run_on(page, running, sentence)
            continue
        level = [frame for frame in found if frame.parent is None]
        if level:
            lead(page, level, page.text.sentences[sentence])
            _close_all(page, level, page.text.sentences[sentence][1])
            running = level[-1]
        else:
            running = _run_on(page, running, sentence)
        _close_nested(page, found)
        kept.extend(frame for frame in found if frame.pieces)
    return kept


def _close_nested(page: Page, found: list[Frame]) -> None:
    """Speech inside speech ends where the words around it end."""
    for frame in found:
        if frame.parent is not None and frame.parent.pieces:
            _close(page, frame, max(end for _, end in frame.parent.pieces))


def announced(page: Page, block: range) -> list[Frame]:
    """The frames of a headline: only speech under a name and a colon."""
    found = [frame for sentence in block if (frame := labelled(page, sentence, False)) is not None]
    for frame in found:
        _close(page, frame, page.text.sentences[frame.sentence][1])
    return [frame for frame in found if frame.pieces]


def _found(page: Page, sentence: int, running: Frame | None) -> list[Frame]:
    """A sentence's frames at the narrator's level: a label takes the sentence for itself."""
    found = frames(page, sentence)
    label = labelled(page, sentence, bool(found))
    if label and label.speaker and page.end(label.speaker[0], "metonym"):
        label = None  # a place and a colon date the copy
    return [label] if label else _speaking(page, told_at_last(page, relayed(page, found)), running)


def _speaking(page: Page, found: list[Frame], running: Frame | None) -> list[Frame]:
    """The frames at the narrator's level, and among them those inside somebody's words that
    quote a known source."""
    spoken = [frame for frame in found if frame.word.form != "first"]
    if running is not None and _holds(page, running, spoken):
        return [frame for frame in spoken if _nests(page, running, frame)]
    level: list[Frame] = []
    outer: Frame | None = None
    for frame in spoken:
        if outer is None or not _inside(page, outer, frame):
            level.append(frame)
            outer = frame
        elif _nests(page, outer, frame):
            level.append(frame)
    return level


def _holds(page: Page, running: Frame, found: list[Frame]) -> bool:
    """Whether a sentence still belongs to running speech though it has cues."""
    if is_label(running.rule):
        return True
    running_on = running.rule.extent == "paragraph" and not running.quoted
    return bool(found) and running_on and not _narrated(page, running, found[0])


def _nests(page: Page, outer: Frame, frame: Frame) -> bool:
    """Let a frame inside another's words be a statement of its own, when it names a known
    source; a relay or a question is none."""
    own = frame.speaker is not None and frame.speaker[0] >= outer.content[0]
    known = own and frame.speaker is not None and recognized(page, *frame.speaker)
    clause = frame.after_cue and frame.rule.style in ("direct", "indirect")
    speaks = frame.word.form == "finite" and clause
    first = frame.speaker is not None and page.end(frame.speaker[0], "first", "pronoun")
    if not known or not speaks or first:
        return False
    frame.parent = outer
    return True


def relayed(page: Page, found: list[Frame]) -> list[Frame]:
    """The frames without those that only name who passed another frame's words on."""
    level: list[Frame] = []
    waiting: list[str] = []
    if found and page.pack.options["cased"]:
        found = _without_closing_relay(page, found)
    for number, frame in enumerate(found):
        names = _relay_of(page, frame, found, number)
        if not names:
            frame.relays.extend(waiting)
            waiting = []
            level.append(frame)
        elif level:
            level[-1].relays.extend(names)
            level[-1].stop = min(frame.cue[0], frame.speaker[0] if frame.speaker else frame.left)
        else:
            waiting = names
    return level


def _without_closing_relay(page: Page, found: list[Frame]) -> list[Frame]:
    """The frames before a «…, X News reported» that closes their sentence, its medium theirs."""
    _, end = page.text.sentences[found[0].sentence]
    named = closing_relay(page, found[0].cue[1], end)
    if named is None:
        return found
    name, comma = named
    before = [frame for frame in found if frame.cue[0] < comma]
    before[-1].relays.append(name)
    before[-1].stop = comma
    return before


def _relay_of(page: Page, frame: Frame, found: list[Frame], number: int) -> list[str]:
    """The medium a frame names as relay of its neighbour; none when it has words of its own."""
    if "relay" not in frame.word.takes or frame.speaker is None or len(found) == 1:
        return []
    start, end = frame.speaker
    agency = page.pack.options["cased"] and page.source(start, end).isupper() and frame.after_cue
    if not agency and not any(page.end(token, *MEDIA) for token in range(start, end)):
        return []
    return [medium_name(page, start, end)]


def _verb_first(page: Page, frame: Frame) -> bool:
    """Whether a sentence opens with a verb of saying, as the narrator's do where verbs lead."""
    start = page.text.sentences[frame.sentence][0]
    opening = skip_openers(page, start, frame.cue[0])
    word = page.word(opening, "cue")
    return word is not None and word.form == "finite" and (word.clitic or opening > start)


def _narrated(page: Page, running: Frame, frame: Frame) -> bool:
    """Whether a frame that follows running speech is the narrator's again: who spoke speaks on,
    or somebody speaks with a colon."""
    if page.pack.options["subject_ahead"] and _verb_first(page, frame):
        return True
    if frame.speaker is None:
        return False
    start, end = frame.speaker
    if any(element.name == ":" for element in frame.rule.after):
        return True
    if page.end(start, "pronoun", "generic"):
        return True
    if running.speaker is not None and not set(page.words[start:end]).isdisjoint(
        page.words[slice(*running.speaker)]
    ):
        return True
    if frame.rule.style == "act" and page.pack.options["subject"] == "first":
        return False
    office = page.end(start, "role", "title") and frame.word.form != "noun"
    return bool(office or page.known(start, frame.cue[0]))


def _inside(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the inner frame belongs to the words that the outer one reports."""
    if outer.rule.before and outer.rule.before[-1].form == "parted" and inner.speaker is None:
        return inner.word.form == "finite"
    if not outer.after_cue or _loose(inner):
        return False
    if outer.rule.extent == "clause":
        opening = page.words[min(inner.left, inner.content[0]) - 1]
        return outer.word.form == "part" and not inner.after_cue and opening not in ",;"
    if outer.quoted:
        close = page.opens.get(outer.content[0] - 1, outer.content[1])
        return inner.cue[0] < close
    if any(element.name == ":" for element in inner.rule.after):
        return False
    if outer.rule.extent == "paragraph":
        return True
    if inner.left <= outer.content[0] or _only_leads(page, outer, inner):
        return True
    if taken_up(page, outer.content[0], inner.cue[0]) < inner.cue[0]:
        return False
    return not (
        page.words[_opened(page, inner) - 1] in ",;"
        or (inner.word.clitic and inner.left == inner.cue[0])
        or page.end(inner.left, "conjunction")
        or _ending(page, inner.left, "conjunction") < inner.left
    )


def taken_up(page: Page, start: int, end: int) -> int:
    """Where the narrator takes up what was reported («…; a claim that»), or `end`."""
    marks = (token - 1 for token in page.between("resumption", start + 1, end))
    return next((token for token in marks if page.words[token] in ",;"), end)


def _only_leads(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether all that stands between two cues is an adjunct that leads the reported clause."""
    beside = page.pack.options["subject"] == "beside"
    start = outer.content[0]
    led = beside and page.end(start, "preposition", "adjunct") > 0
    return led and not has_verb(page, start, inner.left)


def _loose(frame: Frame) -> bool:
    """Whether a participle reports for the narrator, not inside somebody's words."""
    return frame.word.form == "part" and frame.rule.cue.form in ("part", "led")


def _close_all(page: Page, found: list[Frame], end: int) -> None:
    for number, frame in enumerate(found):
        stop = _opened(page, found[number + 1]) if number + 1 < len(found) else end
        if number + 1 == len(found) and _attendant(frame):
            stop = next((t for t in range(*frame.content) if page.words[t] == ","), stop)
        _close(page, frame, min(stop, frame.stop or stop))


def _attendant(frame: Frame) -> bool:
    """Whether a noun phrase behind «with praise for» reports, aside of what the clause tells."""
    return frame.rule.extent == "clause" and frame.word.form == "noun"


def _opened(page: Page, frame: Frame) -> int:
    """Where a frame's clause starts, with the words that only lead over to it."""
    left = frame.left
    while (before := _ending(page, left, "opener", "helper", "clause")) < left:
        left = before
    return left


def _ending(page: Page, end: int, *kinds: str) -> int:
    """Where a word of the kinds that ends at `end` starts; `end` itself when none does."""
    for token in range(max(0, end - 5), end):
        if page.end(token, *kinds) == end:
            return token
    return end


def _close(page: Page, frame: Frame, stop: int) -> None:
    start, end = frame.content
    if frame.quoted:
        end = page.opens.get(start - 1, end)
    elif frame.after_cue or frame.stop:
        end = min(end, stop)
        if frame.after_cue and frame.rule.extent != "paragraph":
            end = taken_up(page, start, end)
        if frame.after_cue and page.pack.options["subject"] == "beside":
            end = content_end(page, start, end, phrase=frame.rule.extent == "phrase")
            if subordinate(page, frame.left, page.text.sentences[frame.sentence][0]):
                end = main_clause(page, start, end)
        end = _before_aside(page, start, end)
    piece = trimmed(page, start, end)
    if piece[1] > piece[0]:
        frame.pieces = [*_leading(page, frame), piece, *_parted(page, frame, stop)]
        if frame.clitic and piece[0] == start:
            page.cuts[start] = frame.clitic


def _leading(page: Page, frame: Frame) -> list[tuple[int, int]]:
    """The start of a clause that its attribution parts, as in “A, according to X, B”."""
    if frame.rule.extent != "around":
        return []
    start = skip_openers(page, page.text.sentences[frame.sentence][0], frame.left)
    spoken = page.between("cue", start, frame.left)
    return [] if spoken or start >= frame.left else [trimmed(page, start, frame.left)]


def _before_aside(page: Page, start: int, end: int) -> int:
    """Where a content ends before what the narrator adds behind a comma («, in a hint at …»)."""
    for token in page.between("aside", start + 1, end):
        if page.words[token - 1] == ",":
            return token - 1
    return end


def _parted(page: Page, frame: Frame, stop: int) -> list[tuple[int, int]]:
    """The rest of a content that its verb and speaker part, as in “A,” he said, “B.”"""
    options = page.pack.options
    quoted = options["subject_ahead"] and frame.quoted
    if frame.after_cue or not (options["subject"] == "beside" or quoted):
        return []
    behind = max(frame.cue[1], frame.speaker[1] if frame.speaker else 0)
    rest = resumed(page, behind, stop, quoted=frame.quoted)
    return [trimmed(page, *rest)] if rest else []


def _run_on(page: Page, running: Frame | None, sentence: int) -> Frame | None:
    """Let running speech take in a sentence without a cue of the narrator's."""
    if running is None or not running.pieces:
        return None
    start, end = page.text.sentences[sentence]
    goes_on = running.rule.extent == "paragraph" or _speaks_on(page, running, start, end)
    if goes_on and not running.quoted:
        first = running.pieces[-1][0]
        running.pieces[-1] = trimmed(page, first, end)
        return running
    if start in page.opens and page.opens[start] >= end - 2:
        running.pieces.append(trimmed(page, start, end))
        return running
    return None


def _speaks_on(page: Page, running: Frame, start: int, end: int) -> bool:
    """Whether a sentence behind a reported clause is in the first person, and so still reported."""
    reported = running.rule.style == "indirect" and running.rule.extent == "sentence"
    return reported and bool(page.between("first", start, end))


def trimmed(page: Page, start: int, end: int) -> tuple[int, int]:
    """The range without marks, quotation marks and conjunctions left hanging at its ends."""
    while start < end and (page.words[start] in TRIM_BEFORE or page.words[start] in QUOTES):
        start += 1
    while end > start and _hangs(page, start, end):
        end -= 1
    return start, end


def _hangs(page: Page, start: int, end: int) -> bool:
    word = page.words[end - 1]
    if word in TRIM_BEFORE:
        return True
    if word in QUOTES:
        return end - 1 not in page.closes or page.closes[end - 1] < start
    return bool(page.end(end - 1, "conjunction") == end)
