"""goft versions: how a page changed."""

from __future__ import annotations

import sys

import click

from goft.views.records import record_option


@click.command("versions")
@click.argument("page", metavar="ADDRESS|DOCUMENT")
@record_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(page: str, record: str, form: str | None) -> int:
    """Show how a page changed: its versions, and the statements that came or went.

    A statement that is not in a later capture is said to be in one and not in the other: why it
    is not there, nobody can tell from the page.
    """
    from goft.views.comparing import versions_to

    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    return versions_to(record, page, listed)
