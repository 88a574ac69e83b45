"""Several media that heard or passed on the same words: “told Reuters and the BBC”."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.media import MEDIA, beside, medium_name, named, tells_which
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def with_others(page: Page, name: str, clause: Tokens) -> tuple[str, ...]:
    """A medium's name with those of the media that the clause names beside it."""
    names, start = [name], clause[0]
    while token := _next(page, names[-1], start, clause[1]):
        other = _name(page, token, clause[1])
        if not other:
            break
        names.append(other)
        start = token
    return tuple(names)


def _next(page: Page, name: str, start: int, end: int) -> int:
    """Where a further medium starts right behind the name and what joins them; 0 when none does."""
    last = name.split()[-1].strip("«»\"“”'’()") if name else ""
    for token in range(start + 1, end):
        first = beside(page, token) if last else 0
        if first and page.source(_word(page, token), token).startswith(last):
            return first
    return 0


def _word(page: Page, token: int) -> int:
    """The last token before the given one that is no mark."""
    token -= 1
    while token > 0 and not page.words[token][0].isalnum():
        token -= 1
    return token


def _name(page: Page, token: int, limit: int) -> str:
    """The name of the medium at the token, onto which a conjunction may be written; "" where it
    does something of its own."""
    if page.words[token][0] not in folded(page.pack.code, "conjoined") or token in page.tags:
        behind = page.among(token, MEDIA)
        return "" if page.cased and page.end(behind, "cue") else medium_name(page, token, limit)
    close = next((page.opens[t] for t in (token + 1, token + 2) if t in page.opens), 0)
    listed = page.readings(page.words[token][1:], *page.words[token + 1 : token + 2])
    end = close + 1 if close else min(token + (2 if listed else 1), limit)
    while not listed and end < limit and (tells_which(page, end) or end not in page.tags):
        end += 1
    return named(page, token, end)[1:]
