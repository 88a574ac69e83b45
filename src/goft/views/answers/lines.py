"""Statements and documents as answers give them: one shape each, comments under a filler."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from goft.model import Document, overlaps
from goft.views.denying import veiled_denial
from goft.views.kept import show, veiled_hit
from goft.views.veil import veiled

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument, KeptStatement
    from goft.record.record import Record
    from goft.record.search.hits import Hit
    from goft.record.timeline.denials import Denial

Line = dict[str, Any]
_FOUND = ("highlights", "score", "lacks")


def facts(document: Document, address: str | None, captured: str | None) -> Line:
    """What is known of a document, without its text."""
    found = document.to_json() | {"address": address, "captured": captured}
    del found["text"], found["blocks"]
    return found


def facts_of(kept: KeptDocument) -> Line:
    """What is known of a kept document."""
    return facts(kept.document, kept.page, kept.captured)


def hit_line(hit: Hit, captured: str | None) -> Line:
    """A statement that was found."""
    line = veiled_hit(hit).to_json()
    line["document"]["captured"] = captured
    return line


def statement_line(hit: Hit, captured: str | None) -> Line:
    """A statement, whatever led to it."""
    line = hit_line(hit, captured)
    for name in _FOUND:
        del line[name]
    return line


def lines_of(kept: KeptDocument, statements: Iterable[KeptStatement]) -> Iterator[Line]:
    """Statements of a document, in the order given."""
    from goft.record.search.hits import Hit

    for each in statements:
        yield statement_line(Hit(each, kept.document, kept.page), kept.captured)


def captures(record: Record, hits: Iterable[Hit]) -> Mapping[str, str]:
    """When the documents of statements were captured, as far as that is known."""
    from goft.record.asking import captured

    return captured(record, sorted({hit.document.id for hit in hits}))


def denial_line(denial: Denial | None, document: Document) -> Line | None:
    """What is denied, as every view shows it."""
    found = veiled_denial(denial, document)
    return found.to_json() if found else None


def paragraphs(hit: Hit) -> list[Line]:
    """The parts of the document that a statement stands in, with their words."""
    document = veiled(hit.document)
    content = hit.kept.statement.content
    spans = [
        block.span
        for block in document.blocks
        if any(overlaps(block.span, piece) for piece in content)
    ]
    return [{"span": list(span), "text": document.text[slice(*span)]} for span in spans or content]


def document_line(kept: KeptDocument, *, whole: bool) -> Line:
    """A document with the statements that stand in it."""
    kept = show(kept, with_comments=False)
    return facts_of(kept) | {
        "text": kept.document.text if whole else None,
        "blocks": [block.to_json() for block in kept.document.blocks],
        "seen": [seen.to_json() for seen in kept.seen],
        "rules": kept.rules,
        "read": kept.read,
        "statements": list(lines_of(kept, kept.standing)),
        "occasions": [occasion.to_json() for occasion in kept.occasions],
    }
