"""Work that nobody waits for gives way to what somebody does."""

from __future__ import annotations

import os
import sys
from functools import cache

_GIVES_WAY = 10


@cache
def give_way() -> None:
    """Let others on the machine go first, from now on in this process; it costs nothing where
    there are none."""
    if sys.platform != "win32":
        os.nice(_GIVES_WAY)
