"""Interviews without labels: a question, alone or ahead of its paragraph, and then the answer."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.guests import (
    about_you,
    addresses,
    behind_label,
    converse,
    headed,
    presented,
    prompts,
)
from goft.statements.labels import WORD, label_rule
from goft.statements.levels import nested
from goft.statements.match import frames
from goft.statements.media import medium_name
from goft.statements.page import Page
from goft.statements.paragraphs import by_block
from goft.statements.phrases import Tokens, recognized
from goft.statements.roles import BODY, TITLES, role_of
from goft.statements.scopes import close_nested
from goft.statements.transcripts import label_end
from goft.statements.trimming import trimmed

FEWEST: Final = 2
MOST: Final = 3
LEADING: Final = 2
NEAR: Final = 4
# How many words a paragraph has at most that only asks for something, without a question mark.
LONGEST_PROMPT: Final = 30
# What sets the questions of a page off: «* Some say that you left. Is that so?».
SIGNS: Final = frozenset("*-–—•+")
ASKED_IN: Final = frozenset({*BODY, "heading"})


def dialogue(page: Page) -> dict[int, list[Frame]]:
    """The frames of an interview's questions and answers, by the sentences they take; none when
    neither the page announces an interview before them nor a headline's label names who talks to
    whom, or the narrator tells what follows a question."""
    if not page.pack.options.get("dialogues"):
        return {}
    blocks = [sentences for _, sentences in by_block(page.text.blocks)]
    marked = {n: count for n, block in enumerate(blocks) if (count := _asked(page, block))}
    if not marked:
        return {}
    first = blocks[min(marked)][0]
    announced = _announced(page, first, "dialogues")
    talk = announced or _announced(page, first, "interviewed")
    guest = headed(page, first)
    plain = not (talk or guest) and _addressed(page, blocks, marked)
    asked = _prompted(page, blocks, marked) if talk or guest or plain else {}
    if len(asked) < FEWEST:
        return {}
    medium = (_medium(page, talk) if talk else []) or _headed_for(page, first)
    found = _told(page, blocks, asked, guest or presented(page, blocks[min(asked)][0]), medium)
    sure = announced or plain or _signed(page, found)
    return found if sure or converse(page, found) else {}


def _addressed(page: Page, blocks: list[list[int]], marked: dict[int, int]) -> bool:
    """Whether most questions of several, each with an answer behind it, ask somebody about what is
    “yours”: an interview that nothing announces."""
    alone = {n: blocks[n][:count] for n, count in marked.items() if n + 1 not in marked}
    if len(alone) < MOST:
        return False
    asked = sum(about_you(page, block) for block in alone.values())
    if asked >= FEWEST and asked * 2 > len(alone):
        return True
    return all(n + 1 < len(blocks) and _by_other_sign(page, *blocks[n : n + 2]) for n in alone)


def _by_other_sign(page: Page, block: list[int], behind: list[int]) -> bool:
    """Whether one sign opens a paragraph and another the next: «* Why?», «- Because.»."""
    signs = [_sign(page, each) for each in (block, behind)]
    return all(signs) and signs[0] != signs[1]


def _sign(page: Page, block: list[int]) -> str:
    start = page.text.sentences[block[0]][0]
    near = (page.words[place] for place in (start, max(start - 1, 0)))
    return next((word for word in near if word in SIGNS), "")


def _signed(page: Page, found: dict[int, list[Frame]]) -> bool:
    """Whether a sign sets questions off: «* When does it open?»."""
    asked = (frames[0].content[0] for frames in found.values() if frames)
    return sum(page.words[max(start - 1, 0)] in SIGNS for start in asked) >= FEWEST


def _prompted(page: Page, blocks: list[list[int]], marked: dict[int, int]) -> dict[int, int]:
    """The questions with a mark and, in order, the paragraphs that ask for something without one;
    another question behind these tells that they do not."""
    asking = {n: len(block) for n, block in enumerate(blocks) if _prompts(page, block)}
    behind = {n: count for n, count in asking.items() if n + 1 not in marked}
    return dict(sorted({**behind, **_in_turns(page, blocks, marked), **marked}.items()))


def _in_turns(page: Page, blocks: list[list[int]], marked: dict[int, int]) -> dict[int, int]:
    """The paragraphs that ask, with a mark or without, where all from the first question on are
    set off by a sign, and every other one is a question, most of them with a mark."""
    first = min(marked)
    places = range(first, len(blocks))
    last = next((n for n in places if not _set_off(page, blocks[n])), len(blocks))
    turns = range(first, last - 1, 2)
    alternate = all((n - first) % 2 == 0 for n in marked) and len(turns) < 2 * len(marked)
    return {n: len(blocks[n]) for n in turns} if alternate else {}


def _set_off(page: Page, block: list[int]) -> bool:
    """Whether a sign opens a paragraph, or stands right before its first word."""
    start = page.text.sentences[block[0]][0]
    return not SIGNS.isdisjoint(page.words[max(start - 1, 0) : start + 1])


def _prompts(page: Page, block: list[int]) -> bool:
    return _spoken(page, block) and _short(page, block) and prompts(page, block)


def _told(
    page: Page,
    blocks: list[list[int]],
    asked: dict[int, int],
    guest: Tokens | None,
    medium: list[str],
) -> dict[int, list[Frame]]:
    """The frames of each question and what answers it; none when the narrator tells an answer."""
    found: dict[int, list[Frame]] = {}
    for number, count in asked.items():
        question, answer = blocks[number][:count], blocks[number][count:]
        answer = answer or _behind(page, blocks, asked, number + 1)
        if not answer or _narrated(page, answer[0], guest):
            return {}
        found |= {sentence: [] for sentence in (*question, *answer)}
        found[question[0]] = [
            _frame(page, "question", question[-1], question, guest),
            *_answer(page, question[-1], answer, medium, guest),
        ]
    between = (n for number in range(min(asked), max(asked)) for n in _remark(page, blocks[number]))
    return {**{sentence: [] for sentence in between}, **found}


def _remark(page: Page, block: list[int]) -> list[int]:
    """The sentences of a paragraph that only addresses the guest: nobody's statement."""
    remarks = _spoken(page, block) and _short(page, block) and addresses(page, block)
    return block if remarks else []


