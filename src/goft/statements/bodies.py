"""Bodies and media that the page told about: which of them a noun alone means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.ending_names import told_of
from goft.statements.groups import ending, group_end
from goft.statements.kinds import NAMING
from goft.statements.mentions import FARTHEST, Mention
from goft.statements.offices import telling_words
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, skip_openers

LONGEST: Final = 5
# In how many sentences a body is sought that only did something, and how many words around it for
# its name inside another sentence.
NEAR: Final = 3
AROUND: Final = 2000
OWNED: Final = ("'", "’")
VERBS: Final = frozenset(("cue", "verb", "helper"))


def told_before(page: Page, nouns: set[str], mention: Mention) -> Mention | None:
    """The body or medium that the page told about last by the noun of a mention that points."""
    found = _titled(page, nouns, mention) or next(bodies_told(page, nouns, mention), None)
    if found is not None:
        return found
    return _only_outlet(page, mention) if mention.kind == "outlet" and page.verb_last else None


def told_since(
    page: Page, nouns: set[str], mention: Mention, last: int, spoken: Iterable[Tokens]
) -> Mention | None:
    """The body or medium of the noun that the narrator turned to behind token `last`, be it one
    that has not spoken: as the subject of a sentence, or by whose officials or texts spoke."""
    if page.definite is None:
        return None
    spoke = list(spoken)
    for body in bodies_told(page, nouns, mention):
        token = body.span[0]
        if token <= last:
            return None
        if any(start <= token < end for start, end in spoke) or _turned_to(page, body.span):
            return body
    return None


def bodies_told(page: Page, nouns: set[str], mention: Mention) -> Iterator[Mention]:
    """The bodies or media told about by a noun, the latest first."""
    first = max(0, mention.span[0] - FARTHEST)
    kinds = ("medium", "organization") if mention.kind == "outlet" else ("organization",)
    heads = {token for kind in kinds for token in page.between(kind, first, mention.span[0])}
    for token in sorted(heads, reverse=True):
        if not page.bare(page.words[token]).startswith(tuple(nouns)):
            continue
        if page.cased and (page.capital(token) or not page.capital(token + 1)):
            continue  # a name that the noun ends, or none
        commas = (t for t in range(token, mention.span[0]) if page.words[t] == ",")
        end = page.opens.get(token + 1, -1) + 1
        end = end or noun_phrase(page, token, next(iter(commas), mention.span[0]))
        end = next(iter(page.between("given", token, end)), end)  # somebody of the body
        end = _closed(page, token, end)
        if end - token > 1:
            name = (token + page.cased, end)  # “the charity | Open Doors”
            yield Mention((token, end), mention.kind, "named", name=name)


def _titled(page: Page, nouns: set[str], mention: Mention) -> Mention | None:
    """The only body that the page told about by a name in capitals that the noun ends: “the Valley
    Housing Fund”, behind which “the fund” is meant."""
    first = max(0, mention.span[0] - FARTHEST)
    ends = page.between("organization", first, mention.span[0]) if page.cased else []
    named = (_capitals(page, t) for t in ends if page.words[t] in nouns and page.capital(t))
    found = {page.words[start:end]: (start, end) for start, end in named if end - start > 1}
    if len(found) != 1:
        return None
    span = next(iter(found.values()))
    return Mention(span, mention.kind, "named", name=span)


def named_alone(page: Page, mention: Mention) -> Mention | None:
    """The only body that the page has told of by a name in capitals with the noun that a mention
    is, behind its article: “the Harlow County Government”, behind which “the government”."""
    (start, end), page_of = mention.span, page.cased and mention.kind == "organization"
    if not page_of or page.capital(end - 1) or not page.alone(start, "article"):
        return None
    if end - start > 2:
        return _closing(page, start + 1, end)
    if end - start != 2 or page.end(start + 1, "organization") != end:
        return None
    first = max(0, start - FARTHEST)
    ends = [t for t in range(first, start) if page.words[t] == page.words[start + 1]]
    if any(page.capital(t) and page.end(t + 1, "genitive") for t in ends):
        return None  # “the Government of Galda” is another
    return _titled(page, {page.words[start + 1]}, mention)


def _closing(page: Page, first: int, end: int) -> Mention | None:
    """The only body of a longer name in capitals that a few words in small letters close: “the
    Dunmore County Sheriff's Office”, behind which “the sheriff's office” is meant."""
    words, last = page.words[first:end], end - first - 1
    if any(page.capital(t) for t in range(first, end)):
        return None
    opens = range(max(0, first - FARTHEST), first - 1)
    same = (t for t in opens if page.words[t] == words[0] and page.capital(t))
    same = (t for t in same if page.words[t : t + last + 1] == words)
    named = {page.words[slice(*span)]: span for span in (_from(page, t, t + last) for t in same)}
    span = next(iter(named.values())) if len(named) == 1 else None
    return None if span is None else Mention(span, "organization", "named", name=span)


def _from(page: Page, token: int, last: int) -> Tokens:
    """A name in capitals of which the token is inside, back to where it starts."""
    while token > 0 and _of_name(page, token - 1):
        token -= 1
    return token, last + 1


def _capitals(page: Page, last: int) -> Tokens:
    """The name that the noun at the token ends, back over capitals."""
    start = last
    while start > max(0, last - LONGEST) and _of_name(page, start - 1):
        start -= 1
    return start, last + 1


def _of_name(page: Page, token: int) -> bool:
    owns = page.words[token] in OWNED and page.words[token - 1].endswith("s")
    word = (page.words[token].isalpha() and page.capital(token)) or owns  # “the Bakers' Union”
    led = page.alone(token, "article")
    return word and not (led or page.end(token, "possessive", "preposition", "clause"))


def _closed(page: Page, start: int, end: int) -> int:
    """Where the name of a body or medium ends: behind a definite word nothing without an article
    belongs to it, but what a title leads to."""
    definite = page.definite
    if definite is None:
        return end
    end = next((t for t in range(start + 1, end) if told_of(page, t)), end)
    end = next((t for t in range(start + 2, end) if _somebodys(page, t)), end)
    for token in range(start + 2, end):
        if not page.words[token - 1].startswith(definite) or page.end(token - 1, "title", "role"):
            continue
        if not page.words[token].startswith((definite, *_joined(page))):
            named = page.among(token, NAMING) or page.end(token, "place")
            return end if named or not page.words[token].isalpha() else token
    return end


def _somebodys(page: Page, token: int) -> bool:
    """Whether a noun that is somebody's stands at the token: «the firm X published | its
    figures»."""
    source = page.source(token, token + 1)
    plain = not page.among(token, NAMING) and not page.words[token].startswith(page.definite or " ")
    return plain and source.endswith(page.possessed[1:])


def _joined(page: Page) -> tuple[str, ...]:
    """What a further definite word of a name may open with: «and the», «for the»."""
    definite, options = page.pack.options["definite"], page.pack.options
    contracted = (letter + definite[1:] for letter in options["joined"])
    return (*(letter + definite for letter in options["conjoined"]), *contracted)


def _turned_to(page: Page, span: Tokens) -> bool:
    """Whether a sentence of the narrator's own is about a body: it opens it, alone or behind its
    verb, stands behind a verb that opens a clause, or is told of in a clause behind it."""
    token, end = span
    start = page.text.sentences[page.sentence(token)][0]
    if token in page.quoted or page.between("that", start, token):
        return False
    first = skip_openers(page, start, token)
    led = first < token and not page.end(first, "preposition", "within", "beyond", "adjunct")
    verb = page.among(first, VERBS) or first + 1
    if token == first or (led and token == verb):
        return True
    clause = page.among(token - 1, VERBS) == token and not page.words[token - 2][0].isalnum()
    return clause or page.end(end, "relative") > 0


def body_in_full(page: Page, mention: Mention) -> Mention | None:
    """A body at the length at which the page told of it before («the Service» behind «the Federal
    Service of X»)."""
    start, definite = mention.span[0], page.pack.options["definite"]
    for token in range(start - 1, max(-1, start - FARTHEST), -1):
        if page.words[token] != page.words[start] or not page.words[token + 1].startswith(definite):
            continue
        limit = min(page.text.sentences[page.sentence(token)][1], start)
        end = noun_phrase(page, token + 1, limit)  # the noun alone is known by now
        if end - token > 1 and token not in page.quoted:
            return Mention((token, end), "organization", "named", name=(token, end))
    return None


def _only_outlet(page: Page, mention: Mention) -> Mention | None:
    """The only medium that the page has told of so far, beside those of its credits."""
    told = page.between("outlet", max(0, mention.span[0] - FARTHEST), mention.span[0])
    told = [t for t in told if ending(page, 0, t, "credit") == t]
    names = {page.words[t : page.end(t, "outlet")] for t in told}
    span = (told[0], page.end(told[0], "outlet")) if len(names) == 1 else None
    return Mention(span, "outlet", "named", name=span) if span else None


def issuing_body(page: Page, words: set[str], texts: Iterable[Tokens]) -> Mention | None:
    """The body at the length at which a text that spoke was called by whose it is: “the ministry”
    behind “a report by the Ministry of Tourism”."""
    for start, end in texts:
        led = next((t + 1 for t in range(start + 1, end) if page.end(t, "maker")), end)
        first = page.end(led, "article") or led
        if page.cased and first < end and words < set(telling_words(page, (first, end))):
            return Mention((first, end), "organization", "named", name=(first, end))
    return None


def whose_shares(page: Page, subject: Tokens) -> Tokens:
    """The body of which a subject only tells something that firms have: “Shares of | Orbex | fell
    as it said”; else the subject itself."""
    start, end = subject
    has = page.cased and end - start > 2 and page.words[start] in folded(page.pack.code, "had")
    whose = has and page.end(start + 1, "genitive", "inner") == start + 2
    return (start + 2, end) if whose and page.capital(start + 2) else subject


def told_subject_body(page: Page, mention: Mention) -> Mention | None:
    """The body with which a sentence right before a mention opens that tells what it did and not
    what it said, when a noun for bodies points: “OPEC cut its output. The cartel said”."""
    start, end = mention.span
    if not page.cased or page.words[end - 1] not in folded(page.pack.code, "any_body"):
        return None
    number = page.sentence(start)
    for before in range(number, max(number - NEAR, -1), -1):
        first, last = page.text.sentences[before]
        opening = skip_openers(page, first, min(last, start))
        begin = opening + (page.end(opening, "article") == opening + 1)
        behind = page.among(begin, ("organization",))
        if not behind or behind > start or opening in page.quoted:
            continue
        spoke = page.end(group_end(page, begin, last), "cue") > 0
        if not spoke and _proper(page, begin, behind):
            return Mention((begin, behind), "organization", "named", name=(begin, behind))
    return None


def _proper(page: Page, start: int, end: int) -> bool:
    """Whether a body's name at the start of a sentence is one by its initials, or by a capital that
    it has inside another sentence."""
    if page.source(start, end)[:2].isupper() or (end - start > 1 and page.capital(end - 1)):
        return True
    near = range(max(start - AROUND, 0), min(start + AROUND, len(page.words)))
    same = page.between("organization", near.start, near.stop)
    name = page.words[start]
    return any(page.words[t] == name and page.capital(t) and not _opens(page, t) for t in same)


def _opens(page: Page, token: int) -> bool:
    return page.text.sentences[page.sentence(token)][0] == token
