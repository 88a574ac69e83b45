"""Bodies that a person's name is given to: what tells further of them behind that name."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

LONGEST_OFFICE: Final = 3


def of_body(page: Page, token: int) -> bool:
    """Whether a noun of doing with a preposition tells what a body is for whose name, behind a
    noun without its article, stands before («head of the foundation X | for the care of»)."""
    noun, name = token - 2, token - 1
    if page.end(name, "given") != token or page.alone(noun, "given"):
        return False
    if page.words[noun].startswith(page.definite or ""):
        return False
    offices = any(page.end(t, "role") == name for t in range(max(noun - LONGEST_OFFICE, 0), noun))
    body = offices or page.end(noun, "organization") == name
    return body and "matter" in page.kinds(page.words[token][1:])
