"""Relays: the media that passed words on, as states of the page with a reach."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.heads import marked_name
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens, noun_phrase, skip_openers

OPENING_SENTENCES: Final = 8
NAME: Final = 6
FAR: Final = 10
SPEAKING: Final = ("role", "title", "given")
DASHES: Final = "-–—"
OPENING_BLOCKS: Final = 6
CLOSING_FRAMES: Final = frozenset({"relay", "closing"})
MEDIA: Final = frozenset(("medium", "outlet"))
CLUES: Final = ("interview", "toward", *MEDIA)
REPORTING: Final = MEDIA | {"reporter"}
PASSING: Final = frozenset((*MEDIA, "organization", "document", "equivalent", "metonym"))


@dataclass(frozen=True, slots=True)
class Credit:
    """A named medium at a token; `page_wide` when it opens the report that follows, `chained` when
    that one quotes it («به گزارش X به نقل از Y»): then it holds for whom it is quoted on."""

    token: int
    name: str
    page_wide: bool
    chained: bool = False


class Relays:
    """Which relays hold for a statement: the page's credit, the speaker's interview, the run."""

    def __init__(self, page: Page) -> None:
        self.page = page
        found = credits(page)
        self.page_wide = [credit for credit in found if credit.page_wide]
        self.chained = [credit for credit in found if credit.chained]
        self.credits = [credit for credit in found if not (credit.page_wide or credit.chained)]
        self.last: Source | None = None
        self.run: tuple[str, ...] = ()
        self.held: tuple[str, ...] = ()

    def of(self, frame: Frame, source: Source | None) -> tuple[str, ...]:
        """The relays of a frame's statement, outermost first; frames must come in page order."""
        if source is not self.last:
            self.run = ()
        interview = interviewer(self.page, frame)
        quoted = () if source is None or interview else self._chained(frame)
        own = quoted + tuple(frame.relays) + (self._of_sentence(frame) if self.credits else ())
        self.run = own or self.run
        self.last = source
        if source is not None and (interview or quoted):
            source.relays = (interview,) if interview else quoted
        elif source is not None and self._elsewhere(frame):
            source.relays = ()
        names = self._page_wide(frame) + self.run + (source.relays if source else ())
        self.held = tuple(dict.fromkeys(names)) if names else ()
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
        behind = frame.speaker[0] if frame.speaker else -1
        return tuple(
            credit.name
            for credit in self.credits[first:last]
            if self.page.end(credit.token, "credit") != behind
        )

    def _elsewhere(self, frame: Frame) -> bool:
        """Whether a paragraph opens with another setting, as «in his speech, he said» does."""
        blocks, start = self.page.text.blocks, self.page.text.sentences[frame.sentence][0]
        opens = frame.sentence > 0 and blocks[frame.sentence] != blocks[frame.sentence - 1]
        ahead = self.page.pack.options["subject_ahead"] and start < frame.cue[0]
        return bool(ahead and opens and self.page.end(start, "adjunct", "setting"))

    def _chained(self, frame: Frame) -> tuple[str, ...]:
        """The media that the page's credit quotes, for the first source behind it."""
        behind = [credit for credit in self.chained if credit.token < frame.cue[0]]
        self.chained = self.chained[len(behind) :]
        return tuple(credit.name for credit in behind)


def credits(page: Page) -> list[Credit]:
    """Every credit of the page («به گزارش X»), the first chain at a sentence's start page-wide."""
    found: list[Credit] = []
    opening: int | None = None
    for number, (start, end) in enumerate(page.text.sentences):
        chain = [(t, page.end(t, "credit")) for t in page.between("credit", start, end)]
        for place, (token, after) in enumerate(chain):
            name = medium_name(page, after, end)
            if opening is None and early(page, number) and _opens(page, start, token):
                opening = number
            if name:
                quoted = place > 0 and bool(page.among(after, MEDIA))
                wide = opening == number
                found.append(Credit(token, name, wide and not quoted, wide and quoted))
    return sorted([*_datelines(page), *found], key=lambda credit: credit.token)


