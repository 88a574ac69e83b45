"""Holders of offices before a comma, and envoys: «the ambassador of X to Y, Name», whose name no
list of first names need hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.kinds import NAMING, STOPS
from goft.statements.mentions import Mention
from goft.statements.naming import noun_of
from goft.statements.page import Page

LONGEST_NAME: Final = 4
LONGEST_OFFICE: Final = 14
NO_NAME: Final = (STOPS | NAMING | {"trait", "place"}) - {"given"}


def envoys(page: Page, first: int, last: int) -> Iterator[Mention]:
    """Whoever a country sends, with a name behind the country or where they are sent."""
    if page.definite is None:
        return
    for role in page.between("role", first, last):
        state = _sender(page, role, page.end(role, "role"), last)
        name = _behind_posting(page, state, last) if page.end(state, "metonym") else last
        end = _name_end(page, name, last)
        if end > name + 1:
            yield Mention((role, end), "person", "named", name=(name, end), role=(role, name))
            continue
        comma = _office_end(page, role, last)
        if comma and (behind := _apposed(page, comma, last)):
            called = comma + 1, behind
            yield Mention((role, behind), "person", "named", name=called, role=(role, comma))


def _sender(page: Page, role: int, token: int, limit: int) -> int:
    """The state that sends an envoy, behind what states are called by («the ambassador of the
    kingdom of | X») or before what is told of them; else the same token."""
    if page.bare(page.words[role]) not in folded(page.pack.code, "envoys"):
        return token
    forms = folded(page.pack.code, "state_forms")
    while token < limit and page.words[token] in forms:
        token += 1
    return token


def _office_end(page: Page, role: int, limit: int) -> int:
    """The comma that ends an office, with nothing in between that no office has; else 0."""
    first, last = page.end(role, "role"), min(role + LONGEST_OFFICE, limit)
    if "," not in page.words[first:last]:
        return 0
    for token in range(first, last):
        if page.words[token] == ",":
            return token
        if not page.words[token][0].isalnum() or page.end(token, "given", "title"):
            return 0
        if not page.among(token, STOPS):
            continue
        if not page.alone(token, "within") or page.end(token, "adjunct", "interview"):
            return 0
    return 0


def _apposed(page: Page, comma: int, limit: int) -> int:
    """Where the name of two words or more ends that stands between an office's comma and another
    mark, in no list; 0 when none does."""
    first, end = comma + 1, comma + 1
    while end < limit and _of_name(page, end, end > first) and not _led(page, end):
        end += 1
    closed = end < limit and page.words[end] in ",:"
    return end if closed and 1 < end - first <= LONGEST_NAME else 0


def _led(page: Page, token: int) -> bool:
    """Whether a word may have a preposition or conjunction written onto it, or is somebody's."""
    options = page.pack.options
    written = page.source(token, token + 1)
    if written.endswith(page.possessed[1:]) or written.endswith(options["accusative"]):
        return True
    word = page.words[token]
    if word[0] not in page.written_on:
        return False
    feminine = written.endswith(options["agreement"]["participle"]["feminine"])
    feminine = feminine and not page.end(token, "given")
    return feminine or word[1:2] == word[0] or noun_of(page, word[1:])


def _behind_posting(page: Page, state: int, limit: int) -> int:
    """Where the name may start: behind the country that the envoy is sent to; the limit without
    one."""
    end = _past_told(page, page.end(state, "metonym"))
    if end >= limit or not page.alone(end, "within") or not page.alone(end + 1, "metonym", "place"):
        return limit
    behind = max(page.end(end, "adjunct"), page.end(end + 1, "metonym", "place"))
    return min(_past_told(page, behind), limit)


def _past_told(page: Page, token: int) -> int:
    """Past what is said of a state in friendship: «the sisterly»."""
    friendly = folded(page.pack.code, "friendly")
    return token + (page.words[token : token + 1] != () and page.words[token] in friendly)


def _name_end(page: Page, token: int, limit: int) -> int:
    """Past the words that can belong to a name, up to a mark or to words that go on."""
    end = token
    while end < limit and _of_name(page, end, end == token + 1):
        if end > token + 1 and _led(page, end):
            break
        end += 1
    whole = _closed(page, end, limit) or (end > token + 1 and _led(page, end))
    return end if whole and end - token <= LONGEST_NAME else token


def _closed(page: Page, token: int, limit: int) -> bool:
    """Whether a name ends there for certain."""
    return token >= limit or not page.words[token][0].isalnum() or page.among(token, STOPS) > 0


def name_behind(page: Page, token: int, limit: int) -> int:
    """Where the name of somebody ends whose first name need not be listed, at a mark or at words
    that go on; the token itself when none starts there."""
    end, listed = token, page.end(token, "given") > 0
    while end < limit and end - token < LONGEST_NAME:
        further = listed and end > token and not page.among(end, NO_NAME)
        if not (_of_name(page, end) or (further and page.words[end].isalpha())):
            break
        end += 1
    return end if (listed and end > token + 1) or _closed(page, end, limit) else token


def _of_name(page: Page, token: int, further: bool = False) -> bool:
    word = page.words[token]
    if not word[0].isalpha() or page.among(token, NO_NAME):
        return False
    if page.end(token, "given"):
        return True
    led = word[0] in page.written_on and not page.kinds(word[1:]).isdisjoint((*NAMING, "matter"))
    return not led and (further or not word.startswith(page.pack.options["definite"]))
