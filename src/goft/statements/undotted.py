"""Names that a page writes like another word, since it joins two last letters: «Ali» and «on»."""

from __future__ import annotations

from functools import cache

from goft.languages.folding import fold_word
from goft.languages.pack import Pack, Readings, Word, load
from goft.statements.tags import Tags

CLOSING = (",", ":", "(", "-", "–")
OFFICES = ("role", "title", "reporter")


def undotted_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag such a word as a first name where only a name can stand."""
    known = _names(pack.code)
    for token, word in enumerate(words):
        if word in known and _Place(words, tags, token, pack.options["definite"]).is_name():
            tags[token] = Readings.of([known[word]])


@cache
def _names(code: str) -> dict[str, Word]:
    """The first names that end in a letter which some pages join with another."""
    pack = load(code)
    letters = tuple(map(fold_word, pack.options.get("kept_apart", ())))
    found = (
        (form, _given(pack, form)) for form in pack.words if letters and form.endswith(letters)
    )
    return {form: word for form, word in found if word is not None}


def _given(pack: Pack, form: str) -> Word | None:
    known = pack.phrase(form)
    exact = (word for word in (known.words if known else ()) if word.exact)
    return next((word for word in exact if word.kind == "given"), None)


class _Place:
    """What stands about a token."""

    def __init__(self, words: tuple[str, ...], tags: Tags, token: int, definite: str) -> None:
        self._words, self._tags, self._token, self._definite = words, tags, token, definite

    def is_name(self) -> bool:
        """Whether a name goes on at the token, or starts behind a title or a verb of saying."""
        behind, last = self._token + 1, self._names_end()
        if self._tags.ends(self._token, "given"):
            return last > behind or self._closed(behind) or self._closed(behind + 1)
        if not self._words[self._token - 1].startswith(self._definite):
            return last > behind and self._tags.ends(self._token, "cue")
        if self._tags.ends(self._token, "title"):
            return last > behind or (not self._known(behind) and self._closed(behind + 1))
        return self._tags.ends(self._token, "role") and last > behind and self._closed(last)

    def _names_end(self) -> int:
        """Where the names that follow end."""
        last = self._token + 1
        while self._tags.kinds(last) & {"given", "particle"}:
            last += 1
        return last

    def _known(self, token: int) -> bool:
        """Whether a word that is in some list stands at the token, or none."""
        return token >= len(self._words) or token in self._tags or not self._words[token].isalpha()

    def _closed(self, token: int) -> bool:
        """Whether no name goes on at the token: what is said follows, or an office."""
        if token >= len(self._words):
            return True
        word, kinds = self._words[token], self._tags.kinds(token)
        behind = word in CLOSING and not self._tags.kinds(token + 1).isdisjoint(OFFICES)
        return not kinds.isdisjoint((*OFFICES, "that")) or word == ":" or behind
