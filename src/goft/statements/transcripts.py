"""Transcripts: pages whose paragraphs open with the speaker's name and a colon, again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.speech import SPEECH

LONGEST: Final = 6
FEWEST: Final = 3
LONGEST_INITIALS: Final = 3
# At least one paragraph of so many opens with a label: headlines have names before colons too.
APART: Final = 10
# A host asks in one paragraph of so many.
SELDOM: Final = 4
Label = tuple[str, ...]


def transcript_labels(page: Page) -> dict[Label, bool]:
    """The labels under which a transcript's paragraphs stand, and whether it is the host's, whose
    words are questions; none when the page is no transcript.

    One speaker at least must come back, else the colons are those of a list; two, where letters
    have no case and so do not show what is a name. A digest of posts has labels that differ, but
    several full names among them are followed by quotations.
    """
    places = list(_labels(page))
    found = Counter(page.words[start:end] for start, end in places)
    if page.cased and _posts(page, places) >= FEWEST:
        return dict.fromkeys(found, False)
    back = [label for label, times in found.items() if times > 1]
    fewest = max(FEWEST, len(set(page.text.blocks)) / APART)
    if found.total() < fewest or len(back) < 1 + (not page.cased):
        return {}
    hosts = _hosts(page, places) if page.cased else set()
    return {label: label in hosts for label in found}


def _hosts(page: Page, places: list[Tokens]) -> set[Label]:
    """The labels of whoever asks, in full, by the surname or by initials: what calls a host, or
    those of one who ends many paragraphs with a question mark where no other does."""
    full = _spelled(page, places)
    named = {place: _bearer(page, place, full) for place in places}
    turns = Counter(named.values())
    asked = Counter(
        bearer for place, bearer in named.items() if asks(page, page.sentence(place[0]))
    )
    host = next(iter(asked), None) if len(asked) == 1 else None
    if host is not None and asked[host] * SELDOM < turns[host]:
        host = None
    called = folded(page.pack.code, "hosts")
    return {
        page.words[slice(*place)]
        for place, bearer in named.items()
        if bearer == host or page.words[place[0]] in called
    }


def _spelled(page: Page, places: list[Tokens]) -> dict[str, str]:
    """The surname in the first of the full names under which paragraphs stand, by its initials."""
    full: dict[str, str] = {}
    for start, end in places:
        if end - start > 1:
            initials = "".join(word[0] for word in page.words[start:end])
            full.setdefault(initials, page.words[end - 1])
    return full


def _bearer(page: Page, place: Tokens, full: dict[str, str]) -> str:
    """The surname under a label, be it of initials that a fuller label spells."""
    start, end = place
    comma = page.comma(start, end)
    word = page.words[comma - 1]
    initials = comma - start == 1 and len(word) <= LONGEST_INITIALS
    return full.get(word, word) if initials else word


def asks(page: Page, sentence: int) -> bool:
    """Whether the paragraph of a sentence ends in a question mark."""
    blocks, last = page.text.blocks, sentence
    while last + 1 < len(blocks) and blocks[last + 1] == blocks[sentence]:
        last += 1
    end = page.text.sentences[last][1]
    return "?" in page.words[end - 2 : end]


def _posts(page: Page, labels: list[Tokens]) -> int:
    """How many full names among the labels are followed by a quotation that fills its sentence."""
    named = [(start, colon) for start, colon in labels if colon - start > 1]
    return sum(page.opens.get(colon + 1, 0) - colon > SPEECH for _, colon in named)


def label_end(page: Page, start: int) -> int:
    """Where the colon of a transcript's label stands that opens at the token; 0 when none does."""
    if not page.labels:
        return 0
    colon = _colon(page, start, len(page.words))
    return colon if colon and page.words[start:colon] in page.labels else 0


def _labels(page: Page) -> Iterator[Tokens]:
    """The names before a colon that open paragraphs, none a word of time or a heading's."""
    for number, (start, end) in enumerate(page.text.sentences):
        if number and page.text.blocks[number] == page.text.blocks[number - 1]:
            continue
        colon = _colon(page, start, end)
        if colon and page.end(start, "place", "seat") == colon:
            continue  # what dates an item of news in brief: “KARACHI: …”
        if colon and page.words[start] in folded(page.pack.code, "label_topics"):
            continue  # what the page is: “Transcript: …”
        if colon and all(_of_name(page, token) for token in range(start, colon)):
            yield start, colon


def _colon(page: Page, start: int, limit: int) -> int:
    """The colon behind a label that opens at the token; 0 when none is near."""
    last = min(start + LONGEST + 1, limit)
    return next((token for token in range(start + 1, last) if page.words[token] == ":"), 0)


def _of_name(page: Page, token: int) -> bool:
    word = page.words[token]
    if page.end(token, "cue", "opener", "document", "time", "asking", "answering"):
        return False
    if not page.cased:
        return word[0].isalpha() and not page.end(token, "preposition", "that", "clause")
    return word in "'’.-" or page.capital(token) or page.end(token, "inner") > 0
