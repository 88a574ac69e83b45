"""Credits: where a page tells whose report it is, in a phrase, a dateline or a signature."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from goft.languages.letters import folded
from goft.statements.datelines import credited
from goft.statements.frame import Frame, Place
from goft.statements.media import MEDIA, PASSING, medium_name, named_before
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase, skip_openers
from goft.statements.posts import posted
from goft.statements.round_ups import signatures
from goft.statements.sign_offs import lines, signing

OPENING_SENTENCES: Final = 8
# How long the place of a dateline is at most, with its mark.
PLACE: Final = 5
SIGNING: Final = ("outlet", "medium", "agencies")
OPENING_BLOCKS: Final = 6
# Where, from the top, a line may stand that names a page's source.
OPENING_LINES: Final = 2
FAR: Final = 10
# More words than these has a first sentence that is told and no headline.
PROSE: Final = 12
# So many paragraphs behind a headline are no lead that a credit may follow.
SEVERAL: Final = 3
DASHES: Final = "-–—"
PLACING: Final = (*DASHES, "/", ",")
SIGNING_MARKS: Final = frozenset((*DASHES, "/"))
LEADING: Final = tuple((mark,) for mark in (*DASHES, ":"))
SAYING: Final = ("role", "organization", "collective", "anonymous", "given", "metonym")
ENCLOSING: Final = {"(": ")", "/": "/"}
CLOSING: Final = frozenset(ENCLOSING.values())
LISTING: Final = frozenset((",", "/", "+", ".", *DASHES))


@dataclass(frozen=True, slots=True)
class Credit:
    """A named medium at a token; `page_wide` when it opens the report that follows, up to `until`
    where it signs an item alone, `chained` when that one quotes it («به گزارش X به نقل از Y»):
    then it holds for whom it is quoted on."""

    token: int
    name: str
    page_wide: bool
    chained: bool = False
    until: int = sys.maxsize


def credits(page: Page) -> list[Credit]:
    """Every credit of the page («به گزارش X»), the first chain at a sentence's start page-wide."""
    found: list[Credit] = []
    opening: int | None = None
    for number, (start, end) in enumerate(page.text.sentences):
        chain = [(t, page.end(t, "credit")) for t in page.between("credit", start, end)]
        for place, (token, after) in enumerate(chain):
            name = medium_name(page, after, end)
            if opening is None and heads_page(page, number) and _opens(page, start, token):
                opening = number
            if page.end(after, "generic"):
                if known := named_before(page, page.end(after, "generic") - 1):
                    found.append(Credit(token, known, False))
                continue
            if not name:
                continue
            people = _person(page, after, end) or quotes_people(page, after, end)
            if not (people or quotes_own(page, after, noun_phrase(page, after, end))):
                quoted = place > 0 and bool(page.among(after, MEDIA))
                wide = opening == number
                found.append(Credit(token, name, wide and not quoted, wide and quoted))
    return sorted([*_signing(page), *found], key=lambda credit: credit.token)


def _signing(page: Page) -> list[Credit]:
    """The credits that sign the page, or else each of its items."""
    items = signatures(page)
    heads = [Credit(t, name, True, until=until) for t, name, until in lines(page)]
    if not items:
        return [*(_signatures(page) or _sources(page)), *_datelines(page), *heads]
    signed = [Credit(s.start, s.name, True, until=s.end) for s in items]
    brackets = {s.end + 1 for s in items}
    return [*signed, *(credit for credit in _datelines(page) if credit.token not in brackets)]


def quotes_own(page: Page, start: int, end: int) -> bool:
    """Whether a medium quotes but its own reporters or what they saw («its own»)."""
    return end > start and page.words[end - 1] in folded(page.pack.code, "own")


def quotes_people(page: Page, token: int, limit: int) -> bool:
    """Whether several people are quoted there («some of the witnesses»), who are no medium."""
    several = page.verb_last and page.end(page.end(token, "counted") or token, "collective")
    end = noun_phrase(page, token, limit) if several else token
    return end > token and not any(page.among(place, PASSING) for place in range(token, end))


def _person(page: Page, token: int, limit: int) -> bool:
    """Whether a title opens a person's name there, who works for no medium."""
    end = noun_phrase(page, token, limit) if page.end(token, "title") else token
    named = next(iter(page.between("role", token + 1, end)), end) if page.verb_last else end
    return end > token and not any(page.among(place, PASSING) for place in range(token, named))


