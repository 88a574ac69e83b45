"""Whom something was said to, where «to» is written onto them: «the coach told | the players»."""

from __future__ import annotations

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page


def audience(page: Page, start: int, token: int) -> bool:
    """Whether people stand at the token to whom whoever the phrase from `start` names said
    something: listeners, somebody's counterpart, or people right behind an office alone, which
    then does not tell whose it is («the high commissioner for | refugees»)."""
    alone = page.end(start, "role") == token == start + 1
    person = page.end(start, "role", "title", "given") > 0
    return (person and _listeners(page, token)) or (alone and to_people(page, token))


def to_people(page: Page, token: int) -> bool:
    """Whether people stand at the token with «to», and their article, written onto them."""
    to = page.pack.options.get("joined", ("",))[-1]
    melted = _led(page, token) and page.words[token].startswith(to * 2)
    return _listeners(page, token) or (melted and _people(page, page.words[token][2:]))


def to_medium(page: Page, token: int) -> bool:
    """Whether a medium stands at the token with «to» written onto it."""
    joined, word = page.pack.options.get("joined"), page.word(token, "medium", "outlet")
    told = joined is not None and word is not None and bool(word.clitic)
    told = told and page.words[token - 1] not in folded(page.pack.code, "belonging")
    return told and page.words[token].startswith(joined[-1] if joined else "")


def _listeners(page: Page, token: int) -> bool:
    """Whether «to» is written onto listeners or somebody's counterpart."""
    if not _led(page, token):
        return False
    word, to = page.words[token], page.pack.options["joined"][-1]
    noun, several = word.removeprefix(to), folded(page.pack.code, "listeners")
    melted = noun.removeprefix(to) if noun.startswith(to) else noun
    return "counterpart" in page.kinds(noun) or not several.isdisjoint((noun, melted))


def _led(page: Page, token: int) -> bool:
    joined = page.pack.options.get("joined")
    if joined is None or token in page.tags or token in page.inner or token >= len(page.words):
        return False
    return page.words[token].startswith(joined[-1])


def _people(page: Page, noun: str) -> bool:
    """Whether a noun without its article means several people, by its ending or in a list."""
    plural = folded_parts(page.pack.code, "plural_object")[0]
    if noun.endswith(plural):
        return len(noun) > len(plural) * 2
    return "collective" in page.kinds(noun) | page.kinds(f"{page.definite}{noun}")
