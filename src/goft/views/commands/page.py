"""goft page: what was understood of pages."""

from __future__ import annotations

from datetime import date

import click

from goft.views.inputs import bidi_option, encoding_option, lang_option, published_option


@click.command("page")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@lang_option
@encoding_option
@published_option
@click.option("--address", help="Web address the page came from.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
@bidi_option
def command(
    paths: tuple[str, ...],
    lang: str | None,
    encoding: str | None,
    published: date | None,
    address: str | None,
    with_comments: bool,
    bidi: str,
) -> int:
    """Show what was understood of pages: facts with evidence, parts with roles, dates, occasions.

    It is there to see why a page is read as it is; `goft read` tells who said what in it.
    """
    from goft.model import Stated
    from goft.views.paging import PageRequest, show_pages

    stated = Stated(language=lang, encoding=encoding, published=published, address=address)
    isolates = bidi == "isolates"
    return show_pages(PageRequest(paths, stated, with_comments, isolates))
