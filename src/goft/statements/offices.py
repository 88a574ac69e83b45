"""The words of a name or an office that tell one source from another."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import ZWNJ, fold_word
from goft.statements.heads import first_head
from goft.statements.mentions import FARTHEST, Mention
from goft.statements.office_heads import called_words, cut, governing, joined_offices
from goft.statements.page import Page, keep
from goft.statements.people import Source
from goft.statements.phrases import Tokens, noun_phrase
from goft.statements.posted import seat_end
from goft.statements.proclitics import unled
from goft.statements.shortened import full_name

SHORT_OFFICE: Final = 3
LONGEST_OFFICE: Final = 5
SHORTEST_STEM: Final = 4


def office_words(page: Page, span: Tokens | None) -> set[str]:
    """The words of a role that name the office itself; not to be changed either."""
    if span is None:
        return set()
    found = page.naming.get(span)
    return keep(page.naming, span, _office_words(page, span)) if found is None else found


def _office_words(page: Page, span: Tokens) -> set[str]:
    start, end = span
    whose = frozenset(page.words[t - 1] for t in page.between("genitive", start + 1, end)[:1])
    if whose & frozenset(page.pack.options.get("whose", ())):
        return set(whose)  # “the sister of slain hostage X” is no hostage
    found = {
        word
        for token in range(start, end)
        if (page.end(token, "role") or page.alone(token, "role"))
        and (page.cased or _heading(page, token, start))
        for word in called_words(page, token)
    }
    found = set(map(page.bare, found | joined_offices(page, start, end)))
    return found or set(telling_words(page, span)[:1])


def _heading(page: Page, token: int, start: int) -> bool:
    """Whether a role opens the phrase or is joined to it, and is no complement of another."""
    return token == start or page.words[token - 1] == "," or page.end(token - 1, "conjunction") > 0


def _pointed_at(page: Page, token: int) -> bool:
    """Whether a definite article stands at the token or before it."""
    first = token if page.end(token, "article") else max(token - 1, 0)
    return bool(page.end(first, "article")) and not page.end(first, "indefinite")


def names_state(page: Page, source: Source) -> bool:
    """Whether a source was called by the name of a state or its capital, and nothing else."""
    return any(page.end(start, "metonym") == end for start, end in source.spans)


def bare(page: Page, span: Tokens) -> Tokens:
    """The range without a leading article."""
    start, end = span
    return (start + 1, end) if start + 1 < end and page.alone(start, "article") else span


def telling_words(page: Page, span: Tokens | None) -> list[str]:
    """The folded words of a range that carry meaning, each name of a body by one name; asked for
    again and again while a mention is led to its source, and not to be changed."""
    if span is None:
        return []
    found = page.telling.get(span)
    if found is None:
        found = keep(page.telling, span, _telling_words(page, span))
    return found


def name_letters(page: Page, words: list[str]) -> str:
    """The letters of a name without spaces and articles: alike in «عبد الله» and «عبدالله»."""
    return "".join(words).replace(page.definite or " ", "")


def _telling_words(page: Page, span: Tokens) -> list[str]:
    found: list[str] = []
    token, end = span
    first = token + (token < end - 1 and page.end(token, "article") > 0)
    seat = page.word(first, "seat") if first < end else None
    if seat is not None and page.end(first, "seat") == end:
        return [page.bare(fold_word(word)) for word in seat.lemma.split()]
    while token < end:
        if (seat_ends := seat_end(page, span[0], token, end)) > token:
            token = seat_ends
            continue
        other = page.word(token, "equivalent")
        if other is not None and not (token > span[0] and _field_of_body(page, token)):
            found.extend(page.bare(fold_word(word)) for word in other.lemma.split())
            token = page.end(token, "equivalent")
            continue
        skipped = page.end(token, "article", "preposition", "reflexive", "relative")
        whole = page.cased and page.end(token, "generic") > token + 1  # “the cartel”
        skipped = skipped or (whole and "article" in page.kinds(page.words[token]))
        skipped = skipped or _points_at_source(page, token)
        if page.words[token][0].isalnum() and not skipped:
            found.extend(full_name(page, token) or _parts(page, token))
        token += 1
    return found


def _points_at_source(page: Page, token: int) -> bool:
    """Whether the article at the token points at sources without a name: “the sources”."""
    if not page.end(token, "anonymous"):
        return False
    return page.alone(token, "article") and not page.alone(token, "indefinite")


def _field_of_body(page: Page, token: int) -> bool:
    """Whether a word that may stand for a ministry («the Health») tells of what the body before it
    is («the Health Organization»), where nouns of bodies come first."""
    body = page.end(token - 1, "organization") == token
    one = page.end(token, "equivalent") == token + 1
    return body and one and page.definite is not None


def _parts(page: Page, token: int) -> list[str]:
    """The word without its article, in the parts that half-spaces divide; a role is whole."""
    if page.end(token, "role"):
        return [page.bare(page.words[token][cut(page, token) :])]
    # A half-space is removed in folding, so that none stands where nothing was.
    written = page.source(token, token + 1) if page.offsets is not None else ""
    if ZWNJ not in written:
        return list(filter(None, [unled(page, token, page.words[token][cut(page, token) :])]))
    return [word for part in written.split(ZWNJ) if (word := page.bare(fold_word(part)))]


def role_words(page: Page, span: Tokens | None) -> list[str]:
    """The words of an office that carry meaning, without what tells that something is theirs."""
    return [governing(page, unowned(page, word)) for word in telling_words(page, span)]


def unowned(page: Page, word: str) -> str:
    """A word without the ending that tells whose something is."""
    return word[:-2] if word.endswith(page.owners) else word


def named_by_office(page: Page, mention: Mention) -> bool:
    """Whether a role is only pointed at («the commander»), with nothing that specifies it."""
    if mention.role is None or not _pointed_at(page, mention.span[0]):
        return False
    start, end = mention.role
    plain = page.cased and not any(_tells_whose(page, token) for token in range(start, end))
    short = end - start <= (LONGEST_OFFICE if plain else SHORT_OFFICE)
    kinds = ("inner",) if plain else ("inner", "organization")
    inside = (t for t in range(start, end) if not (page.cased and page.end(t, "epithet")))
    return short and not any(page.end(token, *kinds) for token in inside)


def _tells_whose(page: Page, token: int) -> bool:
    """Whether a word of an office names whose it is: by a capital, or as their owner."""
    return page.capital(token) or page.words[token].endswith(page.owners)


def honoured(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a source was called with the honour by which a mention points («his excellency»)."""
    start = mention.span[0]
    if not page.end(start, "honorific"):
        return False
    honours = (fold_word(form) for form in _honours(page, page.words[start]))
    called = {page.words[at] for span in source.spans for at in (max(span[0] - 1, 0), span[0])}
    return any(honour in called for honour in honours)


