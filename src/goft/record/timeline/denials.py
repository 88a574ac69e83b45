"""Denials beside what they deny."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from goft.languages.pack import codes, varieties
from goft.languages.pack import load as load_pack
from goft.languages.terms import terms
from goft.model import Span, Statement
from goft.record.asking import document
from goft.record.kept import KeptStatement
from goft.record.record import Record
from goft.record.retelling.bands import Bands
from goft.record.retelling.denying import is_denial
from goft.record.retelling.relating import Retelling, relate
from goft.record.retelling.tellings import alike
from goft.record.retelling.wording import wording
from goft.record.search.hits import Hit, load

if TYPE_CHECKING:
    from goft.record.timeline.telling import Entry

_CLAIMING = frozenset({"accuse", "claim"})
# An answer of more words says something of its own.
_SHORT = 15
# A claim of fewer words only points at one: "these claims".
_POINTING = 5
# So many of the statements that share most with a claim are looked at.
_MOST_NEAR = 60


@dataclass(frozen=True, slots=True)
class Denial:
    """What is denied, in the page's own words at `span`, and the statement that claimed it.

    `statement` is None where the record holds none; `by` is who claimed it, `day` when.
    """

    claim: str
    span: Span
    statement: str | None = None
    by: str | None = None
    day: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "claim": self.claim,
            "span": list(self.span),
            "statement": self.statement,
            "by": self.by,
            "day": self.day,
        }


def denials(record: Record, entries: Sequence[Entry], *, fresh: bool = True) -> Iterator[Entry]:
    """The entries, those that deny something with what they deny.

    What was kept since retellings were last looked for counts only where it has to be `fresh`.
    """
    found = [(entry, _claim(entry)) for entry in entries]
    if not any(claim for _, claim in found):
        yield from entries
        return
    bands = Bands(record, fresh=fresh)
    try:
        for entry, claim in found:
            if claim is None:
                yield entry
                continue
            pointed = _pointed(record, entry, claim)
            yield replace(entry, denial=pointed or _claimed(record, bands, entry, claim))
    finally:
        bands.close()


def _claim(entry: Entry) -> Denial | None:
    """What an entry denies: what was asked, or else the words that it denies."""
    statement, text = entry.kept.statement, entry.document.text
    if not is_denial(statement) and not (statement.question and _denies(entry)):
        return None
    if statement.question:
        start, end = statement.question.span
    else:
        start, end = statement.content[0][0], statement.content[-1][1]
    return Denial(text[start:end], (start, end))


def _denies(entry: Entry) -> bool:
    """Whether a short answer says in its own words that it denies."""
    return denies(entry.kept.words, entry.document.language)


def denies(text: str, language: str | None) -> bool:
    """Whether a short text has a word that its language denies with."""
    words = terms(language).words(text)
    denying = _denying(language)
    return len(words) <= _SHORT and any(word.term in denying for word in words)


@cache
def _denying(language: str | None) -> frozenset[str]:
    """The terms of the words that a language denies with."""
    code = varieties().get(language or "", language or "")
    if code not in codes():
        return frozenset()
    pack = load_pack(code)
    known = terms(language)
    lemmas = {word.lemma.split()[0] for _, word in pack.forms() if word.act == "deny"}
    single = {form[0] for form, word in pack.forms() if word.act == "deny" and len(form) == 1}
    return frozenset(known[each] for each in lemmas | single)


def _pointed(record: Record, entry: Entry, denial: Denial) -> Denial | None:
    """The denial of what "these claims" point at: the claim of others that stands before it."""
    kept = document(record, entry.document.id) if len(denial.claim.split()) < _POINTING else None
    if kept is None:
        return None
    before = (each.statement for each in kept.standing if each.statement.content[0] < denial.span)
    last = max(before, key=lambda statement: statement.content, default=None)
    return _by(denial, last, entry.day) if last and last.act in _CLAIMING else None


def _by(denial: Denial, statement: Statement, day: str | None) -> Denial:
    """The denial with the statement that claimed what it denies."""
    speaker = statement.speaker
    by = speaker.name or speaker.role
    return replace(denial, statement=statement.id, by=by, day=day)


def _claimed(record: Record, bands: Bands, entry: Entry, denial: Denial) -> Denial:
    """The denial with the statement that claimed what it denies, the likest of all before it."""
    language = entry.document.language
    keys = [each.statement for each in bands.near([denial.claim], language)[:_MOST_NEAR]]
    asked = wording(denial.claim, language)

    def told(words: str) -> Retelling | None:
        return relate(asked, wording(words, language))

    with record.store.reading() as connection:
        hits = load(connection, alike(connection, keys, told)).values()
    scored = [
        (found.score, hit)
        for hit in hits
        if _may_claim(entry.kept, entry.day, language, hit) and (found := told(hit.kept.words))
    ]
    if not scored:
        return denial
    _, best = max(scored, key=lambda pair: (pair[0], -pair[1].kept.key))
    published = best.document.published
    return _by(denial, best.kept.statement, published.date if published else None)


def _may_claim(denying: KeptStatement, day: str | None, language: str | None, hit: Hit) -> bool:
    """Somebody else said it, on the same day or before, and did not deny it too."""
    own, other = denying.statement, hit.kept.statement
    if not hit.kept.stands or own.id == other.id or hit.document.language != language:
        return False
    same = own.speaker.id is not None and own.speaker.id == other.speaker.id
    if same or is_denial(other):
        return False
    published = hit.document.published
    return not (published and day and published.date[:10] > day[:10])


def denying(claim: Hit, others: Iterable[Hit]) -> Iterator[Hit]:
    """Those of statements with the words of a claim that deny it."""
    for hit in others:
        published = hit.document.published
        day = published.date if published else None
        denies_it = is_denial(hit.kept.statement) and hit.kept.stands
        if denies_it and _may_claim(hit.kept, day, hit.document.language, claim):
            yield hit
