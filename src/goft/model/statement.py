"""Who said what: one reporting cue and the words it attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from msgspec import Struct

from goft.model.spans import Span
from goft.model.stance import Attitude, Polarity, attitude, polarity

Style = Literal["direct", "indirect", "mixed", "act"]
SpeakerKind = Literal[
    "person", "role", "organization", "collective", "anonymous", "document", "outlet"
]
How = Literal["named", "title", "pronoun", "dropped", "credit", "review", "unknown"]


def _pair(value: list[int] | None) -> Span | None:
    return (value[0], value[1]) if value else None


def _list(span: Span | None) -> list[int] | None:
    return list(span) if span else None


# Structs are made in a twentieth of the time of frozen dataclasses; the decorator lets them be
# replaced and listed like those.
@dataclass(frozen=True, init=False, repr=False, eq=False, match_args=False)
class Cue(Struct, frozen=True, gc=False):
    """The reporting word in the text and its dictionary form."""

    span: Span
    lemma: str

    def to_json(self) -> dict[str, Any]:
        return {"span": list(self.span), "lemma": self.lemma}

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Cue:
        return cls((line["span"][0], line["span"][1]), line["lemma"])


@dataclass(frozen=True, init=False, repr=False, eq=False, match_args=False)
class Speaker(Struct, frozen=True, gc=False):
    """The source meant, named at its fullest in the page; `mention` is None when dropped.

    `id` is the registry's, None until the record links it. `chain` holds the mentions that
    lead from a pronoun or title to the name, nearest first. `how` is how the page names them, or
    that a reviewer did.
    """

    name: str | None
    role: str | None
    mention: Span | None
    kind: SpeakerKind
    how: How
    id: str | None = None
    chain: tuple[Span, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "role": self.role,
            "mention": _list(self.mention),
            "kind": self.kind,
            "how": self.how,
            "id": self.id,
            "chain": [list(span) for span in self.chain],
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Speaker:
        return cls(
            line["name"],
            line["role"],
            _pair(line["mention"]),
            line["kind"],
            line["how"],
            line.get("id"),
            tuple((a, b) for a, b in line.get("chain", [])),
        )


@dataclass(frozen=True, init=False, repr=False, eq=False, match_args=False)
class Question(Struct, frozen=True, gc=False):
    """What was asked: topic or clause in the page's words; `asker` as the page gives it."""

    span: Span
    asker: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {"span": list(self.span), "asker": self.asker}

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Question:
        return cls((line["span"][0], line["span"][1]), line.get("asker"))


@dataclass(frozen=True, init=False, repr=False, eq=False, match_args=False)
class Relay(Struct, frozen=True, gc=False):
    """A medium that passed the words on, named as the page names it."""

    name: str
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "id": self.id}

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Relay:
        return cls(line["name"], line.get("id"))


@dataclass(frozen=True, init=False, repr=False, eq=False, match_args=False)
class Statement(Struct, frozen=True, gc=False):
    """One attributed statement: ranges of the document's own text and all that explains them.

    `parent` is the id of the statement this one lies in. `relays` go outermost first.
    `section` is the heading it stands under, `rule` the rule that found it; `addressee` are the
    words for whoever was told, asked or accused beside the cue. `polarity` and `attitude` follow
    from `act`, which the cue of the language pack names.
    """

    id: str
    content: tuple[Span, ...]
    style: Style
    speaker: Speaker
    cue: Cue | None
    rule: str
    confidence: float
    act: str | None = None
    question: Question | None = None
    relays: tuple[Relay, ...] = ()
    section: str | None = None
    about: tuple[str, ...] = ()
    dates: tuple[Span, ...] = ()
    parent: str | None = None
    addressee: Span | None = None

    @property
    def polarity(self) -> Polarity | None:
        """Whether the speaker puts the words forward or denies them."""
        return polarity(self.act, self.style)

    @property
    def attitude(self) -> Attitude | None:
        """How the speaker holds the words, as the page tells it."""
        return attitude(self.act)

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "content": [list(span) for span in self.content],
            "style": self.style,
            "act": self.act,
            "polarity": self.polarity,
            "attitude": self.attitude,
            "cue": self.cue.to_json() if self.cue else None,
            "addressee": _list(self.addressee),
            "speaker": self.speaker.to_json(),
            "question": self.question.to_json() if self.question else None,
            "relays": [relay.to_json() for relay in self.relays],
            "section": self.section,
            "about": list(self.about),
            "dates": [list(span) for span in self.dates],
            "parent": self.parent,
            "confidence": self.confidence,
            "rule": self.rule,
        }

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> Statement:
        return cls(
            id=line["id"],
            content=tuple((a, b) for a, b in line["content"]),
            style=line["style"],
            speaker=Speaker.from_json(line["speaker"]),
            cue=Cue.from_json(line["cue"]) if line["cue"] else None,
            rule=line["rule"],
            confidence=line["confidence"],
            act=line["act"],
            question=Question.from_json(line["question"]) if line["question"] else None,
            relays=tuple(Relay.from_json(relay) for relay in line["relays"]),
            section=line["section"],
            about=tuple(line["about"]),
            dates=tuple((a, b) for a, b in line["dates"]),
            parent=line["parent"],
            addressee=_pair(line.get("addressee")),
        )
