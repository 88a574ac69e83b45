"""What a statement denies, as every view shows it: its words under the veil of its page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from goft.model import Document
from goft.views.veil import veiled

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument, KeptStatement
    from goft.record.record import Record
    from goft.record.timeline.denials import Denial


def veiled_denial(denial: Denial | None, document: Document) -> Denial | None:
    """What is denied in the words of its page, comments of readers under a filler."""
    if denial is None:
        return None
    return replace(denial, claim=veiled(document).text[slice(*denial.span)])


def denial_of(
    record: Record, kept: KeptStatement, document: KeptDocument, *, fresh: bool = True
) -> Denial | None:
    """What a statement of a document denies, as above."""
    from goft.record.timeline.telling import denial_in

    return veiled_denial(denial_in(record, document, kept, fresh=fresh), document.document)
