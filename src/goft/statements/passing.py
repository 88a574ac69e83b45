"""Passing on: frames that only name who passed another frame's words on."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import ending, has_verb
from goft.statements.hearings import closing_hearing
from goft.statements.holding import bare
from goft.statements.media import has_medium, medium_name, named_before
from goft.statements.page import Page
from goft.statements.phrases import skip_openers
from goft.statements.reading import mention_at
from goft.statements.relays import closing_relay

# More words than these a medium tells of its own before another verb.
FEWEST: Final = 3


def relayed(page: Page, found: list[Frame]) -> list[Frame]:
    """The frames without those that only name who passed another frame's words on."""
    if found:
        _heard_at_last(page, found[-1], page.text.sentences[found[0].sentence][1])
    level: list[Frame] = []
    waiting: list[str] = []
    passed_on: tuple[int, int] | None = None
    if found and page.cased:
        found = _without_closing_relay(page, found)
        found = found[1:] if _conveys(page, found) else found
    for number, frame in enumerate(found):
        names = _relay_of(page, frame, found, number)
        if number + 1 < len(found):
            _pass_on(page, frame, found[number + 1])
        if level and _aside(level[-1], frame):
            level[-1].relays += tuple(names)
            continue
        if not names or (level and _opens_words(page, level[-1], frame)):
            if frame.speaker is not None and frame.speaker == passed_on and level:
                frame.speaker = level[-1].speaker
            frame.relays += tuple(waiting)
            waiting = []
            level.append(frame)
        elif level:
            level[-1].relays += tuple(names)
            level[-1].stop = min(frame.cue[0], frame.speaker[0] if frame.speaker else frame.left)
        else:
            waiting, passed_on = names, frame.speaker
    return level


def _pass_on(page: Page, frame: Frame, then: Frame) -> None:
    """Let the medium that tells words of its own be the relay of whom it cites behind them."""
    comma = _cites(page, frame, then)
    if comma and frame.speaker and has_medium(page, *frame.speaker):
        frame.stop = comma
        then.relays += (medium_name(page, *frame.speaker),)


def _heard_at_last(page: Page, frame: Frame, end: int) -> None:
    """Let the medium of the talk that closes a frame's sentence be its relay."""
    name, comma = closing_hearing(page, frame, end)
    if name:
        frame.relays += (name,)
        frame.stop = comma


def _aside(told: Frame, frame: Frame) -> bool:
    """Whether an attribution stands between another's verb and the words that it tells."""
    noun = frame.word.form == "noun" and told.word.form != "noun"
    return noun and told.after_cue and told.cue[1] <= frame.cue[0] < told.content[0]


def _opens_words(page: Page, told: Frame, frame: Frame) -> bool:
    """Whether an attribution opens what somebody is told to have said: «added: according to the
    TV, …»; who speaks names the medium then."""
    opens = told.after_cue and skip_openers(page, *told.content) == frame.cue[0]
    return opens and page.verb_last


def _without_closing_relay(page: Page, found: list[Frame]) -> list[Frame]:
    """The frames before a «…, X News reported» that closes their sentence, its medium theirs."""
    _, end = page.text.sentences[found[0].sentence]
    named = closing_relay(page, found[0].cue[1], end)
    if named is None:
        return found
    names, comma = named
    before = [frame for frame in found if frame.cue[0] < comma]
    if _parted(page, before[-1], comma):
        return found
    before[-1].relays += tuple(filter(None, names))
    before[-1].stop = comma
    return before


def _conveys(page: Page, found: list[Frame]) -> bool:
    """Whether a sentence opens with the text or press office that brings the words of whoever
    speaks right behind its comma: “According to the town's statement, Jo Bell stressed …”."""
    first, then = found[0], found[1] if len(found) > 1 else None
    if then is None or then.speaker is None or first.speaker is None:
        return False
    opening, heads = then.speaker[0], first.rule.cue.name == "according" and first.after_cue
    if not heads or skip_openers(page, *first.content) != opening:
        return False
    start, end = first.speaker
    of_what = next((t for t in range(start, end) if page.end(t, "inner", "preposition")), end)
    conveys = not folded(page.pack.code, "conveying").isdisjoint(page.words[start:of_what])
    told = mention_at(page, then.speaker)
    return conveys and told.kind == "person" and told.how == "named"


