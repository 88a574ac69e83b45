"""Speech that goes on over paragraphs: quotations opened again, texts that a page announces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from goft.statements.answers import is_body
from goft.statements.frame import Frame, Place
from goft.statements.items import is_item
from goft.statements.label_lines import labelled_too, opens_labelled
from goft.statements.labels import label_alone
from goft.statements.levels import nested
from goft.statements.match import best_frame, frames
from goft.statements.page import CLOSING, Page
from goft.statements.posts import item_end, posted
from goft.statements.roles import BODY, role_of
from goft.statements.scopes import close_nested
from goft.statements.speech import SPEECH
from goft.statements.topics import heads_quotation
from goft.statements.trimming import trimmed

# Over how many paragraphs a quotation goes on that each opens again.
MOST_REOPENED: Final = 8
DOUBLE: Final = frozenset('"“„')


def carry_on(page: Page, frames: list[Frame]) -> None:
    """Let words whose quotation a paragraph leaves open go on where the next one opens it again."""
    closed = frozenset(page.closes.values())
    starts = [start for start, _ in page.text.sentences]
    for frame in frames:
        opening = frame.pieces[-1][0] - 1
        while opening in page.opens and opening not in closed:
            number = bisect_right(starts, page.opens[opening] - 1)
            if number >= len(starts) or not _reopens(page, starts[number], opening):
                break
            opening = starts[number]
            frame.pieces.append(trimmed(page, opening + 1, page.opens[opening]))


def carry_back(page: Page, frames: list[Frame]) -> None:
    """Let words whose verb stands behind them begin where the paragraph before left a quotation
    open that the words open again, if nobody else is heard there."""
    closed, blocks = frozenset(page.closes.values()), page.text.blocks
    told = [frame for frame in frames if frame.parent is None]
    heard = {blocks[frame.sentence] for frame in told if frame.cue[0] not in page.quoted}
    for frame in frames:
        opening = frame.pieces[0][0] - 1 if not frame.after_cue and frame.parent is None else -1
        while opening in page.opens:
            before = _block_before(page, opening)
            opens = before in page.opens and before not in closed
            if not opens or not _reopens(page, opening, before):
                break
            if blocks[page.sentence(before)] in heard:
                break
            opening = before
            frame.pieces.insert(0, trimmed(page, before + 1, page.opens[before]))
            for inner in told:
                if before < inner.cue[0] < page.opens[before]:
                    inner.parent = frame


def _block_before(page: Page, token: int) -> int:
    """The first token of the paragraph before the one that starts at the token; -1 when the token
    starts none."""
    blocks, number = page.text.blocks, page.sentence(token)
    starts = number > 0 and page.text.sentences[number][0] == token
    if not starts or blocks[number - 1] == blocks[number]:
        return -1
    first = number - 1
    while first > 0 and blocks[first - 1] == blocks[number - 1]:
        first -= 1
    return page.text.sentences[first][0]


def heralded(page: Page, sentence: int) -> list[Frame]:
    """The frame of a sentence that announces a text («the statement reads as follows:»), whose
    words are the paragraphs behind it: to the mark that closes them, else all of them. What
    else may follow «as follows:», a list of names, is no text."""
    start, end = page.text.sentences[sentence]
    cue = next(iter(page.between("herald", start, end)), None)
    if cue is None or page.words[end - 1] != ":" or sentence + 1 >= len(page.text.sentences):
        return []
    limit = _announced(page, sentence + 1)
    frame = best_frame(Place(page, start, limit, (cue, end - 1), start, limit))
    if frame is None:
        return []
    frame.sentence = sentence
    frame.pieces = [(end + (end in page.opens), limit)]
    return [frame]


def introduced(page: Page, sentence: int) -> list[Frame]:
    """The frame of a sentence whose verb and colon end its paragraph, and those nested in it: its
    words are the next paragraph, and what was written goes on until the narrator is heard."""
    start, end = page.text.sentences[sentence]
    if page.words[end - 1] != ":" or not in_body(page, sentence + 1):
        return []
    cues = [t for t in page.between("cue", start, end) if t not in page.quoted]
    cue = next((t for t in cues if page.end(t, "cue") == end - 1), cues[-1] if cues else None)
    if cue is None:
        return _under_label(page, sentence)
    if end in page.opens:
        return []
    written = any("text" in word.takes for word in page.tags[cue].words)
    last = _told_last(page, sentence, written=written)
    limit = page.text.sentences[last][1]
    frame = best_frame(Place(page, start, limit, (cue, page.end(cue, "cue")), start, limit))
    if frame is None or frame.content[0] < end:
        return []
    first = page.text.sentences[sentence + 1][0]
    frame.sentence, frame.pieces = sentence, [trimmed(page, first, limit)]
    inside = [f for s in range(sentence + 1, last + 1) for f in nested(page, frame, s)]
    close_nested(page, inside)
    return [frame, *(inner for inner in inside if inner.pieces)]


def _under_label(page: Page, sentence: int) -> list[Frame]:
    """The frame of a paragraph that is only a label: its words are the next paragraph, with the
    lines behind it as long as none ends as a sentence does."""
    frame = label_alone(page, sentence) if in_body(page, sentence + 1) else None
    if frame is None or opens_labelled(page, sentence + 1):
        return []
    if posted(page, page.text.sentences[sentence][0]):
        first, last = page.text.sentences[sentence + 1][0], item_end(page, sentence + 1)
        frame.pieces = [trimmed(page, first, page.text.sentences[last][1])]
        return [frame]
    last = _told_last(page, sentence, written=False)
    while in_body(page, last + 1) and page.words[page.text.sentences[last][1] - 1].isalnum():
        if labelled_too(page, last + 1):
            break
        last += 1
    last = _to_page_end(page, last)
    first = page.text.sentences[sentence + 1][0]
    limit = page.opens.get(first, page.text.sentences[last][1])
    frame.pieces = [trimmed(page, first + (first in page.opens), limit)]
    return [frame]


def _to_page_end(page: Page, sentence: int) -> int:
    """The last sentence of the page's body when nobody is heard behind the sentence, as in a post
    that is somebody's words under a label; else the same sentence."""
    last = sentence
    while in_body(page, last + 1):
        start = page.text.sentences[last + 1][0]
        told = page.end(start, "narrating", "credit", "pronoun") or frames(page, last + 1)
        if told or labelled_too(page, last + 1):
            return sentence
        last += 1
    return last


