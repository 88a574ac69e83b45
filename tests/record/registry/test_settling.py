"""Who is who, settled by people: it holds for good, and kept pages follow it."""

from __future__ import annotations

from pathlib import Path

import pytest

from goft.errors import RegistryError
from goft.model import Capture
from goft.pipeline import keep, rebuild
from goft.record.asking import document
from goft.record.opening import make_record
from goft.record.record import Record
from goft.record.registry.linking import Linker
from goft.record.registry.lint import faults
from goft.record.registry.loading import load
from goft.record.registry.settling import merge, name, split, unsure
from goft.record.reviewing import review
from goft.record.reviews import Correction

PAGE = Capture(
    b"Published 8 July 2024\n\nKanaani, spokesman of the council of Tiva, said that it rains.\n",
    "a.txt",
)
OWN = """\
- {id: reza-omidi, names: {fa: [رضا امیدی], en: [Reza Omidi]}}
- {id: r-omidi, names: {en: [Reza O. Omidi]}, alone: {en: [Omidi]}}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "registry"
    folder.mkdir()
    (folder / "persons.yml").write_text(OWN, "utf-8")
    return folder


def test_two_are_one(own: Path) -> None:
    merge(own, "r-omidi", "reza-omidi")
    known = load(own).persons
    assert "r-omidi" not in known
    assert known["reza-omidi"].names["en"] == ("Reza Omidi", "Reza O. Omidi")
    assert known["reza-omidi"].alone["en"] == ("Omidi",)
    assert [*faults(own)] == []


def test_terms_of_office_go_with_the_one_they_are_of(own: Path) -> None:
    merge(own, "nasser-kanaani", "reza-omidi")
    assert any(term.office == "ir.mfa-spokesperson" for term in load(own).terms("reza-omidi"))
    assert "nasser-kanaani" in load().persons


def test_a_name_is_not_theirs(own: Path) -> None:
    merge(own, "r-omidi", "reza-omidi")
    split(own, "nasser-kanaani", ["Kanaani", "کنعانی"], "tiva-kanaani")
    known = load(own).persons
    assert "Kanaani" not in known["nasser-kanaani"].alone.get("en", ())
    assert known["tiva-kanaani"].names == {"en": ("Kanaani",), "fa": ("کنعانی",)}
    assert "r-omidi" not in known


def test_one_more_name(own: Path) -> None:
    assert Linker(load(own)).match("Reza Omidiye Tivai") is None
    name(own, "reza-omidi", "Mullah Tivai", "en")
    name(own, "ir", "Land of Tiva")
    known = load(own)
    assert "Mullah Tivai" in known.persons["reza-omidi"].names["en"]
    assert "Land of Tiva" in known.countries["ir"].names["en"]


def test_what_cannot_be_changes_nothing(own: Path) -> None:
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    for wrong in (
        lambda: merge(own, "nobody", "reza-omidi"),
        lambda: merge(own, "reza-omidi", "reza-omidi"),
        lambda: split(own, "reza-omidi", ["Omidi"], "r-omidi"),
        lambda: name(own, "nobody", "No Body"),
    ):
        with pytest.raises(RegistryError):
            wrong()
    assert {path.name: path.read_bytes() for path in own.iterdir()} == before


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = make_record(str(tmp_path / "record"))
    list(keep(made, [PAGE]))
    return made


def speaker(record: Record) -> str | None:
    found = document(record, PAGE.digest)
    assert found
    return found.standing[0].statement.speaker.id


def test_who_is_not_sure_is_listed_until_it_is_settled(record: Record) -> None:
    assert speaker(record) is None
    (one,) = unsure(record)
    assert (one.name, one.statements) == ("Kanaani", 1)
    assert "nasser-kanaani" in [candidate.id for candidate in one.candidates]
    folder = record.folder.path / "registry"
    split(folder, "nasser-kanaani", ["Kanaani"], "tiva-kanaani")
    merge(folder, "tiva-kanaani", "nasser-kanaani")
    assert list(rebuild(record))
    assert list(rebuild(record)) == []


def test_reviews_and_merges_outlast_rebuilds(record: Record) -> None:
    folder = record.folder.path / "registry"
    found = document(record, PAGE.digest)
    assert found
    statement = found.standing[0].statement.id
    review(record, statement, Correction("correct", "Mina", "same man", speaker="nasser-kanaani"))
    name(folder, "nasser-kanaani", "Naser Kanaani of Tiva", "en")
    assert list(rebuild(record))
    assert list(rebuild(record, everything=True))
    assert speaker(record) == "nasser-kanaani"
    assert "Naser Kanaani of Tiva" in load(folder).persons["nasser-kanaani"].names["en"]
