"""The command line: finds the command, and turns failures into one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from goft import __version__
from goft.errors import GoftError
from goft.views.exits import CLOSED, DONE, FAILED, INTERRUPTED, USAGE

COMMANDS = {
    "read": ("goft.views.commands.read", "Show who said what in pages."),
    "page": ("goft.views.commands.page", "Show what was understood of pages."),
    "dates": ("goft.views.commands.dates", "Show the dates in pages and the days they mean."),
    "headline": ("goft.views.commands.headline", "Compare headlines with what was said."),
    "keep": ("goft.views.commands.keep", "Keep pages in a record."),
    "find": ("goft.views.commands.find", "Find statements in a record."),
    "timeline": ("goft.views.commands.timeline", "Show what was said over time."),
    "dossiers": ("goft.views.commands.dossiers", "List named matters or check their files."),
    "cite": ("goft.views.commands.cite", "Print statements as citations."),
    "export": ("goft.views.commands.export", "Write statements in the forms of other tools."),
    "index": ("goft.views.commands.index", "Bring the index of a record up to date."),
    "rebuild": ("goft.views.commands.rebuild", "Read kept pages anew with today's rules."),
    "verify": ("goft.views.commands.verify", "Check that a record is as it was written."),
    "serve": ("goft.views.commands.serve", "Show a record in a browser."),
    "mcp": ("goft.views.commands.mcp", "Let an assistant check quotations against a record."),
    "people": ("goft.views.commands.people", "Tell who is meant by a name."),
    "versions": ("goft.views.commands.versions", "Show how a page changed."),
    "quote": ("goft.views.commands.quote", "Tell whether words stand in a record."),
    "compare": ("goft.views.commands.compare", "Show a statement beside its retellings."),
    "coverage": ("goft.views.commands.coverage", "Show which outlet told what."),
    "review": ("goft.views.commands.review", "Correct a statement, over what was read."),
    "forget": ("goft.views.commands.forget", "Erase a document from a record."),
    "issues": ("goft.views.commands.issues", "List what was noticed in kept pages."),
    "status": ("goft.views.commands.status", "Tell what there is in a record."),
    "copy": ("goft.views.commands.copy", "Copy a record into another store."),
    "upgrade": ("goft.views.commands.upgrade", "Bring an older record to today's tables."),
    "languages": ("goft.views.commands.languages", "List the language packs or check their data."),
    "evaluate": ("goft.views.commands.evaluate", "Score the reading of annotated pages."),
}


class Commands(click.Group):
    """Imports a command's module only when it is called, so that help is there at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click would report an interruption in two lines, so it is met here."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            return _fail("stopped; every line printed before is complete", INTERRUPTED)
        except BrokenPipeError:
            return _closed()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="goft")
@click.option("--record", envvar="GOFT_RECORD", metavar="DIR|URL", help="The record to work on.")
def goft(record: str | None) -> None:
    """Read news pages in Persian, Arabic and English and tell who said what.

    Exit codes: 0 done, 1 every input failed, 2 wrong usage, 3 some inputs failed and the
    others were read.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run goft and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run goft and return its exit code; every failure is one line on standard error."""
    try:
        code = goft.main(arguments, prog_name="goft", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.UsageError as error:
        return _fail(f"{error.format_message()} {_help(error)}", USAGE)
    except click.ClickException as error:
        return _fail(error.format_message(), FAILED)
    except GoftError as error:
        return _fail(error.message, FAILED)


def _help(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "goft"
    return f"(see '{path} --help')"


def _fail(message: str, code: int) -> int:
    click.echo(f"goft: {' '.join(message.split())}", err=True)
    return code


def _closed() -> int:
    """Whoever read our output has left; keep the interpreter from complaining at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED
