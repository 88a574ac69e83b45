"""Speech behind a colon whose clause only tells what whoever speaks does, where verbs lead: «Abu X
sighs and looks at the sea: “…”»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.languages.rules import Rule
from goft.statements.ahead import subject_ahead
from goft.statements.frame import Frame
from goft.statements.page import ENDING, Page
from goft.statements.phrases import Tokens, skip_openers
from goft.statements.roles import BODY, role_of
from goft.statements.speech import SPEECH

LONGEST_CLAUSE: Final = 24
WORD: Final = Word("cue", ":", form="finite", takes=frozenset({"deed"}))
PERSON: Final = ("given", "title", "role", "vague", "generic")
# What hardly any title of a work holds.
SPOKEN: Final = frozenset(
    ("verb", "cue", "clausehead", "predicate", "helper", "relative", "first", "pronoun", "clause")
)


def by_deed(page: Page, sentence: int) -> Frame | None:
    """The frame of a sentence that ends with a quotation behind a colon and opens with what
    somebody known does."""
    start, end = page.text.sentences[sentence]
    colon = next(iter(page.between(":", start + 2, min(end, start + LONGEST_CLAUSE))), end)
    close = page.opens.get(colon + 1, 0) if colon < end else 0
    if close - colon <= SPEECH or not _closes(page, close, end):
        return None
    rule = _rule(page)
    if rule is None or role_of(page, sentence) not in BODY or not _speaks(page, colon + 2, close):
        return None
    speaker = _doer(page, skip_openers(page, start, colon), colon)
    if speaker is None:
        return None
    frame = Frame(rule, WORD, (colon, colon + 1), (colon + 2, end), speaker[0], sentence=sentence)
    frame.speaker, frame.quoted = speaker, True
    return frame


def _rule(page: Page) -> Rule | None:
    """The rule of such speech, where verbs lead."""
    rules = page.pack.rules if page.pack.options["subject_ahead"] else ()
    return next((rule for rule in rules if rule.cue.name == "deed"), None)


def _closes(page: Page, close: int, end: int) -> bool:
    """Whether nothing follows a quotation in its sentence."""
    return close + 1 >= end or page.words[close + 1] in ENDING


def _speaks(page: Page, start: int, end: int) -> bool:
    """Whether marks hold a clause, and no title."""
    denies, ours = folded(page.pack.code, "negations"), folded_parts(page.pack.code, "ours")
    words = page.words[start:end]
    if any(word in denies or word.endswith(ours) for word in words):
        return True
    return any(page.among(token, SPOKEN) for token in range(start, end))


def _doer(page: Page, start: int, colon: int) -> Tokens | None:
    """The person who is the subject of the clause before a colon, when no work or text that marks
    may name stands in it behind that."""
    found = _without_object(page, subject_ahead(page, start, start, colon), colon)
    if found is None or found[0] <= start or found[1] >= colon:
        return None
    if not page.end(found[0], *PERSON) or page.has("document", found[1], colon):
        return None
    named = any(_work(page, page.words[t]) for t in range(found[1], colon))
    return None if named or page.has("entitling", found[1], colon) else found


def _without_object(page: Page, found: Tokens | None, colon: int) -> Tokens | None:
    """Whoever does something to what is their own, without that («Abu X shakes | his head»)."""
    if found is None or found[1] != colon or not page.words[colon - 1].endswith(page.possessed):
        return found
    return found[0], colon - 1


def _work(page: Page, word: str) -> bool:
    """Whether a word calls what may have a title, with its article, somebody's or not."""
    bare, works = word.removeprefix(page.definite or ""), folded(page.pack.code, "works")
    owned = next((e for e in page.possessed if len(bare) > len(e) and bare.endswith(e)), "")
    noun = bare.removesuffix(owned)
    changed = bool(owned) and any(work[:-1] == noun[:-1] for work in works)  # its last letter
    return changed or not works.isdisjoint((word, bare, noun))
