"""The names under which pages state facts about themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

_DATA = Path(__file__).parent / "data" / "metadata.yml"


@cache
def names() -> dict[str, frozenset[str]]:
    """The names of `metadata.yml` by fact."""
    data: dict[str, list[str]] = yaml.load(_DATA.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {fact: frozenset(known) for fact, known in data.items()}
