"""goft read: who said what in pages."""

from __future__ import annotations

import codecs
from datetime import datetime

import click

FORMATS = ("listing", "jsonl", "csv")
DIRECTIONS = ("isolates", "none")


def known_language(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    """A language that has a pack; others are wrong usage."""
    from goft.languages.pack import codes

    if code is not None and code not in codes():
        raise click.BadParameter(f"no language pack “{code}”; there are: {', '.join(codes())}")
    return code


def known_encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """An encoding that Python knows; others are wrong usage."""
    try:
        return name and codecs.lookup(name).name
    except LookupError:
        raise click.BadParameter(f"no encoding “{name}”; utf-8 and cp1256 are two") from None


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@click.option("--lang", callback=known_language, help="Language of the pages; else it is found.")
@click.option(
    "--encoding", callback=known_encoding, help="Encoding of the bytes; else it is found."
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication.")
@click.option("--address", help="Web address the page came from.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Form of the output.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
@click.option(
    "--bidi",
    type=click.Choice(DIRECTIONS),
    default="isolates",
    envvar="GOFT_BIDI",
    help="Mark right-to-left runs for the terminal, or not.",
)
@click.option("--verbose", "-v", is_flag=True, help="Show rule and confidence.")
def command(
    paths: tuple[str, ...],
    lang: str | None,
    encoding: str | None,
    published: datetime | None,
    address: str | None,
    form: str | None,
    with_comments: bool,
    bidi: str,
    verbose: bool,
) -> int:
    """Show who said what in pages.

    A directory is read recursively in sorted order, - is standard input. On a terminal the
    statements are listed; elsewhere every document is a line of JSON.
    """
    from goft.views.reading import Request, read_to

    day = published.date() if published else None
    isolates = bidi == "isolates"
    return read_to(
        Request(paths, lang, encoding, day, address, form, with_comments, verbose, isolates)
    )
