"""Elements of a rule at a token: words of a kind, marks, prepositions written onto a word."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.languages.rules import Element
from goft.statements.audiences import to_people
from goft.statements.dashes import DASHES
from goft.statements.groups import has_ending
from goft.statements.heads import doing_marked
from goft.statements.nominal import names_matter
from goft.statements.page import ENDING, Page
from goft.statements.proclitics import proclitic
from goft.statements.speech import SPEECH
from goft.statements.untold_verbs import unlisted_verb

ADJUNCTS: Final = frozenset(
    ("time", "preposition", "adjunct", "adverb", "interview", "toward", "clause", "opener")
)
LONGEST_OWNER: Final = 4
# What may have an article or owner before it.
DETERMINED: Final = ("offence", "menace")
# How long a name of a medium in quotation marks is at most, with its opening mark.
SHORTEST_SPEECH: Final = 4
# Contents that open with a word of a setting, whatever else it may be.
LISTED: Final = {
    "experience": "experiences",
    "policy": "policies",
    "belittled": "belittled",
    "claimed": "claimed",
}
# What opens a noun phrase, or stands for one.
BEFORE_NOUNS: Final = ("article", "object", "possessive")
# What may follow a clause that is complete.
CLOSING: Final = frozenset(
    ("time", "preposition", "adjunct", "conjunction", "clause", "interview", "question", "tail")
)


def can_open(page: Page, word: Word, element: Element, token: int) -> bool:
    """Whether a content that must start with a kind of word can start at the token."""
    if element.form == "infinitive" and not _does(page, word, token + 1):
        return False
    if element.form in LISTED:
        return token < len(page.words) and _listed(page, word, LISTED[element.form], token)
    if element.form == "nominal":
        return names_matter(page, token)
    if element.form == "gerund":
        doing = has_ending(page, token, "participle")
        return doing and not page.end(token, "preposition", "during", "time", "adverb")
    if element.form in DETERMINED:
        token = page.end(token, "article", "possessive") or token
    if page.end(token, element.form) or (element.form == "predicate" and _tells(page, token)):
        return not points(page, token)
    if element.form == "feeling" and (_owned(page, token, "feeling") or _in_marks(page, token)):
        return True
    if element.form == "matter" and doing_marked(page, token):
        return True
    length = proclitic(page, word, token)
    return bool(length) and element.form in page.kinds(page.words[token][length:])


def _listed(page: Page, word: Word, option: str, token: int) -> bool:
    """Whether a setting lists the word at the token, or what the cue's preposition is written onto
    there."""
    text, listed = page.words[token], folded(page.pack.code, option)
    return text in listed or text[proclitic(page, word, token) :] in listed


def _does(page: Page, word: Word, token: int) -> bool:
    """Whether what stands behind “to” may be done: nobody, as in “invited them to the fair” and
    “proposed to her”, nor talk, which who refuses it keeps from (“refused to comment”)."""
    if token >= len(page.words) or page.alone(token, *BEFORE_NOUNS) or page.capital(token):
        return False
    return word.act != "reject" or page.words[token] not in folded(page.pack.code, "talk")


def _owned(page: Page, token: int, kind: str) -> bool:
    """Whether a word of the kind follows somebody whose it is: “the town's distrust of”."""
    behind = range(token, min(token + LONGEST_OWNER, len(page.words) - 1))
    owned = next((t + 1 for t in behind if page.words[t].endswith(page.owners)), 0)
    return owned > 0 and page.end(owned, kind) > 0


def _in_marks(page: Page, token: int) -> bool:
    """Whether marks hold a feeling, whose it is or an article before them: “his ‘deepest
    condolences’”, “‘deep concern’ over”."""
    opening = page.end(token, "possessive", "article") or token
    close = page.opens.get(opening, 0)
    return any(page.end(t, "feeling") == close for t in range(opening + 1, close))


def _tells(page: Page, token: int) -> bool:
    """Whether a verb opens a clause at the token."""
    return page.end(token, "verb") > 0 or unlisted_verb(page, token)


def points(page: Page, token: int) -> bool:
    """Whether a word that only points back stands alone: «stressed this»."""
    definite = page.definite
    if definite is None or not page.end(token, "pointing") or token + 1 >= len(page.words):
        return False
    return not page.words[token + 1].startswith(definite) and token + 1 not in page.opens


def opens_adjunct(page: Page, token: int) -> bool:
    return page.among(token, ADJUNCTS) > 0 or to_people(page, token)


def literal(page: Page, element: Element, word: Word, token: int, limit: int) -> int:
    """Where the element ends when it stands at the token, else 0."""
    if element.name == ".":
        return token if _closes_clause(page, token, limit) else 0
    if token >= limit:
        return 0
    if element.kind == "mark":
        stands = marked(page, element.name, token)
        return _behind_mark(page, element.name, token, limit) if stands else 0
    if element.kind == "words":
        plain = page.words[token] in element.words and not _inside(page, token)
        whole = page.cased and page.tags.end(token) > token + 1  # “as well as”
        return token + 1 if plain and not whole else 0
    if element.name == "with":
        return token if proclitic(page, word, token) else 0
    if element.name == "quotation":
        return token + 1 if token in page.opens and _speech(page, token) else 0
    if element.name == "prep":
        if page.words[token - 1] == "(":
            return 0  # it opens the title of a column: «said - in his (On the Road) - that»
        return preposition(page, word, token) or (token if proclitic(page, word, token) else 0)
    return page.end(token, element.name)


