"""What closes a noun phrase, opens another, or belongs to it though a preposition leads it."""

from __future__ import annotations

from typing import Final

from goft.statements.endings import group_behind
from goft.statements.kinds import CLOSING_NAMES, NAMING
from goft.statements.objects import described
from goft.statements.page import Page
from goft.statements.parted_objects import pointed_object

LONGEST: Final = 3


def anew(page: Page, token: int) -> bool:
    """Whether a word opens a phrase of its own wherever it stands: a noun that objects open with,
    or, where verbs come last, «such a» or «a»."""
    if page.form(token, "abstract") == "sure" or pointed_object(page, token):
        return True
    pointing = page.word(token, "determiner") if page.verb_last else None
    if pointing is None or pointing.form or page.end(token - 1, "medium"):
        return False
    near = range(max(token - LONGEST, 0), token)
    if page.end(token, "single") and any(page.end(t, "role", "document") == token for t in near):
        return False  # «owner of a farm», «findings of a study»
    return not page.source(token - 1, token).endswith(tuple(page.pack.options["governing"]))


def inside_end(page: Page, start: int, token: int, limit: int) -> int:
    """Behind the preposition by which unnamed sources go on to their place («a source in …»)."""
    if page.definite is None or token + 1 >= limit:
        return 0
    group = page.end(start, "anonymous", "collective") or group_behind(page, start)
    if not group or not page.alone(token, "within"):
        return 0
    if page.alone(token, "partitive") and page.words[token - 1].startswith(page.definite):
        return 0  # the group is whole: «the villagers | from the hall»
    if page.alone(token + 1, "metonym"):
        return max(page.end(token, "adjunct"), token + 2)
    if page.end(token, "adjunct", "interview", "time") or page.end(token + 1, "time", "given"):
        return 0
    definite = page.words[token + 1].startswith(page.definite)
    return token + 1 if definite or page.end(token + 1, "organization", "metonym") else 0


def closed_by(page: Page, start: int, end: int, before: bool) -> bool:
    """Whether a phrase is complete behind the step: it has a name or a definite word, and no
    title that waits for a name."""
    definite = page.definite
    if definite is None:
        return False
    word = page.words[end - 1]
    if page.form(end - 1, "given") == "famous":
        return True
    if page.end(start, "role", "organization") and not word.startswith(definite):
        owned = page.source(start, end).endswith(page.possessed)  # «his lawyer»
        return owned and page.end(start, "role") == end
    if word[0] in page.pack.options["joined"] and page.kinds(word[1:]) & {"inside", *NAMING}:
        return False
    if before or end - start > 2 or word.startswith(definite):
        return True
    plural = page.end(start, "collective") and page.words[start].endswith(
        page.pack.options["plural_subject"]
    )
    open_source = page.form(start, "anonymous") == "open"
    named = (page.among(start, CLOSING_NAMES) and not open_source) or plural
    return bool(named) or described(page, start)
