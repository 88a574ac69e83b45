"""What people said of a machine's reading: the nouns, and what they come to together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from goft.model import Span, Speaker, Statement, Style

Verdict = Literal["accept", "reject", "correct", "undo"]
Act = Literal[Verdict, "add"]
State = Literal["accepted", "rejected", "corrected", "added"]
_STATES: Mapping[str, State] = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "add": "added",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What a reviewer asks for: a verdict, or what holds instead of the reading.

    `speaker` is a name or an id of the registry, `content` are ranges of the document's text.
    """

    verdict: Verdict
    by: str
    why: str
    speaker: str | None = None
    content: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Addition:
    """A statement that the machine missed, as a reviewer asks for it.

    `content` are ranges of the document's text; without them `words` have to stand there once.
    `speaker` is a name or an id of the registry, None where nobody can be told.
    """

    by: str
    why: str
    content: tuple[Span, ...] = ()
    words: str | None = None
    speaker: str | None = None
    cue: Span | None = None
    style: Style = "indirect"


@dataclass(frozen=True, slots=True)
class Review:
    """A review as it was made; `text` is the key of the text that its places count in.

    `target` is the content that was looked at, `content` and `speaker` are what the review
    settled, None where it left them. `undoes` is the review that it takes back.
    """

    id: str
    statement: str
    verdict: Act
    by: str
    why: str
    made: str
    text: int
    target: tuple[Span, ...]
    content: tuple[Span, ...] | None = None
    speaker: Speaker | None = None
    undoes: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "statement": self.statement,
            "verdict": self.verdict,
            "by": self.by,
            "why": self.why,
            "made": self.made,
            "target": _lists(self.target),
            "content": None if self.content is None else _lists(self.content),
            "speaker": self.speaker.to_json() if self.speaker else None,
            "undoes": self.undoes,
        }


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What reviews made of a statement: by whom, why and when last, and the machine's reading.

    `settled` names what was decided: "content", "speaker". `machine` is None where a reviewer
    added what no rule reads.
    """

    state: State
    by: str
    why: str
    made: str
    settled: tuple[str, ...]
    machine: Statement | None

    def to_json(self) -> dict[str, Any]:
        return {
            "state": self.state,
            "by": self.by,
            "why": self.why,
            "made": self.made,
            "settled": list(self.settled),
            "machine": self.machine.to_json() if self.machine else None,
        }


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the reviews of one statement come to; each part with the review that settled it."""

    last: Review
    content: Review | None = None
    speaker: Review | None = None
    is_added: bool = False

    @property
    def state(self) -> State:
        return _STATES[self.last.verdict]

    @property
    def settled(self) -> tuple[str, ...]:
        parts = {"content": self.content, "speaker": self.speaker}
        return tuple(name for name, review in parts.items() if review)


def rulings(reviews: Iterable[Review]) -> dict[str, Ruling]:
    """By statement what its reviews come to, in the order in which they were made."""
    found: dict[str, Ruling] = {}
    for review in standing(list(reviews)):
        before = found.get(review.statement)
        ruling = replace(before, last=review) if before else Ruling(review)
        if review.verdict == "add":
            ruling = replace(ruling, is_added=True)
        if review.content is not None:
            ruling = replace(ruling, content=review)
        if review.speaker is not None:
            ruling = replace(ruling, speaker=review)
        found[review.statement] = ruling
    return found


def standing(reviews: Sequence[Review]) -> list[Review]:
    """The reviews that none has taken back."""
    undone = {review.undoes for review in reviews}
    return [each for each in reviews if each.verdict != "undo" and each.id not in undone]


def review_row(review: Review) -> dict[str, Any]:
    """A review's own values."""
    line = review.to_json() | {"text": review.text}
    for name in ("target", "content", "speaker"):
        line[name] = None if line[name] is None else json.dumps(line[name], ensure_ascii=False)
    return line


def review_of(row: Mapping[Any, Any]) -> Review:
    """The review in a row."""
    speaker = row["speaker"]
    return Review(
        id=row["id"],
        statement=row["statement"],
        verdict=row["verdict"],
        by=row["by"],
        why=row["why"],
        made=row["made"],
        text=row["text"],
        target=_spans(row["target"]),
        content=None if row["content"] is None else _spans(row["content"]),
        speaker=Speaker.from_json(json.loads(speaker)) if speaker else None,
        undoes=row["undoes"],
    )


def _spans(text: str) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in json.loads(text))


def _lists(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
