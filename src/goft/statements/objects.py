"""Where a subject ends behind a verb that also has an object, with no mark between them."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.statements.called_upon import called_upon, held_by, lone_office, titled_first
from goft.statements.endings import relative
from goft.statements.heads import named_up_to
from goft.statements.kinds import NAMING
from goft.statements.page import Page
from goft.statements.proclitics import proclitic

# Frames of verbs that somebody is the object of, and of those that always have one.
OBJECTS: Final = frozenset(
    {
        "call",
        "urge",
        "claim",
        "blame",
        "describe",
        "act",
        "object",
        "attribute",
        "estimate",
        "appeal",
    }
)
LONGEST_GIVEN: Final = 3
UNNAMED: Final = ("role", "organization", "anonymous", "collective", "medium")
NEEDED: Final = frozenset({"whom"})
TOLD: Final = NAMING | {"matter"}


def splits(page: Page, word: Word, start: int, end: int) -> list[int]:
    """The first place in a phrase where a complete subject is followed by the head of an object."""
    if page.definite is None or word.takes.isdisjoint(OBJECTS):
        told = range(start + 1, end) if "somebody" in word.takes and page.definite else ()
        return [t for t in told if called_upon(page, start, t) and _complete(page, start, t)][:1]
    names = [(first, named_up_to(page, first)) for first in range(start + 1, end)]
    plain = (token for token in range(start + 1, end) if token not in page.inner)
    behind = (token for token in plain if not page.alone(token - 1, "particle"))
    options = page.pack.options  # no object are «to the Y» and «and the Y»
    other = (options["joined"][-1] * 2, options["conjoined"][0] + page.definite)
    free = (t for t in behind if not page.words[t].startswith(other) and not _at_body(page, t))
    free = (token for token in free if not any(a < token < b for a, b in names))
    places = (t for t in free if _complete(page, start, t) and _opens(page, word, start, t))
    first = next((token for token in places if not _surname(page, start, token)), None)
    return _apposed(page, start, end) if first is None else [first]


def _opens(page: Page, word: Word, start: int, token: int) -> bool:
    """Whether an object opens there; whoever is blamed is told, be it by an office alone."""
    return _head(page, start, token) or ("blame" in word.takes and lone_office(page, token))


def _at_body(page: Page, token: int) -> bool:
    """Whether «at» is written onto a body, which tells of what office it is («at the mill»)."""
    word, at = page.words[token], page.pack.options["joined"][0]
    return token not in page.tags and word[0] == at and "organization" in page.kinds(word[1:])


def perhaps_split(page: Page, word: Word, start: int, end: int) -> list[int]:
    """Where an object may open behind two names, if no object stands elsewhere: «backed Sami
    Zahir | the plan», where a surname could stand too."""
    if word.takes.isdisjoint(OBJECTS) or page.definite is None:
        return []
    twice = (t for t in range(start + 2, end) if full_name(page, t))
    told = page.end(end, "that") > 0  # «called Sami Zahir's novel …» has no other object
    return [t for t in twice if told or (_head(page, start, t) and not relative(page, t))][:1]


def full_name(page: Page, token: int) -> bool:
    """Whether a first name and another name without an article end right before the token."""
    if not page.tags.ends(token - 1, "given"):
        return False
    word, written_on = page.words[token - 1], page.written_on
    plain = token - 1 not in page.tags and word.isalpha() and word[0] not in written_on
    plain = plain and not word.startswith(page.definite or "")
    return plain or page.end(token - 1, "given") == token


def _apposed(page: Page, start: int, end: int) -> list[int]:
    """The comma between a body or an office and another: the second is the object, and says
    nothing more of the first."""
    if not page.end(start, "role", "organization"):
        return []
    commas = page.between(",", start + 1, end - 1)
    others = (t for t in commas if page.end(t + 1, "role", "organization", "metonym"))
    return [t for t in others if not _named_bearer(page, t + 1)][:1]


def _named_bearer(page: Page, token: int) -> bool:
    """Whether a title and a first name open what stands behind an office's comma: who holds it."""
    title = page.end(token, "title")
    return title > 0 and page.end(title, "given") > 0


