"""Sources that have spoken under an office before the page gives their names."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.mentions import Mention
from goft.statements.offices import office_words
from goft.statements.page import Page
from goft.statements.people import SOMEBODY, Source, nameless
from goft.statements.register import Register
from goft.statements.tenure import same_office
from goft.statements.unnamed import another_one, first_named, joins_in, turns_out


class Latecomers(Register):
    """A register that knows who spoke last, and who turns out to be somebody named later."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.current: Source | None = None
        self.more = False  # whether a verb goes on with what somebody has said

    def _named_at_last(self, source: Source, mention: Mention | None) -> Source:
        """The source, or whoever spoke just before when the page only now gives that one's name."""
        if mention is None or mention.kind != "person" or source.spoken:
            return source
        if another_one(self.page, mention):
            return source
        before = self._told_of(mention) or self._in_office(mention)
        if before is None or before is source:
            return source
        self._enrich(source, mention)
        self._drop(source)
        source.heads |= office_words(self.page, before.spans[0])
        before.become(source)
        self._file(before)
        return before

    def _in_turn(self, mention: Mention, roles: list[str], fits: list[Source]) -> list[Source]:
        """The holders of an office but for whoever spoke last, when others have the floor now and
        the office is told further than it was."""
        if not joins_in(self.page, mention):
            return fits
        return [s for s in fits if s is not self.current or s.roles.issuperset(roles)]

    def _in_office(self, mention: Mention) -> Source | None:
        """Who has spoken by the office alone that the page only now gives a name to."""
        if mention.role is None or self.page.pack.options["subject"] != "first":
            return None
        unnamed = [s for s in self._recent() if s.spoken and nameless(s)]
        return (
            next(filter(same_office(self.page, mention.role), unnamed), None) if unnamed else None
        )

    def _headed(self, source: Source, mention: Mention) -> bool:
        """Whether only «one …» spoke, above the credit that opens a report or in an office, and
        this is the first to be named behind it, with a medium or without an office: the head of a
        report tells in short what follows."""
        page, told = self.page, source.spans[0][0]
        if not page.verb_last or not page.alone(told, "single"):
            return False
        credit = next(iter(page.between("credit", told, mention.span[0])), 0)
        held = mention.role is None and page.alone(told + 1, "role")
        alone = not any(s.spoken and s is not source for s in self.sources)
        return (credit > told or held) and alone

    def _one_of_them(self, source: Source, mention: Mention) -> bool:
        """Whether «one of the lawyers» spoke, and whoever is now named, for the first time and
        without an office, goes on with what was said («X added»)."""
        page, told = self.page, source.spans[0][0]
        one = page.verb_last and page.words[told] in folded(page.pack.code, "one_of")
        goes_on = self.more and mention.role is None and not joins_in(page, mention)
        return one and goes_on and first_named(page, mention)

    def _told_of(self, mention: Mention) -> Source | None:
        """Whoever spoke before as «an Iranian lawmaker», and is now named."""
        if not self.page.pack.options["cased"]:
            source = self.current
            told = source is not None and self.page.end(source.spans[0][0], "indefinite") > 0
            told = told or (source is not None and self._headed(source, mention))
            told = told or (source is not None and self._one_of_them(source, mention))
            return source if source and told and source.kind in ("role", "anonymous") else None
        spoken = [s for s in self.sources if s.spoken and s.kind in SOMEBODY]
        return spoken[0] if len(spoken) == 1 and turns_out(self.page, spoken[0], mention) else None
