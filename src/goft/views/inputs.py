"""What commands that take pages ask in the same words: how to read them, how to show them."""

from __future__ import annotations

import codecs
from datetime import date, datetime

import click

_DIRECTIONS = ("isolates", "none")


def known_language(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    """A language that has a pack; others are wrong usage."""
    from goft.languages.pack import codes

    if code is not None and code not in codes():
        raise click.BadParameter(f"no language pack “{code}”; there are: {', '.join(codes())}")
    return code


def _known_encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """An encoding that Python knows; others are wrong usage."""
    try:
        return name and codecs.lookup(name).name
    except LookupError:
        raise click.BadParameter(f"no encoding “{name}”; utf-8 and cp1256 are two") from None


def _day(_: click.Context, __: click.Parameter, time: datetime | None) -> date | None:
    return time and time.date()


lang_option = click.option(
    "--lang", callback=known_language, help="Language of the pages; else it is found."
)
encoding_option = click.option(
    "--encoding", callback=_known_encoding, help="Encoding of the bytes; else it is found."
)
published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_day,
    help="Day of publication.",
)
bidi_option = click.option(
    "--bidi",
    type=click.Choice(_DIRECTIONS),
    default="isolates",
    envvar="GOFT_BIDI",
    help="Mark right-to-left runs for the terminal, or not.",
)
