"""Column types that hold any string of Python unchanged on every store."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

# A whole number as key: SQLite numbers rows by itself only where the type is INTEGER.
Key = BigInteger().with_variant(Integer, "sqlite")

_ESCAPE = "\U0010ffff"
_UNFIT = re.compile(f"[\0\ud800-\udfff{_ESCAPE}]")
_LAST = _ESCAPE.encode()
_HALF = re.compile(rb"\xed[\xa0-\xbf]")
_ESCAPED = re.compile(_ESCAPE + "([0-9a-f]{6})")


def escape(text: str) -> str:
    """The text with NUL and lone surrogates, which stores refuse, written in hexadecimal."""
    return _UNFIT.sub(lambda match: f"{_ESCAPE}{ord(match[0]):06x}", text)


def is_fit(written: bytes) -> bool:
    """Whether `escape` would leave texts as they are, that are in these bytes of UTF-8."""
    if b"\0" in written or _LAST in written:
        return False
    return b"\xed" not in written or _HALF.search(written) is None


def unescape(text: str) -> str:
    """The text that `escape` was given."""
    if _ESCAPE not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


class Exact(TypeDecorator[str]):
    """Text that comes back as it was given, whatever its code points."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return _given(value)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Callable[[Any], str | None]:
        """The same at once: text comes from every driver as it is, and many columns are text."""
        return _given


def _given(value: str | None) -> str | None:
    return value if value is None or _ESCAPE not in value else unescape(value)
