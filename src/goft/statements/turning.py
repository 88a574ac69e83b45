"""Whom a verb without a subject, a pronoun or a text that is only pointed at turns out to mean: who
was told about since, or who passed on the words before."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import differ, gender, noun_gender, of_source, told_gender
from goft.statements.ahead import subject_ahead
from goft.statements.bodies import whose_shares
from goft.statements.closing import subject_before
from goft.statements.continuing import says_more, takes_over
from goft.statements.ending_names import mention_end
from goft.statements.epithets import being
from goft.statements.frame import Frame
from goft.statements.holding import plural
from goft.statements.leading import opens_paragraph, told_subject, told_within
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import SOMEBODY
from goft.statements.phrases import Tokens, recognized
from goft.statements.preceded import led_by_name
from goft.statements.reading import mention_at
from goft.statements.roles import signs
from goft.statements.scene import Scene
from goft.statements.texts import named_text

FARTHEST: Final = 12
# How many words «quoting him» are.
QUOTING: Final = 2
# How many words stand before whom a sentence tells about, where more than a pronoun points at that
# one: “Meanwhile, | Bell left.”
OPENER: Final = 2
# Frames of verbs whose subject is not who speaks.
PASSIVE: Final = frozenset(("accused-first", "accused-by", "told-by", "urged-by", "described-by"))
# What opens how somebody is called.
CALLING: Final = ("role", "generic", "title", "given", "anonymous", "single", "vague", "rank")
TELLERS: Final = ("outlet", "organization", "document")
OPENERS: Final = ("organization", "collective", "person", "role")
# Who is no single person, and may have told of one.
BODIES: Final = (*TELLERS, "collective")
TOLD_OF: Final = (*SOMEBODY, "organization")


def _ahead(page: Page, start: int, end: int) -> Tokens | None:
    return subject_ahead(page, start, start, end)


# Where the subject of a told sentence is sought, by the language's `narrated` option.
NARRATED: Final = {"beside": told_subject, "ahead": _ahead}


def agreeing(page: Page, frame: Frame) -> str:
    """The gender of the speaker that the verb shows, unless its subject is who passed words on."""
    if not _passed_on(page, frame):
        return of_source(page, frame.cue, frame.speaker)
    return told_gender(page, frame.speaker, frame.content[0]) if frame.speaker else ""


def _passed_on(page: Page, frame: Frame) -> bool:
    """Whether the subject of a frame's verb only passes somebody's words on."""
    if frame.relays or "quoted-of" in frame.word.takes:
        return True
    quoting = folded(page.pack.code, "quoting_whom")
    behind = page.words[frame.cue[1] : frame.cue[1] + QUOTING]
    return bool(quoting) and " ".join(behind) in quoting


def turn_to_teller(page: Page, scene: Scene, before: Frame | None, frame: Frame) -> None:
    """A verb without a subject whose gender is not that of whoever was quoted is the medium's that
    passed the words on before («the agency quoted him … and it added»)."""
    if before is None or not _passed_on(page, before) or not scene.lost(agreeing(page, frame)):
        return
    start, _ = page.text.sentences[before.sentence]
    subject = _ahead(page, start, before.speaker[0]) if before.speaker else None
    mention = mention_at(page, subject) if subject else None
    near = page.text.blocks[before.sentence] + 1 >= page.text.blocks[frame.sentence]
    if not near or subject is None or mention is None or mention.kind not in TELLERS:
        return
    if not differ(noun_gender(page, subject[0]), gender(page, frame.cue[0])):
        scene.resolve(mention)


def meant(page: Page, mention: Mention | None, frame: Frame) -> bool:
    """Whether only what was told before can say who speaks; “in his words” tells nobody else."""
    if "in-words" in frame.word.takes:
        return True
    if mention is None:
        return bool(page.pack.options["narrated"] == "ahead")
    told_of = mention.how == "pronoun" or being(page, mention.span[0], mention.span[1])
    return told_of and bool(page.pack.options["narrated"])


def turn_to_narrated(page: Page, scene: Scene, before: Frame | None, frame: Frame) -> None:
    """Whoever is meant is the person whom the paragraph told about since the last statement, or
    of whom others spoke in that: “Bell was accused by X of Y. She said …”."""
    last = -1 if before is None else before.sentence - (before.rule.cue.name in PASSIVE)
    blocks, find = page.text.blocks, NARRATED[page.pack.options["narrated"]]
    ahead = page.pack.options["narrated"] == "ahead"
    own = frame.sentence + (scene.current is None or told_within(page, frame))
    led = led_by_name(page, frame)
    if led is not None and _unfit(scene) and scene.knows(led):
        scene.current = scene.quoted(led)
        return
    shown = agreeing(page, frame) if ahead else ""
    lost = scene.current is None or (ahead and scene.lost(shown))
    wide = lost and frame.speaker is None
    pointed = frame.speaker is not None and being(page, *frame.speaker)
    above = opens_paragraph(page, frame) and page.pack.options["narrated"] == "beside"
    if page.cased and before is not None and before.sentence < frame.sentence:
        _turn_to_told_of(page, scene, before, frame, above)
    for sentence in range(max(last + 1, frame.sentence - FARTHEST), own):
        near = blocks[frame.sentence] - above <= blocks[sentence] <= blocks[frame.sentence]
        arrived = ahead and not near and sentence == frame.sentence - 1
        if not near and not wide and not arrived:
            continue
        start, end = page.text.sentences[sentence]
        if signs(page, sentence):
            continue
        if frame.speaker is not None and sentence == frame.sentence:
            end = min(end, frame.speaker[0])
        subject = find(page, start, end)
        subject = None if subject and page.end(subject[0], "author") else subject
        subject = whose_shares(page, subject) if subject else None
        if subject and ahead:
            subject = subject[0], mention_end(page, subject[0], *subject)
        if pointed and subject and subject[0] > start + OPENER:
            continue
        mention = mention_at(page, subject) if subject else None
        if mention is not None and _inside(page, mention):
            continue
        if arrived and not wide and not _introduced_behind_verb(page, start, mention):
            continue
        if mention is not None and mention.kind == "person" and mention.how == "named":
            stressed = page.end(start + 1, "reflexive") > 0
            lone = subject == (start, start + 1) or _bare_noun(page, mention)
            if not lone or stressed or scene.knows(mention):
                scene.resolve(mention, shown)
        elif mention is not None and takes_over(page, scene, mention, frame):
            scene.resolve(mention)
        elif subject is not None:
            scene.turn_to_owner(subject)


def _turn_to_told_of(page: Page, scene: Scene, before: Frame, frame: Frame, above: bool) -> None:
    """One person is whom a body or a text told about right before: “Jo Bell left in May, police
    said. “I had no choice,” she said.”"""
    blocks, one = page.text.blocks, frame.speaker and page.word(frame.speaker[0], "pronoun")
    near = blocks[before.sentence] >= blocks[frame.sentence] - above
    if not near or before.quoted or before.speaker is None or frame.speaker is None:
        return
    if one and (one.number == "plural" or one.gender == "neuter"):
        return
    teller = scene.current
    if teller is None or teller.kind not in BODIES:
        return
    subject = told_subject(page, *before.content)
    mention = mention_at(page, subject) if subject else None
    if mention is None or mention.kind != "person" or mention.how != "named":
        return
    if scene.knows(mention) or page.end((mention.name or mention.span)[0], "given"):
        scene.resolve(mention)


def _unfit(scene: Scene) -> bool:
    """Whether no single person spoke last."""
    return scene.current is None or scene.current.kind not in SOMEBODY


def _bare_noun(page: Page, mention: Mention) -> bool:
    """Whether a mention is nothing but one word with its article, a surname or any noun: «the storm
    had torn away two pillars»."""
    word = page.words[mention.span[0]]
    alone = mention.span[1] == mention.span[0] + 1
    return page.definite is not None and alone and word.startswith(page.definite)


def _introduced_behind_verb(page: Page, start: int, mention: Mention | None) -> bool:
    """Whether a sentence opens with its verb and, behind it, somebody's name and office, or the
    name alone behind a verb of saying that tells nothing: who is told of in a paragraph alone."""
    if mention is None or mention.kind != "person" or mention.how != "named":
        return False
    word = page.word(start, "cue")
    told = word is not None and word.form == "finite" if mention.role is None else word is None
    first = mention.span[0] == start + 1
    return told and first and not page.end(start, "helper", "opener", "conjunction")


def _inside(page: Page, mention: Mention) -> bool:
    """Whether what a sentence tells about is no person, and a name only stands in it: “goals from
    Jo Bell”."""
    if not page.cased or mention.name is None or mention.kind != "person":
        return False
    start, name = mention.span[0], mention.name[0]
    led = next(iter(page.between("preposition", start, name)), start)
    known = any(page.among(t, CALLING) or page.capital(t) for t in range(start + 1, led))
    return led > start and not known and not page.among(start, CALLING)


def turn_to_text(page: Page, scene: Scene, frame: Frame) -> None:
    """A verb without a subject that nobody who spoke can have is the word of the text that the
    sentence before tells of («the ministry issued a statement. It warned», where only the text is
    a man's word)."""
    if not page.pack.options.get("texts_speak"):
        return
    shown, number = agreeing(page, frame), frame.sentence - 1
    if not shown or not scene.lost(shown):
        return
    blocks = page.text.blocks
    if number < 0 or blocks[frame.sentence] - blocks[number] > 1:
        return
    text = named_text(page, *page.text.sentences[number])
    if text and noun_gender(page, text) == shown:
        span = (text, text + 1)
        scene.resolve(Mention(span, "document", "title", role=span, generic=True))


def turn_to_told(page: Page, scene: Scene, frame: Frame) -> None:
    """Before anybody spoke, «he» is whom the last sentence that has such a subject told about, be
    it the same one."""
    if page.pack.options["subject"] != "first":
        return
    sentences, number = page.text.sentences, frame.sentence
    told = [subject_before(page, *s)[0] for s in sentences[max(0, number - FARTHEST) : number]]
    own = sentences[number][0]
    if page.pack.options["narrated"] == "ahead" and own < frame.left:
        told.append(_ahead(page, own, frame.left))
    for subject in reversed(told):
        mention = mention_at(page, subject) if subject and recognized(page, *subject) else None
        if mention is not None and mention.kind in TOLD_OF:
            scene.resolve(mention)
            return


def points(page: Page, mention: Mention) -> bool:
    """Whether a mention is a pronoun, or a text or body that is only pointed at."""
    pointed = mention.kind in ("document", "organization") and mention.generic
    return mention.how == "pronoun" or pointed


def turn_to_opening(page: Page, scene: Scene, before: Frame | None, frame: Frame) -> None:
    """A verb without a subject is that of the body, group or person of whom the sentence before it
    tells, where that one opens the paragraph and tells nothing that was said («The police hold two
    men. They say»), where verbs come last."""
    number, blocks = frame.sentence - 1, page.text.blocks
    if not page.verb_last or frame.speaker is not None or says_more(page, frame) or number < 0:
        return
    opens = number == 0 or blocks[number - 1] != blocks[number]
    said = before is not None and before.sentence >= number
    if said or not opens or blocks[number] != blocks[frame.sentence] or "on" in frame.word.takes:
        return
    subject = subject_before(page, *page.text.sentences[number])[0]
    if subject is None or not recognized(page, *subject):
        return
    mention = mention_at(page, subject)
    several = mention.kind == "collective"
    if mention.kind in OPENERS and several == plural(page, frame):
        scene.resolve(mention)


def turn_to_named(page: Page, scene: Scene, before: Frame | None, frame: Frame) -> None:
    """«He» is the person by whose name a sentence of the same paragraph opens since the last
    statement («Reza Karimi has lived there for years. He says»), where verbs come last."""
    blocks, first = page.text.blocks, -1 if before is None else before.sentence
    number = frame.sentence - 1
    while page.verb_last and number > first and blocks[number] == blocks[frame.sentence]:
        subject = subject_before(page, *page.text.sentences[number])[0]
        mention = mention_at(page, subject) if subject is not None else None
        if mention is not None and mention.kind == "person" and _by_full_name(page, mention):
            scene.current = scene.quoted(mention)  # not who spoke before by an office alone
            return
        number -= 1


def _by_full_name(page: Page, mention: Mention) -> bool:
    """Whether a first name that the pack knows opens the name of a mention."""
    return mention.name is not None and page.end(mention.name[0], "given") > 0
