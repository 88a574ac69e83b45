"""What a question takes: its parameters, their bounds, and what each means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from goft.views.answers.values import (
    PLAIN,
    Cursor,
    Day,
    Digest,
    Flag,
    Identifier,
    IsoDay,
    Key,
    Language,
    Languages,
    Limit,
    Name,
    Names,
    Places,
    ReadLanguage,
    Style,
    span,
    told,
)

if TYPE_CHECKING:
    from goft.record.search.asked import Search


class Asks(BaseModel):
    """Parameters; one that is not known is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Searching(Asks):
    """A query and filters; of a filter's values one has to fit, and every filter."""

    q: Annotated[str, Field(max_length=1000)] = told(
        'Words, "phrases", and, or, not, parentheses. Words are found in all their forms and in '
        "the spelling of either language, =word only as it is written.",
        "",
    )
    by: Names = told("Words of the speaker's name or office.", ())
    about: Names = told("Who or what is spoken of.", ())
    outlet: Names = told("Who published the page.", ())
    relay: Names = told("Who passed the words on.", ())
    lang: Languages = told("Language of the page.", ())
    act: Names = told("What was done by saying it: deny, condemn, announce, …", ())
    style: Annotated[tuple[Style, ...], Field(max_length=4)] = told("How it is reported.", ())
    answered: Flag = told("Only answers to a question.", False)
    since: Day | None = told("From this day on, in any calendar: 2024-07-08, 1403/4/18.", None)
    until: Day | None = told("Up to this day, that included.", None)

    dossier: Identifier | None = told("Only what is on the matter of this dossier.", None)
    rejected: Flag = told("Also statements that a reviewer rejected.", False)

    def search(self) -> Search:
        """The search that is asked for."""
        from goft.record.search.asked import Search

        first = span(self.since) if self.since else None
        last = span(self.until) if self.until else None
        return Search(
            self.q,
            by=self.by,
            about=self.about,
            outlet=self.outlet,
            relay=self.relay,
            language=self.lang,
            act=self.act,
            style=self.style,
            answered=self.answered,
            since=first[0] if first else None,
            until=last[1] if last else None,
            dossier=self.dossier,
            rejected=self.rejected,
        )


class Finding(Searching):
    """A search, its order and how much of it."""

    sort: Literal["best", "newest", "oldest"] = told("What comes first.", "best")
    limit: Limit = told("How many at a time.", 20)
    after: Cursor | None = told("The cursor that the page before gave.", None)
    words_only: Flag = told("Nothing that is only near in meaning.", False)


class Following(Asks):
    """A matter, a speaker, what is spoken of, or several of these, over time."""

    dossier: Identifier | None = told("What was said on the matter of this dossier.", None)
    by: Name | None = told("What somebody said: a name, or an id of the registry.", None)
    about: Name | None = told("What was said of a state, body or person.", None)
    since: Day | None = told("From this day on, in any calendar.", None)
    until: Day | None = told("Up to this day, that included.", None)
    limit: Limit = told("How many at a time.", 50)
    after: Key = told("How many stood before; as the stretch before told.", 0)


class OneDossier(Asks):
    """A named matter."""

    id: Identifier = told("The dossier's identifier.")


class HearingOn(OneDossier):
    """A named matter of which the newest statements are told."""

    limit: Limit = told("How many.", 50)


class Newest(Searching):
    """A search of which the newest statements are told."""

    limit: Limit = told("How many.", 50)


class Counting(Searching):
    """A search, and what its statements are counted by."""

    count: Literal["month", "speaker", "outlet"] = told("What is counted.")


class OneStatement(Asks):
    """A statement by its identifier."""

    id: Identifier = told("The statement's identifier; it stays when rules improve.")


class Citing(OneStatement):
    """A statement and the language of its citation."""

    lang: Language | None = told("Language of the words around it; else the page's.", None)


class Listing(Asks):
    """A stretch of a list in the order of keeping."""

    limit: Limit = told("How many at a time.", 20)
    after: Key = told("Where the stretch before ended.", 0)


class OneDocument(Asks):
    """A document by its digest."""

    id: Digest = told("SHA-256 of the bytes as received.")


class Versions(Asks):
    """A page, by its address or one of its documents."""

    page: Annotated[str, Field(min_length=1, max_length=4000, pattern=PLAIN)] = told(
        "The page's address, or the identifier of a document that is one of its versions."
    )


class Covering(Asks):
    """An occasion, by what reports it or by its day."""

    of: Annotated[str, Field(min_length=1, max_length=100, pattern=PLAIN)] = told(
        "The identifier of a document or a statement that reports the occasion, or a day."
    )
    by: Name | None = told("Only what was said by somebody of this name or office.", None)


class Matching(Asks):
    """A name, an office, or both, and when."""

    name: Annotated[str, Field(min_length=1, max_length=200, pattern=PLAIN)] = told(
        "A name in any of the languages; it may be an office."
    )
    role: Name | None = told("The office the page gives.", None)
    day: Day | None = told("When the words were said.", None)
    country: Annotated[str, Field(pattern="^[A-Za-z]{2}$")] | None = told(
        "State of the page (ISO 3166), for offices without a state.", None
    )


class OneEntry(Asks):
    """Somebody or something in the registry."""

    id: Identifier = told("The identifier in the registry.")


class Hearing(OneEntry):
    """Somebody of the registry whose newest statements are told."""

    limit: Limit = told("How many.", 50)


class Holding(OneEntry):
    """An office, and the day on which its holder is asked for."""

    day: Day | None = told("Only those who can have held it on this day.", None)


class Offices(Asks):
    """The offices of a state or organisation, or all."""

    of: Identifier | None = told("The state (ISO 3166) or organisation of the registry.", None)
    day: Day | None = told("Only holders who can have held them on this day.", None)


class Quoting(Asks):
    """Words that are said to stand somewhere."""

    words: Annotated[str, Field(min_length=1, max_length=2000)] = told(
        "The words to look for, two at least."
    )
    limit: Places = told("How many places at most.", 20)


class Reading(Asks):
    """A text to be read and not kept."""

    text: Annotated[str, Field(min_length=1)] = told("The page's text, or its HTML.")
    lang: ReadLanguage | None = told(
        "Language of the text, where it is known; else it is found.", None
    )
    published: IsoDay | None = told("Day on which the page came out, as 2024-07-08.", None)
    address: Annotated[str, Field(max_length=4000, pattern=PLAIN)] | None = told(
        "Web address of the page; nothing is fetched from it.", None
    )


class Noticing(Listing):
    """Which issues are meant."""

    code: Annotated[str, Field(pattern=r"^[a-z.-]{1,60}$")] | None = told(
        "Only issues with this code, such as document.encoding.", None
    )
    document: Digest | None = told("Only issues of this document.", None)
    fatal: Flag = told("Only issues for which a page was not read.", False)


class Reviewing(Listing):
    """Whose reviews are meant."""

    statement: Identifier | None = told("Only reviews of this statement.", None)


class Some(Asks):
    """The newest of a list."""

    limit: Limit = told("How many.", 50)


class Nothing(Asks):
    """No parameters."""
