"""How a process begins that helps with an index; it loads no more than that wants."""

from __future__ import annotations

import gc
import signal


def begin() -> None:
    """Leave it to the process that began this one when to stop, and look for no cycles.

    Rows and words make none, and looking for them takes a tenth of the time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
