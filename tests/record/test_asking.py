"""What changes when a document does, on both stores."""

from __future__ import annotations

from dataclasses import replace

from goft.model import Capture
from goft.pipeline import keep
from goft.record.asking import all_documents, state_of
from goft.record.record import Record
from goft.record.reviewing import review
from goft.record.reviews import Correction

PAGE = Capture(b"The mayor said that the ferry sails at noon.\n", "ferry.txt")


def test_a_state_changes_with_sightings_and_reviews_and_with_nothing_else(record: Record) -> None:
    list(keep(record, [PAGE]))
    (kept,) = all_documents(record)
    identifier = kept.standing[0].statement.id
    states = [state_of(record, kept.id)]
    assert state_of(record, identifier) == states[0]
    list(keep(record, [Capture(b"The mayor said that it rains.\n", "rain.txt")]))
    assert state_of(record, kept.id) == states[0]
    list(keep(record, [replace(PAGE, captured="2024-07-09")]))
    states.append(state_of(record, kept.id))
    review(record, identifier, Correction("accept", "Sara", "heard it"))
    states.append(state_of(record, identifier))
    assert len(set(states)) == 3
    assert state_of(record, "nothing") is None
