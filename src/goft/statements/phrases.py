"""Noun phrases: where a speaker's mention starts and ends, without a parser."""

from __future__ import annotations

from goft.statements.page import ENDING, Page

Tokens = tuple[int, int]
STOPS = (
    "preposition",
    "adjunct",
    "time",
    "that",
    "cue",
    "marker",
    "credit",
    "interview",
    "opener",
    "clause",
    "question",
    "adverb",
)
NAMING = (
    "title",
    "role",
    "given",
    "organization",
    "collective",
    "anonymous",
    "document",
    "outlet",
    "medium",
    "metonym",
)
JOINING = frozenset("()-–/'’")
SHORT_QUOTATION = 5


def noun_phrase(page: Page, start: int, limit: int) -> int:
    """Where the noun phrase that starts at the token ends, at most at `limit`.

    A known mention or pronoun ends where it ends; commas are crossed only for an apposition.
    """
    fixed = page.end(start, "pronoun", "generic") or page.known(start, limit)
    if fixed and not (fixed < limit and page.end(fixed, "given", "title")):
        return apposition(page, start, fixed, limit)
    token = start
    while token < limit:
        step = _step(page, token, limit)
        if step == token:
            break
        token = step
    return apposition(page, start, _trimmed(page, start, token), limit)


def recognized(page: Page, token: int, limit: int) -> bool:
    """Whether a source that the pack or the page knows starts at the token."""
    return bool(page.end(token, "pronoun", "generic", *NAMING) or page.known(token, limit))


def _step(page: Page, token: int, limit: int) -> int:
    """The next token of the phrase after this one, or the same token where it stops."""
    word = page.words[token]
    if token in page.opens:
        return _short_quotation(page, token, limit)
    if word in JOINING:
        return token + 1
    if not word[0].isalnum():
        return token
    if page.end(token, *NAMING):
        return max(page.end(token, *NAMING), token + 1)
    if page.end(token, *STOPS):
        return token
    return token + 1


def _short_quotation(page: Page, token: int, limit: int) -> int:
    """Past a quoted name («…» of a few words); the same token for a longer quotation."""
    end = page.opens[token]
    return end + 1 if end <= min(token + SHORT_QUOTATION, limit - 1) else token


def _trimmed(page: Page, start: int, end: int) -> int:
    """The phrase's end without a conjunction or dash left hanging."""
    while end > start and (page.end(end - 1, "conjunction") or page.words[end - 1] in "-–/"):
        end -= 1
    return end


def apposition(page: Page, start: int, end: int, limit: int) -> int:
    """Where the phrase ends with the role or name that follows its comma, if one does."""
    if end <= start or end + 1 >= limit or page.words[end] != ",":
        return end
    if not page.end(end + 1, "role", "title", "given") and not page.known(end + 1, limit):
        return end
    token = end + 1
    while token < limit and (step := _step(page, token, limit)) > token:
        token = step
    return _trimmed(page, start, token)


def subject_before(page: Page, start: int, cue: int) -> tuple[Tokens | None, int]:
    """The subject of a clause that ends in its verb, sought from its start on.

    Returns the mention, None when dropped, and the token after it (or after the openers).
    A phrase of unknown words counts only when no known source stands free behind it.
    """
    token, unknown = skip_openers(page, start, cue), None
    while token < cue:
        if page.end(token, *STOPS):
            following = _after_phrase(page, token, cue)
        else:
            end = _subject_end(page, token, cue)
            if end > token and recognized(page, token, end):
                return (token, end), end
            if end > token and unknown is None:
                unknown = (token, end)
            following = _after_phrase(page, max(end - 1, token), cue)
        if following is None or following <= token:
            break
        token = following
    return (unknown, unknown[1]) if unknown else (None, min(token, cue))


def _subject_end(page: Page, token: int, cue: int) -> int:
    """Where a subject phrase ends; the token itself when it is an object."""
    end = noun_phrase(page, token, cue)
    return token if end < cue and page.end(end, "marker") else end


def _after_phrase(page: Page, token: int, cue: int) -> int | None:
    """Where a subject may start after the adjunct at the token: past its comma, else at a
    pronoun or known mention inside that no preposition governs."""
    known = None
    for place in range(max(page.end(token, *STOPS), token + 1), cue):
        if page.words[place] in ",;:" and page.words[place - 1] not in "-–/":
            return skip_openers(page, place + 1, cue)
        if page.form(place, "conjunction") == "clause":
            return skip_openers(page, place + 1, cue)
        if known is None and _stands_free(page, place, cue):
            known = place
    return known


def _stands_free(page: Page, token: int, limit: int) -> bool:
    if page.end(token - 1, "preposition", "adjunct", "interview", "credit"):
        return False
    return bool(page.end(token, "pronoun") or page.known(token, limit))


def skip_openers(page: Page, token: int, limit: int) -> int:
    """Past conjunctions, openers, times and stray marks at the start of a clause."""
    while token < limit:
        end = page.end(token, "opener", "conjunction", "time", "adverb", "clause")
        if end:
            token = end
        elif not page.words[token][0].isalnum() and token not in page.opens:
            token += 1
        else:
            break
    return token


def subject_after(page: Page, start: int, limit: int) -> tuple[Tokens | None, int]:
    """The subject that follows its verb, as in Arabic: a phrase up to the first adjunct."""
    token = start
    while token < limit and page.end(token, "adverb", "time"):
        token = page.end(token, "adverb", "time")
    if token >= limit or page.words[token] in ENDING:
        return None, start
    end = noun_phrase(page, token, limit)
    return ((token, end), end) if end > token else (None, token)
