"""Whether two statements tell one thing differently somewhere, however little else they share."""

from __future__ import annotations

from itertools import pairwise

from rapidfuzz.distance import LCSseq

from goft.record.retelling.gaps import Gap, unlike
from goft.record.retelling.wording import Wording

# So many words that are the same have to stand beside what is told differently, counting up to so
# many on each side; and so long it may be.
_BESIDE, _NEAR, _SHORT = 4, 4, 3
_KINDS = ("number", "date", "moment", "name")


def contradict(one: Wording, other: Wording) -> bool:
    """Whether a passage of both has another number, day or name, or denies in one alone.

    Two cuts of one text may have a passage in common that `relate` does not weigh, since the rest
    of each is not the other's.
    """
    blocks = [
        block for block in LCSseq.opcodes(one.keys, other.keys).as_matching_blocks() if block.size
    ]
    for before, after in pairwise(blocks):
        if min(before.size, _NEAR) + min(after.size, _NEAR) < _BESIDE:
            continue
        gap = Gap(
            one.tokens[before.a + before.size : after.a],
            other.tokens[before.b + before.size : after.b],
        )
        if max(len(gap.one), len(gap.other)) <= _SHORT and _differs(gap):
            return True
    return False


def _differs(gap: Gap) -> bool:
    sides = unlike(gap)
    if sum(t.negates for t in sides[0]) != sum(t.negates for t in sides[1]):
        return True
    kinds = [{t.meant.kind for t in side if t.meant} for side in sides]
    return any(kind in kinds[0] and kind in kinds[1] for kind in _KINDS)
