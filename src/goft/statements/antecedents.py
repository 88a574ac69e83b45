"""Whom a relative clause tells of, be it one that the verb's subject goes on with."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.abutting import behind_leading_words, does
from goft.statements.appositions import adds
from goft.statements.commas import LONGEST_MENTION
from goft.statements.groups import has_verb, is_verb, last_verb
from goft.statements.kinds import NAMING
from goft.statements.page import Page
from goft.statements.phrases import Tokens, skip_openers


def antecedent(page: Page, start: int, end: int) -> tuple[Tokens | None, int]:
    """The source that a relative pronoun at the token stands for, with what its commas add."""
    last = end - 1 if page.words[end - 1] in ",-–—" else end
    begin = sentence_part(page, start, last)
    comma = _last_comma(page, begin, last)
    while comma and _adds(page, comma, last):
        comma = _last_comma(page, begin, comma)
    first = skip_openers(page, comma + 1 if comma else begin, last)
    first = page.end(first, "citing") or first  # “…, quoting | an unnamed negotiator who”
    verb = last_verb(page, first, last)
    first = behind_leading_words(page, first if verb is None else verb + 1, last)
    first += page.words[first] in page.pack.options.get("asked_by", ())  # “hit by | growers, who”
    first = _befallen(page, first, last)
    return ((first, last), end) if first < last else (None, end)


def _befallen(page: Page, first: int, end: int) -> int:
    """Where the one starts whom what befell them, or what comes from them, leads: “the death of |
    the driver who”, “anger among | growers, who”."""
    for token in (*page.between("maker", first + 1, end), *page.between("preposition", first, end)):
        if page.words[token - 1] in folded(page.pack.code, "comes_from") and token + 1 < end:
            return token + 1
    for token in page.between("genitive", first + 1, end):
        if page.words[token - 1] in folded(page.pack.code, "befalls") and token + 1 < end:
            return token + 1
    return first


def _adds(page: Page, comma: int, end: int) -> bool:
    """Whether a comma adds to a name an age, an office, or where its bearer is from."""
    first = comma + 1
    hails = page.end(first, "hailing", "genitive") == first + 1 and page.capital(first + 1)
    named = page.capital(comma - 1) or page.words[comma - 1].isdigit()
    if hails and (named or page.end(first, "genitive")):
        return all(map(page.capital, range(first + 1, end)))
    return adds(page, first, end) and not page.end(first, "citing")


def _last_comma(page: Page, start: int, end: int) -> int:
    return max(page.between(",", start + 1, end), default=0)


def whose(page: Page, start: int, opening: int, end: int) -> Tokens | None:
    """Whoever a clause behind “whose” tells of, with that clause: “a man whose name she never
    learned | told”."""
    if page.end(opening - 1, "owning") != opening or not has_verb(page, opening, end):
        return None
    told, _ = antecedent(page, start, opening - 1)
    return (told[0], end) if told and end - told[0] <= LONGEST_MENTION else None


def sentence_part(page: Page, start: int, end: int) -> int:
    """Behind the last mark that no insertion crosses: a quotation, a colon, a semicolon."""
    for token in range(end - 1, start - 1, -1):
        if page.words[token] in ":;" or spoken(page, token) or wide(page, token):
            return token + 1
    return start


def spoken(page: Page, token: int) -> bool:
    """Whether quoted speech, not just a quoted word, closes at the token."""
    return token in page.closes and token - 1 in page.quoted


def wide(page: Page, token: int) -> bool:
    """Whether a paragraph's end became a wider space behind the token."""
    return page.text.starts[token + 1] - page.text.end(token) > 1


def _clause_between(page: Page, start: int, end: int) -> bool:
    """Whether a verb stands in the range that is no participle of a text: “a study | published in
    May on dams and the mill found”."""
    verbs = [t for t in range(start, end) if is_verb(page, t)]
    made = verbs and page.end(verbs[0], "participle") and page.end(verbs[0] - 1, "document")
    return has_verb(page, start, end) and not (made and len(verbs) == 1)


def _goes_on(page: Page, start: int, token: int) -> bool:
    """Whether a conjunction goes on with what “who” tells of the subject: “growers who left early
    | and moved to town said”."""
    first = token + 1
    if not is_verb(page, first) or page.end(first, "helper") or page.form(first, "cue"):
        return False
    who = max(page.between("personal", start, token), default=0)
    return who > start and not page.between(",", who, token) and does(page, who + 1)


def first_relative(page: Page, first: int, opening: int) -> int:
    """Where “who” tells more of a subject before a comma that another such clause follows: “the man
    | who lives there, who gave no name,”; the comma where nothing does."""
    more = page.end(opening + 1, "personal") > 0
    return next(iter(page.between("personal", first + 1, opening)), opening) if more else opening


def parts_clause(page: Page, start: int, token: int) -> bool:
    """Whether a conjunction begins a clause: it never joins nouns, or a verb stands before it."""
    first = next((t + 1 for t in range(token - 1, start - 1, -1) if page.words[t] in ",:;"), start)
    if not page.end(token, "inner"):
        noun = page.end(token, "subordinate") and page.end(token + 1, "collective")
        return not (noun and token > first) or has_verb(page, first, token)
    return _clause_between(page, first, token) and not _goes_on(page, start, token)


def tasked(page: Page, start: int, joint: int) -> bool:
    """Whether what somebody has to do stands between a verb of saying and a conjunction, behind
    which another speaks: “urged them to check it | and police said”."""
    led = (t + 1 for t in page.between("infinitive", start, joint))
    return any(t < joint and not page.capital(t) and not page.end(t, "article") for t in led)


def named_later(page: Page, told: tuple[Tokens, int] | None, opening: int) -> bool:
    """Whether a title or known name stands before the insertion next to the verb, and what stands
    before its comma ends in a plain word: a clause whose verb is not known."""
    plain = not page.capital(opening - 1) and not page.among(opening - 1, NAMING)
    if told is None or told[0][0] <= opening or not plain:
        return False
    first, end = told[0]
    known = page.end(first, "title", "given") or page.known(first, end)
    return bool(known) and page.capital(first) and page.capital(first + 1)
