"""Words in no list that may be of a name, in a page that is being tagged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Pack, load
from goft.statements.tags import Tags

LONGEST_NAME: Final = 4
SHORTEST: Final = 2
# What words only seem to be by their letters.
SHOWN: Final = frozenset(("matter", "verb"))


@dataclass(slots=True)
class Tagged:
    """A page's words with their tags; `there` is which words it has at all, once asked for."""

    pack: Pack
    words: tuple[str, ...]
    tags: Tags
    there: frozenset[str] = frozenset()

    def has(self, word: str) -> bool:
        """Whether the page has a word at all."""
        if not self.there:
            self.there = frozenset(self.words)
        return word in self.there

    def kinds(self, token: int) -> frozenset[str]:
        """All that the word or form at a token may be."""
        return self.tags.kinds(token)


def run(text: Tagged, first: int, end: int) -> int:
    """Back over the unknown words before a token, as many as a name may have."""
    start = end
    while start > max(first, end - LONGEST_NAME) and unknown(text, start - 1):
        start -= 1
    return start


def unknown(text: Tagged, token: int) -> bool:
    """Whether a word in no list that may be of a name stands at the token: no plural, and nothing
    written onto it."""
    word, options = text.words[token], text.pack.options
    listed = token in text.tags and (word in text.pack.words or not text.kinds(token) <= SHOWN)
    if word in particles(text.pack.code) and not listed:
        return True
    if text.kinds(token) == {"particle"} and word == folded_parts(text.pack.code, "sons")[0]:
        return True
    within = text.tags.end(token - 1) > token  # «King X», after whom a body is called
    if listed or within or not word.isalpha() or len(word) <= SHORTEST:
        return False
    owned = word.endswith(_owned(text.pack.code)) and not _foreign(text, word)
    if word.startswith(options["definite"]) or owned:
        return False
    written_on = *options["joined"], *options["conjoined"]
    if word[0] not in written_on:
        return True
    rest = word[1:]
    there = text.has(rest) or text.has(options["definite"] + rest)
    known = there or text.pack.phrase(rest) or rest in folded(text.pack.code, "parts_of_land")
    return not known and not rest.startswith((options["definite"], word[0]))


def particles(code: str) -> frozenset[str]:
    """What surnames of foreigners begin with («de», «van»)."""
    return folded(code, "foreign_particles")


def _foreign(text: Tagged, word: str) -> bool:
    """Whether a word ends as names of foreigners do that only look like two of somebody's: «Hervé»
    and not «his parents»."""
    ending = next((e for e in folded(text.pack.code, "foreign_endings") if word.endswith(e)), "")
    stem = word.removesuffix(ending)
    known = text.has(stem) or text.pack.phrase(stem) or text.pack.phrase(stem + ending[1:])
    return bool(ending) and len(stem) > SHORTEST and not known


@cache
def _owned(code: str) -> tuple[str, ...]:
    """The folded endings of plurals and of what is somebody's, which few first names have."""
    options = load(code).options
    plurals = (options["plural_subject"], options["plural_object"][-1])
    return (*map(fold_word, plurals), *folded(code, "possessed"))
