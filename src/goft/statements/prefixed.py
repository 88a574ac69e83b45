"""Nouns behind a preposition that is written onto them, as tags and as letters cut off."""

from __future__ import annotations

from typing import Final

from goft.languages.pack import Pack, Readings, Word
from goft.statements.tags import Tags

SHORTEST: Final = 5


def nouns_behind(pack: Pack, words: tuple[str, ...], tags: Tags) -> dict[int, int]:
    """Tag the nouns that a preposition is written onto, behind words that name a source by it;
    gives how many letters of each are the preposition."""
    cuts: dict[int, int] = {}
    if not pack.options.get("joined"):
        return cuts
    nouns = [(t, r) for t, r in enumerate(tags.readings) if r and r.words[0].form == "noun"]
    for token, found in nouns:
        end = token + found.length
        if end < len(words) and (end not in tags or _addressed(tags.get(end))):
            cut, readings = _joined(pack, words, end, tags.get(end), found.words[0])
            if readings is not None:
                tags[end] = readings
            if readings is not None or (cut and len(words[end]) > SHORTEST):
                cuts[end] = cut
    return cuts


def _addressed(found: Readings | None) -> bool:
    """Whether one word is a medium with a preposition: «to the paper», or «according to» it."""
    media = found is not None and found.kinds.intersection(("medium", "outlet"))
    return found is not None and bool(media) and found.words[0].clitic


def _joined(
    pack: Pack, words: tuple[str, ...], token: int, known: Readings | None, governor: Word
) -> tuple[int, Readings | None]:
    word, length = words[token], known.length if known else 1
    letter = next((e for e in pack.options["joined"] if (e,) in governor.prep), None)
    if letter is None or not word.startswith(letter):
        return 0, None
    article = word.startswith(letter * 2)
    noun = pack.options["definite"] + word[2:] if article else word[1:]
    behind = words[token + 1 : token + length]
    if pointed := pack.phrase(noun, *words[token + 1 : token + 2]):
        return 1 + article, pointed  # «according to the same source»
    own = pack.phrase(word[1:]) if article and not pack.phrase(noun, *behind) else None
    return (1, own) if own else (1 + article, pack.phrase(noun, *behind))
