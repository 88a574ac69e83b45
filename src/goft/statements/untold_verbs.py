"""Verbs that no list has, behind whom an opening attribution names: «according to X | broke the
dam»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.statements.endings import relative
from goft.statements.kinds import NAMING
from goft.statements.page import Page
from goft.statements.phrases import Tokens

SHORTEST: Final = 3
LONGEST_PAST: Final = 5
OFFICES: Final = ("role", "title", "given")
PARTICLES: Final = frozenset(("preposition", "that", "conjunction", "relative", "cue", "clause"))


def unlisted_verb(page: Page, token: int) -> bool:
    """Whether a word in no list opens a clause behind the source that the sentence's attribution
    ends with: a bare word behind a definite one, before who or what does it. Behind somebody's
    office it might be a name, unless it begins as verbs of the present do."""
    start, _ = page.text.sentences[page.sentence(token)]
    definite = page.definite
    if definite is None or page.form(start, "cue") != "noun" or not _bare(page, token, definite):
        return False
    source = page.end(start, "cue")
    if source >= token or not _closed(page, token, definite):
        return False
    if any(page.has(kind, source, token) for kind in (",", "so", "that")):
        return False
    if page.words[token].startswith(folded_parts(page.pack.code, "imperfect")):
        return not page.among(token + 1, PARTICLES) and _word(page, token + 1)
    named = any(page.has(kind, source, token) for kind in OFFICES)
    short = len(page.words[token]) <= LONGEST_PAST and not relative(page, token)
    return not named and short and _does(page, token + 1, definite)


def verb_behind(page: Page, word: Word, span: Tokens) -> list[int]:
    """Where the source of an attribution ends before such a verb, or a group without a name before
    what they tell without «that»."""
    if word.form == "noun":
        return [t for t in range(span[0] + 1, span[1]) if unlisted_verb(page, t)][:1]
    first = page.end(span[0], "collective", "anonymous") if "bare" in word.takes else 0
    if _post(page, span[0], first):
        return []
    places = range(first, min(first + 2, span[1])) if first else ()
    return [t for t in places if _told_by_group(page, t)][:1]


def _post(page: Page, start: int, token: int) -> bool:
    """Whether somebody's post may be told of: «the official of | the department»."""
    post = 0 < token < len(page.words) - 1 and page.end(start, "role") == token
    return post and page.words[token + 1].startswith(page.definite or " ")


def _told_by_group(page: Page, token: int) -> bool:
    """Whether what a group without a name tells opens there with a verb of the past, and no «that»
    or mark leads to it before its comma: «witnesses said | entered the shop a man»."""
    definite, word = page.definite, page.words[token]
    if definite is None or not _bare(page, token, definite) or relative(page, token):
        return False
    close = page.comma(token, page.text.sentences[page.sentence(token)][1])
    told = any(page.has(kind, token, close) for kind in ("that", ":", "«"))
    plural = word.endswith(folded_parts(page.pack.code, "plural_subject"))
    other = plural or word.endswith(folded_parts(page.pack.code, "plural_object"))
    adjective = page.source(token, token + 1).endswith(_feminine(page))
    led = len(word) == SHORTEST and page.end(token + 1, "preposition") > 0
    behind = _word(page, token + 1) and (led or not page.among(token + 1, PARTICLES))
    return behind and not (told or other or adjective)


def _feminine(page: Page) -> str:
    ending: str = page.pack.options["agreement"]["participle"]["feminine"]
    return ending


def _bare(page: Page, token: int, definite: str) -> bool:
    """Whether a word in no list stands there that bears no article and nothing else, and is no
    part of the land."""
    word = page.words[token]
    if token in page.tags or token in page.inner or len(word) < SHORTEST or not word.isalpha():
        return False
    parts = folded(page.pack.code, "parts_of_land")
    written_on = (definite, *page.pack.options["joined"], page.pack.options["conjoined"][0])
    return word not in parts and not word.startswith(written_on)


def _closed(page: Page, token: int, definite: str) -> bool:
    """Whether the phrase before the token is closed: by a definite word, or one that is known."""
    before = page.words[token - 1]
    owned = page.source(token - 1, token).endswith(page.possessed)
    known = page.end(token - 1, "outlet", "metonym", "trait") == token or token - 1 in page.closes
    return definite in before[: len(definite) + 1] or owned or known


def _word(page: Page, token: int) -> bool:
    return token < len(page.words) and page.words[token][0].isalpha()


def _does(page: Page, token: int, definite: str) -> bool:
    """Whether who or what does it opens there, alone or behind the noun that it specifies."""
    if not _word(page, token) or page.among(token, PARTICLES):
        return False
    if page.among(token, NAMING) or page.words[token].startswith(definite):
        return True
    return _word(page, token + 1) and page.words[token + 1].startswith(definite)
