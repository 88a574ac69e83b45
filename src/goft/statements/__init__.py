"""The statements stage: the grammar of reporting over one text."""

from __future__ import annotations

from collections.abc import Iterator

from goft.errors import LanguageError
from goft.languages.pack import load
from goft.model import Document, Issue, Statement, Text
from goft.statements.acquaint import acquaint
from goft.statements.answers import answers_joined
from goft.statements.build import build
from goft.statements.datelines import without_datelines
from goft.statements.dialogue import dialogue
from goft.statements.frame import Frame
from goft.statements.occasion import occasions
from goft.statements.page import Page, tag
from goft.statements.paragraphs import (
    by_block,
    carry_back,
    carry_on,
    heralded,
    introduced,
    stand_alone,
)
from goft.statements.parting import parted
from goft.statements.retold import retell
from goft.statements.roles import SPOKEN, TITLES
from goft.statements.scopes import announced, settle
from goft.statements.speaking import speak_on
from goft.statements.told_first import told_first
from goft.statements.transcripts import transcript_labels
from goft.statements.unclosed import unclosed

__all__ = ["find", "occasions"]


def find(text: Text) -> tuple[tuple[Statement, ...], tuple[Issue, ...]]:
    """Every statement of a text; a language without a pack gives none and an issue."""
    document = text.document
    try:
        pack = load(document.language or "")
    except LanguageError as error:
        return (), (Issue("statements.language", error.message, document.source),)
    page = tag(text, pack)
    page.labels = transcript_labels(page)
    page.text = without_datelines(page)
    if not page.text.sentences:
        return (), ()
    if not pack.options["cased"]:
        acquaint(page)
    statements = build(page, parted(page, _frames(page)))
    return statements, tuple(_unattributed(document, statements))


def _unattributed(document: Document, statements: tuple[Statement, ...]) -> Iterator[Issue]:
    for statement in statements:
        if statement.speaker.how == "unknown":
            message = "nobody in the page could be told to have said this; the speaker is empty"
            yield Issue("statements.speaker", message, document.source, statement.content[0])


def _frames(page: Page) -> list[Frame]:
    roles = page.text.document.blocks
    found: list[Frame] = []
    asked = dialogue(page)
    told = 0
    spoken: set[int] = set()
    for block, sentences in by_block(answers_joined(page)):
        if sentences[0] in asked:
            found.extend(frame for number in sentences for frame in asked.get(number, ()))
            continue
        if page.text.sentences[sentences[0]][0] < told:
            continue
        herald = heralded(page, sentences[-1]) or introduced(page, sentences[-1])
        if herald:
            found += settle(page, range(sentences[0], sentences[-1]))
            found += [*told_first(page, sentences[-1], herald[0]), *herald]
            told = herald[0].pieces[0][1]
        elif roles[block].role in SPOKEN:
            found.extend(settle(page, range(sentences[0], sentences[-1] + 1)))
        elif roles[block].role == "heading":
            said = unclosed(page, range(sentences[0], sentences[-1] + 1))
            found.extend(said)
            spoken.update([block] if said else ())
        elif roles[block].role in TITLES:
            found.extend(announced(page, range(sentences[0], sentences[-1] + 1)))
    page.headings = tuple(block for block in page.headings if block not in spoken)
    carry_on(page, found)
    carry_back(page, found)
    stand_alone(page, found)
    speak_on(page, found)
    retell(page, found)
    return found
