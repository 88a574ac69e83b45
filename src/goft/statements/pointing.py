"""Bodies, media, groups and texts that are only pointed at: «the newspaper», «this company»."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.bodies import named_alone, told_before, told_since, told_subject_body
from goft.statements.called import Called
from goft.statements.firms import firm_narrated, firm_told, genders
from goft.statements.genders import first_gender
from goft.statements.mentions import Mention
from goft.statements.named_near import only_named
from goft.statements.offices import headed, kin, names_state, telling_words
from goft.statements.people import BODIES, Source, latest
from goft.statements.phrases import Tokens
from goft.statements.short_bodies import only_told, short_body, whose_noun
from goft.statements.texts import issuer, text_before
from goft.statements.trades import firm_like, trade

SHORTEST: Final = 3
# How far back another firm is sought than that which spoke.
NEAR: Final = 60
TRADES: Final = ("broadcast", "printed")
# What ends the names of media.
MASTHEADS: Final = frozenset(("masthead", "medium", "outlet"))
UNNAMED: Final = ("anonymous", "document", "outlet")
TEXTS: Final = ("organization", *UNNAMED)  # what «the same source» may be that spoke last


def _of_country(traits: list[str], source: Source) -> bool:
    """Whether a trait is a word of a source's name with an ending."""
    names = [word for word in source.names if len(word) >= SHORTEST]
    return any(t.startswith(name) and t != name for t in traits for name in names)


