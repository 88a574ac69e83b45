"""Whether words stand in a record, and how."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.samples import RULES, page, read

from goft.errors import RecordError
from goft.model import Block, Capture, Issue, Reading
from goft.record.keeping import keep
from goft.record.likening import exact, folded, partial
from goft.record.quoting import quote
from goft.record.record import Record
from goft.record.signatures import pairs, share, signature, words

LONG = (
    "Road news\n"
    "Omid: The new bridge over the river opens in May, and nobody will have to pay for it.\n"
    "Sara: It is late, as everybody in the valley knows.\n"
)
PERSIAN = "خبر\nAli: پل تازهٔ رودخانه در اردیبهشت باز می‌شود و كسي عوارض نمي‌دهد.\n"


@pytest.fixture(scope="module")
def full(shared: Record) -> Record:
    others = [page(f"Sea news {n}\nOmid: Fish number {n} was late.\n") for n in range(5)]
    list(keep(shared, [page(LONG), page(PERSIAN), *others], read, RULES))
    return shared


@pytest.mark.parametrize(
    ("asked", "standing", "there"),
    [
        ("bridge over the river", "exact", "bridge over the river"),
        ("  opens in May, and nobody ", "exact", "opens in May, and nobody"),
        ("“Opens in may and NOBODY”", "folded", "opens in May, and nobody"),
        ("در اردیبهشت باز می شود", "folded", "در اردیبهشت باز می‌شود"),
        ("کسی عوارض نمی‌دهد", "folded", "كسي عوارض نمي‌دهد"),
        (
            "the new bridge over the sea opens in May",
            "partial",
            "The new bridge over the river opens in May",
        ),
        ("nobody has ever seen such a thing", None, None),
    ],
)
def test_words_are_found_as_they_stand(
    full: Record, asked: str, standing: str | None, there: str | None
) -> None:
    found = quote(full, asked)
    assert [(each.place.standing, each.words) for each in found] == (
        [(standing, there)] if standing else []
    )


def test_what_is_otherwise_is_told(full: Record) -> None:
    (found,) = quote(full, "the new bridge over the sea opens in early May")
    told = [(each.asked, each.found) for each in found.place.differences]
    assert told == [("sea", "river"), ("early", "")]


def test_who_said_it_is_told(full: Record) -> None:
    (found,) = quote(full, "over the river opens")
    assert [each.statement.speaker.name for each in found.statements] == ["Omid"]
    (outside,) = quote(full, "Road news")
    assert outside.statements == ()


def test_every_place_is_told(full: Record) -> None:
    assert len(quote(full, "was late")) == 5


def test_comments_of_readers_are_not_looked_at(record: Record) -> None:
    def commented(capture: Capture) -> Reading | Issue:
        found = read(capture)
        assert isinstance(found, Reading)
        start = found.document.text.index("Sara")
        comment = Block("furniture", (start, len(found.document.text)), "comment")
        return replace(found, document=replace(found.document, blocks=(comment,)), statements=())

    list(keep(record, [page(LONG)], commented, RULES))
    assert quote(record, "opens in May")
    assert quote(record, "as everybody in the valley knows") == []


def test_one_word_is_no_quotation(full: Record) -> None:
    with pytest.raises(RecordError, match="fewer than two words"):
        quote(full, "bridge!")


parts = st.lists(st.sampled_from(["نفت", "said", "The", "bridge,", "می‌رود", "12"]), min_size=2)


@given(parts, st.data())
def test_no_pair_of_a_text_is_missed(found: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(found) - 2))
    end = data.draw(st.integers(start + 2, len(found)))
    bits = signature(words(" ".join(found)))
    assert share(bits, pairs(words(" ".join(found[start:end])))) == 1.0


@given(parts, st.data())
def test_any_stretch_of_a_text_is_found_in_it(found: list[str], data: st.DataObject) -> None:
    text = " ".join(found)
    start = data.draw(st.integers(0, len(found) - 2))
    end = data.draw(st.integers(start + 2, len(found)))
    asked = " ".join(found[start:end])
    assert all(text[slice(*place.span)] == asked for place in exact(text, asked))
    assert exact(text, asked)
    same = folded(text.upper(), asked)
    assert any(words(text[slice(*place.span)]) == words(asked) for place in same)


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(text: str, asked: str) -> None:
    for place in partial(text, f"one two {asked}"):
        assert 0 <= place.span[0] < place.span[1] <= len(text)
