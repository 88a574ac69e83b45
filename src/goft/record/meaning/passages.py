"""Statements as the texts that vectors are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from goft.languages.writing import written
from goft.record import rows
from goft.record.meaning.vectors import Mark, digest_of
from goft.record.record import Record
from goft.record.search.feeding import keys_by_share, share
from goft.record.search.forming import SAID, Share
from goft.record.tables import DocumentRow

# So much of a headline and of who speaks tells what it is about.
_MOST = 200
_AT = {name: place for place, name in enumerate(SAID)}


class Passage(NamedTuple):
    """A statement's text, with the headline of its page and who says it, and its mark."""

    mark: Mark
    text: str


def passages(record: Record) -> Iterator[list[Passage]]:
    """Those of all statements that stand or were rejected, those of some documents at a time.

    The store is let go of in between: who forgets has to wait for those who read.
    """
    with record.store.reading() as connection:
        shares = keys_by_share(connection)
    for keys in shares:
        with record.store.reading() as connection:
            found = share(connection, keys)
        yield list(_passages(found))


def there(connection: Connection, documents: Sequence[int]) -> frozenset[int]:
    """Those of some documents that are still in the store."""
    return frozenset(
        connection.scalars(select(DocumentRow.key).where(DocumentRow.key.in_(documents)))
    )


def _passages(found: Share) -> Iterator[Passage]:
    texts = {key: rows.decode(body) for key, body in found.texts.items()}
    pages = {key: (language, title) for key, language, _, _, title, *_ in found.pages}
    for row in found.said:
        document, text, key, content, name, role = (row[place] for place in _WANTED)
        language, title = pages[document]
        words = rows.words_of(texts[text], rows.spans_of(content))
        by = " ".join(filter(None, (name, role)))[:_MOST]
        parts = ((title or "")[:_MOST], ". "), (by, ": "), (words, "")
        passage = written("".join(f"{part}{sign}" for part, sign in parts if part), language)
        yield Passage(Mark(key, document, digest_of(passage)), passage)


_WANTED = [_AT[n] for n in ("document", "text", "key", "content", "speaker_name", "speaker_role")]
