"""goft cite: statements of a record as citations."""

from __future__ import annotations

import click

from goft.views.inputs import known_language
from goft.views.records import record_option

_FORMATS = ("plain", "bibtex", "csl")


@click.command("cite")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@record_option
@click.option("--lang", callback=known_language, help="Language of the words; else the page's.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="plain", help="Its form.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
def command(
    ids: tuple[str, ...], record: str, lang: str | None, form: str, with_comments: bool
) -> int:
    """Print statements as citations that can be checked: words, place, page, capture."""
    from goft.views.citing.printing import cite_to

    return cite_to(record, ids, lang, form, with_comments)
