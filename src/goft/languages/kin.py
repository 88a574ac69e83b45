"""Words of one root, told by the patterns of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from goft.languages.stemming import pairs

_MOST = 50_000


class Kin(dict[str, tuple[str, ...]]):
    """What may be akin to a term, remembered once it was made.

    In patterns digits stand for the letters of a root; the same digit is the same letter.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        super().__init__()
        self._patterns = [(_shape(form), others.split()) for form, others in pairs(entries)]

    def __missing__(self, term: str) -> tuple[str, ...]:
        if len(self) > _MOST:
            self.clear()
        found = dict.fromkeys(each for each in self._of(term) if each != term)
        made = self[term] = tuple(found)
        return made

    def _of(self, term: str) -> Iterator[str]:
        for shape, others in self._patterns:
            if found := shape.fullmatch(term):
                root = {ord(name[1:]): letter for name, letter in found.groupdict().items()}
                yield from (each.translate(root) for each in others)


def _shape(form: str) -> re.Pattern[str]:
    """What fits a pattern."""
    known: set[str] = set()

    def letter(match: re.Match[str]) -> str:
        if match[0] in known:
            return f"(?P=r{match[0]})"
        known.add(match[0])
        return f"(?P<r{match[0]}>[^\\W\\d_])"

    return re.compile(re.sub(r"\d", letter, form))
