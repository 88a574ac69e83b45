"""The model's nouns as rows of the tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from goft.model import (
    Block,
    Capture,
    Cue,
    Document,
    Issue,
    Occasion,
    Published,
    Question,
    Relay,
    Span,
    Speaker,
    Statement,
)

Row = Mapping[Any, Any]
_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def encode(text: str) -> bytes:
    """A text as the store holds it."""
    return text.encode("utf-8", "surrogatepass")


def decode(body: bytes) -> str:
    """The text that `encode` was given."""
    return body.decode("utf-8", "surrogatepass")


def _dump(value: object) -> str | None:
    return _ENCODER.encode(value) if value else None


def _dump_spans(spans: Iterable[Span]) -> str | None:
    """The same, faster: every statement has some."""
    written = ",".join(f"[{start},{end}]" for start, end in spans)
    return f"[{written}]" if written else None


def _load(text: str | None) -> Any:
    return json.loads(text) if text else None


def _pair(text: str | None) -> Span | None:
    spans = spans_of(text)
    return spans[0] if spans else None


def spans_of(text: str | None) -> tuple[Span, ...]:
    """The spans of a row."""
    return _SPANS.decode(text) if text else ()


def sighting_row(capture: Capture) -> dict[str, Any]:
    """When and where bytes were seen."""
    return {
        "captured": capture.captured,
        "source": capture.source,
        "address": capture.address,
        "final": capture.final,
        "route": capture.route,
        "status": capture.status,
    }


def document_row(document: Document) -> dict[str, Any]:
    """All of a document but its text and parts."""
    published = document.published
    return {
        "source": document.source,
        "language": document.language,
        "title": document.title,
        "outlet": document.outlet,
        "news_code": document.news_code,
        "published": _dump(published.to_json()) if published else None,
        "day": published.date if published else None,
    }


def text_row(document: Document) -> dict[str, Any]:
    """A document's text and its parts."""
    body = encode(document.text)
    blocks = [block.to_json() for block in document.blocks]
    return {"digest": sha256(body).digest(), "body": body, "blocks": _dump(blocks) or "[]"}


def blocks_of(blocks: str) -> tuple[Block, ...]:
    """The parts of a text."""
    try:
        return _BLOCKS.decode(blocks)
    except UnicodeEncodeError:  # half of a surrogate pair in a topic
        return tuple(Block.from_json(block) for block in _load(blocks))


def document_of(digest: str, row: Row, text: str, blocks: str) -> Document:
    """The document as it was read."""
    published = _load(row["published"])
    return Document(
        id=digest,
        source=row["source"],
        language=row["language"],
        text=text,
        blocks=blocks_of(blocks),
        title=row["title"],
        outlet=row["outlet"],
        news_code=row["news_code"],
        published=Published.from_json(published) if published else None,
    )


def statement_row(statement: Statement) -> dict[str, Any]:
    """A statement's own values."""
    cue, speaker, question = statement.cue, statement.speaker, statement.question
    return {
        "id": statement.id,
        "content": _dump_spans(statement.content) or "[]",
        "style": statement.style,
        "act": statement.act,
        "cue_start": cue.span[0] if cue else None,
        "cue_end": cue.span[1] if cue else None,
        "lemma": cue.lemma if cue else None,
        "speaker_name": speaker.name,
        "speaker_role": speaker.role,
        "speaker_kind": speaker.kind,
        "speaker_how": speaker.how,
        "speaker_id": speaker.id,
        "mention": _dump_spans([speaker.mention]) if speaker.mention else None,
        "chain": _dump_spans(speaker.chain),
        "question": _dump(question.to_json()) if question else None,
        "relays": _dump([relay.to_json() for relay in statement.relays]),
        "section": statement.section,
        "about": _dump(statement.about),
        "dates": _dump_spans(statement.dates),
        "parent": statement.parent,
        "addressee": _dump_spans([statement.addressee]) if statement.addressee else None,
        "confidence": statement.confidence,
        "rule": statement.rule,
    }


def statement_of(row: Row) -> Statement:
    """The statement in a row."""
    question = _load(row["question"])
    return Statement(
        id=row["id"],
        content=spans_of(row["content"]),
        style=row["style"],
        speaker=_speaker(row),
        cue=_cue(row),
        rule=row["rule"],
        confidence=row["confidence"],
        act=row["act"],
        question=Question.from_json(question) if question else None,
        relays=tuple(Relay.from_json(relay) for relay in _load(row["relays"]) or ()),
        section=row["section"],
        about=tuple(_load(row["about"]) or ()),
        dates=spans_of(row["dates"]),
        parent=row["parent"],
        addressee=_pair(row["addressee"]),
    )


def _cue(row: Row) -> Cue | None:
    start = row["cue_start"]
    return None if start is None else Cue((start, row["cue_end"]), row["lemma"])


def _speaker(row: Row) -> Speaker:
    return Speaker(
        name=row["speaker_name"],
        role=row["speaker_role"],
        mention=_pair(row["mention"]),
        kind=row["speaker_kind"],
        how=row["speaker_how"],
        id=row["speaker_id"],
        chain=spans_of(row["chain"]),
    )


def occasion_row(occasion: Occasion) -> dict[str, Any]:
    """An occasion's own values."""
    return {
        "kind": occasion.kind,
        "day": occasion.day,
        "other": occasion.with_,
        "venue": occasion.place,
        "start": occasion.evidence[0],
        "end": occasion.evidence[1],
    }


def occasion_of(row: Row) -> Occasion:
    """The occasion in a row."""
    return Occasion(row["kind"], (row["start"], row["end"]), row["day"], row["other"], row["venue"])


def issue_row(issue: Issue) -> dict[str, Any]:
    """An issue's own values."""
    start, end = issue.span or (None, None)
    return {
        "source": issue.source,
        "code": issue.code,
        "message": issue.message,
        "span_start": start,
        "span_end": end,
        "fatal": issue.fatal,
    }


def issue_of(row: Row) -> Issue:
    """The issue in a row."""
    start = row["span_start"]
    span = None if start is None else (start, row["span_end"])
    return Issue(row["code"], row["message"], row["source"], span, row["fatal"])


def words_of(text: str, spans: Sequence[Span]) -> str:
    """The words a statement consists of, its pieces joined by an ellipsis."""
    return " … ".join(text[start:end] for start, end in spans)
