"""Fixtures of the evaluation."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluation.pages import Page, span


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Three statements: two of a minister, the second with a pronoun, and a critic's."""
    page = Page(tmp_path)
    page.add("bridge", mention=span("The minister"))
    page.add("road", mention=span("She"))
    page.add("late", "s2", mention=span("A critic"))
    return page
