"""What all requests to one process share: the record, its index as it is, the settings."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from goft.errors import GoftError
from goft.record.record import Record
from goft.record.search.watching import Watch
from goft.views.serving.settings import Settings


@dataclass(frozen=True, slots=True)
class Shared:
    """A record that is being served; `watch` hands out who searches it."""

    record: Record
    settings: Settings
    watch: Watch
    stopped: threading.Event = field(default_factory=threading.Event)

    def refresh(self) -> None:
        """Take in what was kept, again and again until all is stopped."""
        while not self.stopped.wait(self.settings.refresh_s):
            # A record that is being repaired, or a full disk: the next time will tell.
            with suppress(GoftError):
                self.watch.refresh()


def shared(request: HTTPConnection) -> Shared:
    """What the application of a request shares."""
    found: Shared = request.app.state.shared
    return found


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Keep up with the record while the application runs, and let go of it afterwards."""
    found: Shared = app.state.shared
    keeping_up = threading.Thread(target=found.refresh, name="goft-refresh", daemon=True)
    if found.settings.refresh_s:
        keeping_up.start()
    try:
        yield
    finally:
        found.stopped.set()
        if keeping_up.is_alive():
            keeping_up.join()
        found.record.close()
