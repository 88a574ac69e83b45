"""Kinds of words by what they do to a phrase: end it, open it, follow its comma."""

from __future__ import annotations

from typing import Final

STOPS: Final = frozenset(
    (
        "preposition",
        "adjunct",
        "time",
        "that",
        "cue",
        "marker",
        "credit",
        "interview",
        "opener",
        "clause",
        "question",
        "topic",
        "adverb",
        "clausehead",
        "verb",
        "held",
        "predicate",
        "entitling",
        "by_name",
        "manner",
        "how",
        "asks",
        "complaint",
    )
)
NAMING: Final = frozenset(
    (
        "title",
        "role",
        "given",
        "organization",
        "collective",
        "anonymous",
        "document",
        "outlet",
        "medium",
        "metonym",
    )
)
JOINING: Final = frozenset("()-–/'’&")
CLOSING_NAMES: Final = frozenset(("generic", "given", "metonym", "outlet", "anonymous", "place"))
APPOSED: Final = frozenset(("role", "title", "given"))
SOURCES: Final = NAMING | {"pronoun", "generic", "surname"}
# What leads a main clause, as it does in English.
LEADING: Final = frozenset(("preposition", "adjunct", "interview", "credit", "question"))
CLAUSE_LEADING: Final = LEADING | {"clause"}
SUBORDINATING: Final = CLAUSE_LEADING | {"subordinate"}
