"""The words of a page's furniture, for all languages at once: a page may mix them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from goft.languages.folding import fold_word

DATA = Path(__file__).parent / "data"
_OTHER = re.compile(r"[\W_]+")


def page_key(text: str) -> str:
    """Letters and digits alone, look-alikes made one: the form in which labels are compared."""
    return _OTHER.sub("", fold_word(text))


@dataclass(frozen=True, slots=True)
class PageWords:
    """Labels and phrases by kind in the form of `page_key`, and patterns of whole lines."""

    labels: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[str, ...]]
    end_patterns: re.Pattern[str]
    common: Mapping[str, frozenset[str]]


@cache
def page_words() -> PageWords:
    """What all `page.yml` files say together."""
    labels: dict[str, set[str]] = {}
    phrases: dict[str, list[str]] = {}
    patterns: list[str] = []
    common: dict[str, frozenset[str]] = {}
    for path in sorted(DATA.glob("*/page.yml")):
        for name, entries in _read(path).items():
            if name == "end_patterns":
                patterns += entries
            elif name == "common":
                common[path.parent.name] = frozenset(entries)
            elif name.endswith("_phrases"):
                phrases.setdefault(name[:-8], []).extend(map(page_key, entries))
            else:
                labels.setdefault(name.rpartition("_")[0], set()).update(map(page_key, entries))
    return PageWords(
        {name: frozenset(keys) for name, keys in labels.items()},
        {name: tuple(keys) for name, keys in phrases.items()},
        re.compile("|".join(f"(?:{pattern})" for pattern in patterns)),
        common,
    )


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return content
