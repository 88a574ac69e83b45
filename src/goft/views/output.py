"""Writing to standard output: always UTF-8, every line at once, nothing lost."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any


def emit(line: str) -> None:
    """Write one line and flush it, so that an interruption loses nothing.

    A lone surrogate is written as its escape, which is what JSON asks for.
    """
    _write([_encoded(line + "\n")])


def emit_json(item: Mapping[str, Any]) -> None:
    """Write one object as a line of JSON; a list may be given as an iterator, so that the objects
    in it need not be there all at once."""
    _write([_encoded(part) for part in _parts(item)])


def _parts(item: Mapping[str, Any]) -> Iterator[str]:
    yield "{"
    for place, (key, value) in enumerate(item.items()):
        yield f"{', ' if place else ''}{_json(key)}: "
        yield from _listed(value) if isinstance(value, Iterator) else (_json(value),)
    yield "}\n"


def _listed(items: Iterator[Any]) -> Iterator[str]:
    yield "["
    for place, item in enumerate(items):
        yield f"{', ' if place else ''}{_json(item)}"
    yield "]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _write(parts: list[bytes]) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.writelines(parts)
    sys.stdout.buffer.flush()


def warn(message: str) -> None:
    """One line on standard error."""
    print("goft: " + " ".join(message.split()), file=sys.stderr, flush=True)
