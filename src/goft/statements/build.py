"""Statements from settled frames: speakers led to their sources, spans of the document."""

from __future__ import annotations

from bisect import bisect_left
from hashlib import sha256
from sys import intern

from goft.model import Cue, Relay, Span, Speaker, Statement, Style, written
from goft.statements.agreement import differ
from goft.statements.aliases import meet_aliases
from goft.statements.asked_aloud import adds, answerer
from goft.statements.confidence import confidence, look, standing
from goft.statements.continuing import said_on, says_more
from goft.statements.crowds import speaks_to_crowd
from goft.statements.frame import Frame
from goft.statements.guests import presented
from goft.statements.headlines import told_once
from goft.statements.heard_again import answers
from goft.statements.holding import plural
from goft.statements.introductions import entitle, introduce, meet
from goft.statements.labels import is_label
from goft.statements.latter import latter, told_last
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source, kinds_meant, several
from goft.statements.phrases import Tokens
from goft.statements.questions import Questions, led_by_reporter, reporter_asks
from goft.statements.reading import mention_at
from goft.statements.relays import Relays, pass_on
from goft.statements.scene import Scene
from goft.statements.sharing import behind_relative
from goft.statements.told import Told
from goft.statements.turning import (
    agreeing,
    meant,
    points,
    turn_to_named,
    turn_to_narrated,
    turn_to_opening,
    turn_to_teller,
    turn_to_text,
    turn_to_told,
)


def build(page: Page, frames: list[Frame]) -> tuple[Statement, ...]:
    """The statements of a page, in the order in which their contents start; takes the frames and
    the tags."""
    told = _settled(page, frames)
    stands = standing([_caller(each.source) for each in told])
    frames.clear()  # a long page has tens of thousands: each goes when its statement is made
    page.tags.clear()  # they take as much as its words, and making statements asks for none
    told.reverse()
    made = [_statement(page, told.pop(), said, before) for said, before in stands]
    return tuple(sorted(made, key=lambda statement: statement.content))


def _settled(page: Page, frames: list[Frame]) -> list[Told]:
    """The frames that tell, each with the source that all of the page gives it."""
    scene = Scene(page)
    meet(page, scene)
    meet_aliases(page, scene)
    told = _told(page, frames, scene)
    introduce(page, scene)
    entitle(page, scene.sources)
    return told_once(page, told)


def _caller(source: Source | None) -> str | None:
    """What a source goes by in the page: its name, else its role."""
    return (source.name or source.role) if source else None


def _told(page: Page, frames: list[Frame], scene: Scene) -> list[Told]:
    """The frames that tell, in page order, each led to its source."""
    relays, asked = Relays(page), Questions(page)
    told: list[Told] = []
    behind = 0
    for frame in frames:
        last = told[-1].frame if told else None
        pass_on(page, frame)
        led_by_reporter(page, frame)
        behind_relative(page, frame, last)
        if speaks_to_crowd(page, frame, last, scene.current):
            frame.addressee, frame.speaker = frame.speaker, None
        mention = mention_at(page, frame.speaker) if frame.speaker else None
        asks = frame.rule.style == "question" and not _asks_on(page, scene, mention)
        if asks and not _named(page, mention):
            asked.put(frame)
        elif reporter_asks(page, frame):
            if not page.end(frame.left - 1, "during"):
                asked.put(frame)
        elif frame.parent is not None:
            source = scene.quoted(mention)
            told.append(Told(frame, mention, source, relays.of_parent(), None))
        elif frame.guest is not None:
            source = scene.resolve(mention_at(page, frame.guest))
            told.append(Told(frame, None, source, relays.of(frame, source), asked.answered(frame)))
        else:
            goes_on = said_on(scene, frame, mention)
            if not goes_on and (mention is None or mention.how != "named"):
                scene.turn_to(behind, frame.left, agreeing(page, frame))
            if scene.current is None and mention is not None and points(page, mention):
                turn_to_told(page, scene, frame)
            if meant(page, mention, frame) and not goes_on:
                view = scene.current
                turn_to_narrated(page, scene, last, frame)
                turned = scene.current if is_label(frame.rule) else None
                if turned is not None and turned.kind != "person":
                    scene.current = view  # nobody answers whom a question is about
            before = scene.current
            if mention is not None and mention.how == "pronoun":
                scene.current = _in_view(scene, told, frame, mention)
                if mention.number != "plural" and not goes_on:
                    turn_to_named(page, scene, last, frame)
                    if not adds(page, frame):
                        whom = answerer(page, scene, told, asked.waiting, mention)
                        scene.current = whom or scene.current
            if mention is None:
                if last is not None and answers(page, last, frame):
                    scene.current = told[-1].before
                turn_to_teller(page, scene, last, frame)
                turn_to_text(page, scene, frame)
                turn_to_opening(page, scene, last, frame)
            others = mention is None and _several(page, frame, scene, told)
            source = None if others else _resolved(page, scene, frame, mention)
            if source is None and mention is None and not told and is_label(frame.rule):
                source = _presented(page, scene, frame)
            behind = max(frame.cue[0], frame.pieces[-1][1])
            question = asked.answered(frame)
            mention = latter(page, mention) or mention
            told.append(Told(frame, mention, source, relays.of(frame, source), question, before))
    return _named_later(page, told)


