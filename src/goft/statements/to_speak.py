"""Whom a sentence tells to be about to speak, or to have spoken, before their words stand there."""

from __future__ import annotations

from goft.statements.closing import subject_before
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens


def to_speak(page: Page, mention: Mention, sentence: Tokens) -> bool:
    """Whether a sentence tells that somebody is asked or next to speak («it was the turn of X»), or
    has spoken, as its subject («X spoke about Y»)."""
    asked = page.between("asking_whom", *sentence)
    if any(page.form(token, "asking_whom") != "spoke" for token in asked):
        return True
    return any(subject_before(page, sentence[0], token)[0] == mention.span for token in asked)
