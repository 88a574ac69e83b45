"""Bodies that a person's name is given to: what tells further of them behind that name."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
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


def another_famous(page: Page, start: int, token: int) -> bool:
    """Whether somebody known by one name stands behind another's whole name, or an unknown word
    without an article behind somebody so known («X Y urged | Obama», «Obama | lies»)."""
    before = token - 1
    if before < start:
        return False
    if page.form(token, "given") == "famous":
        whole = before > start and page.end(before - 1, "given") == before
        return whole and before not in page.tags and page.words[before].isalpha()
    plain = token not in page.tags and page.words[token].isalpha()
    plain = plain and not page.words[token].startswith(page.definite or "")
    lone = page.form(before, "given") == "famous" and not page.alone(before - 1, "given")
    return plain and lone and (before == start or before - 1 in page.tags)


def cause(page: Page, start: int, end: int) -> int:
    """Where what a body is for or against starts, behind the office of its head that nobody is
    named of yet («head of the league of doctors | against corruption»); else 0."""
    lengths = (length for length in (1, 2) if end + length < len(page.words))
    causes = folded(page.pack.code, "causes")
    led = next((n for n in lengths if " ".join(page.words[end : end + n]) in causes), 0)
    nouns = folded(page.pack.code, "of_causes") if led else frozenset[str]()
    whole = page.between("given", start, end) if nouns else []
    body = any(word in nouns for word in page.words[start + 1 : end])
    return end + led if body and not whole and page.end(start, "role") else 0
