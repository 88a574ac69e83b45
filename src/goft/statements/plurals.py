"""Words that look like verbs alone: plural nouns (“states”), and “he's” with its subject."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.kinds import LEADING
from goft.statements.page import Page

FAR: Final = 8


def noun_in_s(page: Page, token: int) -> bool:
    """Whether a noun in the plural, behind a verb or preposition, has the form of a verb: “called
    on | states to act”, “failed to settle | disputes”."""
    if page.form(token, "cue") != "finite":
        return False
    if _behind_task(page, token) or _listed(page, token):
        return True
    if not page.end(token, "collective"):
        return False
    token -= page.words[token - 1] in folded(page.pack.code, "every")
    return any(page.end(t, "cue", "preposition") == token for t in (token - 1, max(token - 2, 0)))


def _listed(page: Page, token: int) -> bool:
    """Whether “and” joins a noun to one behind a preposition: “by delays and | worries that”."""
    joined = page.end(token - 1, "conjunction") == token and page.end(token - 1, "inner")
    if not joined or page.words[token] not in folded(page.pack.code, "nouns_in_s"):
        return False
    for place in range(token - 2, max(token - FAR, 0), -1):
        if page.end(place, "preposition"):
            return page.words[place - 1] != ","
        if page.end(place, "verb", "pronoun") or page.words[place] in ",;:":
            return False
    return False


def _behind_task(page: Page, token: int) -> bool:
    """Whether a form in s is the object of a bare verb behind “to”."""
    led = token > 1 and page.end(token - 2, "infinitive") == token - 1
    bare = led and page.words[token - 1].isalpha() and not page.among(token - 1, LEADING)
    ends = page.words[token].endswith(page.pack.options["endings"]["present"])
    return bool(bare) and ends and page.words[token] not in folded(page.pack.code, "saying_in_s")


def contracted(page: Page, token: int) -> bool:
    """Whether a verb is written onto its subject: “said that | he's gone”."""
    subject = page.words[token].split("'")[0].split("’")[0]
    return subject != page.words[token] and subject in folded(page.pack.code, "contracted")
