"""Writes the measured figures into docs/quality.md: `make quality`."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import ROOT
from tests.quality.figures import SETS, measured

from goft.evaluation.tally import Figures
from goft.views.scores import score

PAGE = ROOT / "docs" / "quality.md"
HEAD = (
    "| pages | statements | find P | find R | find | joint | exact | speaker | question | relay |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def table(pages: str) -> str:
    """The figures of one set of pages as a table."""
    return "\n".join([HEAD, *(_row(group, row) for group, row in measured(pages).items())])


def _row(group: str, row: Figures) -> str:
    find = row["find"]
    others = (row["joint"]["f"], row["exact"], row["speaker"])
    shares = [f"{share:.3f}" for share in (find["p"], find["r"], find["f"], *others)]
    cells = (group, row["gold"], *shares, score(row, "question"), score(row, "relay"))
    return "| " + " | ".join(map(str, cells)) + " |"


def write(page: Path) -> None:
    """Replace the tables that stand under the mark of a set; those of absent pages stay."""
    text = page.read_text("utf-8")
    for pages in filter(measured, SETS):
        mark = f"<!-- measured: {pages} -->"
        found = re.compile(re.escape(mark) + r"\n\n(?:(?:\|.*\n)+\n)?")
        assert found.search(text), f"{page} has no {mark}"
        text = found.sub(f"{mark}\n\n{table(pages)}\n\n", text)
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    write(PAGE)
