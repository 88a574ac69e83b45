"""The elements of a rule before its cue, matched from the cue back."""

from __future__ import annotations

from goft.languages.rules import Element
from goft.statements.adverbs import before_adverbs
from goft.statements.closing import subject_before
from goft.statements.continuing import subject_again
from goft.statements.elements import literal, opens_adjunct, stray
from goft.statements.extents import leads_into
from goft.statements.frame import Frame, Place
from goft.statements.gaps import past_turn, whole_phrase
from goft.statements.groups import is_verb
from goft.statements.guards import (
    abstract,
    clause_before,
    doing,
    led_by_adjunct,
    only_leads,
    points_back,
    predicated,
    tells,
    titles,
    told_behind,
    told_itself,
)
from goft.statements.main_clauses import clausal
from goft.statements.media import passer
from goft.statements.met import caused, of_verb_before, toward_start
from goft.statements.object_starts import complemented, object_start, opened_object
from goft.statements.parted_speech import told_on
from goft.statements.phrases import noun_phrase, skip_openers
from goft.statements.pointed_back import POINTED, beside_pointed
from goft.statements.shapes import SHAPES
from goft.statements.sharing import (
    antecedent,
    aside,
    attended,
    behind_attendant,
    behind_colon,
    credited,
    own_subject,
    relative_subject,
    within_relative,
)
from goft.statements.subjects import joined, later_subject, shared_subject, subject_beside
from goft.statements.told_aside import told_of
from goft.statements.written import led_text, text_before, text_end


def before(place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int) -> bool:
    """Match the elements before the cue, nearest first; `token` is where the last one starts."""
    frame.left = min(frame.left, token)
    if at == len(elements):
        return True
    element = elements[at]
    if element.kind == "gap":
        return _before_gap(place, frame, elements, at, token)
    if element.kind == "role":
        return _role_before(place, frame, elements, at, token)
    token -= element.name == "," and stray(place.page, token - 1)
    for start in range(token - 1, max(place.left, token - 4) - 1, -1):
        if literal(place.page, element, frame.word, start, token) == token:
            return before(place, frame, elements, at + 1, start)
    return element.optional and before(place, frame, elements, at + 1, token)


