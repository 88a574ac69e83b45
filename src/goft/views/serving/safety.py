"""What every answer and every request is held to, whatever it is about."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Container, Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goft.views.serving.failing import refuse
from goft.views.serving.settings import Settings

# Scripts, styles and all else come from this server's own files, nothing is written in a page.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Told to nobody else; without it browsers send our own forms as if they came from nowhere.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_FRAMES = "x-frame-options"
_LOG = logging.getLogger(__name__)
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
# Whoever passes requests on says so; what comes through them is not from this machine.
_PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


class Safety:
    """Sets the headers of every answer, and refuses what is asked under a name that is not ours.

    A page of another site may lead a browser to send a form here: a browser then tells where it
    comes from, and it is refused. Programs, which tell nothing of that, pass.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self._headers = list(HEADERS.items())
        self._public = urlsplit(settings.public_address)
        if settings.is_public:
            self._headers.append(("x-robots-tag", "noindex"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                # Whoever says for itself where it may be framed is not told twice.
                framed = "content-security-policy" in headers
                for name, value in self._headers:
                    if not framed or name != _FRAMES:
                        headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        why = self._refused(scope, headers)
        if why:
            await refuse(scope, 421 if why == "host" else 403, why)(scope, receive, answer)
        else:
            await self.app(self._as_public(scope), receive, answer)

    def _as_public(self, scope: Scope) -> Scope:
        """The request as it was sent to the public address, which all we tell begins with."""
        if not self._public.netloc:
            return scope
        headers = [pair for pair in scope["headers"] if pair[0] != b"host"]
        named = (b"host", self._public.netloc.encode())
        return {**scope, "scheme": self._public.scheme, "headers": [*headers, named]}

    def _refused(self, scope: Scope, headers: Headers) -> str | None:
        """Why a request is not met, None where it is."""
        host = headers.get("host", "")
        if _name(host) not in self.settings.hosts:
            return "host"
        if not self.settings.is_public and any(name in headers for name in _PASSED_ON):
            return "passed-on"
        ours = {host.lower(), self._public.netloc.lower() or host.lower()}
        if scope["method"] not in _READING and _is_foreign(headers, ours, self._allowed(scope)):
            return "origin"
        return None

    def _allowed(self, scope: Scope) -> Iterable[str]:
        """The sites whose scripts may send something: to the programming interface only."""
        return self.settings.cors_origins if scope["path"].startswith("/api/") else ()


def _name(host: str) -> str:
    """The host without its port."""
    end = host.rfind(":")
    return (host[:end] if end > host.rfind("]") else host).lower()


def _is_foreign(headers: Headers, ours: Container[str], allowed: Iterable[str]) -> bool:
    """Whether a browser says that a page of another site sends this."""
    origin = headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc.lower() not in ours and origin not in allowed
    return headers.get("sec-fetch-site", "none") not in ("same-origin", "none")


class TooLargeError(Exception):
    """More was sent than is taken."""


class Limits:
    """Ends requests that send too much or take too long, and meets faults of ours."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.most = settings.request_bytes
        self.timeout_s = settings.request_timeout_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def answer(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            async with asyncio.timeout(self.timeout_s or None) as limit:
                # Answers that go on and on may do so once they have begun.
                await self.app(scope, self._counting(scope, receive), _freed(answer, limit))
        except Exception as error:
            status, code = _fault(error)
            if status == 500:
                _LOG.exception("%s", scope["path"])
            if begun:
                raise
            await refuse(scope, status, code)(scope, receive, send)

    def _counting(self, scope: Scope, receive: Receive) -> Receive:
        """What is received, up to the most that is taken."""
        stated = Headers(scope=scope).get("content-length", "")
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            if stated.isdecimal() and int(stated) > self.most:
                raise TooLargeError
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self.most:
                raise TooLargeError
            return message

        return counted


def _fault(error: Exception) -> tuple[int, str]:
    if isinstance(error, TooLargeError):
        return 413, "large"
    return (503, "slow") if isinstance(error, TimeoutError) else (500, "fault")


def _freed(send: Send, limit: asyncio.Timeout) -> Send:
    """Sending that lifts the limit of time when the answer begins."""

    async def freed(message: Message) -> None:
        if message["type"] == "http.response.start":
            limit.reschedule(None)
        await send(message)

    return freed
