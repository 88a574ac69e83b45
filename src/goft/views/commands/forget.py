"""goft forget: a document erased from a record."""

from __future__ import annotations

import click

from goft.views.records import opened, record_option


@click.command("forget")
@click.argument("document")
@record_option
@click.option("--reason", required=True, help="Why; it stays in the record.")
def command(document: str, record: str, reason: str) -> None:
    """Erase a document from a record, with its capture and all that was read from it.

    DOCUMENT is its id. A tombstone with digest, day and reason is left, and the same bytes are
    not kept again. Copies of the record made before are not touched.
    """
    from goft.views.output import emit

    with opened(record) as kept:
        from goft.record.forgetting import forget

        forgotten = forget(kept, document, reason)
    emit(f"forgotten {forgotten.document} with {forgotten.statements} statements")
