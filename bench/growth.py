"""A record of any size, grown from the project's own pages with other words each time.

The variation keeps the length of every word, so that the statements of a page stay where they
are: nothing has to be read again.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from bench import corpus
from goft import read
from goft.languages.pack import codes
from goft.model import Published, Reading, Statement
from goft.record.batches import Batch, Keys
from goft.record.inserting import Inserter
from goft.record.opening import make_record
from goft.record.record import Record
from goft.record.tables import CaptureRow

_WORD = re.compile(r"[^\W\d_]{4,}")
_CHANGED = 0.12
_SPEAKERS, _OUTLETS = 20_000, 300
_FIRST, _DAYS = date(2000, 1, 1), 9_490
_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Zipf:
    """Picks numbers below a count, each the more often the smaller it is."""

    weights: list[float]

    @classmethod
    def of(cls, count: int) -> Zipf:
        return cls(list(accumulate(1 / rank for rank in range(1, count + 1))))

    def pick(self, dice: random.Random) -> int:
        return dice.choices(range(len(self.weights)), cum_weights=self.weights)[0]


class Grower:
    """Makes new readings of the own pages' readings."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._pages = [
            read(page, source="own.txt") for code in codes() for page in corpus.pages(code)
        ]
        self._pages = [page for page in self._pages if page.statements]
        self._words = self._vocabulary()
        self._speakers, self._outlets = Zipf.of(_SPEAKERS), Zipf.of(_OUTLETS)

    def _vocabulary(self) -> dict[tuple[str | None, int], list[str]]:
        """Words by language and length."""
        found: dict[tuple[str | None, int], set[str]] = defaultdict(set)
        for page in self._pages:
            for word in _WORD.findall(page.document.text):
                found[page.document.language, len(word)].add(word)
        return {key: sorted(words) for key, words in found.items()}

    def readings(self) -> Iterator[Reading]:
        """New readings without end."""
        number = 0
        while True:
            for page in self._dice.sample(self._pages, len(self._pages)):
                number += 1
                yield self._varied(page, number)

    def _varied(self, page: Reading, number: int) -> Reading:
        digest = sha256(f"{number}".encode()).hexdigest()
        day = (_FIRST + timedelta(self._dice.randrange(_DAYS))).isoformat()
        document = replace(
            page.document,
            id=digest,
            source=f"grown/{number}.txt",
            text=self._text(page),
            outlet=self._name(self._outlets, page.document.language),
            published=Published(day, "day", "gregorian", day),
        )
        statements = (self._statement(each, document.language, number) for each in page.statements)
        return Reading(document, tuple(statements))

    def _text(self, page: Reading) -> str:
        language = page.document.language

        def other(match: re.Match[str]) -> str:
            if self._dice.random() > _CHANGED:
                return match[0]
            return self._dice.choice(self._words[language, len(match[0])])

        text = _WORD.sub(other, page.document.text)
        return re.sub(r"[0-9]", lambda _: str(self._dice.randrange(10)), text)

    def _statement(self, statement: Statement, language: str | None, number: int) -> Statement:
        identifier = sha256(f"{statement.id}{number}".encode()).hexdigest()[:16]
        speaker = replace(statement.speaker, name=self._name(self._speakers, language))
        return replace(statement, id=identifier, speaker=speaker, parent=None)

    def _name(self, zipf: Zipf, language: str | None) -> str:
        """A name of two words that goes with a number in its language."""
        number = zipf.pick(self._dice)
        words = self._words[language, 5] + self._words[language, 6]
        return f"{words[number % len(words)]} {words[number * 7 // 5 % len(words)]}"


def grow(place: Path, statements: int) -> Record:
    """A record with about as many statements, without the captures behind them."""
    record = make_record(str(place))
    with record.store.reading() as connection:
        keys = Keys(connection)
    readings, count = Grower().readings(), 0
    while count < statements:
        batch = Batch()
        inserter = Inserter(batch, keys, "grown")
        for _, reading in zip(range(_TOGETHER), readings, strict=False):
            key = keys.next(CaptureRow)
            batch.add(CaptureRow, {"key": key, "digest": reading.document.id, "size": 0})
            inserter.reading(key, None, reading)
            count += len(reading.statements)
        with record.store.writing() as connection:
            batch.write(connection)
    return record
