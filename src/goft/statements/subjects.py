"""Subjects that stand beside their verb, as in English: before it, behind it, or shared."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.abutting import (
    does,
    done_to,
    last_phrase,
    past_reports,
    past_second,
    surfaced,
    told_of_one,
)
from goft.statements.adverbs import before_adverbs
from goft.statements.antecedents import (
    antecedent,
    first_relative,
    named_later,
    parts_clause,
    sentence_part,
    spoken,
    tasked,
    whose,
    wide,
)
from goft.statements.appositions import (
    apposed,
    apposition_end,
    bearer,
    bearer_named,
    bracketed,
    past_appositions,
    related_end,
)
from goft.statements.commas import (
    LONGEST_MENTION,
    bears,
    behind_quotation,
    inside,
    office_start,
    openings,
    told_between,
)
from goft.statements.dashes import dash_before, parts_pronoun
from goft.statements.groups import (
    counts,
    ending,
    group_end,
    has_ending,
    has_verb,
    is_verb,
)
from goft.statements.kinds import LEADING, NAMING, SUBORDINATING
from goft.statements.nicknames import past_nickname
from goft.statements.page import Page
from goft.statements.phrases import Tokens, skip_openers
from goft.statements.timed import past_year
from goft.statements.unmarked import unmarked

# What follows a participle that opens a sentence.
GOVERNED: Final = LEADING | {"inner", "article", "wh", "that", "adverb"}
INSERTS: Final = frozenset((*LEADING, "clause", "participle", "time", "cue"))


def subject_beside(
    page: Page, start: int, cue: int, later: bool = False
) -> tuple[Tokens | None, int]:
    """The subject directly before its verb, and where it ends; None when the verb shares one.

    An insertion between two commas may part the subject from the verb, but not from a `later`
    verb of the sentence: there a comma joins verbs.
    """
    end = before_adverbs(page, start, cue)
    if end <= start or _joins(page, start, end):
        return None, end
    if page.end(end - 1, "relative") == end:
        return antecedent(page, start, end - 1)
    if (opening := dash_before(page, start, end)) is not None:
        return subject_beside(page, start, opening, later)[0], end
    if page.words[end - 1] == ",":
        if not later:
            return _parted(page, start, end - 1)
        return _behind_insertion(page, start, end - 1) or (None, end)
    if (named := behind_quotation(page, start, end)) is not None:
        return named, end
    opening = _clause_start(page, start, end, later)
    first = _behind_leading(page, opening, end)
    personal = page.end(opening - 1, "personal") and not told_of_one(page, opening, end)
    if page.end(opening - 1, "relative") == opening > start and (
        first >= end or (personal and (does(page, first) or does(page, opening)))
    ):
        told_of, _ = antecedent(page, start, opening - 1)
        whole = told_of is not None and end - told_of[0] <= LONGEST_MENTION
        return ((told_of[0], end) if told_of and whole and first < end else told_of), end
    if (owner := whose(page, start, opening, end)) is not None:
        return owner, end
    first = _with_bearer(page, start, last_phrase(page, first, end), end)
    first = end - 1 if is_verb(page, first) and page.end(end - 1, "pronoun") == end else first
    quoted = page.opens.get(first, end) + 1 == end
    return ((first, end), end) if first < end and not quoted else (None, end)


def _with_bearer(page: Page, start: int, first: int, end: int) -> int:
    """Where whoever holds an office without an article is named before its comma, though no second
    one closes it: “…, Dr Jo Bell, head of the ward said”."""
    office = page.end(first, "role")
    if not office or office >= end or page.capital(office):
        return first  # “president Jo Lowe”
    name = bearer(page, start, first)
    return name if page.end(name, "title", "given") else first


def joined(page: Page, start: int, end: int) -> bool:
    """Whether what ends at the token is a conjunction or comma that joins a verb to another, and
    does not close what is told of the verb's own subject: “40 farms, which lie there, reported”."""
    comma = end > start and page.words[end - 1] == "," and not told_between(page, start, end - 1)
    return comma or (end > start and _joins(page, start, end))


