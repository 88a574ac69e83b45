"""What a frame tells, once its source is found."""

from __future__ import annotations

from dataclasses import dataclass

from goft.model import Question
from goft.statements.frame import Frame
from goft.statements.mentions import Mention
from goft.statements.people import Source


@dataclass(slots=True, init=False)
class Told:
    """A frame with what the page around it gave: its source, relays and question, and who was in
    view `before`."""

    frame: Frame
    mention: Mention | None
    source: Source | None
    relays: tuple[str, ...]
    question: Question | None
    before: Source | None

    def __init__(
        self,
        frame: Frame,
        mention: Mention | None,
        source: Source | None,
        relays: tuple[str, ...],
        question: Question | None,
        before: Source | None = None,
    ) -> None:
        self.frame, self.mention, self.source = frame, mention, source
        self.relays, self.question, self.before = relays, question, before
