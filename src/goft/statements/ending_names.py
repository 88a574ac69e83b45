"""Where names and offices end before what a verb is done to, or governs by a preposition."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded_parts
from goft.statements.endings import relative
from goft.statements.kinds import STOPS
from goft.statements.page import Page
from goft.statements.proclitics import cuts

# How many nouns may specify each other up to a definite one: «ways of support of | the talks».
LONGEST_CHAIN: Final = 3


def women(page: Page) -> str:
    """The ending of plurals that some surnames have too."""
    return folded_parts(page.pack.code, "plural_object")[-1]


def object_behind(page: Page, token: int, end: int) -> bool:
    """Whether what a verb is done to opens behind a name that a definite surname closes: a definite
    word that is no origin, or a noun that one specifies («X Y | the meeting», «| fields of Z»)."""
    definite = page.definite
    if definite is None or end < token + 2:
        return False
    article = page.words[end].startswith(definite)
    if page.words[end].endswith(women(page)) and not article:
        return True  # «X Y | statements»
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    if article and page.source(end, end + 1).endswith(feminine):
        return True  # «X Y | the station», as few families are called
    if not page.words[end - 1].startswith(definite):
        return False
    if page.end(end - 1, "given", "particle") or page.end(end - 2, "particle"):
        return False
    if article:
        kept = page.pack.options["kept_apart"][-1]
        return not relative(page, end) or page.source(end, end + 1).endswith(kept)
    near = range(end + 1, min(end + LONGEST_CHAIN, len(page.words)))
    last = next((t for t in near if page.words[t].startswith(definite)), 0)
    return last > 0 and all(_bare_noun(page, t) for t in range(end, last))


def _bare_noun(page: Page, token: int) -> bool:
    """Whether a noun without its article may stand at the token, which what follows specifies."""
    plain = page.words[token][0].isalpha() and not page.among(token, STOPS)
    return plain and page.words[token][0] not in page.pack.options["conjoined"]


def governed_behind(page: Page, start: int, end: int) -> int:
    """Where a mention behind its verb ends before what that verb governs by a preposition written
    onto it: «X, coach of Y, admitted | to mistakes»."""
    word = page.word(start - 1, "cue") if start else None
    if page.definite is None or word is None or not word.prep or word.form != "finite":
        return end
    return min([end, *cuts(page, word, start + 2, end)])


def told_of(page: Page, token: int) -> bool:
    """Whether a verb's preposition is written onto what it tells of, which is no office's."""
    word, joined = page.words[token], page.pack.options.get("joined")
    if joined is None or token in page.tags or token in page.inner or word[0] != joined[0]:
        return False
    kinds = page.kinds(word[1:])
    return not kinds.isdisjoint(("matter", "document")) and "organization" not in kinds
