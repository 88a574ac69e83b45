"""How the annotated page names a speaker at one statement."""

from __future__ import annotations

from goft.evaluation.gold import GoldStatement
from goft.evaluation.naming import fold

PRONOUN_WORDS = 1


def manner(statement: GoldStatement, text: str) -> str:
    """named, title, pronoun or dropped, read off the annotated mention.

    The gold does not say which; a mention of one word that shares nothing with the name or the
    role is taken for a pronoun.
    """
    if statement.mention is None:
        return "dropped"
    words = fold(text[slice(*statement.mention)])
    if set(words) & set(fold(statement.speaker.name)):
        return "named"
    if len(words) <= PRONOUN_WORDS and not set(words) & set(fold(statement.speaker.role)):
        return "pronoun"
    return "title"
