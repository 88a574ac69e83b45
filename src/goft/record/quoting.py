"""Whether words stand in a record: exactly, in other letters, in part, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from goft.errors import QueryError
from goft.model import overlaps
from goft.record import rows
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.likening import Place, exact, folded, partial
from goft.record.loading import load
from goft.record.record import Record
from goft.record.signatures import pairs, share, words
from goft.record.tables import SignatureRow, TextRow

_LEAST = 2
_PART = 0.3
_MOST_PARTIAL = 50
_CHUNK = 100
_COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A place in a document where asked words stand, and the statements it belongs to."""

    document: KeptDocument
    place: Place
    statements: tuple[KeptStatement, ...]

    @property
    def words(self) -> str:
        return self.document.document.text[slice(*self.place.span)]

    def to_json(self) -> dict[str, Any]:
        kept = self.document
        return {
            "standing": self.place.standing,
            "document": kept.id,
            "source": kept.document.source,
            "page": kept.page,
            "captured": kept.captured,
            "span": list(self.place.span),
            "words": self.words,
            "likeness": round(self.place.likeness, 3),
            "differences": [each.to_json() for each in self.place.differences],
            "statements": [each.to_json() for each in self.statements],
        }


def quote(record: Record, asked: str, limit: int = 20) -> list[Quoted]:
    """The places of the best standing there is, the most alike first; none where there is none.

    Comments of readers are not looked at. Raises QueryError for fewer than two words.
    """
    asked = asked.strip()
    wanted = words(asked)
    if len(wanted) < _LEAST:
        raise QueryError("fewer than two words are no quotation: give more", source=asked)
    shares = _shares(record, pairs(wanted))
    whole = [key for key, part in shares.items() if part == 1.0]
    ranked = sorted(shares, key=lambda key: -shares[key])[:_MOST_PARTIAL]
    close = [key for key in ranked if shares[key] >= _PART]
    # Other spaces make other pairs: the same letters may stand in a text that has only some.
    for looker, keys in ((exact, whole), (folded, whole), (folded, close), (partial, close)):
        found = list(_look(record, keys, asked, looker))
        if found:
            return sorted(found, key=lambda each: -each.place.likeness)[:limit]
    return []


def _shares(record: Record, numbers: Sequence[int]) -> dict[int, float]:
    """By document the share of the asked pairs that its text may hold."""
    asked = (
        select(TextRow.document, SignatureRow.bits)
        .outerjoin(SignatureRow, SignatureRow.key == TextRow.key)
        .where(TextRow.superseded.is_(None))
    )
    with record.store.reading() as connection:
        found = connection.execution_options(yield_per=1000).execute(asked)
        # A text that an older goft kept has no signature: it may hold anything.
        return {row[0]: share(row[1], numbers) if row[1] else 1.0 for row in found}


def _look(
    record: Record,
    keys: Sequence[int],
    asked: str,
    looker: Callable[[str, str], list[Place]],
) -> Iterator[Quoted]:
    for start in range(0, len(keys), _CHUNK):
        with record.store.reading() as connection:
            texts = _texts(connection, keys[start : start + _CHUNK])
            places = {key: looker(text, asked) for key, text in texts}
            holders = load(connection, [key for key, found in places.items() if found])
        for kept in holders:
            for place in places[kept.key]:
                yield Quoted(kept, place, _around(kept, place))


def _texts(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The texts in use by document, with blanks in place of the comments of readers."""
    asked = select(TextRow.document, TextRow.body, TextRow.blocks).where(
        TextRow.document.in_(keys), TextRow.superseded.is_(None)
    )
    for key, body, blocks in connection.execute(asked):
        text = rows.decode(body)
        for block in rows.blocks_of(blocks):
            if block.kind == _COMMENT:
                start, end = block.span
                text = text[:start] + " " * (end - start) + text[end:]
        yield key, text


def _around(kept: KeptDocument, place: Place) -> tuple[KeptStatement, ...]:
    """The statements whose words the place shares."""
    return tuple(
        each
        for each in kept.standing
        if any(overlaps(span, place.span) for span in each.statement.content)
    )
