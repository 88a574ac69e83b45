"""The words of a name or an office that tell one source from another."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import chain
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.pack import ZWNJ, load
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens, noun_phrase

ALIKE: Final = 4
FARTHEST: Final = 2000
NATION: Final = 3


def office_words(page: Page, span: Tokens | None) -> set[str]:
    """The words of a role that name the office itself."""
    start, end = span or (0, 0)
    found = {
        word
        for token in range(start, end)
        if (page.end(token, "role") or page.alone(token, "role"))
        and (page.pack.options["cased"] or _heading(page, token, start))
        for word in _called(page, token)
    }
    return set(map(page.bare, found)) or set(telling_words(page, span)[:1])


def _called(page: Page, token: int) -> tuple[str, ...]:
    """The words of an office at the token, those of its usual name included."""
    usual = page.word(token, "equivalent")
    words = page.words[token : page.end(token, "role") or token + 1]
    return words if usual is None else (*words, *(fold_word(w) for w in usual.lemma.split()))


def _heading(page: Page, token: int, start: int) -> bool:
    """Whether a role opens the phrase or is joined to it, and is no complement of another."""
    joined = page.words[token - 1] == "," or page.end(token - 1, "conjunction") > 0
    return token == start or joined


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
    owners = tuple(page.pack.options["owner"])
    owned = (word for word in page.words[start:end] if word.endswith(owners))
    return states | {word for word in owned if "metonym" in page.kinds(word[:-2])}


def _pointed_at(page: Page, token: int) -> bool:
    """Whether a definite article stands at the token or before it."""
    first = token if page.end(token, "article") else max(token - 1, 0)
    return bool(page.end(first, "article")) and not page.end(first, "indefinite")


def held(page: Page, role: Tokens | None) -> Callable[[Source], bool]:
    """Whether a source has an office, and what specifies it is not at odds."""
    heads = office_words(page, role)
    words = set(telling_words(page, role))
    mine = words - heads
    states = _states(page, role)

    def holds(source: Source) -> bool:
        if not heads & source.heads or _ranks(page, words) != _ranks(page, source.roles):
            return False
        theirs = source.roles - source.heads
        if other_nation(page, mine, theirs):
            return False
        if mine <= states and not theirs & states:
            return True
        if _ordinals(page, mine) and _ordinals(page, theirs) - mine:
            return False
        same = mine & theirs or _nations(page, mine) & _nations(page, theirs)
        return not mine or not theirs or bool(same)

    return holds


def other_nation(page: Page, mine: set[str], theirs: set[str]) -> bool:
    """Whether two offices are those of different countries, where nouns are definite."""
    one, other = _nations(page, mine), _nations(page, theirs)
    return bool(one and other) and one.isdisjoint(other)


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
    mine = set(telling_words(page, role))

    def same(source: Source) -> bool:
        apart = mine ^ source.roles
        places = any({"metonym", "place"} & page.kinds(word) for word in apart)
        return holds(source) and not places and (mine <= source.roles or source.roles <= mine)

    return same


def names_state(page: Page, source: Source) -> bool:
    """Whether a source was called by the name of a state or its capital, and nothing else."""
    return any(page.end(start, "metonym") == end for start, end in source.spans)


def bare(page: Page, span: Tokens) -> Tokens:
    """The range without a leading article."""
    start, end = span
    return (start + 1, end) if start + 1 < end and page.alone(start, "article") else span


def telling_words(page: Page, span: Tokens | None) -> list[str]:
    """The folded words of a range that carry meaning, each name of a body by one name."""
    found: list[str] = []
    token, end = span or (0, 0)
    first = token + (token < end - 1 and page.end(token, "article") > 0)
    seat = page.word(first, "seat") if first < end else None
    if seat is not None and page.end(first, "seat") == end:
        return [fold_word(word) for word in seat.lemma.split()]
    while token < end:
        other = page.word(token, "equivalent")
        if other is not None:
            found.extend(fold_word(word) for word in other.lemma.split())
            token = page.end(token, "equivalent")
            continue
        skipped = page.end(token, "article", "preposition", "reflexive")
        if page.words[token][0].isalnum() and not skipped:
            found.extend(_parts(page, token))
        token += 1
    return found


def _parts(page: Page, token: int) -> list[str]:
    """The word without its article, in the parts that half-spaces divide; a role is whole."""
    if page.end(token, "role"):
        return [page.bare(page.words[token])]
    parts = page.source(token, token + 1).split(ZWNJ)
    return [word for part in parts if (word := page.bare(fold_word(part)))]


def named_by_office(page: Page, mention: Mention) -> bool:
    """Whether a role is only pointed at («the commander»), with nothing that specifies it."""
    if mention.role is None or not _pointed_at(page, mention.span[0]):
        return False
    start, end = mention.role
    return end - start <= 3 and not any(
        page.end(token, "inner", "organization") for token in range(start, end)
    )


def told_before(page: Page, nouns: set[str], mention: Mention) -> Mention | None:
    """The body or medium that the page told about last by the noun of a mention that points."""
    first = max(0, mention.span[0] - FARTHEST)
    kinds = ("medium", "organization") if mention.kind == "outlet" else ("organization",)
    heads = {token for kind in kinds for token in page.between(kind, first, mention.span[0])}
    for token in sorted(heads, reverse=True):
        if not page.bare(page.words[token]).startswith(tuple(nouns)):
            continue
        commas = (t for t in range(token, mention.span[0]) if page.words[t] == ",")
        end = page.opens.get(token + 1, -1) + 1
        end = end or noun_phrase(page, token, next(iter(commas), mention.span[0]))
        if end - token > 1:
            return Mention((token, end), mention.kind, "named", name=(token, end))
    return None


def office_before(page: Page, role: Tokens) -> Tokens | None:
    """Where the page has told at greater length of whose office a definite word alone names («the
    spokesman» behind «a spokesman of the ministry»)."""
    start, end = role
    article = page.pack.options.get("definite")
    if article is None or end - start > 1 or not page.words[start].startswith(article):
        return None
    head = page.words[start].removeprefix(article)
    forms = {letter + head for letter in ("", article, *page.pack.options["joined"])}
    for token in range(start - 1, max(-1, start - FARTHEST), -1):
        if page.words[token] in forms and token not in page.inner:
            behind = noun_phrase(page, token, start)
            named = page.between("given", token, behind) or page.between("title", token + 1, behind)
            if behind - token > 1 and not named and _specifies(page, token + 1):
                if page.words[token][0] in page.pack.options["joined"]:
                    page.cuts[token] = 1
                return token, behind
    return None


def _specifies(page: Page, token: int) -> bool:
    """Whether the word behind an office tells of what it is, and is no verb."""
    word = page.words[token]
    if word.startswith(page.pack.options["definite"]) or "inside" in page.kinds(word[1:]):
        return True
    return page.end(token, "organization", "metonym", "role") > 0


def title_words(page: Page, mention: Mention) -> set[str]:
    """The titles before a name that are offices too («the ambassador X»)."""
    start, first = mention.span[0], (mention.name or mention.span)[0]
    cased = page.pack.options["cased"]
    ends = ((t, page.end(t, "title")) for t in range(start, first))
    found = (end - 1 for t, end in ends if end and (cased or end == t + 1))
    kinds = ("role", "title") if cased else ("role",)
    return {page.bare(page.words[t]) for t in found if page.alone(t, *kinds)}


def headed(page: Page, source: Source) -> bool:
    """Whether a body's name opens with a noun that says what it is («office», «agency»), where
    such nouns come first."""
    definite = page.pack.options.get("definite") is not None
    return definite and bool(page.end(source.spans[0][0], "organization", "medium"))


def joint(page: Page, span: Tokens) -> bool:
    """Whether a mention names two bodies at once («the ministry and the police»)."""
    start, end = span
    joins = (t for t in range(start + 1, end - 1) if page.end(t, "conjunction") == t + 1)
    return any(page.end(t + 1, "organization", "metonym") for t in joins)


def described(page: Page, mention: Mention) -> bool:
    """Whether the name is followed by what its bearer is («X, of the elders of Y»)."""
    end = mention.span[1]
    return page.words[end : end + 1] == (",",) and page.end(end + 1, "preposition") > 0


def introduced(page: Page, mention: Mention) -> bool:
    """Whether the name comes with what its bearer is, as somebody new does («X, a baker,»)."""
    start, end = mention.span
    marks = (token for token in range(start, end + 1) if page.words[token : token + 1] == (",",))
    return any(page.end(token + 1, "indefinite") for token in marks)


def foreign(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention tells where its bearer is from, and all that a source is known by is from
    elsewhere: «the Vietnamese official» is not the president of Iran."""
    mine = _from(page, telling_words(page, mention.role), "origin")
    theirs = _from(page, sorted(source.roles), "origin", "metonym") if mine else mine
    return bool(theirs) and not mine & theirs


def _from(page: Page, words: list[str], *kinds: str) -> set[str]:
    """The first letters of the states that words name, or tell to be from."""
    owners = tuple(page.pack.options.get("owner", ()))
    bare = [word[:-2] if owners and word.endswith(owners) else word for word in words]
    found = ((word, reading) for word in bare for reading in page.readings(word))
    named = ((w, r) for w, r in found if r.kind in kinds)
    return {(r.lemma if r.kind == "origin" and r.lemma else w)[:ALIKE] for w, r in named}


def possessed(page: Page, mention: Mention) -> bool:
    """Whether what looks like a name ends in a pronoun: «his hint» names nobody."""
    return page.end(mention.span[1] - 1, "pronoun") == mention.span[1]
