"""Which statements of a record are on the matter of a dossier: one notion for all who ask."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from sqlalchemy import bindparam, select

from goft.record.dossiers.entries import folder_of, state_of
from goft.record.dossiers.naming import Naming
from goft.record.loading import load
from goft.record.record import Record
from goft.record.registry.own import digest_of
from goft.record.search.asked import Matter
from goft.record.status import last_keys
from goft.record.tables import StatementRow

_MANY = 200
_REMEMBERED = 16
_DOCUMENTS = (
    select(StatementRow.document)
    .where(StatementRow.key.in_(bindparam("keys", expanding=True)))
    .distinct()
)
# What was found lately: searches page by page ask for the same again and again.
_known: OrderedDict[tuple[object, ...], frozenset[int]] = OrderedDict()


def members(record: Record, matter: Matter, naming: Sequence[int]) -> frozenset[int]:
    """The keys of all statements on a matter; `naming` are those that name it or are led to it.

    A page counts as soon as one of its statements does so; see `naming.Naming.members`.
    """
    state = (*last_keys(record).values(), len(naming), naming[-1] if naming else 0)
    asked = (record.place, matter, digest_of(record), state_of(folder_of(record)), state)
    found = _known.get(asked)
    if found is None:
        found = _known[asked] = frozenset(_members(record, matter, naming))
        while len(_known) > _REMEMBERED:
            _known.popitem(last=False)
    return found


def _members(record: Record, matter: Matter, naming: Sequence[int]) -> Iterator[int]:
    known = Naming(matter)
    documents = sorted(_documents(record, naming))
    for start in range(0, len(documents), _MANY):
        with record.store.reading() as connection:
            pages = load(connection, documents[start : start + _MANY])
        for kept in pages:
            on_it = known.members(kept)
            yield from (each.key for each in kept.standing if each.statement.id in on_it)


def _documents(record: Record, keys: Sequence[int]) -> set[int]:
    """The keys of the documents of statements."""
    found: set[int] = set()
    with record.store.reading() as connection:
        for start in range(0, len(keys), _MANY):
            chunk = list(keys[start : start + _MANY])
            found.update(connection.scalars(_DOCUMENTS, {"keys": chunk}))
    return found
