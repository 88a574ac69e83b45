"""goft serve: a record in a browser."""

from __future__ import annotations

from typing import Any

import click

from goft.errors import ServingError
from goft.views.records import record_option

_LACKING = "the server needs libraries that are not installed: pip install 'goft[web]'"


@click.command("serve")
@record_option
@click.option("--host", metavar="ADDRESS", help="Where to listen: 127.0.0.1, this machine alone.")
@click.option("--port", type=click.IntRange(0, 65535), help="The port: 8734; 0 is any free one.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name it is reached by.")
@click.option("--public-address", metavar="URL", help="Where readers find it: https://….")
@click.option("--full-texts", is_flag=True, default=None, help="Show whole texts to everybody.")
@click.option(
    "--workers", type=click.IntRange(1, 64), help="How many processes answer: as many as cores."
)
@click.option("--reviewer", metavar="NAME", help="Print a token with which NAME may review.")
@click.option("--settings", "file", metavar="FILE", help="Settings, instead of serving.yml.")
def command(record: str, file: str | None, reviewer: str | None, **stated: Any) -> int:
    """Show a record in a browser, and let programs ask it.

    Off loopback a statement is shown with its paragraph only, unless whole texts are wanted.
    """
    try:
        from goft.views.serving.running import serve_to
    except ModuleNotFoundError as error:
        raise ServingError(_LACKING) from error
    nothing: tuple[object, ...] = (None, ())
    said = {name: value for name, value in stated.items() if value not in nothing}
    return serve_to(record, said, file, reviewer)
