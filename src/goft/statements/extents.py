"""What belongs to a content in a clause whose subject stands beside its verb, as in English."""

from __future__ import annotations

from typing import Final

from goft.languages.rules import Rule
from goft.statements.adverbs import before_adverbs
from goft.statements.dashes import DASHES
from goft.statements.further import did_else, did_further, made_so, others_say, told_behind_name
from goft.statements.groups import GROUP_ENDS, group_end, has_ending, has_verb, is_verb
from goft.statements.kinds import LEADING
from goft.statements.page import Page
from goft.statements.phrases import Tokens

LONGEST_INSERTION: Final = 10
LONGEST_LIKENED: Final = 24
INSERTED: Final = LEADING | {"adverb", "helper", "clause"}
NO_SUBJECT: Final = LEADING | {"clause", "conjunction"}
NO_CLAUSE: Final = LEADING | {"clause", "likeness"}
GOVERNED: Final = LEADING | {"infinitive"}
# “calling them attempts to rob the town”: how many words follow, and what they do not open with.
FEWEST: Final = 2
NO_NAME: Final = GROUP_ENDS | {"inner", "adverb", "outlet"}


def content_end(page: Page, start: int, stop: int, *, phrase: bool) -> int:
    """Where the narrator's own words follow a content: a comment, or an adjunct of a phrase."""
    for token in range(start + 1, stop) if phrase else _told_from(page, start, stop):
        if phrase and token in page.closes and told_behind_name(page, token):
            return token - 1
        if token in page.quoted:
            continue
        if (
            page.end(token, "tail")
            or _conceded(page, token, stop)
            or (page.end(token + 1, "relative") and _told_of(page, token + 1, stop))
            or (phrase and _leaves(page, token, stop, start))
            or did_else(page, start, token, stop, phrase=phrase)
            or others_say(page, token)
        ):
            return token
    return stop


def related_end(page: Page, cue: int, start: int, end: int) -> int:
    """Where words end that a relative clause between commas reports: before the comma that the
    main verb follows (“Bell, who says the dam is full, left”)."""
    if not page.has("relative", max(cue - 2 * LONGEST_INSERTION, 0), cue + 1):
        return end
    cue = before_adverbs(page, max(cue - LONGEST_INSERTION, 0), cue)
    if page.end(cue - 1, "relative") != cue or page.words[cue - 2 : cue - 1] != (",",):
        return _dashed_end(page, cue, start, end)
    outside = [comma for comma in page.between(",", start, end) if comma not in page.quoted]
    return next((comma for comma in outside if main_verb(page, comma + 1)), end)


def _dashed_end(page: Page, cue: int, start: int, end: int) -> int:
    """Where words end that a relative clause between two dashes reports: before the second."""
    before = range(cue - 1, max(cue - LONGEST_INSERTION, 0), -1)
    dash = next((t for t in before if page.words[t] in DASHES), 0)
    if not dash or not page.end(dash + 1, "relative"):
        return end
    return next((t for t in range(start, end) if page.words[t] == page.words[dash]), end)


def main_verb(page: Page, token: int) -> bool:
    """Whether a finite verb stands at the token, be it behind an adverb."""
    while page.end(token, "adverb") and not page.end(token, "helper"):
        token = page.end(token, "adverb")
    told = page.end(token, "helper", "participle") or page.form(token, "cue") == "finite"
    return bool(told) or is_verb(page, token)


def _told_from(page: Page, start: int, stop: int) -> list[int]:
    """The places where the narrator's own words may begin behind a clause."""
    commas = [token - 1 for token in page.between("concession", start + 1, stop)]
    held = page.between("relative", start + 1, stop)
    said = [t - 1 for t in held if page.words[t - 1] == "," and _told_of(page, t, stop)]
    joins = page.between("conjunction", start, stop)[:1]
    joins += [
        t - 1 for t in page.between("conjunction", start + 1, stop) if others_say(page, t - 1)
    ]
    return sorted([*page.between("tail", start, stop), *commas, *said, *joins])


def _told_of(page: Page, relative: int, stop: int) -> bool:
    """Whether somebody else tells what a relative clause holds: “, which a diplomat said was”."""
    first = page.end(relative, "relative")
    if has_ending(page, first, "past") and not page.capital(first):
        return False  # “, which included calls recorded by the agency, was”
    end = group_end(page, first, stop)
    return end > relative + 1 and page.word(end, "cue") is not None and is_verb(page, end + 1)


