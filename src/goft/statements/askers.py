"""Who asked what is answered: whoever stands between the words for asking and what was asked."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.media import MEDIA, REPORTING, unclitic
from goft.statements.page import Page

ASKED: Final = frozenset(("role", "title", "given", "organization", "pronoun"))
NOTHING: Final = frozenset(("that", "topic", "adverb", "conjunction", "time"))


def asker(page: Page, asking: int, first: int, topic: int) -> str | None:
    """Who asks, by the words from those for asking up to what leads to the topic; None if nobody
    there does."""
    start = next((t for t in range(first - 1, topic) if t >= asking and _asks(page, t)), None)
    if start is None:
        return None
    end = _end(page, start, topic)
    return _named(page, start, end) if end > start else None


def _asks(page: Page, token: int) -> bool:
    """Whether somebody who asks for a living, or a medium, starts at the token."""
    if token in page.opens:
        return _marked(page, token)
    bare = _bare(page, token)
    listed = folded(page.pack.code, "askers")
    known = bare in listed or "reporter" in page.kinds(bare) or page.alone(token, "reporter")
    return known or bool(page.among(token, REPORTING))


def _marked(page: Page, token: int) -> bool:
    """Whether a name in marks stands there, and no word for a medium leads to it."""
    return not any(page.among(t, REPORTING) for t in range(max(token - 2, 0), token))


def _bare(page: Page, token: int) -> str:
    """A word without a preposition and the article that are written onto it."""
    word, joined = page.words[token], page.pack.options.get("joined", ())
    if page.definite and word[0] in joined and len(word) > 3:
        word = word[2:] if word.startswith(word[0] * 2) else word[1:]
    return page.bare(word)


def _end(page: Page, start: int, topic: int) -> int:
    """Where whoever asks ends: before whom they ask, and before what leads to the topic."""
    stop = next(
        (t for t in range(start + 1, topic) if page.words[t] == "," or _asked(page, t)), topic
    )
    end = stop
    while end > start + 1 and (
        page.among(end - 1, NOTHING)
        or not (page.words[end - 1].isalnum() or end - 1 in page.closes)
    ):
        end -= 1
    return end


def _asked(page: Page, token: int) -> bool:
    """Whether whoever is asked starts at the token: «asked | the minister»."""
    works = page.among(token - 1, MEDIA) or token - 1 in page.opens
    listed = _bare(page, token) in folded(page.pack.code, "askers")
    led = page.end(token, "preposition") and not page.end(token, "toward")
    return bool(led) or (page.among(token, ASKED) > 0 and not works and not listed)


def _named(page: Page, start: int, end: int) -> str:
    """The name in the page's letters, without marks around it or what is written onto it."""
    if page.opens.get(start) == end - 1:
        return page.source(start + 1, end - 1)
    word, text = page.words[start], unclitic(page, start, end)
    joined = page.pack.options.get("joined", ())
    if not page.definite or word[0] not in joined or not text.startswith(word[0]):
        return text
    if page.alone(start, "reporter") or word in folded(page.pack.code, "askers"):
        return text
    return page.definite + text[2:] if word.startswith(word[0] * 2) else text[1:]