def _parted(page: Page, frame: Frame, comma: int) -> bool:
    """Whether a clause of its own stands between an act and who tells of both: “A warned B to
    stay, and signs were posted, according to X”."""
    joins = (t for t in page.between(",", frame.cue[1], comma) if page.end(t + 1, "conjunction"))
    return frame.rule.style == "act" and any(has_verb(page, t + 1, comma) for t in joins)


def _relay_of(page: Page, frame: Frame, found: list[Frame], number: int) -> list[str]:
    """The medium a frame names as relay of its neighbour; none when it has words of its own."""
    if frame.speaker is None or len(found) == 1:
        return []
    heads = _heads_another(page, frame, found[number + 1 :])
    if not heads and "relay" not in frame.word.takes:
        return []
    start, end = frame.speaker
    behind = found[number + 1 : number + 2]
    own = any(_owns(page, frame, then) for then in behind)
    if own or page.end(start, "role"):
        return []
    agency = page.cased and page.source(start, end).isupper() and frame.after_cue
    points = page.definite is not None and page.form(start, "generic") == "medium"
    if not (agency or points or has_medium(page, start, end)):
        press = frame.word.form == "noun" and page.words[start] in folded(page.pack.code, "press")
        return [page.source(start, end)] if press else []
    pointed = points and page.end(start, "generic") == end
    return [(named_before(page, start) if pointed else "") or medium_name(page, start, end)]


def _owns(page: Page, frame: Frame, then: Frame) -> bool:
    """Whether a medium tells words of its own before what is told behind them, or with it."""
    tells = _tells_first(page, frame, then) or _tells_all(page, frame, then)
    return tells or _goes_on(page, frame, then) or _cites(page, frame, then) > 0


def _cites(page: Page, frame: Frame, then: Frame) -> int:
    """The comma at which a medium's own words end before “citing” and somebody who speaks further:
    “the Herald reported that A, citing a source who said B”; 0 where none stands."""
    if not page.cased or not frame.after_cue or then.speaker is None:
        return 0
    start, citing = frame.content[0], ending(page, 0, then.speaker[0], "citing")
    told = start < citing - 1 and citing < then.speaker[0] and page.words[citing - 1] == ","
    return citing - 1 if told and has_verb(page, start, citing - 1) else 0


def _goes_on(page: Page, frame: Frame, then: Frame) -> bool:
    """Whether a conjunction joins to a medium's own words what it said besides: “Reuters reported
    that A and said B”."""
    own = page.cased and frame.after_cue and then.speaker is None
    joined = own and then.left > frame.content[0]
    if joined and then.word.form == "part" and page.words[then.left - 1] == ",":
        return has_verb(page, frame.content[0], then.left)
    return joined and ending(page, 0, then.left, "conjunction") < then.left


def _tells_first(page: Page, frame: Frame, then: Frame) -> bool:
    """Whether a medium tells words of its own before a comma and a verb with its conjunction: «the
    agency reported that A, and the minister said that B»."""
    opening = min(then.left, then.cue[0])
    parted = frame.after_cue and then.word.clitic and page.words[opening - 1] in ",;"
    return bool(parted) and opening - frame.content[0] > FEWEST


def _tells_all(page: Page, frame: Frame, then: Frame) -> bool:
    """Whether an act that nobody is seen to be the subject of stands in what a medium tells behind
    «that»: «the agency reported that Athens demanded talks»."""
    clause = any(element.name == "that" for element in frame.rule.after)
    inside = frame.after_cue and frame.content[0] <= then.left
    act = then.rule.style == "act" and then.speaker is None
    return page.definite is not None and clause and inside and act


def _heads_another(page: Page, frame: Frame, behind: list[Frame]) -> bool:
    """Whether nothing stands between a colon and whoever speaks behind it: «Reuters wrote: X said:»
    tells who passed X's words on; so does a comma before somebody who speaks with a colon."""
    marks = {element.name for element in frame.rule.after}
    if not frame.after_cue or frame.quoted or not behind or not (marks & {":", ","} or bare(frame)):
        return False
    inner, opening = behind[0], skip_openers(page, *frame.content)
    if inner.speaker is None or inner.speaker[0] != opening:
        return False
    return ":" in marks or any(e.name == ":" for each in behind for e in each.rule.after)
