"""A terminal's colours, width and directions."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from dataclasses import dataclass
from textwrap import wrap
from typing import TextIO

import click

WIDEST = 100
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")
_SAFE = str.maketrans(_CONTROLS | {ord(mark): "" for mark in _DIRECTIONS})


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a listing needs to know; `isolates` says whether to mark right-to-left runs."""

    width: int = WIDEST
    colour: bool = False
    isolates: bool = True

    def style(self, text: str, **how: str | bool) -> str:
        """The text in a colour or weight where colours are wanted."""
        return click.style(text, **how) if self.colour and text else text  # type: ignore[arg-type]

    def run(self, text: str) -> str:
        """Foreign words on one line, safe to print and isolated from the line's direction."""
        text = " ".join(text.split()).translate(_SAFE)
        if self.isolates and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
            return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
        return text

    def paragraph(self, text: str, indent: int) -> list[str]:
        """The words broken into lines that fit behind `indent` columns, each run for itself."""
        width = max(20, self.width - indent)
        lines = wrap(" ".join(text.split()), width, break_on_hyphens=False)
        return [self.run(line) for line in lines]


def terminal(stream: TextIO, *, isolates: bool) -> Terminal:
    """The terminal behind a stream; colours only there, and not where NO_COLOR is set."""
    colour = stream.isatty() and not os.environ.get("NO_COLOR")
    width = min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns)
    return Terminal(width, colour and os.environ.get("TERM") != "dumb", isolates)


class Progress:
    """One line on standard error that tells how far a long run has come."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._shown = total > 1 and sys.stderr.isatty()

    def show(self, number: int, source: str) -> None:
        """Replace the line."""
        self._write(f"\r\033[K{number} of {self._total}  {source[-60:]}")

    def clear(self) -> None:
        """Take the line away before other output."""
        self._write("\r\033[K")

    def _write(self, text: str) -> None:
        if self._shown:
            sys.stderr.write(text)
            sys.stderr.flush()
