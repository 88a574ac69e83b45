"""Where a subject that follows its verb may end."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.statements.called_upon import called_upon
from goft.statements.elements import preposition
from goft.statements.endings import adjectival
from goft.statements.following import text_end, told_of_group, unknown_body
from goft.statements.foreign_bodies import foreign_body
from goft.statements.groups import has_ending
from goft.statements.heads import first_head
from goft.statements.kinds import NAMING, STOPS
from goft.statements.objects import OBJECTS, UNNAMED, owned, perhaps_split, splits
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.proclitics import bodies, cuts
from goft.statements.unparted import unparted
from goft.statements.untold_verbs import verb_behind

# How many words with its opening mark a medium may be called by.
SHORT_NAME: Final = 2
# How many words tell where an unnamed subject is, or of what field.
LONGEST_SEAT: Final = 7
SEATED: Final = ("within", "beyond")
# What closes the clause that a quotation is the object of.
MARKS: Final = frozenset(",.;")
# Frames of verbs that tell how much there is of something.
MEASURING: Final = frozenset({"estimate", "estimates"})


def subject_stops(page: Page, word: Word, span: Tokens | None, end: int) -> list[int]:
    """Where a subject behind its verb may end, the likeliest first."""
    if span is None:
        return [end]
    if foreign := foreign_body(page, word, span[0], end):
        return foreign
    parted = splits(page, word, span[0], end)
    if any(called_upon(page, span[0], token) for token in parted):
        return parted
    stops = [*parted, *cuts(page, word, span[0], end), end]
    if preposition(page, word, end):
        stops.insert(0, end)  # what it governs follows: «the directorate for defence called for»
    elif page.definite is not None and page.end(span[0], "collective", "anonymous"):
        led = [t for t in range(span[0] + 1, end) if preposition(page, word, t)]
        stops[:0] = led[-1:]  # «villagers warned | of theft», not some of theft
    if "accused-first" in word.takes:  # “accused by the union | of hiding the figures”
        led = [t for t in range(span[0] + 1, end) if preposition(page, word, t)]
        stops[:0] = sorted(led, key=lambda t: not has_ending(page, t + 1, "participle"))
    if not word.takes.isdisjoint(MEASURING):
        stops[:0] = page.between("amount", span[0] + 1, end)[:1]
    stops += bodies(page, word, span[0], span[1])
    head = first_head(page, span[0], span[1])
    describes = "describe" in word.takes
    whole = describes and head == span[1] and any(owned(page, span[0], t) for t in parted)
    stops.insert(0 if describes and not whole else len(stops), head)
    first = unknown_body(page, word, span[0], span[1]) + told_of_group(page, span[0], span[1])
    first += _quoted_by(page, word, span) + _seated(page, word, span)
    first += _called(page, word, span, end)
    commas = page.places.between(",", span[0], span[1])[:1]
    issued = folded(page.pack.code, "issued")
    issuing = [t for t in range(span[0] + 1, span[1]) if page.words[t] in issued] if issued else []
    commas += text_end(page, word, span[0], end)
    named = perhaps_split(page, word, span[0], span[1])
    told = _quoted_object(page, word, span) + named
    first = verb_behind(page, word, span) + unparted(page, word, span, end) + first
    if describes and "describe-him" not in word.takes:
        first = named + first  # what is called something stands before what it is called
    found = dict.fromkeys([*issuing[:1], *first, *stops, *commas, *told])
    return [t for t in found if not _cuts_office(page, span[0], t)]


def _cuts_office(page: Page, start: int, token: int) -> bool:
    """Whether a stop would part an office behind a comma from its field («X, expert | of the
    waters in Y, put A down to B»)."""
    definite = page.definite
    if definite is None or token - 2 <= start or page.words[token - 2] != ",":
        return False
    field = page.words[token : token + 1] and page.words[token].startswith(definite)
    bare = not page.words[token - 1].startswith(definite)
    return bool(field) and bare and page.end(token - 1, "role") == token


def _quoted_object(page: Page, word: Word, span: Tokens) -> list[int]:
    """Where what a verb tells of opens in quotation marks, right behind the subject."""
    called = "describe-him" in word.takes
    takes = page.definite and (called or "object" in word.takes)
    opens = (t for t in range(span[0] + 1, span[1]) if t in page.opens) if takes else ()
    return [t for t in opens if called or page.end(t + 1, "matter")][:1]


def _quoted_by(page: Page, word: Word, span: Tokens) -> list[int]:
    """Where words that a medium writes open in quotation marks, right behind its name: they are of
    several words, and a mark follows them («the paper X wrote | “a player of another age”.»)."""
    writes = page.end(span[0], "medium") and not word.takes.isdisjoint(("say", "wrote"))
    if page.definite is None or not writes:
        return []
    inside = (t for t in range(span[0] + 2, span[1]) if t in page.opens)
    long = ((t, page.opens[t] + 1) for t in inside if page.opens[t] - t > SHORT_NAME)
    return [t for t, end in long if not MARKS.isdisjoint(page.words[end : end + 1])][:1]


def _seated(page: Page, word: Word, span: Tokens) -> list[int]:
    """Where an unnamed subject ends behind its place or field, before the definite noun that is
    the object: «an expert in energy called | the agreement a step»."""
    start, end = span
    if word.takes.isdisjoint(OBJECTS) or page.end(start, *UNNAMED) != end:
        return []
    if page.words[start].startswith(page.definite or " ") or not page.alone(end, *SEATED):
        return []
    behind = range(end + 1, min(end + LONGEST_SEAT, len(page.words) - 1))
    stop = next((t for t in behind if not _plain(page, t)), len(page.words))
    return [t for t in behind if end + 1 < t < stop and _object(page, t)][:1]


def _plain(page: Page, token: int) -> bool:
    """Whether a word that may belong to a phrase stands at the token."""
    return page.words[token][0].isalpha() and not page.among(token, STOPS)


def _object(page: Page, token: int) -> bool:
    """Whether a definite noun stands at the token, behind a definite word that it does not agree
    with as an adjective would."""
    definite = page.definite or " "
    both = all(page.words[t].startswith(definite) for t in (token - 1, token))
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    genders = {page.source(t, t + 1).endswith(feminine) for t in (token - 1, token)}
    noun = len(genders) > 1 or page.among(token, NAMING) or page.end(token, "matter")
    return both and bool(noun) and not page.end(token, "trait")


def _called(page: Page, word: Word, span: Tokens, end: int) -> list[int]:
    """Where a group without a name ends before the definite noun that it calls something: «one of
    the villagers called | the matter grave»."""
    start, definite = span[0], page.definite
    if "describe" not in word.takes or definite is None:
        return []
    inside = range(start + 2, end) if page.end(start, "anonymous", "collective") else ()
    both = (t for t in inside if all(page.words[p].startswith(definite) for p in (t - 1, t)))
    return [t for t in both if not _qualifies(page, t)][-1:]


def _qualifies(page: Page, token: int) -> bool:
    """Whether a definite adjective stands at the token."""
    listed = page.bare(page.words[token]) in folded(page.pack.code, "adjectives")
    return listed or adjectival(page, token)
