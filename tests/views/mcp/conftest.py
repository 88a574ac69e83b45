"""A record that an assistant may ask."""

from __future__ import annotations

import pytest
from tests.views.kept import record


@pytest.fixture(scope="package")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of one page with all that makes showing hard."""
    kept = record(tmp_path_factory.mktemp("kept") / "record")
    kept.close()
    return str(kept.folder.path)