class Pointing(Called):
    """A register that knows which body or text is pointed at, of those the page told about."""

    def _pointed(self, mention: Mention) -> Source | None:
        """The latest source of the kind that is pointed at («this company»), rather one whose name
        holds the same noun; a document means whoever issued it, where it does not speak itself."""
        spoken = [source for source in self._recent() if source.spoken]
        fits = [source for source in spoken if source.kind == mention.kind]
        if mention.kind == "document" and self.current not in fits:
            if self.page.pack.options.get("texts_speak"):
                return self._text(mention)
            return None if self._unissued(mention) else self.current
        if self.page.form(mention.span[0], "generic") == "state":
            return max((s for s in fits if names_state(self.page, s)), key=latest, default=None)
        nouns = set(telling_words(self.page, self._head(mention)))
        bodies = spoken if mention.kind in BODIES else fits
        if trade(self.page, *mention.span):
            return self._firm(nouns, mention, spoken)
        kinds = {mention.kind, *BODIES}
        if (there := self._from_there(mention, bodies)) is not None:
            return there
        named = [s for s in bodies if nouns & s.names and s.kind in kinds]
        if not named and mention.kind == "outlet":
            named = [s for s in bodies if s.kind in BODIES and self._is_medium(s)]
            named = [s for s in named if not self._of_other_trade(nouns, s)]
        elif named and mention.kind == "outlet" and self.page.definite:
            named += [
                s for s in fits if self._bare_outlet(s) and not self._of_other_trade(nouns, s)
            ]
        if named and mention.kind in BODIES and (since := self._since(nouns, mention, named)):
            return since
        if not named and mention.kind in BODIES:
            official = nouns & folded(self.page.pack.code, "official")
            free = [s for s in fits if self._may_be(s, nouns, official=bool(official))]
            known = self._issuer(nouns) or self._body_before(nouns, mention)
            known = known or max(free, key=latest, default=None)
            known = known or self._firm_narrated(mention)
            return known or self._unknown_body(nouns, mention, spoken)
        anybody = [] if mention.kind == "collective" else fits
        return max(named or anybody, key=latest, default=None)

    def _named_since(self, mention: Mention) -> Source | None:
        """The only person whom the sentence before names, in the pronoun's paragraph and by a first
        name of its gender, since one spoke of whom neither a name nor a pronoun tells any."""
        page, current, number = self.page, self.current, self.page.sentence(mention.span[0])
        blocks, gendered = page.text.blocks, mention.gender in ("masculine", "feminine")
        if current is None or not page.cased or not gendered or current.gender or current.pronoun:
            return None
        start, end = page.text.sentences[max(number - 1, 0)]
        if blocks[number - 1] != blocks[number] or current.latest(mention.span)[0] >= start:
            return None
        told = only_named(page, start, end)
        named = told.name if told is not None else None
        if told is None or named is None or first_gender(page, named[0]) != mention.gender:
            return None
        return self._told(told)

    def _findings(self, mention: Mention) -> Source | None:
        """The text that spoke last, when only its findings are named («the results»)."""
        start, end = mention.span
        if end - start > 1:
            return None
        if self.page.bare(self.page.words[start]) not in folded(self.page.pack.code, "findings"):
            return None
        texts = (s for s in self._recent() if s.spoken and s.kind == "document")
        return max(texts, key=latest, default=None)

    def _met(self, token: int) -> bool:
        """Whether a word is one of a person's or body's name that the page has met."""
        return self.page.words[token].removesuffix("'s") in self.by_word

    def _is_medium(self, source: Source) -> bool:
        """Whether a body's name, in a script with capitals, is that of a medium: “the Gazette”."""
        if not self.page.cased or not source.names:
            return False
        return source.kind == "outlet" or bool(self.page.kinds(source.last) & MASTHEADS)

    def _bare_outlet(self, source: Source) -> bool:
        """Whether a medium goes by a name alone, which may be that of a paper as of a channel."""
        nouns = (self.page.kinds(word) & {"medium", "generic"} for word in source.names)
        return source.kind == "outlet" and not any(nouns)

    def _of_other_trade(self, nouns: set[str], source: Source) -> bool:
        """Whether a medium is known to broadcast where the noun tells of a printed one, or the
        other way round: “the newspaper” is no “LRTV channel”."""
        trades = [folded(self.page.pack.code, trade) for trade in TRADES]
        for mine, other in (trades, trades[::-1]):
            if nouns & mine and source.names & other and source.names.isdisjoint(mine):
                return True
        return False

    def _from_there(self, mention: Mention, spoken: list[Source]) -> Source | None:
        """The body or medium that has the name of the country from which a mention tells it to be
        («این رسانه اماراتی»), where adjectives are the name with an ending."""
        start, end = mention.span
        head = self.page.end(start, "generic")
        if not self.page.verb_last or not 0 < head < end or mention.kind not in BODIES:
            return None
        traits = telling_words(self.page, (head, end))
        bodies = [s for s in spoken if s.kind in BODIES]
        return max((s for s in bodies if _of_country(traits, s)), key=latest, default=None)

    def _unknown_body(
        self, nouns: set[str], mention: Mention, spoken: list[Source]
    ) -> Source | None:
        """The group that spoke, when a noun of groups points, or who speaks under a name that no
        list has and no office, when it can only be that of a body («این شرکت»)."""
        page, current = self.page, self.current
        groups = [s for s in spoken if s.kind == "collective"]
        if groups and not nouns.isdisjoint(folded(page.pack.code, "groups")):
            return max(groups, key=latest)
        if current is None or page.definite is not None or not self._lone(current):
            return None
        if page.cased and not page.alone(mention.span[1] - 1, "business"):
            return None
        current.kind = mention.kind
        return current

    def _lone(self, source: Source) -> bool:
        """Whether a source has a name and nothing that shows a person; be that one
        word alone in a script with capitals."""
        lone = source.kind == "person" and not (source.roles or source.heads or source.gender)
        if self.page.cased:
            return lone and not source.pronoun and len(source.names) == 1 and self._thing(source)
        return lone and not any(self.page.kinds(w) & {"given", "title"} for w in source.names)

    def _thing(self, source: Source) -> bool:
        """Whether the first sentence that names a source calls it “it”, and nobody there “he”."""
        number = self.page.sentence(source.spans[0][0])
        told = genders(self.page, source.spans[0][1], self.page.text.sentences[number][1])
        return "neuter" in told <= {"", "neuter"}

    def _firm(self, nouns: set[str], mention: Mention, spoken: list[Source]) -> Source | None:
        """The firm at which its trade points: one that spoke last, unless the page names another
        behind it, else the only one told about."""
        firms = [s for s in spoken if s.kind in BODIES and firm_like(self.page, s)]
        firms += [s for s in spoken if self._lone(s)]
        named = [s for s in firms if nouns & s.names]
        last = max(named or firms, key=latest, default=None)
        last = last or self._body_before(nouns, mention) or self._firm_narrated(mention)
        if last is None or (not named and self._another_since(last, mention)):
            return None
        last.kind = mention.kind
        return last

    def _another_since(self, source: Source, mention: Mention) -> bool:
        """Whether a name of nobody who was met stands behind the last mention of a source, inside a
        sentence: “in talks with Larkin”."""
        page, behind = self.page, source.latest(mention.span)[1]
        for token in range(max(behind, mention.span[0] - NEAR), mention.span[0]):
            if not page.words[token].isalpha() or not page.capital(token) or self._met(token):
                continue
            unlisted = token not in page.tags and token not in page.inner
            opens = page.text.sentences[page.sentence(token)][0] == token
            if not opens and (unlisted or page.alone(token, "organization")):
                return True
        return False

    def _may_be(self, source: Source, nouns: set[str], *, official: bool) -> bool:
        """Whether a noun of no body's name may point at a body: no noun opens its name, or a like
        one; a government or court («official») is only that of a state."""
        if headed(self.page, source):
            return kin(self.page, nouns, source)
        if self.page.cased and not any(self._named_body(*span) for span in source.spans):
            return False
        code = self.page.pack.code
        private = not nouns.isdisjoint(folded(code, "private_bodies"))
        if private and not source.names.isdisjoint(folded(code, "state_bodies")):
            return False  # “the charity” is no department
        parties = folded(code, "parties")
        return not official or (names_state(self.page, source) and parties.isdisjoint(source.names))

    def _named_body(self, start: int, end: int) -> bool:
        """Whether a name in capitals, and not only the start of a sentence, calls a body."""
        opens = self.page.text.sentences[self.page.sentence(start)][0]
        own = [t for t in range(start, end) if t > opens and not self.page.end(t, "article")]
        return not own or any(self.page.capital(t) for t in own)

    def _head(self, mention: Mention) -> Tokens | None:
        """What of a mention points, without what tells whose the body is («the organization that
        belongs to the United Nations»)."""
        start, end = mention.role or mention.span
        head = self.page.end(start, "generic")
        return (start, head) if 0 < head < end else mention.role

    def _text(self, mention: Mention) -> Source:
        """The text that is pointed at: one of the same noun that has spoken, else as the page has
        told of it before, else under the name of whoever spoke in it."""
        nouns = set(telling_words(self.page, mention.role))
        known = (s for s in self._recent() if s.kind == "document" and s.spoken)
        if (named := next((s for s in known if nouns & self._called_by(s)), None)) is not None:
            return named
        before = text_before(self.page, nouns, mention)
        text = self._told(before or mention)
        spoke = self.current
        text.issuer = issuer(self.page, nouns, spoke, self.more) if before is None else None
        if spoke is not None and text.issuer is not None:
            text.name = spoke.name or spoke.role
        return text

    def _called_by(self, source: Source) -> set[str]:
        """The words that a text was called by, be it only pointed at so far."""
        pointed = map(self.page.bare, (*fold_word(source.role or "").split(), *source.names))
        return {*source.names, *source.roles, *pointed}

    def _body_before(self, nouns: set[str], mention: Mention) -> Source | None:
        """The body or medium that the page told about last by the same noun («the gas company»)."""
        families = map(set, self.page.pack.options.get("synonyms", ()))
        nouns = nouns.union(*(family for family in families if family & nouns))
        body = firm_told(self.page, mention) or told_before(self.page, nouns, mention)
        return None if body is None else self._told(body)

    def _by_kind(self, mention: Mention) -> Source | None:
        """The body that is called by its noun and of what kind it is («the research centre»)."""
        if not (noun := short_body(self.page, mention)):
            alone = named_alone(self.page, mention)
            return None if alone is None else self._told(alone)
        if (spoke := whose_noun(self.page, mention, noun, self._recent())) is not None:
            return spoke
        told = only_told(self.page, mention, noun)
        return None if told is None else self._told(told)

    def _firm_narrated(self, mention: Mention) -> Source | None:
        """The firm that the page only told about."""
        firm = firm_narrated(self.page, mention) or told_subject_body(self.page, mention)
        return None if firm is None else self._told(firm)

    def _since(self, nouns: set[str], mention: Mention, named: list[Source]) -> Source | None:
        """The body or medium of the noun to which the page turned behind all that spoke."""
        last = max(map(latest, named))[0]
        spoken = (latest(s) for s in self._recent() if s.spoken)
        body = told_since(self.page, nouns, mention, last, spoken)
        return None if body is None else self._told(body)

    def _same_again(self) -> Source | None:
        """Who «the same source» is: who spoke last, or the text or unnamed source before a person
        of a name who spoke in between."""
        current = self.current
        if current is None or current.kind in TEXTS or current.kind == "role":
            return current
        spoken = (s for s in self._recent() if s.spoken and s.kind in UNNAMED)
        return max(spoken, key=latest, default=current)

    def _last_body(self) -> Source | None:
        """The body or medium that spoke last: «the same authority», whatever its name."""
        return max(
            (s for s in self._recent() if s.spoken and s.kind in BODIES), key=latest, default=None
        )
