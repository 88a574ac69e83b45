"""Makes, lists and hands on reviews of statements."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from goft.errors import GoftError
from goft.evaluation.gold import gold_row
from goft.views.exits import DONE, FAILED
from goft.views.kept import told
from goft.views.output import emit, emit_json, warn
from goft.views.records import opened
from goft.views.terminal import Terminal, terminal

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument, KeptStatement
    from goft.record.reviewing import Listed

_SHORTEST = 12


def review_to(place: str, identifier: str, form: str | None, **asked: Any) -> int:
    """Review a statement and show what it is from now on; returns the exit code."""
    with opened(place) as record:
        from goft.record.reviewing import review
        from goft.record.reviews import Correction

        kept = review(record, identifier, Correction(**asked))
    return _told(kept, form)


def add_to(place: str, document: str, form: str | None, **asked: Any) -> int:
    """Add a statement that was missed and show it; returns the exit code."""
    with opened(place) as record:
        from goft.record.adding import add
        from goft.record.reviews import Addition

        kept = add(record, document, Addition(**asked))
    return _told(kept, form)


def _told(kept: KeptStatement, form: str | None) -> int:
    """Show a statement as it is from now on."""
    if _form(form) == "jsonl":
        emit_json(kept.to_json())
        return DONE
    for line in _shown(kept, terminal(sys.stdout, isolates=True)):
        emit(line)
    return DONE


def list_to(place: str, identifier: str | None, form: str | None) -> int:
    """List reviews; returns the exit code."""
    with opened(place) as record:
        from goft.record.reviewing import reviews

        found = list(reviews(record, identifier))
    shown = terminal(sys.stdout, isolates=True)
    for each in found:
        if _form(form) == "jsonl":
            emit_json(each.to_json())
        else:
            emit("\n".join(_lines(each, shown)))
    return DONE


def gold_to(place: str, file: Path) -> int:
    """Write every page that was reviewed as gold, and its text; returns the exit code."""
    with opened(place) as record:
        from goft.record.reviewing import reviewed

        pages = list(reviewed(record))
    if not pages:
        warn(f"{place}: nothing was reviewed yet")
        return FAILED
    names = _names(pages)
    try:
        _write(file, pages, names)
    except OSError as error:
        raise GoftError(f"{error.filename}: {error.strerror}", file=str(file)) from error
    settled = sum(each.review is not None for kept in pages for each in kept.standing)
    warn(f"{len(pages)} pages, {settled} statements that were reviewed")
    return DONE


def _write(file: Path, pages: list[KeptDocument], names: dict[str, str]) -> None:
    texts = file.parent / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    lines = []
    for kept in pages:
        text = kept.document.text
        data = text.encode("utf-8", "replace")
        (texts / f"{names[kept.id]}.txt").write_bytes(data)
        judged = ((each.statement, each.review is not None) for each in kept.standing)
        row = gold_row(names[kept.id], text, judged)
        lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    file.write_bytes("".join(lines).encode("utf-8", "backslashreplace"))


def _names(pages: list[KeptDocument]) -> dict[str, str]:
    """A name for each page: its language, by which figures are told apart, and its digest."""
    return {kept.id: f"{kept.document.language or 'xx'}-{kept.id[:_SHORTEST]}" for kept in pages}


def _form(form: str | None) -> str:
    return form or ("listing" if sys.stdout.isatty() else "jsonl")


def _shown(kept: KeptStatement, shown: Terminal) -> Iterator[str]:
    speaker = kept.statement.speaker
    by = speaker.name or speaker.role or "unknown speaker"
    yield f"{kept.statement.id}  {shown.style(shown.run(by), fg='green')}"
    if kept.review:
        yield f"  {shown.run(told(kept.review))}"
    yield from (f"  │ {line}" for line in shown.paragraph(kept.words, 4))


def _lines(each: Listed, shown: Terminal) -> Iterator[str]:
    review = each.review
    undone = "" if each.holds or review.verdict == "undo" else "  (undone)"
    yield f"{review.statement}  {review.verdict}{undone}  {review.made}  {shown.run(review.by)}"
    yield from (f"  │ {line}" for line in shown.paragraph(each.words, 4))
    if review.speaker and review.verdict == "correct":
        yield f"  speaker: {shown.run(review.speaker.name or review.speaker.role or '—')}"
    if review.content and review.verdict == "correct":
        yield "  span: " + ", ".join(f"{start}–{end}" for start, end in review.content)
    yield f"  {shown.run(review.why)}"
