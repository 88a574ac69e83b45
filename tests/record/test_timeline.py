"""Timelines: statements in the order of time, denials beside what they deny."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goft.model import Capture
from goft.pipeline import keep
from goft.record.asking import all_documents, document
from goft.record.opening import make_record
from goft.record.record import Record
from goft.record.retelling.tellings import compare_kept
from goft.record.reviewing import review
from goft.record.reviews import Correction
from goft.record.timeline.telling import Entry, Timeline, denial_in, timeline

FIRST = (
    "Published 3 March 2020\n\n"
    "At a press conference on Tuesday, the minister of roads, Mina Far, said that the tunnel to "
    "Armenia is closed.\n"
)
CLAIM = (
    "Published 4 May 2021\n\n"
    "Reza Omidi, a member of parliament, said that the minister had sold the tunnel to a company "
    "from Armenia.\n"
)
DENIAL = (
    "Published 6 May 2021\n\n"
    "Mina Far, the minister of roads, denied that the minister had sold the tunnel to a company "
    "from Armenia.\n"
)
AGAIN = (
    "Published 7 May 2021\n\n"
    "The minister of roads, Mina Far, said that the tunnel to Armenia is closed.\n"
)
UNDATED = "Taher Omid said that Armenia waits.\n"
POINTED = (
    "Published 9 May 2021\n\n"
    "Some parties accused Armenia of closing the tunnel on purpose, but officials rejected these "
    "claims.\n"
)


def page(text: str) -> Capture:
    return Capture(text.encode(), f"{len(text)}.txt")


@pytest.fixture
def full(record: Record) -> Record:
    list(keep(record, map(page, (UNDATED, AGAIN, DENIAL, CLAIM, FIRST))))
    return record


def days(found: Timeline) -> list[str | None]:
    return [entry.day for entry in found.entries]


def by(found: Timeline, name: str) -> list[Entry]:
    return [entry for entry in found.entries if entry.kept.statement.speaker.name == name]


def test_statements_come_in_the_order_of_their_days(full: Record) -> None:
    found = timeline(full, about="ارمنستان")
    assert days(found) == ["2020-03-03", "2021-05-04", "2021-05-06", "2021-05-07", None]
    assert found.first is found.entries[0]
    assert found.first.occasion
    assert found.first.occasion.kind == "press conference"
    assert found.silence
    assert (found.silence.after, found.silence.until) == (date(2020, 3, 3), date(2021, 5, 4))
    assert found.silence.days == 427


def test_what_is_told_again_names_the_first(full: Record) -> None:
    found = timeline(full, by="Mina Far")
    first, denial, again = found.entries
    assert (first.again, denial.again, again.again) == (None, None, first.id)


def test_a_denial_stands_beside_what_it_denies(full: Record) -> None:
    found = timeline(full, about="am")
    (denial,) = (entry for entry in found.entries if entry.denial)
    (claim,) = by(found, "Reza Omidi")
    assert denial.denial
    assert denial.denial.statement == claim.id
    assert (denial.denial.by, denial.denial.day) == ("Reza Omidi", "2021-05-04")
    assert "sold the tunnel" in denial.denial.claim


def test_a_statement_tells_what_it_denies_in_its_page(record: Record) -> None:
    list(keep(record, [page(POINTED)]))
    (kept,) = all_documents(record)
    accusing, rejecting = kept.statements
    assert denial_in(record, kept, accusing) is None
    denial = denial_in(record, kept, rejecting)
    assert denial and denial.statement == accusing.statement.id


def test_a_denial_of_these_claims_stands_beside_them(record: Record) -> None:
    list(keep(record, [page(POINTED)]))
    claim, denial = (each.statement.id for each in next(all_documents(record)).standing)
    (shown,) = (e for e in timeline(record, by="officials").entries if e.id == denial)
    assert shown.denial
    assert (shown.denial.claim, shown.denial.statement) == ("these claims", claim)


def test_days_bound_a_timeline(full: Record) -> None:
    found = timeline(full, about="Armenia", since=date(2021, 5, 5), until=date(2021, 5, 6))
    assert days(found) == ["2021-05-06"]
    assert found.silence is None
    assert timeline(full, about="Norway").entries == ()


def test_what_was_rejected_is_not_told(full: Record) -> None:
    (claim,) = by(timeline(full, about="am"), "Reza Omidi")
    review(full, claim.id, Correction("reject", "Mina", "nobody said it"))
    found = timeline(full, about="am")
    assert by(found, "Reza Omidi") == []
    assert [entry.denial.statement for entry in found.entries if entry.denial] == [None]


@pytest.fixture(scope="module")
def seeds(gold_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The five seeds in one record."""
    made = make_record(str(tmp_path_factory.mktemp("seeds") / "record"))
    paths = sorted((gold_folder / "texts").glob("seed-*.txt"))
    assert len(paths) == 5
    list(keep(made, (Capture(path.read_bytes(), path.stem) for path in paths)))
    return made


def told(record: Record, **asked: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for entry in timeline(record, **asked).entries:  # type: ignore[arg-type]
        name = entry.document.source
        found[name] = found.get(name, 0) + 1
    return found


def test_one_spokesman_in_four_documents_and_another_in_the_fifth(seeds: Record) -> None:
    spoken = {
        kept.document.source: {each.statement.speaker.id for each in kept.standing}
        for kept in all_documents(seeds)
    }
    holders = {"nasser-kanaani", "bahram-ghasemi"}
    assert {name: ids & holders for name, ids in spoken.items()} == {
        "seed-000": {"nasser-kanaani"},
        "seed-001": {"nasser-kanaani"},
        "seed-002": {"nasser-kanaani"},
        "seed-003": {"bahram-ghasemi"},
        "seed-004": {"nasser-kanaani"},
    }
    assert set(told(seeds, by="كنعاني")) == {"seed-000", "seed-001", "seed-002", "seed-004"}


@pytest.mark.parametrize(
    ("dossier", "wanted"),
    [
        ("nuclear-deal", {"seed-001": 5, "seed-000": 8, "seed-002": 3}),
        ("canada", {"seed-003": 10, "seed-000": 4}),
    ],
)
def test_the_timelines_of_the_seeds(seeds: Record, dossier: str, wanted: dict[str, int]) -> None:
    """As the facts of the seeds list them; the second page of the first has no day and is last."""
    found = told(seeds, dossier=dossier)
    assert found == wanted
    assert list(found) == list(wanted)


def test_the_repeats_inside_a_seed(seeds: Record) -> None:
    """Two passages that begin alike; where their numbers differ they are no repeat."""
    kept = next(each for each in all_documents(seeds) if each.document.source == "seed-000")
    assert document(seeds, kept.id) == kept
    found = {
        frozenset((each.key, telling.hit.kept.key)): telling.retelling.relation
        for each in kept.standing
        for telling in compare_kept(seeds, each, kept).tellings
        if telling.hit.kept.document == kept.id
    }
    starts = [each.words[:20] for each in kept.standing]
    twice = [start for start in starts if starts.count(start) > 1]
    assert len(twice) == 2
    assert "repeat" in found.values()
