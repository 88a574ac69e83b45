"""Sources that have spoken under an office before the page gives their names."""

from __future__ import annotations

from goft.statements.mentions import Mention
from goft.statements.offices import office_words, same_office
from goft.statements.page import Page
from goft.statements.people import Source, nameless
from goft.statements.register import Register


class Latecomers(Register):
    """A register that knows who spoke last, and who turns out to be somebody named later."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.current: Source | None = None

    def _named_at_last(self, source: Source, mention: Mention | None) -> Source:
        """The source, or whoever spoke just before when the page only now gives that one's name."""
        if mention is None or mention.kind != "person" or source.spoken:
            return source
        before = self.current if self._told_of(self.current) else self._in_office(mention)
        if before is None or before is source:
            return source
        self._enrich(source, mention)
        self._drop(source)
        source.heads |= office_words(self.page, before.spans[0])
        before.become(source)
        self._file(before)
        return before

    def _in_office(self, mention: Mention) -> Source | None:
        """Who has spoken by the office alone that the page only now gives a name to."""
        if mention.role is None or self.page.pack.options["subject"] != "first":
            return None
        holds = same_office(self.page, mention.role)
        return next((s for s in self._recent() if nameless(s) and s.spoken and holds(s)), None)

    def _told_of(self, source: Source | None) -> bool:
        """Whether the last to speak was «an Iranian lawmaker», whom the page names next."""
        if source is None:
            return False
        described = self.page.end(source.spans[0][0], "indefinite") > 0
        if self.page.pack.options["cased"] and sum(s.spoken for s in self.sources) > 1:
            return False
        return described and source.kind in ("role", "anonymous")
