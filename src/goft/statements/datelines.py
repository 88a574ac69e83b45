"""Datelines: place, day and agency before a dash are no part of the sentence they open."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from goft.languages.letters import folded
from goft.model import Span, Text
from goft.statements.kinds import NAMING
from goft.statements.media import has_medium
from goft.statements.page import Page
from goft.statements.posts import posted
from goft.statements.roles import BODY, bare
from goft.statements.sign_offs import bracketed
from goft.statements.transcripts import label_end

LONGEST: Final = 14
FARTHEST: Final = 40
# How many sentences a page may have above its dateline.
EARLY: Final = 8
DASHES: Final = frozenset("–—-_")
SIGNS: Final = frozenset(":;–—-_/")
WRITTEN_ON: Final = frozenset("-/")
PLACES: Final = frozenset(("metonym", "place", "outlet", "medium", "time"))
# What no slug holds: whoever speaks, and verbs.
TOLD: Final = frozenset(("role", "title", "given", "pronoun", "cue", "verb", "that"))
# How far a bracket with one word in it reaches.
INITIALS: Final = 2
LONGEST_SLUG: Final = 6
LONGEST_PLACE: Final = 3
LONGEST_NAME: Final = 3
SHORTEST_PLACE: Final = 3
# Shorter capitals are initials: “UN Secretary-General”.
SHORTEST_CAPITALS: Final = 4
# What opens a sentence.
BEGINNING: Final = frozenset(
    ("article", "indefinite", "pronoun", "preposition", "adjunct", "clause", "time", "origin")
)
# The roles of blocks in which the text of an article begins.
OPENING: Final = frozenset({*BODY, "dateline"})
# What a label of a speaker or an interview holds.
LABELS: Final = ("role", "title", "given", "outlet", "medium", "asking", "answering", "pronoun")


def without_datelines(page: Page) -> Text:
    """The page's text with the sentences that open blocks begun behind their datelines."""
    text = page.text
    sentences = list(text.sentences)
    for number, sentence in enumerate(sentences):
        opens = number == 0 or text.blocks[number] != text.blocks[number - 1]
        if not (opens or number < EARLY) or label_end(page, sentence[0]):
            continue
        if not posted(page, sentence[0]):
            sentences[number] = _behind(page, sentence) if opens else _captioned(page, sentence)
    if sentences and (cut := bracketed(page, *sentences[-1])) < sentences[-1][1]:
        sentences[-1] = sentences[-1][0], cut
    found = tuple(sentences)
    return text if found == text.sentences else replace(text, sentences=found)


def _behind(page: Page, sentence: Span) -> Span:
    """The sentence from behind its dateline's dash on."""
    start, end = sentence
    if (told := _captioned(page, sentence)) != sentence:
        return told
    for token in range(start + 1, min(start + LONGEST, end - 1)):
        if page.words[token] == ")" and credited(page, start, token):
            return _behind_marks(page, token + 1, end), end
        if page.words[token] not in SIGNS:
            continue
        if _agency(page, start, token):
            return _behind_dashes(page, token, end), end
        if page.words[token] in DASHES and _apart(page, token) and not _inside(page, start, token):
            after = token + 2 if page.words[token + 1] in DASHES else token + 1
            dated = _is_dateline(page, start, token) or _is_byline(page, start, token)
            dated = dated or _is_slug(page, start, token, end)
            after = _behind_label(page, after, end) if dated else after
            return (after, end) if after < end and dated else sentence
        if page.words[token] == ":" and _placed(page, start, token):
            return token + 1, end
        if _signed(page, start, token, end):
            return _behind_byline(page, token + 1, end), end
    behind = _behind_capitals(page, start, end)
    return (behind, end) if behind > start else sentence


def _behind_capitals(page: Page, start: int, end: int) -> int:
    """Where the text begins behind a place in capitals that no mark parts from it: “GENEVA The”,
    “HONG KONG Police”; else 0."""
    stop = start
    while page.cased and stop < min(end - 2, start + LONGEST_PLACE + 1) and _large(page, stop):
        stop += 1
    named = page.source(start, stop) if stop > start else ""
    if len(named) < SHORTEST_CAPITALS or stop > start + LONGEST_PLACE:
        return 0
    first = stop + 1 if stop in page.opens else stop
    told = any(
        page.among(t, TOLD | {"organization", "outlet", "medium"}) for t in range(start, stop)
    )
    if told or not page.capital(first) or page.source(start, end).isupper():
        return 0
    known = page.end(start, "metonym", "place", "seat") == stop
    return stop if known or page.end(first, *BEGINNING) else 0


