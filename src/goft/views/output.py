"""Writing to standard output: always UTF-8, every line at once, nothing lost."""

from __future__ import annotations

import json
import sys
from typing import Any


def emit(line: str) -> None:
    """Write one line and flush it, so that an interruption loses nothing.

    A lone surrogate is written as its escape, which is what JSON asks for.
    """
    stream = sys.stdout
    data = (line + "\n").encode("utf-8", "backslashreplace")
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def emit_json(item: dict[str, Any]) -> None:
    """Write one object as a line of JSON."""
    emit(json.dumps(item, ensure_ascii=False))


def warn(message: str) -> None:
    """One line on standard error."""
    print("goft: " + " ".join(message.split()), file=sys.stderr, flush=True)
