"""Whether a line stands under a label of its own, and so belongs to nobody before it."""

from __future__ import annotations

from goft.statements.labels import LONGEST_NAME, label_alone, labelled
from goft.statements.page import Page


def opens_labelled(page: Page, sentence: int) -> bool:
    """Whether a sentence opens with a label of its own."""
    return labelled(page, sentence, others=False) is not None


def labelled_too(page: Page, sentence: int) -> bool:
    """Whether a sentence opens with a label, is one, or opens its paragraph and a colon stands
    behind its first words, as few as a name has."""
    start, end = page.text.sentences[sentence]
    first = page.text.blocks[sentence] != page.text.blocks[sentence - 1]
    first = first and not page.end(start, "opener")  # a point of what is told: «first: …»
    named = first and ":" in page.words[start : min(start + LONGEST_NAME + 1, end)]
    return named or opens_labelled(page, sentence) or label_alone(page, sentence) is not None
