"""Stance: whether a speech act puts its words forward or denies them, and how firmly."""

from __future__ import annotations

from typing import Final, Literal

Polarity = Literal["affirms", "denies"]
Attitude = Literal[
    "claims", "admits", "confirms", "insists", "stresses", "expects", "believes", "hopes", "fears",
    "doubts",
]  # fmt: skip

# Every act that a cue of a language pack may name. Acts that ask, wish or judge neither affirm
# nor deny what they are about.
POLARITIES: Final[dict[str, Polarity | None]] = {
    "accuse": "affirms",
    "admit": "affirms",
    "announce": "affirms",
    "ask": None,
    "believe": "affirms",
    "claim": "affirms",
    "condemn": None,
    "condole": None,
    "confirm": "affirms",
    "congratulate": None,
    "criticize": None,
    "demand": None,
    "deny": "denies",
    "doubt": None,
    "express": None,
    "fear": None,
    "hope": None,
    "insist": "affirms",
    "praise": None,
    "predict": "affirms",
    "promise": "affirms",
    "propose": None,
    "regret": None,
    "reject": "denies",
    "stress": "affirms",
    "support": None,
    "thank": None,
    "threaten": "affirms",
    "warn": "affirms",
    "welcome": None,
}
ATTITUDES: Final[dict[str, Attitude]] = {
    "admit": "admits",
    "believe": "believes",
    "claim": "claims",
    "confirm": "confirms",
    "doubt": "doubts",
    "fear": "fears",
    "hope": "hopes",
    "insist": "insists",
    "predict": "expects",
    "stress": "stresses",
}


def polarity(act: str | None, style: str) -> Polarity | None:
    """What an act does with its words; a clause or quotation under a plain word of saying is put
    forward as it stands, a mere object of one is not."""
    if act is None:
        return None if style == "act" else "affirms"
    return POLARITIES.get(act)


def attitude(act: str | None) -> Attitude | None:
    """How the cue has the speaker hold the words; None where it only says that they were said."""
    return ATTITUDES.get(act or "")
