"""Texts that speak: which one is pointed at («the statement added»), and who issued it."""

from __future__ import annotations

from typing import Final

from goft.statements.mentions import FARTHEST, Mention
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens, noun_phrase

DASHES: Final = (("-",), ("–",))


def text_before(page: Page, nouns: set[str], mention: Mention) -> Mention | None:
    """The text that the page told about last by the noun of a mention that points, with what tells
    whose or which it is («a report of the bank», «the joint article»)."""
    first = max(0, mention.span[0] - FARTHEST)
    for token in reversed(page.between("document", first, mention.span[0])):
        if page.bare(page.words[token][page.cuts.get(token, 0) :]) not in nouns:
            continue
        last = page.text.sentences[page.sentence(token)][1]
        if page.words[token + 1 : token + 2] in DASHES:
            continue  # what it says goes on behind a dash that closes an aside
        end = noun_phrase(page, token, last)
        if end - token > 1:
            return Mention((token, end), "document", "named", name=(token, end))
    return None


def issuer(page: Page, nouns: set[str], source: Source | None, adds: bool) -> Tokens | None:
    """The mention of a source in a sentence that tells of a text of the same noun, in which it
    spoke («the ministry said in a statement»); of a body's that spoke last where the text `adds`
    to that."""
    if source is None or source.kind == "document":
        return None
    if adds and source.kind == "organization":
        return source.spans[-1]
    return next((span for span in reversed(source.spans) if _in_text(page, nouns, span)), None)


def named_text(page: Page, start: int, end: int) -> int:
    """The last text that the narrator tells of in a sentence, be it an object by its ending, before
    anything that is reported there; 0 when none is told of."""
    ending: str = page.pack.options["indefinite_object"]
    end = next(iter(page.between("that", start, end)), end)
    for token in range(end - 1, start, -1):
        word = page.words[token]
        noun = word if token in page.tags else word.removesuffix(ending)
        if token not in page.quoted and "document" in page.kinds(noun):
            return token
    return 0


def _in_text(page: Page, nouns: set[str], span: Tokens) -> bool:
    start, end = page.text.sentences[page.sentence(span[0])]
    joined = tuple(page.pack.options["joined"])
    told = (page.words[token] for token in range(start, end))
    forms = tuple(letter + noun for noun in nouns for letter in ("", *joined))
    return any(word.startswith(forms) for word in told)
