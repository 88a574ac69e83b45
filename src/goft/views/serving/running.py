"""Running the server: what it is told is put together, checked, and said in one line."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from goft.errors import ServingError
from goft.record.opening import open_record
from goft.record.retelling import bands
from goft.record.search.indexing import ready
from goft.views.exits import DONE
from goft.views.output import emit
from goft.views.serving.app import PLACE, SETTINGS, build
from goft.views.serving.following import followed
from goft.views.serving.settings import FILE, Settings, read_settings, settings_of

_WAITING = 2048
# So many documents are compared before anybody may ask; more than that while they do.
_MOST_WAITING = 200


def serve_to(place: str, stated: Mapping[str, Any], file: str | None, reviewer: str | None) -> int:
    """Serve a record until interrupted; what is stated here wins over the file."""
    settings = _settings(place, stated, file)
    token = secrets.token_urlsafe(18) if reviewer else None
    if reviewer and token:
        settings = replace(settings, reviewers={**settings.reviewers, reviewer: token})
    listening = listen(settings)
    emit(f"goft serves {place} at {address(settings, listening)} (Ctrl-C ends it)")
    if token:
        emit(f"{reviewer} may review with the token {token}")
    # Ctrl-C is how a server is ended, not an interruption.
    with suppress(KeyboardInterrupt), followed(place, settings.refresh_s):
        _run(place, settings, listening)
    return DONE


def _settings(place: str, stated: Mapping[str, Any], file: str | None) -> Settings:
    """The settings, after a look whether there is a record with an index."""
    record = open_record(place)
    try:
        path = Path(file) if file else record.folder.path / FILE
        if file and not path.is_file():
            raise ServingError(f"{file}: there is no such file", file=file)
        ready(record)
        bands.ready(record, _MOST_WAITING)
    finally:
        record.close()
    found = read_settings(path) | dict(stated)
    return settings_of(found, str(path))


def listen(settings: Settings) -> socket.socket:
    """The socket, taken before anything is said; ServingError where it cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Head and body of an answer are two writes; the second must not wait to be acknowledged.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listening.bind((settings.host.strip("[]"), settings.port))
    except (OSError, OverflowError) as error:
        listening.close()
        why = getattr(error, "strerror", None) or str(error)
        message = f"{settings.host}:{settings.port}: {why}: choose another with --port"
        raise ServingError(message) from None
    # From here on who asks is waited for, whatever is still to be loaded.
    listening.listen(_WAITING)
    listening.set_inheritable(True)
    return listening


def address(settings: Settings, listening: socket.socket) -> str:
    """Where a browser finds the server."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{listening.getsockname()[1]}/"


def _run(place: str, settings: Settings, listening: socket.socket) -> None:
    """Run in this process, or in several that share the socket."""
    options: dict[str, Any] = {
        "log_level": "warning",
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,
        "timeout_keep_alive": 15,
        "h11_max_incomplete_event_size": 16_384,
    }
    if settings.workers < 2:
        app = build(place, settings, led=True)
        uvicorn.Server(uvicorn.Config(app, **options)).run([listening])
        return
    os.environ |= {PLACE: place, SETTINGS: settings.to_text()}
    config = uvicorn.Config(
        "goft.views.serving.app:from_environment",
        factory=True,
        workers=settings.workers,
        **options,
    )
    Multiprocess(config, sockets=[listening]).run()
