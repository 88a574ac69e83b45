"""A feed and its entries, whatever form they are written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from goft.views.citing.plain import cite
from goft.views.kept import Shown, told

_TITLE = 100
_NOBODY = "—"
# Of a feed without entries nobody knows when it changed.
_NEVER = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is told in a feed; `page` is its own address, `via` that of the page it rests on.

    `text` are a page's words in its `language`, `about` says where they come from.
    """

    id: str
    title: str
    text: str
    about: str
    updated: str
    page: str
    language: str | None = None
    author: str | None = None
    via: str | None = None
    tags: tuple[str, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feed:
    """Entries under a title; `own` is the feed's address, `page` where people find the same."""

    title: str
    own: str
    page: str
    entries: tuple[Entry, ...] = ()

    @property
    def updated(self) -> str:
        """When it changed last, as far as its entries tell."""
        return max((entry.updated for entry in self.entries), default=_NEVER)


def statement_entry(item: Shown, base: str) -> Entry:
    """A statement; new again when somebody reviews it."""
    statement, document, review = item.statement, item.document, item.review
    tags = [f"style:{statement.style}", *([f"act:{statement.act}"] if statement.act else [])]
    about = cite(item)
    return Entry(
        id=f"urn:goft:statement:{item.id}",
        title=_title(item),
        text=item.words,
        about=f"{about} ({told(review)})" if review else about,
        updated=max(item.minted, review.made if review else ""),
        page=f"{base}statements/{item.id}",
        language=document.language,
        author=document.outlet,
        via=item.address,
        tags=tuple(tags),
        more={
            "statement": item.id,
            "content": [list(span) for span in statement.content],
            "speaker": statement.speaker.to_json(),
            "day": item.day,
            "document": document.id,
            "captured": item.captured,
        },
    )


def _title(item: Shown) -> str:
    speaker = item.speaker
    return f"{speaker.name or speaker.role or _NOBODY}: {_line(item.words)}"


def review_entry(line: dict[str, Any], base: str) -> Entry:
    """A review of a statement."""
    return Entry(
        id=f"urn:goft:review:{line['id']}",
        title=f"{line['verdict']}: {_line(line['words'])}",
        text=line["words"],
        about=f"{line['verdict']}, {line['by']}: {line['why']}",
        updated=line["made"],
        page=f"{base}statements/{line['statement']}",
        author=line["by"],
        tags=(f"verdict:{line['verdict']}",),
        more=line,
    )


def _line(text: str) -> str:
    """The beginning of a text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _TITLE else line[:_TITLE].rstrip() + "…"
