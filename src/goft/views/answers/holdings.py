"""What answers are drawn from: a record, its searcher, and what of it may be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goft.record.record import Record
    from goft.record.registry.entries import Registry
    from goft.record.registry.linking import Linker
    from goft.record.search.finding import Finder


@dataclass(frozen=True)
class Holdings:
    """A record that is asked; `finder` hands out who searches it.

    `whole` says that whole texts may be shown, which belong to their publishers; else a statement
    is shown with its paragraphs alone.
    """

    record: Record
    finder: Callable[[], Finder]
    whole: bool = True

    @cached_property
    def registry(self) -> Registry:
        """People, offices, states and organisations."""
        from goft.record.registry.own import registry_of

        return registry_of(self.record)

    @cached_property
    def linker(self) -> Linker:
        """Who tells whom a name means."""
        from goft.record.registry.linking import Linker

        return Linker(self.registry)
