"""Quotation marks paired within a block, though mixed, turned round or lost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from goft.model import Quotation, Span, Text

# A longer row of marks is decoration.
_LONGEST_ROW: Final = 3
# How far behind its opening mark a quotation inside another is closed.
_SOON: Final = 200
# How far behind a plural's apostrophe the mark is sought that closes the quotation it stands in.
_SENTENCE: Final = 400
# A quotation goes on over so many blocks behind the one that opens it.
_MOST_BLOCKS: Final = 5
# A double mark typed as two single ones.
_DOUBLED: Final = "''"
# Marks of one family pair with each other. Single marks never pair with double ones: they are
# apostrophes too often.
_FAMILY: Final = {
    **{"«": "«", "»": "«", "‹": "‹", "›": "‹", '"': '"', "‘": "‘", "’": "‘", "'": "'"},
    **dict.fromkeys("“”„‟", "“"),
}
# How many marks of each family are open before the first is met.
_NONE_OPEN: Final = dict.fromkeys((*_FAMILY.values(), _DOUBLED), 0)
_OPENING: Final = frozenset("«‹“„‘")
_SINGLE: Final = frozenset("‘'")
# What follows no opening mark, though a space stands before it: « . . . " ».
_STOPS: Final = frozenset(".,;:!?)]}")
_BRACKETS: Final = frozenset("([{")
# What may stand between a space and an opening mark, or between a closing mark and a space.
_BEFORE: Final = frozenset("([{«‹“„‟‘—–-")
_AFTER: Final = frozenset(".,;:!?…)]}»›”’\"'—–")


@dataclass(slots=True, init=False)
class Marks:
    """The quotations of one block: `closed` spans inside their marks, openers left alone, and
    closing marks that nothing opens."""

    closed: list[Span]
    lost: list[int]
    stray: list[int]

    def __init__(self) -> None:
        self.closed, self.lost, self.stray = [], [], []


def quotation_marks(text: str) -> list[int]:
    """Where a text has marks, single ones included."""
    # Each mark sought by itself takes less time than one expression for all: few letters are one.
    places: list[int] = []
    for mark in _FAMILY:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1)
    return sorted(places)


def pair(text: str, start: int, end: int, marks: list[int]) -> Marks:
    """The quotations of `text[start:end]` by the places of all marks, in time linear in its
    length."""
    rows = _rows(marks[bisect_left(marks, start) : bisect_left(marks, end)])
    if not rows:
        return Marks()
    pairing = _Pairing(text, start, end)
    for first, behind in rows:
        if text[first:behind] == _DOUBLED:
            pairing.meet_doubled(first)
        elif behind - first <= _LONGEST_ROW:
            for place in range(first, behind):
                pairing.meet(place)
    return pairing.result()


def _rows(places: list[int]) -> list[Span]:
    """The places that follow on each other, from the first to behind the last."""
    rows: list[Span] = []
    for place in places:
        if rows and rows[-1][1] == place:
            rows[-1] = (rows[-1][0], place + 1)
        else:
            rows.append((place, place + 1))
    return rows


class _Pairing:
    """The marks open so far. `families` counts them, so that no closing mark searches in vain."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._open: list[tuple[int, str]] = []
        self._families = _NONE_OPEN.copy()
        self._marks = Marks()

    def meet(self, place: int) -> None:
        char = self._text[place]
        opens, closes = self._looks(place)
        family = _FAMILY[char]
        if family in _SINGLE:
            self._meet_single(place, family, opens, closes)
        elif self._is_opener(place, opens, closes):
            self._push(place, family)
        elif self._open or not closes:
            self._close(place, family)
        else:
            self._marks.stray.append(place)

    def meet_doubled(self, place: int) -> None:
        """Two single marks that stand for one double mark: they open, or close one alike."""
        opens, _ = self._looks(place + 1)
        before = self._text[place - 1] if place > self._start else " "
        if self._families[_DOUBLED] and not (before.isspace() and opens):
            self._close(place, _DOUBLED)
        elif self._families['"'] and not before.isspace() and not opens:
            self._close(place, '"')
        elif before.isspace() or before in _BEFORE:
            self._push(place + 1, _DOUBLED)

    def result(self) -> Marks:
        self._lose(len(self._open))
        return self._marks

    def _looks(self, place: int) -> tuple[bool, bool]:
        """Whether the neighbours are those of an opening mark, and those of a closing one."""
        text = self._text
        before = text[place - 1] if place > self._start else " "
        after = text[place + 1] if place + 1 < self._end else " "
        left = before.isspace() or before in _BEFORE
        right = after.isspace() or after in _AFTER
        opens = left and not after.isspace() and after not in _STOPS
        if before == ":" and after.isspace() and not self._open:
            return True, False
        spaced = before.isspace() and after not in _STOPS
        return opens, right and not spaced and before not in _BRACKETS

    def _meet_single(self, place: int, family: str, opens: bool, closes: bool) -> None:
        if closes and self._families[family]:
            if not self._owns(place):
                self._close(place, family)
        elif opens and self._text[place] != "’":
            self._push(place, family)

    def _owns(self, place: int) -> bool:
        """Whether a mark behind an s is a plural's apostrophe: a word follows, and a mark behind
        a comma or stop closes the quotation before another opens (‘the miners’ plan,’ he said)."""
        text = self._text
        if text[place - 1] != "s" or not text[place + 1 : place + 3].strip().isalpha():
            return False
        for later in range(place + 2, min(place + _SENTENCE, self._end)):
            if text[later] in "’'" and self._looks(later) == (False, True):
                if text[later - 1] in _STOPS:
                    return True
            elif text[later] in _SINGLE and self._looks(later)[0]:
                return False
        return False

    def _is_opener(self, place: int, opens: bool, closes: bool) -> bool:
        char = self._text[place]
        double = self._open and self._open[-1][1] not in _SINGLE
        if char in _OPENING:
            return not (closes and not opens and double)
        if not double:
            return not (closes and not opens)
        if not opens or closes:
            return False
        again = self._text[self._open[-1][0]] == char
        if again:
            self._lose(1)
        return again or self._has_partner(place)

    def _has_partner(self, place: int) -> bool:
        """Whether the same mark closes soon behind the place, and so opens there."""
        text = self._text
        limit = min(place + _SOON, self._end)
        behind = text.find(text[place], place + 1, limit)
        return behind > 0 and self._looks(behind) == (False, True)

    def _push(self, place: int, family: str) -> None:
        self._open.append((place, family))
        self._families[family] += 1

    def _close(self, place: int, family: str) -> None:
        """Closes the nearest open mark of the family, else the innermost of any other."""
        if self._families[family]:
            self._lose(self._depth_of(family))
        elif self._open and self._open[-1][1] in _SINGLE:
            self._lose(1)
        if self._open:
            opener, closed = self._open.pop()
            self._families[closed] -= 1
            self._marks.closed.append((opener + 1, place))

    def _depth_of(self, family: str) -> int:
        """How many open marks stand above the nearest one of the family."""
        above = 0
        while self._open[-1 - above][1] != family:
            above += 1
        return above

    def _lose(self, count: int) -> None:
        for _ in range(count):
            place, family = self._open.pop()
            self._families[family] -= 1
            if family not in _SINGLE or self._leads(place):
                self._marks.lost.append(place + 1)

    def _leads(self, place: int) -> bool:
        """Whether a single mark opens its block, or speech behind a colon: no apostrophe does."""
        while place > self._start and self._text[place - 1].isspace():
            place -= 1
        return place == self._start or self._text[place - 1] == ":"


