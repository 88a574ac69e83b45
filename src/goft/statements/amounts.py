"""Amounts that somebody reports, or puts something at."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

# The kind of word behind which an amount stands.
SUM: Final = "sum"
# How many words may stand before the number of an amount.
FEW: Final = 4
# How far behind a verb its figure stands, and what tells that a number is one.
NEAR: Final = 8
SUMS: Final = ("%", "$", "£", "€", "¥")
SCALES: Final = ("bn", "m", "k")


def counted(page: Page, start: int, end: int) -> bool:
    """Whether a number follows the word for what something is put at: “at more than 300”."""
    at = next(iter(page.between(SUM, start, end)), end)
    if page.end(at - 1, "preposition", "inner"):
        return False  # “put the kettle on at 4”
    return any(any(c.isdigit() for c in page.words[t]) for t in range(at, min(at + FEW + 2, end)))


def measured(page: Page, start: int, end: int) -> bool:
    """Whether a share, sum or number of thousands stands soon behind the token: “a 12% fall”."""
    start = page.end(start, "approximate") or start
    if page.end(start, "that", "wh", "infinitive", "preposition", "time"):
        return False
    last = min(start + NEAR, end, page.comma(start, end))
    near = [t for t in range(start, last) if page.words[t][0].isdigit()]
    units = (*SUMS, *page.pack.options.get("units", ()))
    return any(
        "," in page.words[t]
        or page.words[t - 1] in SUMS
        or " ".join(page.words[t + 1 : t + 2]) in units
        or page.words[t].endswith(SCALES)
        for t in near
    )
