"""goft dossiers: the named matters there are, and their files."""

from __future__ import annotations

import click

from goft.views.exits import DONE, FAILED
from goft.views.records import opened, record_option


@click.group("dossiers")
def command() -> None:
    """List named matters or check their files."""


@command.command("list")
@record_option
def list_(record: str) -> None:
    """List the dossiers of a record: the shipped ones and your own."""
    from goft.views.output import emit

    with opened(record) as kept:
        from goft.record.dossiers.entries import dossiers

        for identifier, each in dossiers(kept).items():
            emit(f"{identifier:24}  {' · '.join(each.names.values())}")


@command.command("lint")
@record_option
def lint(record: str) -> int:
    """Check the files of dossiers; exit code 1 when something is wrong."""
    from goft.views.output import emit

    with opened(record) as kept:
        from goft.record.dossiers.entries import faults, folder_of
        from goft.record.registry.own import registry_of

        found = [str(fault) for fault in faults(registry_of(kept), folder_of(kept))]
    for line in found:
        emit(line)
    emit(f"{len(found)} faults." if found else "The dossiers are in order.")
    return FAILED if found else DONE
