"""goft people: who is meant by a name, and the registry that knows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from goft.views.exits import DONE, FAILED
from goft.views.records import opened, record_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from goft.record.record import Record
    from goft.record.registry.linking import Link

Command = TypeVar("Command", bound="Callable[..., object]")


def registry_option(command: Command) -> Command:
    """Give a command --registry, the folder of the user's own registry."""
    return click.option(
        "--registry",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="GOFT_REGISTRY",
        help="Folder of your own registry, laid over the shipped one.",
    )(command)


@click.group("people")
def command() -> None:
    """Tell who is meant by a name, and add people to the registry."""


@command.command("match")
@click.argument("name")
@click.option("--role", help="The position the page gives.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="When the words were said.")
@click.option("--country", help="State of the page (ISO 3166), for positions without a state.")
@registry_option
def match(
    name: str, role: str | None, day: datetime | None, country: str | None, registry: Path | None
) -> int:
    """Tell who NAME is; NAME may be a position. Exit code 1 when that is not sure."""
    from goft.record.registry.linking import Linker
    from goft.record.registry.loading import load

    asked = (name, role, day.date() if day else None, country.lower() if country else None)
    linker = Linker(load(registry))
    link = linker.match(*asked)
    if link:
        click.echo(_line(link))
        return DONE
    candidates = linker.candidates(*asked)
    click.echo("Not sure; it can be:" if candidates else "Nobody is known by that name.")
    for candidate in candidates:
        click.echo(f"  {_line(candidate)}")
    return FAILED


def _line(link: Link) -> str:
    return f"{link.id}  {link.kind}  {link.score:g}  {link.why}"


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@registry_option
def import_file(file: Path, registry: Path | None) -> None:
    """Add the people, offices and organisations of FILE to your own registry.

    FILE holds FollowTheMoney entities (a line of JSON each) or Wikidata's JSON.
    """
    from goft.record.registry.own import add_file

    if registry is None:
        raise click.UsageError("no registry is named: --registry DIR, or set GOFT_REGISTRY")
    counts = add_file(file, registry, datetime.now(UTC).date().isoformat())
    click.echo(", ".join(f"{number} {kind}" for kind, number in counts.items()))


@command.command("lint")
@registry_option
def lint(registry: Path | None) -> int:
    """Check the files of the registry; exit code 1 when something is wrong."""
    from goft.record.registry.lint import faults

    found = [str(fault) for fault in faults(registry)]
    for line in found:
        click.echo(line)
    click.echo(f"{len(found)} faults." if found else "The registry is in order.")
    return FAILED if found else DONE


def _folder(record: str, registry: Path | None) -> Path:
    """Your own registry: the one that is named, else the one beside the record."""
    from goft.record.registry.own import folder_of

    if registry is not None:
        return registry
    with opened(record) as kept:
        return folder_of(kept)


def _settled(record: str, folder: Path) -> None:
    """Say where it is written, and link what is kept in the record that it belongs to."""
    click.echo(f"written to {folder}")
    if not Path(record).is_dir() and "://" not in record:
        return
    from goft.record.registry.own import folder_of

    with opened(record) as kept:
        if folder_of(kept).absolute() == folder.absolute():
            _relink(kept)


def _relink(kept: Record) -> None:
    from goft.pipeline import relink

    changed = list(relink(kept))
    count = sum(len(each.differences) for each in changed)
    click.echo(f"linked anew: {count} statements of {len(changed)} documents changed")


@command.command("relink")
@record_option
def relink_all(record: str) -> None:
    """Link what is kept to the registry as it is now, without reading pages anew."""
    with opened(record) as kept:
        _relink(kept)


@command.command("unsure")
@record_option
def unsure(record: str) -> None:
    """List the speakers of a record that may be somebody, but surely nobody."""
    with opened(record) as kept:
        from goft.record.registry.settling import unsure as all_unsure

        for each in all_unsure(kept):
            who = " · ".join(filter(None, (each.name, each.role)))
            click.echo(f"{each.statements:6}  {who}  ({each.statement})")
            for candidate in each.candidates:
                click.echo(f"        {_line(candidate)}")


@command.command("name")
@click.argument("entry", metavar="ID")
@click.argument("words", metavar="NAME")
@click.option("--lang", help="Language of the name; else the first with its letters.")
@record_option
@registry_option
def name(entry: str, words: str, lang: str | None, record: str, registry: Path | None) -> None:
    """Give the entry ID one more NAME."""
    from goft.record.registry import settling

    folder = _folder(record, registry)
    settling.name(folder, entry, words, lang)
    _settled(record, folder)


@command.command("merge")
@click.argument("entry", metavar="ID")
@click.argument("into", metavar="INTO")
@record_option
@registry_option
def merge(entry: str, into: str, record: str, registry: Path | None) -> None:
    """Say that ID and INTO are one person, who goes on as INTO."""
    from goft.record.registry import settling

    folder = _folder(record, registry)
    settling.merge(folder, entry, into)
    _settled(record, folder)


@command.command("split")
@click.argument("entry", metavar="ID")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--as", "new", required=True, metavar="NEW", help="Id of whose names they are.")
@record_option
@registry_option
def split(entry: str, names: tuple[str, ...], new: str, record: str, registry: Path | None) -> None:
    """Say that each NAME is not of ID but of another person, NEW."""
    from goft.record.registry import settling

    folder = _folder(record, registry)
    settling.split(folder, entry, names, new)
    _settled(record, folder)
