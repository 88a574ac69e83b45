"""Verifies a record and tells what is not as it was written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from goft.pipeline import verify
from goft.views.exits import DONE, FAILED
from goft.views.output import emit, emit_json
from goft.views.records import opened

if TYPE_CHECKING:
    from goft.record.findings import Finding

# The counts worth telling, in the order of telling.
_COUNTS = ("captures", "bytes", "documents", "letters", "statements", "spans", "tombstones")


def verify_to(place: str, identifiers: tuple[str, ...], form: str | None) -> int:
    """Verify, and tell each finding; returns the exit code."""
    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    with opened(place) as record:
        from goft.record.findings import Checked

        checked, faults = Checked(), 0
        for finding in verify(record, identifiers, checked):
            faults += finding.fault
            _tell(finding, listed)
    counts = {what: checked.counts.get(what, 0) for what in _COUNTS}
    if listed:
        told = ", ".join(f"{count:,} {what}" for what, count in counts.items() if count)
        emit(f"{told}: {f'{faults} faults' if faults else 'all as written'}")
    else:
        emit_json({"checked": counts, "faults": faults})
    return FAILED if faults else DONE


def _tell(finding: Finding, listed: bool) -> None:
    if listed:
        emit(f"{'fault' if finding.fault else 'remark'}  {finding.where}: {finding.what}")
    else:
        emit_json(finding.to_json())
