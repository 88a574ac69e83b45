"""Where names and offices end before what a verb is done to, or governs by a preposition."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded_parts
from goft.statements.endings import adjectival, relative
from goft.statements.kinds import STOPS
from goft.statements.page import Page
from goft.statements.proclitics import cuts

# What leads to what was said.
SPEAKS: Final = frozenset(':"«“')
# How many words a name has at least.
FULL: Final = 2
# How many nouns may specify each other up to a definite one: «ways of support of | the talks».
LONGEST_CHAIN: Final = 3


def women(page: Page) -> str:
    """The ending of plurals that some surnames have too."""
    return folded_parts(page.pack.code, "plural_object")[-1]


def _construct(page: Page, token: int) -> bool:
    """Whether a word in no list is specified by the definite one behind it, which is no origin and
    no office, as no surname is."""
    definite, behind = page.definite or " ", token + 1
    if token in page.tags or behind >= len(page.words) or page.words[token].startswith(definite):
        return False
    named = page.end(behind, "role", "title", "trait", "preposition", "given", "metonym")
    return page.words[behind].startswith(definite) and not named and not relative(page, behind)


def object_behind(page: Page, token: int, end: int) -> bool:
    """Whether what a verb is done to opens behind a name that a definite surname closes: a definite
    word that is no origin, or a noun that one specifies («X Y | the meeting», «| fields of Z»)."""
    definite = page.definite
    if definite is None or end < token + 2:
        return False
    article = page.words[end].startswith(definite)
    if _construct(page, end):
        return True  # «X Y | ways of cooperation»
    if page.words[end].endswith(women(page)) and not article:
        return True  # «X Y | statements»
    feminine = page.pack.options["agreement"]["participle"]["feminine"]
    if article and page.source(end, end + 1).endswith(feminine):
        return True  # «X Y | the station», as few families are called
    if not page.words[end - 1].startswith(definite):
        return False
    if any(page.end(t, "given") == end for t in range(token, end)) or page.end(end - 2, "particle"):
        return False
    if page.end(end - 1, "particle"):
        return False
    if article:
        kept = page.pack.options["kept_apart"][-1]
        return not relative(page, end) or page.source(end, end + 1).endswith(kept)
    near = range(end + 1, min(end + LONGEST_CHAIN, len(page.words)))
    led = (t for t in near if not page.end(t, "preposition"))  # «to» starts like the article
    last = next((t for t in led if page.words[t].startswith(definite)), 0)
    return last > 0 and all(_bare_noun(page, t) for t in range(end, last))


def _bare_noun(page: Page, token: int) -> bool:
    """Whether a noun without its article may stand at the token, which what follows specifies."""
    plain = page.words[token][0].isalpha() and not page.among(token, STOPS)
    return plain and page.words[token][0] not in page.pack.options["conjoined"]


def mention_end(page: Page, start: int, token: int, end: int) -> int:
    """Where a mention whose name starts at the token ends before what its verb is done to, or
    governs."""
    return _governed_behind(page, start, _before_object(page, start, token, end))


def _governed_behind(page: Page, start: int, end: int) -> int:
    """Where a mention behind its verb ends before what that verb governs by a preposition written
    onto it: «X, coach of Y, admitted | to mistakes»."""
    word = page.word(start - 1, "cue") if start else None
    if page.definite is None or word is None or not word.prep or word.form != "finite":
        return end
    return min([end, *cuts(page, word, start + 2, end)])


def _before_object(page: Page, start: int, token: int, end: int) -> int:
    """Where a name of two words or more ends before what the verb that opens its sentence is done
    to, if nothing else is: «opened the governor X Y | the fair», «scored X Y | two goals»."""
    if page.definite is None or end - token <= FULL or not _acts(page, start - 1):
        return end
    names = [(t, page.end(t, "given", "particle")) for t in range(token, end)]
    apart = page.words[end : end + 1] == (",",)  # «X, head of Y, | the fair»
    last = page.comma(token, end) if apart else end
    free = (t for t in range(token + FULL, last) if not any(a <= t < b for a, b in names))
    free = (t for t in free if not (page.end(t - 1, "particle") or page.known(t, t + 1)))
    return next((t for t in free if _object(page, t) and not _other_object(page, t + 1)), end)


def _object(page: Page, token: int) -> bool:
    """Whether a word behind a name may be what something is done to: it is somebody's, several
    things, or definite and tells of no origin, as families' names do."""
    options, source = page.pack.options, page.source(token, token + 1)
    if source.endswith(page.possessed):
        return True
    several = page.words[token].endswith(folded_parts(page.pack.code, "plural_object"))
    thing = page.words[token].startswith(page.definite or "")
    return several or (thing and not source.endswith(options["kept_apart"][0]))


def _acts(page: Page, token: int) -> bool:
    """Whether a verb that does something opens a sentence at the token."""
    first, last = page.text.sentences[page.sentence(token)] if token >= 0 else (0, 0)
    if token < 0 or token != first:
        return False
    word = page.word(token, "cue")
    says = word is not None and not word.takes.isdisjoint(("say", "bare", "speak"))
    told = page.has("that", first, last) or not SPEAKS.isdisjoint(page.words[first:last])
    told = told or (word is not None and bool(word.prep))
    return not (says and told) and not page.end(
        token, "preposition", "role", "given", "organization"
    )


def _other_object(page: Page, token: int) -> bool:
    """Whether another noun that something is done to follows at the token, and no adjective."""
    if token >= len(page.words) or page.end(token, "time"):
        return False
    article = page.words[token].startswith(page.definite or "")
    return (article and not adjectival(page, token)) or page.end(token, "matter", "that") > 0


def told_of(page: Page, token: int) -> bool:
    """Whether a verb's preposition is written onto what it tells of, which is no office's."""
    word, joined = page.words[token], page.pack.options.get("joined")
    if joined is None or token in page.tags or token in page.inner or word[0] != joined[0]:
        return False
    kinds = page.kinds(word[1:])
    return not kinds.isdisjoint(("matter", "document")) and "organization" not in kinds
