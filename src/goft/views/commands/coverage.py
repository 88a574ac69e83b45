"""goft coverage: which outlet told what of an occasion."""

from __future__ import annotations

import click

from goft.views.records import record_option


@click.command("coverage")
@click.argument("occasion", metavar="OCCASION|DAY")
@record_option
@click.option("--by", metavar="NAME", help="Only statements of speakers with this in their name.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("listing", "jsonl", "csv", "html")),
    help="Form of the output.",
)
def command(occasion: str, record: str, by: str | None, form: str | None) -> int:
    """Show which outlet told what: each statement in full, in part, changed, or left out.

    OCCASION is a document or a statement: all pages that report what it reports, at most a day
    apart. A DAY, in any calendar, means all pages of that day.
    """
    from goft.views.covering import coverage_to

    return coverage_to(record, occasion, by, form)
