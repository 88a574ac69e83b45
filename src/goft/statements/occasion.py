"""What the words of a page were said at: press conference, interview, speech, and the rest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from goft.calendars import bounds, exact_day
from goft.languages.occasions import OccasionPhrase, OccasionWords, occasion_words
from goft.languages.page import page_key, page_words
from goft.model import (
    DateMention,
    Occasion,
    Span,
    Statement,
    Text,
    contains,
    dates_in,
    merged,
    overlaps,
)
from goft.statements.roles import SPOKEN

# The other side's name has at most so many words, a paragraph of background at least so many
# characters.
_LONGEST_NAME: Final = 4
_PARAGRAPH: Final = 40
_SAME_DAYS: Final = 3


def occasions(
    text: Text, dates: tuple[DateMention, ...], statements: tuple[Statement, ...] = ()
) -> tuple[Occasion, ...]:
    """The page's occasion, if it names one, then the paragraphs that were not said there.

    Those are told by their opening words, by a day before the occasion's, or, where statements
    are given, by holding none.
    """
    words = occasion_words(text.document.language)
    if words is None:
        return ()
    main = next(_named(text, words, dates), None)
    if main is None:
        return ()
    return main, *_background(text, words, main, dates, statements)


def _named(text: Text, words: OccasionWords, dates: tuple[DateMention, ...]) -> Iterator[Occasion]:
    """The occasions that sentences of the article name, in order."""
    for sentence, block in zip(text.sentences, text.blocks, strict=True):
        if text.document.blocks[block].role in SPOKEN:
            for token in range(*sentence):
                phrase = _phrase_at(text, words, token, sentence)
                if phrase:
                    yield _occasion(text, words, phrase, token, sentence, dates)


def _phrase_at(
    text: Text, words: OccasionWords, token: int, sentence: Span
) -> OccasionPhrase | None:
    for phrase in words.phrases.get(text.words[token], ()):
        end = token + len(phrase.tokens)
        if end > sentence[1] or text.words[token:end] != phrase.tokens:
            continue
        before = text.words[token - 1] if token > sentence[0] else ""
        if not phrase.within or before in phrase.within:
            return phrase
    return None


def _occasion(
    text: Text,
    words: OccasionWords,
    phrase: OccasionPhrase,
    token: int,
    sentence: Span,
    dates: tuple[DateMention, ...],
) -> Occasion:
    end = token + len(phrase.tokens)
    last = _other_side(text, words, end, sentence) if phrase.other else end
    evidence = text.view.back(text.starts[token], text.end(last - 1))
    return Occasion(
        kind=phrase.kind,
        evidence=evidence,
        day=_day(dates, evidence, _source(text, sentence)),
        with_=_words(text, end, last),
        place=_place(text, words, last, sentence),
    )


def _source(text: Text, tokens: Span) -> Span:
    return text.view.back(text.starts[tokens[0]], text.end(tokens[1] - 1))


def _words(text: Text, start: int, end: int) -> str | None:
    if start >= end:
        return None
    a, b = _source(text, (start, end))
    return text.document.text[a:b]


def _other_side(text: Text, words: OccasionWords, token: int, sentence: Span) -> int:
    """Where the name of the other side ends; where it would start if there is none."""
    end = token
    while end < min(sentence[1], token + _LONGEST_NAME) and _is_name(text.words[end], words):
        end += 1
    return end


def _is_name(word: str, words: OccasionWords) -> bool:
    return word[0].isalnum() and word not in words.stops


def _day(dates: tuple[DateMention, ...], evidence: Span, sentence: Span) -> str | None:
    """The day that stands nearest to the words in their sentence."""
    near = [date for date in dates_in(dates, sentence) if exact_day(date.value)]
    best = min(near, key=lambda date: _apart(date.span, evidence), default=None)
    day = exact_day(best.value) if best else None
    return str(day) if day else None


def _apart(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _place(text: Text, words: OccasionWords, token: int, sentence: Span) -> str | None:
    """The known place that follows in the next few words."""
    known = page_words().labels["place"]
    for place in range(token, min(token + 6, sentence[1] - 1)):
        if text.words[place] in words.place_in:
            for length in (2, 1):
                found = _words(text, place + 1, min(place + 1 + length, sentence[1]))
                if found and page_key(found) in known:
                    return found
    return None


def _background(
    text: Text,
    words: OccasionWords,
    main: Occasion,
    dates: tuple[DateMention, ...],
    statements: tuple[Statement, ...],
) -> Iterator[Occasion]:
    spoken = merged(piece for statement in statements for piece in statement.content)
    opening = _openings(text)
    for index, block in enumerate(text.document.blocks):
        span = _trimmed(text.document.text, block.span)
        if block.role != "body" or span[0] <= main.evidence[1] or span[1] - span[0] < _PARAGRAPH:
            continue
        if (
            _opens_background(text, words, opening.get(index))
            or _is_earlier(main, dates_in(dates, span), spoken)
            or (spoken and not overlaps(_last_before(spoken, span[1]), span))
        ):
            yield Occasion("background", span)


def _trimmed(text: str, span: Span) -> Span:
    inner = text[span[0] : span[1]]
    start = span[0] + len(inner) - len(inner.lstrip())
    return start, max(start, span[0] + len(inner.rstrip()))


def _openings(text: Text) -> dict[int, Span]:
    """The first sentence of each block."""
    found: dict[int, Span] = {}
    for sentence, block in zip(text.sentences, text.blocks, strict=True):
        found.setdefault(block, sentence)
    return found


def _opens_background(text: Text, words: OccasionWords, sentence: Span | None) -> bool:
    if sentence is None:
        return False
    first = text.words[sentence[0] : sentence[1]]
    return any(first[: len(opening)] == opening for opening in words.background)


def _is_earlier(main: Occasion, dates: Iterable[DateMention], spoken: tuple[Span, ...]) -> bool:
    """Whether a paragraph's own words, not what it quotes, date it before the occasion."""
    day = exact_day(main.day)
    if day is None:
        return False
    for date in dates:
        _, last = bounds(date.value or "") or (None, None)
        if last and (day - last).days > _SAME_DAYS:
            return not contains(_last_before(spoken, date.span[1]), date.span)
    return False


def _last_before(spans: tuple[Span, ...], place: int) -> Span:
    """The last of ranges in order that starts before the place; an empty one if none does."""
    at = bisect_left(spans, (place,))
    return spans[at - 1] if at else (0, 0)
