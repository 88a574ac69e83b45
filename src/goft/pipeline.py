"""The order of the stages, known here alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from goft import __version__
from goft.documents import parse
from goft.documents.outlets import by_address, by_name
from goft.errors import GoftError
from goft.model import (
    Capture,
    DateMention,
    Document,
    Issue,
    PageDates,
    Published,
    Reading,
    Stated,
    Statement,
    dates_in,
)
from goft.sources.files import captures, files
from goft.statements import find, occasions
from goft.text import prepare
from goft.text.dates import contradictions, dates_of, find_dates, published

if TYPE_CHECKING:
    from goft.record.findings import Checked, Finding
    from goft.record.keeper import Kept
    from goft.record.linking import Links
    from goft.record.rebuilding import Rebuilt
    from goft.record.record import Record

Item = TypeVar("Item")
# What a reading depends on: when any of it changes, kept captures are read anew.
_READERS = (
    "calendars", "documents", "languages", "model", "statements", "text", "record/registry",
)  # fmt: skip


def read_capture(capture: Capture) -> Reading:
    """Read one capture; a page that cannot be read gives an empty document and a fatal issue."""
    return page_capture(capture)[0]


def page_capture(capture: Capture) -> tuple[Reading, tuple[DateMention, ...]]:
    """Read one capture, with every date of its text."""
    document, noticed = parse(capture)
    if document is None:
        return Reading(_unread(capture), (), noticed), ()
    text = prepare(_with_day(document, capture.published))
    statements, issues = find(text)
    dates = find_dates(text)
    dated = tuple(_dated(statement, dates) for statement in statements)
    noticed += issues + contradictions(dates, capture.source)
    return Reading(text.document, dated, noticed, occasions(text, dates, dated)), dates


def _dated(statement: Statement, dates: tuple[DateMention, ...]) -> Statement:
    """The statement with the dates that stand in its words."""
    spans = {date.span for piece in statement.content for date in dates_in(dates, piece)}
    return replace(statement, dates=tuple(sorted(spans))) if spans else statement


def date_capture(capture: Capture) -> PageDates:
    """Find the dates of one capture, counted from its day of publication where that is known."""
    document, noticed = parse(capture, whole=False)
    if document is None:
        return PageDates(capture.source, (), noticed)
    mentions = dates_of(_with_day(document, capture.published))
    return PageDates(capture.source, mentions, noticed + contradictions(mentions, capture.source))


def _with_day(document: Document, stated: date | None) -> Document:
    """The document with the day it came out: as stated, else as its markup or words tell."""
    if stated:
        day = Published(stated.isoformat(), "day", "gregorian", stated.isoformat())
        return replace(document, published=day)
    return replace(document, published=published(document))


def expand(paths: Iterable[str]) -> list[str]:
    """The files the paths stand for, those of directories in sorted order; "-" stays."""
    return [file for path in paths for file in files(path)]


def read_files(paths: Iterable[str], stdin: BinaryIO, stated: Stated) -> Iterator[Reading | Issue]:
    """Read files one by one; what could not be had gives a fatal issue in its place."""
    return _each(read_capture, captures(paths, stdin, stated))


def date_files(
    paths: Iterable[str], stdin: BinaryIO, stated: Stated
) -> Iterator[PageDates | Issue]:
    """Find the dates of files one by one; what could not be had gives a fatal issue."""
    return _each(date_capture, captures(paths, stdin, stated))


def page_files(
    paths: Iterable[str], stdin: BinaryIO, stated: Stated
) -> Iterator[tuple[Reading, tuple[DateMention, ...]] | Issue]:
    """Understand files one by one; what could not be had gives a fatal issue."""
    return _each(page_capture, captures(paths, stdin, stated))


def _each(
    stage: Callable[[Capture], Item], found: Iterable[Capture | Issue]
) -> Iterator[Item | Issue]:
    """A fault of ours in one page must not cost the pages after it."""
    for capture in found:
        yield capture if isinstance(capture, Issue) else _safely(stage, capture)


def _safely(stage: Callable[[Capture], Item], capture: Capture) -> Item | Issue:
    try:
        return stage(capture)
    except GoftError:
        raise
    except Exception as error:
        fault = f"reading failed ({type(error).__name__}: {error}): please report it with the page"
        return Issue("pipeline.fault", fault, capture.source, fatal=True)


def _unread(capture: Capture) -> Document:
    return Document(capture.digest, capture.source, capture.language, "")


@cache
def rules_version() -> str:
    """The version of all that reads: goft's own and the digest of its rules, data and code."""
    root = Path(__file__).parent
    found = (file for part in _READERS for file in (root / part).rglob("*.*"))
    digest = sha256()
    for file in sorted(file for file in found if file.suffix in (".py", ".yml")):
        digest.update(str(file.relative_to(root)).encode() + file.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


def keep(record: Record, captures: Iterable[Capture | Issue]) -> Iterator[Kept]:
    """Keep captures and what they say; each is told of when it is on disk for good."""
    from goft.record.keeping import keep as keep_all

    return keep_all(record, captures, _reader(record), rules_of(record))


def _reader(record: Record) -> Callable[[Capture], Reading | Issue]:
    """Reads captures and links what they say to the registry of a record."""
    from goft.record.linking import links_of

    links = links_of(record)
    return partial(_safely, lambda capture: _linked(links, read_capture(capture)))


def _linked(links: Links, reading: Reading) -> Reading:
    document = reading.document
    outlet = by_address(document.address) or by_name(document.outlet or "", document.language)
    return links.link(reading, outlet.country if outlet else None)


def rules_of(record: Record) -> str:
    """The version of all that reads for a record, its own registry among it."""
    from goft.record.registry.own import digest_of

    own = digest_of(record)
    return f"{rules_version()}.{own}" if own else rules_version()


def keep_files(
    record: Record, files: Iterable[str], stdin: BinaryIO, stated: Stated
) -> Iterator[Kept]:
    """Keep files and the pages in archives among them."""
    from goft.sources.gathering import gather

    return keep(record, gather(files, stdin, stated))


def rebuild(record: Record, *, everything: bool = False) -> Iterator[Rebuilt]:
    """Read kept captures anew where they were read by other rules, or all of them."""
    from goft.record.rebuilding import rebuild as rebuild_all

    return rebuild_all(record, _reader(record), rules_of(record), everything=everything)


def relink(record: Record) -> Iterator[Rebuilt]:
    """Link what is kept to the registry as it is now; tells of every document that changed."""
    from goft.record.linking import links_of
    from goft.record.relinking import relink as relink_all

    links, today, new = links_of(record), rules_version(), rules_of(record)
    # What other rules read has still to be read anew.
    return relink_all(
        record, partial(_linked, links), lambda old: new if old.startswith(today) else old
    )


def verify(record: Record, identifiers: Iterable[str], checked: Checked) -> Iterator[Finding]:
    """Check everything in a record, or what has these ids, from bytes to letters."""
    from goft.record.verifying import verify as verify_all
    from goft.record.verifying import verify_one

    wanted = list(identifiers)
    for identifier in wanted:
        yield from verify_one(record, identifier, _derive, rules_of(record), checked)
    if not wanted:
        yield from verify_all(record, _derive, rules_of(record), checked)


def _derive(capture: Capture) -> Document | None:
    return parse(capture)[0]
