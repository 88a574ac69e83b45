"""How commands say which statements are meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from goft.errors import DayError

if TYPE_CHECKING:
    from goft.record.search.asked import Search

Command = TypeVar("Command", bound=Callable[..., object])
_STYLES = ("direct", "indirect", "mixed", "act")
_LISTED = ("by", "about", "outlet", "relay", "lang", "act", "style")


def _languages(_: click.Context, __: click.Parameter, stated: tuple[str, ...]) -> tuple[str, ...]:
    """Languages that have a pack, and their varieties; others are wrong usage."""
    from goft.languages.pack import codes, varieties

    known = (*codes(), *varieties())
    for code in stated:
        if code not in known:
            raise click.BadParameter(f"no language “{code}”; there are: {', '.join(known)}")
    return stated


def first_day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    return _days(text)[0]


def last_day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    return _days(text)[1]


def _days(text: str | None) -> tuple[date | None, date | None]:
    from goft.views.days import days

    if text is None:
        return None, None
    try:
        found = days(text)
    except DayError as error:
        raise click.BadParameter(error.message) from error
    if found is None:
        raise click.BadParameter(f"“{text}” is no day, month or year; 2024-07-08 and 1403/4/18 are")
    return found


_OPTIONS = (
    click.argument("query", nargs=-1),
    click.option(
        "--by", multiple=True, metavar="NAME", help="Words of the speaker's name or role."
    ),
    click.option("--about", multiple=True, metavar="NAME", help="Who or what is spoken of."),
    click.option("--outlet", multiple=True, metavar="NAME", help="Who published the page."),
    click.option("--relay", multiple=True, metavar="NAME", help="Who passed the words on."),
    click.option("--lang", multiple=True, callback=_languages, help="Language of the page."),
    click.option("--act", multiple=True, help="What was done by saying it: deny, condemn, …"),
    click.option("--style", multiple=True, type=click.Choice(_STYLES), help="How it is reported."),
    click.option("--dossier", metavar="ID", help="On the matter of a dossier."),
    click.option("--rejected", is_flag=True, help="Also statements that a reviewer rejected."),
    click.option("--answered", is_flag=True, help="Only answers to a question."),
    click.option(
        "--since", callback=first_day, metavar="DAY", help="From this day, in any calendar."
    ),
    click.option(
        "--until", callback=last_day, metavar="DAY", help="Up to this day, that included."
    ),
)


def search_options(command: Command) -> Command:
    """Give a command a query and the filters of a search."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def search_of(stated: dict[str, Any]) -> Search:
    """The search that the options of a command state; they are taken out of `stated`."""
    from goft.record.search.asked import Search

    listed = {name: stated.pop(name) for name in _LISTED}
    return Search(
        " ".join(stated.pop("query")),
        language=listed.pop("lang"),
        answered=stated.pop("answered"),
        rejected=stated.pop("rejected"),
        dossier=stated.pop("dossier"),
        since=stated.pop("since"),
        until=stated.pop("until"),
        **listed,
    )
