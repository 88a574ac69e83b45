"""How well names are matched across scripts, and speakers of real pages linked.

`python -m bench.linking [GOLD]` prints both from the hand-made pairs and judgements of the tests;
GOLD is the folder of annotated real pages, of which the locked ones are left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from goft.evaluation.gold import locked
from goft.model import Speaker
from goft.record.registry.linking import Linker
from goft.record.registry.loading import load
from goft.record.registry.people import SAME
from goft.record.registry.sounds import alike, heard

_HAND_MADE = Path(__file__).parents[1] / "tests" / "record" / "registry"


def _read(name: str) -> Any:
    return yaml.safe_load((_HAND_MADE / name).read_text("utf-8"))


def pairs() -> tuple[int, int, int]:
    """Names found to be the same that are, that are not, and missed ones."""
    judged = _read("pairs.yml")
    right, wrong = (
        sum(alike(*map(heard, pair)) >= SAME for pair in judged[kind])
        for kind in ("same", "different")
    )
    return right, wrong, len(judged["same"]) - right


def speakers(gold: Path) -> tuple[int, int, int]:
    """Speakers linked to who they are, to others, and missed ones."""
    found = list(_links(gold))
    right = sum(link is not None and link == wanted for link, wanted in found)
    wrong = sum(link is not None and link != wanted for link, wanted in found)
    missed = sum(wanted is not None and link != wanted for link, wanted in found)
    return right, wrong, missed


def _links(gold: Path) -> Iterator[tuple[str | None, str | None]]:
    linker, judged, shut = Linker(load()), _read("judged.yml"), locked(gold / "gold.jsonl")
    for line in (gold / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        if page["doc"] in shut:
            continue
        facts = judged[page["doc"]]
        for key, said in page["speakers"].items():
            who = Speaker(said["name"], said.get("role"), None, said["kind"], "named")
            link = linker.match_speaker(who, facts["day"], facts["country"])
            yield link.id if link else None, facts["speakers"].get(key)


def main() -> None:
    """Print the figures."""
    print("| | right | wrong | missed | precision | recall |")
    print("|---|---:|---:|---:|---:|---:|")
    rows = {"pairs of names in two scripts": pairs()}
    if len(sys.argv) > 1:
        rows["speakers of real pages"] = speakers(Path(sys.argv[1]))
    for name, (right, wrong, missed) in rows.items():
        shares = (right / max(1, right + wrong), right / max(1, right + missed))
        counts = " | ".join(map(str, (right, wrong, missed)))
        print(f"| {name} | {counts} | {shares[0]:.3f} | {shares[1]:.3f} |")


if __name__ == "__main__":
    main()
