"""goft quote: whether words stand in a record."""

from __future__ import annotations

import sys

import click

from goft.views.records import record_option


@click.command("quote")
@click.argument("words")
@record_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(words: str, record: str, form: str | None) -> int:
    """Tell whether words stand in a record.

    Exactly, in other letters, in part, or not at all. Each place is shown with its document and
    capture, and with who said it where it lies in a statement. The exit code is 1 when
    the words do not stand there at all.
    """
    from goft.views.quoting import quote_to

    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    return quote_to(record, words, listed)
