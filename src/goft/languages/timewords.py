"""How folded text is cut into the tokens that date patterns are written over."""

from __future__ import annotations

import re

NUMERIC = (
    r"(?<![\d.,:/-])(?:"
    r"\d{1,4}(?P<sep>[ ]?[/.–-][ ]?)\d{1,2}(?P=sep)\d{1,4}"
    r"(?:t\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?(?![\d/]|[.:-]\d)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?![\d:])(?!\.\d))"
)
TOKEN = re.compile(rf"[^\W\d_]+(?:['’][^\W\d_]+)?|{NUMERIC}|\d+|\n|[^\w\s]|_")
# What in digits may be a date, a time or a year; the token that stands there decides. It starts
# at a digit of any script: that it is no letter of ours is told faster than that it is a digit.
NUMBERS = re.compile(
    r"[0-9\u07c0-\U0001fbf9](?<=\d)(?<!\d\d)"
    r"(?:(?<=1)[2-9]\d\d(?!\d)|(?<=2)[01]\d\d(?!\d)|\d{0,3} ?[/.:–-] ?\d\d?)"
)


def split(form: str) -> tuple[str, ...]:
    """The tokens of a folded word or phrase."""
    return tuple(match.group() for match in TOKEN.finditer(form))
