"""How commands name a record, and open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from goft.errors import RecordError

if TYPE_CHECKING:
    from goft.record.record import Record

Command = TypeVar("Command", bound=Callable[..., object])
_LACKING = "the record needs libraries that are not installed: pip install 'goft[record]'"


def record_option(command: Command) -> Command:
    """Give a command --record; it may also stand before the command, or in GOFT_RECORD."""
    return click.option(
        "--record",
        callback=_named,
        metavar="DIR|URL",
        help="The record: a folder, or postgresql://…",
    )(command)


def _named(context: click.Context, _: click.Parameter, place: str | None) -> str:
    """What the command says, else goft itself, else the environment; a record must be named."""
    place = place or context.find_root().params.get("record")
    if not place:
        raise click.UsageError("no record is named: --record DIR, or set GOFT_RECORD", context)
    return place


@contextmanager
def libraries() -> Iterator[None]:
    """Say what to install where the libraries of the record are missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise RecordError(_LACKING) from error


@contextmanager
def opened(place: str, *, make: bool = False) -> Iterator[Record]:
    """The record at a place, let go of at the end."""
    with libraries():
        from goft.record.opening import make_record, open_record
    record = make_record(place) if make else open_record(place)
    try:
        yield record
    finally:
        record.close()