def _presented(page: Page, scene: Scene, frame: Frame) -> Source | None:
    """The only person named above a first answer without a name, as “Interview with Jo Bell”."""
    guest = presented(page, frame.sentence)
    return scene.resolve(mention_at(page, guest)) if guest else None


def _in_view(scene: Scene, told: list[Told], frame: Frame, mention: Mention) -> Source | None:
    """Who was in view where a pronoun stands: nobody who has just asked, nor whom only what stands
    between it and its verb names («he, of X's remarks, who had said so, added»)."""
    view = scene.current
    if told and told[-1].frame.rule.style == "question" and "more" not in frame.word.takes:
        return told[-1].before or view  # whoever was asked answers
    for each in reversed(told):
        if each.frame.sentence != frame.sentence or each.mention is None:
            break
        if mention.span[1] <= each.mention.span[0] and each.frame.cue[0] < frame.cue[0]:
            view = each.before
    return view


def _resolved(page: Page, scene: Scene, frame: Frame, mention: Mention | None) -> Source | None:
    if (pointing := latter(page, mention)) is not None:
        whom = told_last(page, pointing)
        return scene.resolve(whom, agreeing(page, frame)) if whom else None
    return scene.resolve(mention, agreeing(page, frame), more=says_more(page, frame))


def _several(page: Page, frame: Frame, scene: Scene, told: list[Told]) -> bool:
    """Whether a verb of a plural subject, left out, follows somebody who spoke in the singular:
    it is others who say that, and nothing tells who."""
    if page.pack.options.get("plural") is None or not told or not plural(page, frame):
        return False
    before, source = told[-1], told[-1].source
    if source is None or source is not scene.current or source.kind not in PEOPLE:
        return False
    told_of_one = before.frame.word.form == "finite" or bool(source.name)
    return told_of_one and not plural(page, before.frame)


def _named_later(page: Page, told: list[Told]) -> list[Told]:
    """Each frame with its source: «he», said before anybody spoke, is whoever speaks first, and
    nobody who is quoted."""
    first = next(
        (e.source for e in told if e.frame.parent is None and e.source and e.source.kind in PEOPLE),
        None,
    )
    for each in told:
        if each.source is not None or first is None:
            break
        shown = agreeing(page, each.frame)
        other = shown == "plural" or differ(first.gender, shown)
        if not other and (each.mention is None or _may_mean(page, each.mention, first)):
            each.source = first
    return told


