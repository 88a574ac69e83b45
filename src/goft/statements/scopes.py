"""Scopes: where each frame's content ends among the other frames of its block."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.closed_clauses import attendant, behind_which, which_end
from goft.statements.countered import countered
from goft.statements.deeds import also_did, does_too
from goft.statements.extents import content_end, main_clause, related_end, subordinate
from goft.statements.frame import Frame
from goft.statements.holding import led_clause_end
from goft.statements.joining import (
    commented,
    narrated,
    since,
    taken_up,
    told_apart,
    told_since,
    touched_on,
)
from goft.statements.labels import labelled
from goft.statements.leading import lead, share_within
from goft.statements.levels import at_level, opened
from goft.statements.midst import added_to, led_to, parts_subject
from goft.statements.page import Page
from goft.statements.parted_speech import behind_turn, rest_behind, spoken_to
from goft.statements.phrases import skip_openers
from goft.statements.preceded import led_start
from goft.statements.quoting import quoted_inside
from goft.statements.trimming import trimmed


def settle(page: Page, block: range) -> list[Frame]:
    """The frames of one block's sentences, each with the pieces of its content."""
    kept: list[Frame] = []
    running: Frame | None = None
    for sentence in block:
        found = at_level(page, sentence, running)
        if not found:
            running = _run_on(page, running, sentence)
            continue
        level = [frame for frame in found if frame.parent is None]
        if level:
            _up_to(page, running, level[0])
            lead(page, level, page.text.sentences[sentence])
            share_within(page, found)
            _close_all(page, level, page.text.sentences[sentence][1])
            running = level[-1]
        else:
            running = _run_on(page, running, sentence)
        close_nested(page, found)
        for frame in found:
            whole = frame.parent is None and not any(each.parent is frame for each in found)
            inside = quoted_inside(page, frame) if whole and frame.pieces else []
            close_nested(page, inside)
            kept.extend(each for each in (frame, *inside) if each.pieces)
    return kept


def close_nested(page: Page, found: list[Frame]) -> None:
    """Speech inside speech ends where the words around it end; behind them it is the narrator's."""
    for frame in found:
        if frame.parent is not None and frame.parent.pieces:
            end = max(end for _, end in frame.parent.pieces)
            if frame.after_cue and end <= frame.cue[0]:
                frame.parent, end = None, page.text.sentences[frame.sentence][1]
            _close(page, frame, end)


def announced(page: Page, block: range) -> list[Frame]:
    """The frames of a headline: only speech under a name and a colon."""
    found = [frame for sentence in block if (frame := labelled(page, sentence, False)) is not None]
    for frame in found:
        _close(page, frame, _point_end(page, frame))
    return [frame for frame in found if frame.pieces]


def _point_end(page: Page, frame: Frame) -> int:
    """Where the first of a headline's points ends («X: A / B»), where names have no capitals."""
    start, end = frame.content[0], page.text.sentences[frame.sentence][1]
    strokes = [t for t in range(start + 1, end - 1) if page.words[t] == "/"]
    parts = [t for t in strokes if not page.words[t - 1].isdigit()]
    return parts[0] if parts and not page.cased else end


def _close_all(page: Page, found: list[Frame], end: int) -> None:
    for number, frame in enumerate(found):
        last = number + 1 == len(found)
        stop = end if last else _next_start(page, frame, found[number + 1])
        if last and attendant(frame):
            stop = next((t for t in range(*frame.content) if page.words[t] == ","), stop)
        _close(page, frame, min(stop, frame.stop or stop))


def _next_start(page: Page, frame: Frame, other: Frame) -> int:
    led, stop = led_start(page, other), led_to(page, frame, opened(page, other))
    return min(stop, led) if led > frame.content[0] else stop


