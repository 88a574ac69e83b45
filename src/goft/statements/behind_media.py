"""Who is told of right behind a medium's name, with no mark between."""

from __future__ import annotations

from typing import Final

from goft.statements.groups import ending
from goft.statements.page import Page

# Who may speak behind a medium that the pack knows.
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
    return page.end(token, *TELLING) > 0 and ending(page, 0, token, "outlet") < token
