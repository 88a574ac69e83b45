"""Where an object starts in a phrase that holds the subject too, where a verb closes its clause."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import ZWNJ
from goft.languages.letters import folded, folded_parts
from goft.statements.kinds import NAMING
from goft.statements.page import Page

COMPLETE: Final = ("organization", "metonym", "place")
WHOLE: Final = (*COMPLETE, "collective")
SEVERAL: Final = ("collective", "anonymous")
PERSONS: Final = ("title", "given", "role")


def object_in(page: Page, start: int, end: int, marker: int) -> int:
    """Where the object starts in a phrase that holds the subject too, as «the union's spokesman
    | the government»: at a noun that opens objects, or at whoever ends the phrase; else 0."""
    for token in range(start + 1, end):
        if page.form(token, "abstract") == "sure" or _most(page, token):
            return token
        if measured(page, token) and token + 1 < marker:
            return token
        if _office_ends(page, start, token) or _all_of(page, start, token):
            return token
        if end == marker and _up_to_marker(page, start, token, marker):
            return token
        if end == marker and _named_behind(page, start, token):
            return token
        called = " ".join(page.words[start:token])
        if page.end(token, "collective") and called in folded(page.pack.code, "whole_offices"):
            return token
        if token == start + 1 or page.among(start, SEVERAL) == token:
            continue
        if page.form(token, "determiner") == "object" and (
            page.among(start, PERSONS) or page.end(start, "organization")
        ):
            return token
        if page.end(token, "abstract"):
            return token
        if end == marker and page.end(token, "collective"):
            return token
        if end == marker and page.end(token, "metonym", "organization") == end:
            return token
    return 0


def _named_behind(page: Page, start: int, token: int) -> bool:
    """Whether somebody is named behind several people or a whole body, which are called by no
    person's name («the activists | X Y they accused», «the police | X Y called guilty»)."""
    if page.end(token, "given") and page.end(start, "organization", "metonym") == token:
        return page.words[token - 1] not in folded(page.pack.code, "wanting_bodies")
    several = page.among(start, SEVERAL) or page.tags.ends(token, "collective")
    return bool(several) and page.end(token, "given", "title") > 0


def _all_of(page: Page, start: int, token: int) -> bool:
    """Whether «all» stands at the token, behind a whole body or country or before «this»."""
    if page.words[token] not in folded(page.pack.code, "wholes"):
        return False
    pointed = page.end(token + 1, "determiner") or page.form(token + 1, "abstract") == "sure"
    return bool(pointed) or page.end(start, "metonym", "organization") == token


def measured(page: Page, token: int) -> bool:
    """Whether a noun stands at the token by which something is told of what follows it («the
    number of», «the cause of»), and that is no part of a longer name."""
    return token not in page.inner and page.words[token] in folded(page.pack.code, "measures")


def _up_to_marker(page: Page, start: int, token: int, marker: int) -> bool:
    """Whether an object that ends at its marker stands behind a subject that is whole."""
    if _pronominal(page, token) == marker or _text_behind(page, start, token):
        return True
    if page.form(token, "determiner") == "object" and page.end(start, "metonym") == token:
        return True
    if token - 1 in page.closes and page.among(start, PERSONS):
        return True
    return _called_in_marks(page, start, token, marker) or _behind_some(page, start, token)


def _text_behind(page: Page, start: int, token: int) -> bool:
    """Whether a text stands right behind a whole body or state, which is not its own: «the
    government | the commission's report rejected»."""
    return page.end(token, "document") > 0 and page.among(start, WHOLE) == token


def _called_in_marks(page: Page, start: int, token: int, marker: int) -> bool:
    """Whether a whole mention is followed by nothing but what is called something, in quotation
    marks («Karimi | “A” and “B” …», «the president | “A” …»)."""
    if token not in page.opens or marker - 1 not in page.closes:
        return False
    whole = page.known(start, marker) == token or page.among(start, PERSONS) == token
    placed = any(page.end(t, *COMPLETE) == token for t in range(start + 1, token))
    whole = whole or (placed and page.end(start, "role") > 0)
    named = page.end(start, "given") > 0 and not page.has("role", start, token)
    end = page.opens[token] + 1
    while end < marker and page.end(end, "conjunction") in page.opens:
        end = page.opens[page.end(end, "conjunction")] + 1
    return end == marker and (whole or named)


