"""What is known of each token of a page, in lists: a long page has millions of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cache
from typing import Final

from goft.languages.pack import Readings, Word
from goft.model import Text

# What `having` is asked for, and which of it is among the kinds of a form.
SOUGHT: Final = frozenset(
    (
        "counterpart",
        "cue",
        "generic",
        "given",
        "interview",
        "matter",
        "medium",
        "metonym",
        "role",
        "time",
        "title",
        "toward",
        "trait",
    )
)
NO_KINDS: Final[frozenset[str]] = frozenset()
# How many words what ends before a token is looked for back from there.
LONGEST: Final = 3
_AMONG: Final[dict[frozenset[str], tuple[str, ...]]] = {}


@cache
def alone(kind: str, length: int = 1, form: str = "") -> Readings:
    """What is a word of one kind and nothing else."""
    return Readings.of([Word(kind, kind, length=length, form=form)])


class Tags:
    """The readings of what starts at a token, for tokens where something does."""

    def __init__(self, count: int) -> None:
        self.readings: Final[list[Readings | None]] = [None] * count
        self._listed: dict[str, array[int]] = {}

    def get(self, token: int) -> Readings | None:
        """The readings at a token; None where nothing starts or no token is."""
        return self.readings[token] if 0 <= token < len(self.readings) else None

    def end(self, token: int) -> int:
        """Where what starts at a token ends; 0 where nothing starts."""
        found = self.get(token)
        return 0 if found is None else token + found.length

    def kinds(self, token: int) -> frozenset[str]:
        """All that what starts at a token may be; none where nothing starts."""
        found = self.get(token)
        return NO_KINDS if found is None else found.kinds

    def ends(self, token: int, *kinds: str) -> bool:
        """Whether something of one of the kinds, of three words at most, ends at the token."""
        for start in range(max(token - LONGEST, 0), token):
            found = self.get(start)
            if found is None or start + found.length != token:
                continue
            if not found.kinds.isdisjoint(kinds):
                return True
        return False

    def __getitem__(self, token: int) -> Readings:
        found = self.readings[token]
        if found is None:
            raise KeyError(token)
        return found

    def __setitem__(self, token: int, readings: Readings) -> None:
        self.readings[token] = readings
        if self._listed:
            self._listed = {}

    def __contains__(self, token: int) -> bool:
        return self.get(token) is not None

    def drop(self, token: int) -> None:
        """Let nothing start at a token."""
        self.readings[token] = None

    def clear(self) -> None:
        """Let nothing start anywhere any more, and take no memory."""
        self.readings.clear()
        self._listed = {}

    def having(self, *kinds: str) -> list[int]:
        """The tokens where a word of one of the kinds starts, from first to last."""
        if not self._listed:
            self._list()
        # Something may have been dropped since.
        tokens = [t for kind in kinds for t in self._listed[kind] if self._is(t, kind)]
        return tokens if len(kinds) == 1 else sorted(set(tokens))

    def _is(self, token: int, kind: str) -> bool:
        found = self.readings[token]
        return found is not None and kind in found.kinds

    def _list(self) -> None:
        """List by each kind where it starts: many ask for one."""
        listed: dict[str, list[int]] = {kind: [] for kind in SOUGHT}
        for token, found in enumerate(self.readings):
            if found is not None:
                sought = _AMONG.get(found.kinds)
                if sought is None:
                    sought = _AMONG[found.kinds] = tuple(found.kinds & SOUGHT)
                for kind in sought:
                    listed[kind].append(token)
        # A list of numbers takes nine times as much: there are many in a long page.
        self._listed = {kind: array("i", tokens) for kind, tokens in listed.items()}


class TokenSet:
    """A set of tokens of a page."""

    def __init__(self, count: int) -> None:
        self._has: Final = bytearray(count)

    def update(self, tokens: Iterable[int]) -> None:
        """Take in some more."""
        for token in tokens:
            self._has[token] = 1

    def cover(self, start: int, end: int) -> None:
        """Take in those of [start, end)."""
        self._has[start:end] = b"\1" * (end - start)

    def drop(self, start: int, end: int) -> None:
        """Take those of [start, end) out."""
        self._has[start:end] = bytes(end - start)

    def __contains__(self, token: int) -> bool:
        return 0 <= token < len(self._has) and self._has[token] == 1


def capital(text: Text, token: int) -> bool:
    """Whether a token is written with a capital in the document."""
    start = text.starts[token]
    return text.document.text[text.view.back(start, start + 1)[0]].isupper()
