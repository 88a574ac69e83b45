"""Comments of readers are private persons' words: their place is kept, the words are not shown."""

from __future__ import annotations

import re
from dataclasses import replace

from goft.model import Document

FILLER = "░"
COMMENT = "comment"


def veiled(document: Document) -> Document:
    """The document with a filler of the same length for every comment; lines stay lines."""
    text, comments = document.text, [b.span for b in document.blocks if b.kind == COMMENT]
    for start, end in comments:
        text = text[:start] + re.sub(r"[^\n]", FILLER, text[start:end]) + text[end:]
    return replace(document, text=text) if comments else document