def later_subject(page: Page, start: int, cue: int) -> tuple[Tokens | None, int]:
    """The subject directly before a later verb of its sentence, and where it ends."""
    return subject_beside(page, start, cue, later=True)


def shared_subject(page: Page, start: int, cue: int) -> Tokens | None:
    """The subject of the clause's first verb, which a later verb or a participle shares."""
    closed = page.words[cue - 1] == "," and page.form(cue - 2, "cue") == "finite"
    if closed and page.end(cue - 3, "pronoun") == cue - 2 > start + 1:
        return cue - 3, cue - 2  # “hunger is a scandal he added, noting”
    first = _behind_leading(page, start, cue)
    if surfaced(page, first):
        return first, first + 1  # “reports emerged claiming”, which look like a verb
    end = _listed(page, past_nickname(page, group_end(page, first, cue), cue), cue)
    while (
        end > first and page.end(end, "preposition", "inner") and not page.end(end, "conjunction")
    ):
        end = max(group_end(page, end + 1, cue), end + 1)
    while end < cue and page.words[end] == ",":
        named = bearer_named(page, first, end + 1, cue)
        if not named and not apposed(page, end + 1, cue):
            break
        end = named or max(apposition_end(page, end + 1, cue), end + 1)
    if first < end < cue and page.words[end] in folded(page.pack.code, "hears"):
        return shared_subject(page, page.end(end + 1, "that") or end + 1, cue)
    told = page.end(first, "cue") > first + 1  # “sent a letter saying”
    return (first, end) if first < end < cue and not told else None


def _listed(page: Page, end: int, limit: int) -> int:
    """Where a list of names ends that starts with the group before the token: “A, B and C”."""
    token = end
    while token + 1 < limit and page.words[token] == "," and page.capital(token + 1):
        token = group_end(page, token + 1, limit)
    joins = token > end and page.words[token : token + 1] == (",",) and token + 2 < limit
    token += joins and page.end(token + 1, "conjunction") > 0 and page.capital(token + 2)
    last = page.end(token, "conjunction") if token < limit else 0
    if last and page.end(token, "inner") and last < limit and not has_verb(page, last, last + 1):
        state = page.end(last, "metonym")
        named = 0 < state < limit and page.words[state].islower() and not page.end(state, "inner")
        return state if named else group_end(page, last, limit)
    return token if page.between("conjunction", end, token) else end


def subject_behind_verb(page: Page, start: int, limit: int) -> tuple[Tokens | None, int]:
    """The subject that follows its verb, or a source behind “according to”, with its apposition."""
    end = _before_that(page, start, past_reports(page, start, group_end(page, start, limit)))
    if end == start or page.end(start, "object") == end:
        return (None, start) if end == start else ((start, end), end)
    while end + 1 < limit and not _named(page, start, end):
        behind = end + 1 if _extends(page, end) else _made(page, start, end)
        behind = behind or _by_name(page, start, end)
        if not behind:
            break
        end = group_end(page, behind, limit)
    if related := related_end(page, start, end):
        return (start, related), related
    end = past_second(page, start, past_appositions(page, start, end, limit), limit)
    return (start, end), end


def _before_that(page: Page, start: int, end: int) -> int:
    """Where a group ends before a clause of which it is the object: “modelling | that minister Jo
    Bell will use”."""
    return next((t for t in range(start + 1, end) if page.alone(t, "that")), end)


def _named(page: Page, start: int, end: int) -> bool:
    """Whether the group ends in a person's name, which nothing specifies further."""
    return page.capital(end - 1) and not page.among(end - 1, NAMING)


def _extends(page: Page, token: int) -> bool:
    return page.end(token, "preposition") == token + 1 and bool(page.end(token, "inner", "maker"))


def _made(page: Page, start: int, token: int) -> int:
    """Behind the words that tell by or for whom a document was made; 0 when none stand here."""
    made = has_ending(page, token, "past") and page.end(token + 1, "maker", "inner")
    return made if made and page.between("document", start, token) else 0


