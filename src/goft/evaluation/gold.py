"""Annotated pages: JSON lines of the gold and the texts that belong to them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goft.errors import EvaluationError
from goft.model import Span, Statement

LOCKED = "locked.txt"


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """A source as the annotator named it."""

    name: str
    role: str
    kind: str


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `via` holds the names of its relays, outermost first."""

    content: tuple[Span, ...]
    speaker: GoldSpeaker
    mention: Span | None
    question: Span | None
    via: tuple[str, ...]
    optional: bool
    cue: Span | None = None
    style: str = "indirect"


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A page's text with its annotated statements."""

    name: str
    text: str
    statements: tuple[GoldStatement, ...]

    @property
    def group(self) -> str:
        """The first part of the name, by which figures are told apart."""
        return self.name.split("-")[0]


def load(
    gold: Path, texts: Path, only: Collection[str] | None = None, skip: Collection[str] = ()
) -> list[GoldDocument]:
    """Read the wanted documents; raises EvaluationError when gold and texts do not fit."""
    rows = [row for row in _rows(gold) if only is None or row["doc"] in only]
    return [_document(row, texts, gold) for row in rows if row["doc"] not in skip]


def names(path: Path) -> frozenset[str]:
    """Document names from a file, one a line."""
    return frozenset(path.read_text("utf-8").split())


def locked(gold: Path) -> frozenset[str]:
    """The documents whose differences are never shown: `locked.txt` beside the gold."""
    path = gold.parent / LOCKED
    return names(path) if path.exists() else frozenset()


def _rows(gold: Path) -> list[dict[str, Any]]:
    rows = []
    for number, line in enumerate(gold.read_text("utf-8").splitlines(), 1):
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise EvaluationError(
                f"{gold}:{number}: not a line of JSON: {error}", file=str(gold), line=number
            ) from error
    return rows


def _document(row: dict[str, Any], texts: Path, gold: Path) -> GoldDocument:
    path = texts / f"{row['doc']}.txt"
    try:
        text = path.read_bytes().decode("utf-8")
        statements = tuple(_statement(item, row["speakers"]) for item in row["statements"])
    except FileNotFoundError:
        message = f"{path}: no text for the gold's {row['doc']}: give its folder with --texts"
        raise EvaluationError(message, file=str(path)) from None
    except KeyError as error:
        message = f"{gold}: {row['doc']}: {error} is missing: complete the annotation"
        raise EvaluationError(message, file=str(gold), key=str(error)) from None
    _check(row, text, path)
    return GoldDocument(row["doc"], text, statements)


def _check(row: dict[str, Any], text: str, path: Path) -> None:
    """Offsets must give the annotated words: a changed text would be scored wrongly in silence."""
    for item in row["statements"]:
        words = [text[start:end] for start, end in item["content"]]
        if words != item.get("content_text", words):
            message = f"{path}: {words!r} is not what the gold annotates: give the gold's own texts"
            raise EvaluationError(message, file=str(path))


def _statement(item: dict[str, Any], speakers: dict[str, dict[str, str]]) -> GoldStatement:
    speaker = speakers[item["speaker"]]
    return GoldStatement(
        content=tuple((start, end) for start, end in item["content"]),
        speaker=GoldSpeaker(speaker["name"], speaker.get("role", ""), speaker["kind"]),
        mention=_span(item.get("mention")),
        question=_span(item.get("question")),
        via=tuple(item["via"]),
        optional=item["optional"],
        cue=_span(item.get("cue")),
        style=item["style"],
    )


def _span(value: list[int] | None) -> Span | None:
    return (value[0], value[1]) if value else None


def gold_row(name: str, text: str, judged: Iterable[tuple[Statement, bool]]) -> dict[str, Any]:
    """A page as a row of gold: its statements, each with whether a person settled it.

    What nobody settled is optional: neither finding nor missing it counts.
    """
    ordered = sorted(judged, key=lambda pair: pair[0].content)
    sources = dict.fromkeys(_source(statement) for statement, _ in ordered)
    names = {source: f"s{number}" for number, source in enumerate(sources, 1)}
    return {
        "doc": name,
        "speakers": {
            names[source]: dict(zip(("name", "role", "kind"), source, strict=True))
            for source in sources
        },
        "statements": [
            _item(statement, text, names[_source(statement)], settled)
            for statement, settled in ordered
        ],
    }


def _source(statement: Statement) -> tuple[str, str, str]:
    speaker = statement.speaker
    return speaker.name or speaker.role or "", speaker.role or "", speaker.kind


def _item(statement: Statement, text: str, speaker: str, settled: bool) -> dict[str, Any]:
    cue, question, mention = statement.cue, statement.question, statement.speaker.mention
    return {
        "content": [list(span) for span in statement.content],
        "content_text": [text[start:end] for start, end in statement.content],
        "speaker": speaker,
        "style": statement.style,
        "via": [relay.name for relay in statement.relays],
        "optional": not settled,
        "mention": list(mention) if mention else None,
        "cue": list(cue.span) if cue else None,
        "question": list(question.span) if question else None,
    }
