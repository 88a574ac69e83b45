"""goft find: statements in a record, by words and filters."""

from __future__ import annotations

from typing import Any

import click

from goft.views.commands.read import FORMATS
from goft.views.inputs import bidi_option
from goft.views.records import record_option
from goft.views.selecting import search_of, search_options

_ORDERS = ("best", "newest", "oldest")
_COUNTED = ("month", "speaker", "outlet")


@click.command("find")
@search_options
@record_option
@click.option("--sort", "order", type=click.Choice(_ORDERS), default="best", help="What is first.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="How many at a time.")
@click.option("--after", metavar="CURSOR", help="Go on behind the page that gave this cursor.")
@click.option("--words-only", is_flag=True, help="Nothing that is only near in meaning.")
@click.option("--count", "counted", type=click.Choice(_COUNTED), help="Count instead of listing.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Form of the output.")
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
@bidi_option
def command(record: str, **stated: Any) -> None:
    """Find statements in a record.

    QUERY is words, "phrases", and, or, not, parentheses; words are found in all their forms,
    =word only as it is written. Without a query all that passes the filters is found.
    """
    from goft.views.finding import Request, find_to

    search = search_of(stated)
    find_to(record, Request(search, isolates=stated.pop("bidi") == "isolates", **stated))