def _by_name(page: Page, start: int, token: int) -> int:
    """Behind the words that lead to what somebody is called: “a farmer surnamed | Li”; else 0."""
    behind = page.end(token, "by_name")
    whose = behind and any(page.alone(t, "preposition", "genitive") for t in range(start, token))
    return behind if behind and page.capital(behind) and not whose else 0


def _joins(page: Page, start: int, end: int) -> bool:
    return ending(page, start, end, "conjunction") < end


def _parted(page: Page, start: int, comma: int) -> tuple[Tokens | None, int]:
    """The subject before an insertion that the comma closes: with an apposition, without a
    relative clause or an adjunct."""
    first = _behind_leading(page, sentence_part(page, start, comma), comma)
    opening = page.comma(first, comma)
    told = _behind_insertion(page, start, comma)
    related = first_relative(page, first, opening)
    if opening == comma or has_verb(page, first, related) or named_later(page, told, opening):
        first = _behind_leading(page, _clause_start(page, start, comma), comma)
        first = bearer(page, start, first)
        return told or (((first, comma), comma + 1) if first < comma else (None, comma + 1))
    return (first, _told_up_to(page, first, opening, comma)), comma + 1


def _behind_insertion(page: Page, start: int, comma: int) -> tuple[Tokens, int] | None:
    """The subject of the last clause before the comma, parted from its verb by what two commas
    insert: “The plan failed, Bell, who left in May, said”."""
    for opening in openings(page, start, comma):
        told, _ = subject_beside(page, start, opening)
        if told is not None and told[1] == opening and bears(page, told):
            first = bearer(page, start, told[0])
            return (first, _told_up_to(page, first, opening, comma)), comma + 1
    return None


def _told_up_to(page: Page, first: int, opening: int, comma: int) -> int:
    """Where a mention before an insertion ends: behind an apposition, before all others."""
    turned = page.end(opening + 1, "opener", "adverb", "subordinate") == comma
    going = has_ending(page, opening + 1, "participle") and not _joins(page, opening, opening + 3)
    alone = page.end(first, "pronoun") == opening
    if has_ending(page, opening + 1, "past") and page.among(opening + 2, GOVERNED):
        return opening  # “elected in May”
    return opening if turned or going or alone or page.among(opening + 1, INSERTS) else comma


def _clause_start(page: Page, start: int, end: int, later: bool = False) -> int:
    """The token after the last boundary before the subject."""
    remark = bracketed(page, start, end)
    for token in range(end - 1, start - 1, -1):
        if token in remark:
            continue
        if spoken(page, token) or page.words[token] in ":;" or wide(page, token):
            return token + 1
        if page.alone(page.end(token, "time", "tail") - 1, "clause"):
            return page.end(token, "time", "tail")  # “a day after the firm reported”
        if parts_pronoun(page, token, end):
            return token + 1
        if page.words[token] == "," and not inside(page, start, token, end):
            return office_start(page, start, token) or token + 1
        if page.end(token, "that", "clause"):
            return page.end(token, "that", "clause")
        joins = page.end(token, "conjunction") == token + 1
        if joins and (parts_clause(page, start, token) or (later and tasked(page, start, token))):
            return token + 1
    return start


def _behind_leading(page: Page, first: int, limit: int) -> int:
    """Past openers, adjuncts and clauses that lead the main clause, each up to its comma."""
    while first < limit:
        if counts(page, first):
            break
        if not (page.among(first, SUBORDINATING) or _participial(page, first)):
            token = skip_openers(page, first, limit)
            if token == first:
                break
            first = token
            continue
        comma = page.comma(first, limit)
        if comma == limit:
            return unmarked(page, first, limit)
        first = past_year(page, comma + 1, limit)
    return first


def _participial(page: Page, token: int) -> bool:
    """Whether a sentence opens with a participle that an adjunct or clause follows."""
    if not has_ending(page, token, "participle", "past"):
        return False
    alone = page.words[token + 1] == "," and has_ending(page, token, "participle")
    return alone or bool(page.among(token + 1, GOVERNED)) or done_to(page, token)
