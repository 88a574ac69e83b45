"""A small record with what pages show: retellings, versions, comments, nesting, three languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from goft.model import Capture
from goft.pipeline import keep
from goft.record.opening import make_record
from goft.record.record import Record

HERE = Path(__file__).parent / "texts"
FA, FA_OTHER, EN, AR = (
    (HERE / f"{name}.txt").read_text("utf-8")
    for name in ("fa-pegah", "fa-sepideh", "en-herald", "ar-sabah")
)
# What the same page said a day later.
FA_AGAIN = FA_OTHER.replace("۵۰۰ میلیارد", "۴۰۰ میلیارد")
PAGES = (
    ("https://pegah.example/fa/1", FA, "2024-07-09T08:00:00Z"),
    ("https://sepideh.example/fa/7", FA_OTHER, "2024-07-09T09:00:00Z"),
    ("https://sepideh.example/fa/7", FA_AGAIN, "2024-07-10T09:00:00Z"),
    ("https://herald.example/en/3", EN, "2024-07-09T10:00:00Z"),
    ("https://sabah.example/ar/5", AR, "2024-07-09T11:00:00Z"),
)


def captures() -> Iterator[Capture]:
    """The pages as they were received."""
    for address, text, captured in PAGES:
        yield Capture(text.encode(), address, address=address, captured=captured, status=200)


def record(folder: Path, place: str | None = None) -> Record:
    """A record of these pages in a folder, or at the address of a database that goes with it."""
    made = make_record(place or str(folder))
    own = folder / "dossiers"
    own.mkdir()
    shutil.copy(HERE / "bridge.yml", own)
    kept = list(keep(made, captures()))
    assert all(each.outcome in ("kept", "version") for each in kept)
    return made
