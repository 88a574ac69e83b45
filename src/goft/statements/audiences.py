"""Whom something was said to, where «to» is written onto them: «the coach told | the players»."""

from __future__ import annotations

from goft.languages.letters import folded, folded_parts
from goft.statements.page import Page


def audience(page: Page, start: int, token: int) -> bool:
    """Whether people stand at the token to whom whoever the phrase from `start` names said
    something: listeners, somebody's counterpart, or people right behind an office alone, which
    then does not tell whose it is («the high commissioner for | refugees»)."""
    if not _led(page, token):
        return False
    alone = page.end(start, "role") == token == start + 1
    person = page.end(start, "role", "title", "given") > 0
    return (person and _listeners(page, token)) or (alone and to_people(page, token))


def to_people(page: Page, token: int) -> bool:
    """Whether people stand at the token with «to», and their article, written onto them."""
    if not _led(page, token):
        return False
    melted = page.words[token].startswith(page.pack.options["joined"][-1] * 2)
    return _listeners(page, token) or (melted and _people(page, page.words[token][2:]))


def to_medium(page: Page, token: int) -> bool:
    """Whether a medium stands at the token with «to» written onto it."""
    word, joined = page.word(token, "medium", "outlet"), page.pack.options.get("joined")
    if word is None or not word.clitic or joined is None:
        return False
    belongs = page.words[token - 1] in folded(page.pack.code, "belonging")
    return not belongs and page.words[token].startswith(joined[-1])


def _listeners(page: Page, token: int) -> bool:
    """Whether what «to» is written onto are listeners or somebody's counterpart."""
    word, to = page.words[token], page.pack.options["joined"][-1]
    noun, several = word.removeprefix(to), folded(page.pack.code, "listeners")
    melted = noun.removeprefix(to) if noun.startswith(to) else noun
    return "counterpart" in page.kinds(noun) or not several.isdisjoint((noun, melted))


def _led(page: Page, token: int) -> bool:
    """Whether a word in no list may have «to» written onto it."""
    joined = page.pack.options.get("joined")
    if joined is None or token >= len(page.words) or not page.words[token].startswith(joined[-1]):
        return False
    return token not in page.tags and token not in page.inner


def _people(page: Page, noun: str) -> bool:
    """Whether a noun without its article means several people, by its ending or in a list."""
    plural = folded_parts(page.pack.code, "plural_object")[0]
    if noun.endswith(plural):
        return len(noun) > len(plural) * 2
    return "collective" in page.kinds(noun) | page.kinds(f"{page.definite}{noun}")
