"""goft review: corrections of people, laid over what was read."""

from __future__ import annotations

from pathlib import Path

import click

from goft.model import Span
from goft.views.records import record_option


def _spans(_: click.Context, __: click.Parameter, text: str | None) -> tuple[Span, ...]:
    """Ranges as START:END, the pieces of one content parted by commas."""
    try:
        pairs = [part.split(":") for part in text.split(",")] if text else []
        return tuple((int(start), int(end)) for start, end in pairs)
    except ValueError:
        message = f"“{text}” is no span; 120:188 is, and 120:150,160:188 for two pieces"
        raise click.BadParameter(message) from None


@click.command("review")
@click.argument("statement", required=False, metavar="ID")
@record_option
@click.option("--accept", "verdict", flag_value="accept", help="The reading is right as shown.")
@click.option("--reject", "verdict", flag_value="reject", help="Nobody said this.")
@click.option("--undo", "verdict", flag_value="undo", help="Take the last review back.")
@click.option("--speaker", metavar="NAME|ID", help="Who spoke: a name, or an id of the registry.")
@click.option(
    "--span",
    "content",
    callback=_spans,
    metavar="START:END,…",
    help="The words that were said: characters of the text.",
)
@click.option("--by", metavar="WHO", help="Who reviews.")
@click.option("--why", metavar="TEXT", help="The reason; it is shown with the statement.")
@click.option("--list", "listed", is_flag=True, help="List reviews, of ID or all.")
@click.option(
    "--gold",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write reviewed pages as gold, their texts beside it.",
)
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(
    statement: str | None,
    record: str,
    verdict: str | None,
    speaker: str | None,
    content: tuple[Span, ...],
    by: str | None,
    why: str | None,
    listed: bool,
    gold: Path | None,
    form: str | None,
) -> int:
    """Correct a statement, over what was read: that stays, the correction is shown in its place.

    A correction belongs to the words of the page and outlasts every rebuild. ID is that of the
    statement.
    """
    from goft.views.reviewing import gold_to, list_to, review_to

    if listed or gold:
        _only(listed != bool(gold) and not (verdict or speaker or content))
        return gold_to(record, gold) if gold else list_to(record, statement, form)
    _only(bool(verdict) != bool(speaker or content) and statement is not None)
    if not by or not why:
        raise click.UsageError("a review names who makes it and why: --by WHO --why TEXT")
    assert statement
    asked = {"verdict": verdict or "correct", "by": by, "why": why}
    return review_to(record, statement, form, **asked, speaker=speaker, content=content)


def _only(one: bool) -> None:
    if not one:
        ways = "--accept, --reject, --undo, or --speaker and --span; or --list; or --gold FILE"
        raise click.UsageError(f"say one thing: ID with {ways}")
