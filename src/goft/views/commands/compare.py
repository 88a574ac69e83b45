"""goft compare: a statement beside its retellings."""

from __future__ import annotations

import click

from goft.views.records import record_option


@click.command("compare")
@click.argument("statement", metavar="ID")
@record_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(statement: str, record: str, form: str | None) -> int:
    """Show a statement beside its retellings, aligned word by word, by day.

    What only one of the two says stands between [- -] for this statement and {+ +} for the
    other.
    """
    from goft.views.telling import compare_to

    return compare_to(record, statement, form)