def _honours(page: Page, word: str) -> list[str]:
    """An honour that somebody's ending is written onto, as it is written without it."""
    endings = sorted(map(fold_word, page.pack.options.get("possessed", ())), key=len)
    ending = next((end for end in reversed(endings) if word.endswith(end)), "")
    honour = word.removesuffix(ending)
    feminine: dict[str, list[str]] = page.pack.options["agreement"]["ends"]
    closed = honour[:-1] + page.pack.options["agreement"]["participle"]["feminine"]
    return [honour, closed] if honour[-1:] in feminine else [honour]


def kin(page: Page, nouns: set[str], source: Source) -> bool:
    """Whether a body's name opens with a noun for which another stands («the party» for a
    front), where such nouns come first."""
    opens = page.bare(page.words[source.spans[0][0]])
    families = (set(map(fold_word, family)) for family in page.pack.options.get("kin", ()))
    return any(opens in family and nouns & family for family in families)


def office_before(page: Page, role: Tokens) -> Tokens | None:
    """Where the page has told at greater length of whose office a definite word alone names («the
    spokesman» behind «a spokesman of the ministry»)."""
    start, end = role
    article = page.definite
    if article is None or end - start > 1 or not page.words[start].startswith(article):
        return None
    head = page.words[start].removeprefix(article)
    forms = {letter + head for letter in ("", article, *page.pack.options["joined"])}
    for token in range(start - 1, max(-1, start - FARTHEST), -1):
        if page.words[token] in forms and token not in page.inner:
            behind = first_head(page, token, noun_phrase(page, token, start))
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
    """The titles before a name by which its bearer may be called again («the ambassador X»)."""
    start, first = mention.span[0], (mention.name or mention.span)[0]
    titles = [(t, end) for t in range(start, first) if (end := page.end(t, "title"))]
    found = [end - 1 for t, end in titles if page.cased or end == t + 1]
    kinds = ("role",) if page.verb_last else ("role", "title")
    words = {page.bare(page.words[t]) for t in found if page.alone(t, *kinds)}
    in_full: dict[str, str] = page.pack.options.get("titles_in_full", {})
    return words | {in_full[page.words[t]] for t, _ in titles if page.words[t] in in_full}


