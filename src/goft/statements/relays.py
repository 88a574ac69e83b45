"""Relays: the media that passed words on, as states of the page with a reach."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.languages.letters import folded
from goft.statements.chains import chain, same_medium, says
from goft.statements.credits import Credit, credits, quotes_own, quotes_people
from goft.statements.frame import Frame
from goft.statements.interviews import interviewer, talk
from goft.statements.labels import is_label
from goft.statements.media import MEDIA, as_passed_on, has_medium, maker_name, medium_name
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source
from goft.statements.phrases import noun_phrase
from goft.statements.pointed_media import pointed_medium, pointing
from goft.statements.several import with_others

SPEAKING: Final = ("role", "title", "given")
TAIL: Final = 4
CLOSING_FRAMES: Final = frozenset({"relay", "closing"})
PASSING: Final = frozenset((*MEDIA, "organization", "document", "equivalent", "metonym"))


class Relays:
    """Which relays hold for a statement: the page's credit, the speaker's interview, the run."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pointing = pointing(page)
        found = credits(page)
        self.page_wide = [credit for credit in found if credit.page_wide]
        self.chained = [credit for credit in found if credit.chained]
        self.credits = [credit for credit in found if not (credit.page_wide or credit.chained)]
        self.last: Source | None = None
        self.run: tuple[str, ...] = ()
        self.held: tuple[str, ...] = ()
        self.read = 0

    def of(self, frame: Frame, source: Source | None) -> tuple[str, ...]:
        """The relays of a frame's statement, outermost first; frames must come in page order."""
        if source is not self.last:
            self.run = ()
        narrated = self._narrated(frame, source)
        interview = self._heard(frame) or ((narrated,) if narrated else ())
        quoted = () if source is None else self._chained(frame)
        own = (
            quoted
            + tuple(filter(None, frame.relays))
            + (self._of_sentence(frame) if self.credits else ())
            + self._of_tail(frame)
        )
        self.run = own or (() if interview else self.run)
        self.last = source
        if source is not None and (interview or quoted):
            source.relays = quoted + interview
        elif source is not None and (own or self._elsewhere(frame)):
            source.relays = ()
        said_to = source.relays if source else interview
        names = self._page_wide(frame) + self.run + said_to
        self.held = chain(self.page, self._others(source, names)) if names else ()
        return self.held

    def _heard(self, frame: Frame) -> tuple[str, ...]:
        """The media that a frame's clause names as those its words were said to."""
        name = pointed_medium(self.page, frame, self.pointing) or interviewer(self.page, frame)
        clause = self.page.text.sentences[frame.sentence]
        return with_others(self.page, name, clause) if name else ()

    def _others(self, source: Source | None, names: tuple[str, ...]) -> list[str]:
        """The names without whoever speaks, or whose report does: nobody passes their own words
        on."""
        own = (source.name if source is not None else "") or ""
        theirs = own if source is not None and source.kind == "document" else ""
        return [name for name in names if name not in theirs and not (own and says(own, name))]

    def of_parent(self) -> tuple[str, ...]:
        """The relays of the statement before: they hold for the speech inside it too."""
        return self.held

    def _page_wide(self, frame: Frame) -> tuple[str, ...]:
        cue = frame.cue[0]
        return tuple(credit.name for credit in self.page_wide if credit.token < cue < credit.until)

    def _of_sentence(self, frame: Frame) -> tuple[str, ...]:
        start = self.page.text.sentences[frame.sentence][0]
        first = bisect_left(self.credits, start, key=lambda credit: credit.token)
        last = bisect_left(self.credits, frame.cue[0], key=lambda credit: credit.token)
        held = self.credits[first:last]
        return tuple(credit.name for credit in held if not self._quotes(credit, frame))

    def _quotes(self, credit: Credit, frame: Frame) -> bool:
        """Whether a credit names whoever speaks in the frame, maybe with an office behind."""
        page, start = self.page, self.page.end(credit.token, "credit")
        speaks = frame.speaker[0] if frame.speaker else -1
        if speaks <= start:
            return speaks == start
        somebody = not any(page.among(token, PASSING) for token in range(start, speaks))
        return somebody and speaks < noun_phrase(page, start, frame.cue[0])

    def _of_tail(self, frame: Frame) -> tuple[str, ...]:
        """The medium that closes the sentence behind a frame's words, with who else told it: «…,
        as agency X passed on from a statement»."""
        page, start = self.page, frame.pieces[-1][1]
        end = page.text.sentences[page.sentence(start - 1)][1]
        for cue in page.between("cue", start, min(start + TAIL, end)):
            word, first = page.word(cue, "cue"), page.end(cue, "cue")
            if as_passed_on(page, cue, end):
                medium = next(t for t in range(first, end) if page.among(t, MEDIA))
                return (medium_name(page, medium, end),)
            if word is None or word.form != "noun" or "relay" not in word.takes:
                continue
            named = cue != frame.cue[0] and first < end and page.among(first, MEDIA) > 0
            named = named and all(_aside(page, t) for t in range(start, cue))
            if named and noun_phrase(page, first, end) != page.end(first, "generic"):
                return (medium_name(page, first, end),)
        return ()

    def _narrated(self, frame: Frame, source: Source | None) -> str:
        """The medium of the talk that the narrator told of since the last words: «X's remarks came
        in a talk with Y»."""
        first, last = self.read, self.page.sentence(frame.pieces[-1][1] - 1)
        self.read = max(first, max(frame.sentence, last) + 1)
        name = source.name if source is not None and source.kind in PEOPLE else None
        if source is None or not name or first >= frame.sentence:
            return ""
        told = self.page.text.sentences[first : frame.sentence]
        found = next(filter(None, (talk(self.page, *sentence, name) for sentence in told)), "")
        return "" if any(same_medium(self.page, found, other) for other in source.relays) else found

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