def _large(page: Page, token: int) -> bool:
    word = page.source(token, token + 1)
    return word.isalpha() and word.isupper() and len(word) > 1


def _captioned(page: Page, sentence: Span) -> Span:
    """The sentence from behind a place in capitals and its agency on, with no line before them."""
    start, end = sentence
    places = range(start + 1, min(start + FARTHEST, end - 1))
    if not page.cased or ")" not in page.words[start : places.stop]:
        return sentence
    dash = next((t for t in places if _agency(page, start, t)), 0)
    return (_behind_dashes(page, dash, end), end) if dash else sentence


def _agency(page: Page, start: int, dash: int) -> bool:
    """Whether a medium in brackets right before a dash dates the copy: «town, country (CNN)--»."""
    if page.words[dash] not in DASHES or page.words[dash - 1] != ")":
        return False
    named = next((t for t in range(dash - 2, start - 1, -1) if page.words[t] == "("), dash)
    outlet = named < dash and page.end(named + 1, "outlet") == dash - 1
    town = page.source(named - 1, named) if named > start else ""
    large = page.cased and town.isupper() and len(town) >= SHORTEST_PLACE
    return outlet and (large or not any(page.among(t, TOLD) for t in range(start, named)))


def credited(page: Page, start: int, close: int) -> bool:
    """Whether a place, and a date or else capitals, stand before a medium or a body's initials in
    brackets: “New Marl, Dec 10 (NVA): The”, “MARLOW (Valley News - 23rd June) Growers”."""
    opening = next((t for t in range(close, start, -1) if page.words[t] == "("), start)
    if opening == start or not page.cased or close - start > LONGEST:
        return False
    if not _is_dateline(page, start, opening):
        return False
    months, before = folded(page.pack.code, "months"), range(start, opening)
    if any(page.among(t, TOLD) and page.words[t] not in months for t in before):
        return False  # “May” is a verb too
    dated = any(page.words[t][0].isdigit() for t in before)
    placed = page.source(start, opening).isupper() and not page.among(start, TOLD)
    if has_medium(page, opening, close):
        return dated or placed
    short = close - opening == INITIALS and page.source(opening + 1, close).isupper()
    return short and (dated or (placed and page.end(start, "place", "seat") == opening))


def _inside(page: Page, start: int, token: int) -> bool:
    """Whether a bracket is open at the token."""
    marks = [word for word in page.words[start:token] if word in ("(", ")")]
    return page.cased and marks[-1:] == ["("]


def _behind_marks(page: Page, token: int, end: int) -> int:
    """Where the text begins behind the mark, if any, that follows a credit in brackets."""
    marks = range(token, min(token + INITIALS, end))
    return next((t for t in marks if page.words[t] not in SIGNS), token)


def _behind_dashes(page: Page, token: int, end: int) -> int:
    return next((t for t in range(token, end) if page.words[t] not in DASHES), token)


def _placed(page: Page, start: int, colon: int) -> bool:
    """Whether a place in capitals stands before the only such colon of a page, at the start of
    its text: “SWABI: Farmers have …”; a speaker's label would come again. One that the pack knows
    dates any item of news in brief."""
    place = page.source(start, colon)
    if not place.isupper() or colon - start > LONGEST_PLACE or len(place) < SHORTEST_PLACE:
        return False
    if page.end(start, "place", "seat") == colon:
        return True
    blocks, roles = page.text.blocks, page.text.document.blocks
    told = (s for n, s in enumerate(page.text.sentences) if roles[blocks[n]].role in OPENING)
    opening = next((first for first, end in told if not bare(page, first, end)), -1)
    if opening != start or any(page.among(token, LABELS) for token in range(start, colon)):
        return False
    return not any(t > colon and page.source(t - 1, t).isupper() for t in page.places.all(":"))


