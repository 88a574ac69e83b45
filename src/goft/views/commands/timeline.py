"""goft timeline: what was said on a matter, by somebody or about somebody, over time."""

from __future__ import annotations

from typing import Any

import click

from goft.views.commands.read import FORMATS
from goft.views.records import record_option
from goft.views.selecting import first_day, last_day


@click.command("timeline")
@record_option
@click.option("--dossier", metavar="ID", help="What was said on the matter of a dossier.")
@click.option("--by", metavar="NAME", help="What somebody said: a name, or an id of the registry.")
@click.option("--about", metavar="NAME", help="What was said of a state, body or person.")
@click.option("--since", callback=first_day, metavar="DAY", help="From this day on.")
@click.option("--until", callback=last_day, metavar="DAY", help="Up to this day, that included.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="Form of the output.")
def command(record: str, form: str | None, **asked: Any) -> int:
    """Show what was said over time: day, occasion, outlet, act; the first mention, the longest
    silence, and denials beside what they deny.
    """
    from goft.views.timeline import timeline_to

    if not (asked["dossier"] or asked["by"] or asked["about"]):
        raise click.UsageError("a timeline is of something: --dossier ID, --by NAME, --about NAME")
    return timeline_to(record, form, asked)
