"""Gaps: what a rule may skip between a cue and the content that follows it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.languages.rules import Element
from goft.statements.asides import before_colon, set_apart
from goft.statements.closing import relative_end
from goft.statements.deeds import acted_on, people_behind
from goft.statements.elements import felt, led_again, literal, opens_adjunct, preposition
from goft.statements.frame import Frame, Place
from goft.statements.groups import ending, governs, group_end, has_ending, has_verb
from goft.statements.heads import matter_next
from goft.statements.page import Page
from goft.statements.phrases import noun_phrase
from goft.statements.proclitics import heads, proclitic

LONGEST_INSERTION: Final = 14
OPENING: Final = frozenset(("adjunct", "interview", "preposition", "toward", "inner", "setting"))


def past_relative(
    page: Page, elements: tuple[Element, ...], at: int, token: int, limit: int
) -> int:
    """Where a gap between “that” and a comma ends: behind the comma that closes the relative
    clause, not one inside it; 0 in other gaps and where no verb closes the clause. In a script
    with capitals a comma opens the clause (“according to X, which was lost, …”)."""
    if page.cased and elements[at + 1].name == ",":
        told = page.words[token : token + 1] == (",",) and page.end(token + 1, "relative") > 0
        close = page.comma(token + 1, limit) if told else limit
        return close + 1 if close < limit else 0
    if not page.verb_last or not at or elements[at - 1].name != "that":
        return 0
    end = relative_end(page, token - 1, limit) if elements[at + 1].name == "," else 0
    return end if end and page.words[end - 1] == "," else 0


def barred(page: Page, element: Element, first: int, token: int) -> bool:
    """Whether a word that may open a content belongs to an adjunct."""
    if token <= first:
        return False
    if page.definite and element.name in ("with", "prep"):
        bodies = page.kinds(page.words[token][1:])
        return not bodies.isdisjoint(("organization", "metonym", "place"))
    if element.kind != "role" or not element.form:
        return False
    definite, before = page.definite or " ", page.words[token - 1]
    noun = token - 1 not in page.tags or page.end(token - 1, "matter") == token
    completes = noun and before[0].isalpha() and not before.startswith(definite)
    if completes and page.words[token].startswith(definite):
        return True
    governed = page.end(token - 1, "preposition", "adjunct", "interview") == token
    if governed and not (page.definite and before.endswith(page.possessed)):
        return True
    if page.end(token - 2, "preposition") == token - 1 and page.alone(token - 1, "determiner"):
        return True  # «in all | phases»
    return page.end(token - 1, "relative") == token  # «which | was held», spelled as «contract»


def closed(place: Place, frame: Frame, element: Element, first: int, token: int) -> bool:
    """Whether a narrow gap may go no further than the token."""
    page, word = place.page, frame.word
    led = preposition(page, word, token) if element.name in ("quotation", "that") else 0
    if led and (element.name == "quotation" or felt(page, led)):
        return True
    again = element.name == "that" and led_again(page, word, first, token)
    if again or page.end(token, "that") or page.form(token, "cue") == "first":
        return True
    if element.name == "quotation" and _object_opens(page, first, token):
        return True
    behind_so = element.form == "predicate" and page.end(token, "so") > 0  # the clause opens there
    if behind_so or (element.form == "matter" and acted_on(page, frame, first, token)):
        return True
    if element.name == "prep" and "object" in word.takes and _told(page, first, token):
        return True
    return _told_of(place, frame, element, first, token) or _goes_on(page, element, first, token)


def led_away(place: Place, frame: Frame, element: Element, token: int) -> bool:
    """Whether the verb's preposition leads at the token to what it tells of, as a noun that only
    holds a quotation («warned of a war within “days”»)."""
    page, word = place.page, frame.word
    if page.definite is None or not _sought(element, word):
        return False
    behind = preposition(page, word, token)
    if element.name == "that":
        named = page.words[min(behind, place.end - 1)].startswith(page.definite)
        return behind > 0 and (page.end(behind, "matter") > 0 or not (behind in page.tags or named))
    length = 0 if element.name == "with" else proclitic(page, word, token)
    return behind > 0 or (length > 0 and heads(page, page.words[token][length:]))


def _sought(element: Element, word: Word) -> bool:
    """Whether a gap seeks what the verb's preposition may lead away from."""
    if element.name == "quotation":
        return "say" in word.takes
    return element.name == "with" or (element.name == "that" and "call" in word.takes)


