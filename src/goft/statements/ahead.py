"""Subjects that stand ahead of their verb in a language that else puts them behind it."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.accusatives import subject_in_accusative
from goft.statements.attended_verbs import (
    behind_subject,
    commented,
    governed_from,
    led_name,
    led_up_to,
    nameless_several,
    names_verb,
    only_object,
    opens_clause,
)
from goft.statements.authors import authors, text_of, written_text
from goft.statements.contrasts import as_for
from goft.statements.cues import did_before
from goft.statements.endings import tells_past
from goft.statements.heads import first_head
from goft.statements.kinds import NAMING
from goft.statements.objects import OBJECTS
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, recognized, skip_openers
from goft.statements.relating import (
    antecedent,
    behind_so,
    clause_at,
    joined,
    reaches,
    told_of_group,
    who_was_asked,
)

LONGEST_HOLDER: Final = 8
LONGEST_OBJECT: Final = 4


def subject_ahead(page: Page, start: int, left: int, cue: int) -> Tokens | None:
    """The subject of a verb without one behind it: what «who» points back to, what stands
    between a conjunction and the verb, or what its sentence opens with.

    `start` is the sentence's first token, `left` the one behind the last report in it.
    """
    if (told := _wherein(page, start, cue)) is not None:
        return told
    first = did_before(page, cue)
    if first and (end := noun_phrase(page, first, cue - 1)) > first:
        return first, end
    if (clause := clause_at(page, cue)) > start:
        return antecedent(page, left, clause, cue)
    if group := told_of_group(page, left, cue):
        return group
    found = as_for(page, left, cue) or subject_in_accusative(page, left, cue)
    found = found or _contrasted(page, left, cue) or _told_before(page, left, cue)
    found = found or who_was_asked(page, left, cue) or behind_so(page, left, cue)
    found = found or _behind_was(page, left, cue)
    if left <= start:
        found = found or _last_teller(page, start, cue) or _opening(page, start, cue)
    return found


def _wherein(page: Page, start: int, cue: int) -> Tokens | None:
    """Whose speech or letter it is, when the name stands before a verb that tells what was said
    in it: «a speech by X stressed in it that»."""
    behind = page.end(cue, "cue")
    within = "wherein" in page.kinds(page.words[behind - 1])
    apart = page.end(behind, "wherein") > 0
    if not (within or apart):
        return None
    told = next((author.span for author in authors(page, start, cue)), None)
    told = told or text_of(page, start, cue) or _issuer(page, start, cue)
    if told or not apart:
        return told
    for token in range(max(start, cue - LONGEST_HOLDER), cue - 1):
        if page.end(token, "title", "given") and noun_phrase(page, token, cue) == cue:
            return token, cue
    return None


def _issuer(page: Page, start: int, cue: int) -> Tokens | None:
    """Who wrote the text that stands before a verb that tells what was said in it: «the ministry
    issued a statement in which it stressed that»."""
    text = next((t for t in range(cue - 1, max(start, cue - 4), -1) if written_text(page, t)), 0)
    return _behind_verb(page, skip_openers(page, start, text), text) if text else None


def _behind_was(page: Page, left: int, cue: int) -> Tokens | None:
    """The subject between a «was» that opens a clause and its verb: «…, and X had said»."""
    for token in reversed(page.between("helper", left, cue)):
        first = page.end(token, "helper")
        parted = not page.words[token - 1][0].isalnum() or _sets_in(page, token)
        if parted and page.form(token, "helper") != "verbal":
            end = noun_phrase(page, first, cue) if first < cue else first
            return (first, end) if end > first and reaches(page, end, cue) else None
    return None


def _sets_in(page: Page, token: int) -> bool:
    """Whether a conjunction of time («after») ends before the token."""
    led = (" ".join(page.words[start:token]) for start in (token - 1, max(token - 2, 0)))
    return not folded(page.pack.code, "set_in").isdisjoint(led)


def _told_before(page: Page, left: int, cue: int) -> Tokens | None:
    """The subject behind the verb that a participle attends: «X answered Y, saying»."""
    if page.form(cue, "cue") != "part":
        return None
    if (teller := commented(page, left, cue)) and (found := _source(page, teller, cue)):
        return found
    verbs = sorted({*page.between("verb", left, cue), *page.between("cue", left, cue)})
    for token in reversed(verbs):
        if not opens_clause(page, token) or behind_subject(page, token):
            continue
        if page.form(token, "cue") == "part" and not page.end(token, "verb", "honorific"):
            continue  # what follows it is no subject
        first = skip_openers(page, page.end(token, "verb", "cue"), cue)
        first = first + 1 if page.source(first, first + 1) in _aimed(page) else first
        if page.end(first, "matter") and page.form(token, "cue") == "part":
            continue  # what was expressed («his happiness»), and no «his excellency»
        found = _source(page, first, led_up_to(page, token, first, cue))
        found = found or nameless_several(page, first, cue)
        if found and not only_object(page, token, found):
            return found
        if page.form(token, "cue") == "finite" and _new_to_page(page, first, cue):
            return first, cue
    return None


def _aimed(page: Page) -> list[str]:
    """Prepositions with whom a verb is aimed at written onto them («answered him»)."""
    aimed: list[str] = page.pack.options.get("aimed", [])
    return aimed


def _new_to_page(page: Page, start: int, cue: int) -> bool:
    """Whether whoever stands between a verb of saying and its participle is nobody's."""
    if start >= cue or noun_phrase(page, start, cue) != cue:
        return False
    return not page.source(cue - 1, cue).endswith(page.possessed)


