"""Questions: what was asked before an answer, and by whom."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.model import Question
from goft.statements.asked_apart import AskedApart
from goft.statements.askers import asker
from goft.statements.frame import Frame
from goft.statements.inquiries import Inquiry, inquiry, put_by_reporter, told_in
from goft.statements.media import has_medium
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, skip_openers

FAR: Final = 14
# How many words of a host without a question mark ask something.
FEWEST: Final = 6
# Forms of question words behind which others stand before what was asked, and those of verbs of
# asking, whose clause a comma closes.
OPEN: Final = ("open", "put")
VERBS: Final = ("put", "asked")
# That of words that tell of a question where they open the sentence («as to whether»).
OPENING: Final = "opening"
# How many words lead to what a question is about.
LONGEST_LEAD: Final = 3


def reporter_asks(page: Page, frame: Frame) -> bool:
    """Whether a reporter without a name asks: what is asked is no statement."""
    asks = {"wh", "quoted-back"} <= frame.word.takes or _asked_aloud(page, frame)
    if not asks or frame.speaker is None or not page.cased:
        return False
    start, end = frame.speaker
    works = start < frame.cue[0] and has_medium(page, end - 1, frame.cue[0])
    return works or page.alone(end - 1, "reporter")


def _asked_aloud(page: Page, frame: Frame) -> bool:
    """Whether what was quoted before a verb of saying is one question: “‘Go?’ X called”."""
    start, end = frame.content
    marks = [page.words[t] for t in range(start, end) if page.words[t] in ".!?"]
    return frame.quoted and not frame.after_cue and marks == ["?"] and page.words[end - 1] == "?"


def led_by_reporter(page: Page, frame: Frame) -> None:
    """Let the reporter whom a clause opens with be who asks: «reporter X asked Y, the minister»."""
    if frame.rule.style != "question" or not page.verb_last:
        return
    first = page.text.sentences[frame.sentence][0]
    start = skip_openers(page, first, frame.cue[0])
    alone = not page.between("cue", start, frame.cue[0])
    if alone and page.alone(start, "reporter"):
        whom = [t for t in range(start, frame.cue[0]) if _of_whom(page, t)]
        end = whom[0] if whom else noun_phrase(page, start, frame.cue[0])
        frame.speaker = (start, end)


def _of_whom(page: Page, token: int) -> bool:
    """Whether what leads to whoever is asked stands at the token."""
    return page.words[token] in folded(page.pack.code, "asked_from")


def _answering(page: Page, start: int, frame: Frame) -> int:
    """The verb that a participle of saying attends, when it means that somebody answers: «as to
    this X replied, saying»; else 0."""
    if frame.word.form != "part":
        return 0
    verbs = ((t, page.word(t, "cue")) for t in page.between("cue", start, frame.cue[0]))
    return next((t for t, word in verbs if word and "answers" in word.takes), 0)


class Questions:
    """The question that waits for its answer; frames must come in page order."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: Frame | None = None
        self.named = -1
        self.last = -1
        self.asker = ""
        self.apart = AskedApart(page)

    def put(self, frame: Frame) -> None:
        """A frame that asks: its content waits for the next statement, but not what a host only
        tells or greets with."""
        start, end = frame.pieces[0] if frame.pieces else frame.content
        words = self.page.words[start:end]
        greets = not folded(self.page.pack.code, "greetings").isdisjoint(words)
        tells = greets or "." in words or len(words) < FEWEST
        host = frame.speaker and self.page.labels.get(self.page.words[slice(*frame.speaker)])
        only = host and tells and "?" not in self.page.words[start : end + 1]
        self.waiting = None if only else frame

    def answered(self, frame: Frame) -> Question | None:
        """The question a frame's statement answers: named in its clause, or just asked."""
        asked, self.waiting = self.waiting, None
        apart = self.apart.of(frame, self.last < frame.sentence)
        told = inquiry(self.page, frame) or self._before(frame)
        if told is not None:
            self.last = frame.sentence
            return self._told(told)
        self.asker = ""
        topic = self._named(frame) or self._told_before(frame) or apart
        self.last = frame.sentence
        if topic is not None and not told_in(self.page, frame, topic):
            return Question(self.page.span(*topic), self.asker or None)
        if asked is None or not asked.pieces or self._apart(asked, frame):
            return None
        asker = self.page.source(*asked.speaker) if asked.speaker else None
        start, end = asked.pieces[0]
        while end > start + 1 and self.page.end(end - 1, "that", "conjunction") == end:
            end -= 1
        return Question(self.page.span(start, end), asker)

    def _before(self, frame: Frame) -> Inquiry | None:
        """What the sentence before, in which nobody answers, says that a reporter asked."""
        before, text = frame.sentence - 1, self.page.text
        if before <= self.last or text.blocks[before] != text.blocks[frame.sentence]:
            return None
        return put_by_reporter(self.page, before)

    def _told(self, told: Inquiry) -> Question | None:
        """What a clause tells was asked, for the first words that answer it."""
        if told.token == self.named:
            return None
        self.named = told.token
        asker = self.page.source(*told.asker) if told.asker else ""
        for ending in self.page.owners:
            asker = asker.removesuffix(ending)
        return Question(self.page.span(*told.topic), asker or None)

    def _apart(self, asked: Frame, frame: Frame) -> bool:
        """Whether a whole sentence stands between what was asked and the frame."""
        before = self.page.text.sentences[max(frame.sentence - 1, 0)][0]
        return frame.sentence > asked.sentence + 1 and before >= asked.pieces[-1][1]

    def _named(self, frame: Frame) -> Tokens | None:
        """The topic behind «in answer to a question about», up to the speaker or the cue."""
        start = self.page.text.sentences[frame.sentence][0]
        inquiry = self._inquired(frame, start)
        if inquiry is not None:
            return inquiry
        behind = frame.content[0] if frame.after_cue else frame.cue[0]
        for token in self._asking(start, frame.cue[0], max(frame.cue[0], behind)):
            if token == self.named:
                return None
            if self.page.form(token, "question") == OPENING and token > start:
                continue
            if self._within_topic(frame, token):
                return None
            self.named = token
            limit = frame.cue[0] if token < frame.cue[0] else behind
            after = self._topic(token, limit)
            stop = frame.speaker[0] if frame.speaker else 0
            stop = min(stop, limit) if stop > after else limit
            if self._declined(token, after, stop):
                return None
            if self.page.form(token, "question") in VERBS:
                return self._asked(after, self._last_comma(after, stop))
            return self._asked(after, self._before_adjunct(after, stop))
        return self._asked_before(frame) or self._answers(frame, start)

    def _asking(self, start: int, cue: int, end: int) -> list[int]:
        """The words that lead to what was asked: «in answer to», or «about why» before the cue."""
        page = self.page
        about = page.between("asked_about", start, cue)
        wondered = [t for t in about if page.end(page.end(t, "asked_about"), "wh")]
        return sorted([*page.between("question", start, end), *wondered])

    def _declined(self, token: int, start: int, end: int) -> bool:
        """Whether an answer was declined before something was said («declined to answer whether
        …, and told the reporter that»)."""
        page = self.page
        verbs = (page.end(verb, "verb") for verb in page.between("verb", start, end))
        led = page.end(token - 1, "preposition") == token
        return led and any(page.end(behind, "conjunction") for behind in verbs)

    def _asked(self, start: int, end: int) -> Tokens | None:
        """What was asked; none when only the askers are told («to the reporters' question»)."""
        topic = self._trimmed(start, end)
        askers = () if self.page.definite else ("collective",)
        if topic is None or not self.page.end(topic[0], "reporter", "pronoun", *askers):
            return topic
        near = range(max(topic[0] - LONGEST_LEAD, 0), topic[0])
        if self.page.verb_last and any(self.page.end(t, "topic") == topic[0] for t in near):
            return topic  # whom the question is about
        return None if noun_phrase(self.page, topic[0], topic[1]) == topic[1] else topic

    def _within_topic(self, frame: Frame, token: int) -> bool:
        """Whether a frame only tells what somebody in the topic of a question behind the token has
        said («asked about the words of X, who had called Y Z, …»)."""
        if frame.speaker is None or frame.speaker[0] <= token or not self.page.verb_last:
            return False
        return self.page.form(frame.speaker[1], "that") == "relative"

    def _asked_before(self, frame: Frame) -> Tokens | None:
        """The topic that its own question mark parts from the verb («asked whether …? he said»)."""
        page, number = self.page, frame.sentence - 1
        if number < 0 or page.text.blocks[number] != page.text.blocks[frame.sentence]:
            return None
        start, end = page.text.sentences[number]
        token = next(iter(page.between("question", start, end)), None)
        if token is None or token == self.named or page.words[end - 1] not in "?؟":
            return None
        self.named = token
        return self._trimmed(self._topic(token, end), end)

    def _before_adjunct(self, start: int, end: int) -> int:
        """Where a topic ends before a comma and what leads over to the verb («, to the press»)."""
        page = self.page
        if page.definite:
            return next((t for t in page.between(",", start, end) if self._ends_topic(t)), end)
        comma = self._last_comma(start, end)
        leads = comma + 1 < end and page.end(comma + 1, "preposition", "adjunct", "adverb", "time")
        return comma if leads else end

    def _ends_topic(self, token: int) -> bool:
        """Whether a comma at the token parts a topic from the clause behind it, and neither its
        parts nor what tells of it."""
        page, behind = self.page, self.page.words[token + 1 : token + 2]
        if not behind or page.end(token + 1, "relative", "clause"):
            return False
        goes_on = (page.definite or " ", *page.pack.options.get("conjoined", ()))
        return not behind[0].startswith(goes_on)

    def _answers(self, frame: Frame, start: int) -> Tokens | None:
        """What stands first behind «about», for a verb that means that somebody answers."""
        page, about = self.page, folded(self.page.pack.code, "answered_about")
        if page.words[start] not in about and " ".join(page.words[start : start + 2]) not in about:
            return None
        verb = frame.cue[0] if "answers" in frame.word.takes else _answering(page, start, frame)
        if not verb:
            return None
        stop = min(frame.speaker[0] if frame.speaker else verb, verb, frame.cue[0])
        return self._asked(start + 1, self._before_adjunct(start + 1, stop))

    def _last_comma(self, start: int, end: int) -> int:
        """Where the last comma of the range stands, or its end."""
        commas = self.page.between(",", start, end)
        return commas[-1] if commas else end

    def _topic(self, token: int, limit: int) -> int:
        """Where the topic starts behind the question's words, past who asked it when they leave
        that open («in answer to a question of the daily about»)."""
        after = self.page.end(token, "question") or self.page.end(token, "asked_about")
        if self.page.form(token, "question") not in OPEN:
            self.asker = asker(self.page, token, token + 1, after - 1) or ""
            return after
        leading = next(iter(self.page.between("topic", after, min(after + FAR, limit))), None)
        asks = folded(self.page.pack.code, "asking_words")
        near = range(after, min(after + FAR, limit) if leading is None else after)
        if (wh := next((t for t in near if self.page.words[t] in asks), None)) is not None:
            return wh - (wh - 1 in self.page.opens)
        if leading is not None:
            self.asker = asker(self.page, token, after, leading) or ""
            return self.page.end(leading, "topic")
        quoted = (t for t in range(after, min(after + FAR, limit)) if t in self.page.opens)
        return next(iter(quoted), limit)

    def _inquired(self, frame: Frame, start: int) -> Tokens | None:
        """The indirect question behind a leading «asked», up to the comma before the speaker."""
        opening = next(iter(self.page.between("inquiry", start, start + 2)), None)
        if opening is None or opening == self.named:
            return None
        self.named = opening
        return self._clause(opening, frame.speaker[0] if frame.speaker else frame.cue[0])

    def _told_before(self, frame: Frame) -> Tokens | None:
        """What the sentence before, in which nobody answers, says that somebody was asked."""
        before, text = frame.sentence - 1, self.page.text
        if before <= self.last or text.blocks[before] != text.blocks[frame.sentence]:
            return None
        start, end = text.sentences[before]
        for opening in self.page.between("inquiry", start, end):
            if opening - start < 2:
                comma = self.page.comma(opening, end)
                return self._clause(opening, comma)
            if self.page.end(opening - 1, "passive"):
                return self._clause(opening, end)
        return None

    def _clause(self, opening: int, stop: int) -> Tokens | None:
        """The indirect question that begins soon behind the token and ends at `stop`."""
        asked = next(iter(self.page.between("wh", opening, min(opening + FAR, stop))), None)
        return self._trimmed(asked, stop) if asked is not None else None

    def _trimmed(self, start: int, end: int) -> Tokens | None:
        page = self.page
        if start in page.opens and page.opens[start] <= end:
            return start + 1, page.opens[start]
        while end > start and (
            not page.words[end - 1][0].isalnum()
            or page.end(end - 1, "conjunction", "that", *(() if page.definite else ("adverb",)))
        ):
            end -= 1
        return (start, end) if end > start else None
