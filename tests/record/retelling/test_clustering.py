"""Statements of one record fall into clusters of those that tell the same words."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goft.record.retelling import clustering
from goft.record.retelling.clustering import Told, clusters
from goft.record.retelling.signing import signatures

WHOLE = "The new bridge over the river will open in June. It will carry three hundred trucks a day."
CUT = "The new bridge over the river will open in June."
JUNE = "The new bridge over the river will open for all cars and trucks of the region on 4 June."
MAY = "The new bridge over the river will open for all cars and trucks of the region on 9 May."
CUT_OF_BOTH = "The new bridge over the river will open for all cars and trucks of the region."
OTHER = "The new bridge over the river will open in May. It will carry three hundred trucks a day."


def test_a_cut_is_found_beside_the_whole() -> None:
    told = [Told(text, "en") for text in (WHOLE, "It is late.", CUT, OTHER, WHOLE)]
    assert clusters(told) == [[0, 2, 4]]


@pytest.mark.parametrize("order", [*permutations((CUT_OF_BOTH, JUNE, MAY))])
def test_a_cut_does_not_chain_what_differs(order: tuple[str, ...]) -> None:
    """The cut goes with one of the two that its number would keep apart."""
    told = [Told(text, "en") for text in order]
    (group,) = clusters(told)
    assert len(group) == 2
    assert {JUNE, MAY} != {told[place].words for place in group}


def test_two_cuts_of_one_whole_are_one_cluster() -> None:
    halves = [sentence + "." for sentence in WHOLE.rstrip(".").split(". ")]
    told = [Told(text, "en") for text in (*halves, WHOLE)]
    assert clusters(told) == [[0, 1, 2]]


def test_languages_are_not_mixed() -> None:
    assert clusters([Told(WHOLE, "en"), Told(WHOLE, "fa")]) == []


def test_many_statements_are_shared_out_and_come_back_alike(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [Told(text, code) for text in (CUT, WHOLE, OTHER, CUT) for code in ("fa", "en", "ar")]
    alone = clusters(told)
    monkeypatch.setattr(clustering, "_MANY", len(told))
    assert clusters(told) == alone
    assert [0, 3, 9] in alone


def test_signatures_do_not_change_from_run_to_run() -> None:
    assert signatures([CUT], "en")[0][0][:8].hex() == "f08715c1d2ee1fc1"


# The first call loads the words of the language.
@settings(deadline=None)
@given(st.lists(st.sampled_from([WHOLE, CUT, OTHER, "", "It is late.", "؟"])))
def test_no_statement_is_in_two_clusters(texts: list[str]) -> None:
    found = [place for group in clusters([Told(text, "en") for text in texts]) for place in group]
    assert len(found) == len(set(found))


SHIPS = "The harbour office says 75 ships reached the northern dock in the first week"
CREWS = "the crews of 12 tugs were paid by the company before the holiday"
CRANES = "the {} cranes that stood idle since the storm work again without any fault"
SEARCHED = "customs officers searched 12 containers and opened the storage halls to the press"
LONG = f"{SHIPS}, {CREWS}, {CRANES.format(75)}, {SEARCHED}."
SHORT = f"{CREWS}, {CRANES.format(12)}."


def test_what_tells_one_passage_with_another_number_is_not_chained() -> None:
    """The number stands in the longer text too, in another passage."""
    told = [Told(LONG, "en"), Told(SHORT, "en"), Told(LONG.replace("arbour", "arbor"), "en")]
    assert clusters(told) == [[0, 2]]
    assert clusters(told[::-1]) == [[0, 2]]


def test_who_denies_words_is_not_joined_to_who_says_them() -> None:
    told = [Told(WHOLE, "en"), Told(WHOLE, "en", True), Told(WHOLE, "en"), Told(WHOLE, "en", True)]
    assert clusters(told) == [[0, 2], [1, 3]]
