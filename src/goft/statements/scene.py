"""Who is in the scene: mentions gathered into sources, pronouns and titles led back to them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import Final

from goft.languages.folding import fold_word
from goft.statements.agreement import differ
from goft.statements.bearers import may_head, of_body, other_first
from goft.statements.firms import firm_told
from goft.statements.holders import Holders
from goft.statements.mentions import Mention
from goft.statements.offices import (
    body_in_full,
    described,
    headed,
    introduced,
    issued,
    joint,
    kin,
    name_letters,
    names_state,
    possessed,
    telling_words,
    told_before,
)
from goft.statements.page import Page
from goft.statements.people import (
    BODIES,
    MEANT,
    NOBODY,
    PEOPLE,
    Source,
    bracketed,
    headed_by,
    latest,
    nameless,
    same_name,
)
from goft.statements.phrases import Tokens
from goft.statements.tenure import foreign, held
from goft.statements.texts import issuer, text_before
from goft.statements.unnamed import another, follows, same_again, thing

UNNAMED: Final = ("anonymous", "document", "outlet")
# What «the same source» may be that spoke last.
TEXTS: Final = ("organization", *UNNAMED)
# Who is not the person that speaks when nobody fits who is pointed at.
POINTED: Final = (*BODIES, "collective")


class Scene(Holders):
    """The sources met so far and the one who spoke last; mentions are led to them in order."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.introduced: list[tuple[int, Source]] = []
        self.within = False

    def enter(self, mention: Mention, subject: bool) -> Source:
        """Let a person whom the page introduces be known, without having spoken; a `subject`
        opens its sentence."""
        source = self._by_name(mention) or self._new(mention)
        self._enrich(source, mention)
        if subject:
            self.introduced.append((mention.span[0], source))
        return source

    def turn_to(self, start: int, end: int) -> None:
        """Let whoever was introduced as a subject in tokens [start, end), and has not spoken
        yet, be the one a pronoun means."""
        first = bisect_left(self.introduced, start, key=lambda pair: pair[0])
        last = bisect_left(self.introduced, end, key=lambda pair: pair[0])
        for _, source in self.introduced[first:last]:
            if not source.spoken:
                self.current = source

    def knows(self, mention: Mention) -> bool:
        """Whether the page has met the source of that name: a lone capital that opens a sentence
        need not be one."""
        return self._by_name(mention) is not None

    def turn_to_owner(self, subject: Tokens) -> None:
        """Let the person whose something a subject is («Bell's mood») be the one a pronoun
        means, when the page has met that person."""
        owners = tuple(self.page.pack.options.get("owner", ()))
        word = self.page.words[subject[0]]
        if owners and word.endswith(owners):
            known = [s for s in self.by_word.get(word[:-2], ()) if s.kind == "person"]
            self.current = known[-1] if known else self.current

    def resolve(
        self, mention: Mention | None, gender: str = "", more: bool = False
    ) -> Source | None:
        """The source a mention means; a dropped or generic one means the last who spoke, of the
        `gender` that the verb shows, and so does an office new to the page when its holder says
        `more`."""
        source = self._find(mention) if mention is not None else self._dropped(gender)
        if source is None and more and mention is not None and mention.how == "title":
            source = self._goes_on(mention)
        if source is None and mention is not None and mention.how != "pronoun":
            source = self._new(mention)
        if source is not None:
            source = self._named_at_last(source, mention)
            if mention is not None:
                self._enrich(source, mention)
            if mention is not None or not source.gender:
                shown = "" if gender == "plural" else gender
                source.gender = "" if source.kind == "collective" else shown or source.gender
            source.spoken = True
            self.current = source
        return source

    def quoted(self, mention: Mention | None) -> Source | None:
        """The source of speech inside speech, which leaves the narrator's speaker in place; an
        office there is not that of who quotes it."""
        current = self.current
        if mention is not None and mention.how == "title" and mention.kind == "role":
            holds = held(self.page, mention.role)
            others = (s for s in self._recent() if s is not current and s.kind in PEOPLE)
            holder = next((s for s in others if holds(s)), None) or self._new(mention)
            self._enrich(holder, mention)
            return holder
        self.within = True
        source = self.resolve(mention)
        self.current, self.within = current, False
        return source

    def _goes_on(self, mention: Mention) -> Source | None:
        """Who speaks on under another office: the only one to have spoken so far."""
        current = self.current
        also = self.page.form(mention.span[1], "adverb") == "also"
        if current is None or current.kind not in PEOPLE or also or mention.generic:
            return None
        indefinite = self.page.end(mention.span[0], "indefinite")
        return current if self._speaks_alone(current) and not indefinite else None

    def _find(self, mention: Mention) -> Source | None:
        if mention.how == "pronoun":
            return self._meant(mention)
        if mention.generic:
            if same_again(self.page, mention):
                return self._same_again()
            in_view = self._person_in_view if mention.kind == "role" else self._pointed
            return in_view(mention) or (None if self._new_to_page(mention) else self.current)
        if mention.name is not None:
            return self._by_name(mention) or self._of_trade(mention) or self._by_origin(mention)
        return self._surnamed(mention) or self._by_role(mention) or self._of_trade(mention)

    def _surnamed(self, mention: Mention) -> Source | None:
        """Whoever has a surname that is an office too («الراعي»), when one word calls somebody."""
        words = telling_words(self.page, mention.role)
        if len(words) != 1 or self.page.pack.options.get("definite") is None:
            return None
        known = (s for s in self._called(words) if s.kind == "person" and len(s.names) > 1)
        return next((s for s in known if s.last == words[0]), None)

    def _same_again(self) -> Source | None:
        """Who «the same source» is: who spoke last, or the text or unnamed source before a person
        who spoke in between."""
        current = self.current
        if current is None or current.kind in TEXTS:
            return current
        spoken = (s for s in self._recent() if s.spoken and s.kind in UNNAMED)
        return max(spoken, key=latest, default=current)

    def _new_to_page(self, mention: Mention) -> bool:
        """Whether what is pointed at can be nobody who spoke: a body, or a person behind one, or
        «the source» behind somebody named."""
        cased = self.page.pack.options["cased"]
        unnamed = mention.kind == "anonymous" and not cased
        named = self.current is not None and self.current.kind == "person"
        body = self.current is not None and self.current.kind in (NOBODY if cased else BODIES)
        other = self.current is not None and foreign(self.page, mention, self.current)
        other = other or self._other_unnamed(mention) or self._unissued(mention)
        return mention.kind in POINTED or body or other or (unnamed and named)

    def _dropped(self, gender: str) -> Source | None:
        """The last who spoke, unless the verb shows that it was somebody of another gender, or
        several where a single person spoke."""
        current = self.current
        if gender == "plural" and current is not None and self._single(current):
            several = [s for s in self._recent() if s.spoken and s.kind not in PEOPLE]
            return max(several, key=latest, default=None)
        if gender == "masculine" and current is not None and current.kind == "collective":
            return None
        if current is None or not differ(current.gender, gender):
            return current
        agreeing = [s for s in self._recent() if s.spoken and s.gender == gender]
        return max(agreeing, key=latest, default=current if gender == "plural" else None)

    def _single(self, source: Source) -> bool:
        """Whether a source is one person: its name does not end as plurals do."""
        plural = self.page.pack.options["plural_subject"]
        return source.kind in PEOPLE and not source.last.endswith(fold_word(plural))

    def _meant(self, mention: Mention) -> Source | None:
        """The source a pronoun means: the last who spoke, of those the pronoun can stand for."""
        kinds = MEANT.get(mention.gender) or MEANT.get(mention.number, MEANT["singular"])
        current = self.current
        other = current is not None and differ(current.gender, mention.gender)
        if current is None or (current.kind in kinds and not other):
            return current
        spoken = [source for source in self._recent() if source.spoken and source.kind in kinds]
        spoken = [source for source in spoken if not differ(source.gender, mention.gender)]
        fit = not self.page.pack.options["cased"] or mention.gender in ("", "neuter")
        return max(spoken, key=lambda s: s.latest(mention.span), default=current if fit else None)

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
        nouns = set(telling_words(self.page, mention.role))
        bodies = spoken if mention.kind in BODIES else fits
        kinds = {mention.kind, *BODIES}
        named = [s for s in bodies if nouns & s.names and s.kind in kinds]
        if not named and mention.kind in BODIES:
            free = [s for s in fits if not headed(self.page, s) or kin(self.page, nouns, s)]
            return self._body_before(nouns, mention) or max(free, key=latest, default=None)
        anybody = [] if mention.kind == "collective" else fits
        return max(named or anybody, key=latest, default=None)

    def _text(self, mention: Mention) -> Source:
        """The text that is pointed at: one of the same noun that has spoken, else as the page has
        told of it before, else under the name of whoever spoke in it."""
        nouns = set(telling_words(self.page, mention.role))
        known = (s for s in self._recent() if s.kind == "document" and s.spoken)
        if (named := next((s for s in known if nouns & (s.names | s.roles)), None)) is not None:
            return named
        before = text_before(self.page, nouns, mention)
        text = self._told(before or mention)
        spoke = self.current
        text.issuer = issuer(self.page, nouns, spoke) if before is None else None
        if spoke is not None and text.issuer is not None:
            text.name = spoke.name or spoke.role
        return text

    def _body_before(self, nouns: set[str], mention: Mention) -> Source | None:
        """The body or medium that the page told about last by the same noun («the gas company»)."""
        body = firm_told(self.page, mention) or told_before(self.page, nouns, mention)
        return None if body is None else self._told(body)

    def _told(self, body: Mention) -> Source:
        """The source of a body that the page told about."""
        source = self._by_name(body) or self._new(body)
        self._enrich(source, body)
        return source

    def _by_name(self, mention: Mention) -> Source | None:
        words = telling_words(self.page, mention.name)
        letters = name_letters(self.page, words)
        for source in self._called(words):
            told = source.last and not issued(self.page, source, mention)
            alike = told and not other_first(self.page, source, mention, words)
            alike = alike and same_name(source, words, letters, mention.kind)
            alike = alike and not of_body(self.page, source, mention)
            alike = alike or bracketed(self.page, source, words)
            headed = headed_by(self.page, source, words)
            alike = alike or (headed and may_head(self.page, source, mention))
            alike = alike and not self._namesake(source, words)
            if alike and joint(self.page, source.spans[0]) == joint(self.page, mention.span):
                return source
        if mention.kind == "person" and thing(self.page, mention):
            body = body_in_full(self.page, mention)
            return None if body is None else self._told(body)
        return self._misspelled(words, mention) or self._unnamed(mention)

    def _namesake(self, source: Source, words: list[str]) -> bool:
        """Whether a surname alone is that of somebody else who bears it, the first that the page
        names, and not of who speaks."""
        first = self.first_names.get(words[0], []) if len(words) == 1 else []
        several = len(first) > 1 and source is not self.current and source.kind == "person"
        return several and first[0] not in source.names and not source.names.isdisjoint(first)

    def _unnamed(self, mention: Mention) -> Source | None:
        """A source known by its office alone, now given its name."""
        pointed = self.page.end(mention.span[0], "determiner")
        if mention.kind != "person" or self.within or pointed:
            return None
        if mention.role is not None:
            fits = held(self.page, mention.role)
            return next(filter(fits, (s for s in self._recent() if s.kind == "role")), None)
        if nameless(self.current) and not self.page.pack.options["cased"]:
            told = described(self.page, mention) or possessed(self.page, mention)
            told = told or thing(self.page, mention) or another(self.page, mention, self.current)
            return None if told else self.current
        if introduced(self.page, mention) or not follows(self.page, mention, self.current):
            return None
        spoken = list(islice((source for source in self.sources if source.spoken), 2))
        return spoken[0] if len(spoken) == 1 and nameless(spoken[0]) else None
