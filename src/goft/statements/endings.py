"""What a word's ending shows where the language has such endings: an object, an origin."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded_parts
from goft.statements.kinds import NAMING
from goft.statements.page import Page

LONG: Final = 6
LONGEST_NOUN: Final = 4
SPEAKS: Final = frozenset(':"«“')


def relative(page: Page, token: int) -> bool:
    """Whether a word tells by its ending where somebody or something is from."""
    return page.words[token].endswith(folded_parts(page.pack.code, "relative"))


def adjectival(page: Page, token: int) -> bool:
    """Whether a word tells by its ending, or in a list, where or what somebody is from."""
    return relative(page, token) or page.end(token, "trait") > 0


def is_object(page: Page, token: int) -> bool:
    """Whether a word shows by its ending to be an object, or names whom one prays to."""
    sign = page.pack.options.get("accusative")
    marked = sign in page.signs and sign in page.source(token, token + 1)
    marked = marked or _owned_object(page, token)
    return marked or plural_object(page, token) or page.end(token, "invoked") > 0


def _owned_object(page: Page, token: int) -> bool:
    """Whether the ending that tells whose a noun is shows it to be an object."""
    if not page.words[token].endswith(folded_parts(page.pack.code, "accusative_owned")):
        return False
    return page.source(token, token + 1).endswith(tuple(page.pack.options["accusative_owned"]))


def indefinite_object(page: Page, token: int) -> bool:
    """Whether a noun shows by the ending of an indefinite object («a statement»), or by the vowel
    of any, to be one."""
    ending: str | None = page.pack.options.get("indefinite_object")
    vowel = page.pack.options.get("object_vowel") if page.signs else None
    if vowel in page.signs and page.source(token, token + 1).endswith(vowel):
        return not page.end(token, "given", "title", "particle")
    word = page.words[token]
    if ending is None or not word.endswith(ending) or token in page.tags:
        return False
    if page.end(token - 1, "title") == token and _speaks(page, token + 1):
        return False
    return not page.kinds(word[: -len(ending)]).isdisjoint((*NAMING, "matter", "document"))


def plural_object(page: Page, token: int) -> bool:
    """Whether a definite plural shows by its ending to be no subject."""
    word, endings = page.words[token], folded_parts(page.pack.code, "plural_object")
    if not word.endswith(endings) or len(word) <= LONG or page.among(token, NAMING):
        return False
    if page.known(token, token + 1) or _closes_name(page, token) or _agrees(page, token, endings):
        return False
    return word.startswith(page.definite or "") and not _genitive(page, token)


def _agrees(page: Page, token: int, endings: tuple[str, ...]) -> bool:
    """Whether a word is the adjective of the plural before it, which a preposition leads, be it
    written onto it, or which belongs to a body («the union of Yemeni journalists»)."""
    before, joined = page.words[token - 1], tuple(page.pack.options["joined"])
    behind = token > 0 and before.startswith(joined) and token - 1 not in page.tags
    behind = behind or (token > 1 and led(page, token - 1))
    of_body = before.startswith(page.definite or "") and page.end(token - 2, "organization")
    alike = any(before.endswith(e) and page.words[token].endswith(e) for e in endings)
    return alike and (behind or of_body == token - 1)


def led(page: Page, token: int) -> bool:
    """Whether a preposition or a noun of attribution ends before the token, behind which plurals
    bear the ending of objects: «according to | the protesters»."""
    cues = [t for t in range(max(token - LONGEST_NOUN, 0), token) if page.end(t, "cue") == token]
    if cues:
        return any(page.form(t, "cue") == "noun" for t in cues)
    return page.alone(token - 1, "preposition")


def group_behind(page: Page, token: int) -> bool:
    """Whether a plural or dual without its article, in the case that follows a preposition, means
    unnamed people («of officials»)."""
    options, word = page.pack.options, page.words[token]
    if page.definite is None:
        return False
    ending = folded_parts(page.pack.code, "plural_object")[0]
    if not word.endswith(ending) or page.among(token, NAMING):
        return False
    stem = word.removesuffix(ending)
    forms = [stem + fold_word(options[number]) for number in ("plural_subject", "dual_subject")]
    return any(page.kinds(form) & {"collective", "anonymous"} for form in forms)


def _closes_name(page: Page, token: int) -> bool:
    """Whether a word stands between a first name and what was said, as its surname."""
    return page.end(token - 1, "given") == token and _speaks(page, token + 1)


def _speaks(page: Page, token: int) -> bool:
    """Whether «that» or a mark leads to what was said at the token."""
    marked = token < len(page.words) and page.words[token] in SPEAKS
    return marked or page.end(token, "that") > 0


def _genitive(page: Page, token: int) -> bool:
    """Whether a noun of doing without an article stands before the word, which it belongs to."""
    if token == 0 or token - 1 in page.inner:
        return False
    before = page.words[token - 1]
    if before.startswith(page.definite or "") or page.end(token - 1, "cue", "verb", "given"):
        return False
    joined = before[1:] if before[0] in page.written_on else ""
    if "matter" in page.kinds(before) or "matter" in page.kinds(joined):
        return True
    return before[0] in page.pack.options["conjoined"] and token - 1 not in page.tags


def tells_no_past(page: Page, token: int) -> bool:
    """Whether a verb begins as those do that tell of no past."""
    return page.words[token].startswith(folded_parts(page.pack.code, "present"))


def tells_past(page: Page, token: int) -> bool:
    """Whether a word that a relative leads can be a verb of the past, by its first letter."""
    if token >= len(page.words) or page.end(token, "preposition", "determiner", "helper"):
        return False
    return not page.words[token].startswith(folded_parts(page.pack.code, "imperfect"))


def second_trait(page: Page, token: int) -> bool:
    """Whether an adjective with its article follows a word that has one too («the ministry's |
    Jordanian»)."""
    definite = page.definite
    if definite is None or not page.end(token, "trait"):
        return False
    return all(word.startswith(definite) for word in page.words[token - 1 : token + 1])


def behind_first_name(page: Page, token: int) -> bool:
    """Whether a state or group stands behind a first name alone, where verbs come last: no surname
    («according to Zahra | the Taliban are»)."""
    group = page.end(token, "metonym", "collective") and not page.end(token, "place")
    return page.verb_last and bool(group) and page.end(token - 1, "given") == token
