"""What settings of a language list, folded."""

from __future__ import annotations

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import load


def test_parts_stand_in_the_order_of_their_list() -> None:
    listed = tuple(map(fold_word, load("ar").options["plural_object"]))
    assert len(listed) > 1
    assert folded_parts("ar", "plural_object") == listed
    assert folded("ar", "plural_object") == frozenset(listed)
