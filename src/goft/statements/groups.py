"""Noun groups, verbs and adjuncts where the subject stands beside its verb, as in English."""

from __future__ import annotations

from typing import Final

from goft.statements.dashes import spaced
from goft.statements.kinds import LEADING, NAMING
from goft.statements.page import Page
from goft.statements.plurals import contracted, noun_in_s
from goft.statements.timed import tells_when

VERBAL: Final = (
    *(
        "cue",
        "helper",
        "barred",
        "verb",
        "participle",
        "infinitive",
        "quoting",
        "prompting",
        "tail",
    ),
)
GROUP_ENDS: Final = LEADING.union(VERBAL, ("time", "that", "clause", "adverb", "conjunction"))
LONGEST_ENDING: Final = 4
LONGEST_NAME: Final = 4


def group_end(page: Page, start: int, limit: int) -> int:
    """Where the noun group that starts at the token ends: before a verb, adjunct or mark."""
    fixed = page.end(start, "pronoun", "object", "generic", "outlet") or page.known(start, limit)
    if fixed and (_owns(page, start, fixed, limit) or _state(page, start)):
        fixed = 0
    if fixed and not (fixed < limit and (_belongs(page, fixed) or _titled(page, start, fixed))):
        return min(fixed, limit)
    token = start
    while token < limit and (
        (token in page.opens and _named_in_marks(page, token))
        or not _ends_group(page, token, start)
    ):
        named = max(page.opens.get(token, token) + 1, page.end(token, "inner"))
        token = min(max(page.among(token, NAMING), named), limit)  # a quotation may be left open
    while token > start and (
        page.end(token - 1, "inner", "article", "conjunction") or page.words[token - 1] in "–-"
    ):
        token -= 1
    return min(token, limit)


def _owns(page: Page, start: int, end: int, limit: int) -> bool:
    """Whether a word that is object and possessive (“her”) stands before what is owned."""
    if not page.end(start, "possessive") or end >= limit:
        return False
    return page.words[end][0].isalpha() and not page.among(end, GROUP_ENDS)


def _state(page: Page, start: int) -> bool:
    """Whether a word in capitals is a state and no pronoun: “US research firm Altor”."""
    word = page.source(start, start + 1) if page.end(start, "object") else ""
    return len(word) > 1 and word.isupper() and page.end(start, "metonym") > 0


def _named_in_marks(page: Page, token: int) -> bool:
    """Whether an article or an owner leads to a name in quotation marks: “the ‘old boy’”."""
    led = page.words[token - 1].endswith(page.owners) or page.end(token - 1, "article") > 0
    return led and page.opens[token] - token <= LONGEST_NAME


def _titled(page: Page, start: int, end: int) -> bool:
    """Whether an office goes on behind a shorter one that is pointed at: “the chief executive”."""
    if page.end(start, "generic") != end:
        return False
    return any(word.kind == "role" for word in page.readings(*page.words[end - 1 : end + 1]))


def _belongs(page: Page, token: int) -> bool:
    """Whether the word behind a known name or title still belongs to it."""
    word = page.words[token]
    if page.end(token, "given", "title", "medium", "organization", "genitive"):
        return True
    if page.capital(token) or word.endswith(page.owners) or _leads_name(page, token):
        return True
    if word[0].isdigit() and page.alone(token - 1, "medium"):
        return True  # “Radio 4's”
    if _of_newsroom(page, token):
        return True
    told = word.isalpha() and page.end(token + 1, "that") > 0  # “told the paper industry that”
    return told and not page.among(token, GROUP_ENDS)


def _of_newsroom(page: Page, token: int) -> bool:
    """Whether who works for a medium stands behind its name, be it behind what kind of work that
    is: “CNN | freelance reporter Nadia Osman”."""
    newsroom = page.pack.options.get("newsroom", ())
    trade = token + (page.words[token] not in newsroom)
    working = trade + 1 < len(page.words) and page.words[trade] in newsroom
    return working and ending(page, 0, token, "outlet", "medium") < token


def _leads_name(page: Page, token: int) -> bool:
    """Whether a preposition joins capitals, so that a body's name goes on: “the Institute | for
    Transport Studies”."""
    leads = page.words[token] in page.pack.options.get("specifying", ())
    return leads and page.capital(token - 1) and page.capital(token + 1)


