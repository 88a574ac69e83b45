"""Kills `goft rebuild` and `goft keep` with signal 9 in a record that much was settled in.

`python -m bench.rebuilding [KILLS [SEED]]` (50) does so on both stores and prints a line for each.
The record has reviews, a registry and a dossier of its own, people that were named and merged. The
registry is changed to and fro, so that every rebuild links anew; every third kill is of keeping
more pages. After each kill every document is as before or as after, with all of its reviews, what
was acknowledged is there, and verifying finds nothing.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.record.killing import ROOT, Runs, pages, pipeline_faults

from bench.stores import on_both_stores
from goft.record.asking import all_documents
from goft.record.kept import KeptStatement
from goft.record.opening import make_record, open_record
from goft.record.record import Record
from goft.record.registry import settling
from goft.record.registry.own import folder_of
from goft.record.reviewing import review, reviews
from goft.record.reviews import Correction
from goft.record.timeline.telling import timeline

KILLS, PAGES, MORE = 50, 40, 30
_SOONEST_S, _LATEST_S = 0.5, 4.0
_EVERY_THIRD = 3
_PERSONS = "- {id: roya-sepehri, names: {fa: [رؤیا سپهری], en: [Roya Sepehri]}}\n"
_DOSSIER = "names: {fa: آب, ar: المياه, en: Water}\nterms: {fa: [آب], ar: [المياه], en: [water]}\n"
_AS = "roya-sepehri"

State = tuple[object, ...]


def _texts() -> Iterator[str]:
    paths = sorted((ROOT / "src/goft/examples").glob("*.txt"))
    return (path.read_text("utf-8") for path in paths)


def goft(*words: str) -> list[str]:
    return [sys.executable, "-m", "goft", *words]


@dataclass
class Fire:
    """A record under fire: by document how it is by either registry, and what reviewers said."""

    place: str
    folder: Path
    dice: random.Random
    kills: int = 0
    name: str = ""
    known: dict[str, set[State]] = field(default_factory=dict)
    reviews: int = 0
    acknowledged: dict[str, int] = field(default_factory=dict)

    def prepare(self) -> None:
        """Keep pages, settle much, and see how the record is by either registry."""
        make_record(self.place).close()
        self._run("keep", str(pages(self.folder / "pages", list(_texts()), PAGES)))
        record = open_record(self.place)
        registry = folder_of(record)
        registry.mkdir(parents=True)
        (registry / "persons.yml").write_text(_PERSONS, "utf-8")
        dossiers = record.folder.path / "dossiers"
        dossiers.mkdir()
        (dossiers / "water.yml").write_text(_DOSSIER, "utf-8")
        settling.merge(registry, "nasser-kanaani", _AS)
        self._review(record)
        self.name = _frequent(record)
        for _ in range(2):
            self._settle(record)
            self._run("rebuild")
            for name, state in states(record).items():
                self.known.setdefault(name, set()).add(state)
        assert any(len(each) > 1 for each in self.known.values()), "nothing is linked otherwise"
        record.close()

    def _review(self, record: Record) -> None:
        """One of every kind of review after the other."""
        standing = [each for kept in all_documents(record) for each in kept.standing]
        for number, each in enumerate(standing[:: max(1, len(standing) // 60)]):
            identifier, (start, end) = each.statement.id, each.statement.content[0]
            made = (
                Correction("accept", "Mina", "heard it"),
                Correction("reject", "Mina", "nobody said it"),
                Correction("correct", "Mina", "signed so", speaker=_AS),
                Correction("correct", "Mina", "ends here", content=((start, end - 2),)),
            )[number % 4]
            review(record, identifier, made)
            self.reviews += 1

    def _settle(self, record: Record) -> None:
        """Let a name of the pages be somebody of the registry, or nobody again, by turns."""
        persons = folder_of(record) / "persons.yml"
        if self.name in persons.read_text("utf-8"):
            persons.write_text(_PERSONS, "utf-8")
        else:
            settling.name(folder_of(record), _AS, self.name)

    def shoot(self, kills: int) -> None:
        """Rebuild and keep until killed so often."""
        for turn in count(1):
            if self.kills >= kills:
                break
            record = open_record(self.place)
            self._settle(record)
            record.close()
            self._rebuild(kills)
            if turn % _EVERY_THIRD == 0 or self.dice.random() < 0.5:
                self._keep(turn, kills)

    def _rebuild(self, kills: int) -> None:
        """Kill rebuilding until it comes to its end by itself."""
        while self.kills < kills and not self._killed("rebuild"):
            self.check()
        self._run("rebuild")
        self.check()

    def _keep(self, turn: int, kills: int) -> None:
        """Kill keeping of pages that are new."""
        texts = [f"Batch {turn}\n{text}" for text in _texts()]
        folder = pages(self.folder / f"more-{turn}", texts, MORE)
        command = goft("keep", "--record", self.place, str(folder), "--format", "jsonl")
        runs = Runs(self.place, command, pipeline_faults)
        while self.kills + runs.kills < kills and not runs.run(0, self._moment()):
            runs.check()
        runs.run()
        runs.check()
        self.kills += runs.kills
        self.acknowledged |= runs.acknowledged
        self.check()

    def check(self) -> None:
        """Every document is as it is by one registry or the other, and nothing is lost."""
        record = open_record(self.place)
        try:
            now = states(record)
            assert set(self.known) | set(self.acknowledged) <= set(now), "a document is lost"
            for name, state in now.items():
                assert name not in self.known or state in self.known[name], f"{name} is otherwise"
            holding = [each for each in reviews(record) if each.holds]
            assert len(holding) == self.reviews, "a review is lost"
            assert timeline(record, dossier="water").entries, "nothing is on the matter"
            assert not pipeline_faults(record)
        finally:
            record.close()

    def _moment(self) -> float:
        return self.dice.uniform(_SOONEST_S, _LATEST_S)

    def _run(self, what: str, *words: str) -> None:
        command = goft(what, "--record", self.place, *words)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _killed(self, what: str) -> bool:
        """Whether the command came to its end before it was to be killed."""
        command = goft(what, "--record", self.place)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:
            try:
                return one.wait(self._moment()) == 0
            except subprocess.TimeoutExpired:
                one.kill()
        self.kills += 1
        return False


def _frequent(record: Record) -> str:
    """The full name that speaks most often."""
    speakers = (each.statement.speaker for kept in all_documents(record) for each in kept.standing)
    names = Counter(each.name for each in speakers if each.kind == "person" and each.id is None)
    return next(name for name, _ in names.most_common() if name and " " in name)


def states(record: Record) -> dict[str, State]:
    """Every document of a record by its statements as they are shown, with their links."""
    return {kept.id: tuple(map(_state, kept.statements)) for kept in all_documents(record)}


def _state(kept: KeptStatement) -> str:
    line = kept.to_json()
    return json.dumps({name: line[name] for name in line if name != "minted"}, sort_keys=True)


def under_fire(places: Iterator[str], kills: int, dice: random.Random) -> str:
    """What became of one record."""
    with tempfile.TemporaryDirectory() as scratch:
        fire = Fire(next(places), Path(scratch), dice)
        fire.prepare()
        fire.shoot(kills)
        kept = len(fire.known) + len(fire.acknowledged)
        return f"{fire.kills} kills, {kept} documents, {fire.reviews} reviews: nothing lost"


if __name__ == "__main__":
    on_both_stores(under_fire, KILLS)
