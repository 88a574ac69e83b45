"""goft index: the index beside a record."""

from __future__ import annotations

import click

from goft.views.records import opened, record_option


@click.command("index")
@record_option
@click.option("--rebuild", is_flag=True, help="Make it anew from the store.")
@click.option("--meaning", is_flag=True, help="Make what finds statements near in meaning (slow).")
def command(record: str, rebuild: bool, meaning: bool) -> None:
    """Bring the index of a record up to date.

    With --meaning that of words is left alone; a run that was stopped goes on where it was.
    """
    with opened(record) as kept:
        from goft.record.search import indexing

        if meaning:
            from goft.views.meaning import fill_to

            fill_to(kept, anew=rebuild)
        elif rebuild:
            click.echo(f"{indexing.rebuild(kept)} statements indexed")
        else:
            click.echo(f"{indexing.catch_up(kept)} documents taken in")
