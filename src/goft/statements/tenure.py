"""Who holds an office: whether what a page calls somebody fits what it has told of a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import load
from goft.statements.beings import former
from goft.statements.initials import initialled, stands_for
from goft.statements.mentions import Mention
from goft.statements.office_heads import heading
from goft.statements.offices import (
    bare,
    derived,
    office_words,
    role_words,
    telling_words,
    unowned,
)
from goft.statements.origins import ALIKE, states
from goft.statements.page import Page
from goft.statements.people import Source, shared_body
from goft.statements.phrases import Tokens

NATION: Final = 3
# What only joins the words of an office.
JOINING: Final = ("inner", "genitive", "conjunction", "possessive")
NO_NAMES: Final = frozenset(("rank", "epithet", "headship", "role", "vague", "counterpart"))
NO_BODIES: Final = frozenset(("metonym", "origin", "rank", "epithet", "headship", "role"))
# What names a body or country of its own.
BODIES: Final = frozenset(("equivalent", "organization"))
PROPER: Final = frozenset(("metonym", "place", "equivalent", "medium", "outlet", "given"))


def _ordinals(page: Page, words: set[str]) -> set[str]:
    return {word for word in words if "ordinal" in page.kinds(word)}


def ranks(page: Page, words: set[str]) -> set[str]:
    """The words that set an office below another or in the past («deputy»)."""
    return {word for word in words if "rank" in page.kinds(word)}


def _states(page: Page, span: Tokens | None) -> set[str]:
    """The words of a role that name a state, where they can stand before an office."""
    start, end = span or (0, 0)
    if not page.cased:
        return set()
    named = ((t, page.end(t, "metonym")) for t in range(start, end) if page.end(t, "metonym"))
    states = {word for t, behind in named for word in telling_words(page, (t, behind))}
    owned = (unowned(page, word) for word in page.words[start:end])
    return states | {word for word in owned if "metonym" in page.kinds(word)}


def held(page: Page, role: Tokens | None) -> Callable[[Source], bool]:
    """Whether a source has an office, and what specifies it is not at odds."""
    heads = office_words(page, role)
    words = set(role_words(page, role))
    mine = words - heads
    states = _states(page, role)
    told = _telling(page, mine) if page.verb_last else set[str]()

    def holds(source: Source) -> bool:
        theirs = source.roles - source.heads
        if heads.isdisjoint(source.heads):
            same_body = source.leads and heading(page, role) and _named(page, mine & theirs)
            if not same_body:
                return False
        if ranks(page, words) != ranks(page, source.roles):
            return False
        if other_nation(page, mine, theirs):
            return False
        if _elsewhere(page, role, source) or _of_another_body(page, role, source):
            return False
        if mine <= states and not theirs & states:
            return True
        if _fielded(page, heads) and _other_field(page, mine, theirs):
            return False
        if _ordinals(page, mine) and _ordinals(page, theirs) - mine:
            return False
        shared = mine & (source.roles if page.cased else theirs)
        same = shared or _nations(page, mine) & _nations(page, theirs)
        same = same or shared_body(page, heads & source.heads, words, source)
        if _fielded(page, heads):
            same = {word for word in same if page.kinds(word).isdisjoint(JOINING)}
        if told and _telling(page, theirs):
            same = _telling(page, same) or derived(told, theirs)
        return not mine or not theirs or bool(same)

    return holds


def _telling(page: Page, words: set[str]) -> set[str]:
    """The words of an office without nouns of bodies and districts and what tells of the country,
    which many share: the police chief of a province is not its head of schools."""
    common = folded(page.pack.code, "districts")
    told = {word for word in words if word not in common}
    return {word for word in told if not page.kinds(word) & {"organization", "qualifier", "role"}}


def _elsewhere(page: Page, role: Tokens | None, source: Source) -> bool:
    """Whether an office is that of one district and all that a source was called by is of others:
    «the police chief of X district» is not the one of Y district."""
    mine = _districts(page, role) if role else frozenset[str]()
    theirs = frozenset[str]().union(*(_districts(page, s) for s in source.spans)) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def _of_another_body(page: Page, role: Tokens | None, source: Source) -> bool:
    """Whether an office is that of one body and all that a source was called by is of others:
    «head of the council» is not the «head of the council's budget committee»."""
    mine = _bodies(page, role) if role and page.verb_last else frozenset[str]()
    theirs = frozenset[str]().union(*(_bodies(page, s) for s in source.spans)) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def _bodies(page: Page, span: Tokens) -> frozenset[str]:
    """The nouns of bodies that stand right behind offices in a range, without what governs."""
    heads = [t for t in range(span[0], span[1] - 1) if page.alone(t, "role")]
    bodies = [page.words[t + 1] for t in heads if page.alone(t + 1, "organization")]
    return frozenset(page.readings(word)[0].lemma or word for word in bodies)


