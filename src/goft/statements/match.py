"""Rules laid over a sentence: every frame that a cue opens."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from goft.languages.pack import Word, load
from goft.languages.rules import Element, Rule
from goft.statements.ahead import subject_ahead
from goft.statements.closing import object_start, subject_before
from goft.statements.cues import form_of, question_start, speaks, with_quotation
from goft.statements.extents import goes_on, leads_into, resumed
from goft.statements.groups import (
    group_end,
    has_ending,
    has_verb,
    is_verb,
    past_adjunct,
    past_adjuncts,
)
from goft.statements.page import ENDING, OPENING, SPEECH, Page
from goft.statements.phrases import (
    Tokens,
    first_head,
    noun_phrase,
    recognized,
    skip_openers,
    subject_after,
)
from goft.statements.proclitics import bodies, cuts, proclitic
from goft.statements.shapes import SHAPES, shaped
from goft.statements.subjects import (
    joined,
    past_apposition,
    shared_subject,
    subject_behind_verb,
    subject_beside,
)

LONGEST_ADDRESSEE = 14


@dataclass(slots=True)
class Frame:
    """One reading of one cue, in token ranges: who, what, and where it began.

    `content` may still be open: its end is settled with the other frames of its block.
    """

    rule: Rule
    word: Word
    cue: Tokens
    content: Tokens
    left: int
    speaker: Tokens | None = None
    after_cue: bool = True
    quoted: bool = False
    sentence: int = 0
    pieces: list[Tokens] = field(default_factory=list)
    relays: list[str] = field(default_factory=list)
    question: Tokens | None = None
    asker: Tokens | None = None
    stop: int = 0
    clitic: int = 0
    parent: Frame | None = None


@dataclass(slots=True)
class Place:
    """Where matching stands: the sentence, the cue, and the limits on both sides of it."""

    page: Page
    start: int
    end: int
    cue: Tokens
    left: int
    right: int


def frames(page: Page, sentence: int) -> list[Frame]:
    """The best frame of each cue of a sentence, in the order of the cues."""
    page.memo.clear()
    start, end = page.text.sentences[sentence]
    limit = with_quotation(page, sentence)
    cues = [token for token in page.between("cue", start, end) if speaks(page, token)]
    found: list[Frame] = []
    for number, token in enumerate(cues):
        left = _behind(page, found[-1]) if found else question_start(page, start, end)
        right = next((cue for cue in cues[number + 1 :] if _surely(page, cue)), end)
        place = Place(page, min(start, left), limit, (token, page.end(token, "cue")), left, right)
        frame = best_frame(place)
        if frame is not None:
            frame.sentence = sentence
            found.append(frame)
    return found


def _behind(page: Page, frame: Frame) -> int:
    """Where a later cue may look back to: behind the cue, and behind the words it quotes."""
    quoted = frame.after_cue and frame.quoted and page.pack.options["subject_ahead"]
    return max(frame.cue[1], page.opens.get(frame.content[0] - 1, 0) if quoted else 0)


def _surely(page: Page, token: int) -> bool:
    """Whether a cue ends the reach of the one before: its form is no name or noun besides."""
    return not page.end(token, "preposition", "given", "matter", "role", "title")


@cache
def _fitting(code: str, takes: frozenset[str], form: str) -> tuple[Rule, ...]:
    """The rules of a language that a cue of such frames and form may open, in order."""
    rules = load(code).rules
    return tuple(r for r in rules if r.cue.name in takes and (r.cue.form or "finite") == form)


def best_frame(place: Place) -> Frame | None:
    """The frame of the first rule that fits the place's cue."""
    for word in place.page.tags[place.cue[0]][1].words:
        if word.kind != "cue":
            continue
        form = form_of(place.page, place.cue[0], word.form)
        for rule in _fitting(place.page.pack.code, word.takes, form):
            frame = _try(place, rule, word)
            if frame is not None:
                return frame
    return None


def _try(place: Place, rule: Rule, word: Word) -> Frame | None:
    """The frame of one rule at the cue, or None when the rule does not fit."""
    frame = Frame(rule, word, place.cue, (0, 0), place.cue[0])
    if not _after(place, frame, rule.after, 0, place.cue[1]):
        return None
    if not _before(place, frame, rule.before, 0, place.cue[0]):
        return None
    if place.page.pack.options["subject_ahead"]:
        _look_ahead(place, frame)
    names_relay = "relay" in word.takes and frame.speaker is not None
    return frame if frame.content[1] > frame.content[0] or names_relay else None


