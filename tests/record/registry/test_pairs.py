"""Names across scripts: spellings of one name are found, near misses are not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from goft.record.registry.people import SAME
from goft.record.registry.sounds import alike, bare, heard

PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yml").read_text("utf-8"))
PRECISION, RECALL = 0.98, 0.95


def same(pair: list[str]) -> bool:
    return alike(heard(pair[0]), heard(pair[1])) >= SAME


def test_pairs_of_two_scripts() -> None:
    assert len(PAIRS["same"]) == len(PAIRS["different"]) == 100
    found = sum(map(same, PAIRS["same"]))
    wrong = sum(map(same, PAIRS["different"]))
    assert found / len(PAIRS["same"]) >= RECALL
    assert found / (found + wrong) >= PRECISION


@pytest.mark.parametrize("pair", PAIRS["same"][::7], ids=str)
def test_likeness_has_no_direction(pair: list[str]) -> None:
    one, other = map(heard, pair)
    assert alike(one, other) == pytest.approx(alike(other, one), abs=2)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Dr. Hassan Rouhani", ["hassan", "rouhani"]),
        ("Ayatollah Seyyed Ali Khamenei", ["ali", "khamenei"]),
        ("حجت‌الاسلام والمسلمین سید محمد خاتمی", ["محمد", "خاتمی"]),
        ("الدكتور نبيل العربي", ["نبیل", "العربی"]),
        ("دکتر", ["دکتر"]),
    ],
)
def test_titles_are_no_part_of_a_name(name: str, kept: list[str]) -> None:
    assert bare(name) == kept


@pytest.mark.parametrize("name", ["", "—", "42", "…", "李克强", "\x00"])
def test_any_text_can_be_compared(name: str) -> None:
    assert 0 <= alike(heard(name), heard("Nasser Kanaani")) <= 100