def _behind_some(page: Page, start: int, token: int) -> bool:
    """Whether «this» stands behind several people who own nothing: «some | this plan», «another
    number | this plan»."""
    several = page.among(start, SEVERAL)
    if page.form(token, "determiner") != "object" or not 0 < several <= token:
        return False
    led = several > start + 1  # «some of | the experts»
    ending = page.pack.options.get("qualified")
    unowned = ending is not None and page.words[token - 1].endswith(ending)
    acts = token == several == start + 1 and _in_plural(page, token)
    return unowned or acts if token == several else led or token > several + 1


def _in_plural(page: Page, token: int) -> bool:
    """Whether the next verb of saying behind the token has several for its subject."""
    _, last = page.text.sentences[page.sentence(token)]
    cue = next((t for t in page.between("cue", token, last) if page.form(t, "cue") == "finite"), 0)
    end = page.end(cue, "cue") if cue else 0
    verb = page.source(end - 1, end).replace(ZWNJ, "") if end else ""
    return verb.endswith(tuple(page.pack.options["plural"]))


def before_object(page: Page, token: int, name: int, end: int) -> int:
    """Where somebody's name with an office ends: where an object follows without a mark («X, member
    of the council | this report»), before it, or else behind the name alone."""
    objects = page.verb_last and end < len(page.words) and page.end(end, "marker")
    return (object_in(page, token, end, end) or name) if objects else end


def office_end(page: Page, start: int, end: int) -> int:
    """Where the office that opens a phrase ends, when more stands in it that no office goes on
    with («the minister of energy | the lack of water»); else 0."""
    return next((t for t in range(start + 1, end) if _office_ends(page, start, t)), 0)


def pointed_out(page: Page, token: int) -> bool:
    """Whether «this» opens a noun phrase, be it one that points at a text («this verdict»)."""
    text = page.form(token, "generic") == "document"
    return text or page.form(token, "determiner") == "object"


def _pronominal(page: Page, token: int) -> int:
    """Where what only points ends: «this», «it», «this report», «this bank»; else 0."""
    text = page.form(token, "generic") == "document" or page.alone(token, "determiner")
    return page.end(token, "determiner", "pronoun") or (page.end(token, "generic") if text else 0)


def _most(page: Page, token: int) -> bool:
    """Whether a superlative stands right behind a body or country: it leads a noun of its own
    («the members of parliament | the greatest obstacle»)."""
    if not page.words[token].endswith(superlatives(page)):
        return False
    near = range(max(token - 3, 0), token)
    return any(t for t in near if page.among(t, COMPLETE) == token)


def superlatives(page: Page) -> tuple[str, ...]:
    """The endings of words that lead a noun of their own."""
    return folded_parts(page.pack.code, "superlative")


def _office_ends(page: Page, start: int, token: int) -> bool:
    """Whether an office that the page gives to somebody, or one of a place, ends at the token."""
    called, inside = page.words[start:token], token > start + 1
    if inside and called in page.offices:
        return True
    goes_on = page.end(token, "compass", "qualifier", "conjunction", "preposition", *NAMING)
    if goes_on or not page.words[token][0].isalpha():
        return False
    if _whole_office(page, " ".join(called), token):
        return True
    if not inside or not page.end(start, "role"):
        return False
    return any(page.end(t, "place", "metonym") == token for t in range(start + 1, token))


def _whole_office(page: Page, called: str, token: int) -> bool:
    """Whether nothing but a country or name goes on with an office, or what leads to its place."""
    if called in folded(page.pack.code, "whole_offices"):
        return True
    leads = page.words[token].endswith(folded_parts(page.pack.code, "governing")[:1])
    return leads and called in folded(page.pack.code, "local_offices")


def pointed_object(page: Page, token: int) -> bool:
    """Whether a text that is pointed at is an object with its marker, where verbs come last: «X
    denied | this report»."""
    text = page.end(token, "document") if page.verb_last else 0
    pointed = bool(text) and "determiner" in page.kinds(page.words[token])
    return pointed and page.end(text, "marker") > 0
