"""Whom an interview without labels is with: the page presents them before its first question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.groups import has_ending
from goft.statements.introductions import introductions
from goft.statements.kinds import STOPS
from goft.statements.labels import labelled
from goft.statements.page import Page
from goft.statements.people import PEOPLE
from goft.statements.phrases import Tokens, noun_phrase
from goft.statements.reading import mention_at
from goft.statements.roles import TITLES, role_of, signs

LONGEST: Final = 5
SHORT: Final = 3
# How many people an interview has.
BOTH: Final = 2


def headed(page: Page, first: int) -> Tokens | None:
    """Whom a headline above the sentence `first` has speak under a label."""
    titles = (n for n in range(first) if role_of(page, n) in TITLES)
    labels = (frame for n in titles if (frame := labelled(page, n, False)))
    spans = (frame.speaker for frame in labels if frame.speaker)
    return next((span for span in spans if mention_at(page, span).kind in PEOPLE), None)


def presented(page: Page, first: int) -> Tokens | None:
    """The only person whom the page names above the sentence `first`, or of two the one who is no
    interviewer."""
    end = page.text.sentences[first][0]
    met = dict(_named(page, end))
    if len(met) == BOTH and (guest := _guest(page, end, *met.values())):
        return guest
    return next(iter(met.values())) if len(met) == 1 else _first(page, met)


def _first(page: Page, met: dict[str, Tokens]) -> Tokens | None:
    """Of several who are named above an interview the first, if nobody else is in the sentence that
    names them and they are named again: by a headline, or where they are asked."""
    if page.definite is None or not met:
        return None
    (name, span), *others = sorted(met.items(), key=lambda one: one[1])
    sentence = page.sentence(span[0])
    alone = all(page.sentence(other[0]) != sentence for _, other in others)
    return span if alone and page.words.count(name) >= BOTH else None


def _guest(page: Page, end: int, one: Tokens, other: Tokens) -> Tokens | None:
    """Who of two is the guest, as one stands behind words that tell who talked to whom: the other
    where that one's “he” or name is their subject now: “she talks to X”, not “she spoke to X”."""
    phrases = folded(page.pack.code, "interviewed")
    for token in range(1, end - 1):
        behind = token + 2
        if " ".join(page.words[token:behind]) not in phrases or behind not in (one[0], other[0]):
            continue
        named, apart = (one, other) if behind == one[0] else (other, one)
        told = page.end(token - 1, "pronoun") == token
        told = told or page.words[token - 1] == page.words[apart[1] - 1]
        return apart if told and has_ending(page, token, "present") else named
    return None


def _named(page: Page, end: int) -> Iterator[tuple[str, Tokens]]:
    """The last name and the mention of everybody named before the token `end`, office or none."""
    plain = (mention_at(page, (t, _ends(page, t, end))) for t in page.between("given", 0, end))
    held = takewhile(lambda met: met[1][0] < end, introductions(page))
    bylines = folded(page.pack.code, "bylines")
    for mention in (*plain, *(met for met, _ in held)):
        before = mention.span[0] - 1
        near = page.words[max(before - LONGEST, 0) : max(before, 0)]
        led = page.words[before] in (":", "/") and not bylines.isdisjoint(near)
        if led or signs(page, page.sentence(mention.span[0])):
            continue  # who talked to the guest
        if mention.name is not None and mention.name[1] > mention.name[0] + 1:
            yield page.words[mention.name[1] - 1], mention.span


def _ends(page: Page, token: int, end: int) -> int:
    """Where the name of a given name at the token ends: behind the surname, where verbs lead and
    an object may stand right behind it."""
    if not page.pack.options["subject_ahead"]:
        return noun_phrase(page, token, end)
    number = page.sentence(token)
    while behind := page.end(token, "given"):
        token = behind
    goes_on = token < end and not page.among(token, STOPS | {"title", "role"})
    return min(token + (goes_on and page.sentence(token) == number), end)


def behind_label(page: Page, start: int, guest: Tokens | None, *, asks: bool) -> int:
    """Behind the label of the guest, of a medium or of whoever `asks` at the token: “Bell: …”;
    else the token."""
    colon = next(
        (t for t in range(start, start + LONGEST) if page.words[t : t + 1] == (":",)), start
    )
    own = guest is not None and page.words[colon - 1] == page.words[guest[1] - 1]
    heard = page.has("medium", start, colon) or page.has("outlet", start, colon)
    asked = asks and colon <= start + SHORT
    return colon + 1 if colon > start and (own or heard or asked) else start


def converse(page: Page, sentences: Iterable[int]) -> bool:
    """Whether people talk to one another there: in words of the first or second person."""
    return _says(page, sentences, "first_person") or _says(page, sentences, "second_person")


def addresses(page: Page, sentences: Iterable[int]) -> bool:
    """Whether somebody is addressed there by somebody who does not tell of themselves, but for
    words that are quoted."""
    block, first = list(sentences), folded(page.pack.code, "first_person")
    spans = (page.text.sentences[number] for number in block)
    told = (t for start, end in spans for t in range(start, end) if page.words[t] in first)
    return _says(page, block, "second_person") and all(t in page.quoted for t in told)


def about_you(page: Page, sentences: list[int]) -> bool:
    """Whether somebody is addressed there, be it by the ending of what is theirs or of what is done
    to them, where a language has one: «what is new of you»."""
    yours, others = folded_parts(page.pack.code, "yours"), folded(page.pack.code, "not_yours")
    if not yours:
        return False
    spans = [page.text.sentences[number] for number in sentences]
    words = {word for start, end in spans for word in page.words[start:end]} - others
    ends = any(len(word) > SHORT and word.endswith(yours) for word in words)
    return ends or _says(page, sentences, "second_person")


def prompts(page: Page, sentences: Iterable[int]) -> bool:
    """Whether somebody is asked there to tell something: “Tell us about the bridge.”"""
    return _says(page, sentences, "prompts")


def _says(page: Page, sentences: Iterable[int], option: str) -> bool:
    """Whether one of the option's words, or pairs of words, stands in one of the sentences."""
    listed = folded(page.pack.code, option)
    spans = (page.text.sentences[number] for number in sentences)
    words = [page.words[start:end] for start, end in spans]
    pairs = (" ".join(pair) for each in words for pair in pairwise(each))
    return any(not listed.isdisjoint(each) for each in words) or not listed.isdisjoint(pairs)
