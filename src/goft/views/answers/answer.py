"""An answer, and what else is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from goft.errors import GoftError


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked for; of a list also how many there are in all, and where it goes on.

    `also` is what was searched for beside the words of a query.
    """

    data: Any
    total: int | None = None
    after: str | int | None = None
    also: Sequence[dict[str, Any]] = ()


class UnknownError(GoftError):
    """What is asked for is not there."""

    code = "request.unknown"
