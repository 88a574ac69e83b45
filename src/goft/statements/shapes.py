"""Shapes of contents: what a rule may ask words to be, from a clause to a task."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from goft.languages.letters import folded
from goft.languages.rules import Rule
from goft.statements.amounts import SUM, SUMS, counted, measured
from goft.statements.extents import named_as
from goft.statements.further import ends_clause
from goft.statements.groups import group_end, has_ending, has_verb, is_verb, relates
from goft.statements.kinds import LEADING
from goft.statements.main_clauses import leads_main, led_clause, only_did, purpose_led, to_do
from goft.statements.media import has_medium
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.plurals import contracted
from goft.statements.speech import SPEECH

SHAPES: Final = frozenset(
    (
        *("words", "noun", "verb", "told", "complement", "called"),
        *("wh", "tasked", "blamed-on", "valued", "rest", "figured", "seen", "verdict"),
    )
)
CLAUSES: Final = ("words", "verb", "told")
# The kind of word that links what is named and what it is called.
NAMED_BY: Final = {
    "complement": "likeness",
    "called": "",
    "tasked": "infinitive",
    "blamed-on": "onto",
    "valued": SUM,
}
# What follows a quotation and is no part of its clause.
LEAVING: Final = frozenset(
    ("aside", "cue", "clause", "conjunction", "narrating", "relative", "time")
)
TURNING: Final = frozenset(("clause", "during", "relative"))
MARKS: Final = frozenset(",.:;)]")
SETTING: Final = LEADING | {"time", "toward", "setting", "adverb"}
# How many words what somebody sees something in has at most, and what none of them is.
LONGEST_SEEN: Final = 10
SEEN: Final = {"seen": range(1, LONGEST_SEEN), "verdict": range(1)}
PARTING: Final = frozenset(("cue", "that", "conjunction"))
# How many words of a quotation behind “that” may be a name.
LONGEST_NAME: Final = 3


def shaped(page: Page, shape: str, content: Tokens) -> bool:
    """Whether a content has the shape its rule asks for."""
    start, end = content
    if shape == "blaming":
        named = page.between("responsibility", start + 1, end)
        return bool(named) and not page.between("reflexive", start, named[0])
    if shape in SEEN:
        return _seen_as(page, start, end, SEEN[shape])
    if shape not in SHAPES:
        return True
    pointed = page.end(start, "pointing") and not page.end(start, "that")
    if shape in CLAUSES and pointed and _said_so(page, start + 1, end):
        return False
    if start >= end or shape == "wh":
        more = start + 1 < end and not _stops(page, start + 1)  # not “he asked why.”
        return more and page.end(start, "wh") > 0
    if shape == "words":
        return _opens_clause(page, start, end)
    if shape == "rest":
        return is_verb(page, start)
    if shape == "figured":
        return measured(page, start, end)
    led = page.end(start, "preposition", "infinitive", "genitive") and not _about(page, start)
    if shape in CLAUSES and led:
        return led_clause(page, start, end)
    if led or not _begins(page, start):
        return False
    if shape == "noun" and page.end(start, "likeness"):
        return _likens(page, start, end)
    if shape == "noun" and page.end(start, "wh"):
        return True
    if page.end(start, "clause", "conjunction"):
        return page.end(start, "if") > 0
    if shape in CLAUSES:
        last = _next_clause(page, start, end)
        tells = shape == "verb" or _tells(page, start, last)
        verb = (is_verb(page, start) and not contracted(page, start)) or only_did(page, start, last)
        return tells and not verb and has_verb(page, start, last)
    return _names_something(page, shape, start, end)


def _seen_as(page: Page, start: int, end: int, reach: range) -> bool:
    """Whether what something is seen as follows it in its clause («sees in that | a chance»)."""
    verdicts = folded(page.pack.code, "verdicts")
    for token in range(start, min(end, start + reach.stop)):
        if token - start in reach and page.words[token] in verdicts:
            return True
        if page.among(token, PARTING):
            return False
    return False


def _about(page: Page, token: int) -> bool:
    """Whether a number or share that is only about right follows: “around a third”."""
    behind = page.end(token, "approximate")
    if not 0 < behind < len(page.words):
        return False
    if page.words[behind][0].isdigit() or page.end(behind, "numeral", "single"):
        return True
    share = page.end(behind, "indefinite")
    return 0 < share < len(page.words) and page.words[share] in page.pack.options.get("shares", ())


def _tells(page: Page, start: int, end: int) -> bool:
    """Whether a verb stands in a clause before any other that “that” or “when” opens in it: no
    “the case of two men that one had fled”, “the tale when they met”."""
    opens = (t for t in range(start + 1, end) if page.end(t, "that") or _when(page, t))
    return has_verb(page, start, next(iter(opens), end))


def _when(page: Page, token: int) -> bool:
    return page.end(token, "during") > 0 and page.end(token, "wh") > 0


def _names_something(page: Page, shape: str, start: int, end: int) -> bool:
    noun = page.end(start, "cue", "determiner", "feeling", "wh") or page.end(start + 1, "genitive")
    if page.end(start, "verb") and not noun:
        return False
    if shape == "noun":
        alone = page.end(start, "object") and start + 1 < end and not to_do(page, start + 1, end)
        alone = alone and _set_in(page, start + 1)
        return not (alone or page.end(start, "time") or _only_points(page, start, end))
    if shape == "valued" and not counted(page, start, end):
        return False
    return named_as(page, start, end, NAMED_BY[shape])


def _only_points(page: Page, start: int, end: int) -> bool:
    """Whether nothing but a word that points stands there: “denies this.”, “told this to us”."""
    return page.end(start, "pointing") > 0 and (start + 1 >= end or _set_in(page, start + 1))


def _set_in(page: Page, token: int) -> bool:
    """Whether a mark, or only where, when or to whom, follows a word that stands for all."""
    return _stops(page, token) or page.among(token, SETTING) > 0


def _next_clause(page: Page, start: int, end: int) -> int:
    """Where a comma and a conjunction, or a participle that reports, open the next clause."""
    commas = (token for token in range(start, end - 1) if page.words[token] == ",")
    opens = (t for t in commas if page.end(t + 1, "conjunction") or _reports(page, t + 1, end))
    joins = (t for t in page.between("conjunction", start, end) if ends_clause(page, start, t, end))
    return min(next(iter(opens), end), next(iter(joins), end))


def _reports(page: Page, token: int, end: int) -> bool:
    """Whether a participle that reports, or a subject with its verb of saying, stands there; a
    medium that passes words on is none."""
    if page.form(token, "cue") == "part":
        return True
    behind = group_end(page, token, end)
    passes_on = has_medium(page, token, behind)
    return token < behind < end and page.form(behind, "cue") == "finite" and not passes_on


def _likens(page: Page, start: int, end: int) -> bool:
    """Whether what is called something follows: “as ‘false’ a report”, not “as ‘false’.”"""
    behind = page.opens.get(start + 1, start + 2) + 1
    return behind < end and page.words[behind][0].isalnum()


def _begins(page: Page, token: int) -> bool:
    opened = token in page.opens or token - 1 in page.opens
    return opened or page.words[token] not in MARKS


def _stops(page: Page, token: int) -> bool:
    return not page.words[token][0].isalnum()


def _opens_clause(page: Page, start: int, end: int) -> bool:
    """Whether a clause may start at the token; one that an adjunct opens must hold a verb."""
    timed = page.end(start, "time")
    if (
        timed
        and page.words[timed : timed + 1] == (",",)
        and has_ending(page, timed + 1, "participle")
    ):
        return False  # “A, Bell said Sunday, marking its first year”
    if page.end(start, "nothing") and page.end(start + 1, "genitive", "during", "preposition"):
        return False  # “said nothing of the kind”
    if page.end(start, "infinitive", "genitive"):
        return purpose_led(page, start, end)
    if page.end(start, "wh") and _whether(page, start, end):
        return True
    if page.end(start, "clause", "conjunction"):
        return page.end(start, "if") > 0 or leads_main(page, start, end)
    if not page.end(start, "preposition", "adjunct", "interview"):
        summed = page.words[start] in SUMS and has_verb(page, start, end)
        return summed or page.words[start][0].isalnum() or start in page.opens
    comma = page.comma(start, end)
    added = comma + 1 < end and page.end(comma + 1, "clause") > 0
    return has_verb(page, start, comma) or (not added and has_verb(page, comma, end))


def _whether(page: Page, start: int, end: int) -> bool:
    """Whether a question is the subject of the verb behind it: “whether it opens | depends on”."""
    if page.end(start, "during"):
        return False  # “said when she left”
    verbs = [t for t in range(start + 1, page.comma(start, end)) if is_verb(page, t)]
    return any(later > first + 1 for first, later in pairwise(verbs)) and not page.between(
        "conjunction", start, verbs[-1]
    )


def tells_of(page: Page, shape: str, cue_end: int, token: int) -> bool:
    """Whether “that” tells of a noun behind the cue: “adding to a list of ills | that grow”."""
    clause = page.cased and shape in CLAUSES and token > cue_end
    return clause and page.alone(token, "that") and relates(page, token + 1)


def _said_so(page: Page, token: int, end: int) -> bool:
    """Whether a word that points is all that was said, and when or where it was follows: “said this
    at the fair”, “said this while he opened the fair”."""
    opens = (page.words[t] == "," or page.among(t, TURNING) > 0 for t in range(token, end))
    clause = next((token + n for n, found in enumerate(opens) if found), end)
    if page.end(token, "article", "possessive") and not page.end(token, "object", "pointing"):
        return True  # “explained this | the crowd left”
    verb = next((t for t in range(token, clause) if is_verb(page, t)), clause)
    word = page.word(verb, "cue") if verb < clause else None  # “who told this on air | said that”
    other = verb == clause or (word is not None and "say" in word.takes)
    return clause == token or (_set_in(page, token) and other)


def runs_on(page: Page, token: int) -> bool:
    """Whether a noun phrase that opens with a quotation goes on behind it."""
    if page.pack.options["subject"] != "first" or token - 1 not in page.opens:
        return False
    behind = page.opens[token - 1] + 1
    return behind < len(page.words) and page.words[behind][0].isalnum()


def names_only(page: Page, token: int, rule: Rule | None = None) -> bool:
    """Whether the quotation whose content starts at the token is a name in a running clause."""
    close = page.opens[token - 1]
    shouted = rule and rule.cue.name == "quoted" and page.end(close + 1, "preposition", "toward")
    if shouted or page.closes.get(close) != token - 1:
        return False  # “shouted ‘shame’ at the mayor”
    runs_on = close + 1 < len(page.words) and page.words[close + 1][0].isalnum()
    runs_on = runs_on and not (page.definite and page.form(close + 1, "cue") == "part")
    if page.pack.options["subject"] == "beside" and page.end(close + 1, "conjunction"):
        listed = page.end(close + 2, "article", "possessive") and close - token <= SPEECH
        return bool(listed and not has_verb(page, token, close))
    if page.pack.options.get("conjoined") and page.end(token - 2, "that"):
        return _opens_told(page, token, close)
    called = page.verb_last and page.end(token, "given") and page.end(close + 2, "role")
    short = runs_on and (close - token <= SPEECH or _phrase(page, token, close))
    return bool(called) or (short and not page.end(close + 1, "conjunction"))


def _phrase(page: Page, token: int, close: int) -> bool:
    """Whether a quotation holds no verb and the clause that it stands in is closed by one behind
    it, as in Persian: «that “more than a hundred houses in the old town” have burnt»."""
    _, end = page.text.sentences[page.sentence(token)]
    verb = next(iter(page.between("verb", close + 1, end)), end) if page.verb_last else end
    told = verb == end or page.has("verb", token, close) or page.has("cue", token, close)
    apart = any(page.words[t] in ",;:" for t in range(close + 1, verb))
    return not (told or apart or page.has("cue", close + 1, verb))


def _opens_told(page: Page, token: int, close: int) -> bool:
    """Whether a quotation behind “that” is a name or the like in a clause that goes on behind it
    («that “the most die” of hunger», «that the “Union”, which leads, has …», «that “A”, and that
    B»)."""
    on = close + 1 + (page.words[close + 1 : close + 2] == (",",))
    if not folded(page.pack.code, "told_on").isdisjoint(page.words[on : on + 1]):
        return True
    named = close - token <= LONGEST_NAME and not page.between("verb", token, close)
    if named and close + 2 < len(page.words) and page.words[close + 1] == ",":
        return page.end(close + 2, "relative") > 0
    behind = page.words[close + 1 : close + 2] or (".",)
    return behind[0][0].isalnum() and not _leaves(page, close + 1, named=named)


def _leaves(page: Page, token: int, *, named: bool) -> bool:
    """Whether the narrator's own words begin behind a quotation, and not the rest of the clause
    that it opens."""
    if named and page.end(token, "preposition", "relative"):
        return False
    joined = page.words[token][0] in page.pack.options["conjoined"]
    return joined or page.among(token, LEAVING) > 0
