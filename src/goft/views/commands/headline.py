"""goft headline: what headlines have people say, beside what they said."""

from __future__ import annotations

import click

from goft.views.inputs import lang_option


@click.command("headline")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@lang_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(paths: tuple[str, ...], lang: str | None, form: str | None) -> int:
    """Compare headlines with what was said: their words with the statements under them.

    A headline is the same, shortened, stronger (surer, denying or counting otherwise), changed,
    or not found in the page. Headlines that quote nobody are passed over.
    """
    from goft.views.heading import headlines_to

    return headlines_to(paths, lang, form)
