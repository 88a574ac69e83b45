"""Relays: the media that passed words on, as states of the page with a reach."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from goft.statements.match import Frame
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, skip_openers
from goft.statements.scene import Source

OPENING_SENTENCES = 8
MEDIA = ("medium", "outlet")


@dataclass(frozen=True, slots=True)
class Credit:
    """A named medium at a token; `page_wide` when it opens the report that follows."""

    token: int
    name: str
    page_wide: bool


class Relays:
    """Which relays hold for a statement: the page's credit, the speaker's interview, the run."""

    def __init__(self, page: Page) -> None:
        self.page = page
        found = credits(page)
        self.page_wide = [credit for credit in found if credit.page_wide]
        self.credits = [credit for credit in found if not credit.page_wide]
        self.last: Source | None = None
        self.run: tuple[str, ...] = ()
        self.held: tuple[str, ...] = ()

    def of(self, frame: Frame, source: Source | None) -> tuple[str, ...]:
        """The relays of a frame's statement, outermost first; frames must come in page order."""
        if source is not self.last:
            self.run = ()
        own = tuple(frame.relays) + self._of_sentence(frame)
        self.run = own or self.run
        self.last = source
        interview = interviewer(self.page, frame)
        if source is not None and interview:
            source.relays = (interview,)
        names = self._page_wide(frame) + self.run + (source.relays if source else ())
        self.held = tuple(dict.fromkeys(names))
        return self.held

    def of_parent(self) -> tuple[str, ...]:
        """The relays of the statement before: they hold for the speech inside it too."""
        return self.held

    def _page_wide(self, frame: Frame) -> tuple[str, ...]:
        return tuple(credit.name for credit in self.page_wide if credit.token < frame.cue[0])

    def _of_sentence(self, frame: Frame) -> tuple[str, ...]:
        start = self.page.text.sentences[frame.sentence][0]
        first = bisect_left(self.credits, start, key=lambda credit: credit.token)
        last = bisect_left(self.credits, frame.cue[0], key=lambda credit: credit.token)
        return tuple(credit.name for credit in self.credits[first:last])


def credits(page: Page) -> list[Credit]:
    """Every credit of the page («به گزارش X»), the first chain at a sentence's start page-wide."""
    found: list[Credit] = []
    opening: int | None = None
    for number, (start, end) in enumerate(page.text.sentences):
        chain = [(t, page.end(t, "credit")) for t in page.between("credit", start, end)]
        for token, after in chain:
            name = medium_name(page, after, end)
            if opening is None and number < OPENING_SENTENCES and _opens(page, start, token):
                opening = number
            if name:
                found.append(Credit(token, name, opening == number))
    return found


def _opens(page: Page, start: int, token: int) -> bool:
    return skip_openers(page, start, token) == token


def medium_name(page: Page, token: int, limit: int) -> str:
    """The medium's name at a token, without the reporter who works for it; "" when none."""
    comma = next((place for place in range(token, limit) if page.words[place] == ","), limit)
    end = noun_phrase(page, token, comma)
    while page.end(token, "reporter", "article") and token < end:
        token = page.end(token, "reporter", "article")
    media = [place for place in range(token, end) if page.end(place, *MEDIA)]
    if media and not page.end(token, "organization"):
        token = media[0]
    if end <= token or end - token > 10:
        return ""
    return unclitic(page, token, end)


def closing_relay(page: Page, start: int, end: int) -> tuple[str, int] | None:
    """The medium of a «, X News reported» in tokens [start, end), and where its comma stands."""
    for cue in page.between("cue", start, end):
        word = page.word(cue, "cue")
        if word is None or "relay" not in word.takes or word.form != "finite":
            continue
        comma = next((t for t in range(cue - 1, max(start, cue - 8), -1) if _comma(page, t)), None)
        if comma is not None and any(page.end(token, *MEDIA) for token in range(comma + 1, cue)):
            return medium_name(page, comma + 1, cue), comma
    return None


def _comma(page: Page, token: int) -> bool:
    return page.words[token] == "," or token in page.closes


def unclitic(page: Page, start: int, end: int) -> str:
    """The name in the page's letters, without a preposition written onto it."""
    text = page.source(start, end)
    word = page.word(start, *MEDIA)
    joined = page.pack.options.get("proclitics", {}).get("outlet", ())
    if word is not None and word.clitic and text[:1] in joined:
        return text[1:]
    return text


def interviewer(page: Page, frame: Frame) -> str:
    """The medium a frame's words were said to, when its clause names one."""
    start, end = page.text.sentences[frame.sentence]
    behind = frame.content[0] if frame.after_cue else end
    for token in (*range(max(start, frame.left - 40), frame.cue[0]), *range(frame.cue[1], behind)):
        after = page.end(token, "interview")
        if after and _names_medium(page, after, end):
            return medium_name(page, after, end)
        word = page.word(token, *MEDIA)
        if word is not None and (word.clitic or _addressed(page, frame, token)):
            return medium_name(page, token, end)
    return ""


def _names_medium(page: Page, token: int, limit: int) -> bool:
    end = noun_phrase(page, token, limit)
    return any(page.end(place, "reporter", *MEDIA) for place in range(token, end))


def _addressed(page: Page, frame: Frame, token: int) -> bool:
    """Whether the medium is whom a verb of telling was said to."""
    if "tell" not in frame.word.takes or token < frame.cue[1]:
        return bool(page.end(token - 1, "toward")) and token >= frame.left
    return noun_phrase(page, frame.cue[1], token + 1) > token
