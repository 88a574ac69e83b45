"""People and offices from files of others."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from goft.errors import RegistryError
from goft.record.registry.linking import Linker
from goft.record.registry.lint import faults
from goft.record.registry.loading import load
from goft.record.registry.own import add_file

DAY = "2026-11-21"


def money(schema: str, entity: str, **properties: list[str]) -> str:
    return json.dumps({"id": entity, "schema": schema, "properties": properties})


MONEY = [
    money("Person", "NK-p1", name=["Roya Example", "رویا نمونه"], nationality=["ir"]),
    money("Position", "NK-o1", name=["Head of the Example Office"], country=["ir"]),
    money("Occupancy", "NK-h1", holder=["NK-p1"], post=["NK-o1"], startDate=["2020-01-05"],
          endDate=["2022"]),
    money("Organization", "NK-b1", name=["Example Office"], country=["ir"]),
    money("Address", "NK-a1", full=["somewhere"]),
]  # fmt: skip


def time(day: str, precision: int) -> list[dict[str, Any]]:
    return [{"datavalue": {"value": {"time": f"+{day}T00:00:00Z", "precision": precision}}}]


def entity(key: str, **parts: Any) -> dict[str, Any]:
    return {"id": key, **parts}


WIKIDATA = {
    "entities": {
        "Q900001": entity(
            "Q900001",
            labels={"en": {"value": "Roya Example"}, "fa": {"value": "رویا نمونه"}},
            aliases={"en": [{"value": "R. Example"}]},
            claims={
                "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
                "P39": [
                    {
                        "mainsnak": {"datavalue": {"value": {"id": "Q900002"}}},
                        "qualifiers": {
                            "P580": time("2020-01-05", 11),
                            "P582": time("2022-00-00", 9),
                        },
                    }
                ],
            },
        ),
        "Q900002": entity("Q900002", labels={"en": {"value": "Head of the Example Office"}}),
        "Q900003": entity("Q900003", labels={"en": {"value": "Example Town"}}),
    }
}


@pytest.fixture(params=["money", "wikidata"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text = "\n".join(MONEY) if request.param == "money" else json.dumps(WIKIDATA)
    path = tmp_path / f"{request.param}.json"
    path.write_text(text, "utf-8")
    return path


def test_people_and_terms_are_added(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "registry"
    counts = add_file(file, own, DAY)
    assert (counts["persons"], counts["offices"], counts["occupancies"]) == (1, 1, 1)
    assert counts["passed"] == 1
    assert [*faults(own)] == []
    linker = Linker(load(own))
    link = linker.match("Roya Example", "Head of the Example Office", date(2021, 1, 1))
    assert link is not None and link.office
    by_day = linker.match(None, "Head of the Example Office", date(2021, 1, 1))
    assert by_day is not None and by_day.id == link.id
    assert linker.match(None, "Head of the Example Office", date(2019, 1, 1)) is None


def test_a_year_stays_a_year(file: Path, tmp_path: Path) -> None:
    add_file(file, tmp_path / "registry", DAY)
    written = yaml.safe_load((tmp_path / "registry" / "occupancies.yml").read_text("utf-8"))
    assert [(term["from"], term["until"]) for term in written["occupancies"]] == [
        ("2020-01-05", "2022")
    ]
    assert written["sources"][file.stem]["seen"] == DAY


def test_the_same_file_adds_nothing_new(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "registry"
    add_file(file, own, DAY)
    before = {path.name: path.read_bytes() for path in own.iterdir()}
    add_file(file, own, DAY)
    assert {path.name: path.read_bytes() for path in own.iterdir()} == before


@pytest.mark.parametrize("text", ["no json", '{"schema": "Person"}\nno json'])
def test_what_is_no_json_is_an_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(text, "utf-8")
    with pytest.raises(RegistryError, match="is no JSON"):
        add_file(path, tmp_path / "registry", DAY)
    assert not (tmp_path / "registry" / "persons.yml").exists()
