"""goft page: what was understood of pages."""

from __future__ import annotations

from datetime import datetime

import click

from goft.views.commands.read import DIRECTIONS, known_encoding, known_language


@click.command("page")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@click.option("--lang", callback=known_language, help="Language of the pages; else it is found.")
@click.option(
    "--encoding", callback=known_encoding, help="Encoding of the bytes; else it is found."
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication.")
@click.option("--address", help="Web address the page came from.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
@click.option(
    "--bidi",
    type=click.Choice(DIRECTIONS),
    default="isolates",
    envvar="GOFT_BIDI",
    help="Mark right-to-left runs for the terminal, or not.",
)
def command(
    paths: tuple[str, ...],
    lang: str | None,
    encoding: str | None,
    published: datetime | None,
    address: str | None,
    with_comments: bool,
    bidi: str,
) -> int:
    """Show what was understood of pages: facts with evidence, parts with roles, dates, occasions.

    It is there to see why a page is read as it is; `goft read` tells who said what in it.
    """
    from goft.views.paging import PageRequest, show_pages

    day = published.date() if published else None
    isolates = bidi == "isolates"
    return show_pages(PageRequest(paths, lang, encoding, day, address, with_comments, isolates))
