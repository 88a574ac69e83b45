"""Identifiers of statements: one for each, whatever the reading gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from goft.model import Statement


def distinct(statements: Iterable[Statement], taken: Iterable[str] = ()) -> tuple[Statement, ...]:
    """The statements with ids that neither they share nor are taken."""
    used, given = set(taken), []
    for statement in statements:
        identifier, count = statement.id, 1
        while identifier in used:
            count += 1
            identifier = sha256(f"{statement.id}{count}".encode()).hexdigest()[:16]
        used.add(identifier)
        given.append(replace(statement, id=identifier) if count > 1 else statement)
    return tuple(given)
