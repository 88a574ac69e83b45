"""Whether texts are what their captures say, and statements what their texts say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from goft.errors import DamageError
from goft.model import Capture, Document, Span, Statement
from goft.record.captures import captured
from goft.record.findings import Checked, Finding
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.record import Record

Derive = Callable[[Capture], Document | None]


def check_document(
    record: Record,
    kept: KeptDocument,
    settled: Sequence[KeptStatement],
    derive: Derive,
    rules: str,
    checked: Checked,
) -> Iterator[Finding]:
    """Derive the text from the capture again, and compare every span letter by letter.

    `kept` is the document as it was read, `settled` what reviewers made of some statements.

    A text that other rules read may be another by right: a rebuild settles it.
    """
    where = f"document {kept.id}"
    try:
        capture = captured(record, kept.id)
    except DamageError as error:
        yield Finding(where, error.message)
        return
    derived = derive(capture) if capture else None
    text = derived.text if derived else ""
    checked.count("letters", len(text))
    same = text == kept.document.text
    if not same and kept.rules != rules:
        yield Finding(where, "other rules read another text: run goft rebuild", fault=False)
        text = kept.document.text
    elif not same:
        at = _first_difference(text, kept.document.text)
        yield Finding(where, f"its capture gives another text, from character {at} on")
    for each in (*kept.standing, *settled):
        yield from _check_statement(each, kept.document.text, text, checked)


def _check_statement(
    kept: KeptStatement, text: str, derived: str, checked: Checked
) -> Iterator[Finding]:
    review = kept.review
    where = f"statement {kept.statement.id}"
    where += f" as {review.state} by {review.by}" if review else ""
    for start, end in places(kept.statement):
        checked.count("spans")
        if not 0 <= start <= end <= len(text):
            yield Finding(where, f"characters {start} to {end} are outside its text")
        elif text[start:end] != derived[start:end]:
            yield Finding(where, f"characters {start} to {end} are not what its capture says")


def places(statement: Statement) -> Iterator[Span]:
    """Every range of the text that a statement names."""
    yield from statement.content
    yield from statement.dates
    yield from statement.speaker.chain
    if statement.cue:
        yield statement.cue.span
    if statement.speaker.mention:
        yield statement.speaker.mention
    if statement.question:
        yield statement.question.span
    if statement.addressee:
        yield statement.addressee


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
