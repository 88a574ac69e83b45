"""goft mcp: a record as tools of an assistant."""

from __future__ import annotations

from typing import Any

import click

from goft.errors import ServingError
from goft.views.records import record_option

_LACKING = "the tools need libraries that are not installed: pip install 'goft[mcp]'"


@click.command("mcp")
@record_option
@click.option("--http", is_flag=True, help="Answer over HTTP, not on standard input and output.")
@click.option("--host", metavar="ADDRESS", help="Where to listen: 127.0.0.1, this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), help="The port: 8735; 0 is any free one.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name it is reached by.")
def command(record: str, http: bool, **stated: Any) -> int:
    """Let an assistant check quotations against a record.

    The tools of the Model Context Protocol only read: find_statements, get_statement,
    check_quote, timeline and read_text.
    """
    said = {name: value for name, value in stated.items() if value not in (None, ())}
    if said and not http:
        raise click.UsageError(f"--{next(iter(said)).removesuffix('s')} goes with --http")
    try:
        from goft.views.mcp import running
    except ModuleNotFoundError as error:
        raise ServingError(_LACKING) from error
    return running.serve(record, said) if http else running.speak(record)
