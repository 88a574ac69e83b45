"""goft languages: the language packs."""

from __future__ import annotations

import click


@click.group("languages", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """List the language packs or check their data."""
    if context.invoked_subcommand is None:
        context.invoke(list_packs)


@command.command("list")
def list_packs() -> None:
    """List the languages goft reads."""
    from goft.languages.pack import codes, load

    for code in codes():
        pack = load(code)
        names = "  ".join(dict.fromkeys(pack.names.values()))
        click.echo(f"{code}  {pack.direction}  {names}")


@command.command("lint")
def lint() -> int:
    """Check the data of every pack; exit code 1 when something is wrong."""
    from goft.languages.lint import faults

    found = [str(fault) for fault in faults()]
    for line in found:
        click.echo(line)
    click.echo(f"{len(found)} faults." if found else "All packs are in order.")
    return 1 if found else 0