def _may_mean(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a mention is a pronoun that can stand for a source whom only a later one names, and
    whom none of the pronoun's own tells of: “her brother”."""
    whose = page.end(source.spans[0][0], "possessive") and page.cased
    may = mention.how == "pronoun" and source.kind in kinds_meant(mention.gender, mention.number)
    may = may and not (mention.gender == "neuter" and several(page, source))
    return may and not whose and not differ(source.gender, mention.gender)


def _asks_on(page: Page, scene: Scene, mention: Mention | None) -> bool:
    """Whether «they» or «he» who asks is whoever has just spoken: no reporter, where verbs come
    last."""
    spoke = scene.current is not None and scene.current.spoken
    return page.verb_last and spoke and mention is not None and mention.how == "pronoun"


def _named(page: Page, mention: Mention | None) -> bool:
    """Whether somebody in office or by name asks, and no reporter: the question is a statement."""
    if mention is None or mention.kind not in ("person", "role") or mention.how == "pronoun":
        return False
    if page.words[slice(*mention.span)] in page.labels:
        return False
    return not page.between("reporter", mention.span[0], mention.span[1])


def _statement(page: Page, told: Told, said: int, before: str) -> Statement:
    frame, outer, text = told.frame, told.frame.parent, page.text.document.text
    content, style = _spans(page, frame.pieces), _style(page, frame)
    speaker = _speaker(page, told.mention, told.source)
    seen = look(
        frame.rule.id, style, speaker, content, text, nested=bool(outer), said=said, before=before
    )
    return Statement(
        id=_identifier(page, content),
        content=content,
        style=style,
        speaker=speaker,
        cue=Cue(page.span(frame.cue[0], frame.cue[1]), frame.word.lemma),
        rule=frame.rule.id,
        confidence=confidence(seen),
        act=frame.word.act,
        question=told.question,
        addressee=page.span(*frame.addressee) if frame.addressee else None,
        relays=tuple(Relay(name) for name in told.relays),
        section=_section(page, frame),
        parent=_identifier(page, _spans(page, outer.pieces)) if outer else None,
    )


def _spans(page: Page, pieces: list[Tokens]) -> tuple[Span, ...]:
    """The document's ranges of token ranges."""
    return tuple(page.span(start, end) for start, end in pieces)


def _section(page: Page, frame: Frame) -> str | None:
    """The heading above the frame's paragraph, the same letters for all that stand under it."""
    above = bisect_left(page.headings, page.text.blocks[frame.sentence])
    if above == 0:
        return None
    document = page.text.document
    return intern(document.text[slice(*document.blocks[page.headings[above - 1]].span)])


def _identifier(page: Page, content: tuple[tuple[int, int], ...]) -> str:
    return sha256(f"{page.text.document.id}{written(content)}".encode()).hexdigest()[:16]


def _style(page: Page, frame: Frame) -> Style:
    asked = frame.rule.style == "question"
    style: Style = "direct" if asked else frame.rule.style  # type: ignore[assignment]
    if style == "direct" and not frame.quoted and _within_clause(page, frame):
        return "mixed"
    if style != "indirect":
        return style
    if frame.quoted:
        return "direct"
    start, end = frame.pieces[0]
    opens = any(token in page.opens for token in range(start, end))
    return "mixed" if opens else "indirect"


def _within_clause(page: Page, frame: Frame) -> bool:
    """Whether a quotation right behind “that” is only a part of the clause."""
    opening = frame.content[0] - 1
    names = [element.name for element in frame.rule.after]
    return "that" in names and "«" in names and opening in page.opens


def _speaker(page: Page, mention: Mention | None, source: Source | None) -> Speaker:
    span = page.span(mention.span[0], mention.span[1]) if mention else None
    if source is None:
        return Speaker(None, None, span, "anonymous", "unknown")
    how = mention.how if mention else "dropped"
    chain = _spans(page, _chain(mention, source))
    return Speaker(source.name, source.role, span, source.kind, how, chain=chain)


def _chain(mention: Mention | None, source: Source) -> list[Tokens]:
    """The mentions that lead to the source: the last one before, the fullest, a text's issuer."""
    if mention is not None and mention.how == "named":
        return []
    spans = source.spans
    at = bisect_left(spans, mention.span) if mention is not None else len(spans)
    nearest = spans[at - 1 : at] if at else spans[1:2]
    issuer = (source.issuer,) if source.issuer else ()
    return list(dict.fromkeys([*nearest, *spans[:1], *issuer]))
