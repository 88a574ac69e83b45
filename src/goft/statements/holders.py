"""Holders of offices: who is meant by an office, a title or an honour without a name."""

from __future__ import annotations

from functools import partial
from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import differ, noun_gender
from goft.statements.counterparts import abroad, counterpart
from goft.statements.genders import called_gender, of_other
from goft.statements.initials import bearing
from goft.statements.latecomers import Latecomers
from goft.statements.mentions import Mention
from goft.statements.newcomers import goes_on, of_another, only_gendered, only_office, too_high
from goft.statements.odds import at_odds
from goft.statements.offices import honoured, office_words, role_words, telling_words
from goft.statements.origins import compatriot, foreign, opposed, same_side
from goft.statements.people import BODIES, PEOPLE, SOMEBODY, Source, latest
from goft.statements.phrases import Tokens
from goft.statements.single import anyone, one_more, very_office
from goft.statements.tenure import (
    apart,
    held,
    names_nation,
    not_abroad,
    of_one_country,
    of_other_body,
    other_nation,
    outranked,
    ranks,
    same_nation,
    same_official,
)
from goft.statements.traits import described, fellow, traits
from goft.statements.transliterated import opens_with_part, spelled_alike
from goft.statements.unnamed import joins_in

# How many sentences behind an office its holder's name follows.
FARTHEST: Final = 8


