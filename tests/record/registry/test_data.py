"""The registry's files: in order as shipped, and faults in them are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from goft.errors import RegistryError
from goft.record.registry.entries import Registry, every
from goft.record.registry.lint import faults
from goft.record.registry.loading import load

LANGUAGES = ("fa", "ar", "en")


def test_the_shipped_files_are_in_order() -> None:
    assert [str(fault) for fault in faults()] == []


def test_states_have_names_aliases_and_demonyms_in_every_language(registry: Registry) -> None:
    countries = registry.countries.values()
    assert len(countries) >= 195
    for code in LANGUAGES:
        assert all(country.names.get(code) for country in countries), code
        names = sum(len(country.names[code]) for country in countries)
        capitals = sum(len(country.capitals.get(code, ())) for country in countries)
        assert names + capitals - len(countries) >= 100, code
        assert sum(len(country.demonyms.get(code, ())) for country in countries) >= 195, code


def test_organisations_and_people_have_names_in_every_language(registry: Registry) -> None:
    assert len(registry.organisations) >= 100
    for entry in (*registry.organisations.values(), *registry.persons.values()):
        assert all(entry.names.get(code) for code in LANGUAGES), entry.id


def test_every_term_names_an_address(registry: Registry) -> None:
    assert len(registry.occupancies) > 200
    for term in registry.occupancies:
        assert term.sources
        assert all(registry.sources[key].address.startswith("http") for key in term.sources)


FAULTY = {
    "a twin": ("persons", "- {id: a-b, names: {en: [A B]}}\n- {id: a-b, names: {en: [A C]}}", "2"),
    "another alphabet": ("persons", "- {id: a-b, names: {en: [Аbbas B]}}", "another alphabet"),
    "arabic letters": ("persons", "- {id: a-b, names: {fa: [ناصر كنعانی]}}", "another alphabet"),
    "a doubled name": ("persons", "- {id: a-b, names: {en: [A B, A B]}}", "2 times"),
    "no language": ("persons", "- {id: a-b, names: {xx: [A B]}}", "no language"),
    "an unknown key": ("persons", "- {id: a-b, name: A B}", "its keys are"),
    "an unknown state": ("persons", "- {id: a-b, of: zz, names: {en: [A B]}}", "zz"),
    "the id of a state": ("persons", "- {id: ir, names: {en: [A B]}}", "several files"),
    "broken": ("persons", "- {id: a-b, names: {", "cannot be read"),
    "no such part": ("offices", "posts: []", "parts other than"),
    "a form of two states": (
        "countries",
        "countries: [{id: xx, names: {en: [Iran]}}]",
        "is a form of",
    ),
    "a doubt without a form": (
        "countries",
        "countries: [{id: ir, names: {}, unsure: {en: [Persis]}}]",
        "no form of it",
    ),
}
TERM = "{person: ali-larijani, office: ir.mfa-spokesperson, %s, sources: [s]}"
FAULTY_TERMS = {
    "an overlap": ("from: '2023-01-01', until: '2023-12-31'", "at the same time"),
    "no date": ("from: once, until: '2023'", "no EDTF"),
    "the wrong way round": ("from: '1990', until: '1980'", "ends before it begins"),
    "an unknown key": ("since: '1990'", "since"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_named(name: str, tmp_path: Path) -> None:
    file, text, told = FAULTY[name]
    (tmp_path / f"{file}.yml").write_text(text, "utf-8")
    assert any(told in str(fault) for fault in faults(tmp_path)), [*map(str, faults(tmp_path))]


@pytest.mark.parametrize("name", FAULTY_TERMS)
def test_a_fault_of_a_term_is_named(name: str, tmp_path: Path) -> None:
    dates, told = FAULTY_TERMS[name]
    text = (
        "sources: {s: {address: 'https://example.org/', seen: 2026-11-21}}\n"
        f"occupancies: [{TERM % dates}]\n"
    )
    (tmp_path / "occupancies.yml").write_text(text, "utf-8")
    assert any(told in str(fault) for fault in faults(tmp_path)), [*map(str, faults(tmp_path))]


def test_ones_own_registry_is_laid_over(tmp_path: Path) -> None:
    text = (
        "- {id: nasser-kanaani, names: {en: [N. Kanaani]}}\n"
        "- {id: a-speaker, of: ir, names: {fa: [سخن گو]}}\n"
    )
    (tmp_path / "persons.yml").write_text(text, "utf-8")
    known = load(tmp_path).persons
    assert known["nasser-kanaani"].names["en"][0] == "N. Kanaani"
    assert "ناصر کنعانی" in set(every(known["nasser-kanaani"].names))
    assert known["nasser-kanaani"].of == "ir"
    assert known["a-speaker"].of == "ir"
    assert "a-speaker" not in load().persons


def test_a_faulty_file_of_ones_own_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "persons.yml").write_text("- {name: nobody}", "utf-8")
    with pytest.raises(RegistryError, match="its keys are"):
        load(tmp_path)
