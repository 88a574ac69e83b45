"""goft rebuild: kept pages read anew."""

from __future__ import annotations

import click

from goft.views.records import record_option


@click.command("rebuild")
@record_option
@click.option("--all", "everything", is_flag=True, help="Also what today's rules have read.")
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(record: str, everything: bool, form: str | None) -> int:
    """Read kept pages anew with today's rules, and list what changed.

    Statements keep their identifiers. One that is no longer found stays, marked withdrawn, with
    its successor. A run that was stopped goes on where it was.
    """
    from goft.views.rebuilding import rebuild_to

    return rebuild_to(record, everything, form)
