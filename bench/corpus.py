"""Long English, Persian and Arabic texts made of the project's own pages."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from goft.documents import parse
from goft.model import Capture

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "src/goft/examples", ROOT / "tests/quality/own/texts")


def pages(language: str) -> list[str]:
    """Our own pages in one language."""
    texts = [path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]
    return [text for text in texts if _language(text) == language]


def text(language: str, size: int) -> str:
    """About `size` bytes of UTF-8: pages over and over, with other numbers and order each time.

    The variation keeps caches from remembering what they have seen. Interviews and pages with
    readers' comments are left out: what stands behind them would be taken for more of the same.
    """
    pieces, length, paragraphs = [], 0, _paragraphs(language)
    while length < size:
        piece = next(paragraphs)
        pieces.append(piece)
        length += len(piece.encode()) + 2
    return "\n\n".join(pieces)


def _paragraphs(language: str) -> Iterator[str]:
    dice = random.Random(1)
    own = [page for page in pages(language) if not _goes_on(page)]
    while True:
        for page in dice.sample(own, len(own)):
            for paragraph in page.split("\n\n"):
                yield re.sub(r"\d", lambda _: str(dice.randrange(10)), paragraph)


def _goes_on(page: str) -> bool:
    asked = re.search(r"[?؟]$", page, re.MULTILINE)
    document, _ = parse(Capture(page.encode(), "-"))
    kinds = {block.kind for block in document.blocks} if document else set()
    return bool(asked) or "comment" in kinds


def _language(page: str) -> str | None:
    document, _ = parse(Capture(page.encode(), "-"))
    return document.language if document else None