def _object_opens(page: Page, first: int, token: int) -> bool:
    """Whether what a verb tells of opens behind a time or a comma, before any quotation."""
    before = token - (page.words[token - 1] == ",")
    timed = ending(page, first, before, "time", "adverb", "opener") < before
    return token > first and page.end(token, "matter") > 0 and (timed or before < token)


def _told(page: Page, first: int, token: int) -> bool:
    """Whether what a verb tells of without a preposition opens behind a comma or an adjunct."""
    comma = page.words[token - 1] == "," and page.end(token, "matter") > 0
    return token > first and (comma or (page.definite is not None and matter_next(page, token)))


def _told_of(place: Place, frame: Frame, element: Element, first: int, token: int) -> bool:
    """Whether what was told stands before the comma at the token, behind the verb's preposition,
    and a “that” behind it belongs to something else."""
    if element.name != "that" or place.page.words[token] != "," or "of" not in frame.word.takes:
        return False
    return any(preposition(place.page, frame.word, t) for t in range(first, token))


def completes(page: Page, word: Word, element: Element, token: int) -> bool:
    """Whether what a gap seeks belongs to the word before it: «that» to «before», «must» or «on
    condition» behind what was announced, a quotation to what it is the name of."""
    if element.name == "that":
        before = page.words[token - 1]
        given = "object" in word.takes and before in folded(page.pack.code, "given_that")
        return (given and (before,) not in word.prep) or before in folded(page.pack.code, "bound")
    if element.name != "quotation" or page.definite is None or page.end(token - 1, "topic"):
        return False
    return page.end(token - 1, "preposition", "entitling", "pronoun") == token


def turns(page: Page, element: Element, token: int) -> bool:
    """Whether another clause begins at the token before the “that” that is sought, where a
    conjunction of more than a letter or two shows it."""
    if element.name != "that" or page.pack.options.get("conjoined") is None:
        return False
    return page.end(token, "conjunction") > 0 and len(page.words[token]) > 2


def _goes_on(page: Page, element: Element, first: int, token: int) -> bool:
    """Whether the clause goes on behind a time or a comma with words that may open no content."""
    if element.kind != "role" or not element.form or token <= first or opens_adjunct(page, token):
        return False
    before = token - (page.words[token - 1] == ",")
    timed = ending(page, first, before, "time", "adverb", "opener") < before
    return page.words[token][0].isalpha() and (timed or before == first)


def past_setting(place: Place, first: int, token: int, element: Element) -> int:
    """Past one adjunct at the token; past what tells of the one before it, or when it was said,
    only before “that” or a mark."""
    behind = past_adjunct(place.page, token, place.right)
    if behind > token or (element.name != "that" and element.kind != "mark"):
        return behind
    if place.page.cased and place.page.words[token : token + 1] == (",",):
        return before_colon(place.page, token, place.end)
    told = _past_making(place, token) if token > first else token
    return told if told > token else _past_clause(place, token)


def past_adjunct(page: Page, token: int, limit: int) -> int:
    """Past one time, adverb or adjunct at the token; the same token when none stands there."""
    if token >= limit:
        return token
    end = page.end(token, "time", "adverb") or _turn(page, token)
    if end and end < limit and not page.end(end, "genitive") and not governs(page, end):
        return end + page.words[end].isdigit()
    opened = end or page.among(token, OPENING)
    return min(_past_governed(page, opened, limit), limit) if opened else token


def past_turn(page: Page, token: int, limit: int) -> int:
    """Behind words that a comma closes and that only lead over to what was said, where conjunctions
    are written onto words («on the other hand, the flood …», «according to the agency X, the
    flood … by what a trader told»); else the same token."""
    if not page.pack.options.get("conjoined"):
        return token
    end = page.end(token, "opener")
    if end and page.end(token, "narrating") == end and "that" in page.kinds(page.words[end - 1]):
        return end  # «it is told that …»
    if token and page.form(token - 1, "cue") == "noun" and page.end(token, "medium"):
        end = page.comma(token, limit)
    return end + 1 if 0 < end < limit and page.words[end] == "," else token


def _turn(page: Page, token: int) -> int:
    """Where a turn of speech of several words ends: “in response”."""
    end = page.end(token, "opener")
    return end if end > token + 1 else 0


def _past_governed(page: Page, token: int, limit: int) -> int:
    """Past the group that a preposition before the token governs, and what specifies it."""
    doing = governs(page, token) and has_ending(page, token, "participle")
    behind = group_end(page, token + doing, limit) if governs(page, token) else token
    while token <= behind < limit and page.end(behind, "genitive"):
        behind = group_end(page, behind + 1, limit)
    return behind


