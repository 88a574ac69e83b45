"""An embedder that knows a handful of words, so that tests say exactly what is near what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

import pytest

from goft.record.meaning import embedding

# Words that mean the same are one.
SENSES = {"آب": "water", "ماء": "water", "rain": "water", "dam": "water", "coach": "bus"}


class Fake:
    """Adds up a direction for each word; counts the texts it was given."""

    def __init__(self, name: str = "fake", width: int = 64) -> None:
        self.name, self.width = name, width
        self.given: list[str] = []

    def passages(self, texts: Sequence[str]) -> Any:
        self.given += texts
        return self._vectors(texts)

    def queries(self, texts: Sequence[str]) -> Any:
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> Any:
        import numpy as np

        made = np.zeros((len(texts), self.width), np.float32)
        for row, text in zip(made, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                for at in self._places(SENSES.get(word, word)):
                    row[at] += 1.0
        return made / np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9)

    def _places(self, word: str) -> list[int]:
        return [byte % self.width for byte in blake2b(word.encode(), digest_size=3).digest()]


def use(monkeypatch: pytest.MonkeyPatch, fake: Fake) -> Fake:
    """Have the fake used by all that ask for an embedder."""
    pytest.importorskip("numpy")
    monkeypatch.setattr(embedding, "is_installed", lambda: True)
    monkeypatch.setattr(embedding, "embedder", lambda: fake)
    return fake


def do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the libraries missing."""
    monkeypatch.setattr(embedding, "is_installed", lambda: False)
