"""Sources: one real-world source of a page under the names and offices it was called by."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from goft.languages.folding import fold_word
from goft.model import SpeakerKind
from goft.statements.page import Page
from goft.statements.phrases import Tokens

PEOPLE: Final = ("person", "role")
BODIES: Final = ("organization", "outlet")
UNNAMED: Final = ("anonymous", "collective")
# Who is no single person, where a title points at one.
NOBODY: Final = (*BODIES, "collective", "document")
# Also who is not named.
SOMEBODY: Final = (*PEOPLE, "anonymous")
SHORTEST: Final = 4
KEPT: Final = 3
# Whom a pronoun can stand for, by its gender or else its number.
MEANT: Final = {
    "neuter": ("organization", "document", "outlet", "collective"),
    "plural": ("collective", "organization", "anonymous", "person", "role"),
    "singular": SOMEBODY,
    "masculine": SOMEBODY,
    "feminine": SOMEBODY,
}


def kinds_meant(gender: str, number: str) -> tuple[str, ...]:
    """The kinds of sources that a pronoun of the gender and number can stand for."""
    return MEANT.get(gender) or MEANT.get(number, MEANT["singular"])


@dataclass(slots=True, eq=False, init=False)
class Source:
    """One real-world source of the page, at its fullest so far.

    `names` and `roles` are the folded words it was called by; `spans` its mentions in order;
    `issuer` is a mention of whoever issued a text, `pronoun` the gender of the one that meant it.
    """

    kind: SpeakerKind
    name: str | None
    role: str | None
    names: set[str]
    roles: set[str]
    heads: set[str]
    last: str
    joined: str
    spans: list[Tokens]
    leads: bool
    relays: tuple[str, ...]
    issuer: Tokens | None
    spoken: bool
    gender: str
    pronoun: str
    number: int

    def __init__(self, kind: SpeakerKind, number: int) -> None:
        self.kind, self.number = kind, number
        self.name, self.role = None, None
        self.names, self.roles, self.heads = set(), set(), set()
        self.last, self.joined, self.gender, self.pronoun = "", "", "", ""
        self.spans, self.relays, self.issuer = [], (), None
        self.leads, self.spoken = False, False

    def become(self, other: Source) -> None:
        """Take on all that is known of another source, which this one turned out to be."""
        self.kind, self.name, self.role = other.kind, other.name, other.role
        self.names, self.roles, self.heads = other.names, other.roles, other.heads
        self.leads = other.leads
        self.last, self.joined = other.last, other.joined
        self.spans = sorted({*self.spans, *other.spans})

    def latest(self, span: Tokens) -> Tokens:
        """The last mention before the span; (-1, -1) when it was not met before."""
        at = bisect_left(self.spans, span)
        return self.spans[at - 1] if at else (-1, -1)


def several(page: Page, source: Source) -> bool:
    """Whether a source was called by a plural («analysts»), whom no «it» means."""
    endings, (start, end) = tuple(page.pack.options.get("several", ())), source.spans[0]
    behind = page.between("preposition", start + 1, end) + page.between("relative", start + 1, end)
    noun = min(behind, default=end) - 1
    crowd = source.kind == "collective" or page.alone(noun, "collective")
    return bool(endings) and crowd and page.words[noun].endswith(endings)


def keys(source: Source) -> tuple[str, ...]:
    ends = [name.rsplit(" ", 1)[-1] for name in source.names if " " in name]
    return (*source.names, *ends, source.joined[-SHORTEST - 1 :])


def latest(source: Source) -> Tokens:
    return source.spans[-1]


def same_name(source: Source, words: list[str], letters: str, kind: SpeakerKind) -> bool:
    if source.kind == "person" and kind == "person":
        return bool(words) and (
            words[-1] == source.last
            or (len(words) == 1 and words[0] in source.names)
            or (len(source.names) == 1 and source.last in words)
            or _same_letters(source.joined, letters)
        )
    mine = set(words)
    if source.kind == "person" or kind == "person":
        part = source.kind == "organization" and len(mine) > 1 and mine <= source.names
        surname = source.kind == "person" and words == [source.last]
        part = part or surname  # one that a place has too
        return part or mine == source.names
    if (kind in UNNAMED) != (source.kind in UNNAMED):  # officials of a ministry are not it
        return mine <= source.names if kind in UNNAMED else source.names <= mine
    return bool(mine) and (mine <= source.names or source.names <= mine)


def bracketed(page: Page, source: Source, words: list[str]) -> bool:
    """Whether a body is called by the name that stood behind its own in brackets."""
    if source.kind not in BODIES or len(words) != 1:
        return False
    told = (token for start, end in source.spans[:KEPT] for token in range(start + 1, end - 1))
    inside = (page.words[t] for t in told if page.words[t - 1] == "(" and page.words[t + 1] == ")")
    return words[0] in inside


def bare_medium(page: Page, source: Source, words: list[str]) -> bool:
    """Whether a medium is called by its name alone, without the noun for media that it was told
    with («the channel X»)."""
    nouns = {name for name in source.names if "medium" in page.kinds(name)}
    return source.kind == "outlet" and bool(nouns) and source.names - nouns == set(words)


def headed_by(page: Page, source: Source, words: list[str]) -> bool:
    """Whether a body is called by the noun alone that opens its name («the academy»), or closes it
    in a script with capitals: “the board” for “Harbor School Board”."""
    if source.kind != "organization" or not source.name or len(words) != 1:
        return False
    first, last = (page.bare(fold_word(source.name.split()[end])) for end in (0, -1))
    closes = page.cased and last == words[0] and "organization" in page.kinds(last)
    return closes or first == words[0]


def _same_letters(one: str, other: str) -> bool:
    """Whether one name ends the other when spaces do not count: «Safa'i-Bushehri»."""
    return min(len(one), len(other)) > SHORTEST and (one.endswith(other) or other.endswith(one))


def nameless(source: Source | None) -> bool:
    """Whether a source is known by an office alone."""
    return source is not None and source.kind == "role" and not source.name


def shared_body(page: Page, office: set[str], words: set[str], source: Source) -> set[str]:
    """The words of one body in two offices, of which one may be listed together with it («head of
    the university» and «university-head of X»), where nouns are definite."""
    return (words - office) & (source.roles - office) if page.definite else set()