def _look_ahead(place: Place, frame: Frame) -> None:
    """Take the subject ahead of the verb: as the speaker, or, of a verb of passing on, as the
    medium that passed the words on."""
    passes_on = "quoted-of" in frame.word.takes
    if frame.speaker is not None and (not passes_on or frame.relays):
        return
    subject = subject_ahead(place.page, place.start, place.left, place.cue[0])
    if subject is not None and passes_on:
        frame.relays.append(place.page.source(*subject))
    elif subject is not None:
        frame.speaker = subject
        frame.left = subject[0] if place.left > place.start else frame.left


def _after(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Match the elements behind the cue from `token` on."""
    if at == len(elements):
        return True
    element = elements[at]
    if element.kind == "role":
        return _role_after(place, frame, elements, at, token)
    if element.kind == "not":
        barred = (
            recognized(place.page, token, place.end)
            if element.name == "source" and token < place.end
            else place.page.end(token, element.name)
        )
        return not barred and _after(place, frame, elements, at + 1, token)
    for start in (token,) if element.kind != "gap" else ():
        end = _literal(place.page, element, frame.word, start, place.end)
        if end and _after(place, frame, elements, at + 1, end):
            return True
        if element.kind != "gap" and element.optional and not end:
            return _after(place, frame, elements, at + 1, token)
    return element.kind == "gap" and _gap_after(place, frame, elements, at, token)


def _gap_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Skip words up to the first place where the next element stands, never over a cue.

    The narrow gap `..` skips only what an adjunct opens.
    """
    if elements[at].name == ".." and place.page.pack.options["subject"] == "beside":
        return _settings(place, frame, elements, at, token)
    if elements[at].name == ".." and token < place.right:
        after_comma = place.page.words[token] == "," and place.page.pack.options["subject_ahead"]
        first = token + 1 if after_comma else token
        if not _adjunct(place.page, first):
            return _stands(place, frame, elements, at + 1, first)
    for start in range(token, place.right):
        if place.page.words[start] in OPENING and elements[at + 1].name not in ("«", "quotation"):
            continue
        if start in place.page.quoted and place.page.pack.options["subject_ahead"]:
            return False
        if _stands(place, frame, elements, at + 1, start):
            return True
        if elements[at].name == ".." and place.page.end(start, "that"):
            return False
        if place.page.words[start] == ":":
            return False
    return False


def _stands(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Whether the element behind a gap, and all that follow it, stand at the token."""
    element = elements[at]
    if token >= place.end:
        return False
    if element.kind == "role":
        return _opens(place.page, frame.word, element, token) and _after(
            place, frame, elements, at, token
        )
    end = _literal(place.page, element, frame.word, token, place.end)
    return bool(end) and _after(place, frame, elements, at + 1, end)


def _opens(page: Page, word: Word, element: Element, token: int) -> bool:
    """Whether a content that must start with a kind of word can start at the token."""
    if page.end(token, element.form):
        return True
    length = proclitic(page, word, token)
    return bool(length) and element.form in page.kinds(page.words[token][length:])


def _settings(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Skip one adjunct after the other, up to the element that follows the gap."""
    while True:
        if _stands(place, frame, elements, at + 1, token):
            return True
        behind = past_adjunct(place.page, token, place.right)
        if behind == token:
            return False
        token = behind


def _adjunct(page: Page, token: int) -> bool:
    kinds = ("time", "preposition", "adjunct", "adverb", "interview", "toward", "clause")
    return bool(page.end(token, *kinds))


def _role_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    element = elements[at]
    if element.name == "content":
        return _content_after(place, frame, elements, at, token)
    if element.name == "speaker":
        return _speaker_after(place, frame, elements, at, token)
    beside = place.page.pack.options["subject"] == "beside"
    end = (group_end if beside else noun_phrase)(place.page, token, place.right)
    if beside and element.name == "addressee":
        end = past_apposition(place.page, end, place.right)
    if beside and at + 1 < len(elements) and elements[at + 1].name == "prep":
        end = _up_to(place, frame, elements[at + 1], token)
    if end == token and element.optional:
        return _after(place, frame, elements, at + 1, token)
    if element.name == "relay" and end > token:
        frame.relays.append(place.page.source(token, end))
    return end > token and _after(place, frame, elements, at + 1, end)


def _speaker_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The subject behind the verb, up to what the verb governs by a preposition joined to it."""
    page, element = place.page, elements[at]
    beside = page.pack.options["subject"] == "beside"
    find = subject_behind_verb if beside else subject_after
    span, end = page.once(find, token, place.right if token < place.right else place.end)
    stops = [end]
    if span:
        stops = [*cuts(page, frame.word, span[0], end), end, *bodies(page, frame.word, *span)]
        stops.insert(0 if "describe" in frame.word.takes else len(stops), first_head(page, *span))
    for stop in stops:
        frame.speaker = (span[0], stop) if span and stop > span[0] else None
        if frame.speaker is None and not element.optional:
            continue
        if element.form and not (frame.speaker and recognized(page, *frame.speaker)):
            continue
        if _after(place, frame, elements, at + 1, stop):
            return True
    frame.speaker = None
    retry = span is not None or bool(element.form)
    return element.optional and retry and _after(place, frame, elements, at + 1, token)


def _up_to(place: Place, frame: Frame, element: Element, token: int) -> int:
    """Where an addressee ends at its preposition: the one before a verb, else the first."""
    page, found = place.page, 0
    for start in range(token + 1, min(place.end, token + LONGEST_ADDRESSEE)):
        behind = _literal(page, element, frame.word, start, place.end)
        if behind and (has_ending(page, behind, "participle") or not found):
            partitive = page.end(start, "genitive") and page.end(start - 1, "collective")
            found = found if partitive else start
        if page.words[start] in ",;:" or page.end(start, "cue", "that"):
            break
    return found or token


def _content_after(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content runs to the sentence's end, or to the element that closes it."""
    shape = elements[at].form
    while token < place.end and place.page.words[token] in (":" if shape in SHAPES else ":,"):
        token += 1
    if shape == "free":
        token = free_start(place.page, token, place.right)
    elif shape in SHAPES:
        token = past_adjuncts(place.page, token, place.end)
    elif shape and not _opens(place.page, frame.word, elements[at], token):
        return False
    if _relative(place.page, elements, at, token):
        return False
    behind = [element for element in elements[:at] if element.kind != "not"]
    if behind and behind[-1].name in ("prep", "with"):
        frame.clitic = proclitic(place.page, frame.word, token)
    if token in place.page.opens:
        beside = place.page.pack.options["subject"] == "beside"
        bare = frame.rule.extent == "quote"
        token += 1
        frame.quoted = not (
            goes_on(place.page, token - 1, place.end, bare=bare)
            if beside
            else _names_only(place.page, token)
        )
    elif token - 1 in place.page.opens:
        frame.quoted = not _names_only(place.page, token)
    if at + 1 == len(elements):
        frame.content = (token, place.end)
        says = token < place.end and place.page.words[token] not in ENDING
        return says and shaped(place.page, shape, frame.content)
    for stop in range(token + 1, place.end):
        end = _literal(place.page, elements[at + 1], frame.word, stop, place.end)
        if end and _after(place, frame, elements, at + 2, end):
            frame.content = (token, stop)
            return True
    return False


def _relative(page: Page, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Whether “that” is followed by a verb, and so opens no clause of its own."""
    reported = at > 0 and elements[at - 1].name == "that"
    return reported and page.pack.options["subject"] == "beside" and is_verb(page, token)


def _names_only(page: Page, token: int) -> bool:
    """Whether the quotation whose content starts at the token is a name in a running clause."""
    close = page.opens[token - 1]
    runs_on = close + 1 < len(page.words) and page.words[close + 1][0].isalnum()
    return runs_on and close - token <= SPEECH and not page.end(close + 1, "conjunction")


def _literal(page: Page, element: Element, word: Word, token: int, limit: int) -> int:
    """Where the element ends when it stands at the token, else 0."""
    if element.name == ".":
        return token if _closes_clause(page, token, limit) else 0
    if token >= limit:
        return 0
    if element.kind == "mark":
        return token + 1 if _mark(page, element.name, token) else 0
    if element.kind == "words":
        plain = page.words[token] in element.words and token not in page.inner
        return token + 1 if plain else 0
    if element.name == "with":
        return token if proclitic(page, word, token) else 0
    if element.name == "quotation":
        return token + 1 if token in page.opens and _speech(page, token) else 0
    if element.name == "prep":
        return _preposition(page, word, token) or (token if proclitic(page, word, token) else 0)
    return page.end(token, element.name)


def _speech(page: Page, opening: int) -> bool:
    """Whether a quotation is long enough for speech, or closes its sentence."""
    close = page.opens[opening]
    ends = close + 1 >= len(page.words) or page.words[close + 1] in ENDING
    return ends or close - opening > SPEECH - 2


def _preposition(page: Page, word: Word, token: int) -> int:
    """Where one of the cue's prepositions that starts at the token ends, unless it is itself the
    start of a longer word; else 0."""
    longest = page.tags[token][0] if token in page.tags else 0
    for length in (3, 2, 1):
        end = token + length
        if token not in page.inner and page.words[token:end] in word.prep:
            return end if end >= longest else 0
    return 0


def _closes_clause(page: Page, token: int, limit: int) -> bool:
    """Whether nothing but adjuncts can follow: the clause is complete before the token."""
    if token >= limit or not page.words[token][0].isalnum():
        return True
    return bool(page.end(token, "time", "preposition", "adjunct", "conjunction", "clause"))


def _mark(page: Page, mark: str, token: int) -> bool:
    if mark == "«":
        return token in page.opens
    if mark == "»":
        return token in page.closes
    address = page.words[token + 1 : token + 3] == ("/", "/")
    return page.words[token] == mark and not address


def _before(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Match the elements before the cue, nearest first; `token` is where the last one starts."""
    frame.left = min(frame.left, token)
    if at == len(elements):
        return True
    element = elements[at]
    if element.kind == "gap":
        return _before_gap(place, frame, elements, at, token)
    if element.kind == "role":
        return _role_before(place, frame, elements, at, token)
    for start in range(token - 1, max(place.left, token - 4) - 1, -1):
        if _literal(place.page, element, frame.word, start, token) == token:
            return _before(place, frame, elements, at + 1, start)
    return element.optional and _before(place, frame, elements, at + 1, token)


def _before_gap(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """A gap before a role leaves the finding to the role; else the leftmost fit is taken."""
    if elements[at + 1].kind == "role":
        return _role_before(place, frame, elements, at + 1, token)
    for start in range(place.left, token):
        end = _literal(place.page, elements[at + 1], frame.word, start, token)
        if end and _before(place, frame, elements, at + 2, start):
            return True
    return False


def _role_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    element = elements[at]
    if element.name == "speaker":
        return _speaker_before(place, frame, elements, at, token)
    if element.name in ("content", "object"):
        return _content_before(place, frame, elements, at, token)
    beside = place.page.pack.options["subject"] == "beside"
    span, _ = (subject_beside if beside else subject_before)(place.page, place.left, token)
    if span is None:
        return element.optional
    frame.relays.append(place.page.source(*span))
    return _before(place, frame, elements, at + 1, span[0])


def _speaker_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The subject before the token: of its own clause, else the sentence's first.

    A speaker that a word of the rule leads («in X it says») is the phrase behind that word.
    """
    if at + 1 < len(elements) and elements[at + 1].kind == "words":
        return _led_speaker(place, frame, elements, at, token)
    if place.page.pack.options["subject"] == "beside":
        return _speaker_beside(place, frame, elements, at, token)
    shared = place.left > place.start and place.page.pack.options["shared_subject"]
    find = subject_before
    page = place.page
    attended = _attended(place) if shared else None
    subject = None if attended else _own_subject(place, token) if shared else None
    subject = subject if shared else page.once(find, place.left, token)[0]
    left = subject[0] if subject else token
    if shared and subject is None:
        subject = attended or page.once(find, place.start, token)[0]
    if subject is None and not elements[at].optional:
        return False
    frame.speaker = subject
    return _before(place, frame, elements, at + 1, left)


def _attended(place: Place) -> Tokens | None:
    """The subject before a noun that reports aside («X, in criticism of Y, said»): it is the
    verb's too, and none of the names behind that noun is."""
    page = place.page
    cues = (t for t in range(max(place.start, place.left - 5), place.left) if page.end(t, "cue"))
    cue = next((t for t in cues if page.end(t, "cue") == place.left), None)
    if cue is None or page.form(cue, "cue") != "noun":
        return None
    return page.once(subject_before, place.start, cue)[0]


def _speaker_beside(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The subject beside its verb; a verb behind a comma or conjunction may share an earlier."""
    page, later = place.page, place.left > place.start
    subject, end = page.once(subject_beside, place.left, token, later)
    if subject is not None:
        frame.speaker = subject
        about = page.end(subject[0] - 1, "relative") and is_verb(page, frame.content[0])
        return not about and _before(place, frame, elements, at + 1, subject[0])
    if not elements[at].optional or not joined(page, place.left, end):
        return False
    if not later:
        frame.speaker = shared_subject(page, place.start, token)
    return (later or frame.speaker is not None) and _before(place, frame, elements, at + 1, token)


def _led_speaker(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    page, beside = place.page, place.page.pack.options["subject"] == "beside"
    places = range(place.left, token)
    for start in reversed(places) if beside else places:
        first = _literal(page, elements[at + 1], frame.word, start, token)
        if beside and page.words[start] == ",":
            return False
        if first and not beside:
            first = next((t for t in range(first, min(first + 5, token)) if _written(page, t)), 0)
        if first and first < token:
            frame.speaker = (first, token if beside else noun_phrase(page, first, token))
            return _before(place, frame, elements, at + 2, start)
    return False


def _written(page: Page, token: int) -> bool:
    """Whether a text or a medium stands at the token, or an epithet of one."""
    if page.end(token, "document", "medium"):
        return True
    return page.form(token, "generic") in ("document", "medium")


def _own_subject(place: Place, token: int) -> Tokens | None:
    """A subject of a later verb's own: known to the pack or page, and right before the verb."""
    page, end = place.page, token
    while end > place.left and page.end(end - 1, "adverb", "time") == end:
        end -= 1
    for start in range(max(place.left, end - 12), end):
        opens = start == place.left or page.words[start - 1] in ",;" or _joins(page, start - 1)
        if opens and recognized(page, start, end) and noun_phrase(page, start, end) == end:
            return start, end
    return None


def _joins(page: Page, token: int) -> bool:
    return page.end(token, "conjunction") == token + 1


def _content_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content that ends where matching stands: back to the next element, or to the subject."""
    frame.after_cue = False
    if token in place.page.closes:
        return _quotation_before(place, frame, elements, at, token)
    rest = elements[at + 1 :]
    if rest and rest[0].kind not in ("gap", "role"):
        return _content_from(place, frame, elements, at, token)
    if not rest and elements[at].name == "content":
        frame.content, frame.left = (place.left, token), place.left
        if elements[at].form == "parted":
            return resumed(place.page, place.cue[1], place.end, quoted=False) is not None
        if elements[at].form in SHAPES:
            return has_verb(place.page, place.left, token)
        return not _adjunct(place.page, skip_openers(place.page, place.left, token))
    subject, end = subject_before(place.page, place.left, token)
    start = object_start(place.page, end, token)
    if elements[at].name == "object" and not _complemented(place, frame, start, token):
        return False
    frame.content = (start, token)
    if rest:
        frame.speaker = subject
        frame.left = subject[0] if subject else start
    return True


def _quotation_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The whole quotation that closes at the token; its opening mark is the next element."""
    opening = place.page.closes[token]
    if elements[at].form == "mixed":
        frame.content, frame.left = (place.left, token), place.left
        return leads_into(place.page, place.left, opening)
    frame.content, frame.quoted = (opening + 1, token), True
    return opening >= place.left and _before(place, frame, elements, at + 2, opening)


def _content_from(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content after the leftmost fit of the element that opens it."""
    opening = elements[at + 1]
    places = sorted(range(place.left, token), key=lambda t: not _caused(place.page, t))
    behind = _behind_subject(place, token)
    for start in sorted(places, key=lambda t: t < behind):
        end = _literal(place.page, opening, frame.word, start, token)
        if end and end < token:
            frame.content = (end, token)
            if _before(place, frame, elements, at + 2, start):
                return True
    return False


def _behind_subject(place: Place, token: int) -> int:
    """Where a clause that its verb closes goes on behind its subject and what qualifies that."""
    if place.page.pack.options["subject"] != "first":
        return place.left
    subject, end = subject_before(place.page, place.left, token)
    return end if subject is not None else place.left


def _caused(page: Page, token: int) -> bool:
    """Whether a preposition that tells the cause stands at the token: what was done is said
    behind it, not behind the one that tells to whom."""
    return page.form(token, "preposition") == "cause"


def _complemented(place: Place, frame: Frame, start: int, end: int) -> bool:
    """Whether an object with its marker is followed by what it is called or held to be; a cue
    that also reports clauses takes no phrase of time or place for that."""
    page = place.page
    marker = next((t for t in reversed(range(start, end)) if page.end(t, "marker")), None)
    if marker is None:
        return False
    token = marker + 1
    while token < end and page.end(token, "time", "adverb"):
        token = page.end(token, "time", "adverb")
    adjunct = page.end(token, "adjunct", "interview", "toward", "that")
    told = "say" in frame.word.takes and adjunct
    return token < end and not told and not page.end(start, "that")


def free_start(page: Page, token: int, limit: int) -> int:
    """Where content starts behind adjuncts that commas close; `limit` when nothing else is left."""
    while token < limit and _adjunct(page, token):
        if page.end(token, "setting"):
            token = page.end(token, "setting")
            continue
        comma = next((place for place in range(token, limit) if page.words[place] == ","), limit)
        token = comma + 1
    return min(token, limit)