def _conceded(page: Page, token: int, stop: int) -> bool:
    """Whether a comma and “although” open a clause, no mere “, though,”."""
    behind = page.end(token + 1, "concession") if page.words[token] == "," else 0
    return 0 < behind < stop and page.words[behind][0].isalnum()


def _leaves(page: Page, token: int, stop: int, start: int) -> bool:
    """Whether an act's object ends at the token: at an adjunct of speech, a participle, or a
    clause of the narrator's."""
    if did_further(page, start, token):
        return True
    if page.words[token] == ",":
        if page.end(token + 1, "relative"):
            close = page.comma(token + 1, stop)
            return close + 1 >= stop or not page.end(close + 1, "infinitive")
        if page.end(token + 1, "conjunction"):
            return _clause_follows(page, token + 2, min(stop, token + 14))
        return has_ending(page, token + 1, "participle") and not page.end(token + 1, "preposition")
    told = page.between("that", start + 1, token)  # “concerns that it could fail | in court”
    return bool(page.end(token, "adjunct", "interview")) and not told


def _clause_follows(page: Page, token: int, stop: int) -> bool:
    """Whether a verb stands at the token, or behind a subject that starts there."""
    if page.end(token, "that"):
        return False
    if page.among(token, INSERTED):
        return has_verb(page, token, stop)
    end = group_end(page, token, stop)
    while token < end < stop and page.end(end, "inner", "preposition", "adverb"):
        end = max(group_end(page, end + 1, stop), end + 1)
    return end < stop and is_verb(page, end)


def main_clause(page: Page, start: int, stop: int) -> int:
    """Where the main clause begins behind a subordinate one that a cue opened: at the first
    comma that a subject and verb follow."""
    for token in page.between(",", start, stop):
        behind = token + 2 if token + 1 in page.closes else token + 1
        outside = token not in page.quoted or behind > token + 1
        if outside and _subject_follows(page, behind, stop):
            return behind - 1
    return stop


def _subject_follows(page: Page, token: int, stop: int) -> bool:
    if page.among(token, NO_SUBJECT):
        return False
    end = _listed(page, group_end(page, token, stop), stop)
    if token < end and page.words[end : end + 1] == (",",) and page.end(end + 1, "relative"):
        end = min(page.comma(end + 1, stop) + 1, stop)  # “…, the mayor, who left, | replied”
    while token < end < stop and page.end(end, "adverb", "helper"):
        end = page.end(end, "adverb", "helper")
    return token < end < stop and is_verb(page, end - 1 if page.end(end - 1, "verb") else end)


def _listed(page: Page, end: int, stop: int) -> int:
    """Where a list of names ends that starts with the group before the token: “A, B and C”."""
    token = end
    while token + 1 < stop and page.words[token] == "," and page.capital(token + 1):
        token = group_end(page, token + 1, stop)
    last = page.end(token, "conjunction") if token < stop else 0
    joins = last and last < stop and page.end(token, "inner") and page.capital(last - 2)
    if joins:
        return group_end(page, last, stop)
    return token if page.between("conjunction", end, token) else end


def subordinate(page: Page, left: int, start: int) -> bool:
    """Whether the clause that starts at `left` is a subordinate one that opens its sentence."""
    if left <= start or left - start > 3:
        return False
    return bool(page.end(left - 1, "clause", "subordinate"))


def resumed(
    page: Page, token: int, stop: int, *, quoted: bool, dependent: bool = False, bare: bool = False
) -> Tokens | None:
    """The words that go on behind a verb of saying that parted them, when they do; behind a
    `dependent` clause the main one must follow, and behind a `bare` subject its verb."""
    if quoted:
        for opening in range(token, stop):
            if opening in page.opens and (
                page.words[opening - 1] in ",:;" or page.end(opening - 1, "conjunction")
            ):
                return opening + 1, page.opens[opening]
        return None
    limit = min(stop, token + LONGEST_INSERTION)
    comma = next((t for t in range(token, limit) if page.words[t] in ",:"), stop)
    if comma + 1 >= stop:
        return None
    main = (
        dependent and not page.end(comma + 1, "cue", "clause") and has_verb(page, comma + 1, stop)
    )
    if not main and not _resumes(page, comma + 1, stop, bare=bare):
        return None
    return comma + 1, stop


