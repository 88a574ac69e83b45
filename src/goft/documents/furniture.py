"""What in a plain text is not the article: known by its words and by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goft.documents.lines import Line
from goft.languages.page import LABEL, Told, page_key, page_keys, page_words

_DIGITS = "0123456789"
_CODE = re.compile(r"[\d۰-۹٠-٩]{3,}")
_ASIDE = {"related": 200, "tag": 400, "navigation": 60, "advertisement": 60}
_LONGEST_ASIDE = max(_ASIDE.values())
_LABEL_TAIL = 16
# No label and what may stand behind it before the colon is longer, in characters.
_LABEL_HEAD = 120
_LONGEST = 700
# The keys of so many lines are made at a time: those of a long page take several times its memory.
_TOGETHER = 1000
_PHRASED = ("banner", "appeal", "form", "navigation")
_PATTERNED = 80
_ENOUGH = 600
_HEAD_LINES = 4
_ASIDE_LINES = 2
_ASIDE_LENGTH = 150
_NOTHING: Told = {}
_NAMES = {"tag": "tags", "end": "end mark"}


def kinds(lines: list[Line]) -> list[str | None]:
    """For each line the kind of furniture it is, or None for a line of the article."""
    found = _by_line(lines)
    _name_banners(lines, found)
    _name_appeals(lines, found)
    return found


def _by_line(lines: list[Line]) -> list[str | None]:
    found: list[str | None] = []
    tail: str | None = None
    seen_body = False
    lengths = [len(line.text) if _is_paragraph(line) else 0 for line in lines]
    before, after = 0, sum(lengths)
    for index, (key, told) in enumerate(_keyed(lines)):
        kind = _kind(lines[index].text, key, told, seen_body)
        if kind == "comment" and before < min(_ENOUGH, 0.3 * (after - before)):
            kind = "navigation"
        before += lengths[index]
        tail = kind if kind == "comment" else None if kind and kind != "form" else tail
        found.append(kind or tail)
        seen_body = seen_body or (kind is None and lengths[index] > 0)
    return found


def _keyed(lines: list[Line]) -> Iterator[tuple[str, Told]]:
    """The key of each line with what stands in it."""
    for first in range(0, len(lines), _TOGETHER):
        near = lines[first : first + _TOGETHER]
        keys = page_keys(line.text if len(line.text) <= _LONGEST else "" for line in near)
        told = page_words().finder.find_in(keys)
        for number, key in enumerate(keys):
            yield key, told.get(number, _NOTHING)


def _name_banners(lines: list[Line], found: list[str | None]) -> None:
    """Lines over the article that speak of the connection or the browser."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if found[index] is None:
            if not _made_of(line, "banner", least=4, share=0.3):
                return
            found[index] = "banner"


def _name_appeals(lines: list[Line], found: list[str | None]) -> None:
    """Lines under the article that ask the reader for help, and short ones among them."""
    between: list[int] = []
    for index in range(len(lines) - 1, 0, -1):
        if found[index] == "appeal" or (
            found[index] is None and _made_of(lines[index], "appeal", least=4, share=0.2)
        ):
            for inner in (index, *(between if "appeal" in found[index + 1 :] else ())):
                found[inner] = "appeal"
            between = []
        elif found[index] is None:
            between.append(index)
            if len(between) > _ASIDE_LINES or len(lines[index].text) > _ASIDE_LENGTH:
                return


def _made_of(line: Line, kind: str, *, least: int, share: float) -> bool:
    """Whether many different words of a kind stand in the line."""
    if len(line.text) > _LONGEST:
        return False
    words = [page_key(word) for word in line.text.split()]
    hits = page_words().words[kind].intersection(words)
    return len(hits) >= least and len(hits) >= share * len(words)


def _is_paragraph(line: Line) -> bool:
    return len(line.text) > 120 or line.text.endswith((".", "!", "؟", "?", "»", "”"))


def kind_of(text: str) -> str | None:
    """The kind of furniture that a line's own words make it."""
    key = page_key(text) if len(text) <= _LONGEST else ""
    return _kind(text, key, page_words().finder.find(key), seen_body=True)


def _kind(text: str, key: str, told: Told, seen_body: bool) -> str | None:
    """The same where the key of the line and what stands in it are known."""
    if len(text) > _LONGEST:
        return None
    if not key:
        return "stray"
    if "code" in told and is_code_line(text):
        return "code line"
    if is_end_mark(text):
        return "end mark"
    kind = _phrased(key, told) or _patterned(text)
    return kind or (_labelled(text, key, seen_body) if LABEL in told else None)


def _patterned(text: str) -> str | None:
    if len(text) > _PATTERNED:
        return None
    for kind, pattern in page_words().patterns.items():
        if kind != "end" and pattern.fullmatch(text):
            return _NAMES.get(kind, kind)
    return None


def _labelled(text: str, key: str, seen_body: bool) -> str | None:
    label = key.rstrip(_DIGITS)
    known = page_words().labels
    if seen_body and label in known["comment"]:
        return "comment"
    if seen_body and label in known["form"]:
        return "form"
    labels = _leading(text, label) if len(text) <= _LONGEST_ASIDE else None
    for kind, longest in _ASIDE.items() if labels else ():
        if len(text) <= longest and not known[kind].isdisjoint(labels or ()):
            return _NAMES.get(kind, kind)
    return None


def _leading(text: str, label: str) -> frozenset[str]:
    """The labels of what stands aside that make up a line or open it, with little after them."""
    known, longest = _aside_labels()
    head, colon, _ = text[:_LABEL_HEAD].partition(":")
    lead = page_key(head) if colon else ""
    lengths = range(max(1, len(lead) - _LABEL_TAIL), min(len(lead), longest) + 1)
    return known.intersection((label, *(lead[:length] for length in lengths)))


@cache
def _aside_labels() -> tuple[frozenset[str], int]:
    """The labels of what stands aside, and the length of the longest."""
    labels = frozenset[str]().union(*(page_words().labels[kind] for kind in _ASIDE))
    return labels, max(map(len, labels))


def is_code_line(text: str) -> bool:
    """Whether the line gives the page's number, alone or with its day."""
    if len(text) > _PATTERNED or not _CODE.search(text):
        return False
    key = page_key(text)
    return any(label in key for label in page_words().labels["code"])


def is_end_mark(text: str) -> bool:
    """Whether a line is what an agency puts under its copy."""
    if len(text) > 40:
        return False
    if page_words().patterns["end"].fullmatch(text):
        return True
    key = page_key(text)
    return any(
        key == label or (key.startswith(label) and re.search(r"[/\d]", text))
        for label in page_words().labels["end"]
    )


def _phrased(key: str, told: Told) -> str | None:
    """The kind whose phrases make up the line."""
    for kind in _PHRASED if told else ():
        phrases = told.get(kind, ())
        share = sum(map(len, phrases)) / len(key)
        if share > 0.25 or (len(phrases) > 1 and share > 0.1):
            return kind
    return None
