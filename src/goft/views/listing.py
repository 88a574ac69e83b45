"""A reading as a listing for people."""

from __future__ import annotations

from collections.abc import Iterator

from goft.model import Document, Reading, Span, Statement
from goft.views.terminal import Terminal

BAR = "│"
ARROW = " › "
_HOW = {
    "named": "by name",
    "title": "by title",
    "pronoun": "by pronoun",
    "dropped": "subject left out",
    "credit": "by credit",
    "review": "by a reviewer",
    "unknown": "unknown",
}


def lines(reading: Reading, terminal: Terminal, verbose: bool = False) -> Iterator[str]:
    """The document's head, then its statements in order, each under its heading."""
    yield from _head(reading, terminal)
    parents = {statement.id: statement.parent for statement in reading.statements}
    section = None
    for number, statement in enumerate(reading.statements, 1):
        if statement.section and statement.section != section:
            yield from ("", "  " + terminal.style(terminal.run(statement.section), underline=True))
        section = statement.section
        indent = 2 + 4 * _depth(statement.parent, parents)
        yield ""
        yield from _statement(number, statement, reading.document.text, terminal, indent, verbose)
    yield from _issues(reading, terminal, verbose)
    yield ""


def _head(reading: Reading, terminal: Terminal) -> Iterator[str]:
    document = reading.document
    title = _title(document)
    if title:
        for line in terminal.paragraph(title, 0):
            yield terminal.style(line, bold=True)
    day = document.published.date if document.published else None
    count = len(reading.statements)
    number = f"{count} statement{'' if count == 1 else 's'}" if count else "no statements"
    facts = (document.source, document.language, document.outlet, day, number)
    yield terminal.style(_row(facts, terminal), dim=True)


def _title(document: Document) -> str | None:
    heads = (document.text[slice(*b.span)] for b in document.blocks if b.role == "headline")
    return document.title or next(heads, None)


def _statement(
    number: int, item: Statement, text: str, terminal: Terminal, indent: int, verbose: bool
) -> Iterator[str]:
    label = str(number).rjust(indent + 1)
    margin = " " * (indent + 3)
    yield f"{terminal.style(label, dim=True)}  {_speaker(item, text, terminal)}"
    yield margin + terminal.style(_manner(item, text, terminal), dim=True)
    if item.question:
        yield from _question(item, text, terminal, margin)
    words = " … ".join(text[slice(*span)] for span in item.content)
    bar = terminal.style(BAR, fg="cyan")
    for line in terminal.paragraph(words, len(margin) + 2):
        yield f"{margin}{bar} {line}"
    if verbose:
        yield margin + terminal.style(_evidence(item), dim=True)


def _speaker(item: Statement, text: str, terminal: Terminal) -> str:
    speaker = item.speaker
    known = None if speaker.how == "unknown" else _words(speaker.mention, text)
    name = speaker.name or speaker.role or known
    if name is None:
        return terminal.style("unknown speaker", fg="yellow")
    shown = terminal.style(terminal.run(name), bold=True, fg="green")
    role = speaker.role if speaker.role != name else None
    return f"{shown}  {terminal.run(role)}" if role else shown


def _manner(item: Statement, text: str, terminal: Terminal) -> str:
    speaker = item.speaker
    how, mention = _HOW[speaker.how], _words(speaker.mention, text)
    said = mention if mention not in (speaker.name, speaker.role) else None
    known = f"{how} {terminal.run(said)}" if said else how
    cue = terminal.run(text[slice(*item.cue.span)]) if item.cue else None
    relays = ARROW.join(terminal.run(relay.name) for relay in item.relays)
    style = f"act: {item.act}" if item.act else item.style
    told = f"to {terminal.run(text[slice(*item.addressee)])}" if item.addressee else None
    parts = (cue, told, style, known, relays and f"via {relays}")
    return " · ".join(part for part in parts if part)


def _question(item: Statement, text: str, terminal: Terminal, margin: str) -> Iterator[str]:
    if item.question is None:
        return
    asker = item.question.asker
    label = f"asked by {terminal.run(asker)}:" if asker else "asked:"
    first, *rest = terminal.paragraph(text[slice(*item.question.span)], len(margin) + 10) or [""]
    yield f"{margin}{terminal.style(label, fg='magenta')} {first}"
    for line in rest:
        yield f"{margin}       {line}"


def _evidence(item: Statement) -> str:
    places = ", ".join(f"{start}–{end}" for start, end in item.content)
    return f"{item.rule} · {item.confidence:.2f} · characters {places}"


def _issues(reading: Reading, terminal: Terminal, verbose: bool) -> Iterator[str]:
    issues = reading.issues
    if not issues:
        return
    yield ""
    if not verbose and reading.statements:
        number = "1 remark" if len(issues) == 1 else f"{len(issues)} remarks"
        yield terminal.style(f"  {number} on this page (-v shows them)", dim=True)
        return
    for issue in issues:
        yield terminal.style(f"  {issue.code}: {terminal.run(issue.message)}", fg="yellow")


def _depth(parent: str | None, parents: dict[str, str | None]) -> int:
    depth = 0
    while parent is not None and depth < len(parents):
        parent, depth = parents.get(parent), depth + 1
    return depth


def _words(span: Span | None, text: str) -> str | None:
    return text[slice(*span)] if span else None


def _row(parts: tuple[str | None, ...], terminal: Terminal) -> str:
    return " · ".join(terminal.run(part) for part in parts if part)
