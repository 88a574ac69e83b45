"""Contents of one page overlap only when one lies in the other: the rest is parted here."""

from __future__ import annotations

from array import array
from typing import Final

from goft.model import contains, overlaps
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.scopes import trimmed

NEAR: Final = 4


def parted(page: Page, frames: list[Frame]) -> list[Frame]:
    """The frames in page order, none sharing words with another unless it lies in it."""
    kept: list[Frame] = []
    for frame in frames:
        frame.pieces = [piece for piece in frame.pieces if piece[0] < piece[1]]
        for other in kept[-NEAR:]:
            if frame.parent is None and other.parent is None and _shared(other, frame):
                _part(page, other, frame)
        kept.append(frame)
    return _apart(page, [frame for frame in kept if frame.pieces])


class _Holders:
    """Which frames hold a token, by their numbers from 1 on.

    One layer tells the holder of every token, 0 for none; words inside words need one more. A
    list of frames for each token would take more memory than all else about a long page.
    """

    def __init__(self, tokens: int) -> None:
        self._none = bytes(array("i").itemsize * tokens)
        self._layers: list[array[int]] = []
        self._end = 0  # where the last piece ends: nothing behind it is held
        self._later: list[tuple[int, int, int]] = []  # most pieces are never asked about

    def of(self, pieces: list[Tokens]) -> set[int]:
        if pieces[0][0] >= self._end and len(pieces) == 1:
            return set()
        for number, start, end in self._later:
            self._layer(start, end)[start:end] = array("i", [number]) * (end - start)
        self._later = []
        found = {n for layer in self._layers for start, end in pieces for n in layer[start:end]}
        return found - {0}

    def put(self, number: int, start: int, end: int) -> None:
        self._later.append((number, start, end))
        self._end = max(self._end, end)

    def _layer(self, start: int, end: int) -> array[int]:
        """A layer in which the tokens are nobody's yet."""
        for layer in self._layers:
            if not any(layer[start:end]):
                return layer
        self._layers.append(array("i", self._none))
        return self._layers[-1]


def _apart(page: Page, frames: list[Frame]) -> list[Frame]:
    """The frames without any that still shares words with an earlier one and is not nested."""
    holders = _Holders(len(page.words))
    kept: list[Frame] = []
    for frame in frames:
        if all(_nested(frame, kept[number - 1]) for number in holders.of(frame.pieces)):
            kept.append(frame)
            for start, end in frame.pieces:
                holders.put(len(kept), start, end)
    ids = {id(frame) for frame in kept}
    for frame in kept:
        frame.parent = frame.parent if id(frame.parent) in ids else None
    return kept


def _nested(one: Frame, other: Frame) -> bool:
    return one.parent is other or other.parent is one


def _shared(one: Frame, other: Frame) -> bool:
    for piece in one.pieces:
        for another in other.pieces:
            if overlaps(piece, another):
                return True
    return False


def _part(page: Page, earlier: Frame, later: Frame) -> None:
    """Nest the one in the other, else let a joined quotation go, else cut where it is unsure."""
    if _lies_in(later, earlier):
        later.parent = earlier
    elif _lies_in(earlier, later):
        earlier.parent = later
    else:
        first, *joined = earlier.pieces
        free = (p for p in joined if not any(overlaps(p, other) for other in later.pieces))
        earlier.pieces = [first, *free]
        _cut(page, earlier, later)


def _lies_in(inner: Frame, outer: Frame) -> bool:
    """Whether each piece of the one lies in a piece of the other, and none is the same."""
    within = all(any(contains(o, i) for o in outer.pieces) for i in inner.pieces)
    return within and inner.pieces[0] not in outer.pieces


def _cut(page: Page, earlier: Frame, later: Frame) -> None:
    """Cut the shared words off: from the later content when quotation marks close the earlier."""
    for number, piece in enumerate(later.pieces):
        for place, other in enumerate(earlier.pieces):
            if not overlaps(piece, other):
                continue
            if earlier.quoted:
                later.pieces[number] = trimmed(page, max(piece[0], other[1]), piece[1])
            else:
                earlier.pieces[place] = trimmed(page, other[0], min(other[1], piece[0]))
    earlier.pieces = [piece for piece in earlier.pieces if piece[0] < piece[1]]
    later.pieces = [piece for piece in later.pieces if piece[0] < piece[1]]
