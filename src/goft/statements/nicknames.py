"""What somebody is known as, as a page tells behind the name: «X, known as Y»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from goft.languages.letters import folded
from goft.statements.bearers import FULL_NAME
from goft.statements.groups import group_end
from goft.statements.mentions import Mention
from goft.statements.offices import telling_words
from goft.statements.page import Page
from goft.statements.presented import name_end, name_start

MARKS: Final = (",", "(")


def known_as(page: Page, mention: Mention) -> tuple[str, ...]:
    """The word that a mention's bearer is known as, in no list, when the page tells one."""
    code, token = page.pack.code, mention.span[1]
    words = page.words
    if token + 1 >= len(words) or words[token] not in folded(code, "known_as"):
        return ()
    token += 1
    led = words[token] in folded(code, "known_by")
    marked = token + led in page.opens
    place = token + led + marked
    word = words[place] if place < len(words) else ""
    letter = page.pack.options["joined"][0]
    word = word if led else word[1:] if word.startswith(letter) and not marked else ""
    behind = words[place + 1 : place + 2]
    told = word.isalpha() and behind and not page.end(place, "role", "cue")
    return (word,) if told else ()


def aliases(
    page: Page, firsts: Mapping[str, list[str]]
) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """Whoever is named in full, with the other name that the page tells behind it and its surname,
    where nobody else has that: “Rahim Osman, better known as Tok Him”."""
    if not page.cased:
        return
    for token in (*page.places.all("alias"), *page.places.all("by_name")):
        first, last = page.text.sentences[page.sentence(token)]
        before = token - (token > first and page.words[token - 1] in MARKS)
        start, begin = name_start(page, before, first), page.end(token, "alias", "by_name")
        begin += begin in page.opens
        end = name_end(page, begin, last)
        led = before < token or page.end(token, "alias")
        named = page.end(start, "given") or (before - start > 1 and led)
        if named and start < before and begin < end:
            words = telling_words(page, (begin, end))
            surname = words[-1:] if len(firsts.get(words[-1], ())) < FULL_NAME else []
            name = start, before
            yield Mention(name, "person", "named", name=name), (" ".join(words), *surname)


def past_nickname(page: Page, end: int, limit: int) -> int:
    """Past a nickname in marks, and the surname behind it: “Robert | ‘Bob’ Hale |”."""
    nicked = page.opens.get(end, 0) == end + 2 and end + 3 < limit
    name = nicked and all(map(page.capital, (end - 1, end + 1, end + 3)))
    return group_end(page, end + 3, limit) if name else end
