"""Contents of one page overlap only when one lies in the other: the rest is parted here."""

from __future__ import annotations

from typing import Final

from goft.model import contains, overlaps
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.trimming import trimmed

NEAR: Final = 4
# So many tokens are looked at together: few frames share words with one.
STRETCH: Final = 64


def parted(page: Page, frames: list[Frame]) -> list[Frame]:
    """The frames in page order, none sharing words with another unless it lies in it."""
    kept: list[Frame] = []
    for frame in frames:
        frame.pieces = [piece for piece in frame.pieces if piece[0] < piece[1]]
        for other in kept[-NEAR:]:
            if frame.parent is None and other.parent is None and _shared(other, frame):
                _part(page, other, frame)
        kept.append(frame)
    return _apart([frame for frame in kept if frame.pieces])


class _Holders:
    """The frames met so far, by the stretches of the page that their pieces lie in.

    A list of frames for each token would take more memory than all else about a long page.
    """

    def __init__(self) -> None:
        self._near: dict[int, list[Frame]] = {}

    def of(self, frame: Frame) -> list[Frame]:
        """Those that share words with a frame, some of them more than once."""
        near = [self._near[number] for number in _stretches(frame) if number in self._near]
        return [other for others in near for other in others if _shared(other, frame)]

    def put(self, frame: Frame) -> None:
        for number in _stretches(frame):
            self._near.setdefault(number, []).append(frame)


def _stretches(frame: Frame) -> set[int]:
    """The numbers of the stretches of the page in which a frame's pieces lie."""
    spans = [range(start // STRETCH, (end - 1) // STRETCH + 1) for start, end in frame.pieces]
    return {number for span in spans for number in span}


def _apart(frames: list[Frame]) -> list[Frame]:
    """The frames without any that still shares words with an earlier one and is not nested."""
    holders = _Holders()
    kept: list[Frame] = []
    for frame in frames:
        if all(_nested(frame, other) for other in holders.of(frame)):
            kept.append(frame)
            holders.put(frame)
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
