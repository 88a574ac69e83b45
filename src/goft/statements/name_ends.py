"""Where a name ends before words that tell of its bearer and are no part of it."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.agreement import gender
from goft.statements.naming import noun_of
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def name_end(page: Page, start: int, end: int) -> int:
    """Where the name that starts a phrase ends before what a preposition leads, or its bearer has
    earned («X Y, winner of»), what that is («X Y, the best of»), or whom one of («X Y, one of the
    founders»)."""
    foremost = folded(page.pack.code, "foremost")
    for token in range(start + 2, end):
        told = page.words[token] in foremost or page.form(token, "trait") == "earned"
        one_of = page.form(token, "anonymous") == "open"
        if told or one_of or led_behind(page, start, token):
            return token
    return end


def led_behind(page: Page, start: int, token: int) -> bool:
    """Whether a preposition is written onto the token, behind a name that starts at `start` and
    has its surname: «Zaid X to the council»."""
    joined = page.pack.options.get("joined", ())
    if token < start + 2 or token in page.tags or page.words[token][0] not in joined:
        return False
    if token - 1 in page.tags or token - 1 in page.inner or page.end(token - 2, "particle"):
        return False
    if page.words[token - 2] == "-" and token < start + 4:
        return False  # a first name of two parts, which has no surname yet
    rest = page.words[token][1:]
    return page.words[token][0] != joined[0] or noun_of(page, rest)


def marked_person(page: Page, opening: int) -> bool:
    """Whether one unknown word without its article stands in marks behind a man's verb, as
    surnames do on some pages («said “X” that»): bodies have a woman's verb or words of theirs."""
    word, close = opening + 1, page.opens[opening]
    if page.definite is None or close != word + 1 or word in page.tags:
        return False
    plain = page.words[word].isalpha() and not page.words[word].startswith(page.definite)
    man = page.end(opening - 1, "cue") == opening and gender(page, opening - 1) == "masculine"
    return plain and man


def called_name(page: Page, start: int, end: int) -> tuple[Tokens, Tokens] | None:
    """The name of somebody who is called so and what stands before it: “a farmer surnamed Li”,
    with capitals no more than these, and nobody of whom “the spokesman of the group named X” only
    tells; None where nothing leads to a name."""
    called = page.between("by_name", start, end)
    if not called or page.between("relative", start, called[0]):
        return None
    if page.cased and page.has("given", start, called[0]):
        return None  # “Rahim Osman, better known as X”
    first = last = page.end(called[0], "by_name")
    if not page.cased:
        return (first, end), (start, called[0])
    while last < end and page.capital(last):
        last += 1
    led = any(page.alone(t, "preposition", "genitive", "inner") for t in range(start, called[0]))
    office = start + bool(page.alone(start, "article", "indefinite"))
    return None if led or last == first else ((first, last), (office, called[0]))
