"""What closes a noun phrase, opens another, or belongs to it though a preposition leads it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.endings import group_behind
from goft.statements.kinds import CLOSING_NAMES, NAMING, SOURCES
from goft.statements.objects import described
from goft.statements.page import Page
from goft.statements.parted_objects import pointed_object

# How many words a noun that is pointed at may go on with before its comma.
FEW: Final = 4
LONGEST_OBJECT: Final = 9


def anew(page: Page, token: int) -> bool:
    """Whether a word opens a phrase of its own wherever it stands: a noun that objects open with,
    or, where verbs come last, «such a» or «a»."""
    if page.form(token, "abstract") == "sure" or pointed_object(page, token):
        return True
    if page.verb_last and _work_as_object(page, token):
        return True
    pointing = page.word(token, "determiner") if page.verb_last else None
    if pointing is None or pointing.form or page.end(token - 1, "medium"):
        return False
    if page.end(token, "single") and page.tags.ends(token, "role", "document"):
        return False  # «owner of a farm», «findings of a study»
    return not page.source(token - 1, token).endswith(tuple(page.pack.options["governing"]))


def pointed_at(page: Page, token: int, limit: int) -> bool:
    """Whether an opener that ends in «this» points at the noun behind it, where a comma closes what
    it leads: «after this | meeting, the minister said», but «before this | the minister had»."""
    if not page.verb_last or token >= limit or not page.alone(token - 1, "determiner"):
        return False
    if not page.words[token][0].isalpha() or page.among(token, SOURCES) or token in page.opens:
        return False
    comma = page.comma(token, min(token + FEW, limit))
    if page.words[comma : comma + 1] != (",",) or page.has("cue", token, comma):
        return False
    named = comma > token + 1 and page.end(comma + 1, "role") > 0
    return not (named and page.comma(comma + 1, limit) < limit)  # «before this X Y, the mayor,»


def unnamed(page: Page, start: int) -> bool:
    """Whether unnamed sources may go on to their place («a source in …»), by their first word."""
    if page.definite is None:
        return False
    return page.end(start, "anonymous", "collective") > 0 or group_behind(page, start)


def inside_end(page: Page, token: int, limit: int) -> int:
    """Behind the preposition by which unnamed sources go on to their place; else 0."""
    definite = page.definite or " "
    if token + 1 >= limit or not page.alone(token, "within"):
        return 0
    if page.alone(token, "partitive") and page.words[token - 1].startswith(definite):
        return 0  # the group is whole: «the villagers | from the hall»
    if page.alone(token + 1, "metonym"):
        return max(page.end(token, "adjunct"), token + 2)
    if page.end(token, "adjunct", "interview", "time") or page.end(token + 1, "time", "given"):
        return 0
    whole = page.words[token + 1].startswith(definite)
    return token + 1 if whole or page.end(token + 1, "organization", "metonym") else 0


def work_end(page: Page, start: int, token: int, limit: int) -> int:
    """Behind the preposition that leads from the work a body or office is called by to what it is
    about, where verbs come last («the office for the fight | against drugs»); 0 where it leads to
    an object."""
    if not page.verb_last or token < start + 2 or not _work(page, token - 1):
        return 0
    if not any(page.tags.ends(t, "role", "organization") for t in (token - 1, token - 2)):
        return 0
    wanting = folded(page.pack.code, "wanting_bodies")
    wants = not wanting.isdisjoint(page.words[max(start, token - 3) : token - 1])
    behind = max(page.end(token + 1, "abstract"), token + 1)
    return min(behind, limit) if wants or not page.has("marker", token, limit + 1) else 0


def _work(page: Page, token: int) -> bool:
    """Whether a noun of work and its preposition stand at the token."""
    return " ".join(page.words[token : token + 2]) in folded(page.pack.code, "works")


def _work_as_object(page: Page, token: int) -> bool:
    """Whether work behind a whole body or office is what it does something to: «the police | the
    fight against theft called»."""
    if not _work(page, token) or not page.tags.ends(token, "role", "organization"):
        return False
    if page.words[token - 1] in folded(page.pack.code, "wanting_bodies"):
        return False
    last = min(token + LONGEST_OBJECT, len(page.words))
    marked = page.between("marker", token, last)
    return bool(marked) and not page.has("cue", token, marked[0])


def closed_by(page: Page, start: int, end: int, before: bool) -> bool:
    """Whether a phrase is complete behind the step: it has a name or a definite word, and no
    title that waits for a name."""
    definite = page.definite
    if definite is None:
        return False
    word = page.words[end - 1]
    if word.startswith(definite) or page.form(end - 1, "given") == "famous":
        return True
    if page.end(start, "role", "organization"):
        owned = page.source(start, end).endswith(page.possessed)  # «his lawyer»
        return owned and page.end(start, "role") == end
    joined = word[0] in page.pack.options["joined"] and not page.alone(start - 1, "particle")
    if joined and page.kinds(word[1:]) & {"inside", *NAMING}:
        return False
    if before or end - start > 2:
        return True
    plural = page.end(start, "collective") and page.words[start].endswith(
        page.pack.options["plural_subject"]
    )
    open_source = page.form(start, "anonymous") == "open"
    named = (page.among(start, CLOSING_NAMES) and not open_source) or plural
    return bool(named) or described(page, start)
