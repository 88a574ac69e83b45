"""Sources called by a name: the one that has it, by whatever part of it a mention calls it."""

from __future__ import annotations

from itertools import islice, repeat
from typing import Final

from goft.languages.letters import folded
from goft.statements.bearers import (
    ends_another,
    from_state,
    lone_state,
    may_head,
    narrower,
    of_body,
    of_group,
    other_first,
    owning_body,
    unlike_title,
)
from goft.statements.bodies import body_in_full, issuing_body
from goft.statements.by_first_name import named_in_full
from goft.statements.endings import group_behind
from goft.statements.holders import Holders
from goft.statements.mentions import Mention
from goft.statements.newcomers import brings_trade
from goft.statements.offices import (
    described,
    introduced,
    issued,
    joint,
    name_letters,
    office_words,
    possessed,
    telling_words,
)
from goft.statements.page import Page
from goft.statements.people import (
    BODIES,
    Source,
    bare_medium,
    bracketed,
    headed_by,
    latest,
    nameless,
    same_name,
)
from goft.statements.short_bodies import by_own_name
from goft.statements.single import one_of_several
from goft.statements.tenure import held
from goft.statements.traits import told_so
from goft.statements.unnamed import another, another_one, common, elsewhere, follows, further, thing

FORCES: Final = (*BODIES, "collective")


