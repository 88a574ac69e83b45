"""The shipped registry, and a linker over it."""

from __future__ import annotations

import pytest

from goft.record.registry.entries import Registry
from goft.record.registry.linking import Linker
from goft.record.registry.loading import load
from goft.record.registry.mentions import Matcher


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load()


@pytest.fixture(scope="session")
def linker(registry: Registry) -> Linker:
    return Linker(registry)


@pytest.fixture(scope="session")
def matcher(registry: Registry) -> Matcher:
    return Matcher(registry)
