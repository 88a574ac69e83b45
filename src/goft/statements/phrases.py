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
    "clausehead",
    "verb",
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
    fixed = page.end(start, *_fixed_kinds(page)) or page.known(start, limit)
    if fixed and not (fixed < limit and page.end(fixed, "given", "title")):
        return apposition(page, start, fixed, limit)
    return apposition(page, start, _trimmed(page, start, _run(page, start, limit)), limit)


def _fixed_kinds(page: Page) -> tuple[str, ...]:
    """The kinds of mentions that nothing can follow; where only a definite word closes a phrase,
    a title may be followed by whose it is."""
    return ("pronoun",) if page.pack.options.get("definite") else ("pronoun", "generic")


def _run(page: Page, start: int, limit: int) -> int:
    """Where the words that can belong to one phrase end; an object's head closes it."""
    token, closed = start, False
    while token < limit:
        if page.end(token, "matter") and (closed or token == start) and not _names(page, token):
            break
        step = _step(page, token, limit)
        if step == token or (token > start and page.form(token, "abstract") == "sure"):
            break
        closed = _closed(page, token, step, closed)
        token = step
    return token


def _names(page: Page, token: int) -> bool:
    return bool(page.end(token, "given", "title", "role", "metonym", "outlet"))


def _closed(page: Page, start: int, end: int, before: bool) -> bool:
    """Whether a phrase is complete behind the step: it has a name or a definite word, and no
    title that waits for a name."""
    definite = page.pack.options.get("definite")
    if definite is None:
        return False
    if page.end(start, "title") == end:
        return False
    named = page.end(start, "given", "metonym", "outlet", "anonymous") or end - start > 2
    return before or bool(named) or page.words[end - 1].startswith(definite)


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
    if page.end(token, *STOPS) or page.form(token, "conjunction") == "clause":
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
    return _trimmed(page, start, _run(page, end + 1, limit))


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
