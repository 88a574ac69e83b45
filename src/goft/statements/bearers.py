"""Who bears a name in a script with capitals: one of several people, or a body called by it."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.capitals import only_opens
from goft.statements.family import relatives
from goft.statements.groups import has_ending
from goft.statements.mentions import Mention
from goft.statements.offices import office_words
from goft.statements.page import Page
from goft.statements.people import UNNAMED, Source, headed_by, several
from goft.statements.roles import BODY, role_of
from goft.statements.transliterated import spelled_alike

FULL_NAME: Final = 2
# What may only be from a state: “US firm X”.
FROM: Final = frozenset(("business", "document"))
# What stands behind a plural that owns something: “workers'”.
OWNED: Final = ("'", "’")
# How many letters the short form of a first name shares with it: “Dan”, “Daniel”.
SHORT_FORM: Final = 3


def first_names(page: Page) -> dict[str, list[str]]:
    """The first names that stand before each surname in the page's body, in order."""
    found: dict[str, list[str]] = {}
    if not page.cased:
        return found
    for token in page.places.all("given"):
        behind = page.end(token, "given")
        if not _surname(page, token, behind):
            continue
        word = page.words[behind]
        known = found.setdefault(word[:-2] if word.endswith(page.owners) else word, [])
        first = _first(page, token)
        if page.words[first] not in known:
            known.append(page.words[first])
    return found


def _first(page: Page, token: int) -> int:
    """Back to the first of several first names: “Paul Marie Bell”."""
    while token > 0 and page.end(token - 1, "given") == token and page.capital(token - 1):
        token -= 1
    return token


def _surname(page: Page, token: int, behind: int) -> bool:
    """Whether a capital that is no word of the pack follows a first name in the body."""
    if behind >= len(page.words) or behind in page.tags or not page.words[behind][0].isalpha():
        return False
    return (
        page.capital(token) and page.capital(behind) and role_of(page, page.sentence(token)) in BODY
    )


def other_first(page: Page, source: Source, mention: Mention, words: list[str]) -> bool:
    """Whether a full name shares no more than its surname with a source's: both first names are
    known, or the offices are different ones."""
    if source.kind != "person" or min(len(words), len(source.names)) < FULL_NAME:
        return False
    if page.definite:
        return relatives(page, source, words)
    firsts = [word for word in words[:-1] if "given" in page.kinds(word)]
    theirs = [word for word in source.names if "given" in page.kinds(word)]
    if not (page.cased or page.verb_last) or not source.names.isdisjoint(words[:-1]):
        return False
    if firsts and theirs:
        return page.cased or "".join(words) != source.joined  # a first name with a space in it
    if not page.cased:
        return False
    return _other_names(source, words) or _other_office(page, source, mention, words)


def _other_names(source: Source, words: list[str]) -> bool:
    """Whether two full names have one surname, and no name before it is a spelling or an initial
    of one of the other's: “Omar Khan” is not “Awwal Sher Khan”."""
    theirs = source.names - {words[-1]}
    if words[-1] != source.last or not theirs:
        return False
    return not any(_alike(one, other) for one in words[:-1] for other in theirs)


def ends_another(page: Page, source: Source, words: list[str]) -> bool:
    """Whether one surname only ends the other, as “Langat” does “Chelangat”, where capitals tell
    names apart; a particle before it makes no other name."""
    if not page.cased or source.kind != "person" or not words:
        return False
    short, long = sorted((words[-1], source.last), key=len)
    rest = long.removesuffix(short)
    whole = rest in ("", long) or not rest[-1].isalpha()
    return not whole and "particle" not in page.kinds(rest)


def _alike(one: str, other: str) -> bool:
    """Whether two first names may be one: another spelling, a short form or an initial."""
    length = min(len(one), len(other), SHORT_FORM)
    return spelled_alike(one, other) or (one[:length] == other[:length] and length != 2)


def _other_office(page: Page, source: Source, mention: Mention, words: list[str]) -> bool:
    """Whether a name comes with another office than all that a source was known by, and its first
    name is no other spelling of that one's."""
    if mention.role is None or not source.heads:
        return False
    alike = any(spelled_alike(name, words[0]) for name in source.names)
    return not alike and source.heads.isdisjoint(office_words(page, mention.role))


def may_head(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a mention may be the noun that opens a body's name: no name by its capital, as Bell
    is one in “Bell supporters”, but the name of a firm is (“Bell Group”)."""
    if mention.kind != "person" or not page.cased:
        return True
    if source.name and all(word[0].isupper() for word in source.name.split()):
        return True
    behind = page.end(source.spans[0][0], "article") or source.spans[0][0]
    told = page.end(behind + 1, "preposition", "genitive") or has_ending(
        page, behind + 1, "participle"
    )
    return bool(told) or only_opens(page, mention.span[0])


def of_body(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a body is known that only bears the name of the person meant: “Jo Bell campaign”."""
    if mention.kind != "person" or mention.name is None or not page.cased:
        return False
    return source.kind == "organization" and page.end(mention.name[0], "given") > 0


def narrower(page: Page, source: Source, mention: Mention, words: list[str]) -> bool:
    """Whether a group that is told of without an article («health officials») is none of a wider
    one that spoke before («officials»)."""
    told = page.end(mention.span[0], "article", "pointing") > 0
    return not told and source.names < set(words) and several(page, source)


def lone_state(page: Page, mention: Mention) -> bool:
    """Whether a mention is a state alone: no text or firm that is only from there (“a study by US
    firm X” and “the US”)."""
    start, end = mention.name or mention.span
    return page.cased and page.end(start, "metonym") == end


def from_state(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a text or firm is known that is only from the state that is meant, or called by it
    («the firm Egypt for X» and «Egypt»)."""
    if page.definite is not None:
        (start, end), noun = mention.name or mention.span, fold_word(source.name or "").split()[:1]
        lone = page.end(start, "metonym") == end
        return lone and not folded(page.pack.code, "bearing_names").isdisjoint(noun)
    state = lone_state(page, mention)
    return state and any(page.kinds(word) & FROM for word in source.names)


def owning_body(page: Page, source: Source, mention: Mention, words: list[str]) -> bool:
    """Whether a body or state is meant whose own body is known by both names: “the Hamas health
    ministry” and “Hamas”, “the U.N. Office for X” and “the United Nations”."""
    start, end = mention.name or mention.span
    known = page.cased and page.end(start, "metonym", "organization") == end
    if not known or source.kind != "organization" or not set(words) < source.names:
        return False
    if headed_by(page, source, words) and not page.capital(start):
        return False
    return any("organization" in page.kinds(word) for word in source.names.difference(words))


def of_group(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a text or body is told of that a group only has: “a police statement”, “a workers'
    union”; the text is no group, and the group no text."""
    kinds = {source.kind, mention.kind}
    if not page.cased or kinds.isdisjoint(UNNAMED) or mention.name is None:
        return False
    spans = (mention.span, *source.spans[:1])
    owns = any(page.words[t] in OWNED for start, end in spans for t in range(start + 1, end - 1))
    bodies = sum(page.end(end - 1, "organization", "document") > 0 for _, end in spans)
    return "document" in kinds or (owns and bodies == 1)


def unlike_title(page: Page, mention: Mention) -> bool:
    """Whether a plain noun, and no title, opens a mention by its name: “striker Jo Bell”."""
    start = mention.span[0]
    told = page.cased and mention.name is not None and mention.name[0] > start
    return told and not page.end(start, "title", "article", "honorific", "determiner")