def _contrasted(page: Page, left: int, cue: int) -> Tokens | None:
    for token in reversed(page.between("conjunction", left, cue)):
        if page.form(token, "conjunction") == "reported":
            continue  # «and that» goes on with what was said
        first = skip_openers(page, token, cue)
        if first < cue and recognized(page, first, cue):
            end = noun_phrase(page, first, cue)
            behind = reaches(page, end, cue) and not _attended_list(page, token, end, cue)
            return (first, end) if behind else None
        if found := _within_clause(page, first, cue):
            return found
    return None


def _attended_list(page: Page, conjunction: int, end: int, cue: int) -> bool:
    """Whether a conjunction of one letter only joins the last of what is listed before a comma and
    a participle («of the information and the data, explaining»)."""
    comma = page.words[end : end + 1] == (",",) and page.form(cue, "cue") == "part"
    return comma and len(page.words[conjunction]) == 1


def _within_clause(page: Page, first: int, cue: int) -> Tokens | None:
    """The subject behind the verb of the clause that holds a later verb or participle («while X
    answered, saying»)."""
    if first >= cue or "," in page.words[first:cue]:
        return None
    found = _behind_verb(page, first, cue)
    numbered = found is not None and any(page.words[t].isdigit() for t in range(*found))
    return None if numbered else found


def _last_teller(page: Page, start: int, cue: int) -> Tokens | None:
    """The subject behind the last verb of saying before this one that a conjunction joins to the
    sentence, whatever that verb told: «…, and X reassured everybody, and said»."""
    for token in reversed(page.between("cue", start + 1, cue)):
        word = page.word(token, "cue")
        if word is not None and word.clitic and word.form == "finite":
            first = page.end(token, "cue")
            told = word.takes.isdisjoint(OBJECTS) and page.end(first, "role", "title", "given")
            return _source(page, first, cue) if told else None
    return None


