"""People whom a page tells of with what they are: whom “the Democrat”, “the 34-year-old” means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.agreement import differ, noun_gender
from goft.statements.beings import callings
from goft.statements.capitals import capital_name
from goft.statements.mentions import FARTHEST, Mention
from goft.statements.page import Page
from goft.statements.people import Source, latest
from goft.statements.phrases import Tokens

# How many words of an apposition stand before the one that tells: “a retired miner”.
LONGEST: Final = 5
LONGEST_NAME: Final = 5
WHOLE: Final = 2
MOST: Final = 2
NONE: Final[frozenset[str]] = frozenset()
OPENING: Final = ("conjunction", "opener", "clause")
PARTING: Final = ("inner", "preposition", "relative", "cue", "verb")


def traits(page: Page, start: int, end: int) -> bool:
    """Whether words behind a noun are traits of whom it calls: two at most, each with the article
    that the noun has («the researcher | the economic»)."""
    return end - start <= MOST and all(_trait(page, token) for token in range(start, end))


def _trait(page: Page, token: int) -> bool:
    """Whether a word with its article tells of what rank, field or land somebody is."""
    if page.definite is None or not page.words[token].startswith(page.definite):
        return False
    feminine = fold_word(page.pack.options["agreement"]["participle"]["feminine"])
    plain = page.bare(page.words[token]).removesuffix(feminine)
    known = any(plain in folded(page.pack.code, option) for option in ("adjectives", "fields"))
    return known or page.end(token, "trait") > 0


def fellow(page: Page, token: int, met: Iterable[Source], found: Source | None) -> Source | None:
    """Whoever spoke last of those with the calling that a noun names («the writer» for a
    commentator), before whom it else would mean, and who has none or that one too."""
    listed = callings(page.pack.code)
    mine = listed.get(page.bare(page.words[token]), NONE)
    if found is None or not mine:
        return found
    shown = noun_gender(page, token)
    spoke = (s for s in met if s.spoken and not differ(shown, s.gender))
    alike = [s for s in spoke if any(mine & listed.get(head, NONE) for head in s.heads)]
    other = any(listed.get(head) for head in found.heads)
    return max(alike, key=latest) if alike else None if other else found


def told_so(page: Page, mention: Mention) -> Tokens | None:
    """The name beside which the page last told by the word of a mention what its bearer is: “X, a
    Democrat,”, “X, 34,”; None when it did of nobody."""
    start, end = mention.role or mention.span
    ending = page.pack.options.get("aged", "")
    word = page.words[end - 1]
    forms = {word, word.removesuffix(ending)} if ending and word.endswith(ending) else {word}
    first = max(0, start - FARTHEST)
    for token in range(start - 1, first, -1):
        if page.words[token] in forms and token not in page.quoted:
            name = _bearer(page, token, first)
            alone = name is not None and name[1] - name[0] < WHOLE
            if name is not None and not (alone and not page.words[token].isdigit()):
                return name
    return None


def described(page: Page, source: Source) -> bool:
    """Whether the page tells behind a name what its bearer is, and of no office: “X, a survivor,”,
    “X, 34,”."""
    if source.roles or source.kind != "person":
        return False
    commas = (page.between(",", start, end + 1) for start, end in source.spans)
    behind = (found[0] + 1 for found in commas if found)
    behind = (t for t in behind if t < len(page.words))
    return any(page.alone(t, "indefinite") or page.words[t].isdigit() for t in behind)


def _bearer(page: Page, token: int, first: int) -> Tokens | None:
    """The name whose apposition has its noun, or years alone, at the token."""
    comma = max(page.between(",", max(first, token - LONGEST), token), default=-1)
    led = comma + 1 == token or page.alone(comma + 1, "indefinite")
    apposed = comma > first and led and not _parted(page, comma + 1, token)
    if apposed and _closes(page, token):
        return _name(page, comma, first)
    return None


def _parted(page: Page, start: int, end: int) -> bool:
    return any(page.end(t, *PARTING) for t in range(start, end))


def _closes(page: Page, token: int) -> bool:
    """Whether the noun of an apposition ends there: a mark follows, or where its bearer is from."""
    behind = token + 1
    if behind >= len(page.words):
        return False
    return not page.words[behind][0].isalnum() or bool(page.end(behind, *PARTING))


def _name(page: Page, end: int, first: int) -> Tokens | None:
    start = end
    while start > max(first, end - LONGEST_NAME) and capital_name(page, start - 1):
        start -= 1
    start += start < end and page.among(start, OPENING) > 0
    return (start, end) if start < end else None
