"""Where a page of results ended, as a short word to hand back for the next."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass

from goft.errors import QueryError
from goft.record.search.asked import Order


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
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        stated, newest, seen, last = json.loads(zlib.decompress(data))
    except (ValueError, binascii.Error, zlib.error):
        raise QueryError("this is no cursor: take the one that the page before gave") from None
    if stated != order:
        raise QueryError(f"the cursor is of pages ordered by {stated}, not by {order}")
    return Cursor(order, newest, tuple(seen), last)