def _told_last(page: Page, sentence: int, *, written: bool) -> int:
    """The last sentence of the words that an open colon introduces."""
    blocks, last = page.text.blocks, sentence + 1
    mine = frozenset(page.words[slice(*page.text.sentences[sentence])])
    listed = is_item(page, last)
    while in_body(page, last + 1):
        behind = blocks[last + 1] != blocks[last]
        if listed and behind and is_item(page, last + 1):
            last += 1
            continue
        if behind and (not written or _narrated(page, last + 1, mine)):
            break
        last += 1
    return last


def in_body(page: Page, sentence: int) -> bool:
    """Whether the sentence is one of the page's body."""
    return sentence < len(page.text.blocks) and role_of(page, sentence) in BODY


def _narrated(page: Page, sentence: int, opening: frozenset[str]) -> bool:
    """Whether the narrator is heard in a paragraph's first sentence: in a credit, or in a cue with
    a colon, a pronoun or a name of the sentence that introduced the words."""
    start = page.text.sentences[sentence][0]
    if page.end(start, "narrating", "credit", "opener"):
        return True
    for frame in frames(page, sentence):
        first, behind = frame.speaker or (0, 0)
        back = page.end(first, "pronoun", "generic") and behind > 0
        named = not opening.isdisjoint(page.words[first:behind])
        if back or named or any(element.name == ":" for element in frame.rule.after):
            return True
    return False


def _announced(page: Page, sentence: int) -> int:
    """Where the text that starts with the sentence ends: without the page's last full stop."""
    first = page.text.sentences[sentence][0]
    if first in page.opens:
        later = range(first + 1, len(page.words))
        return next(
            (t for t in later if page.words[t] in CLOSING and t not in page.closes),
            page.opens[first],
        )
    ends = [
        page.text.sentences[number][1]
        for number in range(sentence, len(page.text.sentences))
        if is_body(page, number)
    ]
    last = max(ends, default=first)
    return last - 1 if page.words[last - 1] == "." else last


