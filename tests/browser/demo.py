"""The record that `make demo` makes of the pages that tell of one occasion."""

from __future__ import annotations

import shutil
from pathlib import Path

from goft.model import Capture
from goft.pipeline import keep
from goft.record.opening import make_record
from goft.record.record import Record

DEMO = Path(__file__).parents[2] / "docs/demo"
PAGES = sorted((DEMO / "pages").iterdir())


def capture(path: Path) -> Capture:
    """A page as it was received."""
    return Capture(path.read_bytes(), path.name, captured="2024-07-09")


def demo(folder: Path) -> Record:
    """The record, with who is known in its pages and what they are about beside it."""
    made = make_record(str(folder))
    for own in ("registry", "dossiers"):
        shutil.copytree(DEMO / own, folder / own)
    list(keep(made, map(capture, PAGES)))
    return made
