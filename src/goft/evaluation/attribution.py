"""Figures for pages whose annotation knows a source by the words of its mention alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from goft.evaluation.matching import FOUND, Matching
from goft.evaluation.tally import Figures, prf, share
from goft.model import overlaps


def attributions(matchings: Iterable[Matching], plain: frozenset[str]) -> Figures:
    """F1 of attributions and of those with the right source, and the share found of those whose
    annotated cue holds one of the `plain` words."""
    counts: Counter[str] = Counter()
    for matching in matchings:
        counts["pred"] += len(matching.predictions)
        for index, found in enumerate(matching.of_gold):
            cued = plainly_said(matching, index, plain)
            counts["gold"] += 1
            counts["plain"] += cued
            if found.overlap >= FOUND:
                counts["found"] += 1
                counts["right"] += same_source(matching, index)
                counts["plain.found"] += cued
    gold, pred = counts["gold"], counts["pred"]
    return {
        "gold": gold,
        "pred": pred,
        "attribution": prf(counts["found"], gold, counts["found"], pred),
        "source": prf(counts["right"], gold, counts["right"], pred),
        "plain": {"n": counts["plain"], "found": share(counts["plain.found"], counts["plain"])},
    }


def same_source(matching: Matching, index: int) -> bool:
    """Whether the two mentions of a pair share letters, or neither side has one."""
    partner = matching.of_gold[index].partner
    one = matching.document.statements[index].mention
    other = None if partner is None else matching.predictions[partner].mention
    if one is None or other is None:
        return one is other
    return overlaps(one, other)


def plainly_said(matching: Matching, index: int, plain: frozenset[str]) -> bool:
    """Whether the annotated cue of a statement holds one of the words."""
    cue = matching.document.statements[index].cue
    words = matching.document.text[slice(*cue)].lower() if cue else ""
    return not plain.isdisjoint(re.findall(r"\w+", words))
