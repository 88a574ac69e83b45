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
    patterns: Mapping[str, re.Pattern[str]]
    common: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]


@cache
def page_words() -> PageWords:
    """What all `page.yml` files say together."""
    files = {path.parent.name: _read(path) for path in sorted(DATA.glob("*/page.yml"))}
    found: dict[str, dict[str, list[str]]] = {}
    for content in files.values():
        for name, entries in content.items():
            kind, _, form = name.rpartition("_")
            found.setdefault(form, {}).setdefault(kind, []).extend(entries)
    return PageWords(
        _keys(found["labels"]),
        {kind: tuple(map(page_key, texts)) for kind, texts in found["phrases"].items()},
        {kind: re.compile("|".join(texts)) for kind, texts in found["patterns"].items()},
        {
            code: frozenset(content["common"])
            for code, content in files.items()
            if "common" in content
        },
        _keys(found["words"]),
    )


def _keys(kinds: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {kind: frozenset(map(page_key, texts)) for kind, texts in kinds.items()}


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return content
