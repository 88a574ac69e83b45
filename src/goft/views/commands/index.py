"""goft index: the index beside a record."""

from __future__ import annotations

import click

from goft.views.records import opened, record_option


@click.command("index")
@record_option
@click.option("--rebuild", is_flag=True, help="Make it anew from the store.")
def command(record: str, rebuild: bool) -> None:
    """Bring the index of a record up to date."""
    with opened(record) as kept:
        from goft.record.search import indexing

        if rebuild:
            click.echo(f"{indexing.rebuild(kept)} statements indexed")
        else:
            click.echo(f"{indexing.catch_up(kept)} documents taken in")
