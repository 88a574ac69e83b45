"""What leads to a statement in its sentence: who says it, to whom, and on what."""

from __future__ import annotations

import re

_LONGEST = 300
# Up to the last end of a sentence; the search goes backwards from the end.
_BEFORE = re.compile(r".*(?:[\n.!?؟۔…](?=\s)\s*|\n)", re.DOTALL)


def introduction(text: str, start: int, after: int = 0) -> str:
    """The words of the sentence before a place of the text, and behind another place."""
    first = max(after, start - _LONGEST)
    before = _BEFORE.match(text, first, start)
    return text[before.end() if before else first : start]
