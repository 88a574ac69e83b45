"""Noun phrases: where a speaker's mention starts and ends, without a parser."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.asides import bracketed, by_name, set_apart
from goft.statements.called_bodies import cause
from goft.statements.completed import accuses, complete, complete_body, from_there
from goft.statements.conjoined import conjoined, listed_states, second_name, with_head
from goft.statements.counted import counted_end
from goft.statements.endings import behind_first_name
from goft.statements.heads import SHORT_QUOTATION, goes_on_named, governed, of_what
from goft.statements.kinds import APPOSED, JOINING, NAMING, SOURCES, STOPS
from goft.statements.naming import closing_surname, in_office, with_surname
from goft.statements.page import Page
from goft.statements.posted import districts_end, own_post, posted_end
from goft.statements.seated import seated_name, sits_for
from goft.statements.steps import anew, closed_by, inside_end, pointed_at, unnamed, work_end

Tokens = tuple[int, int]
LONGEST_FIELD: Final = 6
FIXED: Final = ("pronoun", "generic", "surname")
FARTHEST_HOLDER: Final = 8
FEW: Final = 4


def noun_phrase(page: Page, start: int, limit: int) -> int:
    """Where the noun phrase that starts at the token ends, at most at `limit`.

    A known mention or pronoun ends where it ends; commas are crossed only for an apposition.
    """
    if (state := page.end(start, "metonym")) and accuses(page, start, state, limit):
        return with_head(page, state, limit)
    if (pointed := page.end(start, "generic")) and complete(page, start, pointed, limit):
        return pointed
    marked = _marked_source(page, start, limit)
    if marked and marked < limit and of_what(page, marked):
        return _trimmed(page, start, _run(page, start, limit))
    if marked:
        return apposition(page, start, marked, limit)
    fixed = page.among(start, _fixed_kinds(page)) or page.known(start, limit)
    fixed = fixed or min(complete_body(page, start), limit)
    fixed = fixed or min(_pointed(page, start), limit)
    fixed += 0 < fixed < limit and page.words[fixed] in folded(page.pack.code, "itself")
    if fixed and not (fixed < limit and goes_on_named(page, start, fixed)):
        end = listed_states(page, start, _widened(page, start, fixed, limit), limit)
        if page.end(start, "pronoun", "generic"):
            return end
        end = _posted(page, start, apposition(page, start, end, limit), limit)
        return _shared(page, start, end, limit)
    end = _trimmed(page, start, _run(page, start, limit))
    if end > start and (called := by_name(page, end, limit)) > end:
        return called
    end = with_head(page, listed_states(page, start, end, limit), limit)
    end = apposition(page, start, end, limit)
    return _shared(page, start, _located(page, start, end, limit), limit)


def _shared(page: Page, start: int, end: int, limit: int) -> int:
    """Where a name ends with a second that a conjunction written onto it joins («X and Y»)."""
    if end >= limit or not conjoined(page, end) or not page.between("given", start, end):
        return end
    behind = _trimmed(page, start, _run(page, end, limit))
    return behind if second_name(page, start, behind) else end


def _marked_source(page: Page, start: int, limit: int) -> int:
    """Where a name in quotation marks ends that no office or body follows, where the object comes
    before its verb; else 0."""
    if start not in page.opens or page.pack.options["subject"] != "first":
        return 0
    end = _short_quotation(page, start, limit)
    return end if end > start and not page.among(end, NAMING) else 0


def _widened(page: Page, start: int, end: int, limit: int) -> int:
    """The end of an epithet with the traits and bodies behind it, where a mark or an adjunct
    shows that they belong to it: «this official of the White House,»."""
    token = end
    while token < limit and page.end(token, "qualifier", "organization", "metonym", "place"):
        token = page.end(token, "qualifier", "organization", "metonym", "place")
    epithet = page.end(start, "generic") == end
    token = max(token, _field(page, start, end, limit)) if epithet else token
    closed = token >= limit or not page.words[token][0].isalnum() or page.among(token, STOPS)
    return min(token, limit) if epithet and closed and not page.end(token, "marker") else end


def _field(page: Page, start: int, end: int, limit: int) -> int:
    """Where the field of an epithet that many hold in one ends at its comma: «this specialist in
    diseases of the heart,»; 0 for other epithets and where the phrase stops before."""
    many = any(w.kind == "role" and w.form == "trait" for w in page.readings(page.words[end - 1]))
    if not page.verb_last or not many:
        return 0
    last = next((t for t in range(end, limit) if step_over(page, t, limit) == t), limit)
    fits = end < last < min(end + LONGEST_FIELD, limit) and page.words[last] == ","
    return last if fits else 0


def _fixed_kinds(page: Page) -> tuple[str, ...]:
    """The kinds of mentions that nothing can follow; where only a definite word closes a phrase,
    a title may be followed by whose it is."""
    return ("pronoun", "honorific") if page.definite else FIXED


def _run(page: Page, start: int, limit: int) -> int:
    """Where the words that can belong to one phrase end; an object's head closes it."""
    token = counted_end(page, start, limit)
    closed = token > start and not page.alone(token - 1, "partitive")
    itself = folded(page.pack.code, "itself")
    pointed = start < limit and page.words[start] in folded(page.pack.code, "same")
    same = page.end(start, "generic") if pointed else 0
    goes_in = start < limit and unnamed(page, start)
    while token < limit:
        if governed(page, start, token, limit, closed):
            break
        step = inside_end(page, token, limit) if goes_in else work_end(page, start, token, limit)
        step = step or step_over(page, token, limit)
        if step == token or (token > start and (anew(page, token) or _behind_paper(page, token))):
            break
        if token == start + 1 and behind_first_name(page, token):
            break
        unknown = token == start and token not in page.tags
        inside = page.end(token, "within") == step
        closed = not inside and (unknown or closed_by(page, token, step, closed))
        closed = closed or page.end(token, "eponym") > 0
        token = step
        if token == same or (token > start + 1 and page.words[token - 1] in itself):
            break
    return token


