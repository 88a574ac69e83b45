"""The values that parameters may have: their letters, their bounds, and how they are read."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from goft.errors import DayError
from goft.languages.pack import codes, varieties

IDENTIFIER = r"^[A-Za-z0-9._~-]{1,100}$"
DIGEST = r"^[0-9a-f]{64}$"
DAY = "goft-day"
"""The format of days in schemas: a day, a month or a year, in any calendar."""
# No store holds these two, and no page address or name has them.
PLAIN = r"^[^\u0000-\u001f]*$"
_MOST_VALUES = 20
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_TRUTH = {"true": True, "false": False}


def _number(value: Any) -> Any:
    """A number as an address writes it; everything else is left to be judged."""
    return int(value) if isinstance(value, str) and _WHOLE.fullmatch(value) else _unread(value)


def _truth(value: Any) -> Any:
    return _TRUTH.get(value, _Unread()) if isinstance(value, str) else value


class _Unread:
    """Stands for letters that are no value, so that they are refused and not guessed at."""


def _unread(value: Any) -> Any:
    return _Unread() if isinstance(value, str) else value


def _language(code: str) -> str:
    return _one_of(code, (*codes(), *varieties()))


def _read_language(code: str) -> str:
    return _one_of(code, codes())


def _one_of(code: str, known: tuple[str, ...]) -> str:
    if code not in known:
        raise ValueError(f"no language “{code}”; there are: {', '.join(known)}")
    return code


def _day(text: str) -> str:
    try:
        found = span(text)
    except DayError as error:
        raise ValueError(error.message) from error
    if found is None:
        raise ValueError("no day, month or year; 2024-07-08 and 1403/4/18 are")
    return text


def _iso_day(text: str) -> str:
    date.fromisoformat(text)
    return text


def span(text: str) -> tuple[date | None, date | None] | None:
    """First and last day of what is written, in any calendar."""
    from goft.views.days import days

    return days(text)


Identifier = Annotated[str, Field(pattern=IDENTIFIER)]
Digest = Annotated[str, Field(pattern=DIGEST)]
Name = Annotated[str, Field(max_length=200, pattern=PLAIN)]
Names = Annotated[tuple[Name, ...], Field(max_length=_MOST_VALUES)]
Language = Annotated[
    str,
    Field(max_length=20, json_schema_extra={"enum": [*codes(), *varieties()]}),
    AfterValidator(_language),
]
ReadLanguage = Annotated[
    str,
    Field(max_length=20, json_schema_extra={"enum": list(codes())}),
    AfterValidator(_read_language),
]
Languages = Annotated[tuple[Language, ...], Field(max_length=_MOST_VALUES)]
Style = Literal["direct", "indirect", "mixed", "act"]
Day = Annotated[
    str,
    Field(max_length=60, pattern=PLAIN, json_schema_extra={"format": DAY}),
    AfterValidator(_day),
]
IsoDay = Annotated[
    str,
    Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"}),
    AfterValidator(_iso_day),
]
Flag = Annotated[bool, BeforeValidator(_truth, json_schema_input_type=bool)]
_Limit = Annotated[int, Field(ge=1, le=200)]
_Places = Annotated[int, Field(ge=1, le=20)]
_Key = Annotated[int, Field(ge=0, lt=1 << 53)]
Limit = Annotated[_Limit, BeforeValidator(_number, json_schema_input_type=_Limit)]
Places = Annotated[_Places, BeforeValidator(_number, json_schema_input_type=_Places)]
Key = Annotated[_Key, BeforeValidator(_number, json_schema_input_type=_Key)]
Cursor = Annotated[str, Field(max_length=20_000, pattern=r"^[A-Za-z0-9_-]*$")]


def told(text: str, default: Any = ...) -> Any:
    """A parameter that is told what it means."""
    return Field(default, description=text)
