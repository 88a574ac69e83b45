"""Reviewing statements: corrections are put down, never over what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, insert, select, text

from goft.errors import ReviewError
from goft.languages.folding import fold_word
from goft.model import Document, Span, Speaker, overlaps
from goft.record.asking import statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.loading import load
from goft.record.record import Record
from goft.record.registry.entries import Registry, every
from goft.record.registry.own import registry_of
from goft.record.reviews import Correction, Review, review_of, review_row, standing
from goft.record.rows import decode, encode, words_of
from goft.record.seals import sealed
from goft.record.tables import CaptureRow, OutboxRow, ReviewRow, TextRow
from goft.record.times import now

_COMMENT = "comment"
# Reviews are few and numbered by whoever writes them, so that nobody waits for who keeps pages.
_LOCK = "lock table reviews in share row exclusive mode"


@dataclass(frozen=True, slots=True)
class Listed:
    """A review with the document it belongs to; `holds` where none has taken it back.

    `words` are those that were looked at.
    """

    review: Review
    document: str
    words: str
    holds: bool

    def to_json(self) -> dict[str, Any]:
        more = {"document": self.document, "words": self.words, "holds": self.holds}
        return self.review.to_json() | more


def review(record: Record, identifier: str, asked: Correction) -> KeptStatement:
    """Put a review down; gives the statement as it is shown from now on.

    To accept is to settle content and speaker as they are shown. To undo takes back the last
    review that holds. Raises ReviewError for what cannot be.
    """
    if not asked.by.strip() or not asked.why.strip():
        raise ReviewError("a review names who makes it, and why")
    found = statement(record, identifier)
    if found is None:
        raise ReviewError(f"{record.place}: there is no statement {identifier}")
    made = _made(record, *found, asked)
    with record.store.writing() as connection:
        put(connection, made, found[1])
    again = statement(record, identifier)
    assert again is not None
    return again[0]


def reviews(record: Record, identifier: str | None = None) -> Iterator[Listed]:
    """The reviews of a statement, or all there are, in the order in which they were made."""
    asked = (
        select(ReviewRow.__table__, CaptureRow.digest.label("digest"), TextRow.body)
        .join(CaptureRow, CaptureRow.key == ReviewRow.document)
        .join(TextRow, TextRow.key == ReviewRow.text)
        .order_by(ReviewRow.key)
    )
    if identifier:
        asked = asked.where(ReviewRow.statement == identifier)
    with record.store.reading() as connection:
        found = connection.execute(asked).mappings().all()
    made = [review_of(row) for row in found]
    hold = {each.id for each in standing(made)}
    for row, each in zip(found, made, strict=True):
        body = decode(row["body"])
        yield Listed(each, row["digest"], words_of(body, each.target), each.id in hold)


def reviewed(record: Record) -> Iterator[KeptDocument]:
    """The documents that somebody reviewed, as reviewers left them."""
    asked = select(ReviewRow.document).distinct().order_by(ReviewRow.document)
    with record.store.reading() as connection:
        for key in connection.scalars(asked).all():
            yield from load(connection, [key])


def _made(record: Record, kept: KeptStatement, page: KeptDocument, asked: Correction) -> Review:
    """The review as it is to be written."""
    said = kept.statement
    made = Review(
        id="",
        statement=said.id,
        verdict=asked.verdict,
        by=asked.by.strip(),
        why=asked.why.strip(),
        made=now(),
        text=0,
        target=said.content,
    )
    match asked.verdict:
        case "accept":
            made = replace(made, content=said.content, speaker=said.speaker)
        case "correct":
            made = replace(made, **_corrected(record, page, asked))
        case "undo":
            made = replace(made, undoes=_last(record, said.id))
    return made


def _corrected(record: Record, page: KeptDocument, asked: Correction) -> dict[str, Any]:
    if not asked.speaker and not asked.content:
        raise ReviewError("a correction names a speaker or a span")
    changed: dict[str, Any] = {}
    if asked.content:
        changed["content"] = fitting(asked.content, page.document)
    if asked.speaker:
        changed["speaker"] = named(asked.speaker, page, registry_of(record))
    return changed


def fitting(spans: Sequence[Span], document: Document) -> tuple[Span, ...]:
    """The ranges in order; raises ReviewError where they are none of the document's words."""
    ordered = tuple(sorted(spans))
    last = 0
    for start, end in ordered:
        if not last <= start < end <= len(document.text) or not document.text[start:end].strip():
            size = len(document.text)
            message = f"{start}:{end} are no words: ranges follow each other within 0:{size}"
            raise ReviewError(message, source=document.id)
        last = end
    comments = [block.span for block in document.blocks if block.kind == _COMMENT]
    if any(overlaps(comment, span) for comment in comments for span in ordered):
        raise ReviewError("comments of readers are nobody's statements", source=document.id)
    return ordered


def named(name: str, page: KeptDocument, registry: Registry) -> Speaker:
    """Who is meant: an entry of the registry, a speaker of the page, or whom the reviewer names."""
    name = " ".join(name.split())
    known = _registered(name, page.document.language, registry)
    if known:
        return known
    for each in page.statements:
        speaker = each.statement.speaker
        if fold_word(name) in map(fold_word, filter(None, (speaker.name, speaker.role))):
            return replace(speaker, mention=None, chain=(), how="review")
    return Speaker(name, None, None, "person", "review")


def _registered(name: str, language: str | None, registry: Registry) -> Speaker | None:
    """The speaker with an id of the registry, under the name used in the page's language."""
    if person := registry.persons.get(name):
        shown = _shown(person.names, language)
        return Speaker(shown, None, None, "person", "review", person.id)
    body = registry.organisations.get(name) or registry.countries.get(name)
    if body is None:
        return None
    return Speaker(_shown(body.names, language), None, None, "organization", "review", body.id)


def _shown(names: Any, language: str | None) -> str:
    own = names.get(language or "")
    return str(own[0]) if own else next(every(names))


def _last(record: Record, identifier: str) -> str:
    """The last review of a statement that holds; raises ReviewError where there is none."""
    holding = [each.review for each in reviews(record, identifier) if each.holds]
    if not holding:
        raise ReviewError(f"{record.place}: nobody reviewed {identifier}: nothing to undo")
    return holding[-1].id


def put(connection: Connection, made: Review, page: KeptDocument) -> None:
    """Write the review under the next key, and have the index take the document in again."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(_LOCK))
    key = (connection.scalar(select(func.max(ReviewRow.key))) or 0) + 1
    name = f"{key} {made.statement} {made.by} {made.made}"
    made = replace(
        made, id=sha256(name.encode()).hexdigest()[:16], text=text_in_use(connection, page)
    )
    row = review_row(made) | {"key": key, "document": page.key}
    connection.execute(insert(ReviewRow), [sealed(row)])
    connection.execute(insert(OutboxRow), [{"document": page.id}])


def text_in_use(connection: Connection, page: KeptDocument) -> int:
    """The key of the text that was looked at; raises ReviewError where it is not in use."""
    digest = sha256(encode(page.document.text)).digest()
    in_use = (TextRow.document == page.key) & TextRow.superseded.is_(None)
    key = connection.scalar(select(TextRow.key).where(in_use, TextRow.digest == digest))
    if key is None:
        message = f"the document {page.id} was read anew or forgotten meanwhile: look again"
        raise ReviewError(message, source=page.id)
    return key