def pass_on(page: Page, frame: Frame) -> None:
    """Let a medium that «reports, quoting X» be the relay of X's words."""
    if frame.speaker is None:
        return
    start, end = frame.speaker
    stop = frame.cue[0] if start < frame.cue[0] else frame.content[0]
    quoted = _quoted_from(page, frame, end, stop)
    if not quoted:
        return
    whom = (quoted, noun_phrase(page, quoted, stop))
    medium = page.among(start, MEDIA) or page.form(start, "generic") == "medium"
    medium = medium or (_unlisted(page, start, end) and quotes_people(page, *whom))
    if quotes_own(page, *whom):
        return
    medium = medium or page.words[start] in folded(page.pack.code, "spokesdesks")
    of_text = _of_text(page, start, end) and _somebody(page, *whom)
    if medium or of_text or _voiced(page, quoted):
        if medium and not page.end(start, "generic"):
            frame.relays += (medium_name(page, start, end) or page.source(start, end),)
        frame.speaker = whom


def _quoted_from(page: Page, frame: Frame, end: int, stop: int) -> int:
    """Where whoever is quoted starts, behind a credit or, in a label, behind the preposition alone
    («the agency X from Y: …»); 0 when nobody is."""
    credit = next(iter(page.between("credit", end, stop)), None)
    if credit is not None:
        return page.end(credit, "credit")
    led = is_label(frame.rule) and page.words[end] in folded(page.pack.code, "label_sources")
    return end + 1 if led and end + 1 < stop else 0


def _unlisted(page: Page, start: int, end: int) -> bool:
    """Whether a word or two in no list, which may name a medium, are quoted from."""
    return (
        page.verb_last and end - start < TAIL and not any(t in page.tags for t in range(start, end))
    )


def _voiced(page: Page, token: int) -> bool:
    """Whether somebody opens at the token in whose «words» a body tells something («the ministry
    said in the words of | its deputy that»)."""
    said = page.words[token - 1] in folded(page.pack.code, "voices")
    return said and page.end(token, *SPEAKING) > 0


def _of_text(page: Page, start: int, end: int) -> bool:
    return page.has("document", start, end) or page.form(start, "generic") == "document"


def _somebody(page: Page, start: int, end: int) -> bool:
    """Whether no medium, body or text stands there, but a person."""
    return not any(page.among(token, PASSING - {"metonym"}) for token in range(start, end))


def closing_relay(page: Page, start: int, end: int) -> tuple[list[str], int] | None:
    """The medium of a «, X News reported» in tokens [start, end), with the one that it quotes,
    and where its comma stands."""
    for cue in page.between("cue", start, end):
        word = page.word(cue, "cue")
        if word is None or word.takes.isdisjoint(CLOSING_FRAMES):
            continue
        if word.form == "noun" and (_comma(page, cue - 1) or page.form(cue - 1, "cue") == "finite"):
            return _credited(page, cue, end)
        if word.form != "finite":
            continue
        comma = next((t for t in range(cue - 1, max(start, cue - 8), -1) if _comma(page, t)), None)
        if comma is not None and has_medium(page, comma + 1, cue):
            quoted = page.end(page.end(cue, "cue"), "citing")
            names = [maker_name(page, comma + 1, cue)]
            return [*names, *([medium_name(page, quoted, end)] if quoted else [])], comma
    return None


def _credited(page: Page, cue: int, end: int) -> tuple[list[str], int] | None:
    """The medium behind a closing «, according to X», and its comma's place."""
    behind = noun_phrase(page, first := page.end(cue, "cue"), end)
    who = page.cased and page.end(behind - 1, "relative") == behind and not page.capital(behind - 1)
    behind -= who  # the WHO has capitals
    kinds = {kind for kind in (*PASSING, *SPEAKING) if page.has(kind, first, behind)}
    named = not page.has("cue", behind, end) and kinds and kinds.isdisjoint(SPEAKING)
    medium = has_medium(page, first, behind)
    head = medium or page.capital(behind - 1) or page.among(behind - 1, PASSING)
    place = cue - _comma(page, cue - 1)
    return ([maker_name(page, first, end) if head else ""], place) if named else None


def _aside(page: Page, token: int) -> bool:
    """Whether only a conjunction or a mark stands at the token."""
    return page.end(token, "conjunction") > 0 or not page.words[token].isalnum()


def _comma(page: Page, token: int) -> bool:
    return page.words[token] == "," or token in page.closes
