"""Whom a relative clause tells of, be it one that the verb's subject goes on with."""

from __future__ import annotations

from goft.statements.abutting import behind_leading_words
from goft.statements.appositions import adds
from goft.statements.commas import LONGEST_MENTION
from goft.statements.groups import has_verb, last_verb
from goft.statements.page import Page
from goft.statements.phrases import Tokens, skip_openers


def antecedent(page: Page, start: int, end: int) -> tuple[Tokens | None, int]:
    """The source that a relative pronoun at the token stands for, with what its commas add."""
    last = end - 1 if page.words[end - 1] in ",-–—" else end
    begin = sentence_part(page, start, last)
    comma = _last_comma(page, begin, last)
    while comma and _adds(page, comma, last):
        comma = _last_comma(page, begin, comma)
    first = skip_openers(page, comma + 1 if comma else begin, last)
    first = page.end(first, "citing") or first  # “…, quoting | an unnamed negotiator who”
    verb = last_verb(page, first, last)
    first = behind_leading_words(page, first if verb is None else verb + 1, last)
    first += page.words[first] in page.pack.options.get("asked_by", ())  # “hit by | growers, who”
    return ((first, last), end) if first < last else (None, end)


def _adds(page: Page, comma: int, end: int) -> bool:
    """Whether a comma adds to a name an age, an office, or where its bearer is from."""
    first = comma + 1
    hails = page.end(first, "hailing", "genitive") == first + 1 and page.capital(first + 1)
    named = page.capital(comma - 1) or page.words[comma - 1].isdigit()
    if hails and (named or page.end(first, "genitive")):
        return all(map(page.capital, range(first + 1, end)))
    return adds(page, first, end) and not page.end(first, "citing")


def _last_comma(page: Page, start: int, end: int) -> int:
    return max(page.between(",", start + 1, end), default=0)


def whose(page: Page, start: int, opening: int, end: int) -> Tokens | None:
    """Whoever a clause behind “whose” tells of, with that clause: “a man whose name she never
    learned | told”."""
    if page.end(opening - 1, "owning") != opening or not has_verb(page, opening, end):
        return None
    told, _ = antecedent(page, start, opening - 1)
    return (told[0], end) if told and end - told[0] <= LONGEST_MENTION else None


def sentence_part(page: Page, start: int, end: int) -> int:
    """Behind the last mark that no insertion crosses: a quotation, a colon, a semicolon."""
    for token in range(end - 1, start - 1, -1):
        if page.words[token] in ":;" or spoken(page, token) or wide(page, token):
            return token + 1
    return start


def spoken(page: Page, token: int) -> bool:
    """Whether quoted speech, not just a quoted word, closes at the token."""
    return token in page.closes and token - 1 in page.quoted


def wide(page: Page, token: int) -> bool:
    """Whether a paragraph's end became a wider space behind the token."""
    return page.text.starts[token + 1] - page.text.end(token) > 1
