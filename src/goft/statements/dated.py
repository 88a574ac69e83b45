"""Dates in figures as words of time: «on day 22 September», a weekday and its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Pack, Readings, Word
from goft.statements.tags import Tags

TIME: Final = Word("time", "date")
LONGEST: Final = 4


def tag_dates(pack: Pack, words: tuple[str, ...], tags: Tags) -> Iterator[int]:
    """Tag a day's figure with its month, and the year if it follows, behind «day» or a weekday;
    other figures with a month may belong to names («the university of 15 Khordad»)."""
    months, days = folded(pack.code, "months"), folded(pack.code, "dated")
    last = len(words) - 1 if months else 0
    for token in (t for t in range(1, last) if words[t + 1] in months and words[t].isdigit()):
        start = token - 1 if words[token - 1] in days else token
        timed = any(tags.end(t) == token and "time" in tags[t].kinds for t in _before(token))
        if start < token or timed:
            end = token + 2 + (token + 2 <= last and words[token + 2].isdigit())
            tags[start] = Readings.of([replace(TIME, length=end - start)])
            yield from range(start + 1, end)


def _before(token: int) -> range:
    return range(max(token - LONGEST, 0), token)