def lacks_object(page: Page, word: Word, stop: int) -> bool:
    """Whether what a verb of accusing or urging governs follows at once: the phrase before it is
    whom it was done to, and who did it is left out."""
    if word.takes.isdisjoint(NEEDED):
        return False
    while page.end(stop, "within") and page.end(stop + 1, "metonym", "place"):
        stop = page.end(stop + 1, "metonym", "place")
        joined = page.end(stop, "conjunction") and page.end(stop + 1, "metonym", "place")
        stop = joined or stop
    governs = proclitic(page, word, stop) > 0 or page.words[stop : stop + 1] in word.prep
    return governs or _accused_of(page, word, stop)


def _accused_of(page: Page, word: Word, token: int) -> bool:
    """Whether «that» with the verb's preposition written onto it stands at the token."""
    letter = page.words[token][0] if token < len(page.words) else ""
    accuses = "describe" not in word.takes and (letter,) in word.prep
    return accuses and page.end(token, "that") > 0


def _complete(page: Page, start: int, token: int) -> bool:
    """Whether the words before the token are a whole mention: they end in a definite word, or in
    a name that is known or in marks."""
    if page.words[token - 1].startswith(page.pack.options["definite"]):
        titles = any(page.end(t, "title") == token for t in range(max(start, token - 3), token))
        return not titles and (token - 1 == start or not page.end(token - 1, "role"))
    if any(page.known(first, token) == token for first in range(start, token)):
        return True
    named = token - 1 in page.closes and page.end(start, "medium", "organization") > 0
    named = (
        named
        or page.end(token - 1, "metonym", "outlet") == token
        or first_named(page, start, token)
    )
    named = named or owned(page, start, token) or full_name(page, token)
    return named or _untold(page, start, token)


def _untold(page: Page, start: int, token: int) -> bool:
    """Whether somebody unnamed and all that tells of them stand before a noun of doing, or before
    a definite noun that an adjective parts from them («a deputy of the opposition | the plan»)."""
    if titled_first(page, token) or (page.end(token, "matter") and _unnamed(page, start, token)):
        return True
    if not page.end(start, *UNNAMED) or token - start > LONGEST_GIVEN:
        return False
    if page.end(token, "matter"):
        return _plainly(page, page.end(start, *UNNAMED), token)
    definite = page.words[token].startswith(page.definite or " ")
    definite = definite and (token not in page.tags or page.end(token, "generic", *UNNAMED) > 0)
    bare = not page.words[start].startswith(page.definite or " ")
    return bare and definite and page.words[token - 1] in folded(page.pack.code, "adjectives")


def _plainly(page: Page, start: int, end: int) -> bool:
    """Whether nouns without an article that no list has, or any and an adjective, stand there."""
    if end <= start or page.words[start].startswith(page.definite or " "):
        return False
    listed = folded(page.pack.code, "adjectives")
    words = ((t, page.words[t]) for t in range(start, end))
    unknown = all(word in listed or (t not in page.tags and word.isalpha()) for t, word in words)
    definite = any(page.words[t].startswith(page.definite or " ") for t in range(start, end))
    return not definite and (unknown or (end - start > 1 and adjective(page, end - 1)))


def _unnamed(page: Page, start: int, token: int) -> bool:
    """Whether a body or a group and nothing but adjectives and a country, all without an article,
    stand before the token: «a youth movement (in Egypt) | its withdrawal»."""
    behind = page.end(start, "organization", "collective", "document", "anonymous", "medium")
    last = token - 2 if page.end(token - 2, "within") and page.end(token - 1, "metonym") else token
    adjectives = all(adjective(page, t) for t in range(behind, last))
    told = behind < token or (page.end(start, "collective") and page.end(token, "event"))
    told = told or (behind > start + 1 and not page.alone(behind - 1, "preposition"))
    return 0 < behind <= token and bool(told) and adjectives


def adjective(page: Page, token: int) -> bool:
    """Whether an adjective without its article stands at the token, by its ending or in a list."""
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    told = page.source(token, token + 1).endswith(feminine)
    untold = token not in page.tags or page.end(token, "trait", "role", "comment") == token + 1
    listed = page.words[token] in folded(page.pack.code, "adjectives")
    return listed or (untold and told) or (token not in page.tags and relative(page, token))


def first_named(page: Page, start: int, token: int) -> bool:
    """Whether a given name and a further one stand before the token, be the first one spelled as
    «son of» is («Ben X»)."""
    first = page.end(token - 2, "given") or (token - 2 == start and page.alone(start, "particle"))
    return token - 2 >= start and bool(first) and token - 1 not in page.tags


