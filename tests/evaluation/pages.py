"""A small annotated page whose figures can be worked out by hand."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TEXT = (
    "The minister said the bridge opens in May. She added that the road follows. "
    "A critic called the plan too late.\n"
)
PIECES = {
    "bridge": "the bridge opens in May",
    "road": "the road follows",
    "late": "the plan too late",
}


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


@dataclass
class Page:
    """Gold and texts on disk; `predict` gives the predictions that say the same."""

    folder: Path
    statements: list[dict[str, Any]] = field(default_factory=list)

    @property
    def gold(self) -> Path:
        path = self.folder / "gold.jsonl"
        speakers = {
            "s1": {"name": "Mina Far", "role": "minister of roads", "kind": "person"},
            "s2": {"name": "a critic", "role": "", "kind": "anonymous"},
        }
        row = {"doc": "en-x-01", "speakers": speakers, "statements": self.statements}
        path.write_text(json.dumps(row) + "\n", "utf-8")
        return path

    @property
    def texts(self) -> Path:
        folder = self.folder / "texts"
        folder.mkdir(exist_ok=True)
        (folder / "en-x-01.txt").write_text(TEXT, "utf-8")
        return folder

    def add(self, piece: str, speaker: str = "s1", **other: object) -> None:
        content = span(PIECES[piece])
        row = {"content": [content], "content_text": [PIECES[piece]], "speaker": speaker}
        base = {"style": "indirect", "via": [], "optional": False, "mention": None}
        self.statements.append(row | base | {"cue": None, "question": None} | other)