def _close(page: Page, frame: Frame, stop: int) -> None:
    start, end = frame.content
    if frame.quoted:
        end = page.opens.get(start - 1, end)
        if page.closes.get(end) != start - 1 and page.pack.options.get("conjoined"):
            end = min(end, max(stop, start))
    elif frame.after_cue or frame.stop:
        end = min(end, stop)
        if frame.after_cue and frame.rule.extent != "paragraph":
            end = taken_up(page, start, end)
        if frame.after_cue and page.pack.options["subject"] == "beside":
            end = countered(page, frame, start, end)
            end = content_end(page, start, end, phrase=frame.rule.extent == "phrase")
            end = related_end(page, frame.cue[0], start, which_end(page, frame, start, end))
            if subordinate(page, frame.left, page.text.sentences[frame.sentence][0]):
                end = main_clause(page, start, end)
        end = _before_aside(page, frame, start, led_clause_end(page, frame, start, end))
    piece = trimmed(page, start, end)
    if piece[1] > piece[0]:
        leading = [] if behind_which(page, frame) else _leading(page, frame)
        frame.pieces = [*leading, piece, *_parted(page, frame, stop)]
        if frame.clitic and piece[0] == start:
            page.cuts[start] = frame.clitic


def _leading(page: Page, frame: Frame) -> list[tuple[int, int]]:
    """The start of a clause that its attribution parts, as in “A, according to X, B”."""
    if frame.rule.extent != "around":
        parted = page.verb_last and frame.rule.cue.name == "according"
        parted = parted and frame.after_cue and frame.left < frame.cue[0]
        return [trimmed(page, frame.left, frame.cue[0])] if parted else []
    start = skip_openers(page, page.text.sentences[frame.sentence][0], frame.left)
    cues = page.between("cue", start, frame.left) if frame.word.form != "noun" else []
    spoken = any(not page.end(token, "preposition") for token in cues)
    return [] if spoken or start >= frame.left else [trimmed(page, start, frame.left)]


def _before_aside(page: Page, frame: Frame, start: int, end: int) -> int:
    """Where a content ends before what the narrator adds behind a comma («, in a hint at …»), or
    at its end («in his words»)."""
    for token in page.between("aside", start + 1, end):
        form = page.form(token, "aside")
        parts = form in ("act", "clause") or parts_subject(page, start, token, end)
        if parts and frame.rule.style != "act":
            continue
        if page.words[token - 1] == ",":
            return token - 1
        if form == "clause":
            continue  # without a comma it belongs to what the act is about
        if form:
            return token
        rest = trimmed(page, page.end(token, "aside"), end)
        if rest[0] >= rest[1]:
            return token
    told = page.between("narrating", start + 1, end) if page.verb_last else []
    end = next((token for token in told if page.words[token - 1] in ",;"), end)
    if frame.rule.style == "act":
        end = since(page, start, does_too(page, frame, start, also_did(page, start, end)))
    end = touched_on(page, frame, start, end)
    return commented(page, start, narrated(page, start, end))


def _parted(page: Page, frame: Frame, stop: int) -> list[tuple[int, int]]:
    """The rest of a content that its verb and speaker part, as in “A,” he said, “B.”"""
    options = page.pack.options
    if page.verb_last:
        return _related(page, frame, stop)
    quoted = options["subject_ahead"] and frame.quoted
    if frame.after_cue or not (options["subject"] == "beside" or quoted):
        return []
    behind = spoken_to(frame)
    if frame.rule.before and frame.rule.before[-1].form == "split":
        return [trimmed(page, behind + 1, stop)]
    rest = rest_behind(page, frame, behind, stop)
    if rest and not frame.quoted and options["subject"] == "beside":
        rest = rest[0], content_end(page, *rest, phrase=False)
    parts = frame.rule.before and frame.rule.before[-1].form == "parted"
    credited = frame.word.form == "noun" and options["subject"] == "beside" and not parts
    return [trimmed(page, *rest)] if rest and not credited else []


def _related(page: Page, frame: Frame, stop: int) -> list[tuple[int, int]]:
    """The relative clause behind a verb that belongs to the object before it: «called it a blow to
    those | who had agreed»."""
    closing = frame.rule.after[-1].name if frame.rule.after else ""
    behind = page.end(frame.content[1], closing) if frame.after_cue else frame.cue[1]
    related = behind and page.form(behind, "that") == "relative" and behind + 1 < stop
    return [trimmed(page, behind, stop)] if related and not frame.quoted else []


