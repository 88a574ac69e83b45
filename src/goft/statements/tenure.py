"""Who holds an office: whether what a page calls somebody fits what it has told of a source."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain
from typing import Final

from goft.languages.pack import load
from goft.statements.mentions import Mention
from goft.statements.offices import bare, heading, office_words, role_words, telling_words, unowned
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens

ALIKE: Final = 4
STEM: Final = 6
NATION: Final = 3
NO_NAMES: Final = frozenset(("rank", "epithet", "headship", "role", "vague", "counterpart"))
NATIONS: Final = frozenset(("metonym", "origin"))
NO_BODIES: Final = frozenset(("metonym", "origin", "rank", "epithet", "headship", "role"))


def _ordinals(page: Page, words: set[str]) -> set[str]:
    return {word for word in words if "ordinal" in page.kinds(word)}


def _ranks(page: Page, words: set[str]) -> set[str]:
    """The words that set an office below another or in the past («deputy»)."""
    return {word for word in words if "rank" in page.kinds(word)}


def _states(page: Page, span: Tokens | None) -> set[str]:
    """The words of a role that name a state, where they can stand before an office."""
    start, end = span or (0, 0)
    if not page.pack.options["cased"]:
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
    leads = heading(page, role)

    def holds(source: Source) -> bool:
        theirs = source.roles - source.heads
        same_body = leads and source.leads and _named(page, mine & theirs)
        if not (same_body or heads & source.heads):
            return False
        if _ranks(page, words) != _ranks(page, source.roles):
            return False
        if other_nation(page, mine, theirs):
            return False
        if mine <= states and not theirs & states:
            return True
        if _ordinals(page, mine) and _ordinals(page, theirs) - mine:
            return False
        same = mine & theirs or _nations(page, mine) & _nations(page, theirs)
        return not mine or not theirs or bool(same)

    return holds


def _named(page: Page, shared: set[str]) -> set[str]:
    """The shared words that tell of a body: no states, which have several heads, and no ranks."""
    return {word for word in shared if not page.kinds(word) & NO_BODIES}


def other_nation(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two offices are those of different countries."""
    one, other = _countries(page, mine), _countries(page, theirs)
    return bool(one and other) and one.isdisjoint(other)


def _countries(page: Page, words: set[str]) -> set[str]:
    if page.pack.options.get("definite") is None:
        return _from(page, sorted(words), "origin", "metonym")
    return _nations(page, words)


def _nations(page: Page, words: set[str]) -> set[str]:
    """The first letters of the words that name a country or tell that somebody is of one, where
    nouns are definite; they are the same in both."""
    article = page.pack.options.get("definite")
    if article is None:
        return set()
    known = _nation_letters(page.pack.code)
    named = (w for w in words if w[:NATION] in known and _names_nation(page, w, article))
    return {word[:NATION] for word in named}


def _names_nation(page: Page, word: str, article: str) -> bool:
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


