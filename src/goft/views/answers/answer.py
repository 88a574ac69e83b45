"""An answer, and what else is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from goft.errors import GoftError


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked for; of a list also how many there are in all, and where it goes on."""

    data: Any
    total: int | None = None
    after: str | int | None = None


class UnknownError(GoftError):
    """What is asked for is not there."""

    code = "request.unknown"
