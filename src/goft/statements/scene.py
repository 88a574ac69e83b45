"""Who is in the scene: mentions gathered into sources, pronouns and titles led back to them."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.statements.agreement import differ
from goft.statements.mentions import Mention
from goft.statements.named_near import only_named
from goft.statements.origins import foreign, opposed
from goft.statements.page import Page
from goft.statements.people import BODIES, NOBODY, PEOPLE, Source, kinds_meant, latest, several
from goft.statements.phrases import Tokens
from goft.statements.pointing import TEXTS, Pointing
from goft.statements.preceded import (
    crowd_before,
    crowds,
    means_several,
    named_before,
    opens_before,
)
from goft.statements.tenure import held
from goft.statements.unnamed import (
    of_other_gender,
    one_person,
    one_source,
    owned_body,
    same_again,
    same_body,
    stays_unnamed,
)

# The gender of people whom a man's verb precedes: neither a man's nor a woman's follows.
SEVERAL: Final = "several"
THINGS: Final = (*BODIES, "document")  # what an “it” means
# Who is not the person that speaks when nobody fits who is pointed at.
POINTED: Final = (*BODIES, "collective")


class Scene(Pointing):
    """The sources met so far and the one who spoke last; mentions are led to them in order."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.introduced: list[Source] = []
        self.places: list[int] = []  # where those whom the page introduced stand
        self.unmet = False

    def enter(self, mention: Mention, subject: bool, wrote: bool = False) -> Source:
        """Let a person whom the page introduces be known, without having spoken; a `subject`
        opens its sentence, an author `wrote` an article."""
        source = self._by_name(mention) or self._new(mention)
        self._enrich(source, mention)
        if wrote:
            self.authors.add(source.number)
        if subject or wrote:
            self.introduced.append(source)
            self.places.append(mention.span[0])
        return source

    def turn_to(self, start: int, end: int, gender: str = "") -> None:
        """Let whoever was introduced as a subject in [start, end), and has not spoken yet, be the
        one that a pronoun means."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        for source in self.introduced[first:last]:
            if not (source.spoken or self.may_be_medium(source, gender)):
                self.current = source

    def knows(self, mention: Mention) -> bool:
        """Whether the page has met the source of that name, or gives a first name with it: a lone
        capital may only open a sentence."""
        named = self.page.words[mention.span[0]] in self.first_names
        return named or self._by_name(mention) is not None

    def turn_to_owner(self, subject: Tokens) -> None:
        """Let the person whose something a subject is («Bell's mood», «details of Bell's plan») be
        the one a pronoun means, when the page has met that person."""
        page, first = self.page, subject[0]
        for token in range(*subject) if page.owners else ():
            word = page.words[token]
            if not (word.endswith(page.owners) and page.capital(token)):
                continue
            led = token == first or page.end(token - 1, "genitive", "given")
            known = [s for s in self.by_word.get(word[:-2], ()) if s.kind == "person"]
            if led and known and not page.between("role", first, token):
                self.current = known[-1]
                return

    def resolve(
        self, mention: Mention | None, gender: str = "", more: bool = False
    ) -> Source | None:
        """The source a mention means; a dropped or generic one means the last who spoke, of the
        `gender` that the verb shows, and so does an office new to the page when its holder says
        `more`."""
        mention = None if mention is None else self.known_from(mention)
        self.more = more
        source = self._find(mention) if mention is not None else self._dropped(gender)
        if of_other_gender(source, mention, gender):
            source = None
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
                if source.kind == "collective":  # things take a woman's verb, people a man's
                    shown = SEVERAL if shown == "masculine" else ""
                source.gender = shown if source.kind == "collective" else shown or source.gender
            source.spoken = True
            if mention is not None and mention.how == "pronoun":
                source.pronoun = mention.gender
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
        indefinite = indefinite or opposed(self.page, mention, current)
        indefinite = indefinite or (self.page.verb_last and foreign(self.page, mention, current))
        return current if self._speaks_alone(current) and not indefinite else None

    def _find(self, mention: Mention) -> Source | None:
        if mention.how == "pronoun":
            return self._meant(mention)
        if (later := self._introduced_later(mention)) is not None:
            return later
        if mention.generic:
            if same_again(self.page, mention):
                return self._same_again()
            if same_body(self.page, mention):
                return self._pointed(mention) or self._last_body()
            if mention.kind == "role" and stays_unnamed(self.page, mention):
                return self.current if self._unnamed_in_view(mention) else None
            if mention.kind == "role" and (unnamed := self._unnamed_again(mention)):
                return unnamed
            role = mention.kind == "role"
            if role and (named := self._named_before(mention, list(self._recent()))):
                return named
            if role and ((told := self._told_so(mention)) or self._anew(mention)):
                return told
            in_view = self._person_in_view if mention.kind == "role" else self._pointed
            found = in_view(mention) or (None if self._new_to_page(mention) else self.current)
            return found if found or not role else self._named_before(mention)
        if mention.name is not None:
            named = self._findings(mention) or self._by_name(mention) or self._of_trade(mention)
            return named or self._by_origin(mention) or self._by_kind(mention)
        return self._surnamed(mention) or self._by_role(mention) or self._of_trade(mention)

    def _named_before(self, mention: Mention, met: list[Source] | None = None) -> Source | None:
        """The person of whom the sentence before tells, who may be pointed at."""
        told = named_before(self.page, mention, met)
        known = self._by_name(told) if told else None
        if told is None or (known and not known.name):
            return None  # whoever spoke by an office alone may be another
        return known or self.enter(told, subject=False)

    def _new_to_page(self, mention: Mention) -> bool:
        """Whether what is pointed at can be nobody who spoke: a body, or a person behind one, or
        «the source» behind somebody named."""
        cased = self.page.cased
        unnamed = mention.kind == "anonymous" and not cased
        named = self.current is not None and self.current.kind == "person"
        bodies = NOBODY if cased or mention.kind == "role" else BODIES
        body = self.current is not None and self.current.kind in bodies
        body = body and not (unnamed and one_source(self.page, mention))
        other = self.current is not None and self._elsewhere(mention, self.current)
        other = other or self._other_unnamed(mention) or self._unissued(mention)
        return mention.kind in POINTED or body or other or (unnamed and named)

    def _dropped(self, gender: str) -> Source | None:
        """The last who spoke, unless the verb shows that it was somebody of another gender, or
        several where a single person spoke."""
        current = self.current
        text = current is not None and current.kind in TEXTS
        if gender == "plural" and current is not None and (text or one_person(self.page, current)):
            several = [s for s in self._recent() if s.spoken and s.kind not in PEOPLE + TEXTS]
            return max(several, key=latest, default=None)
        if gender == "masculine" and current is not None and current.kind == "collective":
            return None
        if current is None or not differ(current.gender, gender):
            return current
        agreeing = [s for s in self._recent() if s.spoken and s.gender == gender]
        return max(agreeing, key=latest, default=current if gender == "plural" else None)

    def lost(self, gender: str) -> bool:
        """Whether nobody who spoke so far can be the subject of a verb that shows a gender."""
        return self._dropped(gender) is None

    def _named_near(self, mention: Mention) -> Source | None:
        """The only person whom the sentence before names, or the same one ahead of a pronoun that
        shows a gender; before anybody spoke not the same, in which who speaks is not yet named."""
        if not self.page.cased or mention.gender not in ("masculine", "feminine"):
            return None
        sentences, number = self.page.text.sentences, self.page.sentence(mention.span[0])
        start, end = sentences[max(0, number - 1)][0], mention.span[0]
        if self.current is None:
            end = 0 if self.unmet else sentences[number][0]
        people = [s for s in self._recent() if s.kind == "person"]
        near = [s for s in people if start <= s.latest(mention.span)[0] < end]
        near = [s for s in near if not differ(s.gender or s.pronoun, mention.gender)]
        if not near and self.current is None:
            return self._named_alone(mention, start, end or sentences[number][0])
        return near[0] if len(near) == 1 else None

    def _named_alone(self, mention: Mention, start: int, end: int) -> Source | None:
        """Whom alone the sentence before names in full, by a first name of the pronoun's gender."""
        told = only_named(self.page, start, end)
        source = None if told is None else self._by_name(told) or self.enter(told, subject=False)
        return None if source is None or differ(source.gender, mention.gender) else source

    def _of_other_pronoun(self, current: Source, mention: Mention) -> Source | None:
        """Who spoke before the last one, whom the page has called “she” and now says “he”."""
        if not self.page.cased or not differ(current.pronoun, mention.gender):
            return None
        others = [s for s in self._recent() if s.spoken and s.kind == "person" and s is not current]
        fit = [s for s in others if not differ(s.pronoun or s.gender, mention.gender)]
        return max(fit, key=lambda s: s.latest(mention.span), default=None)

    def _body_near(self, mention: Mention) -> Source | None:
        """The body or text that opens the sentence before an “it” in its paragraph."""
        it = self.page.cased and mention.gender == "neuter"
        told = opens_before(self.page, mention) if it else None
        if told is None or told.kind not in THINGS:
            return None
        return self._find(told) or self.enter(told, subject=False)

    def _officer_near(self, mention: Mention) -> Source | None:
        """Whoever of the page opens the sentence before “she” in its paragraph by an office, since
        who spoke last was named: “His deputy disagreed.”"""
        gendered = self.page.cased and mention.gender not in ("", "neuter")
        told = opens_before(self.page, mention) if gendered else None
        if told is None or told.kind != "role" or told.generic or self.current is None:
            return None
        since = self.current.latest(mention.span)[0] < told.span[0]
        found = self._by_role(told) if since else None
        fits = found is not None and found.name and not differ(found.gender, mention.gender)
        return found if fits else None

    def _crowd_meant(self, mention: Mention) -> Source | None:
        """Whom «they» means: the group that the sentence before tells of, be it one that has not
        spoken, or the last that spoke, and no single person."""
        last = -1 if self.current is None else self.current.latest(mention.span)[0]
        told = crowd_before(self.page, mention)
        if told is not None and told.span[0] > last:
            return self._find(told) or self.enter(told, subject=False)
        several = crowds(self.page, self._recent())
        return max(several, key=lambda s: s.latest(mention.span), default=None)

    def _crowd(self, mention: Mention, source: Source) -> bool:
        return mention.gender == "neuter" and several(self.page, source)

    def _meant(self, mention: Mention) -> Source | None:
        """The source a pronoun means: the last who spoke, of those the pronoun can stand for."""
        kinds, current = kinds_meant(mention.gender, mention.number), self.current
        if mention.number == "plural" and (
            not self.page.cased or means_several(self.page, current, mention)
        ):
            return self._crowd_meant(mention)
        crowd = current is not None and self._crowd(mention, current)
        shown = "" if current is None else current.gender or current.pronoun
        other = crowd or differ(shown, mention.gender)
        if current is not None and current.kind in kinds and not other:
            turned = self._officer_near(mention) or self._of_other_pronoun(current, mention)
            return turned or self._named_since(mention) or current
        near = self._named_near(mention) or self._body_near(mention)
        if current is None or near is not None or owned_body(self.page, current):
            self.unmet = near is None and current is None
            return near or current
        spoken = [source for source in self._recent() if source.spoken and source.kind in kinds]
        spoken = [s for s in spoken if not differ(s.gender or s.pronoun, mention.gender)]
        spoken = [s for s in spoken if not self._crowd(mention, s)]
        fit = mention.gender in ("", "neuter") if self.page.cased else current.kind != "collective"
        fit = fit and not crowd
        return max(spoken, key=lambda s: s.latest(mention.span), default=current if fit else None)
