"""Who receives whom: a verb that has one person as its subject and another as its object."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.endings import relative
from goft.statements.page import Page
from goft.statements.phrases import Tokens

LONGEST_NAME: Final = 4
# What may follow whom somebody received, where nothing else is what was done.
BEHIND: Final = (
    "preposition",
    "adjunct",
    "interview",
    "time",
    "within",
    "beyond",
    "clause",
    "relative",
)


def receives(page: Page, start: int) -> bool:
    """Whether a verb of receiving or meeting stands right before the phrase at the token."""
    return _does(page, start, "receiving")


def _does(page: Page, start: int, listed: str) -> bool:
    verbs = folded(page.pack.code, listed)
    if not verbs or start == 0:
        return False
    word = page.words[start - 1]
    joined = word[1:] if word[0] == page.pack.options["conjoined"][0] else word
    return word in verbs or joined in verbs


def own_office(page: Page, start: int, name: int) -> Tokens | None:
    """The office that stands among the titles right before a name, if one does."""
    noble = folded(page.pack.code, "noble")
    offices = (t for t in range(start, name) if page.end(t, "role"))
    role = next((t for t in offices if page.words[t] not in noble), name)
    return (role, name) if role < name else None


def received_by(page: Page, office: int, name: int) -> bool:
    """Whether somebody named behind a definite office alone is whom that one received, since nobody
    else is told to be («the president received | X Y, director of Z.»)."""
    if not page.words[office].startswith(page.definite or " ") or not receives(page, office):
        return False
    titles = all(page.end(t, "title") for t in range(page.end(office, "role"), name))
    _, last = page.text.sentences[page.sentence(name)]
    behind = next((t for t in range(name, last) if not page.words[t][0].isalnum()), last)
    if not titles or behind - name > LONGEST_NAME:
        return False
    if any(page.among(t, (*BEHIND, "role", "organization")) for t in range(name, behind)):
        return False
    definite = [t for t in range(name, behind) if page.words[t].startswith(page.definite or " ")]
    if definite and (definite != [behind - 1] or not relative(page, behind - 1)):
        return False  # «visited | the village»
    told = behind + 1 >= last or page.end(behind + 1, "role") > 0
    return told and not any(_received(page, t) for t in range(behind, last))


def _received(page: Page, token: int) -> bool:
    """Whether somebody else may be received, whom a first name, a title, a group or the ending of
    objects shows."""
    named = page.end(token, "given", "title", "collective", "anonymous") > 0
    return named or page.words[token].endswith(page.pack.options["indefinite_object"])


def receives_office(page: Page, name: int, role: int, end: int) -> bool:
    """Whether the office at `role` behind a titled name is whom that one received or met («the
    ambassador X met | the mayor in …»), since nothing else is told to be."""
    start = name
    while start > 0 and page.end(start - 1, "title") == start:
        start -= 1
    if _does(page, start, "handing"):
        return page.end(role, "role") > 0 and page.words[role].startswith(page.definite or " ")
    if start == name or not receives(page, start) or own_office(page, start, name) is None:
        return False
    if end >= len(page.words) or not page.words[end][0].isalnum():
        return True
    return page.among(end, BEHIND) > 0 and page.end(role, "role") > 0
