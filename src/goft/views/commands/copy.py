"""goft copy: a record into another store."""

from __future__ import annotations

import click

from goft.views.records import opened


@click.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def command(source: str, target: str) -> None:
    """Copy a record into another store.

    From a folder to a server, the other way, or to another of its kind. TO is made; it must
    be empty. The index is not copied but made anew.
    """
    from goft.views.output import emit

    with opened(source) as old, opened(target, make=True) as new:
        from goft.record.copying import copy

        counts = copy(old, new)
    emit("copied " + ", ".join(f"{count:,} {name}" for name, count in counts.items() if count))
