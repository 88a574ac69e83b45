"""Offices whose name behind them is not their holder's: whom somebody serves, and what a body is
called by."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.naming import name_in_role, with_article
from goft.statements.page import Page


def serves(page: Page, role: int, begin: int, end: int) -> bool:
    """Whether a name behind an office is that of whom it serves, or whose relative somebody is:
    «adviser of | X», «spokesman for President | X», «wife of | X»."""
    forms = {word.form for word in page.tags[role].words if word.kind == "role"}
    behind = page.end(role, "role")
    if page.words[begin - 1] == ",":
        return False
    if _unfinished(page, behind, begin):
        return True
    if "kin" in forms:
        article = page.definite or " "  # no noun of somebody's has one
        bare = (t for t in range(role, begin) if not page.words[t].startswith(article))
        owned = any(page.source(t, t + 1).endswith(page.possessed) for t in bare)
        whose = page.definite is not None and owned
        return not (whose or page.end(behind, "organization"))  # «his brother X» is X
    if page.words[behind] in folded(page.pack.code, "spoken_for"):
        return begin == behind + 1 or page.end(behind + 1, "role", "title") > 0
    open_end = page.definite is not None and not with_article(page, begin - 1, page.definite)
    owned = page.source(begin - 1, begin).endswith(page.possessed)
    seated = page.alone(begin - 1, "place", "metonym")  # «governor of Y | X»
    open_end = open_end and not (owned or seated)  # «his spokesman X»
    named = page.end(begin, "given") > 0 or page.known(begin, end) == end
    wants = "serving" in forms or (open_end and not page.end(role, "title"))
    return begin == behind and named and wants


def holds_post(page: Page, start: int, end: int) -> bool:
    """Whether what unnamed officials are called by is somebody's post, as the noun right behind it
    and the name behind that show («the official of the file | X», and «an official in …»)."""
    post = page.end(start, "role")
    if page.definite is None or not 0 < post < end or not page.words[post][0].isalnum():
        return False
    if page.end(post, "preposition", "within", "adjunct", "relative", "by_name"):
        return False
    begin = name_in_role(page, start, end)
    return begin is not None and not serves(page, start, begin, end)


def holder_behind(page: Page, name: int, end: int) -> int | None:
    """Where whoever holds an office is named behind its comma, the name in it being another's
    («head of the foundation X for orphans, | Y»)."""
    comma = page.comma(name, end)
    named = page.definite is not None and comma + 1 < end and page.end(comma + 1, "given", "title")
    return comma + 1 if named else None


def _unfinished(page: Page, behind: int, begin: int) -> bool:
    """Whether what tells of what office it is ends in a noun for a body without its article, or in
    what such a body does, which the name then specifies («the committee for honouring | X»)."""
    definite, last = page.definite, begin - 1
    if definite is None or last < behind or page.words[last].startswith(definite):
        return False
    body = page.end(last, "organization") == begin and not page.end(last, "role", "metonym")
    does = page.end(last, "matter") == begin and page.end(last - 1, "organization") == last
    return body or (does and not page.words[last - 1].startswith(definite))


def of_before(page: Page, office: int, first: int) -> bool:
    """Whether an office behind a comma is that of whoever is named before it without one («of X,
    spokesman of the committee for honouring Y»)."""
    if page.definite is None or office - 2 <= first or page.words[office - 1] != ",":
        return False
    name = office - 2
    while name > first and name not in page.tags and page.words[name][0].isalpha():
        if _joined_given(page, name):
            break
        name -= 1
    given = page.end(name, "given") or _joined_given(page, name)
    return bool(given) and not page.among(name - 1, ("role", "title", "given"))


def _joined_given(page: Page, token: int) -> bool:
    """Whether a preposition is written onto a first name («of X»)."""
    word = page.words[token]
    joined = word[0] in page.pack.options["joined"] and "given" in page.kinds(word[1:])
    return joined and token not in page.tags
