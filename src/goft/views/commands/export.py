"""goft export: statements of a record in the forms of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from goft.views.records import record_option
from goft.views.selecting import search_of, search_options

FORMATS = ("jsonl", "csv", "parquet", "annotations", "jsonld", "tei", "wacz")


@click.command("export")
@search_options
@record_option
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="Form to write.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="File to write."
)
@click.option("--with-comments", is_flag=True, help="Show comments of readers, not a filler.")
def command(
    record: str, form: str, output: Path | None, with_comments: bool, **stated: Any
) -> None:
    """Write statements in the forms of other tools: those that fit, without a query all.

    Tables come with a codebook, NAME.codebook.json, where --output names a file.
    """
    from goft.views.exporting.writing import Request, export_to

    export_to(record, Request(search_of(stated), form, output, with_comments))
