"""The text stage: a document becomes folded text with tokens, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_left

from goft.languages.folding import fold
from goft.model import Block, Document, Span, Text, View
from goft.text.quotations import guess_ends, pair, quotation_marks
from goft.text.run_together import cut, run_together
from goft.text.sentences import Splitter
from goft.text.tokens import tokenize
from goft.text.unclosed import lost_stops
from goft.text.zeros import dotted, with_stops

__all__ = ["prepare"]


def prepare(document: Document) -> Text:
    """The document's text made ready for reading; takes any text and never raises.

    Tokens cover the whole text; sentences and quotations only blocks that are no furniture.
    """
    lost = lost_stops(document)
    view = fold(dotted(with_stops(document.text), lost))
    tokens = tokenize(view.text)
    if begun := run_together(document.text):
        tokens = cut(view, tokens, begun)
    words, starts, signs = tokens
    text = Text(document, view, words, starts, (), ())
    spans = [_in_view(view, block, lost) for block in document.blocks]
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


def _in_view(view: View, block: Block, lost: frozenset[int]) -> Span:
    """Where the block stands in the view, with the full stop that it lost."""
    start, end = block.span
    end += end in lost
    if view.offsets is None:
        return start, end
    return (bisect_left(view.offsets, start), bisect_left(view.offsets, end))