def _past_making(place: Place, token: int) -> int:
    """Past a participle that tells of what stands before it, or when that was: “in a note sent
    after the vote”, “at a rally marking the day”; the same token when neither stands there."""
    page = place.page
    if page.end(token, "setting"):
        return max(group_end(page, page.end(token, "setting"), place.right), token)
    if has_ending(page, token, "participle") and not page.end(token, "cue"):
        return max(group_end(page, token + 1, place.right), token + 1)
    ended = has_ending(page, token, "past") and not page.end(token, "cue")
    return token + (ended or page.alone(token, "participle"))


def _past_clause(place: Place, token: int) -> int:
    """Where a clause that tells when something was said ends: before “that”, a colon or a comma
    and a quotation; the same token when none opens here or nothing closes it."""
    page, last = place.page, min(token + LONGEST_INSERTION, place.right)
    if not page.end(token, "during", "question", "tail"):
        return token
    for end in range(token + 1, last):
        quoted = page.words[end] == "," and end + 1 in page.opens
        if quoted or page.words[end] == ":" or page.end(end, "that"):
            return end
    return token


def past_aside(page: Page, token: int, limit: int) -> int:
    """Behind what brackets or dashes hold, an adjunct that two commas set apart where verbs lead,
    or the title that one ends in; 0 where none stands."""
    if token >= limit or not page.pack.options["subject_ahead"]:
        return 0
    if apart := set_apart(page, token, limit):
        return apart
    if (behind := _past_title(page, token, limit)) or page.words[token] != ",":
        return behind
    comma = page.comma(token + 1, limit)
    closed = comma + 1 < limit and not set(page.words[token + 1 : comma]) & set(":;()")
    return comma + 1 if closed and opens_adjunct(page, token + 1) else 0


def _past_title(page: Page, token: int, limit: int) -> int:
    """Behind the title in quotation marks that a colon leads and “that” follows: «on his show:
    “X” that …»; 0 where none stands."""
    words = page.words[token : min(token + LONGEST_INSERTION, limit) - 1]
    if ":" not in words:
        return 0
    close = page.opens.get(token + words.index(":") + 1, limit)
    return close + 1 if close < limit and page.end(close + 1, "that") else 0


def past_insertion(place: Place, token: int) -> int:
    """Behind words without a verb, or who is cited, that two commas set between a cue and its
    “that”."""
    page, last = place.page, min(token + LONGEST_INSERTION, place.right - 1)
    if token >= last or page.words[token] != ",":
        return token
    comma = page.comma(token + 1, last)
    led = comma < last and page.end(comma + 1, "that")
    plain = page.end(token + 1, "during", "aside") or not has_verb(page, token + 1, comma)
    return comma + 1 if led and plain else token


def free_start(page: Page, token: int, limit: int) -> int:
    """Where content starts behind adjuncts that commas close; `limit` when nothing else is left."""
    if token < limit and page.words[token] == "(":
        token = next((t + 1 for t in range(token, limit) if page.words[t] == ")"), token)
    while token < limit and opens_adjunct(page, token):
        if behind := page.end(token, "setting", "time", "adverb", "opener"):
            token = behind + (behind < limit and page.words[behind] == ",")
            continue
        comma = page.comma(token, limit)
        timed = (page.end(place, "time") for place in page.between("time", token, comma))
        told = next((place for place in timed if page.end(place, "matter")), 0)
        places = range(token + 1, comma)
        if told := told or next((t for t in places if people_behind(page, t)), 0):
            return told
        token = comma + 1
    return min(token, limit)


def whole_phrase(place: Place, frame: Frame, element: Element, token: int) -> int:
    """The first of the rule's words behind which one phrase reaches up to the token («with a right
    to defence from attacks, from the council | asked»); 0 when there is none."""
    page = place.page
    for start in range(place.left, token) if page.verb_last else ():
        end = literal(page, element, frame.word, start, token)
        if end and end < token and noun_phrase(page, end, token) == token:
            return start
    return 0


def past_remark(page: Page, token: int) -> int:
    """Past a turn of speech between commas: “stressed, however, the need”."""
    led = page.words[token : token + 1] == (",",)
    behind = page.end(token + 1, "opener", "adverb") if led else 0
    return behind + 1 if behind and page.words[behind : behind + 1] == (",",) else token