def _inside(page: Page, token: int) -> bool:
    """Whether a word is the midst or end of a longer one that the pack has, unless it is what only
    points at words that were told («this matter»)."""
    if token not in page.inner:
        return False
    return page.words[token - 1] not in folded(page.pack.code, "pointing_back")


def _behind_mark(page: Page, mark: str, token: int, limit: int) -> int:
    """Where a mark ends: one that closes a quotation on its own takes the comma with it that
    stands behind: “…”, she said."""
    alone = mark == "»" and not page.words[page.closes[token] - 1].isalnum()
    return token + 1 + (alone and page.words[token + 1 : min(token + 2, limit)] == (",",))


def _speech(page: Page, opening: int) -> bool:
    """Whether a quotation is long enough for speech, or closes its sentence."""
    close = page.opens[opening]
    if page.end(opening - 1, "medium") == opening and goes_by(page, opening):
        return False
    ends = close + 1 >= len(page.words) or page.words[close + 1] in ENDING
    return ends or close - opening > SPEECH - 2


def goes_by(page: Page, opening: int) -> bool:
    """Whether quotation marks behind a word for media hold but its name, and more follows."""
    close = page.opens[opening]
    more = close + 1 < len(page.words) and page.words[close + 1] not in ENDING
    named = page.end(opening + 1, "outlet") == close or close - opening <= SHORTEST_SPEECH
    return more and named and page.definite is not None


def preposition(page: Page, word: Word, token: int) -> int:
    """Where one of the cue's prepositions that starts at the token ends, unless it is itself the
    start of a longer word; else 0."""
    if not word.prep or token in page.inner or token >= len(page.words):
        return 0
    first, end = page.words[token], 0
    for prep in word.prep:
        if prep[0] == first and page.words[token : token + len(prep)] == prep:
            end = max(end, token + len(prep))
    whole = page.tags.end(token)
    topic = page.end(token, "topic") == whole  # «revealed | the reason of»
    return end if end >= whole or topic else 0


def led_again(page: Page, word: Word, first: int, token: int) -> bool:
    """Whether the verb's preposition leads to what it tells of, and again, with a conjunction, to
    the “that” behind the token, which is told with it («complained | of the noise and of that»)."""
    joined = page.pack.options.get("conjoined", ())
    again = page.words[token][:1] in joined and (page.words[token][1:],) in word.prep
    return token > first and again and preposition(page, word, first) > 0


def _closes_clause(page: Page, token: int, limit: int) -> bool:
    """Whether nothing but adjuncts can follow: the clause is complete before the token."""
    if token >= limit or not page.words[token][0].isalnum():
        return not _resumes(page, token, limit)
    last = page.end(token, "adverb")
    if last and page.cased and (last >= limit or page.words[last] in ENDING):
        return True
    going_on = page.cased and page.form(token, "cue") == "part"
    turned = page.end(token, "opener") > token + 1
    return going_on or turned or page.among(token, CLOSING) > 0


def _resumes(page: Page, token: int, limit: int) -> bool:
    """Whether the mark at the token only inserts something before the verb of what stands before
    it: “said the figures – while incomplete – were bad”."""
    mark = page.words[token] if page.cased and token < limit else ""
    if mark not in DASHES and not (mark == "," and page.end(token + 1, "subordinate")):
        return False
    behind = next((t + 1 for t in range(token + 1, limit) if page.words[t] == mark), limit)
    return behind < limit and page.end(behind, "verb", "helper", "passive") > 0


def marked(page: Page, mark: str, token: int) -> bool:
    """Whether a mark stands at the token, and is no part of an address or a title."""
    if mark == "«":
        return token in page.opens
    if mark == "»":
        return token in page.closes
    if page.words[token] != mark or page.words[token + 1 : token + 3] == ("/", "/"):
        return False
    titled = mark == ":" and token > 0 and page.end(token - 1, "entitling") == token
    return not titled


def felt(page: Page, token: int) -> bool:
    """Whether somebody's hope, belief or the like stands at the token («his hope that»)."""
    return (
        token < len(page.words)
        and page.words[token].endswith(page.possessed)
        and not page.end(token, "that")
    )


def bars(page: Page, limit: int, element: Element, token: int) -> int:
    """Whether the kind stands at the token, or behind a comma there, which a content leaves out."""
    behind = token + (token < limit - 1 and page.words[token] == ",")
    return page.end(behind, element.name)


def refused(page: Page, limit: int, elements: tuple[Element, ...], token: int) -> bool:
    """Whether a kind stands at the token that a rule bars before its content."""
    barred = [each for each in elements if each.kind == "not" and each.name != "source"]
    return any(bars(page, limit, each, token) for each in barred)


def stray(page: Page, token: int) -> bool:
    """Whether a mark stands behind a comma that closes what nothing opens: “A,” he said."""
    lost = token > 0 and page.words[token] == "”" and token not in page.closes
    return lost and page.words[token - 1] == ","