def _run_on(page: Page, running: Frame | None, sentence: int) -> Frame | None:
    """Let running speech take in a sentence without a cue of the narrator's."""
    start, end = page.text.sentences[sentence]
    if running is None or not running.pieces or told_since(page, start, end):
        return None
    told = (_speaks_on(page, running, start, end), _trails(page, running, start))
    told_on, first = any(told) or _attributed(page, running, start, end), running.pieces[-1][0]
    if running.quoted and (start < running.pieces[-1][1] or _opened_again(page, first - 1, start)):
        if start >= running.pieces[-1][1]:
            running.pieces.append(trimmed(page, start + 1, page.opens[start]))
        return running
    goes_on = _to_paragraph(running) or told_on
    if goes_on and (not running.quoted or _left_open(page, first - 1)):
        running.pieces[-1] = trimmed(page, first, end)
        return running
    opening = behind_turn(page, start, end)
    if page.opens.get(opening, 0) >= end - 2:
        running.pieces.append(trimmed(page, opening + 1, min(page.opens[opening], end)))
        return running
    return None


def _up_to(page: Page, running: Frame | None, frame: Frame) -> None:
    """Let running speech take in what trails it in the sentence where the narrator reports on."""
    start, _ = page.text.sentences[frame.sentence]
    if running is None or not running.pieces or not frame.after_cue:
        return
    ahead = frame.speaker is not None and start < frame.speaker[0] < frame.cue[0]
    told_on = not ahead and _trails(page, running, start)
    told_on = told_on or (_to_paragraph(running) and added_to(frame))
    if told_on and opened(page, frame) > start + 1:
        running.pieces[-1] = trimmed(page, running.pieces[-1][0], opened(page, frame))


def _to_paragraph(running: Frame) -> bool:
    """Whether speech behind a colon runs on over its paragraph."""
    colon = any(element.name == ":" for element in running.rule.after)
    return running.rule.extent == "paragraph" or (running.quoted and colon)


def _opened_again(page: Page, opening: int, start: int) -> bool:
    """Whether a quotation left open is opened again by the same mark, as where pages lose the
    breaks between their paragraphs: “A. “B.”"""
    same = start in page.opens and page.words[start] == page.words[opening]
    return same and _left_open(page, opening)


def _left_open(page: Page, opening: int) -> bool:
    """Whether a quotation begins at the token whose closing mark is lost."""
    return opening in page.opens and page.closes.get(page.opens[opening]) != opening


def _speaks_on(page: Page, running: Frame, start: int, end: int) -> bool:
    """Whether a sentence behind a reported clause is in the first person, or gives a reason for
    it, and so is still reported."""
    if running.rule.style != "indirect" or running.rule.extent != "sentence":
        return False
    reason = page.verb_last and page.form(start, "clause") == "cause"
    opening = page.text.sentences[running.sentence][0]
    if page.verb_last and page.between("first", opening, running.left):
        return False  # who tells of the words speaks in the first person too
    ours = page.between("first", start, end)
    return reason or any("(" not in page.words[start:token] for token in ours)


def _attributed(page: Page, running: Frame, start: int, end: int) -> bool:
    """Whether a paragraph that opens with whom its words came from («according to X, …») goes on
    with a sentence that tells of no other source."""
    if running.rule.cue.name not in page.pack.options.get("opening_reports", ()):
        return False
    number, blocks = running.sentence, page.text.blocks
    if number and blocks[number - 1] == blocks[number]:
        return False
    opens = skip_openers(page, page.text.sentences[number][0], running.cue[0]) == running.cue[0]
    return opens and not told_apart(page, start, end)


def _trails(page: Page, running: Frame, start: int) -> bool:
    """Whether two dots stand before a sentence, as in place of a comma, behind a clause, or it
    opens with what no sentence of its own opens with."""
    if running.rule.style != "indirect" or running.pieces[-1][1] < start - 2:
        return False
    dots = page.words[start - 2 : start] == (".", ".") and page.words[start - 3] != "."
    led = folded(page.pack.code, "dependents")
    return dots or any(" ".join(page.words[start : start + n]) in led for n in (1, 2))
