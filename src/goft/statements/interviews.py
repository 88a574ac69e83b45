"""Interviews: the medium that somebody's words were said to."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.addressees import lettered
from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.heads import marked_name
from goft.statements.hearings import aired_on, heard_by, made_to, set_apart, talked_with
from goft.statements.media import (
    MEDIA,
    REPORTING,
    beside,
    has_medium,
    medium_name,
    name_start,
    named,
    tells_which,
)
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase

NAME: Final = 6
OWNER: Final = 3
SHORT: Final = 2
OFFICE: Final = 4
PERSON: Final = 7
FAR: Final = 12
# Acts that are done to somebody for something, which may stand in marks: no medium is told it.
OWED: Final = frozenset(("regret", "thank", "congratulate", "condole"))
CLUES: Final = ("interview", "toward", "airing", *MEDIA)


def interviewer(page: Page, frame: Frame) -> str:
    """The medium a frame's words were said to, when its clause names one."""
    start, end = page.text.sentences[frame.sentence]
    behind = frame.content[0] if frame.after_cue else end
    first = max(start, frame.left - 40, _behind_topic(page, start, frame.cue[0]))
    for token in _clues(page, (first, frame.cue[0]), (frame.cue[1], behind)):
        after = page.end(token, "interview")
        if after and (close := _short_name(page, after, frame)):
            return _on_air(page, close + 1, end) or named(page, after + 1, close)
        if after and (owner := _owner(page, after)):
            return owner
        if after and _names_medium(page, reporter := _reporter(page, after, end), end):
            return medium_name(page, reporter, end)
        if after and page.cased and (name := _initials(page, after)):
            return name
        if after and _calls(page, token, after):
            return named(page, after - 1, _closed(page, after, end))
        if after and not page.cased and (name := set_apart(page, after)):
            return name
        if page.end(token, "toward", "airing") and (close := _short_name(page, token + 1, frame)):
            return named(page, token + 2, close)
        if page.end(token, "toward") and not page.cased and (name := set_apart(page, token + 1)):
            return name
        if page.end(token, "airing") and (owner := _owner(page, token + 1)):
            return owner
        if name := aired_on(page, token - 1, end):
            return name
        word = page.word(token, *MEDIA)
        if word is None or page.words[token - 1] in folded(page.pack.code, "untold"):
            continue
        if _belongs(page, frame, token):
            continue
        if word.clitic or _addressed(page, frame, token):
            return medium_name(page, token, end, frame.cue[1] if token > frame.cue[0] else None)
    heard = made_to(page, frame) if page.pack.options.get("made_to") else ""
    if heard := heard or talked_with(page, frame):
        return heard
    told = frame.cue[1] if "tell" in frame.word.takes else 0
    led = page.end(frame.cue[1], "airing") or told
    return (_owner(page, led) if led else "") or (_unlisted(page, told, behind) if told else "")


def _behind_topic(page: Page, start: int, cue: int) -> int:
    """Behind the comma that closes what a sentence opens with as what is talked about: «As to what
    the site wrote, X said»."""
    about = page.definite is not None and page.words[start] in folded(page.pack.code, "about")
    return page.comma(start, cue) if about else start


def talk(page: Page, start: int, end: int, name: str) -> str:
    """The medium of a talk that somebody of the name had, as a sentence without words tells."""
    words = frozenset(page.words[start:end])
    if words.isdisjoint(fold_word(part) for part in name.split() if len(part) > SHORT):
        return ""
    for token in page.between("interview", start, end):
        after = _reporter(page, page.end(token, "interview"), end)
        if _names_medium(page, after, end):
            return medium_name(page, after, end)
    heard = page.pack.options.get("made_to") is not None
    return heard_by(page, (start, end), end, False) if heard else ""


def _unlisted(page: Page, token: int, limit: int) -> str:
    """The medium at the token that no list holds: it goes by initials without an article, its name
    ends as papers' names do, or words behind its comma tell what it is: “told KYRN 3, a local
    television station”."""
    if not page.cased:
        return ""
    first = page.end(token, "article") or token
    end = group_end(page, first, limit)
    if first >= end or not all(
        page.capital(t) or page.words[t].isdigit() for t in range(first, end)
    ):
        return _initials(page, token)
    apposed = page.words[end : end + 1] == (",",) and page.end(end + 1, "article")
    behind = group_end(page, apposed, limit) if apposed else end
    told = page.end(end - 1, "masthead") or has_medium(page, end, behind)
    return page.source(first, end) if told else _initials(page, token)


def _initials(page: Page, token: int) -> str:
    """The medium that initials without an article name at the token, of no body that is known."""
    known = token >= len(page.words) or token in page.tags or not lettered(page, token)
    return "" if known else page.source(token, token + 1)


def _owner(page: Page, token: int) -> str:
    """The medium at the token whose programme or reporter heard the words: “CNN's Jane Roe”."""
    if not page.cased:
        return ""
    first = page.end(token, "article") or token
    for last in range(first, min(first + OWNER, len(page.words))):
        ending = next((mark for mark in page.owners if page.words[last].endswith(mark)), "")
        name = (*page.words[first:last], page.words[last].removesuffix(ending))
        if ending and any(word.kind == "outlet" for word in page.readings(*name)):
            return page.source(first, last + 1)[: -len(ending)]
    return ""


def _clues(page: Page, ahead: Tokens, behind: Tokens) -> list[int]:
    """The tokens ahead of a cue and behind it that can tell of a medium."""
    start, end = ahead[0], max(ahead[1], behind[1])
    found = {token for kind in CLUES for token in page.between(kind, start, end)}
    return sorted(t for t in found if t < ahead[1] or behind[0] <= t < behind[1])


