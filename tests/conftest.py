"""Where the tests find what lies outside the package."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.postgres import lacking, server

ROOT = Path(__file__).parents[1]
# Files that take longest: begun first, none of them runs alone at the end.
LONGEST = (
    "test_killing_reviews",
    "test_killing",
    "test_failing",
    "test_reviewing",
    "test_following",
    "test_finding",
)


def shared_gold() -> Path | None:
    """The folder of annotated real pages, which is not part of the project; None without it."""
    folder = Path(os.environ.get("GOFT_GOLD", ROOT.parent / "shared" / "gold"))
    return folder if (folder / "gold.jsonl").exists() else None


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """The annotated real pages, or the test is left out."""
    folder = shared_gold()
    if folder is None:
        pytest.skip("the annotated real pages are not here")
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server; without one the test is left out, never in CI."""
    reason = lacking()
    if reason:
        assert not os.environ.get("CI"), reason
        pytest.skip(reason)
    with server() as address:
        yield address


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest."""
    turn = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turn.get(item.path.stem, len(turn)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the quality gate was held against."""
    pages = "the project's own cases" + (" and the annotated real pages" if shared_gold() else "")
    terminalreporter.write_line(f"Quality gate: {pages}.")
