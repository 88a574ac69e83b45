"""Routes from the table of operations."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from goft.errors import DocumentError, GoftError, QueryError
from goft.views.answers.answer import UnknownError
from goft.views.answers.failures import of_error, of_parameters
from goft.views.answers.operations import OPERATIONS, Operation
from goft.views.api.asking import MediaError, asked, asked_of, holdings_of
from goft.views.api.envelope import JSON, encoded, envelope, failed, reply
from goft.views.api.negotiating import statement_in_its_form

LINES = "application/x-ndjson"
_LINES_AT_ONCE = 100
# Operations whose answer is had in other forms too.
_IN_FORMS = {"statement": statement_in_its_form}
# What goft refuses for what was asked, and not for what it is asked of.
_STATUSES: tuple[tuple[type[GoftError], int], ...] = (
    (UnknownError, 404),
    (QueryError, 400),
    (MediaError, 415),
    (DocumentError, 422),
)


def operations() -> list[Route]:
    """A route for every operation."""
    return [_route(each) for each in OPERATIONS]


def _route(operation: Operation) -> Route:
    """The route of an operation; the order of the table settles which of two fits."""
    endpoint: Callable[[Request], Response | Awaitable[Response]] = _getting(operation)
    if operation.method == "POST":
        endpoint = _sending(operation)
    elif operation.name in _IN_FORMS:
        endpoint = partial(_telling, _IN_FORMS[operation.name])
    return Route(operation.path, endpoint, methods=[operation.method], name=operation.name)


def _getting(operation: Operation) -> Callable[[Request], Response]:
    def get(request: Request) -> Response:
        def ask() -> Response:
            answer = operation.ask(holdings_of(request), asked(request, operation.asks))
            if operation.streams:
                return _streamed(answer.data)
            return reply(request, encoded(envelope(request, answer)), JSON)

        return telling(ask)

    return get


def _sending(operation: Operation) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        body = await request.body()

        def ask() -> Response:
            question = asked_of(request, operation.asks, body)
            answer = operation.ask(holdings_of(request), question)
            return Response(encoded(envelope(request, answer)), media_type=JSON)

        return await run_in_threadpool(telling, ask)

    return send


def _telling(get: Callable[[Request], Response], request: Request) -> Response:
    return telling(partial(get, request))


def telling(ask: Callable[[], Response]) -> Response:
    """The answer, or why there is none in the shape of failures."""
    try:
        return ask()
    except ValidationError as error:
        return failed(400, of_parameters(error))
    except GoftError as error:
        status = next((status for kind, status in _STATUSES if isinstance(error, kind)), None)
        if status is None:
            raise
        return failed(status, of_error(error))


def _streamed(lines: Iterator[dict[str, Any]]) -> Response:
    """Lines as they are found; what cannot be found at all fails before anything is sent."""
    first = list(islice(lines, _LINES_AT_ONCE))
    return StreamingResponse(_batches(first, lines), media_type=LINES)


def _batches(first: list[dict[str, Any]], rest: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    lines = chain(first, rest)
    while batch := list(islice(lines, _LINES_AT_ONCE)):
        yield b"".join(encoded(line) + b"\n" for line in batch)
