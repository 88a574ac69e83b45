"""Bodies called by their noun and kind or nation, or by their own name: «the research centre», «the
Russian firm», «Ennahda»."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.bodies import bodies_told
from goft.statements.kinds import NAMING
from goft.statements.mentions import Mention
from goft.statements.offices import telling_words
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.tenure import other_nation

# What a body may seem to be that is called by its own name alone.
OWN: Final = ("organization", "person")
# What somebody or something else is called by.
LISTED: Final = NAMING | {"collective", "anonymous", "trait", "place", "generic", "document"}


def short_body(page: Page, mention: Mention) -> str:
    """The noun of a body that is called by it and one adjective of kind or nation; else ""."""
    (start, end), definite = mention.span, page.definite
    if definite is None or mention.kind != "organization" or end - start != 2:
        return ""
    noun, told = page.words[start:end]
    both = noun.startswith(definite) and told.startswith(definite)
    listed = page.end(start, "organization", "generic", "metonym") > start + 1
    nation = page.form(start + 1, "trait") == "nation"
    kind = told.removeprefix(definite) in folded(page.pack.code, "body_kinds")
    if not both or listed or not (nation or kind):
        return ""
    bare = noun.removeprefix(definite)
    return "" if bare in folded(page.pack.code, "official") else bare


def by_own_name(page: Page, mention: Mention, sources: Iterable[Source]) -> Source | None:
    """The party or firm, of those met, whose name behind its noun a word in no list alone calls:
    «Ennahda» for «the party Ennahda»."""
    nouns, (start, end) = folded(page.pack.code, "bearing_names"), mention.span
    if not nouns or end - start != 1 or mention.kind not in OWN or mention.role is not None:
        return None
    word = page.words[start]
    listed = page.among(start, LISTED) and word not in folded(page.pack.code, "parties")
    if listed or start in page.inner:
        return None
    bodies = [s for s in sources if s.kind == "organization" and s.name]
    found = [s for s in bodies if _borne(fold_word(s.name or "").split(), nouns) == word]
    return found[0] if len(found) == 1 else None


def _borne(name: list[str], nouns: frozenset[str]) -> str:
    """The first word of a body's own name, behind its nouns («the branch of the party | X»)."""
    behind = next((n for n, word in enumerate(name) if word not in nouns), 0)
    return name[behind] if behind else ""


def whose_noun(page: Page, mention: Mention, noun: str, sources: Iterable[Source]) -> Source | None:
    """The only body that has spoken under a longer name that opens with the noun."""
    found = [s for s in sources if s.kind == "organization" and _opens(s.name or "", noun)]
    words = set(telling_words(page, mention.span))
    one = found[0] if len(found) == 1 else None
    return None if one is None or other_nation(page, words, one.names) else one


def only_told(page: Page, mention: Mention, noun: str) -> Mention | None:
    """The only body that the page has told of by such a name."""
    told = [b for b in bodies_told(page, {noun}, mention) if page.words[b.span[0]] == noun]
    names = {page.words[slice(*body.span)] for body in told}
    words = set(telling_words(page, mention.span))
    one = told[0] if len(names) == 1 else None
    apart = one is not None and other_nation(page, words, set(telling_words(page, one.span)))
    return None if apart else one


def _opens(name: str, noun: str) -> bool:
    first, _, more = fold_word(name).partition(" ")
    return first == noun and bool(more)