def _behind_paper(page: Page, token: int) -> bool:
    """Whether an unknown word stands behind a medium's name in quotation marks, which is whole,
    and before a preposition: «the daily “X” | a part of»."""
    if token - 1 not in page.closes or token in page.tags or not page.verb_last:
        return False
    medium = page.tags.ends(page.closes[token - 1], "medium")
    return medium and page.end(token + 1, "preposition") > 0


def recognized(page: Page, token: int, limit: int) -> bool:
    """Whether a source that the pack or the page knows starts at the token."""
    return bool(page.among(token, SOURCES) or page.known(token, limit) or _pointed(page, token))


def sourced(page: Page, start: int, end: int) -> bool:
    """Whether a known source opens a phrase, or a capital stands in it."""
    return recognized(page, start, end) or any(map(page.capital, range(start, end)))


def _pointed(page: Page, token: int) -> int:
    """Where a group that is pointed at ends («these students of the university»); else 0."""
    if not page.verb_last or page.form(token, "determiner") != "object":
        return 0
    end = page.end(token + 1, "collective") if page.end(token, "determiner") == token + 1 else 0
    while end and (told := page.end(end, "qualifier", "organization", "metonym", "place")):
        end = told
    return end


def step_over(page: Page, token: int, limit: int) -> int:
    """The next token of the phrase after this one, or the same token where it stops."""
    word = page.words[token]
    if token in page.opens:
        return token if page.end(token, "adverb") else _short_quotation(page, token, limit)
    if word in JOINING:
        short = bracketed(page, token, limit)
        return short or token + (not set_apart(page, token, len(page.words)))
    if not word[0].isalnum():
        return token
    if named := page.among(token, NAMING) or page.end(token, "eponym"):
        return named
    if page.among(token, STOPS) or page.form(token, "conjunction") == "clause":
        return token
    return token + 1


def _short_quotation(page: Page, token: int, limit: int) -> int:
    """Past a quoted name («…» of a few words); the same token for a longer quotation."""
    end = page.opens[token]
    return end + 1 if end <= min(token + SHORT_QUOTATION, limit - 1) else token


def _trimmed(page: Page, start: int, end: int) -> int:
    """The phrase's end without a conjunction, dash or, where verbs come last, “this” behind it."""
    loose = "determiner" if page.verb_last else ""
    while end > start and (
        page.end(end - 1, "conjunction", loose) == end or page.words[end - 1] in "-–/"
    ):
        end -= 1
    return end


