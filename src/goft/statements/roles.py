"""Roles of the parts of a page by what may stand in them."""

from __future__ import annotations

from typing import Final

TITLES: Final = frozenset({"headline", "kicker"})
BODY: Final = frozenset({"lead", "body"})
# Where statements stand, and what they were said at is named.
SPOKEN: Final = frozenset({*BODY, "caption", "dateline", "credit"})
