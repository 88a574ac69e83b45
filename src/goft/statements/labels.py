"""Labels: speech under a name and a colon, as in headlines, posts, interviews and transcripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.languages.pack import Word
from goft.languages.rules import Rule
from goft.statements.acted import by_deed
from goft.statements.bearers import first_names
from goft.statements.capitals import capitals, title_case
from goft.statements.frame import Frame
from goft.statements.groups import has_verb
from goft.statements.kinds import STOPS
from goft.statements.media import MEDIA, REPORTING
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase, recognized, skip_openers
from goft.statements.posts import posted
from goft.statements.roles import BODY, TITLES, role_of
from goft.statements.shapes import names_only
from goft.statements.speech import SPEECH
from goft.statements.transcripts import asks, label_end

LONGEST_LABEL: Final = 16
LONGEST_NAME: Final = 4
FULL_NAME: Final = 2
WORD: Final = Word("cue", ":", form="finite", takes=frozenset({"label"}))
OFFICE: Final = frozenset(("role", "title"))
# One of these stands in a headline's label that has somebody speak, where topics have capitals too.
BODIES: Final = ("organization", "collective")
PARTED: Final = ("preposition", "adjunct", "interview", "time", "opener", "credit", "question")
BETWEEN: Final = frozenset((*PARTED, "medium", "outlet"))


def labelled(page: Page, sentence: int, others: bool) -> Frame | None:
    """The frame of a sentence that opens with a label, or with what somebody does who speaks
    behind the colon; `others` tells that it has cues too."""
    return _under_label(page, sentence, others) or (None if others else by_deed(page, sentence))


def _under_label(page: Page, sentence: int, others: bool) -> Frame | None:
    """The frame of a sentence that opens with a label."""
    start, end = page.text.sentences[sentence]
    if page.labels and (colon := label_end(page, start)):
        nameless = page.end(start, "answering", "asking") == colon
        return _frame(
            page, sentence, start, colon, end, None if nameless else _filled(page, start, colon)
        )
    if not page.has(":", start, end) or role_of(page, sentence) == "credit":
        return None
    token = skip_openers(page, start, end)
    colon = next(iter(page.between(":", token, min(end, token + LONGEST_LABEL))), end)
    if colon >= end - 1 or token >= colon or page.between("cue", token, colon):
        return None
    token = _behind_noun(page, token, colon)
    if page.end(token, "answering", "asking") == colon:
        return _frame(page, sentence, token, colon, end, None)
    if page.verb_last and page.among(token, REPORTING) and _asked(page, sentence, colon):
        return _frame(page, sentence, token, colon, end, _filled(page, token, colon))
    tells = posted(page, start) and not page.end(colon + 1, "cue")
    if others and page.end(token, "document", *(() if tells else MEDIA)):
        return None
    if colon + 1 in page.opens and page.words[start] in folded(page.pack.code, "about"):
        return _frame(page, sentence, start, colon, end, None)
    if _names_source(page, colon + 1, end):
        return None
    if _heads_quotation(page, sentence, token, colon):
        return _frame(page, sentence, token, colon, end, _filled(page, token, colon))
    if name := _described(page, sentence, token, colon):
        return _frame(page, sentence, token, colon, end, name)
    if _holds_office(page, token, colon):
        return _frame(page, sentence, token, colon, end, (token, colon))
    headed = colon - token > LONGEST_NAME and page.cased
    if not _source(page, token, colon) or (headed and title_case(page, start, end)):
        return None
    return _frame(page, sentence, token, colon, end, _filled(page, token, colon))


def label_alone(page: Page, sentence: int) -> Frame | None:
    """The frame of a paragraph that is nothing but a label, where names have no capitals: its
    words stand below."""
    start, end = page.text.sentences[sentence]
    token, colon = skip_openers(page, start, end), end - 1
    if page.cased or colon - token > LONGEST_LABEL:
        return None
    if token >= colon or page.words[colon] != ":" or page.between("cue", token, colon):
        return None
    post = posted(page, start)
    tells = post and not page.end(end, "cue")  # nobody is heard whose words a medium passes on
    other = page.end(token, "answering", "asking", "document", *(() if tells else MEDIA))
    led = folded(page.pack.code, "label_sources")
    cites = page.has("credit", token, colon) or not led.isdisjoint(page.words[token:colon])
    named = _source(page, token, colon) and (not other or cites)
    named = named or (post and _unknown(page, token, colon))
    return _frame(page, sentence, token, colon, end, _filled(page, token, colon)) if named else None


def _unknown(page: Page, token: int, colon: int) -> bool:
    """Whether words that no list has, as few as a name has, fill the label of a post."""
    words, definite = page.words[token:colon], page.definite or " "
    topic = words[0] in folded(page.pack.code, "label_topics") or words[0].startswith(definite)
    plain = (page.words[t].isalpha() and page.tags.get(t) is None for t in range(token, colon))
    return len(words) <= FULL_NAME and not topic and all(plain)


def _behind_noun(page: Page, token: int, colon: int) -> int:
    """Behind a noun of speech at the token whose owner is a known source, but not in a headline:
    «the warning of | the road police: …»."""
    if page.words[token] not in folded(page.pack.code, "worded") or token + 1 >= colon:
        return token
    heads = role_of(page, page.sentence(token)) in TITLES
    return token + (not heads and recognized(page, token + 1, colon))


def _source(page: Page, token: int, colon: int) -> bool:
    """Whether a known source, or a name in capitals, fills the label but for an adjunct."""
    if page.words[token] in folded(page.pack.code, "label_topics"):
        return False
    heads = role_of(page, page.sentence(token)) in TITLES
    if page.cased and not heads and page.source(token, colon).isupper():
        return colon - token <= 4
    if _presented(page, token, colon) or (heads and _named_below(page, token, colon)):
        return True
    if heads and not _speaks(page, token, colon):
        return False
    if not recognized(page, token, colon):
        return False
    unnamed = page.end(token, "anonymous") == colon and not _single(page, token)
    if page.form(token, "generic") == "anonymous" or unnamed:
        return False  # «the source:», «source:» name whose copy it is
    if page.end(token, "metonym") and page.end(colon + 1, "matter"):
        return False  # what happened in a place, under its name
    end = noun_phrase(page, token, colon)
    return end == colon or (end > token and page.among(end, BETWEEN) > 0)


def _single(page: Page, token: int) -> bool:
    """Whether one of those whom a reporter meets opens a label in the body, where verbs come last:
    «a shopkeeper: …»."""
    body = page.verb_last and role_of(page, page.sentence(token)) in BODY
    return body and "single" in page.kinds(page.words[token])


def _speaks(page: Page, token: int, colon: int) -> bool:
    """Whether a headline's label is no place or topic, which headlines put before a colon too:
    anybody but holders of an office must say something that has a verb, where its ending shows."""
    if page.end(token, "metonym", "place") == colon or page.end(token, "document", "matter"):
        return False
    if page.among(token, OFFICE):
        return True
    full = page.has("given", token, colon - 1)
    named = full or not page.cased or any(page.has(kind, token, colon) for kind in BODIES)
    _, end = page.text.sentences[page.sentence(token)]
    told = colon + 1 in page.opens or "endings" not in page.pack.options
    return named and (told or has_verb(page, colon + 1, end))


def _named_below(page: Page, token: int, colon: int) -> bool:
    """Whether a headline's label is nothing but the surname of somebody whom the page names."""
    if colon > token + 1 or token in page.tags:
        return False
    if page.cased:
        return page.words[token] in first_names(page)
    return any(page.words[t : t + 1] == (page.words[token],) for t in _behind_given(page))


