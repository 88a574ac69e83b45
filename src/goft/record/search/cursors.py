"""Where a page of results ended, as a short word to hand back for the next."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass
from typing import get_args

from goft.errors import QueryError
from goft.record.search.asked import Order

# No cursor is longer, whatever its letters unfold to; no key is larger.
_LARGEST = 1_000_000
_MOST = 1 << 63


@dataclass(frozen=True, slots=True)
class Cursor:
    """The end of a page.

    By day it is the `last` place that was shown. By score it is all that was `seen`, among what
    the record had up to the key `newest`: scores change as the record grows, what was seen does
    not.
    """

    order: Order
    newest: int | None = None
    seen: tuple[int, ...] = ()
    last: int | None = None


def write(cursor: Cursor) -> str:
    """The cursor in letters that may stand in an address."""
    value = [cursor.order, cursor.newest, cursor.seen, cursor.last]
    data = zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 9)
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def read(text: str | None, order: Order) -> Cursor:
    """The cursor that was written, or that of the beginning; QueryError where it is another's."""
    if text is None:
        return Cursor(order)
    stated, newest, seen, last = _values(text)
    if stated != order:
        raise QueryError(f"the cursor is of pages ordered by {stated}, not by {order}")
    return Cursor(order, newest, tuple(seen), last)


def _values(text: str) -> tuple[str, int | None, list[int], int | None]:
    """What the letters say; whoever wrote them may have meant harm."""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        opened = zlib.decompressobj()
        written = opened.decompress(data, _LARGEST)
        stated, newest, seen, last = json.loads(written)
        whole = opened.eof and isinstance(seen, list) and stated in get_args(Order)
        if not whole or not all(map(_is_key, (*seen, newest or 0, last or 0))):
            raise ValueError
    except (ValueError, TypeError, RecursionError, binascii.Error, zlib.error):
        raise QueryError("this is no cursor: take the one that the page before gave") from None
    return stated, newest, seen, last


def _is_key(value: object) -> bool:
    return type(value) is int and 0 <= value < _MOST
