"""Dates and ages in figures as words of time: «on day 22 September», a weekday and its date, “on
Oct. 28”, «who is 51 years old»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Pack, Readings, Word
from goft.statements.lists import Lists
from goft.statements.tags import Tags

TIME: Final = Word("time", "date")
LONGEST: Final = 4
# How many digits a year has.
YEAR: Final = 4
# How far behind what leads to an age its unit stands.
LONGEST_AGE: Final = 4


def tag_dates(pack: Pack, words: tuple[str, ...], tags: Tags, lists: Lists) -> Iterator[int]:
    """Tag a day's figure with its month, and the year if it follows, behind «day» or a weekday;
    other figures with a month may belong to names («the university of 15 Khordad»)."""
    months, days = lists.here("months"), folded(pack.code, "dated")
    last = len(words) - 1 if months else 0
    for token in (t for t in range(1, last) if words[t + 1] in months and words[t].isdigit()):
        start = token - 1 if words[token - 1] in days else token
        timed = any(tags.end(t) == token and "time" in tags[t].kinds for t in _before(token))
        if start < token or timed:
            end = token + 2 + (token + 2 <= last and words[token + 2].isdigit())
            tags[start] = Readings.of([replace(TIME, length=end - start)])
            yield from range(start + 1, end)
    if lists.here("short_months"):
        yield from _months(pack, words, tags)
    if lists.here("in_year"):
        yield from _years(pack, words, tags)
    if lists.here("years"):
        yield from _ages(pack, words, tags)


def _months(pack: Pack, words: tuple[str, ...], tags: Tags) -> Iterator[int]:
    """Tag a shortened month with its stop, its day and the year behind a comma: “on Oct. 28”."""
    short, days = folded(pack.code, "short_months"), folded(pack.code, "dated")
    for token in range(1, len(words) - 2):
        if words[token] not in short or words[token + 1] != "." or not words[token + 2].isdigit():
            continue
        end = _dated_end(words, token + 3)
        led = words[token - 1] in days
        for start in range(token - led, token + 1):  # “in an interview on” leads to a month too
            tags[start] = Readings.of([replace(TIME, length=end - start)])
        yield from range(token + 1 - led, end)


def _dated_end(words: tuple[str, ...], token: int) -> int:
    """Behind the year that follows a day and its comma, with the comma that closes it."""
    if words[token : token + 1] != (",",) or not _year("".join(words[token + 1 : token + 2])):
        return token
    return token + 2 + (words[token + 2 : token + 3] == (",",))


def _year(word: str) -> bool:
    return word.isdigit() and len(word) == YEAR


def _years(pack: Pack, words: tuple[str, ...], tags: Tags) -> Iterator[int]:
    """Tag a year in figures behind its noun: «X said | in year 2003 | that»."""
    nouns = folded(pack.code, "in_year")
    for token in range(len(words) - 1):
        behind = words[token + 1]
        if words[token] in nouns and _year(behind):
            tags[token] = Readings.of([replace(TIME, length=2)])
            yield token + 1


def _ages(pack: Pack, words: tuple[str, ...], tags: Tags) -> Iterator[int]:
    """Tag somebody's age behind what leads to it, which no mention holds: «the coach | aged 51»."""
    aged, owners = folded(pack.code, "of_age"), folded(pack.code, "of_years")
    years = folded(pack.code, "years")
    for token in range(1, len(words) - 2):
        if words[token] not in aged and words[token] not in owners:
            continue
        far = LONGEST_AGE if words[token] in aged else 1
        near = range(token + 2, min(token + far + 2, len(words)))
        unit = next((t for t in near if words[t] in years), 0)
        if unit and any(c.isdigit() for word in words[token + 1 : unit] for c in word):
            tags[token] = Readings.of([replace(TIME, length=unit + 1 - token)])
            yield from range(token + 1, unit + 1)


def _before(token: int) -> range:
    return range(max(token - LONGEST, 0), token)
