"""Whom a medium tells to have reached: «the daily “X” called Y, who said», whose words it heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.authors import authors
from goft.statements.envoys import envoys, name_behind
from goft.statements.heads import marked_name
from goft.statements.marked import marked_holders
from goft.statements.media import MEDIA, medium_name
from goft.statements.mentions import Mention
from goft.statements.naming import role_behind
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase

FAR: Final = 5
SHORT: Final = 3


def apart(page: Page, first: int, last: int) -> Iterator[Mention]:
    """Whoever a sentence introduces in a way that needs no listed first name."""
    for find in (envoys, marked_holders, authors):
        yield from find(page, first, last)
    yield from (met for met, _ in contacted(page, first, last))


def heard_by(page: Page, mention: Mention, sentence: Tokens) -> tuple[str, ...]:
    """The medium that the sentence tells to have reached whom a mention names."""
    met = contacted(page, *sentence)
    return tuple(name for found, name in met if found.span == mention.span)


def contacted(page: Page, first: int, last: int) -> Iterator[tuple[Mention, str]]:
    """Each person whom the sentence tells a medium to have called or met, with its name."""
    verbs = page.lists.here("contacting")
    if not verbs or verbs.isdisjoint(page.words[first:last]):
        return
    for token in range(first, last - SHORT):
        if page.words[token] not in verbs or token in page.quoted:
            continue
        behind, medium = _medium(page, token + 1, last)
        found = _person(page, behind, last) if medium else None
        if found is not None:
            yield found, medium


def _medium(page: Page, token: int, last: int) -> tuple[int, str]:
    """Where the medium ends that is the verb's subject, and its name."""
    token += page.words[token].endswith(page.possessed) and not page.among(token, MEDIA)
    if close := marked_name(page, token, last):
        return close + 1, page.source(token + 1, close)
    if not page.among(token, MEDIA):
        return token, ""
    near = range(token + 1, min(token + FAR, last))
    close = next((t for t in near if page.closes.get(t, -1) > token), 0)
    end = close + 1 if close else min(page.among(token, MEDIA) + 1, last)
    return end, medium_name(page, token, end)


def _person(page: Page, token: int, last: int) -> Mention | None:
    """The name, with the office behind it, at the token, behind «with» or onto which it is
    written."""
    options = page.pack.options
    if token + SHORT > last:
        return None
    together = page.words[token] in folded(page.pack.code, "together")
    start = token + together
    written = not together and page.words[start][0] == options["joined"][0]
    if not (together or written):
        return None
    given = written and "given" in page.kinds(page.words[start][1:])
    end = name_behind(page, start + written, last)
    plain = end not in page.tags or page.words[min(end, last - 1)].startswith(page.definite or " ")
    if given and end == start + 1 < last and plain:
        end += page.words[end].isalpha()  # the surname
    if end < start + 2 or (written and not given):
        return None
    page.cuts.update({start: 1} if written else {})
    whole = noun_phrase(page, end, last) if end < last and page.end(end, "role") else end
    office = (end, whole) if role_behind(page, start, whole) < whole else None
    return Mention((start, whole), "person", "named", name=(start, end), role=office)
