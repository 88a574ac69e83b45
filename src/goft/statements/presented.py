"""People presented with name and office in a script with capitals: “the mayor of X, Jo Bell,”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.statements.abutting import done_to
from goft.statements.capitals import capital_name, initialled, title_case
from goft.statements.groups import GROUP_ENDS, group_end, has_ending, has_verb
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.reading import mention_at

SHORTEST_NAME: Final = 2
LONGEST_NAME: Final = 5
LONGEST: Final = 24
FURTHER: Final = 2
# How far before an office the article may stand, with the nouns between.
NOUNS: Final = 4
TITLE: Final = 3
OPENING: Final = ("conjunction", "opener", "clause", "preposition", "adverb")
BEFORE_OFFICE: Final = ("article", "possessive", "origin", "metonym", "epithet", "rank")


def presented(page: Page) -> Iterator[tuple[Mention, Tokens]]:
    """Each place where an office stands beside a name of two words or more, with its sentence;
    not in headings that write each word with a capital."""
    for first, last in page.text.sentences:
        offices = [*page.between("role", first, last), *page.between("generic", first, last)]
        if not offices or title_case(page, first, last):
            continue
        behind = first
        for token in sorted(offices):
            verb = page.end(token - 1, "relative") and not page.capital(token)  # “who heads”
            if token < behind or token in page.quoted or verb:
                continue
            mention = _presented(page, token, first, last)
            if mention is not None:
                behind = mention.span[1]
                yield mention, (first, last)


def _presented(page: Page, token: int, first: int, last: int) -> Mention | None:
    start = _office_start(page, token, first)
    for end in _office_ends(page, token, min(last, token + LONGEST)):
        span = _with_name(page, start, end, first, last)
        named = _may_name(page, span[0], span[1])
        if named and _tells(page, mention := mention_at(page, span)):
            return mention
    return None


def _may_name(page: Page, start: int, end: int) -> bool:
    """Whether a word of a name stands in the range, or somebody is called so in it."""
    named = any(capital_name(page, token) for token in range(start, end))
    return named or page.has("by_name", start, end)


def _tells(page: Page, mention: Mention) -> bool:
    """Whether a mention gives an office and a whole name, or a title with one."""
    if mention.kind != "person" or mention.name is None or mention.role is None:
        return False
    start, end = mention.name
    return end - start >= SHORTEST_NAME or _titled(page, start)


def _titled(page: Page, name: int) -> bool:
    """Whether a title that is no office stands before a name: “Ayatollah X”."""
    titles = (t for t in range(max(0, name - TITLE), name) if page.end(t, "title") == name)
    return any(not page.end(t, "role") for t in titles)


def _office_start(page: Page, token: int, first: int) -> int:
    """Back from an office over what tells whose it is, or points at it."""
    start = _behind_article(page, token, first)
    while start > first and _leads(page, start - 1) and not page.alone(start, "article"):
        start -= 1
    return start


def _behind_article(page: Page, token: int, first: int) -> int:
    """Back over the nouns that tell of what somebody is the head, where an article or owner opens
    them: “the | rural affairs minister”."""
    for start in range(token - 1, max(first, token - NOUNS) - 1, -1):
        if page.end(start, "article", "possessive") == start + 1:
            return start
        joins = page.among(start, GROUP_ENDS) or page.end(start, "genitive", "inner")
        plain = page.words[start][0].isalpha() and not joins
        if not plain or page.capital(start) or has_ending(page, start, "past"):
            break
    return token


def _office_ends(page: Page, token: int, last: int) -> Iterator[int]:
    """Where an office may end: behind the name that follows at once, at the end of its group, and
    behind the place or matter that a preposition adds to that."""
    head = max(page.end(token, "role"), token + 1)
    if (name := name_end(page, head, last)) - head >= SHORTEST_NAME:
        yield name
    end = group_end(page, token, last)
    if end != name or end - head < SHORTEST_NAME:
        yield end
    for _ in range(FURTHER):
        if end + 1 >= last or page.words[end] not in page.pack.options.get("specifying", ()):
            return
        behind = group_end(page, end + 1, last)
        if page.between("role", end + 1, behind) or behind == end + 1:
            return
        end = behind
        yield end


def _leads(page: Page, token: int) -> bool:
    if page.end(token, "that"):
        return False
    if page.among(token, BEFORE_OFFICE) or page.alone(token, "metonym"):
        return True
    word = page.words[token]
    leads = page.end(token, "opener", "cue", "conjunction")
    return word[0].isalpha() and page.capital(token) and not leads


def _with_name(page: Page, start: int, end: int, first: int, last: int) -> Tokens:
    """The office with the name before its comma or article, or the one between commas behind."""
    parted = start > first and page.words[start - 1] == ","
    before = start - parted
    name = name_start(page, before, first)
    name = before if name > first and _of_body(page, name) else name
    if parted and done_to(page, first) and name <= first + 1:
        return start, end  # “Targeting Ravi Sen, the minister said”
    if before - name >= SHORTEST_NAME and parted and _closed(page, end, last):
        return name, end
    subject = parted and end < last and has_verb(page, end, end + 1)  # “, the mayor is”
    if before - name >= SHORTEST_NAME and not subject and page.alone(start, "article"):
        return name, end
    if page.words[end : end + 1] == (",",) and end + 1 < last:
        behind = name_end(page, end + 1, last)
        if behind - end > SHORTEST_NAME and _closed(page, behind, last):
            return start, behind
    return start, end


def _of_body(page: Page, name: int) -> bool:
    """Whether capitals go on a name that is a body's, or has an article: “Ministry of | Works”."""
    led = page.end(name - 1, "genitive", "inner") == name and page.capital(name - 2)
    return led or page.alone(name - 1, "article") > 0


def _closed(page: Page, token: int, last: int) -> bool:
    """Whether a mark, an adjunct or the end of the sentence closes what stands before the token."""
    if token >= last or not page.words[token][0].isalnum():
        return True
    return bool(page.end(token, "preposition", "adjunct", "time", "setting"))


def name_end(page: Page, token: int, last: int) -> int:
    """Where the capitals of a name end that starts at the token, be it behind a title."""
    end = page.end(token, "title") or token
    limit = min(last, token + LONGEST_NAME)
    while end < limit and (capital_name(page, end) or initialled(page, end, token)):
        end += 1
    return end


def name_start(page: Page, end: int, first: int) -> int:
    start = end
    first += page.among(first, OPENING) > 0  # “But Jo Bell, the mayor,”
    while start > max(first, end - LONGEST_NAME) and capital_name(page, start - 1):
        start -= 1
    title = start - (start > first and page.end(start - 1, "title") == start)
    return title if start < end else end
