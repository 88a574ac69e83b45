"""goft verify: whether a record is as it was written."""

from __future__ import annotations

import click

from goft.views.records import record_option


@click.command("verify")
@click.argument("identifiers", nargs=-1, metavar="[ID]...")
@record_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(identifiers: tuple[str, ...], record: str, form: str | None) -> int:
    """Check that a record is as it was written.

    Captures and rows must be what they were, and spans what captures say. IDs of statements and
    documents check those alone. The exit code is 1 when there is a fault.
    """
    from goft.views.verifying import verify_to

    return verify_to(record, identifiers, form)
