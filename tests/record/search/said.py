"""Pages in which it is plain who says what, kept in a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tests.record.samples import RULES, page
from tests.record.samples import read as read_sample

from goft.model import Capture, Issue, Published, Question, Reading, Relay
from goft.record.keeping import keep
from goft.record.record import Record


@dataclass(frozen=True)
class Page:
    """Lines "Name: words", and what is known of the page; with `asked` its lines are answers."""

    text: str
    language: str = "fa"
    day: str | None = None
    outlet: str | None = None
    address: str | None = None
    relay: str | None = None
    act: str | None = None
    about: tuple[str, ...] = ()
    section: str | None = None
    title: str | None = None
    asked: bool = False


def keep_pages(record: Record, *pages: Page) -> None:
    """Keep pages; each line of theirs is a statement."""
    captures = [
        page(f"-\n{each.text}\n", f"{number}", address=each.address)
        for number, each in enumerate(pages)
    ]
    by_digest = dict(zip((capture.digest for capture in captures), pages, strict=True))

    def read(capture: Capture) -> Reading | Issue:
        return _told(read_sample(capture), by_digest[capture.digest])

    list(keep(record, captures, read, RULES))


def _told(reading: Reading | Issue, known: Page) -> Reading:
    assert isinstance(reading, Reading)
    day = Published(known.day, "day", "gregorian", known.day) if known.day else None
    document = replace(
        reading.document,
        language=known.language,
        outlet=known.outlet,
        published=day,
        title=known.title,
    )
    statements = (
        replace(
            each,
            act=known.act,
            style="act" if known.act else "direct",
            relays=(Relay(known.relay),) if known.relay else (),
            about=known.about,
            section=known.section,
            question=Question((0, 1)) if known.asked else None,
        )
        for each in reading.statements
    )
    return Reading(document, tuple(statements))


def words(hits: Iterable[object]) -> list[str]:
    """The words of hits, sorted."""
    return sorted(hit.kept.words for hit in hits)  # type: ignore[attr-defined]