def _behind_given(page: Page) -> Iterator[int]:
    return (page.end(token, "given") for token in page.places.all("given"))


def _presented(page: Page, token: int, colon: int) -> bool:
    """Whether a name no list holds and an office behind it fill the label but for an adjunct."""
    comma = page.comma(token, colon)
    beside = next(iter(page.between("role", token, min(token + LONGEST_NAME, colon))), colon)
    office = beside if beside < comma else comma + 1
    name = range(token, min(beside, comma))
    named = page.verb_last and 0 < len(name) <= LONGEST_NAME and office < colon
    named = named and all(page.words[t].isalpha() for t in name)
    if not named or any(page.among(t, STOPS) for t in name) or not page.end(office, "role"):
        return False
    end = noun_phrase(page, office, colon)
    return bool(page.end(end, "adjunct", "interview")) or (end == colon and office > comma)


def _names_source(page: Page, start: int, end: int) -> bool:
    """Whether nothing but a source stands behind a headline's colon: “Dam full: valley chief”."""
    short = page.cased and start + 1 < end <= start + LONGEST_NAME
    return short and noun_phrase(page, start, end) == end and recognized(page, start, end)


def _heads_quotation(page: Page, sentence: int, token: int, colon: int) -> bool:
    """Whether somebody's full name in capitals, be it in no list, opens a paragraph of the body and
    is followed by a quotation long enough for speech: “valley officer Rod Bell: ‘…’”."""
    if not (page.cased and _before_speech(page, sentence, colon)):
        return False
    return not has_verb(page, token, colon) and _full_name(page, token, colon)