def _belongs(page: Page, frame: Frame, token: int) -> bool:
    """Whether a medium belongs to the office of whoever speaks: «X, a director of the radio,»."""
    start = frame.speaker[0] if frame.speaker else token
    comma = any(page.words[place] == "," for place in range(max(start, token - OFFICE), token))
    return comma and bool(page.end(token - 1, "role", "reporter"))


def _short_name(page: Page, opening: int, frame: Frame) -> int:
    """The mark that closes a medium's name, unless these are the words that a frame reports, or
    what somebody is called or thanked or sorry for."""
    close = marked_name(page, opening, len(page.words))
    if not close or (page.cased and not page.capital(opening + 1)):
        return 0
    if frame.word.act in OWED or page.end(opening + 1, "role", "title", "given"):
        return 0
    reported = frame.content[0] <= opening + 1 < frame.content[1] or _in_office(page, close, frame)
    reported = reported or _accused_of(page, close, frame)
    return close if opening < close < opening + NAME and not reported else 0


def _accused_of(page: Page, close: int, frame: Frame) -> bool:
    """Whether words in marks are what a verb behind them accuses somebody of or likens something
    to: «to “X” accused»."""
    word = page.word(close + 1, "cue")
    if word is None or "deem" not in word.takes or close + 1 >= frame.cue[0]:
        return word is not None and "toward" in word.takes
    return "toward" in word.takes or page.has("marker", max(0, close - FAR), close)


def _on_air(page: Page, token: int, limit: int) -> str:
    """The medium right behind the name of its programme: «in the programme “X” of channel Y»,
    «in the programme “X” on channel Y»."""
    led = page.end(token, "airing") if page.definite is not None else 0
    if led and page.end(led, "medium"):
        return medium_name(page, led, limit)
    return medium_name(page, token, limit) if page.verb_last and page.among(token, MEDIA) else ""


def _in_office(page: Page, close: int, frame: Frame) -> bool:
    """Whether the office of whoever is named in marks follows, and is not that of who speaks."""
    office = close + 1 + (page.words[close + 1 : close + 2] == (",",))
    speaks = frame.speaker is not None and frame.speaker[0] < close
    return page.verb_last and speaks and page.end(office, "role") > 0


def _reporter(page: Page, token: int, limit: int) -> int:
    """Where it is told for which medium somebody named at the token works: «in a talk with X, |
    reporter of the radio», «with X from | the radio»; the token when it is not."""
    for place in range(token + 1, min(token + PERSON, limit) if page.verb_last else 0):
        if page.end(place, "cue", "verb"):
            break
        if page.words[place - 1] == "," and page.end(place, "reporter"):
            return place
        led = page.end(place - 1, "preposition") == place and page.among(place, MEDIA)
        if led and page.has("given", token, place):
            return place
    return token


def _names_medium(page: Page, token: int, limit: int) -> bool:
    end = noun_phrase(page, token, limit)
    return any(page.among(place, REPORTING) for place in range(token, end))


def _calls(page: Page, token: int, after: int) -> bool:
    """Whether the phrase that tells of a medium ends in a word for one: «to the agency | X»."""
    spelled = after - token > 1 and page.alone(after - 1, "medium")
    return page.verb_last and spelled and after < len(page.words) and page.words[after].isalnum()


def _closed(page: Page, token: int, limit: int) -> int:
    """Where a name that starts before the token ends: as one that is listed, else before a verb."""
    listed = (t for t in range(token + 1, token + NAME) if _outlet(page, token - 1, t))
    end = max(noun_phrase(page, token, limit), token + 1)
    verb = next((t for t in range(token + 1, end) if page.end(t, "verb", "cue")), end)
    return max(listed, default=verb)


def _outlet(page: Page, start: int, end: int) -> bool:
    return any(word.kind == "outlet" for word in page.readings(*page.words[start:end]))


def _addressed(page: Page, frame: Frame, token: int) -> bool:
    """Whether the medium is whom a verb of telling was said to."""
    if "tell" not in frame.word.takes or token < frame.cue[1]:
        near = token >= frame.left or _right_before(page, frame, token)
        return near and _led(page, frame, token)
    return noun_phrase(page, frame.cue[1], token + 1) > token


def _led(page: Page, frame: Frame, token: int) -> bool:
    """Whether a word that leads to whom something was said stands before a medium's name."""
    if page.verb_last and not _whole(page, token):
        return False
    start = name_start(page, min(frame.left, token), token)
    aired = page.end(token, "outlet") or (page.cased and start < token)
    leads = ("toward", "airing") if aired else ("toward",)
    start -= page.cased and page.end(start - 1, "article") == start
    return page.end(start - 1, *leads) > 0


def _right_before(page: Page, frame: Frame, token: int) -> bool:
    """Whether nothing stands between a medium and the verb of saying that closes its clause, whose
    subject stands further ahead («with praise for A, to X | said»)."""
    told = page.verb_last and frame.speaker is not None and frame.speaker[0] < token
    return told and frame.after_cue and noun_phrase(page, token, frame.cue[0]) == frame.cue[0]


def _whole(page: Page, token: int) -> bool:
    """Whether an outlet's name is all of its phrase but what tells which it is: «the Call said»,
    not «the call of the people»."""
    behind = page.end(token, "outlet")
    end = noun_phrase(page, token, len(page.words)) if behind else 0
    end = next((place for place in range(behind, end) if beside(page, place)), end)
    return all(tells_which(page, place) for place in range(behind, end))
