"""The annotated pages as a record, and the queries with their answers.

Answers name a page and where a statement starts in its text, so that no words of pages that are
not the project's are repeated here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from bench.corpus import ROOT
from goft.documents import parse
from goft.evaluation.gold import GoldDocument, GoldStatement, load, locked
from goft.model import Capture, Question, Reading, Speaker, Statement
from goft.record.keeping import keep
from goft.record.opening import make_record
from goft.record.record import Record

OWN = ROOT / "tests" / "quality" / "own"
SHARED = Path(os.environ.get("GOFT_GOLD", ROOT.parent / "shared" / "gold"))
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the statements that answer it: pages with places of beginnings."""

    ask: str
    answers: frozenset[tuple[str, int]]


def queries(code: str, part: str, pages: frozenset[str]) -> list[Query]:
    """The queries of a language whose answers are all at hand.

    The rules of terms were written with the misses of the `tuned` ones in view, and without those
    of the `unseen`; docs/search.md tells of the others.
    """
    entries = yaml.safe_load((FOLDER / f"{code}.yml").read_text("utf-8"))
    made = []
    for entry in entries.get(part, ()):
        answers = {(page, start) for page, starts in entry["answers"].items() for start in starts}
        if all(page in pages for page, _ in answers):
            made.append(Query(entry["ask"], frozenset(answers)))
    return made


def own() -> list[GoldDocument]:
    """Our own annotated pages."""
    return load(OWN / "gold.jsonl", OWN / "texts")


def shared() -> list[GoldDocument]:
    """The annotated pages beside the project but for the locked ones; none where it is alone."""
    gold = SHARED / "gold.jsonl"
    return load(gold, SHARED / "texts", skip=locked(gold)) if gold.exists() else []


def record(folder: Path, documents: Iterable[GoldDocument]) -> Record:
    """A record of the annotated statements; its sources are the names of the pages."""
    found = {document.name: document for document in documents}
    made = make_record(str(folder))
    captures = (Capture(each.text.encode(), name) for name, each in found.items())

    def read(capture: Capture) -> Reading:
        document, _ = parse(capture)
        assert document is not None and document.text == found[capture.source].text
        return Reading(document, tuple(_statements(found[capture.source])))

    list(keep(made, captures, read, "gold"))
    return made


def _statements(document: GoldDocument) -> Iterator[Statement]:
    for item in document.statements:
        name = f"{document.name}{item.content}{item.speaker.name}"
        yield Statement(
            id=sha256(name.encode()).hexdigest()[:16],
            content=item.content,
            style="indirect",
            speaker=_speaker(item),
            cue=None,
            rule="gold",
            confidence=1.0,
            question=Question(item.question) if item.question else None,
        )


def _speaker(item: GoldStatement) -> Speaker:
    speaker = item.speaker
    name, role = speaker.name or None, speaker.role or None
    return Speaker(name, role, item.mention, "person", "named")
