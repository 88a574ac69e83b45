"""The text stage: a document becomes folded text with tokens, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_left

from goft.languages.folding import fold
from goft.model import Block, Document, Span, Text, View
from goft.text.quotations import guess_ends, pair, quotation_marks
from goft.text.sentences import Splitter
from goft.text.tokens import tokenize
from goft.text.zeros import with_stops

__all__ = ["prepare"]


def prepare(document: Document) -> Text:
    """The document's text made ready for reading; takes any text and never raises.

    Tokens cover the whole text; sentences and quotations only blocks that are no furniture.
    """
    view = fold(with_stops(document.text))
    words, starts, signs = tokenize(view.text)
    text = Text(document, view, words, starts, (), ())
    spans = [_in_view(view, block) for block in document.blocks]
    read = [k for k, block in enumerate(document.blocks) if block.role != "furniture"]
    places = quotation_marks(view.text)
    marks = [pair(view.text, spans[k][0], spans[k][1], places) for k in read]
    splitter = Splitter(text, signs)
    sentences = [splitter.split(spans[k], found) for k, found in zip(read, marks, strict=True)]
    return Text(
        document,
        view,
        words,
        starts,
        tuple(span for spans in sentences for span in spans),
        tuple(k for k, spans in zip(read, sentences, strict=True) for _ in spans),
        guess_ends(text, marks, [spans[k] for k in read], sentences),
    )


def _in_view(view: View, block: Block) -> Span:
    """Where the block stands in the view."""
    if view.offsets is None:
        return block.span
    start, end = block.span
    return (bisect_left(view.offsets, start), bisect_left(view.offsets, end))