class Called(Holders):
    """A register that knows whom a name calls."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.within = False

    def _told(self, body: Mention) -> Source:
        """The source of a body that the page told about."""
        source = self._by_name(body) or self._new(body)
        self._enrich(source, body)
        return source

    def known_from(self, mention: Mention) -> Mention:
        """The mention as that of a person whose surname the page has told of, where it is followed
        by where its bearer is from («Bell of Lund Carbon»); else the same."""
        page, (start, end) = self.page, mention.name or mention.span
        led = page.cased and end - start > 2 and page.end(start + 1, "genitive") > 0
        if not led or mention.kind != "organization" or page.end(start, "organization", "document"):
            return mention
        word = page.words[start]
        known = any(s.kind == "person" and s.last == word for s in self.by_word.get(word, ()))
        name = start, start + 1
        return Mention(mention.span, "person", "named", name=name) if known else mention

    def _unnamed_again(self, mention: Mention) -> Source | None:
        """The unnamed source who spoke last, whose office is pointed at: «this spokesman» behind
        «a spokesman of the ministry»; in a script with capitals also behind others' words, none of
        whom was called so: “an aide said … Reed said … the aide said”."""
        current = self.current
        offices = telling_words(self.page, mention.role)[-1:]
        if current is not None and current.kind == "anonymous" and offices:
            return current if any(map(str.startswith, current.names, repeat(offices[0]))) else None
        if not self.page.cased or not offices:
            return None
        met = [s for s in self._recent() if s.spans[0] <= mention.span]
        if any(s.kind == "person" and set(offices) & (s.heads | s.roles) for s in met):
            return None
        unnamed = (s for s in met if s.spoken and s.kind == "anonymous" and offices[0] in s.names)
        return max(unnamed, key=latest, default=None)

    def _surnamed(self, mention: Mention) -> Source | None:
        """Whoever has a surname that is an office too («الراعي»), when one word calls somebody."""
        words = telling_words(self.page, mention.role)
        if len(words) != 1 or self.page.definite is None:
            return None
        for source in self._called(words):
            if source.kind == "person" and source.last == words[0] and len(source.names) > 1:
                return source
        return None

    def _anew(self, mention: Mention) -> bool:
        """Whether a page tells what else somebody is of whom only an office is known («the driver,
        a man of 45,»), and nobody holds such an office."""
        end = (mention.role or mention.span)[1]
        if self._contrasted(mention):
            return True
        if not self.page.cased or end >= mention.span[1] or self.page.words[end] != ",":
            return False
        heads = office_words(self.page, mention.role)
        return not any(heads & s.heads for s in self._recent())

    def _contrasted(self, mention: Mention) -> bool:
        """Whether an office stands behind “but” or “while” in the sentence that names who spoke
        last, of whom it is not known: “Far said A, but the minister said B”."""
        page, current, start = self.page, self.current, mention.span[0]
        if not page.cased or current is None or current.kind != "person" or not current.name:
            return False
        leads = start and page.end(start - 1, "conjunction", "subordinate", "during") == start
        if not leads or page.end(start - 1, "inner"):
            return False
        heads = office_words(page, mention.role)
        if heads & current.heads or any("vague" in page.kinds(word) for word in heads):
            return False
        told = current.latest(mention.span)[0]
        return told >= 0 and page.sentence(told) == page.sentence(start)

    def _told_so(self, mention: Mention) -> Source | None:
        """Whoever the page told to be what points («the Democrat»), when nobody is known to hold
        such an office."""
        if not self.page.cased:
            return None
        heads = office_words(self.page, mention.role)
        met = [s for s in self._recent() if heads & s.heads]
        if self._contrasted(mention):
            return next((s for s in met if s.kind == "person"), None)
        if met:
            return None
        name = told_so(self.page, mention)
        return self._told(Mention(name, "person", "named", name=name)) if name else None

    def _by_name(self, mention: Mention) -> Source | None:
        words = telling_words(self.page, mention.name)
        if mention.kind == "person" and (known := self.nicknames.get(" ".join(words))):
            return known
        letters = name_letters(self.page, words)
        for source in self._called(words):
            told = source.last and not issued(self.page, source, mention)
            alike = told and not other_first(self.page, source, mention, words)
            alike = alike and same_name(source, words, letters, mention.kind)
            alike = alike and not ends_another(self.page, source, words)
            alike = alike and not (
                group_behind(self.page, mention.span[0]) and set(words) != source.names
            )
            alike = alike and not of_body(self.page, source, mention)
            alike = alike and not from_state(self.page, source, mention)
            owns = owning_body(self.page, source, mention, words)
            alike = alike and not owns
            alike = alike and not of_group(self.page, source, mention)
            alike = alike and not self._one_and_several(source, mention)
            alike = alike and not narrower(self.page, source, mention, words)
            alike = alike and not (
                further(self.page, source, mention) and set(words) != source.names
            )
            alike = alike or bracketed(self.page, source, words)
            alike = alike or bare_medium(self.page, source, words)
            headed = headed_by(self.page, source, words)
            headed = headed and not owns and may_head(self.page, source, mention)
            alike = alike or headed
            alike = alike and not self._namesake(source, words)
            if alike and joint(self.page, source.spans[0]) == joint(self.page, mention.span):
                return source
        if (own := by_own_name(self.page, mention, self._recent())) is not None:
            return own
        if mention.kind == "person" and thing(self.page, mention):
            body = body_in_full(self.page, mention)
            return None if body is None else self._told(body)
        issues = mention.kind == "organization" and not lone_state(self.page, mention)
        if issues and (issuer := self._issuer(set(words))) is not None:
            return issuer
        if (full := named_in_full(self.page, mention)) is not None:
            return self._told(full)
        if (force := self._force(words, mention)) is not None:
            return force
        return self._misspelled(words, mention) or self._unnamed(mention)

    def _force(self, words: list[str], mention: Mention) -> Source | None:
        """The only force whose word “officers” without anything else are: “Harrow Police” that
        spoke."""
        officers = folded(self.page.pack.code, "officers_of")
        if not officers or mention.kind != "collective" or words[1:] or words[0] not in officers:
            return None
        spoken = (s for s in self._recent() if s.spoken and s.kind in FORCES)
        forces = [s for s in spoken if "police" in s.names]
        return forces[0] if len(forces) == 1 else None

    def _one_and_several(self, source: Source, mention: Mention) -> bool:
        """Whether one of a source and a mention is of one of the several that the other is."""
        page = self.page
        return one_of_several(page, mention.span) != one_of_several(page, source.spans[0])

    def _issuer(self, words: set[str]) -> Source | None:
        """The body whose text has spoken, when fewer words call it now."""
        texts = (source.spans[0] for source in self._recent() if source.kind == "document")
        body = issuing_body(self.page, words, texts)
        return None if body is None else self._told(body)

    def _namesake(self, source: Source, words: list[str]) -> bool:
        """Whether a surname alone is that of somebody else who bears it, the first that the page
        names, and not of who speaks."""
        first = self.first_names.get(words[0], []) if len(words) == 1 else []
        several = len(first) > 1 and source is not self.current and source.kind == "person"
        return several and first[0] not in source.names and not source.names.isdisjoint(first)

    def _somebodys(self, source: Source | None) -> bool:
        """Whether a source is only called by what it is to somebody («his mother»): a bare name
        is another's."""
        owned = self.page.possessed
        told = source.role if nameless(source) and source is not None else None
        return bool(owned and told and " " not in told and told.endswith(owned))

    def _labelled_apart(self, mention: Mention, source: Source | None) -> bool:
        """Whether each stands alone under its own label: «the head of X: …», «Bell: …»."""
        spans = (mention.span, source.spans[-1]) if source is not None else ()
        return bool(spans) and all(self.page.words[end : end + 1] == (":",) for _, end in spans)

    def _unnamed(self, mention: Mention) -> Source | None:
        """A source known by its office alone, now given its name."""
        pointed = self.page.end(mention.span[0], "determiner") or another_one(self.page, mention)
        if mention.kind != "person" or self.within or pointed:
            return None
        if mention.role is not None:
            alone = [source for source in self._recent() if source.kind == "role"]
            return next(filter(held(self.page, mention.role), alone), None) if alone else None
        if self._somebodys(self.current):
            return None
        if self.current is not None and nameless(self.current) and not self.page.cased:
            told = described(self.page, mention) or possessed(self.page, mention)
            told = told or thing(self.page, mention) or common(self.page, mention)
            told = told or another(self.page, mention, self.current)
            told = told or brings_trade(self.page, mention)
            told = told or mention.span[0] < self.current.spans[0][0]  # «X, against | the minister»
            told = told or self._labelled_apart(mention, self.current)
            return None if told else self.current
        spoken = list(islice((source for source in self.sources if source.spoken), 2))
        if len(spoken) != 1 or not nameless(spoken[0]) or introduced(self.page, mention):
            return None
        one = self.page.end(spoken[0].spans[0][0], "single") > 0  # “one neighbour” stays unnamed
        if one or unlike_title(self.page, mention) or elsewhere(self.page, spoken[0], mention):
            return None
        return spoken[0] if follows(self.page, mention, self.current) else None