def _datelines(page: Page) -> list[Credit]:
    """The agencies that datelines name: in brackets, or behind a dash that ends the line."""
    found: list[Credit] = []
    start = 0
    for number, (_, end) in enumerate(page.text.sentences[:OPENING_SENTENCES]):
        for token in (*page.between("outlet", start, end), *page.between("medium", start, end)):
            if early(page, number) and token - start <= FAR and _signs(page, token, end):
                closed = next((t for t in range(token, end) if _closes(page, t)), end)
                found.append(Credit(token, medium_name(page, token, closed), True))
        start = end
    return found


def _signs(page: Page, token: int, end: int) -> bool:
    """Whether the medium at the token signs the copy."""
    before = page.words[token - 1] if token else ""
    behind = noun_phrase(page, token, next((t for t in range(token, end) if _closes(page, t)), end))
    if before == "(":
        dash = page.words[behind + 1 : behind + 2]
        return behind < end and _closes(page, behind) and bool(dash) and dash[0] in DASHES
    return before in DASHES and before != "" and behind == end


def _closes(page: Page, token: int) -> bool:
    return page.words[token] == ")"


def early(page: Page, sentence: int) -> bool:
    """Whether a sentence stands where an article tells whose report it is."""
    return sentence < OPENING_SENTENCES and page.text.blocks[sentence] < OPENING_BLOCKS


def _opens(page: Page, start: int, token: int) -> bool:
    return skip_openers(page, start, token) == token


def medium_name(page: Page, token: int, limit: int) -> str:
    """The medium's name at a token, without the reporter who works for it; "" when none."""
    behind = range(token + 1, limit)
    closed = next((t for t in behind if page.words[t] in ",(" or _other(page, t)), limit)
    end = (group_end if page.cased else noun_phrase)(page, token, closed)
    while page.end(token, "reporter", "article") and token < end:
        token = page.end(token, "reporter", "article")
    media = [place for place in range(token, end) if page.among(place, MEDIA)]
    if media and not page.end(token, "organization"):
        token = _name_start(page, token, media[0])
    while end > token and not page.words[end - 1][0].isalnum() and not _closing(page, token, end):
        end -= 1
    if end <= token or end - token > 10 or _pointed(page, token - 1):
        return ""
    return unclitic(page, token, end)


def _closing(page: Page, start: int, end: int) -> bool:
    """Whether the range ends in the mark that closes a name begun in it."""
    return page.closes.get(end - 1, -1) >= start


def _name_start(page: Page, start: int, token: int) -> int:
    """Where a medium's name begins: back over capitals, where capitals show names."""
    cased = page.cased
    while cased and token > start and page.capital(token - 1) and _plain_word(page, token - 1):
        token -= 1
    return token


def _plain_word(page: Page, token: int) -> bool:
    return page.words[token].isalpha() and not page.end(token, "metonym", "title", "role")


def _pointed(page: Page, token: int) -> bool:
    """Whether a word that only points («this newspaper») stands at the token."""
    return page.end(token, "determiner") > 0 and not page.end(token, "article")


def _other(page: Page, token: int) -> bool:
    """Whether something else begins behind a medium's name: in a script without capitals a
    person's name, else an article or pronoun that no “of” leads."""
    if not page.cased:
        return bool(page.end(token, "given", "title"))
    return bool(page.end(token, "article", "pronoun")) and not page.end(token - 1, "inner")


def pass_on(page: Page, frame: Frame) -> None:
    """Let a medium that «reports, quoting X» be the relay of X's words."""
    if frame.speaker is None or not page.among(frame.speaker[0], MEDIA):
        return
    start, end = frame.speaker
    stop = frame.cue[0] if start < frame.cue[0] else frame.content[0]
    credit = next(iter(page.between("credit", end, stop)), None)
    if credit is not None:
        quoted = page.end(credit, "credit")
        if not page.end(start, "generic"):
            frame.relays.append(medium_name(page, start, end))
        frame.speaker = (quoted, noun_phrase(page, quoted, stop))


