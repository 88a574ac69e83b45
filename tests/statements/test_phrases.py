"""Every way to call a speaker in every frame of reporting.

A file of a language holds subjects and frames; each pair makes a sentence that has to give one
statement of that speaker with just these words. Pairs that are read wrongly are listed, so that a
mend takes them off the list and a loss shows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import goft

PHRASES = Path(__file__).parent / "phrases"
ARTICLES = ("the ", "a ", "an ")


def _filled(frame: str, subject: str, content: str) -> str:
    bare = subject.rstrip(",،")
    return frame.format(
        n=subject, N=_capital(subject), m=bare, M=_capital(bare), c=content, C=_capital(content)
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _bare(name: str | None) -> str:
    name = (name or "").lower()
    article = next((each for each in ARTICLES if name.startswith(each)), "")
    return name[len(article) :]


def _read(sentence: str, code: str, subject: dict[str, Any], content: str) -> bool:
    """Whether the sentence gives the content once, of the subject and of nobody else."""
    reading = goft.read(sentence, language=code)
    text = reading.document.text
    told = [
        _bare(each.speaker.name or each.speaker.role)
        for each in reading.statements
        if text[each.content[0][0] : each.content[-1][1]].rstrip(".").lower() == content.lower()
    ]
    return len(told) == 1 and told[0] in map(_bare, subject["called"])


@pytest.mark.slow
@pytest.mark.parametrize("code", ["ar", "en", "fa"])
def test_every_speaker_is_read_in_every_frame(code: str) -> None:
    data = yaml.safe_load((PHRASES / f"{code}.yml").read_text(encoding="utf-8"))
    wrong: dict[str, list[str] | str] = {}
    for subject in data["subjects"]:
        frames = data["frames"]
        frames = frames[subject["gender"]] if isinstance(frames, dict) else frames
        missed = [
            frame
            for frame in frames
            if not _read(
                _filled(frame, subject["text"], data["content"]), code, subject, data["content"]
            )
        ]
        if missed:
            wrong[subject["text"]] = "all" if missed == frames else missed
    assert wrong == data["wrong"]