def foreign(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention tells where its bearer is from, and all that a source is known by is from
    elsewhere: «the Vietnamese official» is not the president of Iran."""
    mine = _from(page, telling_words(page, mention.role), "origin")
    theirs = _from(page, sorted(source.roles), "origin", "metonym") if mine else mine
    return bool(theirs) and not mine & theirs


def _from(page: Page, words: list[str], *kinds: str) -> set[str]:
    """The first letters of the states that words name, or tell to be from."""
    bare = (unowned(page, word) for word in words)
    found = ((word, reading) for word in bare for reading in page.readings(word))
    named = ((w, r) for w, r in found if r.kind in kinds)
    return {(r.lemma if r.kind == "origin" and r.lemma else w)[:ALIKE] for w, r in named}


def apart(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention names the body or country of its bearer, in capitals, and all that a
    source is known by is of others: «the council's chief» is not the minister of Iran."""
    start, end = bare(page, mention.role or mention.span)
    generic = page.end(mention.span[0], "generic") == mention.span[1]
    capital = [t for t in range(start, end) if page.pack.options["cased"] and page.capital(t)]
    told = [t for t in capital if not generic or _names_body(page, t)]
    words = {word for t in told for word in role_words(page, (t, t + 1))}
    mine, theirs = _specified(page, words), source.roles - source.heads
    if not mine or (_plays(page, source.heads) and _plays(page, office_words(page, mention.role))):
        return False
    if all(page.kinds(word) & NATIONS for word in words):
        theirs = {word for word in theirs if page.kinds(word) & NATIONS}
    theirs = _specified(page, theirs)
    return bool(theirs) and mine.isdisjoint(theirs)


def _names_body(page: Page, token: int) -> bool:
    """Whether a word of a title that stands for itself («the US president») names a country or
    body: not «His Eminence»."""
    nation = page.kinds(page.words[token]) & NATIONS
    return bool(nation) or page.source(token, token + 1).isupper()


def _plays(page: Page, heads: set[str]) -> bool:
    """Whether an office is one of a team, which says nothing of where its bearer is from."""
    return any("team" in page.kinds(word) for word in heads)


def differs(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a source cannot be who is pointed at: somebody's of elsewhere, or of another rank."""
    return apart(page, mention, source) or outranked(page, mention, source)


def fitness(
    page: Page, mention: Mention, heads: set[str], current: Source | None, source: Source
) -> tuple[float, Tokens]:
    """How well a source fits an office that is pointed at, and when it was told of last."""
    weight = 4 if page.end(mention.span[0], "honorific") else 2
    holds = weight * bool(heads & source.heads) - 3 * foreign(page, mention, source)
    speaking = 1.5 * (source is current) + source.spoken
    cased = page.pack.options["cased"]
    shown = 3 * _shares(page, mention, source) if cased and not heads & source.heads else 0
    return holds + speaking + shown, source.latest(mention.span)


def _shares(page: Page, mention: Mention, source: Source) -> float:
    """How much of what tells whose an office is, or what it is about, a source's own one shares:
    “the top Russian diplomat” the foreign minister of Russia."""
    mine = {word for word in role_words(page, mention.role) if len(word) >= ALIKE}
    nations = {word for word in mine if page.kinds(word) & NATIONS}
    theirs = _specified(page, source.roles)
    told = _specified(page, nations) & theirs
    about = {w[:STEM] for w in mine - nations if len(w) >= STEM} & {w[:STEM] for w in source.roles}
    return bool(told) + bool(about)


def vaguely(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention only tells of which body its bearer is an official, and so is a source:
    “a Foreign Ministry official” of its spokesman."""
    heads = office_words(page, mention.role)
    body = set(role_words(page, mention.role)) - heads
    vague = bool(heads) and all("vague" in page.kinds(word) for word in heads)
    return vague and bool(_named(page, body)) and body <= source.roles


def once_held(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a definite mention tells of what somebody was before, as of who speaks: “the former
    Real coach”; not of an office that the source holds now."""
    bygone = page.between("bygone", *(mention.role or mention.span))
    bygone = bygone or [t for t in range(*mention.span) if "bygone" in page.kinds(page.words[t])]
    pointed = page.end(mention.span[0], "article") and not page.end(mention.span[0], "indefinite")
    where = _specified(page, set(role_words(page, mention.role)))
    elsewhere = bool(where) and where.isdisjoint(_specified(page, source.roles))
    return bool(bygone and pointed) and (elsewhere or not outranked(page, mention, source))


def outranked(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a source holds the same office in another rank: a deputy's, or a former holder's."""
    same = office_words(page, mention.role) & source.heads
    mine = _ranks(page, set(role_words(page, mention.role)))
    return bool(same) and mine != _ranks(page, source.roles)


def _specified(page: Page, words: set[str]) -> set[str]:
    """The beginnings of the words that name whose an office is, alike in “Iran” and “Iranian”."""
    return {word[:ALIKE] for word in words if not page.kinds(word) & NO_NAMES}
