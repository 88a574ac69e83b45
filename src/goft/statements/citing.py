"""Words that cite somebody: a report of their own only where they open a sentence."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Readings
from goft.model import Text
from goft.statements.tags import Tags

CITED: Final = frozenset(("cited",))


def opening_citations(text: Text, tags: Tags) -> None:
    """Let words that cite be no cue inside a sentence, where somebody else tells what is cited
    («the agency, quoting the minister, wrote»)."""
    opening = {start for start, _ in text.sentences}
    for token, found in enumerate(tags.readings):
        if found and "credit" in found.kinds and "cue" in found.kinds and token not in opening:
            rest = [word for word in found.words if word.takes != CITED]
            if len(rest) < len(found.words):
                tags[token] = Readings.of(rest)
