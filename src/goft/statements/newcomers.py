"""Who cannot be whoever spoke before: a name that brings its own trade, and an office that answers
a claim."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.kinds import LEADING
from goft.statements.mentions import Mention
from goft.statements.offices import named_by_office
from goft.statements.page import Page
from goft.statements.people import Source
from goft.statements.phrases import Tokens, skip_openers
from goft.statements.traits import described
from goft.statements.unnamed import joins_in

LONGEST_TRADE: Final = 12
# What behind a name's comma tells nothing of its bearer.
LED: Final = LEADING | {"time", "adverb", "opener", "cue", "verb", "that", "conjunction", "clause"}
REJECTING: Final = frozenset(("reject", "deny", "condemn", "criticize"))
FARTHEST: Final = 150
NEAR: Final = 3
WHOLE: Final = 2


def brings_trade(page: Page, mention: Mention) -> bool:
    """Whether words between commas behind a name tell what its bearer is («Lena Varga, a botanist
    of the town, said»), as of somebody new."""
    end, words = mention.span[1], page.words
    if not page.verb_last or words[end : end + 1] != (",",) or page.among(end + 1, LED):
        return False
    for token in range(end + 1, min(end + LONGEST_TRADE, len(words))):
        if words[token] == ",":
            return token > end + 1
        if page.end(token, "verb", "cue", "marker") or words[token] in ".:;":
            return False
    return False


def somebody_else(page: Page, mention: Mention) -> bool:
    """Whether an office is that of nobody who spoke before: it tells whose mother or lawyer speaks,
    or calls «this claim» wrong or the like."""
    if page.cased:
        start, end = mention.span
        if page.end(start, "possessive"):
            return True  # “her deputy”
        kin = page.words[end - 1] in folded(page.pack.code, "whose")
        return kin and any(page.words[t].endswith(page.owners) for t in range(start, end - 1))
    return page.verb_last and _answers_claim(page, mention)


def too_high(page: Page, mention: Mention, source: Source) -> bool:
    """Whether a high office points, and a source without any is told of by age or what it does, or
    by “Ms” and a surname alone: “the Prime Minister” is not “Ms Bell, 31”."""
    plain = folded(page.pack.code, "plain_titles")
    if not page.cased or source.heads - plain or source.roles - plain or not mention.generic:
        return False
    if page.words[mention.span[1] - 1] in folded(page.pack.code, "harmed"):
        return True  # “the victim” is nobody of whom nothing is told
    high = folded(page.pack.code, "high_offices").intersection(page.words[slice(*mention.span)])
    alone = len(source.names) < WHOLE and any(page.words[a] in plain for a, _ in source.spans)
    return bool(high) and (alone or described(page, source))


def only_office(page: Page, mention: Mention) -> bool:
    """Whether nothing but an office points at somebody who may have spoken before."""
    return named_by_office(page, mention) and not (page.cased and somebody_else(page, mention))


def of_another(page: Page, mention: Mention, source: Source) -> bool:
    """Whether an office cannot be that of the person who speaks and of whom no office is told: it
    is somebody else's, or those who hold it are first named by it («X said … The governor said
    …»)."""
    return somebody_else(page, mention) or _seated(page, mention, source)


def _seated(page: Page, mention: Mention, source: Source) -> bool:
    """Whether those who hold an office are first named by it, the page has not told of it before
    the person who speaks, and the verb behind does not go on with what that one said."""
    start, behind = mention.span
    head, limit = page.words[start], page.text.sentences[page.sentence(start)][1]
    if head not in folded(page.pack.code, "seats") or page.words.index(head) < source.spans[0][0]:
        return False
    cue = next(iter(page.between("cue", behind, limit)), None)
    return cue is None or not any("more" in word.takes for word in page.tags[cue].words)


def _answers_claim(page: Page, mention: Mention) -> bool:
    """Whether an office calls «this claim» wrong or the like: what somebody else has said."""
    code, words = page.pack.code, page.words
    claims, pointing = folded(code, "claims"), folded(code, "talk_pointing")
    start, (_, last) = mention.span[1], page.text.sentences[page.sentence(mention.span[0])]
    pointed = (t for t in range(start, last - 1) if words[t + 1] in claims)
    token = next((t for t in pointed if words[t] in pointing), last)
    return any(_rejects(page, t) for t in range(token, min(token + LONGEST_TRADE, last)))


def _rejects(page: Page, token: int) -> bool:
    word = page.word(token, "cue")
    return word is not None and (word.act in REJECTING or "deem" in word.takes)


def goes_on(page: Page, mention: Mention, source: Source) -> bool:
    """Whether an office opens a paragraph and goes on with what somebody named has said («the head
    of X stressed: …», «the former head said: …»), as reports of one person call them by all of
    their offices."""
    if not source.name or joins_in(page, mention):
        return False
    start, number = mention.span[0], page.sentence(mention.span[0])
    (first, end), blocks = page.text.sentences[number], page.text.blocks
    opens = skip_openers(page, first, start) == start
    if not (page.verb_last and opens) or (number and blocks[number - 1] == blocks[number]):
        return False
    colon = next(iter(page.between(":", mention.span[1], end)), end)
    cues = page.between("cue", max(start, colon - NEAR), colon)
    cue = next((t for t in cues if page.end(t, "cue") == colon), None)
    word = page.word(cue, "cue") if cue is not None else None
    if word is None or word.form != "finite":
        return False
    return "on" in word.takes or _former(page, *mention.span)


def _former(page: Page, start: int, end: int) -> bool:
    """Whether an office is one that somebody no longer holds, and no head of state's, by which
    alone nobody new is told of («the former deputy of X»)."""
    head = page.words[start : page.end(start, "role")]
    part = folded(page.pack.code, "whole_offices").isdisjoint(("".join(head), " ".join(head)))
    return part and any(page.end(t, "rank") for t in range(start + 1, end))


def numbered_before(page: Page, role: Tokens) -> Tokens | None:
    """Where the page has last called one of several by a number whom an office alone names («the
    accused» behind «the first accused»)."""
    start, end = role
    if not page.verb_last or end - start > 1:
        return None
    for token in range(start - 1, max(-1, start - FARTHEST), -1):
        if page.words[token] == page.words[start]:
            ends = (page.end(t, "ordinal") for t in range(token + 1, token + NEAR))
            if behind := next(filter(None, ends), 0):
                return token, behind
    return None


def only_gendered(page: Page, mention: Mention, source: Source) -> bool:
    """Whether only a word as “man” called somebody, behind whom an office stands that not everybody
    may have: “a man who saw it said …, the nurse said”."""
    if not page.cased or mention.role is None or source.role is not None:
        return False
    called = any("gendered" in page.kinds(word) for word in page.words[slice(*source.spans[0])])
    return called and not page.has("vague", *mention.span)
