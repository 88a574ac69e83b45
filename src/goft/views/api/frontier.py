"""What every request to the programming interface passes: other sites, how much, what is missed."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from ipaddress import ip_address, ip_network

from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from goft.views.api.envelope import refusal
from goft.views.serving.settings import Settings

_MINUTE_S = 60.0
_MOST_CLIENTS = 10_000
_SHARED_BITS = 64
_KINDS = {
    404: ("missing", "there is nothing at this address"),
    405: ("method", "this is not done at this address"),
}


class Frontier:
    """Lets the scripts of named sites read, refuses who asks too much, and tells what is missed.

    The routes are those of every application; what their settings ask for is kept with each.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._inner = ExceptionMiddleware(app, handlers={HTTPException: _missed})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = scope["app"].state
        if not hasattr(state, "frontiers"):
            state.frontiers, state.rates = {}, Rates(state.shared.settings.requests_per_minute)
        if self not in state.frontiers:
            state.frontiers[self] = self._build(state.shared.settings, state.rates)
        await state.frontiers[self](scope, receive, send)

    def _build(self, settings: Settings, rates: Rates) -> ASGIApp:
        app: ASGIApp = Held(self._inner, rates) if rates.most else self._inner
        if not settings.cors_origins:
            return app
        return CORSMiddleware(
            app,
            allow_origins=settings.cors_origins,
            allow_methods=("GET", "POST"),
            allow_headers=("content-type", "if-none-match"),
            expose_headers=("etag", "retry-after"),
        )


def _missed(_: Request, error: Exception) -> Response:
    """What no route takes."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    kind, message = _KINDS.get(status, ("refused", "this is refused"))
    return refusal(status, kind, message, headers)


class Held:
    """Refuses who asks more than rates allow."""

    def __init__(self, app: ASGIApp, rates: Rates) -> None:
        self.app = app
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait_s = self._rates.take(client(scope), time.monotonic())
        if not wait_s:
            await self.app(scope, receive, send)
            return
        message = f"more than {self._rates.most:g} requests in a minute"
        headers = {"retry-after": str(int(wait_s) + 1)}
        await refusal(429, "rate", message, headers)(scope, receive, send)


class Rates:
    """How much each client has left of so many requests a minute; 0 is no limit."""

    def __init__(self, most: float) -> None:
        self.most = most
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, who: str, now: float) -> float:
        """Take one request of a client's; returns how long to wait where none is left."""
        with self._lock:
            left, then = self._left.pop(who, (self.most, now))
            left = min(self.most, left + (now - then) * self.most / _MINUTE_S)
            taken = left >= 1
            self._left[who] = (left - taken, now)
            while len(self._left) > _MOST_CLIENTS:
                self._left.popitem(last=False)
        return 0.0 if taken else (1 - left) * _MINUTE_S / self.most


def client(scope: Scope) -> str:
    """Who asks; addresses of one network that is handed out as a whole are one."""
    host = scope["client"][0] if scope.get("client") else ""
    try:
        address = ip_address(host)
    except ValueError:
        return str(host)
    if address.version == 4:
        return str(address)
    return str(ip_network((address, _SHARED_BITS), strict=False))
