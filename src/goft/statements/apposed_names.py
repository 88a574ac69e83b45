"""First names that no list holds, or that are other words too, told by the office beside them where
names have no capitals and verbs come last: «the head of X, Lena Varga, said»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Pack
from goft.statements.tags import Tags, alone

SHORTEST: Final = 2
# What behind two words shows that no further noun belongs to them.
BEHIND: Final = frozenset(("cue", "preposition", "adjunct", "interview", "time", "adverb", "that"))
LONGEST_NAME: Final = 4
LONGEST_OFFICE: Final = 12
FARTHEST_CUE: Final = 40
# What ends an office, or the clause of which it is the subject.
CLOSING: Final = frozenset(("cue", "verb", "marker", "that", "clause", "given", "credit"))
# What words only seem to be by their letters.
SHOWN: Final = frozenset(("matter",))
BESIDE: Final = frozenset(("role", "title"))


def apposed_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag as first names the words that open a name of which an office tells, wherever the page
    has both of its first words."""
    if pack.options["subject"] != "first":
        return
    _towns(pack, words, tags)
    may = folded(pack.code, "names_too")
    starts = {t for o in tags.having("role") for t in _behind_office(words, tags, o, may)}
    starts |= set(_words_too(words, tags, may))
    starts |= set(_behind_title(pack, words, tags))
    names = {words[t : t + SHORTEST] for t in starts}
    for token in range(len(words) - 1) if names else ():
        if words[token : token + SHORTEST] in names:
            tags[token] = alone("given")


def _towns(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag as places the first names that towns are called by («the mayor of Ali | Abad»)."""
    endings = folded(pack.code, "town_endings")
    for token in [t for t in tags.having("given") if tags.end(t) == t + 1]:
        if words[token + 1 : token + SHORTEST] and words[token + 1] in endings:
            tags[token] = alone("place", SHORTEST)


def _behind_office(
    words: tuple[str, ...], tags: Tags, office: int, may: frozenset[str]
) -> Iterator[int]:
    """Where a name of unknown words starts between commas behind an office that says something."""
    limit = min(tags.end(office) + LONGEST_OFFICE, len(words))
    for comma in range(tags.end(office), limit):
        if words[comma] == ",":
            too = comma + 1 < len(words) and words[comma + 1] in may
            end = _run(words, tags, comma + 1 + too)
            named = SHORTEST <= end - comma - 1 <= LONGEST_NAME and words[end : end + 1] == (",",)
            # none in «according to the mayor, lack of water, …»
            if named and not tags.ends(office, "cue", "credit") and _speaks(words, tags, end + 1):
                yield comma + 1
            return
        if not tags.kinds(comma).isdisjoint(CLOSING) or words[comma] in ".:;!?؟":
            return


def _speaks(words: tuple[str, ...], tags: Tags, start: int) -> bool:
    """Whether a finite verb of saying follows in the clause, with no object before it."""
    for token in range(start, min(start + FARTHEST_CUE, len(words))):
        found = tags.get(token)
        if words[token] in ".!?؟" or (found and not found.kinds.isdisjoint(("marker", "verb"))):
            return False
        if found and any(w.kind == "cue" and w.form == "finite" for w in found.words):
            return True
    return False


def _words_too(words: tuple[str, ...], tags: Tags, may: frozenset[str]) -> Iterator[int]:
    """Where a word that is a first name too opens a clause and a name whose office follows, behind
    a comma if the word is a noun of texts, or a title stands before it."""
    for token in (t for t, word in enumerate(words) if word in may):
        end = _run(words, tags, token + 1)
        if not SHORTEST <= end - token <= LONGEST_NAME or tags.end(token) > token + 1:
            continue
        comma = words[end : end + 1] == (",",)
        told = not tags.kinds(end + comma).isdisjoint(BESIDE)
        told = told and (
            comma or ("document" not in tags.kinds(token) and _speaks(words, tags, end))
        )
        opens = not token or not words[token - 1][0].isalnum() or tags.ends(token, "cue")
        if tags.ends(token, "title") or (told and opens):
            yield token


def _behind_title(pack: Pack, words: tuple[str, ...], tags: Tags) -> Iterator[int]:
    """Where two unknown words are the name behind an office that is a title too («Senator X Y»)."""
    titles = folded(pack.code, "addressing_too")
    for token in tags.having("role"):
        if words[token] in titles and tags.end(token) == token + 1:
            end = _run(words, tags, token + 1)
            if end == token + 1 + SHORTEST and not tags.kinds(end).isdisjoint(BEHIND):
                yield token + 1


def _run(words: tuple[str, ...], tags: Tags, token: int) -> int:
    """Where the unknown words that start at the token end, with the dashes between them."""
    while token < len(words) and (_unknown(words, tags, token) or words[token] in "-–"):
        token += 1
    return token


def _unknown(words: tuple[str, ...], tags: Tags, token: int) -> bool:
    found = tags.get(token)
    listed = found is not None and not found.kinds <= SHOWN
    return not listed and words[token].replace("\u200c", "").isalpha()
