"""What a number written in digits can be: a day, an hour, a year, a count."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SAMPLES = (
    "0", "1", "01", "13", "24", "25", "31", "32", "60", "99", "00", "100", "1000", "1200", "1500",
    "2200", "10000",
)  # fmt: skip


@lru_cache(maxsize=10_000)
def number_values(digits: str, suffix: str | None = None) -> Mapping[str, Any]:
    """The classes of a number with its value in each; `suffix` is that of "21st" or "1990s"."""
    if len(digits) > 5:
        return {"long": digits}
    number, width = int(digits), len(digits)
    if suffix:
        return _with_suffix(number, suffix)
    values: dict[str, Any] = {"count": number}
    if 1 <= number <= 31 and width <= 2:
        values["day"] = number
    if number <= 24 and width <= 2:
        values["hour"] = number
    if width == 2:
        values["two-digits"] = number
        if number > 31 or digits[0] == "0":
            values["short-year"] = number
    if width == 4 and 1200 <= number < 2200:
        values["year"] = number
    return values


def _with_suffix(number: int, suffix: str) -> dict[str, Any]:
    values: dict[str, Any] = {suffix: number}
    if suffix == "ordinal" and 1 <= number <= 31:
        values["day"] = number
    return values


SIGNATURES = (
    *(tuple(number_values(digits)) for digits in _SAMPLES),
    *(tuple(number_values(digits, "ordinal")) for digits in ("1", "40")),
    ("decade-number",),
    ("long",),
    ("stamp",),
    ("clock",),
)