def _before_gap(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """A gap before a role leaves the finding to the role; else the leftmost fit is taken."""
    if elements[at + 1].kind == "role":
        return _role_before(place, frame, elements, at + 1, token)
    return bool(_behind_words(place, frame, elements, at + 1, token))


def _behind_words(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int, first: int = 0
) -> int:
    """Where the rule's words end that stand leftmost, from `first` on, before the token; else 0."""
    for start in range(max(place.left, first), token):
        end = literal(place.page, elements[at], frame.word, start, token)
        if end and before(place, frame, elements, at + 1, start):
            return end
    return 0


def _role_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    element = elements[at]
    if element.name == "speaker":
        return _speaker_before(place, frame, elements, at, token)
    if element.name in ("content", "object"):
        return _content_before(place, frame, elements, at, token)
    if element.name == "addressee":
        return _addressee_before(place, frame, elements, at, token)
    beside = place.page.pack.options["subject"] == "beside"
    span, _ = (subject_beside if beside else subject_before)(place.page, place.left, token)
    if span is None:
        return element.optional
    frame.relays += (passer(place.page, *span),)
    return before(place, frame, elements, at + 1, span[0])


def _addressee_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Whoever stands behind the words that lead them («از X خواست»)."""
    first = whole_phrase(place, frame, elements[at + 1], token)
    start = _behind_words(place, frame, elements, at + 1, token, first)
    end = noun_phrase(place.page, start, token) if start else 0
    frame.addressee = (start, end) if end > start else None
    return end > start


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
    if elements[at + 1 : at + 2] and elements[at + 1].name in POINTED:
        frame.speaker, left = beside_pointed(place, token, elements[at + 1].name)
        return frame.speaker is not None and before(place, frame, elements, at + 1, left)
    shared = place.left > place.start and place.page.pack.options["shared_subject"]
    find, page = subject_before, place.page
    if (related := antecedent(place, token) or relative_subject(place, token)) is not None:
        frame.speaker = related
        return before(place, frame, elements, at + 1, max(related[0], place.left))
    first = attended(place) if shared else None
    own = (own_subject(place, token) or behind_colon(place, frame, token)) if shared else None
    subject = (None if first else own) if shared else page.once(find, place.left, token)[0]
    left = subject[0] if subject else token
    if shared and subject is None:
        subject = first or page.once(find, place.start, token)[0]
    subject = credited(place, frame, token, subject) if shared else subject
    if subject is None and not elements[at].optional:
        return False
    frame.speaker = subject
    return before(place, frame, elements, at + 1, left)


def _speaker_beside(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The subject beside its verb; a verb behind a comma or conjunction may share an earlier."""
    page, later = place.page, place.left > place.start
    subject, end = page.once(later_subject if later else subject_beside, place.left, token)
    if subject is not None:
        frame.speaker, (first, stop) = subject, subject
        if page.end(first - 1, "if") == first > 0 and frame.after_cue:
            return False  # what somebody would say: “if the town says that”
        inside = page.end(first - 1, "relative") and page.words[first - 2] != ","
        about = inside and is_verb(page, frame.content[0])
        act = frame.rule.style == "act"
        reduced = (act and told_itself(page, first, stop)) or clause_before(page, subject)
        reduced = reduced or predicated(page, first, stop) or doing(page, subject)
        return not (about or reduced or abstract(page, first, stop)) and before(
            place, frame, elements, at + 1, first
        )
    if not elements[at].optional or not joined(page, place.left, end):
        return False
    shared = None if later else shared_subject(page, place.start, token)
    frame.speaker = told_of(page, place.left, end) or shared
    return (later or frame.speaker is not None) and before(place, frame, elements, at + 1, token)


def _led_speaker(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    page, beside = place.page, place.page.pack.options["subject"] == "beside"
    if not beside and page.end(token - 1, "determiner") == token:
        frame.speaker = text_before(page, place.start, token)
        return frame.speaker is not None and before(
            place, frame, elements, at + 2, frame.speaker[0]
        )
    places = range(place.left if aside(place) is None else place.start, token)
    for start in reversed(places) if beside else places:
        first = literal(page, elements[at + 1], frame.word, start, token)
        likened = not first and page.end(start, "likeness")
        if beside and (page.words[start] == "," or likened):
            return False  # “called the sale with the town as harm to all saying”
        if first and not beside:
            first = led_text(page, frame, first, token)
        if first and first < token:
            frame.speaker = (first, (before_adverbs if beside else text_end)(page, first, token))
            told = not (beside and clausal(page, *frame.speaker))
            return told and before(place, frame, elements, at + 2, start)
    return False


def _content_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content that ends where matching stands: back to the next element, or to the subject."""
    frame.after_cue = False
    if token in place.page.closes:
        return _quotation_before(place, frame, elements, at, token)
    rest, form = elements[at + 1 :], elements[at].form
    if rest and form and form not in SHAPES:
        return _content_of_kind(place, frame, form, token)
    if rest and rest[0].kind not in ("gap", "role"):
        return _content_from(place, frame, elements, at, token)
    if not rest and elements[at].name == "content":
        frame.content, frame.left = (past_turn(place.page, place.left, token), token), place.left
        if form and only_leads(place.page, place.left, token):
            return False
        if form in ("parted", "split", "clausal"):
            return told_on(place, frame, form, token)
        if form in SHAPES:
            return tells(place, token, frame.speaker[1] if frame.speaker else 0)
        first = skip_openers(place.page, place.left, token)
        return not opens_adjunct(place.page, first) or led_by_adjunct(place.page, first, token)
    related = behind_attendant(place, token)
    if related is None and within_relative(place, token):
        return False
    subject, end = related or subject_again(place, token)
    if subject is None and not place.page.between("marker", end, token):
        end = opened_object(place, end, token)
    start = object_start(place.page, end, token)
    if elements[at].name == "object" and not complemented(place, frame, start, token):
        return False
    frame.content = (start, token)
    if rest:
        frame.speaker = subject
        frame.left = subject[0] if subject and subject[0] >= place.left else start
    return True


def _content_of_kind(place: Place, frame: Frame, form: str, token: int) -> bool:
    """Content from the first word of a kind on, with its object marker; the subject is before."""
    page = place.page
    start = next(iter(page.between(form, place.left, token)), None)
    if start is None or not page.between("marker", start, token):
        return False
    frame.speaker = subject = page.once(subject_before, place.start, start)[0]
    frame.content = (start - (page.opens.get(start - 1, token) < token), token)
    frame.left = subject[0] if subject and subject[0] >= place.left else start
    return True


def _quotation_before(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """The whole quotation that closes at the token; its opening mark is the next element."""
    opening = place.page.closes[token]
    if titles(place.page, place.left, opening):
        return False
    if elements[at].form == "verb" and not _speaks_first(place, opening, token):
        return False
    if elements[at].form == "mixed":
        frame.content, frame.left = (place.left, token), place.left
        return leads_into(place.page, place.left, opening)
    frame.content, frame.quoted = (opening + 1, token), True
    return opening >= place.left and before(place, frame, elements, at + 2, opening)


def _speaks_first(place: Place, opening: int, close: int) -> bool:
    """Whether a quotation with a verb opens its sentence, and so is no name."""
    page = place.page
    first = skip_openers(page, place.start, opening) == opening
    return first and any(page.has(k, opening, close) for k in ("verb", "first", "becoming", "cue"))


def _content_from(
    place: Place, frame: Frame, elements: tuple[Element, ...], at: int, token: int
) -> bool:
    """Content after the leftmost fit of the element that opens it."""
    opening = elements[at + 1]
    if told_behind(place, frame, token):
        return False
    places = sorted(range(place.left, token), key=lambda t: not caused(place.page, t))
    if elements[at + 2].kind == "gap" and opening.kind == "words":
        places = [toward_start(place, opening, token)]
    behind = _behind_subject(place, token)
    for start in sorted(places, key=lambda t: t < behind):
        end = literal(place.page, opening, frame.word, start, token)
        longer = opening.kind == "words" and place.page.end(start, "preposition", "adverb") > end
        if end and end < token and not longer and not points_back(place.page, end):
            frame.content = (end, token)
            governed = of_verb_before(place, frame, opening, start)
            if not governed and before(place, frame, elements, at + 2, start):
                return True
    return False


def _behind_subject(place: Place, token: int) -> int:
    """Where a clause that its verb closes goes on behind its subject and what qualifies that."""
    if place.page.pack.options["subject"] != "first":
        return place.left
    subject, end = subject_before(place.page, place.left, token)
    return end if subject is not None else place.left