class Holders(Latecomers):
    """A register that knows who holds an office, of those met so far."""

    def _person_in_view(self, mention: Mention) -> Source | None:
        """The person pointed at («the minister»): who holds such an office, who speaks, who was
        met last."""
        if self._unnamed_in_view(mention):
            return self.current
        heads = office_words(self.page, mention.role)
        met = [s for s in self._recent() if s.kind in PEOPLE and s.spans[0] <= mention.span]
        called = [s for s in met if honoured(self.page, mention, s)]
        called += self._compatriots(mention, met)
        may = [s for s in met if s.spoken or not s.heads or heads & s.heads or s in called]
        shown = noun_gender(self.page, mention.span[0])
        may = [s for s in may if not (differ(shown, s.gender) or self._differs(mention, s))]
        may = self._in_office_now(mention, heads, bearing(self.page, mention, may) or may)
        return max(may, key=lambda source: self._fitness(source, heads, mention), default=None)

    def _in_office_now(self, mention: Mention, heads: set[str], may: list[Source]) -> list[Source]:
        """Those who may be pointed at without who speaks, when another holds the very office and
        whoever speaks is known by a different one."""
        current, holders = self.current, [s for s in may if heads & s.heads]
        vague = any("vague" in self.page.kinds(word) for word in heads)
        if not self.page.cased or current is None or vague or not holders or current in holders:
            return may
        return [s for s in may if s is not current] if current.heads else may

    def _introduced_later(self, mention: Mention) -> Source | None:
        """The only one of such an office whom the page names, soon behind an office that leads to
        nobody met: “the mayor” before “Mayor Jo Bell”."""
        if not self.page.cased or mention.kind != "role" or not mention.generic:
            return None
        heads = office_words(self.page, mention.role)
        people = [s for s in self._recent() if s.kind in PEOPLE and heads & s.heads]
        named = people[0] if len(people) == 1 and people[0].name else None
        if named is None or named.spans[0] <= mention.span or self._differs(mention, named):
            return None
        number = self.page.sentence(mention.span[0])
        soon = self.page.sentence(named.spans[0][0]) - number <= FARTHEST
        return named if soon and held(self.page, mention.role)(named) else None

    def _compatriots(self, mention: Mention, met: list[Source]) -> list[Source]:
        """Those whom where a mention is from may call, be it before they speak: nobody speaks who
        may be from there."""
        current = self.current
        if current is not None and current.spoken and not self._differs(mention, current):
            return []
        return [s for s in met if compatriot(self.page, mention, s)]

    def _of_trade(self, mention: Mention) -> Source | None:
        """Whom a trade («the researcher», with its traits) or a lone origin («the Pole») calls."""
        start, end = mention.span
        if end - start > 1 and not traits(self.page, start + 1, end):
            return None
        trade = self.page.words[start] in folded(self.page.pack.code, "trades")
        origin = end - start == 1 and self.page.form(start, "trait") == "nation"
        found = self._person_in_view(mention) if trade or origin else None
        return self._author(mention) or fellow(self.page, start, self._recent(), found)

    def _by_origin(self, mention: Mention) -> Source | None:
        """The medium that spoke under a name with the same noun, when that noun and where it is
        from call it again («the Spanish magazine»), or the body known to be from there."""
        start, end = mention.span
        body = mention.kind in BODIES and self.page.end(start, "generic") == start + 1
        if not body or any(self.page.form(t, "trait") != "nation" for t in range(start + 1, end)):
            return None
        noun, *traits = telling_words(self.page, mention.span)
        alike = same_nation if mention.kind == "organization" else not_abroad
        fits = [s for s in self._recent() if s.spoken and s.kind in BODIES and noun in s.names]
        fits = [s for s in fits if alike(self.page, set(traits), s.names)]
        return max(fits, key=latest, default=None) if traits else None

    def _misspelled(self, words: list[str], mention: Mention) -> Source | None:
        """The only person whose surname, or the end of it, is spelled another way here."""
        cased, more = self.page.cased, len(words) > 1 and not opens_with_part(words[0])
        if mention.kind != "person" or not words or (more and not cased):
            return None
        weak = folded(self.page.pack.code, "weak")
        if not cased and (not weak or words[1:] or self.page.kinds(words[0])):
            return None
        told, name = (words[:-1], words[-1]) if more else ([], "".join(words))
        alike = (s for s in self._recent() if s.kind == "person" and s.names.issuperset(told))
        found = [s for s in alike if s.last and spelled_alike(s.last, name, weak)]
        return found[0] if len(found) == 1 else None

    def _unnamed_in_view(self, mention: Mention) -> bool:
        """Whether who speaks unnamed may be pointed at («an official … this official»)."""
        if self.current is None or self.current.kind != "anonymous":
            return False
        known = self.current.names | anyone(self.page, mention, self.current)
        called = telling_words(self.page, mention.role)
        told = self.page.verb_last or only_gendered(self.page, mention, self.current)
        return not (told and known.isdisjoint(called))

    def _other_unnamed(self, mention: Mention) -> bool:
        """Whether who spoke without a name is somebody else than the person pointed at."""
        unnamed = self.current is not None and self.current.kind == "anonymous"
        return mention.kind == "role" and unnamed and not self._unnamed_in_view(mention)

    def _unissued(self, mention: Mention) -> bool:
        """Whether a report is pointed at, which is not by the person who spoke last."""
        person = self.current is not None and self.current.kind in SOMEBODY
        last = self.page.words[mention.span[1] - 1]
        return person and last in folded(self.page.pack.code, "reports")

    def _differs(self, mention: Mention, source: Source) -> bool:
        return self._elsewhere(mention, source) or apart(self.page, mention, source)

    def _elsewhere(self, mention: Mention, source: Source) -> bool:
        """Whether a mention tells of another country, side, rank or gender than a source's."""
        page = self.page
        foreigner = foreign(page, mention, source) or self._abroad(mention, source)
        other = foreigner or opposed(page, mention, source) or of_other_body(page, mention, source)
        other = other or too_high(page, mention, source) or outranked(page, mention, source)
        return other or of_other(called_gender(page, mention.span), source)

    def _abroad(self, mention: Mention, source: Source) -> bool:
        """Whether a mention tells in which country its bearer serves, and a source's office is
        that of another, where adjectives of countries follow their nouns."""
        if self.page.definite is None:
            return False
        told = telling_words(self.page, mention.span)
        return other_nation(self.page, set(told), source.roles)

    def _fitness(self, source: Source, heads: set[str], mention: Mention) -> tuple[float, Tokens]:
        weight = 4 if very_office(self.page, mention, source) else 2
        shared = bool(heads & source.heads) or same_side(self.page, mention, source)
        held = weight * (shared or honoured(self.page, mention, source))
        there = 2 * compatriot(self.page, mention, source)
        speaking = 1.5 * (source is self.current) + max(source.spoken, there)
        return held + speaking, source.latest(mention.span)

    def _by_role(self, mention: Mention) -> Source | None:
        if one_more(self.page, mention):
            return None
        roles = role_words(self.page, mention.role)
        met = [s for s in self._recent() if s.kind in PEOPLE and s.spans[0] <= mention.span]
        if places := abroad(self.page, mention):
            return counterpart(places, met)
        fits = of_one_country(self.page, roles, filter(held(self.page, mention.role), met))
        fits = [s for s in fits if not at_odds(self.page, mention.role, s)]
        fits = bearing(self.page, mention, met) or fits
        fits = self._in_turn(mention, roles, fits)
        if self._of_many(mention, fits):
            return self.current
        heads = office_words(self.page, mention.role)
        if len({id(s) for s in met if not heads.isdisjoint(s.heads)}) > 1:
            fits = [s for s in fits if (own := set(roles) - s.heads) <= s.roles or own & s.roles]
        if fits:
            return max(fits, key=lambda source: self._closeness(source, roles, mention))
        if self.page.definite:
            return self._by_head(mention, roles)
        current = self.current
        if current and current.kind == "person" and not described(self.page, current):
            holds = same_official(self.page, mention, current) or self._holds_too(mention, current)
            if holds or self._may_hold(current, mention, len(roles)):
                return current
        found = self._person_in_view(mention) if only_office(self.page, mention) else None
        if found is not None and self.page.cased and found.heads and len(roles) > 1:
            return found if found.heads & office_words(self.page, mention.role) else None
        return None if found is not None and described(self.page, found) else found

    def _of_many(self, mention: Mention, fits: list[Source]) -> bool:
        """Whether an office that many hold («a deputy of X») is that of the person who speaks and
        of whom no office is told, whoever else is known to hold it."""
        current = self.current
        if current is None or current in fits or current.kind != "person" or current.roles:
            return False
        shared = self.page.form(mention.span[0], "role") == "trait"
        return shared and self.page.verb_last and not joins_in(self.page, mention)

    def _may_hold(self, source: Source, mention: Mention, length: int) -> bool:
        """Whether an office may be another of the person who speaks: one that many hold beside
        their own («member of …»), or the first that is given of the only one to speak so far; but
        «too» behind it tells of somebody else."""
        if joins_in(self.page, mention) or opposed(self.page, mention, source):
            return False
        other = at_odds(self.page, mention.role, source) or of_another(self.page, mention, source)
        if other or self._set_against(mention) or self._beside(source, mention):
            return False
        form = self.page.form(mention.span[0], "role")
        served = form == "serving" and not source.names.isdisjoint(
            role_words(self.page, mention.role)
        )
        if form in ("trait", "kin") or served:
            return form == "trait"
        alone = self.page.pack.options["subject"] == "first" and self._speaks_alone(source)
        return not source.roles and (length < 3 or (alone and len(source.names) > 1))

    def _holds_too(self, mention: Mention, source: Source) -> bool:
        """Whether an office goes on with what the only one to speak so far has said."""
        other = self._elsewhere(mention, source) or at_odds(self.page, mention.role, source)
        return not other and self._speaks_alone(source) and goes_on(self.page, mention, source)

    def _beside(self, source: Source, mention: Mention) -> bool:
        """Whether a sentence in which somebody speaks goes on with an office that speaks, too: «X
        said A and the minister said B»."""
        said = source.latest(mention.span)[0]  # less than 0 of who is named behind the office
        return said < 0 or self.page.sentence(said) == self.page.sentence(mention.span[0])

    def _speaks_alone(self, source: Source) -> bool:
        return not any(s.spoken and s is not source and s.kind in PEOPLE for s in self._recent())

    def _closeness(
        self, source: Source, roles: list[str], mention: Mention
    ) -> tuple[int, bool, bool, bool, Tokens]:
        shared = len(source.roles & set(roles))
        bare = source.spoken and self._bare_office(source, mention)
        return shared, bare, source is self.current, source.spoken, source.latest(mention.span)

    def _set_against(self, mention: Mention) -> bool:
        """Whether an office behind «but» is set against whoever the same sentence told of: of that
        one «but he» would be said."""
        token, page = mention.span[0], self.page
        first = page.text.sentences[page.sentence(token)][0]
        if (current := self.current) is None:
            return False
        told = current.latest(mention.span)[0] >= first or current.last in page.words[first:token]
        return told and page.words[token - 1] in folded(page.pack.code, "contrast")

    def _bare_office(self, source: Source, mention: Mention) -> bool:
        """Whether an office without more («the president») is all that a source is called by, be
        it with a country, and not the prime minister's or a company's."""
        called = role_words(self.page, mention.role)
        engaged = self.page.words[mention.span[0]] in folded(self.page.pack.code, "engaged")
        if self.page.definite is None or len(called) > 1 or engaged:
            return False
        more = source.roles - set(called)
        return all(names_nation(self.page, word, self.page.definite) for word in more)

    def _by_head(self, mention: Mention, roles: list[str]) -> Source | None:
        """The only person of an office that is named by its head and a trait («the Spanish
        coach»); where nobody's office is known, the one who spoke last."""
        start, end = mention.span
        definite = self.page.words[start].startswith(self.page.pack.options["definite"])
        if not definite or end - start > 2:
            return None
        people = [s for s in self._recent() if s.kind in PEOPLE and s.spans[0] <= mention.span]
        rank = ranks(self.page, set(roles))
        people = [s for s in people if not s.roles or rank <= s.roles]
        people = self._in_turn(mention, roles, people)
        abroad = partial(other_nation, self.page, set(roles))
        fits = [s for s in people if roles and roles[0] in s.roles and not abroad(s.roles)]
        if self.current in fits:
            return self.current
        if self._set_against(mention):
            return None
        if len(fits) == 1:
            return fits[0]
        speaking = self.page.end(start, "orator") == end
        shown = noun_gender(self.page, start)
        spoke = [s for s in people if s.spoken and not differ(shown, s.gender)]
        current = self.current if self.current in spoke else None
        if speaking and current is None:
            return max((s for s in spoke if s.kind == "person"), key=latest, default=None)
        person = current is not None and current.kind == "person"
        return current if current and person and (speaking or not current.roles) else None