def headed(page: Page, source: Source) -> bool:
    """Whether a body's name opens with a noun that says what it is («office», «agency»), where
    such nouns come first."""
    start = source.spans[0][0]
    if page.definite is None or not page.end(start, "organization", "medium"):
        return False
    return page.form(start, "organization") != "proper"


def issued(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a body or group is meant that is named in what a text is called («the body's
    statement», “a report by the body”), where the text's noun comes first."""
    if mention.kind not in ("organization", "collective") or source.kind != "document":
        return False
    return not page.cased or not page.alone(source.spans[0][1] - 1, "document")


def joint(page: Page, span: Tokens) -> int:
    """How many further bodies or states a mention names: «the ministry and the police»."""
    start, end = span
    joins = [t for t in range(start + 1, end - 1) if page.end(t, "conjunction") == t + 1]
    group = ("medium",) if page.end(start, "collective", "medium") else ()
    others = [t for t in joins if page.end(t + 1, "organization", "metonym", *group)]
    others = others or [t for t in joins if page.cased and page.has("collective", t + 1, end)]
    commas = page.between(",", start, others[-1]) if others and page.verb_last else []
    return len(others) + sum(page.end(t + 1, "metonym") > 0 for t in commas)


def described(page: Page, mention: Mention) -> bool:
    """Whether the name is followed by what its bearer is («X, of the elders of Y»)."""
    end = mention.span[1]
    return page.words[end : end + 1] == (",",) and page.end(end + 1, "preposition") > 0


def introduced(page: Page, mention: Mention) -> bool:
    """Whether the name comes with what its bearer is or does, as somebody new does: “X, a baker,”,
    “X, who lives nearby,”."""
    start, end = mention.span
    marks = [token for token in range(start, end + 1) if page.words[token : token + 1] == (",",)]
    does = page.cased and end in marks and page.end(end + 1, "relative") > 0
    does = does and not page.has("role", end, page.comma(end + 1, len(page.words)))
    # “X of the Harbor League”
    of_body = page.cased and page.end((mention.name or mention.span)[1], "genitive") > 0
    return does or of_body or any(page.end(token + 1, "indefinite") for token in marks)


def possessed(page: Page, mention: Mention) -> bool:
    """Whether what looks like a name ends in a pronoun: «his hint» names nobody."""
    start, end = mention.span
    owned = page.pack.options.get("possessed", ())
    feminine = tuple("ت" + ending for ending in owned if len(ending) > 0)
    lone = end - start == 1 and page.source(start, end).endswith(feminine or ("\0",))
    return lone or page.end(end - 1, "pronoun") == end


def derived(words: set[str], others: set[str]) -> set[str]:
    """The words that another one begins with, or that begin with it: the minister of «economy» and
    of «economic affairs»."""
    pairs = [(w, o) for w in words for o in others if min(len(w), len(o)) >= SHORTEST_STEM]
    return {word for word, other in pairs if word.startswith(other) or other.startswith(word)}