def _ends_group(page: Page, token: int, start: int) -> bool:
    word = page.words[token]
    if page.end(token, "inner") and token > start:
        return not _goes_on(page, token)
    if word == "." and (_initial(page, token - 1, start) or _in_address(page, token)):
        return False
    if not word[0].isalnum() and (word not in "()'’-–/&" or spaced(page, token)):
        return True
    if token not in page.tags:
        return token > start and _past(page, token)
    if page.among(token, NAMING) or (page.end(token, "cue", "verb") and _noun(page, token)):
        return False
    if token > start and page.end(token, "article", "pronoun", "possessive", "generic"):
        return not _goes_on(page, token - 1)
    if token == start and page.end(token, "verb") and not page.end(token, "helper"):
        return False
    if token == start > 0 and noun_in_s(page, token):
        return False
    if token > start and page.end(token, "adverb") and _named_so(page, token):
        return False
    if token > start and page.end(token, "time", "verb") and tells_when(page, token, start):
        return False
    return bool(page.among(token, GROUP_ENDS)) or (token > start and _past(page, token))


def _named_so(page: Page, token: int) -> bool:
    """Whether an adverb is part of a name: “the first meeting”, “Hawaii News Now”."""
    both = page.capital(token) and page.capital(token - 1)
    return both or page.end(token - 1, "article") > 0 or _qualifies(page, token)


def _qualifies(page: Page, adverb: int) -> bool:
    """Whether an adverb behind an article or owner tells of the participle behind it: “the |
    recently named head”, “the firm's | newly appointed head”."""
    led = page.alone(adverb - 1, "article", "possessive")
    led = led or page.words[adverb - 1].endswith(page.owners)
    if page.end(adverb, "noun") or page.capital(adverb):
        return False  # “the family warned”
    return led and has_ending(page, adverb, "adverb") and has_ending(page, adverb + 1, "past")


def _in_address(page: Page, stop: int) -> bool:
    """Whether a stop stands inside the address of a site, by which that is called: “Lakes.info”."""
    behind, text = stop + 1, page.text
    if behind >= len(page.words) or page.words[behind] not in page.pack.options.get("sites", ()):
        return False
    return text.end(stop - 1) == text.starts[stop] and text.end(stop) == text.starts[behind]


def _initial(page: Page, token: int, start: int) -> bool:
    """Whether the letter at the token is the initial inside a name: “Jo B. Harlow”."""
    if token < start or len(page.words[token]) > 1 or token + 2 >= len(page.words):
        return False
    leads = token == start or page.words[token - 1] == "."
    parts = (token, token + 2) if leads else (token - 1, token, token + 2)
    return all(page.words[t].isalpha() and page.capital(t) for t in parts)


def _goes_on(page: Page, token: int) -> bool:
    """Whether a word inside names joins the group to what follows: “of”, or capitals around."""
    if token in page.inner:  # “people familiar with | the matter”
        source = ending(page, 0, token + 1, "anonymous")
        return source <= token and page.alone(token, "genitive", "preposition", "toward")
    if not page.end(token, "inner"):
        return False
    if page.end(token, "genitive"):
        return True
    beside = token + 1 < len(page.words) and page.capital(token + 1) and page.capital(token - 1)
    return beside and not page.end(token + 1, "pronoun", "opener")


def opens_subject(page: Page, token: int, limit: int) -> bool:
    """Whether a subject can start at the token, behind an adjunct of place or time."""
    named = token < limit and page.capital(token)
    return named or (token < limit and page.end(token, "article", "pronoun", "determiner") > 0)


def governs(page: Page, end: int) -> bool:
    """Whether the phrase that ends at the token ends in a preposition, which wants a group."""
    return page.alone(end - 1, "preposition", "inner", "setting")


def has_verb(page: Page, start: int, end: int) -> bool:
    """Whether a finite verb stands in the range, outside relative clauses between commas."""
    token = start
    while token < end:
        if is_verb(page, token):
            return True
        added = page.words[token] == "," and token + 1 < end and page.end(token + 1, "clause")
        token = page.comma(token + 1, end) if added else token + 1
    return False


