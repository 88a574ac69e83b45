"""Whether a statement tells words in order to deny them: then it retells nobody who said them."""

from __future__ import annotations

from goft.model import Statement


def is_denial(statement: Statement) -> bool:
    """Whether a statement denies the words it tells."""
    return statement.polarity == "denies"
