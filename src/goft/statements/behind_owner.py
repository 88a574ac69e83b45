"""Bodies named behind the comma of what they are to others."""

from __future__ import annotations

from goft.statements.capitals import holds_role
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def behind_owner(page: Page, start: int, end: int) -> Tokens | None:
    """The body that stands, all in capitals, behind the comma of whose owner or the like it is:
    “Halden's parent company, | the Orro Company”; None when it is somebody's office."""
    comma = page.comma(start, end)
    first = comma + 1 + (page.alone(comma + 1, "article") if comma + 2 < end else 0)
    if first >= end or page.end(comma - 1, "organization", "business") != comma:
        return None
    whole = holds_role(page, start, comma) and all(map(page.capital, range(first, end)))
    return (first, end) if whole else None