def _opening(page: Page, start: int, cue: int) -> Tokens | None:
    """The first known source that opens the sentence, alone or behind its verb."""
    token = skip_openers(page, start, cue)
    while token < cue and page.end(token, "helper"):
        token = page.end(token, "helper")
    token += page.words[token] in folded(page.pack.code, "negations") if token < cue else 0
    led = token > start and page.end(token - 1, "helper") == token
    led = led and page.form(token - 1, "helper") != "verbal"
    if led and (found := _led(page, token, cue)):
        return found
    while token < cue and page.end(token, "preposition", "adjunct", "interview", "question"):
        comma = page.comma(token, cue)
        if comma == cue and (found := _behind_unparted(page, token, cue)):
            return found
        held = page.between("held", token, comma)
        if held:
            return _source(page, held[0] + 1, cue)
        token = skip_openers(page, comma + 1, cue)
    token += names_verb(page, token, cue)
    if token < cue:
        _joined_source(page, token, cue)
    return _source(page, token, cue) or _behind_verb(page, token, cue)


def _behind_unparted(page: Page, start: int, cue: int) -> Tokens | None:
    """Whoever is named behind a verb of no past that an adjunct without a comma leads: «in the
    market sits Sami X»."""
    for token in range(start + 2, min(start + LONGEST_HOLDER, cue)):
        named = page.end(token, "title", "given") and token - 1 not in page.inner
        plain = named and (token - 1 not in page.tags or page.end(token - 1, "verb", "cue"))
        if plain and not tells_past(page, token - 1):
            return _source(page, token, cue)
    return None


def _joined_source(page: Page, token: int, cue: int) -> None:
    """Let a conjunction be read off a noun, if the phrase that opens with it reaches the verb."""
    end = noun_phrase(page, token + 1, cue) if token + 1 < cue else token + 1
    known = reaches(page, end, cue)
    if joined(page, token, NAMING) and not (known or _reaching(page, token, cue)):
        page.tags.drop(token)
        del page.cuts[token]


def _reaching(page: Page, token: int, cue: int) -> bool:
    return reaches(page, noun_phrase(page, token, cue), cue)


def _led(page: Page, token: int, cue: int) -> Tokens | None:
    """The phrase behind a word that wants a subject («كان», «أما»), known or not."""
    end = noun_phrase(page, token, cue) if token < cue else token
    return (token, end) if end > token else None


def _behind_verb(page: Page, token: int, cue: int) -> Tokens | None:
    if token >= cue or not page.words[token][0].isalpha():
        return None
    verb = page.end(token, "verb", "cue")
    if not verb and (
        token in page.tags or page.words[token].startswith(page.pack.options["definite"])
    ):
        return None
    first = skip_openers(page, token + 1, cue)
    limit = governed_from(page, first, cue)
    found = _source(page, first, limit) or _behind_place(page, first, limit)
    return found or _behind_object(page, first, cue)


def _behind_object(page: Page, start: int, cue: int) -> Tokens | None:
    """Whoever is named behind a verb's short object, right before the next verb («presented the
    evening Sami X and said»)."""
    definite = page.pack.options["definite"]
    for token in range(start + 1, min(start + LONGEST_OBJECT, cue)):
        word = page.words[token - 1]
        if not word.startswith(definite) or page.among(token - 1, NAMING):
            return None
        if page.end(token, "title", "role", "given"):
            found = _source(page, token, cue)
            return found if found and reaches(page, found[1], cue) else None
    return None


def _behind_place(page: Page, start: int, limit: int) -> Tokens | None:
    """Whoever is named behind the place or time that stands between a verb and its subject («spoke
    at the opening of the lecture Colonel X»)."""
    if start >= limit or not page.end(start, "preposition", "adjunct", "interview", "within"):
        return None
    definite = page.pack.options["definite"]
    for token in range(start + 2, min(start + LONGEST_HOLDER, limit)):
        if not page.words[token][0].isalnum():
            return None
        named = page.end(token, "title", "role", "given") and not led_name(page, token)
        if named and page.words[token - 1].startswith(definite):
            return _source(page, token, limit)
    return None


def _source(page: Page, token: int, cue: int) -> Tokens | None:
    close = page.opens.get(token, cue) + 1
    if close <= cue and recognized(page, token + 1, close - 1) and reaches(page, close, cue):
        return token, close
    if token >= cue or not recognized(page, token, cue):
        return None
    return token, first_head(page, token, noun_phrase(page, token, cue))
