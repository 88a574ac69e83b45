"""A headline beside the words it stands over: the same, shortened, stronger, or not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from goft.model import Reading, Span, Statement, contains
from goft.record.retelling.relating import Difference, relate
from goft.record.retelling.wording import Token, Wording, wording

Verdict = Literal["same", "shortened", "stronger", "changed", "not found"]
_ABOVE = frozenset(("headline", "kicker"))
# The writer's own summary is no evidence for the headline.
_SUMMARY = frozenset((*_ABOVE, "lead", "heading", "furniture"))
# The share of a headline's words that what was said has, for the two to be compared at all.
_SHARED = 0.5
_SENTENCE = re.compile(r"(?<=[.!?؟؛;\n…])\s+")
_LABEL = re.compile(r":\s+")


@dataclass(frozen=True, slots=True)
class Headline:
    """What a headline has somebody say, and what of it the page has them say.

    `span` are its words in the document; `statement` is the nearest that was said, None when
    nothing is near. `share` is how much of the headline its words have, those of the question
    included.
    """

    span: Span
    verdict: Verdict
    statement: Statement | None = None
    share: float = 0.0
    differences: tuple[Difference, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "span": list(self.span),
            "verdict": self.verdict,
            "statement": self.statement.id if self.statement else None,
            "share": round(self.share, 4),
            "differences": [each.to_json() for each in self.differences],
        }


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with its words, each of its sentences, and what it answers."""

    statement: Statement
    words: Wording
    sentences: tuple[Wording, ...]
    question: Wording


def check(reading: Reading) -> tuple[Headline, ...]:
    """Each attribution in the headline beside the nearest statement of the body.

    A headline that has nobody say anything gives nothing: it is the writer's own.
    """
    claims = tuple(_claims(reading))
    said = tuple(_said(reading)) if claims else ()
    return tuple(_checked(reading, claim, said) for claim in claims)


def _claims(reading: Reading) -> Iterator[Span]:
    """The words that a headline attributes: its statements, or what follows a label."""
    document = reading.document
    above = [block for block in document.blocks if block.role in _ABOVE]
    found = [
        span
        for each in reading.statements
        for span in each.content[:1]
        if any(contains(block.span, span) for block in above)
    ]
    if found:
        yield from found
        return
    labelled = False
    for block in above:
        text = document.text[slice(*block.span)]
        if block.role == "headline":
            label = _LABEL.search(text)
            if label or labelled:
                yield (block.span[0] + (label.end() if label else 0), block.span[1])
        labelled = text.rstrip().endswith(":")


def _said(reading: Reading) -> Iterator[_Said]:
    """What is said below the headline, not what the writer sums up there."""
    document, question = reading.document, ""
    own = [block.span for block in document.blocks if block.role in _SUMMARY]
    if all(any(contains(span, each.content[0]) for span in own) for each in reading.statements):
        own = [block.span for block in document.blocks if block.role in _ABOVE]
    for each in reading.statements:
        if any(contains(span, each.content[0]) for span in own):
            continue
        # A question stays open until the next one: answers go on in further statements.
        question = document.text[slice(*each.question.span)] if each.question else question
        words = " … ".join(document.text[start:end] for start, end in each.content)
        sentences = tuple(wording(part, document.language) for part in _SENTENCE.split(words))
        asked = wording(question, document.language)
        yield _Said(each, wording(words, document.language), sentences, asked)


def _checked(reading: Reading, claim: Span, said: Sequence[_Said]) -> Headline:
    words = wording(reading.document.text[slice(*claim)], reading.document.language)
    if not words.tokens or not said:
        return Headline(claim, "not found")
    shares = [_share(words, each) for each in said]
    best = max(range(len(said)), key=shares.__getitem__)
    if shares[best] < _SHARED:
        return Headline(claim, "not found", share=shares[best])
    verdict, differences = _judged(words, said[best])
    return Headline(claim, verdict, said[best].statement, shares[best], differences)


def _share(words: Wording, said: _Said) -> float:
    """How much of a headline's words were said, or asked and answered; the first count more."""
    content, asked = _keys(said.words), _keys(said.words) | _keys(said.question)
    near = sum(token.weight for token in words.tokens if token.key in content)
    with_question = sum(token.weight for token in words.tokens if token.key in asked)
    return (0.3 * near + 0.7 * with_question) / words.weight


def _keys(words: Wording) -> set[str]:
    return {token.key for token in words.tokens}


def _judged(words: Wording, said: _Said) -> tuple[Verdict, tuple[Difference, ...]]:
    told = [found for part in (said.words, *said.sentences) if (found := relate(words, part))]
    if any(found.relation == "same" for found in told):
        return "same", ()
    changed = next((found.differences for found in told if found.relation == "changed"), ())
    hedged = tuple(dict.fromkeys((*changed, *_hedges(words, said))))
    if not hedged:
        return "shortened", ()
    return ("stronger" if _is_stronger(words, hedged) else "changed"), hedged


def _hedges(words: Wording, said: _Said) -> Iterator[Difference]:
    """What was said with "may" or "not" and stands in the headline without."""
    nearest = max(said.sentences, key=lambda part: len(_keys(part) & _keys(words)))
    if not any(token.negates for token in words.tokens):
        denials = [token for token in nearest.tokens if _denies(token, said.words)]
        if denials:
            yield Difference("negation", "", _plain(denials))
    surer = {
        place: (side, token.plain) for token in words.tokens for place, _, side in token.contrasts
    }
    for token in nearest.tokens:
        for place, kind, side in token.contrasts:
            over, by = surer.get(place, (len(nearest.tokens), ""))
            if kind == "modality" and side == 0 and over > side:
                yield Difference(kind, by, token.plain)


def _denies(token: Token, words: Wording) -> bool:
    """Whether a word denies, or has what denies written on; such a beginning may also be chance."""
    longer = (prefix for prefix in words.negating if len(prefix) > 2 and words.negating[prefix])
    return token.negates or any(token.plain.startswith(prefix) for prefix in longer)


def _plain(tokens: Sequence[Token]) -> str:
    return " ".join(token.plain for token in tokens)


def _is_stronger(words: Wording, differences: Sequence[Difference]) -> bool:
    """Whether the headline says more, or more surely, than was said."""
    sides = {token.plain: token.contrasts for token in words.tokens}
    for each in differences:
        if each.kind == "negation" or (each.kind in ("modality", "quantity") and not each.one):
            return True
        if each.kind in ("modality", "quantity") and _rank(sides.get(each.one, ())) > 0:
            return True
    return False


def _rank(contrasts: Sequence[tuple[int, str, int]]) -> int:
    return max((side for _, _, side in contrasts), default=0)