def apposition(page: Page, start: int, end: int, limit: int) -> int:
    """Where the phrase ends with the role or name that follows its comma, if one does."""
    if end <= start or end + 1 >= limit or page.words[end] != ",":
        return end
    told = page.among(end + 1, APPOSED) or from_there(page, start, end + 1, limit)
    body = page.end(start, "organization") == end and page.end(end + 1, "given") > 0
    officer = page.definite and page.end(start, "organization") and not page.end(start, "role")
    body = bool(body or (officer and page.end(end + 1, "role")))
    if not page.cased and (body or page.end(start, "medium")):
        return end  # no medium or body is somebody
    told = told or (not page.definite and page.end(end + 1, "counted"))
    told = told or _one_of(page, start, end, limit)
    if not told and not page.known(end + 1, limit):
        return end if not conjoined(page, end + 1) else _run(page, end + 1, limit)
    return _trimmed(page, start, _run(page, end + 1, limit))


def _one_of(page: Page, start: int, end: int, limit: int) -> bool:
    """Whether a name in no list stands before «one of the farmers» between commas."""
    if not page.verb_last or recognized(page, start, end) or not page.end(end + 1, "anonymous"):
        return False
    behind = _run(page, end + 1, limit)
    return end - start < FEW and behind < limit and page.words[behind] == ","


def _located(page: Page, start: int, end: int, limit: int) -> int:
    """Where an office ends with the place and the name behind it («a member in X, Name»)."""
    if page.definite is None or not in_office(page, start):
        return _posted(page, start, end, limit)
    if led := cause(page, start, end):
        behind = _run(page, led, limit)
        behind = apposition(page, start, behind, limit) if behind > led else behind
        named = page.between("given", led, behind) or page.end(behind, "that")
        return behind if named else end
    further = end
    while further < limit and page.end(further, "within", "beyond"):
        if page.end(further, "adjunct", "interview"):
            break
        place = further + 1
        if named := seated_name(page, place, limit):
            return named
        further = max(_run(page, _holder(page, place, limit) or place, limit), place + 1)
        alone = further == place + 1 or (further < limit and sits_for(page, place - 1))
        behind = alone and page.end(further, "given", "title")
        further = with_surname(page, _run(page, further, limit) if behind else further, limit)
        if any(page.end(token, "given", "title", "particle") for token in range(place, further)):
            return further
        if any(closing_surname(page, token, further) for token in range(place + 1, further)):
            return further
    inside = page.end(end, "within") > 0 or sits_for(page, end)
    if not inside or page.end(end, "adjunct", "interview", "time"):
        return end
    last = min(end + FARTHEST_HOLDER, limit - 1)
    comma = page.comma(end, last)
    if comma >= last:
        return end
    behind = apposition(page, start, comma, limit)
    named = page.end(comma + 1, "given", "title")
    held = page.end(comma + 1, "role") and page.between("given", comma + 1, behind)
    return behind if named or held else end


def _posted(page: Page, start: int, end: int, limit: int) -> int:
    """Where a mention ends with the affairs of its office, or its post and the name behind it."""
    end = districts_end(page, start, end, limit)
    seat = posted_end(page, end, limit)
    if seat == end:
        return end
    whole = seat if own_post(page, start, end) else end
    if whole == seat and page.end(seat, "conjunction") and page.end(seat + 1, "role"):
        return apposition(page, start, _trimmed(page, start, _run(page, seat, limit)), limit)
    if not page.end(start, "title", "role"):
        return whole
    named = apposition(page, start, seat, limit)
    if page.end(seat, "title", "given") and seat < limit:
        named = _trimmed(page, start, _run(page, seat, limit))
    closed = named == limit or page.words[named] == ","
    return named if named > seat and closed else whole


def _holder(page: Page, place: int, limit: int) -> int:
    """Where the title and name of who is in office start behind the place of the office; else 0."""
    for token in range(place, min(place + FARTHEST_HOLDER, limit)):
        if page.end(token, "title") and page.end(page.end(token, "title"), "title", "given"):
            return token
        if page.among(token, STOPS - {"cue"}) or not page.words[token][0].isalnum():
            return 0
    return 0


def skip_openers(page: Page, token: int, limit: int) -> int:
    """Past conjunctions, openers, times and stray marks at the start of a clause."""
    while token < limit:
        end = page.end(token, "opener", "conjunction", "time", "adverb", "clause")
        if end and pointed_at(page, end, limit):
            break
        if end:
            token = end
        elif not page.words[token][0].isalnum() and token not in page.opens:
            token += 1
        else:
            break
    return token