def _asked(page: Page, block: list[int]) -> int:
    """How many sentences of a paragraph are the question that it opens with; 0 for none."""
    marked = [_marked(page, number) for number in block]
    if not any(marked[:LEADING]) or not _spoken(page, block):
        return 0
    start = page.text.sentences[block[0]][0]
    if page.words[max(start - 1, 0)] not in SIGNS and _narrated(page, block[0], None):
        return 0
    behind = [*marked, False]
    return behind.index(False, marked.index(True))


def _spoken(page: Page, block: list[int]) -> bool:
    """Whether a paragraph of the body opens with neither a label nor a quotation."""
    start = page.text.sentences[block[0]][0]
    labelled = page.end(start, "asking", "answering") or label_end(page, start)
    labelled = labelled or start in page.opens
    return role_of(page, block[0]) in ASKED_IN and not labelled


def _short(page: Page, block: list[int]) -> bool:
    return page.text.sentences[block[-1]][1] - page.text.sentences[block[0]][0] <= LONGEST_PROMPT


def _marked(page: Page, sentence: int) -> bool:
    return page.words[page.text.sentences[sentence][1] - 1] in "?؟"


def _announced(page: Page, sentence: int, option: str) -> int:
    """Behind the words that announce an interview before the sentence; 0 when none do."""
    phrases, end = folded(page.pack.code, option), page.text.sentences[sentence][0]
    opening = {phrase.split(" ")[0] for phrase in phrases}
    near = (t for t in range(end - 1) if page.words[t] in opening)
    told = (t for t in near if " ".join(page.words[t : t + 2]) in phrases)
    return next((token + 2 for token in told), 0)


def _medium(page: Page, token: int) -> list[str]:
    """The medium named behind the words that announce its interview: «in this interview with «X»»;
    none when they name somebody else."""
    _, end = page.text.sentences[page.sentence(token)]
    first = next((t for t in range(token, min(token + NEAR, end)) if _of_medium(page, t)), end)
    close = page.opens.get(first, first)
    if close > first:
        return [page.source(first + 1, close)]
    return [medium_name(page, first, end)] if first < end else []


def _headed_for(page: Page, sentence: int) -> list[str]:
    """The medium in marks that a headline above the sentence tells the guest talked to: «X to
    “Y”», «X to “Y”: …»."""
    toward = folded(page.pack.code, "to_medium")
    for number in (n for n in range(sentence) if toward and role_of(page, n) in TITLES):
        start, end = page.text.sentences[number]
        for token in range(start + 1, end):
            close = page.opens.get(token, token)
            led = token < close <= token + NEAR and page.words[token - 1] in toward
            if led and (close + 1 == end or page.words[close + 1 : close + 2] in ((":",), ())):
                return [page.source(token + 1, close)]
    return []


def _of_medium(page: Page, token: int) -> bool:
    return token in page.opens or page.end(token, "medium", "outlet") > 0


def _behind(page: Page, blocks: list[list[int]], asked: dict[int, int], number: int) -> list[int]:
    """The sentences of the paragraphs from `number` on, up to the next question, or to a short
    paragraph that only addresses somebody: who speaks in it cannot be told."""
    found: list[int] = []
    while number < len(blocks) and number not in asked:
        if role_of(page, blocks[number][0]) not in BODY:
            break
        if label_end(page, page.text.sentences[blocks[number][0]][0]):
            break
        if found and _short(page, blocks[number]) and addresses(page, blocks[number]):
            break
        found.extend(blocks[number])
        number += 1
        if number > max(asked):
            break  # behind the last answer's first paragraph the narrator may speak again
    return found


def _narrated(page: Page, sentence: int, guest: Tokens | None) -> bool:
    """Whether the sentence tells what a known source said: the narrator is heard in it; in answers
    of a guest who is known, only where it is the guest's name: others are quoted by the guest."""
    told = (frame for frame in frames(page, sentence) if frame.word.form == "finite")
    spans = [frame.speaker for frame in told if frame.speaker and recognized(page, *frame.speaker)]
    if guest is None:
        return bool(spans)
    return any(page.words[guest[1] - 1] in page.words[start:end] for start, end in spans)


def _answer(
    page: Page, question: int, sentences: list[int], medium: list[str], guest: Tokens | None
) -> list[Frame]:
    """The frame of an answer given to a medium, and those of the sources that it quotes."""
    frame = _frame(page, "direct", question, sentences, guest)
    frame.guest = guest
    frame.relays += tuple(medium)
    inside = [inner for number in sentences for inner in nested(page, frame, number)]
    close_nested(page, inside)
    return [frame, *(inner for inner in inside if inner.pieces)]


def _frame(
    page: Page, style: str, question: int, sentences: list[int], guest: Tokens | None
) -> Frame:
    """A frame whose cue is the question mark and whose words are the sentences."""
    start, end = page.text.sentences[sentences[0]][0], page.text.sentences[sentences[-1]][1]
    start = behind_label(page, start, guest, asks=style == "question")
    mark = page.text.sentences[question][1] - 1
    frame = Frame(label_rule(page, style), WORD, (mark, mark + 1), (start, end), start)
    frame.sentence = question if style == "question" else sentences[0]
    frame.pieces = [trimmed(page, start, end)]
    return frame
