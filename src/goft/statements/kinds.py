"""Kinds of words by what they do to a phrase: end it, open it, follow its comma."""

from __future__ import annotations

STOPS = (
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
)
NAMING = (
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
JOINING = frozenset("()-–/'’")
CLOSING_NAMES = ("generic", "given", "metonym", "outlet", "anonymous")
APPOSED = ("role", "title", "given")