def _reopens(page: Page, token: int, opening: int) -> bool:
    """Whether a paragraph starts at the token with the mark that was left open."""
    marks = {page.words[token], page.words[opening]}
    return token in page.opens and (len(marks) == 1 or marks <= DOUBLE)


def stand_alone(page: Page, frames: list[Frame]) -> None:
    """Give a paragraph that is one quotation, or opens with one, without a cue of its own, to
    whoever's words end the paragraph before it."""
    last, running = last_frames(page, frames), None
    told_by = {first for frame in frames for first, _ in frame.pieces}
    for block, sentences in by_block(page.text.blocks):
        start, end = page.text.sentences[sentences[0]][0], page.text.sentences[sentences[-1]][1]
        alone = is_body(page, sentences[0]) and _one_quotation(page, start, end)
        told = running is not None and running.rule.style != "act" and not alone
        behind = _opening_quotation(page, sentences, frames) if told else 0
        goes_on = (behind or (alone and block not in last)) and start + 1 not in told_by
        if running and goes_on and running.pieces[-1][1] <= start:
            running.pieces.append(trimmed(page, start + 1, page.opens[start]))
            if page.closes.get(page.opens[start]) != start:
                carry_on(page, [running])
        if block in last:
            running = last[block] if _told_to_end(page, last[block], sentences[-1]) else None
        elif not (alone or heads_quotation(page, sentences)):
            running = None


def last_frames(page: Page, frames: list[Frame]) -> dict[int, Frame]:
    """The last frame of the narrator's in each paragraph that has one, by its block."""
    return {page.text.blocks[frame.sentence]: frame for frame in frames if frame.parent is None}


def by_block(blocks: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    """Each block with the numbers of its sentences, given the block of each sentence."""
    last, sentences = -1, list[int]()
    for number, block in enumerate(blocks):
        if sentences and block != last:
            yield last, sentences
            sentences = []
        sentences.append(number)
        last = block
    if sentences:
        yield last, sentences


def _opening_quotation(page: Page, sentences: list[int], frames: list[Frame]) -> int:
    """Where the quotation ends that fills the first sentences of a paragraph, if it is long enough
    for speech, nobody's cue governs it and what follows does not point at it; else 0."""
    start, close = page.text.sentences[sentences[0]][0], 0
    if is_body(page, sentences[0]) and start in page.opens:
        close = page.opens[start]
    behind = next((n for n in sentences if page.text.sentences[n][0] == close + 1), 0)
    if close - start <= SPEECH or page.closes.get(close) != start or not behind:
        return 0
    first, end = page.text.sentences[behind]
    if page.end(first, "pointing", "pronoun") or _governed(frames, start, close):
        return 0
    return close + 1 if page.words[close - 1] == "." and end > first else 0


def _governed(frames: list[Frame], start: int, close: int) -> bool:
    """Whether words of a frame, or its cue, stand in the range of a quotation."""
    pieces = [piece for frame in frames for piece in (*frame.pieces, frame.cue)]
    return any(start <= first < close or start < end <= close for first, end in pieces)


def _told_to_end(page: Page, frame: Frame, sentence: int) -> bool:
    """Whether a frame's cue or words reach into the sentence, the last of its paragraph."""
    start = page.text.sentences[sentence][0]
    return frame.cue[1] > start or frame.pieces[-1][1] > start


def _one_quotation(page: Page, start: int, end: int, told: int = 0, further: int = 0) -> bool:
    """Whether a quotation, long enough for speech with the `told` words before it, fills the range,
    be it left open and closed at the end of one of the next paragraphs that open it again."""
    close = page.opens.get(start, start)
    if close == start or close < end - 2:
        return False
    told += close - start
    if page.closes.get(close) == start:
        return told > SPEECH
    goes_on = further < MOST_REOPENED and end < len(page.words) and _reopens(page, end, start)
    return goes_on and _one_quotation(page, end, _block_end(page, end), told, further + 1)


def _block_end(page: Page, start: int) -> int:
    """Where the paragraph ends that starts at the token."""
    first = page.sentence(start)
    blocks = page.text.blocks
    last = bisect_right(blocks, blocks[first]) - 1
    return page.text.sentences[last][1]