def is_verb(page: Page, token: int) -> bool:
    if page.end(token, "by_name") and token > 1 and page.alone(token - 2, "indefinite"):
        return False  # “a trader named X”
    if page.end(token, "verb") == token + 1:
        likened = page.end(token, "preposition") == token + 1 and page.capital(token + 1)
        return not (likened or (token and page.end(token - 1, "article")) or named(page, token))
    if page.end(token, "cue") > token + 1 and page.form(token, "cue") == "finite":
        return True  # “had shown”
    if token >= len(page.words) or len(page.words[token]) <= LONGEST_ENDING:
        return False
    return _past(page, token) or _present(page, token)


def relates(page: Page, token: int) -> bool:
    """Whether “that” before the token is no conjunction: a verb follows, and no noun that a
    helping verb follows (“that work would”), or one word alone does."""
    if page.words[token + 1 : token + 2] in ((".",), ("?",)) and not page.end(token, "title"):
        return True
    helps = page.end(token, "helper", "barred", "passive")
    noun = not helps and page.end(token + 1, "barred", "helper") > 0 and is_verb(page, token + 1)
    return is_verb(page, token) and not noun and not contracted(page, token)


def named(page: Page, token: int) -> bool:
    """Whether what may be a verb or adverb is a name: “Theresa May said”, “Rose, however, said”."""
    if not page.capital(token) or not page.words[token].isalpha():
        return False
    if token and page.end(token - 1, "given") == token and page.capital(token - 1):
        return True
    behind = page.words[token + 1 : token + 2]
    month = behind and page.words[token] in page.pack.options.get("months", ())
    first = month and page.capital(token + 1)  # “May Hill, an adviser, said”
    return bool(first) or (behind == (",",) and page.end(token, "verb") > 0)


def last_verb(page: Page, start: int, end: int) -> int | None:
    return next((t for t in range(end - 1, start - 1, -1) if is_verb(page, t)), None)


def has_ending(page: Page, token: int, *forms: str) -> bool:
    """Whether the word ends as regular verbs do in one of the forms."""
    if token >= len(page.words):
        return False
    word = page.words[token]
    if len(word) <= LONGEST_ENDING:
        return False
    endings: dict[str, str] = page.pack.options["endings"]
    return any(word.endswith(endings[form]) for form in forms)


def _present(page: Page, token: int) -> bool:
    """A form in s between a name and what a verb governs: “Clinton beats Trump”."""
    if not has_ending(page, token, "present") or token + 1 >= len(page.words):
        return False
    if page.capital(token) or not token or not page.capital(token - 1) or page.among(token, NAMING):
        return False
    governs = page.end(token + 1, "article", "determiner", "object", "adverb", "infinitive")
    governs = governs or page.form(token, "cue") == "finite"
    governs = governs or page.capital(token + 1)
    return page.words[token - 1].isalpha() and bool(governs) and not _behind_article(page, token)


def _past(page: Page, token: int) -> bool:
    """A regular past form, not an adjective behind an article."""
    ended = has_ending(page, token, "past") and not page.alone(token, "epithet")
    return ended and not page.capital(token) and not _behind_article(page, token)


def _noun(page: Page, token: int) -> bool:
    """Whether an article makes a form of a verb a noun or an adjective: “the cost”."""
    named = page.form(token, "cue") == "part" and page.capital(token) and page.capital(token + 1)
    return named or (_behind_article(page, token) and not page.end(token, "helper", "barred"))


def adjectival(page: Page, token: int) -> bool:
    """Whether an article and adverb make a past form an adjective: “the newly announced plan”."""
    led = token > 1 and page.alone(token - 2, "article")
    return bool(led) and _qualifies(page, token - 1)


def _behind_article(page: Page, token: int) -> bool:
    if token > 1 and _qualifies(page, token - 1):
        return True
    return token > 0 and bool(page.alone(token - 1, "article", "determiner"))


def ending(page: Page, start: int, end: int, *kinds: str) -> int:
    """Where a word of one of the kinds that ends at `end` starts; `end` itself when none does."""
    for token in range(max(start, end - 4), end):
        if page.among(token, kinds) == end:
            return token
    return end


def counts(page: Page, token: int) -> bool:
    """Whether a number that is only about right stands at the token: “over 200 growers said”."""
    behind = page.end(token, "approximate")
    return 0 < behind < len(page.words) and page.words[behind][0].isdigit()
