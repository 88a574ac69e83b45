"""Questions that stand apart from their answers: in a sentence of their own («As to his return?»),
put to several («asked three coaches a question about X»), or quoted from whoever asked."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.phrases import Tokens

# How far before the noun of a question its verb stands, and behind it what was asked.
NEAR: Final = 8
FAR: Final = 30
MARKS: Final = frozenset("?؟")


class AskedApart:
    """What was asked before a frame's sentence; frames must come in page order."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.put = bool(folded(page.pack.code, "questions_put"))
        self.read = 0
        self.topic: Tokens | None = None
        self.block = self.asked = self.answered = -1
        self.said: Frame | None = None

    def of(self, frame: Frame, first: bool) -> Tokens | None:
        """The question that a frame answers; `first` tells that it is the first of its sentence."""
        if not self.put:
            return None
        before, self.said = self.said, frame
        aside = self._alone(frame) if first else None
        return aside or self._quoted(before, frame) or self._common(frame)

    def _alone(self, frame: Frame) -> Tokens | None:
        """The question of the sentence before, in which nobody is heard: «As to X? He said …»."""
        page, number = self.page, frame.sentence - 1
        start, end = page.text.sentences[number] if number >= 0 else (0, 0)
        if end - start < 2 or page.words[end - 1] not in MARKS or page.has("cue", start, end):
            return None
        about = page.words[start] in folded(page.pack.code, "answered_about")
        answers = "answers" in frame.word.takes
        near = page.text.blocks[frame.sentence] - page.text.blocks[number] <= about
        return (start + about, end - 1) if near and (about or answers) else None

    def _quoted(self, before: Frame | None, frame: Frame) -> Tokens | None:
        """What somebody else was quoted to ask, when the verb means that somebody answers."""
        if before is None or "answers" not in frame.word.takes or not before.quoted:
            return None
        named = before.speaker is not None and frame.speaker is not None
        page, (start, end) = self.page, before.pieces[0] if before.pieces else before.content
        near = frame.sentence - page.sentence(end - 1) <= 1
        asks = page.words[start] in folded(page.pack.code, "asking_words")
        asks = asks or not MARKS.isdisjoint(page.words[end - 1 : end + 1])
        return (start, end) if named and near and asks else None

    def _common(self, frame: Frame) -> Tokens | None:
        """The question that the paragraph tells was put to several, for each who is named."""
        for number in range(self.read, frame.sentence + 1):
            self._look(number)
        self.read = max(self.read, frame.sentence + 1)
        if self.topic is None or frame.cue[0] < self.topic[1] or frame.speaker is None:
            return None
        return self.topic if self._in_turn(frame.sentence) else None

    def _in_turn(self, sentence: int) -> bool:
        """Whether a sentence of the question's paragraph goes on with who answers, one behind the
        other: it follows the question, or opens with a verb of saying or with «as for»."""
        page, start = self.page, self.page.text.sentences[sentence][0]
        if page.text.blocks[sentence] != self.block or sentence > self.answered + 1:
            return False
        turns = page.words[start] in folded(page.pack.code, "contrasts") or page.end(start, "cue")
        if sentence > self.asked + 1 and not turns:
            return False
        self.answered = sentence
        return True

    def _look(self, number: int) -> None:
        """Take up the question that a sentence tells was put."""
        page, code = self.page, self.page.pack.code
        start, end = page.text.sentences[number]
        nouns, verbs = folded(code, "questions_put"), folded(code, "putting")
        if nouns.isdisjoint(page.words[start:end]):
            return
        for token in range(start, end):
            if page.words[token] not in nouns or token in page.quoted:
                continue
            led = not verbs.isdisjoint(page.words[max(start, token - NEAR) : token])
            about = page.between("topic", token, min(token + FAR, end)) if led else []
            if about:
                behind = page.end(about[0], "topic")
                stop = min([page.comma(behind, end), *page.between("cue", behind, end)[:1]])
                stop -= stop == end and not page.words[end - 1][0].isalnum()
                self.topic, self.block = (behind, stop), page.text.blocks[number]
                self.asked = self.answered = number
                return
