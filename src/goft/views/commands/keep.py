"""goft keep: pages into a record."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import click

from goft.views.inputs import encoding_option, lang_option, published_option
from goft.views.records import record_option

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NO_TIME = "a day (2024-07-08) or a time with its zone (2024-07-08T14:30+03:30)"


def edtf(_: click.Context, __: click.Parameter, text: str | None) -> str | None:
    """A day as it stands, or a time brought to UTC; a time without zone could mean several."""
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
        if _DAY.fullmatch(text):
            return text
        if time.tzinfo is None:
            raise ValueError
    except ValueError:
        raise click.BadParameter(_NO_TIME) from None
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@click.command("keep")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|WARC|-...")
@record_option
@click.option("--address", help="Web address the page came from.")
@click.option("--captured", callback=edtf, help="Day or time at which it was captured.")
@lang_option
@encoding_option
@published_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(
    paths: tuple[str, ...],
    record: str,
    address: str | None,
    captured: str | None,
    lang: str | None,
    encoding: str | None,
    published: date | None,
    form: str | None,
) -> int:
    """Keep pages in a record: their bytes, and who said what in them.

    A line is printed when its page is on disk for good. What is kept already is passed over, so
    that a run that was stopped goes on where it was. The record is made where there is none.
    """
    from goft.model import Stated
    from goft.views.keeping import Request, keep_to

    stated = Stated(address, captured, encoding, lang, published)
    return keep_to(record, Request(paths, stated, form))
