"""Who answers a question that somebody was asked aloud: “‘Why?’ Bell asked Hale. ‘For peace,’ he
said”."""

from __future__ import annotations

from goft.statements.agreement import differ
from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.reading import mention_at
from goft.statements.scene import Scene
from goft.statements.told import Told

ANSWERING = ("person", "role")


def answerer(
    page: Page, scene: Scene, told: list[Told], waiting: Frame | None, mention: Mention
) -> Source | None:
    """Whoever the last quoted question was put to, as whom the pronoun that follows it means; None
    where nobody was asked aloud."""
    last = told[-1] if told else None
    asked = waiting or (last.frame if last else None)
    if asked is None or not _aloud(page, asked, mention):
        return None
    end = group_end(page, asked.cue[1], page.text.sentences[asked.sentence][1])
    if end == asked.cue[1]:
        return None
    if page.end(asked.cue[1], "object") == end:
        return last.before if last and last.frame is asked else None
    whom = mention_at(page, (asked.cue[1], end))
    source = scene.quoted(whom) if whom.kind in ANSWERING and whom.how != "pronoun" else None
    return None if source is None or differ(source.gender, mention.gender) else source


def adds(page: Page, frame: Frame) -> bool:
    """Whether a verb only goes on with what its subject has said: “he added”."""
    return frame.word.lemma in page.pack.options.get("adding", ())


def _aloud(page: Page, asked: Frame, mention: Mention) -> bool:
    """Whether a frame is a quoted question before a verb of asking, and no more than a paragraph
    stands between it and the pronoun."""
    quoted = asked.quoted and not asked.after_cue and "put" in asked.word.takes
    if not quoted or not page.cased or page.words[asked.content[1] - 1] not in "?,":
        return False
    blocks, sentence = page.text.blocks, page.sentence(mention.span[0])
    return 0 < sentence - asked.sentence <= 2 and blocks[sentence] - blocks[asked.sentence] <= 1