def closing_relay(page: Page, start: int, end: int) -> tuple[list[str], int] | None:
    """The medium of a «, X News reported» in tokens [start, end), with the one that it quotes,
    and where its comma stands."""
    for cue in page.between("cue", start, end):
        word = page.word(cue, "cue")
        if word is None or word.takes.isdisjoint(CLOSING_FRAMES):
            continue
        if word.form == "noun" and _comma(page, cue - 1):
            return _credited(page, cue, end)
        if word.form != "finite":
            continue
        comma = next((t for t in range(cue - 1, max(start, cue - 8), -1) if _comma(page, t)), None)
        if comma is not None and any(page.among(token, MEDIA) for token in range(comma + 1, cue)):
            quoted = page.end(page.end(cue, "cue"), "citing")
            names = [medium_name(page, comma + 1, cue)]
            return [*names, *([medium_name(page, quoted, end)] if quoted else [])], comma
    return None


def _credited(page: Page, cue: int, end: int) -> tuple[list[str], int] | None:
    """The medium behind a closing «, according to X», and its comma's place."""
    behind = noun_phrase(page, first := page.end(cue, "cue"), end)
    kinds = {kind for kind in (*PASSING, *SPEAKING) if page.has(kind, first, behind)}
    named = not page.has("cue", behind, end) and kinds and kinds.isdisjoint(SPEAKING)
    return ([medium_name(page, first, end)], cue - 1) if named else None


def _comma(page: Page, token: int) -> bool:
    return page.words[token] == "," or token in page.closes


def unclitic(page: Page, start: int, end: int) -> str:
    """The name in the page's letters, without a preposition written onto it."""
    text = page.source(start, end)
    word = page.word(start, *MEDIA)
    joined = page.pack.options.get("proclitics", {}).get("outlet", ())
    if word is not None and word.clitic and text[:1] in joined:
        contracted = text[1:2] == text[0]
        return page.pack.options["definite"][0] + text[1:] if contracted else text[1:]
    return text


def interviewer(page: Page, frame: Frame) -> str:
    """The medium a frame's words were said to, when its clause names one."""
    start, end = page.text.sentences[frame.sentence]
    behind = frame.content[0] if frame.after_cue else end
    for token in _clues(page, (max(start, frame.left - 40), frame.cue[0]), (frame.cue[1], behind)):
        after = page.end(token, "interview")
        if after and (close := _short_name(page, after, frame)):
            return page.source(after + 1, close)
        if after and _names_medium(page, after, end):
            return medium_name(page, after, end)
        if page.end(token, "toward") and (close := _short_name(page, token + 1, frame)):
            return page.source(token + 2, close)
        word = page.word(token, *MEDIA)
        if word is not None and (word.clitic or _addressed(page, frame, token)):
            return medium_name(page, token, end)
    return ""


def _clues(page: Page, ahead: Tokens, behind: Tokens) -> list[int]:
    """The tokens ahead of a cue and behind it that can tell of a medium."""
    kinds = [kind for kind in CLUES if page.has(kind, ahead[0], max(ahead[1], behind[1]))]
    found = {t for a, b in (ahead, behind) for k in kinds for t in page.between(k, a, b)}
    return sorted(found) if found else []


def _short_name(page: Page, opening: int, frame: Frame) -> int:
    """The mark that closes a medium's name, unless these are the words that a frame reports."""
    close = marked_name(page, opening, len(page.words))
    reported = frame.content[0] <= opening + 1 < frame.content[1]
    return close if opening < close < opening + NAME and not reported else 0


def _names_medium(page: Page, token: int, limit: int) -> bool:
    end = noun_phrase(page, token, limit)
    return any(page.among(place, REPORTING) for place in range(token, end))


def _addressed(page: Page, frame: Frame, token: int) -> bool:
    """Whether the medium is whom a verb of telling was said to."""
    if "tell" not in frame.word.takes or token < frame.cue[1]:
        return bool(page.end(token - 1, "toward")) and token >= frame.left
    return noun_phrase(page, frame.cue[1], token + 1) > token
