"""goft review: corrections of people, laid over what was read."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from goft.model import Span, Style
from goft.views.records import record_option

_STYLES: tuple[Style, ...] = get_args(Style)


def _spans(_: click.Context, __: click.Parameter, text: str | None) -> tuple[Span, ...]:
    """Ranges as START:END, the pieces of one content parted by commas."""
    try:
        pairs = [part.split(":") for part in text.split(",")] if text else []
        return tuple((int(start), int(end)) for start, end in pairs)
    except ValueError:
        message = f"“{text}” is no span; 120:188 is, and 120:150,160:188 for two pieces"
        raise click.BadParameter(message) from None


@click.command("review")
@click.argument("statement", required=False, metavar="ID|DOCUMENT")
@record_option
@click.option("--accept", "verdict", flag_value="accept", help="The reading is right as shown.")
@click.option("--reject", "verdict", flag_value="reject", help="Nobody said this.")
@click.option("--undo", "verdict", flag_value="undo", help="Take the last review back.")
@click.option("--add", is_flag=True, help="Add a statement that was missed to DOCUMENT.")
@click.option("--speaker", metavar="NAME|ID", help="Who spoke: a name, or an id of the registry.")
@click.option(
    "--span",
    "content",
    callback=_spans,
    metavar="START:END,…",
    help="The words that were said: characters of the text.",
)
@click.option("--words", metavar="TEXT", help="With --add: the words, as they stand in the text.")
@click.option(
    "--cue",
    callback=_spans,
    metavar="START:END",
    help="With --add: the word that reports it.",
)
@click.option("--style", type=click.Choice(_STYLES), help="With --add: how it is reported.")
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
    add: bool,
    speaker: str | None,
    content: tuple[Span, ...],
    words: str | None,
    cue: tuple[Span, ...],
    style: Style | None,
    by: str | None,
    why: str | None,
    listed: bool,
    gold: Path | None,
    form: str | None,
) -> int:
    """Correct a statement, over what was read: that stays, the correction is shown in its place.

    A correction belongs to the words of the page and outlasts every rebuild. ID is that of the
    statement; with --add it is that of the document that a statement is missing in.
    """
    from goft.views.reviewing import add_to, gold_to, list_to, review_to

    if listed or gold:
        _only(listed != bool(gold) and not (verdict or speaker or content or add))
        return gold_to(record, gold) if gold else list_to(record, statement, form)
    _only(statement is not None and (add or bool(verdict) != bool(speaker or content)))
    if not by or not why:
        raise click.UsageError("a review names who makes it and why: --by WHO --why TEXT")
    assert statement
    if add:
        _only(not verdict)
        _added(content, words, cue)
        said = {"content": content, "words": words, "cue": cue[0] if cue else None}
        how = {"style": style or "indirect", "speaker": speaker, "by": by, "why": why}
        return add_to(record, statement, form, **said, **how)
    if words or cue or style:
        raise click.UsageError("--words, --cue and --style go with --add")
    asked = {"verdict": verdict or "correct", "by": by, "why": why}
    return review_to(record, statement, form, **asked, speaker=speaker, content=content)


def _added(content: tuple[Span, ...], words: str | None, cue: tuple[Span, ...]) -> None:
    if bool(content) == bool(words) or len(cue) > 1:
        raise click.UsageError("a statement to add has --span or --words, and at most one --cue")


def _only(one: bool) -> None:
    if not one:
        ways = "--accept, --reject, --undo, or --speaker and --span"
        ways += "; DOCUMENT with --add; or --list; or --gold FILE"
        raise click.UsageError(f"say one thing: ID with {ways}")
