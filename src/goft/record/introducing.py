"""What leads to a statement in its sentence: who says it, to whom, and on what."""

from __future__ import annotations

import re

_LONGEST = 300
_END = re.compile(r"[\n.!?؟۔…]+(?=\s)\s*|\n")


def introduction(text: str, start: int) -> str:
    """The words of the sentence before a place of the text."""
    before = text[max(0, start - _LONGEST) : start]
    ends = [match.end() for match in _END.finditer(before)]
    return before[ends[-1] :] if ends else before
