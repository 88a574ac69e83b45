"""Statements that the machine missed, added by reviewers.

An added statement has a row of its own, which counts as withdrawn since no rule reads it, and a
review that has it stand. So a rebuild leaves it, and a rule that comes to read it goes on with it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from sqlalchemy import Connection, func, insert, select

from goft.errors import ReviewError
from goft.model import Cue, Document, Reading, Span, Speaker, Statement, overlaps
from goft.record.asking import document, statement
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.linking import links_of
from goft.record.minting import distinct
from goft.record.overlaying import ADDED
from goft.record.record import Record
from goft.record.registry.own import registry_of
from goft.record.reviewing import fitting, named, put, text_in_use
from goft.record.reviews import Addition, Review
from goft.record.rows import statement_row
from goft.record.seals import sealed
from goft.record.tables import StatementRow
from goft.record.times import now

# A letter, or a sign that stands inside words.
_LETTER = r"[\w\u200c\u200d\u064b-\u065f\u0670]"
_NOBODY = Speaker(None, None, None, "person", "unknown")


def add(record: Record, identifier: str, asked: Addition) -> KeptStatement:
    """Add a statement to the document with an id; gives it as it is shown from now on.

    Raises ReviewError for what cannot be, and BusyError while pages are kept or read anew, whose
    statements are numbered by whoever does so.
    """
    if not asked.by.strip() or not asked.why.strip():
        raise ReviewError("a review names who makes it, and why")
    with record.keeping():
        page = document(record, identifier)
        if page is None:
            raise ReviewError(f"{record.place}: there is no document {identifier}")
        made = _linked(record, page, _statement(record, page, asked))
        with record.store.writing() as connection:
            _insert(connection, page, made)
            put(connection, _review(made, asked), page)
    found = statement(record, made.id)
    assert found is not None
    return found[0]


def _statement(record: Record, page: KeptDocument, asked: Addition) -> Statement:
    text = page.document.text
    content = fitting(asked.content or (_place(asked.words, page.document),), page.document)
    if same := [each for each in page.standing if each.statement.content == content]:
        there = same[0].statement.id
        raise ReviewError(f"these words are those of {there}: review that statement")
    cue = _cue(asked.cue, content, page.document) if asked.cue else None
    name = f"{page.id} {content} {ADDED}"
    made = Statement(
        id=sha256(name.encode()).hexdigest()[:16],
        content=content,
        style=asked.style,
        speaker=named(asked.speaker, page, registry_of(record)) if asked.speaker else _NOBODY,
        cue=Cue(cue, " ".join(text[slice(*cue)].split())) if cue else None,
        rule=ADDED,
        confidence=1.0,
    )
    (made,) = distinct([made], {each.statement.id for each in page.statements})
    return made


def places(words: str, document: Document) -> list[Span]:
    """Where words stand in a text, letter by letter and whole; blanks and line breaks are alike."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    begins = rf"(?<!{_LETTER})" if re.match(_LETTER, words.split()[0]) else ""
    ends = rf"(?!{_LETTER})" if re.match(_LETTER, words.split()[-1][-1]) else ""
    found = re.finditer(begins + r"\s+".join(parts) + ends, document.text)
    return [match.span() for match in found]


def _place(words: str | None, document: Document) -> Span:
    """The one place of the words in a text."""
    found = places(words or "", document)
    if not found:
        message = "the words do not stand in the text so: copy them from the page, or give a span"
        raise ReviewError(message, source=document.id)
    if len(found) > 1:
        message = f"the words stand {len(found)} times in the text: give a span"
        raise ReviewError(message, source=document.id)
    return found[0]


def _cue(cue: Span, content: tuple[Span, ...], document: Document) -> Span:
    (place,) = fitting((cue,), document)
    if any(overlaps(place, span) for span in content):
        raise ReviewError("the cue lies in the content: it is the word that reports it")
    return place


def _linked(record: Record, page: KeptDocument, made: Statement) -> Statement:
    """The statement with whom and what it names, and its speaker where the registry is sure."""
    reading = Reading(page.document, (made,), occasions=page.occasions)
    (linked,) = links_of(record).link(reading).statements
    own = made.speaker.id
    return replace(linked, speaker=replace(linked.speaker, id=own)) if own else linked


def _insert(connection: Connection, page: KeptDocument, made: Statement) -> None:
    """Write the row behind the one that stands before it in the text."""
    key = (connection.scalar(select(func.max(StatementRow.key))) or 0) + 1
    before = [each.key for each in page.standing if each.statement.content < made.content]
    asked = select(func.max(StatementRow.place)).where(StatementRow.key.in_(before))
    row = statement_row(made) | {"key": key, "document": page.key, "successor": None}
    place = connection.scalar(asked)
    row |= {"text": text_in_use(connection, page), "place": -1 if place is None else place}
    row |= {"minted": now(), "withdrawn": now()}
    connection.execute(insert(StatementRow), [sealed(row)])


def _review(made: Statement, asked: Addition) -> Review:
    said = made.content
    return Review("", made.id, "add", asked.by, asked.why, now(), 0, said, said, made.speaker)
