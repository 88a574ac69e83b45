"""Who is told of right behind a medium's name, with no mark between."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

# How many words the name of a medium in the pack has, and who may speak behind it.
LONGEST_OUTLET: Final = 4
TELLING: Final = (
    "role",
    "anonymous",
    "collective",
    "counted",
    "organization",
    "generic",
    "pronoun",
)


def behind_outlet(page: Page, token: int) -> bool:
    """Whether somebody is told of right behind a medium that is known by its name: «as Reuters
    reports, | an official said»."""
    outlet = any(
        page.end(t, "outlet") == token for t in range(max(token - LONGEST_OUTLET, 0), token)
    )
    return outlet and page.end(token, *TELLING) > 0