def _resumes(page: Page, token: int, stop: int, *, bare: bool) -> bool:
    """Whether what was said goes on at the token, no comment and no further cue; behind a `bare`
    subject with “purported to come” too."""
    if page.end(token, "reason"):
        return has_verb(page, token, stop)
    joins = page.end(token, "conjunction") == token + 1
    if joins and page.form(token + 1, "cue") == "finite":
        return False  # “it was late, he said, | and advised them to go”
    if page.among(token, NO_CLAUSE) or has_ending(page, token, "participle"):
        return False
    told = page.end(token, "participle") or has_ending(page, token, "past")
    if told and page.among(token + 1, GOVERNED):
        return bare and page.end(token + 1, "infinitive") > 0
    return has_verb(page, token, stop)


def goes_on(page: Page, opening: int, limit: int, rule: Rule) -> bool:
    """Whether a clause or phrase that opens with a quotation goes on behind it."""
    close, bare = page.opens[opening], rule.extent == "quote"
    behind = close + 1
    if behind >= limit or not page.words[close - 1][0].isalnum():
        return False
    clause = has_verb(page, opening + 1, close)
    if bare and clause:
        return is_verb(page, behind)
    if not clause and is_verb(page, behind) and not bare:
        return True
    joins = clause and page.end(behind, "conjunction") and not page.end(behind + 1, "that")
    narrated = joins or page.end(behind, "time", "adjunct", "cue", "clause")
    return page.words[behind][0].isalnum() and not narrated


def named_as(page: Page, start: int, end: int, link: str) -> bool:
    """Whether a group is linked with what it is called or to do: “X as Y”, “X to do Y”, or “X Y”
    where no word links them."""
    group = group_end(page, start, end)
    while group < end and (page.end(group, "preposition", "inner", "time") or made_so(page, group)):
        if link and page.end(group, link):
            break
        if page.end(group, "time"):
            group = page.end(group, "time")
            continue
        group = max(group_end(page, group + 1, end), group + 1)
    if not link and group > start + 1 and page.end(group - 1, "complement") == group:
        return True  # “called the plan | reckless”
    if group >= end or group == start:
        return False
    if link:
        linked = bool(page.end(group, link)) and not _tells_when(page, group, end)
        return linked or _likened(page, group, end, link)
    if group in page.opens or page.end(group, "article", "complement"):
        return True
    named = page.word(start, "object")
    pointed = named is not None and named.gender != "neuter" and start + 1 == group
    return (
        pointed
        and end - group > FEWEST
        and page.words[group].isalpha()
        and not page.among(group, NO_NAME)
    )


def _likened(page: Page, start: int, end: int, link: str) -> bool:
    """Whether what is called something goes on over participles, lists and relative clauses
    before it: “described the talks agreed by both, and the plan, as useful”."""
    if link != "likeness":
        return False
    for token in range(start, min(end, start + LONGEST_LIKENED)):
        if page.words[token] in ".;:" or page.end(token, "pronoun") or token in page.opens:
            return False
        if page.end(token, "verb") and not page.between("that", start, token):
            return False
        if page.end(token, link) and not _further(page, token, end):
            return True
    return False


def _further(page: Page, token: int, end: int) -> bool:
    """Whether “as” tells when or how, and not what something is called: “as growers left”, “as
    well as”, “known as”."""
    told = _tells_when(page, token, end)
    beside = page.end(token - 1, "participle", "likeness") or page.end(token + 1, "adverb", "inner")
    twice = page.between("likeness", token + 1, min(end, token + 4))
    return told or bool(beside or twice)


def _tells_when(page: Page, token: int, end: int) -> bool:
    """Whether a subject and its verb follow the word at the token: “as growers left”."""
    behind = group_end(page, token + 1, end)
    manner = has_ending(page, token + 1, "adverb")  # “as politically motivated”
    return token + 1 < behind < end and is_verb(page, behind) and not manner


def leads_into(page: Page, start: int, opening: int) -> bool:
    """Whether a clause begins before a quotation and goes on into it: “it is ‘a shame’”."""
    before = opening - 1
    if before < start or not page.words[before][0].isalnum():
        return False
    if page.end(before, "cue", "that") or _has_cue(page, start, opening):
        return False
    return has_verb(page, start, opening) or is_verb(page, opening + 1)


def _has_cue(page: Page, start: int, end: int) -> bool:
    return any(page.end(token, "cue") for token in range(start, end))