def _signed(page: Page, start: int, token: int, end: int) -> bool:
    """Whether a mark behind a medium, or a dash behind its unknown slug, opens a told sentence."""
    mark = page.words[token]
    if page.cased or page.words[end - 1] == "?" or not page.has("cue", token, end):
        return False  # with a question mark the medium asks
    if mark in ":;":
        named = page.between("outlet", start, token) or page.between("medium", start, token)
        return bool(named) and (_is_dateline(page, start, token) or _headed(page, start, token))
    if page.end(start, "reporter", "outlet", "medium") == token:
        return True
    written_on = mark in WRITTEN_ON and not _apart(page, token) and _spaced(page, token)
    if written_on and mark in DASHES and _is_slug(page, start, token, end):
        return True
    slug = (mark not in WRITTEN_ON or written_on) and token == start + 1 and start not in page.tags
    return slug and start == 0 and bool(page.end(token + 1, "given", "title", "role"))


def _headed(page: Page, start: int, mark: int) -> bool:
    """Whether a noun for media opens the few words before a semicolon, and nobody in them acts."""
    near = page.words[mark] == ";" and mark - start <= LONGEST_PLACE
    acts = any(page.among(token, TOLD - {"given"}) for token in range(start, mark))
    return near and page.end(start, "medium") > 0 and not acts


def _is_slug(page: Page, start: int, dash: int, end: int) -> bool:
    """Whether a few words that tell nothing, as a desk's name, stand before the only dash of a
    sentence that opens with who speaks, where names are not told by their letters."""
    if page.cased or dash - start > LONGEST_SLUG:
        return False
    cue = next(iter(page.between("cue", dash, end)), dash)
    if cue == dash or any(page.among(token, TOLD) for token in range(start, dash)):
        return False
    source = page.end(dash + 1, "reporter", *NAMING) or _presented(page, dash + 1, cue)
    return source > 0 and not any(page.words[token] in DASHES for token in range(dash + 2, cue))


def _presented(page: Page, start: int, end: int) -> int:
    """Where a name that no list holds ends before its bearer's office, be it behind a comma; else
    0."""
    for token in range(start + 1, min(start + LONGEST_NAME + 1, end)):
        if page.end(token + (page.words[token] == ","), "role"):
            return token
        if token in page.tags or not page.words[token][0].isalpha():
            return 0
    return 0


def _is_byline(page: Page, start: int, end: int) -> bool:
    """Whether a medium and, behind a comma, a name of few words fill the range."""
    behind = page.end(start, "outlet", "medium")
    named = 0 < behind < end and page.words[behind] in ",;" and end - behind <= 5
    return named and bool(page.end(behind + 1, "given") or behind + 1 not in page.tags)


def _behind_byline(page: Page, start: int, end: int) -> int:
    """Where the text begins behind a reporter's name and its dash, which others follow."""
    if page.words[start - 1] == "/" and not _spaced(page, start - 1):
        return page.end(start, "place") or start  # «Agency/Province the mayor said»
    dash = next((t for t in range(start, min(start + 5, end)) if page.words[t] in DASHES), start)
    people = page.end(start, "given") and page.end(dash + 1, "given", "title", "role")
    return dash + 1 if dash > start and people else start


def _behind_label(page: Page, start: int, end: int) -> int:
    """Where the text begins behind a reporter's name and its colon: at a verb with a subject of
    its own."""
    colon = next((t for t in range(start, min(start + 6, end)) if page.words[t] == ":"), start)
    if colon == start or not page.end(start, "given") or page.between("role", start, colon):
        return start
    told = page.form(colon + 1, "cue") == "finite" or page.end(colon + 1, "verb")
    return colon + 1 if told and not page.cased else start


def _apart(page: Page, token: int) -> bool:
    """Whether a space stands before the dash, or behind it and a place in capitals."""
    if page.text.starts[token] > page.text.end(token - 1):
        return True
    behind = page.text.starts[token + 1] > page.text.end(token)
    return behind and page.cased and page.source(token - 1, token).isupper()


def _spaced(page: Page, token: int) -> bool:
    """Whether a space stands behind the dash."""
    return page.text.starts[token + 1] > page.text.end(token)


def _is_dateline(page: Page, start: int, end: int) -> bool:
    """Whether nothing but places, days, media and marks stands in the range."""
    token = start
    while token < end:
        after = page.among(token, PLACES)
        word = page.words[token]
        named = page.cased and page.capital(token)
        if not after and not named and word[0].isalpha():
            return False
        token = max(after, token + 1)
    return True
