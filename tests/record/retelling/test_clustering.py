"""Statements of one record fall into clusters of those that tell the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goft.record.retelling.clustering import Told, clusters
from goft.record.retelling.signing import signatures

WHOLE = "The new bridge over the river will open in June. It will carry three hundred trucks a day."
CUT = "The new bridge over the river will open in June."
OTHER = "The new bridge over the river will open in May. It will carry three hundred trucks a day."


def test_a_cut_is_found_beside_the_whole() -> None:
    told = [Told(text, "en") for text in (WHOLE, "It is late.", CUT, OTHER, WHOLE)]
    assert clusters(told) == [[0, 2, 4]]


def test_languages_are_not_mixed() -> None:
    assert clusters([Told(WHOLE, "en"), Told(WHOLE, "fa")]) == []


def test_signatures_do_not_change_from_run_to_run() -> None:
    assert signatures(CUT, "en")[0][:8].hex() == "f08715c1d2ee1fc1"


@given(st.lists(st.sampled_from([WHOLE, CUT, OTHER, "", "It is late.", "؟"])))
def test_no_statement_is_in_two_clusters(texts: list[str]) -> None:
    found = [place for group in clusters([Told(text, "en") for text in texts]) for place in group]
    assert len(found) == len(set(found))
