"""Verbs that go on with what somebody said, and “it”: whether their subject is whoever spoke last
or whom the page told about since."""

from __future__ import annotations

from typing import Final

from goft.statements.agreement import differ, gender, noun_gender
from goft.statements.frame import Frame
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import BODIES
from goft.statements.reading import mention_at
from goft.statements.scene import Scene

# What stands in a body's name without a capital.
INSIDE: Final = ("inner", "genitive", "article", "conjunction")


def says_more(page: Page, frame: Frame) -> bool:
    """Whether a frame goes on with what somebody said: «he added», or an answer."""
    return "more" in frame.word.takes or page.has("question", frame.left, frame.cue[0])


def said_on(scene: Scene, frame: Frame, mention: Mention | None) -> bool:
    """Whether a verb without a subject only goes on with what whoever spoke last has said («he
    added»), whomever the page told about since."""
    spoke = scene.current is not None and scene.current.spoken
    return mention is None and spoke and "more" in frame.word.takes and frame.word.form != "part"


def takes_over(page: Page, scene: Scene, mention: Mention, frame: Frame) -> bool:
    """Whether an office or body that was told about is whom a verb without a subject means: when
    nobody has spoken yet of whom the verb can tell, and it can tell of this one; or, in a script
    with capitals, a body whom “it” means."""
    if page.cased:
        said = mention_at(page, frame.speaker) if frame.speaker else mention
        body = said.gender == "neuter" and _named_body(page, mention)
        return body or _officer(page, said, mention, frame)
    shown, current = gender(page, frame.cue[0]), scene.current
    kinds = ("organization",) if mention.generic else ("role", "organization", "document")
    if mention.kind not in kinds:
        return False
    told = mention.kind == "document" and page.sentence(mention.span[0]) == frame.sentence - 1
    if current is not None and not differ(current.gender, shown) and not told:
        return False
    return shown == "plural" or not differ(noun_gender(page, mention.span[0]), shown)


def _officer(page: Page, said: Mention, mention: Mention, frame: Frame) -> bool:
    """Whether “he” follows a sentence whose subject is somebody's office: “The governor smiled.”"""
    start = mention.span[0]
    next_to = page.sentence(start) == frame.sentence - 1 and not page.end(start, "possessive")
    return next_to and mention.kind == "role" and said.gender in ("masculine", "feminine")


def _named_body(page: Page, mention: Mention) -> bool:
    """Whether a body is told about by a name that capitals write."""
    if mention.kind not in BODIES or mention.how != "named" or mention.name is None:
        return False
    words = range(*mention.name)
    return page.cased and all(page.capital(t) or page.among(t, INSIDE) for t in words)