def _datelines(page: Page) -> list[Credit]:
    """The agencies that datelines name: in brackets, or behind a dash that ends the line."""
    found: list[Credit] = []
    start = 0
    for number, (_, end) in enumerate(page.text.sentences[:OPENING_SENTENCES]):
        last = min(start + FAR + 1, end) if early(page, number) else start
        for token in sorted({t for kind in SIGNING for t in page.between(kind, start, last)}):
            told = _slug(page, token) or posted(page, token)
            if not told and _signs(page, start, token, end):
                closed = next((t for t in range(token, end) if page.words[t] in CLOSING), end)
                behind = page.end(token, "agencies")
                name = page.source(token, behind) if behind else medium_name(page, token, closed)
                found.append(Credit(token, name, True))
        start = end
    return found


def _slug(page: Page, token: int) -> bool:
    """Whether a broadcaster is named at the token whose own pages alone say so in a dateline."""
    name = " ".join(page.words[token : page.end(token, "outlet")])
    return name in folded(page.pack.code, "slugs")


def _signatures(page: Page) -> list[Credit]:
    """The agencies that sign the whole page at its end, in brackets behind the last full stop or on
    a line of their own, or behind a stroke: they hold from its first token on."""
    if name := signing(page):
        return [Credit(-1, name, True)]
    start, end = page.text.sentences[-1] if page.text.sentences else (0, 0)
    if not page.cased and page.words[end : end + 1] == ("(",):  # cut off that sentence
        close = next((t for t in range(end, len(page.words)) if page.words[t] == ")"), end)
        return [Credit(-1, name, True) for name in _listed(page, end + 1, close)]
    opening = next((t for t in range(start, end) if page.words[t] == "("), end)
    signed = all(_initials(page.words[token]) for token in range(start, opening))
    if opening >= end or page.words[end - 1] != ")" or not signed:
        return []
    return [Credit(-1, name, True) for name in _listed(page, opening + 1, end - 1)]


def _sources(page: Page) -> list[Credit]:
    """The media that a line of its own, the page's first or last, tells as its source."""
    sentences, labels = page.text.sentences, folded(page.pack.code, "source_labels")
    for start, end in (*sentences[:OPENING_LINES], *sentences[-1:]) if labels else ():
        if page.words[start] in labels and page.words[start + 1 : start + 2] == (":",):
            return [Credit(-1, name, True) for name in _listed(page, start + 2, end)]
    return []


def _listed(page: Page, token: int, end: int) -> list[str]:
    """The names of the media that fill [token, end); none where other words stand there."""
    found: list[str] = []
    while token < end:
        agencies = page.end(token, "agencies")
        behind = page.among(token, MEDIA) or agencies
        if behind:
            name = page.source(token, behind) if agencies else medium_name(page, token, end)
            found.append(name)
        elif page.words[token] not in LISTING:
            return []
        called = noun_phrase(page, token, end) if page.end(token, "medium") else behind
        token = max(called, token + 1)
    return [name for name in found if name]


def _initials(word: str) -> bool:
    """Whether a word is an editor's initials or a mark («س.م/ح.ع»)."""
    return "." in word or len(word) == 1


def _signs(page: Page, start: int, token: int, end: int) -> bool:
    """Whether the medium at the token signs the copy: «(X) –», «(X):», «/X/», «– X»."""
    before = page.words[token - 1] if token else ""
    closed = next((t for t in range(token, end) if page.words[t] in CLOSING), end)
    behind = noun_phrase(page, token, closed)
    if before in ENCLOSING and behind < end and page.words[behind] == ENCLOSING[before]:
        opens = before == "/" or token - 1 == start or credited(page, start, behind)
        return opens or page.words[behind + 1 : behind + 2] in LEADING
    if before == "(":
        return False
    if before in SIGNING_MARKS and _ends(page, behind, end):
        return True
    return _placed(page, start, token) or _joined(page, start, token, end)


def _ends(page: Page, token: int, end: int) -> bool:
    """Whether a line ends at the token, be it with a full stop."""
    return token == end or (token == end - 1 and page.words[token] == ".")


