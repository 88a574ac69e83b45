"""Whether a statement tells words in order to deny them: then it retells nobody who said them."""

from __future__ import annotations

from goft.languages.folding import fold
from goft.model import Speaker, Statement


def is_denial(statement: Statement) -> bool:
    """Whether a statement denies the words it tells."""
    return statement.polarity == "denies"


def are_two(one: Speaker, other: Speaker) -> bool:
    """Whether two surely spoke: by the registry, else by names that have no word in common."""
    if one.id and other.id:
        return one.id != other.id
    names = [set(fold(each.name or "").text.split()) for each in (one, other)]
    return all(names) and names[0].isdisjoint(names[1])
