"""Small documents for the tests of the text stage."""

from __future__ import annotations

from goft.model import Block, Document, Text
from goft.text import prepare


def document(*paragraphs: str) -> Document:
    """A document whose paragraphs are its blocks."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block("body", (len(text), len(text) + len(paragraph))))
        text += paragraph + "\n"
    return Document("0" * 64, "test", None, text, tuple(blocks))


def sentences(*paragraphs: str) -> list[str]:
    """The sentences as they stand in the source."""
    text = prepare(document(*paragraphs))
    return [source(text, text.starts[a], text.end(b - 1)) for a, b in text.sentences]


def quotations(*paragraphs: str) -> list[str]:
    """What stands inside the marks; + before a nested one, ? behind one never closed."""
    text = prepare(document(*paragraphs))
    return [
        "+" * q.depth + source(text, q.start, q.end) + ("" if q.closed else "?")
        for q in text.quotations
    ]


def source(text: Text, start: int, end: int) -> str:
    return text.document.text[slice(*text.view.back(start, end))]
