"""The tools as an assistant meets them, through the protocol's own client."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import httpx2
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters
from mcp.server import Server
from mcp_types import CallToolResult
from tests.views.kept import COMMENT

from goft.record.opening import open_record
from goft.record.search.finding import Finder
from goft.views.answers.holdings import Holdings
from goft.views.cli import run
from goft.views.mcp import running
from goft.views.mcp.running import application
from goft.views.mcp.server import make_server
from goft.views.mcp.tools import TOOLS
from goft.views.serving.settings import Settings

Asking = Callable[[Client], Awaitable[Any]]
DOCS = Path(__file__).parents[3] / "docs"
TEXT = "وزیر نیرو گفت که آب پایتخت قطع نمی‌شود."
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("find_statements", {"q": "پل", "limit": 3}),
    ("get_statement", {"id": "s1"}),
    ("check_quote", {"words": "که پل باز می شود"}),
    ("timeline", {"by": "مینا"}),
    ("read_text", {"text": TEXT}),
]


@pytest.fixture(scope="module")
def server(place: str) -> Iterator[Server[Any]]:
    record = open_record(place)
    yield make_server(Holdings(record, lambda: Finder(record)))
    record.close()


def asking(server: Any, ask: Asking, mode: str = "auto") -> Any:
    """What a client is answered."""

    async def through() -> Any:
        async with Client(server, mode=mode) as client:
            return await ask(client)

    return anyio.run(through)


def called(server: Any, name: str, arguments: dict[str, Any], mode: str = "auto") -> CallToolResult:
    async def ask(client: Client) -> CallToolResult:
        return await client.call_tool(name, arguments)

    found: CallToolResult = asking(server, ask, mode)
    return found


def listed(server: Any) -> dict[str, Any]:
    async def ask(client: Client) -> Any:
        return await client.list_tools()

    return {tool.name: tool for tool in asking(server, ask).tools}


def test_the_tools_are_those_that_are_documented(server: Server[Any]) -> None:
    text = (DOCS / "mcp.md").read_text("utf-8")
    tools = listed(server)
    assert list(tools) == [name for name, _ in CALLS]
    assert all(f"| `{name}` |" in text for name in tools)


def test_every_tool_only_reads_and_teaches(server: Server[Any]) -> None:
    for tool in listed(server).values():
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        assert len(tool.description) > 200
        for value in tool.input_schema["properties"].values():
            assert value["description"]
        Draft202012Validator.check_schema(tool.output_schema)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize(("name", "arguments"), CALLS, ids=[name for name, _ in CALLS])
def test_answers_are_as_described(
    server: Server[Any], name: str, arguments: dict[str, Any], mode: str
) -> None:
    found = called(server, name, arguments, mode)
    assert not found.is_error
    content = found.structured_content
    Draft202012Validator(listed(server)[name].output_schema).validate(content)
    (letters,) = found.content
    assert json.loads(letters.text) == content  # type: ignore[union-attr]
    assert content is not None
    assert content["data"]


def captures(value: Any) -> Iterator[Any]:
    """The document of every kept statement in an answer."""
    if isinstance(value, list):
        for each in value:
            yield from captures(each)
    elif isinstance(value, dict):
        if "minted" in value:
            yield value
        for each in value.values():
            yield from captures(each)


@pytest.mark.parametrize(("name", "arguments"), CALLS[:4], ids=[name for name, _ in CALLS[:4]])
def test_every_statement_carries_its_id_place_and_capture(
    server: Server[Any], name: str, arguments: dict[str, Any]
) -> None:
    found = called(server, name, arguments).structured_content
    statements = list(captures(found))
    assert statements
    for each in statements:
        assert each["id"] and each["content"] and each["words"]
        assert len(each["document"]["id"]) == 64
        assert each["document"]["captured"] == "2024-07-09T10:00:00Z"


@pytest.mark.parametrize(
    ("name", "arguments", "kind"),
    [
        ("find_statements", {"q": "("}, "record.query"),
        ("find_statements", {"limit": 1000}, "request.parameter"),
        ("find_statements", {"query": "x"}, "request.parameter"),
        ("get_statement", {"id": "nobody"}, "request.unknown"),
        ("get_statement", {}, "request.parameter"),
        ("check_quote", {"words": "one"}, "record.query"),
        ("read_text", {"text": " ; "}, "document.error"),
        ("forget", {"id": "s1"}, "request.missing"),
    ],
)
def test_failures_have_the_one_shape(
    server: Server[Any], name: str, arguments: dict[str, Any], kind: str
) -> None:
    found = called(server, name, arguments)
    assert found.is_error
    error = json.loads(found.content[0].text)["error"]  # type: ignore[union-attr]
    assert error["kind"] == kind
    assert set(error) == {"kind", "message", "cure", "fields"}


def test_a_fault_of_ours_tells_nothing(
    server: Server[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a secret path")

    monkeypatch.setattr("goft.record.asking.found_in", fail)
    found = called(server, "get_statement", {"id": "s1"})
    assert found.is_error
    assert "secret" not in str(found.content)


def test_comments_of_readers_are_never_told(server: Server[Any]) -> None:
    first = COMMENT.splitlines()[0]
    for name, arguments in CALLS:
        assert first not in str(called(server, name, arguments).content)


def test_every_tool_is_a_question_of_the_table() -> None:
    assert len({tool.operation.name for tool in TOOLS}) == len(TOOLS)


def test_it_speaks_over_standard_input_and_output(place: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = ["-m", "goft", "mcp", "--record", place]
    command = StdioServerParameters(command=sys.executable, args=arguments, env=environment)
    found = called(command, "get_statement", {"id": "s5"})
    assert found.structured_content is not None
    statement = found.structured_content["data"]
    assert statement["id"] == "s5"
    ((start, end),) = statement["content"]
    # A letter that is none is told as one, so that ranges still fit.
    assert len(statement["words"]) == end - start
    assert "\ufffd" in statement["words"]


def test_it_answers_over_http_under_its_own_name_alone(place: str) -> None:
    record = open_record(place)
    app = application(Holdings(record, lambda: Finder(record)), Settings(refresh_s=0))
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    accepted = {"accept": "application/json, text/event-stream"}

    async def post(host: str, **headers: str) -> httpx2.Response:
        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
            return await client.post("/mcp", json=message, headers=accepted | headers)

    async def through() -> None:
        async with app.router.lifespan_context(app):
            answer = await post("localhost:8735")
            assert answer.status_code == 200, answer.text
            names = [tool["name"] for tool in answer.json()["result"]["tools"]]
            assert names == [name for name, _ in CALLS]
            assert (await post("evil.example")).status_code == 421
            assert (await post("localhost", origin="https://evil.example")).status_code == 403

    anyio.run(through)
    record.close()


def test_options_of_http_need_http(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mcp", "--record", place, "--port", "1"]) == 2
    assert "--http" in capsys.readouterr().err


def test_a_port_that_is_taken_is_told(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    taken = running.listen(Settings(port=0))
    port = str(taken.getsockname()[1])
    assert run(["mcp", "--record", place, "--http", "--port", port]) == 1
    assert "--port" in capsys.readouterr().err
    taken.close()
