"""goft read: who said what in pages."""

from __future__ import annotations

from datetime import date

import click

from goft.views.inputs import bidi_option, encoding_option, lang_option, published_option

FORMATS = ("listing", "jsonl", "csv")


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@lang_option
@encoding_option
@published_option
@click.option("--address", help="Web address the page came from.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Form of the output.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
@bidi_option
@click.option("--verbose", "-v", is_flag=True, help="Show rule and confidence.")
def command(
    paths: tuple[str, ...],
    lang: str | None,
    encoding: str | None,
    published: date | None,
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
    from goft.model import Stated
    from goft.views.reading import Request, read_to

    stated = Stated(language=lang, encoding=encoding, published=published, address=address)
    isolates = bidi == "isolates"
    return read_to(Request(paths, stated, form, with_comments, verbose, isolates))
