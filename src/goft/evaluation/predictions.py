"""Predictions: what goft reads in the gold's texts, in the form in which it is scored."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goft.evaluation.gold import GoldDocument
from goft.evaluation.matching import Prediction
from goft.model import Capture, Reading, Statement
from goft.pipeline import read_capture


def predict(document: GoldDocument, texts: Path) -> tuple[Prediction, ...]:
    """Read the document's own file and give its statements."""
    path = texts / f"{document.name}.txt"
    return predictions(read_capture(Capture(path.read_bytes(), str(path))))


def predictions(reading: Reading) -> tuple[Prediction, ...]:
    """The statements of a reading as they are scored."""
    return tuple(_prediction(item, reading.document.text) for item in reading.statements)


def line(name: str, predicted: tuple[Prediction, ...]) -> dict[str, Any]:
    """One document's predictions as a JSON line."""
    return {
        "doc": name,
        "statements": [
            {
                "content": [list(span) for span in item.content],
                "speaker": item.speaker,
                "question": list(item.question) if item.question else None,
                "via": list(item.via),
            }
            for item in predicted
        ],
    }


def _prediction(statement: Statement, text: str) -> Prediction:
    return Prediction(
        statement.content,
        _called(statement, text),
        statement.question.span if statement.question else None,
        tuple(relay.name for relay in statement.relays),
        statement.speaker.mention,
    )


def _called(statement: Statement, text: str) -> str | None:
    speaker = statement.speaker
    mention = text[slice(*speaker.mention)] if speaker.mention else None
    return speaker.name or speaker.role or mention