def _joined(page: Page, start: int, token: int, end: int) -> bool:
    """Whether nothing but a place, marks and a name in marks stands before agencies that no mark
    parts from the verb or the line behind them: «Oslo: “X”, agencies | said the minister»."""
    behind = page.end(token, "agencies")
    if not behind or start >= token or page.words[token - 1] not in PLACING:
        return False
    opening = next((t for t in range(start, token) if t in page.opens), token)
    town = opening - start <= PLACE and page.opens.get(opening, start) < token
    told = behind == end or page.form(behind, "cue") == "finite"
    return told and town and not page.has("cue", start, token)


def _placed(page: Page, start: int, token: int) -> bool:
    """Whether a medium stands between a place's mark and the mark that leads to the text:
    «Oslo - Reuters: X said», «Tehran/ IRNA - X said»."""
    behind = page.among(token, SIGNING)
    marked = page.words[behind : behind + 1] in LEADING and behind + 1 < len(page.words)
    led = start < token <= start + PLACE and page.words[token - 1] in PLACING
    led = led or start < token == _town(page, start)
    return led and marked and not page.has("cue", start, token)


def _town(page: Page, start: int) -> int:
    """Where a place ends that a medium may follow without a mark («Rome AFP: X said»)."""
    unknown = start not in page.tags and page.definite is not None
    return page.end(start, "metonym", "place", "seat") or start + unknown


def early(page: Page, sentence: int) -> bool:
    """Whether a sentence stands where an article tells whose report it is."""
    return sentence < OPENING_SENTENCES and page.text.blocks[sentence] < OPENING_BLOCKS


def heads_page(page: Page, sentence: int) -> bool:
    """Whether a credit in a sentence may tell whose report the page is: no paragraph that ends in
    a full stop, and so is no headline, stands before its own as the page's first."""
    if not page.verb_last or not early(page, sentence):
        return early(page, sentence)
    blocks = page.text.blocks
    last = next((n for n, block in enumerate(blocks) if block != blocks[0]), len(blocks)) - 1
    prose = {blocks[n] for n in range(sentence) if blocks[n] != blocks[sentence] and _told(page, n)}
    return len(prose) < SEVERAL and not (sentence > last and _told(page, last))


def _told(page: Page, sentence: int) -> bool:
    """Whether a sentence is one of prose: a long one that ends in a full stop."""
    start, end = page.text.sentences[sentence]
    return end - start > PROSE and page.words[end - 1] == "."


def _opens(page: Page, start: int, token: int) -> bool:
    return skip_openers(page, start, token) == token


def signs_copy(place: Place, frame: Frame) -> bool:
    """Whether a verb of writing and a bare name only tell whose copy follows: «by X:»."""
    page, speaker = place.page, frame.speaker
    if speaker is None or frame.word.clitic or place.cue[0] != place.start:
        return False
    bare = not page.between("role", *speaker) and page.end(speaker[0], "given") > 0
    return bare and page.words[speaker[1] : speaker[1] + 1] == (":",)


def whose(frame: Frame) -> bool:
    """Whether a credit tells whose report it is, and not whom that one quotes."""
    return all(element.name != "credit" for element in frame.rule.after)


def credits_others(place: Place, _: Frame) -> bool:
    """Whether a credit is the one that opens the page or the reporter's own, or somebody is heard
    in its sentence."""
    page, (token, behind) = place.page, place.cue
    opens = heads_page(page, page.sentence(token)) and not page.between("credit", 0, token)
    opens = opens and page.form(behind, "generic") != "medium"
    own = page.words[page.end(behind, "reporter") or behind] == ","
    own = own or page.words[place.end - 1] in "?؟"  # what was asked, and then answered
    return opens or own or bool(page.between("cue", behind, place.end))


def quotes_nobody(place: Place, frame: Frame) -> bool:
    """Whether whom a credit quotes says nothing of what follows: a medium or desk passes it on, or
    somebody is heard in the sentence."""
    page, speaker = place.page, frame.speaker
    if speaker is None or page.between("cue", place.cue[1], place.end):
        return True
    passes = any(page.among(t, MEDIA) or page.end(t, "desk", "document") for t in range(*speaker))
    passes = passes or page.words[speaker[0]] in folded(page.pack.code, "spokesdesks")
    return passes or not any(page.end(t, *SAYING) for t in range(*speaker))


def only_credits(place: Place, frame: Frame) -> bool:
    """Whether nothing but whose report it is stands before an attribution between two commas: «as
    agency X reports, according to Y, A»."""
    page = place.page
    first = skip_openers(page, place.start, frame.left)
    return page.end(first, "credit") > 0 and not page.has("verb", first, frame.left)
