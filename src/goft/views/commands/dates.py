"""goft dates: the dates in pages and the days they mean."""

from __future__ import annotations

from datetime import date

import click

from goft.views.inputs import encoding_option, lang_option, published_option


@click.command("dates")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@lang_option
@encoding_option
@published_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
@click.option("--why", is_flag=True, help="Tell in JSON what each value rests on, or lacks.")
def command(
    paths: tuple[str, ...],
    lang: str | None,
    encoding: str | None,
    published: date | None,
    form: str | None,
    why: bool,
) -> int:
    """Show the dates in pages and the days they mean, one a line.

    Values are EDTF; a date that no day can be given to says why. Weekdays, "yesterday" and the
    like are counted from the day of publication.
    """
    from goft.model import Stated
    from goft.views.dating import DateRequest, dates_to

    stated = Stated(language=lang, encoding=encoding, published=published)
    return dates_to(DateRequest(paths, stated, form, why))