def _districts(page: Page, span: Tokens) -> frozenset[str]:
    """The words that name a district or place in a range, where nouns of districts come first."""
    nouns = folded(page.pack.code, "districts")
    named = [t + 1 for t in range(span[0], span[1] - 1) if page.words[t] in nouns]
    placed = [t for t in range(*span) if page.end(t, "place")] if nouns else []
    return frozenset(page.words[t] for t in (*named, *placed) if page.words[t].isalpha())


def _named(page: Page, shared: set[str]) -> set[str]:
    """The shared words that tell of a body: no states, which have several heads, no ranks and
    nothing that only joins others."""
    told = {word for word in shared if not page.kinds(word) & NO_BODIES}
    return {word for word in told if page.kinds(word).isdisjoint(JOINING)}


def _other_field(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two offices of one kind are told apart by what they are for, whatever country or
    kind of body they share: «the American minister of trade» is not that of finance."""
    one, other = _fields(page, mine), _fields(page, theirs)
    return bool(one and other) and one.isdisjoint(other)


def _fields(page: Page, words: set[str]) -> set[str]:
    """The words of an office that tell its field, where adjectives follow their nouns."""
    article = page.definite
    if article is None:
        return set()
    shared = folded(page.pack.code, "shared_offices")
    return {word for word in words if word not in shared and not names_nation(page, word, article)}


def _fielded(page: Page, heads: set[str]) -> bool:
    """Whether an office is one of several that only their field tells apart («minister of …»)."""
    return any("portfolio" in page.kinds(word) for word in heads)


def other_nation(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two offices are those of different countries."""
    one = _countries(page, mine)
    other = _countries(page, theirs) if one else one
    return bool(other) and one.isdisjoint(other)


def of_one_country(page: Page, roles: list[str], holders: Iterable[Source]) -> list[Source]:
    """The holders of an office in the same country, where one that is told without a country is at
    home: «the president» is not «the president of X», who is met by him."""
    found, home = list(holders), folded(page.pack.code, "home")
    if not home:
        return found
    abroad = _abroad(page, set(roles), home)
    at_home = [s for s in found if s.spoken and not _abroad(page, s.roles, home)]
    if abroad:
        return [s for s in found if s not in at_home or s.roles - s.heads]
    return at_home or found


def _abroad(page: Page, words: set[str], home: frozenset[str]) -> bool:
    return any("metonym" in page.kinds(word) and word not in home for word in words)


def same_nation(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two sources are known to be of one country."""
    return not _countries(page, mine).isdisjoint(_countries(page, theirs))


def not_abroad(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two sources may be of one country."""
    return not other_nation(page, mine, theirs)


def _countries(page: Page, words: set[str]) -> set[str]:
    if page.definite is None:
        return states(page, sorted(words), "origin", "metonym")
    return _nations(page, words)


def _nations(page: Page, words: set[str]) -> set[str]:
    """The first letters of the words that name a country or tell that somebody is of one, where
    nouns are definite; they are the same in both."""
    article = page.definite
    if article is None:
        return set()
    known = _nation_letters(page.pack.code)
    named = (w for w in words if w[:NATION] in known and names_nation(page, w, article))
    return {word[:NATION] for word in named}


def names_nation(page: Page, word: str, article: str) -> bool:
    found = chain(page.readings(word), page.readings(article + word))
    return any(each.kind == "metonym" or each.form == "nation" for each in found)


@cache
def _nation_letters(code: str) -> frozenset[str]:
    """The first letters of all that tells of which country somebody is, behind its article."""
    pack = load(code)
    told = (form[0] for form, word in pack.forms() if word.form == "nation")
    return frozenset(form[len(pack.options["definite"]) :][:NATION] for form in told)


def same_office(page: Page, role: Tokens) -> Callable[[Source], bool]:
    """Whether a source's office is that one and no namesake of it: what specifies the one also
    specifies the other, or is no country or place."""
    holds = held(page, role)
    mine = set(role_words(page, role))

    def same(source: Source) -> bool:
        apart = mine ^ source.roles
        places = any({"metonym", "place"} & page.kinds(word) for word in apart)
        return holds(source) and not places and (mine <= source.roles or source.roles <= mine)

    return same


def apart(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention names the body or country of its bearer, in capitals, and all that a
    source is known by is of others: «the council's chief» is not the minister of Iran."""
    if not page.cased or former(page, *mention.span):
        return False  # “the former Norway winger” may coach a club
    capital = (t for t in range(*bare(page, mention.role or mention.span)) if page.capital(t))
    words = {w for t in capital for w in role_words(page, (t, t + 1))}
    if not words:
        return False
    words = {word for word in words if "epithet" not in page.kinds(word)}  # “the Labour councillor”
    told = (page.kinds(word) for word in source.roles - source.heads)
    if all("origin" in page.kinds(w) for w in words) and not any(not k or k & PROPER for k in told):
        return False  # “the Iranian official” is the “Foreign Ministry spokesman”
    mine = _specified(page, words)
    theirs = _specified(page, source.roles - source.heads) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def of_other_body(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention's office is that of a body, and a source holds another of no body that is
    told: “the UN chief” is no “lawmaker”."""
    if not page.cased or mention.role is None:
        return False
    capital = (page.words[t] for t in range(*mention.role) if page.capital(t))
    bodies = {word for word in capital if page.kinds(word) & BODIES}
    if not bodies:
        letters = initialled(page, mention) if source.roles - source.heads else ""
        return bool(letters) and not stands_for(page, letters, source)
    heads = office_words(page, mention.role)
    if not (heads.isdisjoint(source.heads) and bodies.isdisjoint(source.roles)):
        return False
    held = any("role" in page.kinds(word) for word in source.heads)
    return held and not any("vague" in page.kinds(word) for word in heads)


def same_official(page: Page, mention: Mention, source: Source) -> bool:
    """Whether an office that many hold («Iran's top security official») is whose office tells of
    the same body or country."""
    heads = office_words(page, mention.role)
    vague = bool(heads) and all("vague" in page.kinds(word) for word in heads)
    words = set(role_words(page, mention.role)) - heads
    mine = {word[:ALIKE] for word in words if "epithet" not in page.kinds(word)}
    return page.cased and vague and bool(mine) and mine <= {word[:ALIKE] for word in source.roles}


def outranked(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a source holds the same office in another rank: a deputy's, or a former holder's."""
    same = office_words(page, mention.role) & source.heads
    mine = ranks(page, set(role_words(page, mention.role)))
    return bool(same) and mine != ranks(page, source.roles)


def _specified(page: Page, words: set[str]) -> set[str]:
    """The beginnings of the words that name whose an office is, alike in “Iran” and “Iranian”."""
    return {word[:ALIKE] for word in words if not page.kinds(word) & NO_NAMES}