def guess_ends(
    text: Text, marks: Sequence[Marks], spans: Sequence[Span], sentences: Sequence[Sequence[Span]]
) -> tuple[Quotation, ...]:
    """All quotations in order of start, the ends of those left open being guessed."""
    found = [(start, -end, True) for block in marks for start, end in block.closed]
    for k, block in enumerate(marks):
        ends = [text.end(last - 1) for _, last in sentences[k]] if block.lost else []
        for start in block.lost:
            single = text.view.text[start - 1] in _SINGLE
            if single and not _reopened(text, k, start, spans):
                continue
            later = 0 if single else _closed_later(text, marks, k, start)
            end = later or _guess(text, k, start, ends, spans)
            found.append((start, -end, later > 0))
    return _nested(sorted(found))


def _closed_later(text: Text, marks: Sequence[Marks], k: int, start: int) -> int:
    """Where a quotation that is the last thing open in its block is closed in one of the next: at
    a mark of its family that nothing opens there; 0 when there is none."""
    opener = text.view.text[start - 1]
    led = text.view.text[max(start - 3, 0) : start - 1].rstrip().endswith(":")
    if start != marks[k].lost[-1] or not (opener in _OPENING or led):
        return 0
    for block in marks[k + 1 : k + 1 + _MOST_BLOCKS]:
        if block.stray:
            close = block.stray[0]
            free = not block.lost or block.lost[0] > close
            return close if free and _FAMILY[text.view.text[close]] == _FAMILY[opener] else 0
        if block.lost:
            return 0
    return 0


def _guess(text: Text, k: int, start: int, ends: Sequence[int], spans: Sequence[Span]) -> int:
    """The end of the sentence, or of the block where the next one opens with the same mark.

    English papers open a quotation again at each paragraph and close only the last.
    """
    if _reopened(text, k, start, spans):
        return max(start, spans[k][1])
    place = bisect_right(ends, start)
    return max(start, ends[place] if place < len(ends) else spans[k][1])


def _reopened(text: Text, k: int, start: int, spans: Sequence[Span]) -> bool:
    """Whether the next block opens with the mark before `start`."""
    opener = text.view.text[start - 1]
    return k + 1 < len(spans) and text.view.text.startswith(opener, spans[k + 1][0])


def _nested(found: Iterable[tuple[int, int, bool]]) -> tuple[Quotation, ...]:
    """The quotations with their depth, each ending within those around it, empty ones left out.

    They come as start, negative end and whether they were closed, the outer before the inner.
    """
    around: list[int] = []
    result: list[Quotation] = []
    for start, back, closed in found:
        while around and around[-1] <= start:
            around.pop()
        end = min(-back, around[-1]) if around else -back
        if start < end:
            result.append(Quotation(start, end, closed, len(around)))
            around.append(end)
    return tuple(result)
