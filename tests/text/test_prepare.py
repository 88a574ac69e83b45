"""What holds for any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goft.model import ROLES, Block, Document, Text
from goft.text import prepare

MARKS = "«»“”„‟\"‹›‘’'()[]{}-.!،: \n\u200c\ud800\0\u200f\u2028\x1c"
WORDS = ("گفت", "قال", "said", "He", "د.", "U.S.", "Mr.", "12.5", "1.", "...", "…", "؟", "ً", "ﷲ")
PIECES = st.sampled_from([*WORDS, *MARKS])
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=()), max_size=3)).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    roles = st.sampled_from(ROLES)
    blocks = tuple(Block(draw(roles), span) for span in pairwise(edges))
    return Document("0", "test", None, text, blocks)


@given(documents())
def test_everything_lies_in_its_place(document: Document) -> None:
    text = prepare(document)
    view = text.view.text
    ends = [text.end(token) for token in range(len(text.words))]
    covered = {place for span in zip(text.starts, ends, strict=True) for place in range(*span)}
    assert covered == {place for place, char in enumerate(view) if not char.isspace()}
    assert all(
        view[start:end] == word
        for word, start, end in zip(text.words, text.starts, ends, strict=True)
    )
    assert all(end <= start for end, start in zip(ends, text.starts[1:], strict=False))


@given(documents())
def test_sentences_cover_the_tokens_of_the_blocks_that_are_read(document: Document) -> None:
    text = prepare(document)
    seen = []
    for (first, last), k in zip(text.sentences, text.blocks, strict=True):
        assert first < last
        assert document.blocks[k].role != "furniture"
        block = document.blocks[k].span
        assert all(block[0] <= place_of(text, i) < block[1] for i in (first, last - 1))
        seen += range(first, last)
    assert seen == [i for i in range(len(text.words)) if is_read(document, place_of(text, i))]


def place_of(text: Text, token: int) -> int:
    """Where the token starts in the source."""
    return text.view.back(text.starts[token], text.end(token))[0]


def is_read(document: Document, place: int) -> bool:
    return any(
        block.role != "furniture" and block.span[0] <= place < block.span[1]
        for block in document.blocks
    )


@given(documents())
def test_quotations_lie_inside_blocks_and_in_each_other(document: Document) -> None:
    text = prepare(document)
    around: list[int] = []
    assert list(text.quotations) == sorted(text.quotations, key=lambda q: q.start)
    for quotation in text.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text.view.text)
        start, end = text.view.back(quotation.start, quotation.end)
        assert 0 <= start < end <= len(document.text)
        assert is_read(document, start)
        while around and around[-1] <= quotation.start:
            around.pop()
        assert quotation.depth == len(around)
        assert not around or quotation.end <= around[-1]
        around.append(quotation.end)


@given(documents())
def test_the_same_text_is_read_alike(document: Document) -> None:
    assert prepare(document) == prepare(document)
