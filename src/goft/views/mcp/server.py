"""The server of the tools: lists them, calls them, and only ever reads."""

from __future__ import annotations

import json
import logging
import re
from functools import cache
from typing import Any

import mcp_types as types
from anyio.to_thread import run_sync
from mcp.server import Server, ServerRequestContext
from pydantic import ValidationError

from goft import __version__
from goft.errors import GoftError
from goft.views.answers.failures import failure, of_error, of_parameters
from goft.views.answers.holdings import Holdings
from goft.views.answers.schemas import ALSO, question, self_contained
from goft.views.mcp.tools import INSTRUCTIONS, TOOLS, Tool

_LOG = logging.getLogger(__name__)
_BY_NAME = {tool.name: tool for tool in TOOLS}
_SURROGATE = re.compile("[\ud800-\udfff]")
_FAULT = "goft failed on this question; its log says why"
_READS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def make_server(holdings: Holdings) -> Server[Any]:
    """A server of all tools over a record."""

    async def list_tools(
        _: ServerRequestContext[Any], __: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=list(_listed()))

    async def call_tool(
        _: ServerRequestContext[Any], asked: types.CallToolRequestParams
    ) -> types.CallToolResult:
        return await run_sync(call, holdings, asked.name, asked.arguments or {})

    return Server(
        "goft",
        version=__version__,
        title="goft: who said what",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def call(holdings: Holdings, name: str, arguments: dict[str, Any]) -> types.CallToolResult:
    """What a tool answers; whatever goes wrong is told in the shape of failures."""
    tool = _BY_NAME.get(name)
    if tool is None:
        return _result(failure("request.missing", f"there is no tool {name}"), failed=True)
    try:
        return _result(_answer(holdings, tool, arguments))
    except ValidationError as error:
        return _result(of_parameters(error), failed=True)
    except GoftError as error:
        return _result(of_error(error), failed=True)
    except Exception:
        _LOG.exception("%s failed", name)
        return _result(failure("goft.fault", _FAULT), failed=True)


def _answer(holdings: Holdings, tool: Tool, arguments: dict[str, Any]) -> dict[str, Any]:
    asked = tool.operation.asks.model_validate(arguments)
    found = tool.operation.ask(holdings, asked)
    return {
        "data": found.data,
        "total": found.total,
        "after": found.after,
        "also": list(found.also),
    }


def _result(content: Any, *, failed: bool = False) -> types.CallToolResult:
    """The answer as data, and as the same data in letters for clients that know only those."""
    # A lone surrogate of a page, which no message can hold, is U+FFFD: places stay as they are.
    text = _SURROGATE.sub("\ufffd", json.dumps(content, ensure_ascii=False))
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)],
        structured_content=None if failed else json.loads(text),
        is_error=failed,
    )


@cache
def _listed() -> tuple[types.Tool, ...]:
    return tuple(
        types.Tool(
            name=tool.name,
            title=tool.title,
            description=tool.about,
            input_schema=question(tool.operation.asks),
            output_schema=_output(tool),
            annotations=_READS,
        )
        for tool in TOOLS
    )


def _output(tool: Tool) -> dict[str, Any]:
    schema = self_contained(tool.operation.name)
    shapes = schema.pop("$defs")
    nullable = {"type": ["string", "integer", "null"]}
    return {
        "type": "object",
        "properties": {
            "data": schema,
            "total": {"type": ["integer", "null"]},
            "after": nullable,
            "also": {"type": "array", "items": ALSO},
        },
        "required": ["data", "total", "after", "also"],
        "$defs": shapes,
    }
