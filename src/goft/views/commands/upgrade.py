"""goft upgrade: an older record brought to today's tables."""

from __future__ import annotations

import click

from goft.views.records import record_option


@click.command("upgrade")
@record_option
def command(record: str) -> None:
    """Bring an older record to today's tables.

    Its rows are counted before and after, and nothing changes when any would be lost. SQLite's
    file is copied first.
    """
    from goft.views.output import emit
    from goft.views.records import libraries

    with libraries():
        from goft.record.upgrading import upgrade
    done = upgrade(record)
    if done.before == done.after:
        emit(f"the record is of version {done.after} already")
        return
    emit(f"upgraded from version {done.before} to {done.after}")
    if done.backup:
        emit(f"the store as it was: {done.backup}")