def _before_speech(page: Page, sentence: int, colon: int) -> bool:
    """Whether the label opens a paragraph of the body and heads a quotation long enough for
    speech."""
    text, close = page.text, page.opens.get(colon + 1, 0)
    opens = sentence == 0 or text.blocks[sentence - 1] != text.blocks[sentence]
    body = role_of(page, sentence) in BODY
    return opens and body and close - colon > SPEECH


def _full_name(page: Page, token: int, end: int) -> bool:
    """Whether capitals fill a part, be they in no list, and are enough for a full name."""
    if any(_no_name(page, t) for t in range(token, end)):
        return False
    name = capitals(page, token, end)
    return name is not None and name[1] == end and name[1] - name[0] >= FULL_NAME


def _described(page: Page, sentence: int, token: int, colon: int) -> Tokens | None:
    """The name in a label that tells who its bearer is but of no office, behind a comma or in
    brackets: “Mary Stone, 34: ‘…’”."""
    end = next((t for t in range(token, colon) if page.words[t] in (",", "(")), colon)
    if end == colon or end > token + LONGEST_NAME or not _before_speech(page, sentence, colon):
        return None
    if not page.end(token, "given") or page.between("verb", token, colon):
        return None
    office = page.has("role", end, colon)
    if page.cased:
        return (token, colon if office else end)
    return None if office else (token, end)


def _no_name(page: Page, token: int) -> bool:
    """Whether a word stands in no label that is a name with its office."""
    mark = not page.words[token][0].isalnum() or page.words[token].endswith(page.owners)
    return mark or page.end(token, "document", "time", "opener", "matter", "preposition") > 0


def _holds_office(page: Page, token: int, colon: int) -> bool:
    """Whether a label is a name, be it in no list, and its office in brackets."""
    bracket = next((t for t in range(token + 1, colon) if page.words[t] == "("), colon)
    closed = bracket < colon - 1 and page.words[colon - 1] == ")"
    named = bracket - token <= LONGEST_NAME and all(
        page.words[t].isalpha() for t in range(token, bracket)
    )
    return closed and named and bool(page.between("role", bracket, colon))


def _filled(page: Page, token: int, colon: int) -> Tokens:
    """Who speaks under a label: the phrase that opens it, or the whole one of a transcript."""
    whole = page.words[token:colon] in page.labels
    return (token, colon if whole else noun_phrase(page, token, colon) or colon)


def _frame(
    page: Page, sentence: int, token: int, colon: int, end: int, speaker: Tokens | None
) -> Frame:
    style = "question" if _asks(page, sentence, token, colon) else "direct"
    frame = Frame(
        label_rule(page, style),
        WORD,
        (colon, colon + 1),
        (colon + 1, end),
        token,
        sentence=sentence,
    )
    frame.speaker = speaker
    if colon + 1 in page.opens:
        frame.quoted = page.cased or not names_only(page, colon + 2)
        frame.content = (colon + 2, end)
    return frame


def label_rule(page: Page, style: str) -> Rule:
    """The rule of labels, or of questions where there are none."""
    return next(r for r in page.pack.rules if is_label(r) and r.style == style)


def _asks(page: Page, sentence: int, token: int, colon: int) -> bool:
    """Whether a label is that of questions: in a transcript, that of a medium or of a paragraph
    that ends in a question mark."""
    if page.end(token, "asking"):
        return True
    medium = any(page.among(t, REPORTING) for t in range(token, colon))
    medium = medium or page.labels.get(page.words[token:colon], False)
    if page.verb_last and medium and _asked(page, sentence, colon):
        return True
    if page.words[token:colon] not in page.labels or colon + 1 in page.opens:
        return False
    return medium or _asked(page, sentence, colon)


def _asked(page: Page, sentence: int, colon: int) -> bool:
    """Whether the paragraph of a label ends in a question mark, and is no quotation."""
    return colon + 1 not in page.opens and asks(page, sentence)


def is_label(rule: Rule) -> bool:
    """Whether a frame came from a label, not from a cue."""
    return rule.cue.name == "label"