def _head(page: Page, start: int, token: int) -> bool:
    """Whether the token heads a phrase of its own: a country, a body, a definite noun, or any
    noun behind a name and its office."""
    definite = page.pack.options["definite"]
    closed = page.words[token - 1].startswith(definite)
    if _untold(page, start, token) or _behind_plural(page, start, token):
        return True
    if owned(page, start, token) or _behind_state(page, start, token):
        return True
    if full_name(page, token) and _construct(page, token):
        return True  # «X Y criticized | the policy of the state»
    if held_by(page, start, token):
        return False
    if page.words[token].startswith(definite) and page.end(token, "role", "title"):
        closed = closed or page.end(token - 1, "metonym") == token
    if page.end(token, "metonym") or (closed and _crowned(page, start, token)):
        return True
    closed = closed and page.end(start, "metonym") != token
    if called_upon(page, start, token):
        return True
    if page.end(token, "role", "title") and not closed:
        return page.end(start, "role") > 0 and first_named(page, start, token)
    if token not in page.tags and closed:
        return _in_office(page, start, token) or _construct(page, token)
    told = page.end(token, "trait") or page.words[token].endswith(
        page.pack.options["plural_subject"]
    )
    if told or not page.words[token].startswith(definite):
        return False  # no object ends as a plural subject does
    adjective = closed or relative(page, token)
    return bool(page.among(token, TOLD)) or not adjective


def owned(page: Page, start: int, token: int) -> bool:
    """Whether «one of them», «some of them» stands before a definite noun or what is somebody's:
    «one of them called | his journey hard»."""
    one = page.end(start, "anonymous", "collective") == token == start + 1
    theirs = one and page.source(start, token).endswith(page.possessed)
    definite = page.words[token].startswith(page.definite or " ")
    return theirs and (definite or page.source(token, token + 1).endswith(page.possessed))


def _behind_state(page: Page, start: int, token: int) -> bool:
    """Whether a noun without an article that no list has stands right behind a state, whose name
    it cannot go on: «Nepal declared | a state of emergency»."""
    state = page.end(start, "metonym") == token and not page.end(start, "given", "organization")
    word = page.words[token]
    plain = token not in page.tags and word.isalpha() and token not in page.inner
    return state and plain and not word.startswith((page.definite or " ", *page.written_on))


def _behind_plural(page: Page, start: int, token: int) -> bool:
    """Whether a definite noun in the singular stands behind a definite plural alone, whose ending
    its adjective would bear too: «criticized those dismissed | the silence»."""
    definite, plural = page.pack.options["definite"], page.pack.options["plural_subject"]
    both = all(page.words[t].startswith(definite) for t in (token - 1, token))
    agrees = page.words[token].endswith(plural) or relative(page, token)
    lone = token - 1 == start and page.words[start].endswith(plural)
    return lone and both and not agrees and not page.end(token, "trait")


def _crowned(page: Page, start: int, token: int) -> bool:
    """Whether somebody's titles open behind a body: «the court congratulated the King of X»."""
    return page.end(start, "organization") > 0 and page.end(token, "title") > token + 1


def described(page: Page, token: int) -> bool:
    """Whether an adjective stands behind an office without its article: «an economic expert»."""
    bare = page.end(token - 1, "role") == token and token not in page.tags
    definite = page.words[token - 1].startswith(page.pack.options["definite"])
    return bare and not definite and relative(page, token)


def _construct(page: Page, token: int) -> bool:
    """Whether an unknown noun is specified by the definite one behind it, as no surname is."""
    definite, behind = page.pack.options["definite"], token + 1
    word = page.words[token]
    written_on = (definite, *page.written_on)
    if word.startswith(written_on) or not word[0].isalpha() or behind >= len(page.words):
        return False
    named = page.end(behind, "role", "title", "trait", "preposition")  # «to» starts alike
    return page.words[behind].startswith(definite) and not named


def _in_office(page: Page, start: int, token: int) -> bool:
    """Whether a name and the office of its bearer stand before the token."""
    roles = page.between("role", start + 1, token)
    return bool(roles) and bool(page.between("given", start, roles[0]))


def _surname(page: Page, start: int, token: int) -> bool:
    """Whether a definite word is the surname behind a given name, or an office in apposition."""
    names = range(max(token - LONGEST_GIVEN, start), token)  # «Abd al-Salam»
    first = next((t for t in names if page.end(t, "given") == token), token)
    if first < token and not page.known(first, token):
        return not (page.end(token, "metonym") or titled_first(page, token))
    return token == start + 1 and bool(page.end(start, "title")) and not page.end(token, "metonym")
