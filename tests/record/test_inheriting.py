"""Who inherits an identifier, whatever the readings are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goft.model import Cue, Span, Speaker, Statement
from goft.record.anchoring import Anchor
from goft.record.inheriting import inherit

NOBODY = Speaker(None, None, None, "anonymous", "unknown")


def said(name: str, content: tuple[Span, ...], cue: int | None = None) -> Statement:
    span = None if cue is None else Cue((cue, cue + 1), "say")
    return Statement(name, content, "direct", NOBODY, span, "sample", 1.0)


spans = st.tuples(st.integers(0, 3000), st.integers(1, 900)).map(lambda s: (s[0], s[0] + s[1]))
contents = st.lists(spans, min_size=1, max_size=3).map(tuple)
readings = st.lists(st.tuples(contents, st.none() | st.integers(0, 40)), max_size=8).map(
    lambda found: [said(str(at), content, cue) for at, (content, cue) in enumerate(found)]
)


@given(readings, readings)
def test_an_id_has_one_heir_and_every_old_one_is_accounted_for(
    old: list[Statement], new: list[Statement]
) -> None:
    found = inherit(old, new)
    assert len(set(found.heirs.values())) == len(found.heirs)
    assert sorted([*found.heirs.values(), *found.left]) == sorted(each.id for each in old)


@given(readings)
def test_the_same_reading_inherits_everything(old: list[Statement]) -> None:
    new = [replace(each, id=f"new{each.id}") for each in old]
    found = inherit(old, new)
    assert found.left == {}
    for at, name in found.heirs.items():
        kept = next(each for each in old if each.id == name)
        assert (kept.content, kept.cue) == (new[at].content, new[at].cue)


@pytest.mark.parametrize(
    ("old", "new", "heir"),
    [
        (said("a", ((0, 100),), 200), said("x", ((0, 60),), 200), True),
        (said("a", ((0, 100),), 200), said("x", ((0, 300),), 200), True),
        (said("a", ((0, 100),), 200), said("x", ((0, 60),), 400), True),
        (said("a", ((0, 100),), 200), said("x", ((0, 300),), 400), False),
        (said("a", ((0, 100),), 200), said("x", ((0, 40),), 400), False),
        (said("a", ((0, 100),), 200), said("x", ((100, 200),), 200), False),
    ],
)
def test_half_of_the_words_must_be_shared(old: Statement, new: Statement, heir: bool) -> None:
    assert bool(inherit([old], [new]).heirs) is heir


def test_the_same_cue_comes_before_more_words() -> None:
    old = [said("a", ((0, 100),), 200)]
    new = [said("x", ((0, 100),), 300), said("y", ((0, 55),), 200)]
    assert inherit(old, new).heirs == {1: "a"}


def test_a_withdrawn_statement_gives_way_to_one_that_stands() -> None:
    old = [said("gone", ((0, 100),), 300), said("stands", ((0, 90),), 400)]
    new = [said("x", ((0, 95),), 500)]
    assert inherit(old, new, frozenset({"gone"})).heirs == {0: "stands"}


words = st.sampled_from(["نفت", "said", "the", "bridge", "bridge,", "\u200cها"])
texts = st.lists(words, min_size=1, max_size=30)


@given(texts, st.data(), st.sampled_from([" ", "\n", "  \n"]))
def test_places_are_found_again_when_white_space_changed(
    parts: list[str], data: st.DataObject, gap: str
) -> None:
    old, new = " ".join(parts), gap.join(parts)
    start = data.draw(st.integers(0, len(parts) - 1))
    end = data.draw(st.integers(start + 1, len(parts)))
    begin = len(" ".join(parts[:start])) + (start > 0)
    found = Anchor(old, new).span((begin, begin + len(" ".join(parts[start:end]))))
    assert found is not None
    assert new[slice(*found)].split() == parts[start:end]


def test_of_several_places_the_one_in_the_same_context_is_meant() -> None:
    old = "Omid: no. Sara: no."
    new = "Advice: no. Omid: no. Sara: no."
    assert Anchor(old, new).span((16, 18)) == (28, 30)


def test_words_that_are_gone_have_no_place() -> None:
    assert Anchor("Omid: no.", "Omid: yes.").span((6, 8)) is None
