"""Data that pages carry inside their scripts: JSON-LD and the state of script-built pages."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml import etree

from goft.documents.limits import LIMITS
from goft.documents.vocabulary import names

_WRAPPING = re.compile(r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|"
                       r"(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*;?\s*$")  # fmt: skip
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_STATE = re.compile(r"^\s*(?:window|self)\.[\w.$\[\]\"']+\s*=\s*(?=[{\[])")


def objects(root: etree._Element) -> list[dict[str, Any]]:
    """All objects of the page's JSON-LD, outermost first; what is not JSON is passed over."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found += _objects(_load(script.text or ""))
    return found


def states(root: etree._Element) -> list[dict[str, Any]]:
    """All objects of the data that script-built pages are drawn from (`__NEXT_DATA__`)."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        state = _STATE.match(text[:200])
        if kind == "application/json" or state:
            found += _objects(_load(text[state.end() :] if state else text))
    return found


def text_of_state(root: etree._Element) -> tuple[str | None, str | None]:
    """The title and the longest text in the data a script-built page is drawn from."""
    title, body = None, ""
    for each in states(root):
        for key in names()["bodies"]:
            value = each.get(key)
            if isinstance(value, str) and len(value) > len(body):
                titles = (each.get(name) for name in names()["titles"])
                title = next((text for text in titles if isinstance(text, str)), title)
                body = value
    return title, body or None


def _load(text: str) -> object:
    """The value of a script's JSON, None when it is broken beyond the usual faults."""
    text = _WRAPPING.sub("", text.strip())
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            value: object = json.JSONDecoder(strict=False).raw_decode(attempt.lstrip())[0]
            return value
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """Every object in a value, without recursion and up to a limit."""
    waiting: deque[object] = deque([value])
    for _ in range(LIMITS.max_data_values):
        if not waiting:
            return
        each = waiting.popleft()
        if isinstance(each, dict):
            yield each
            waiting.extend(inner for inner in each.values() if isinstance(inner, dict | list))
        elif isinstance(each, list):
            waiting.extend(inner for inner in each if isinstance(inner, dict | list))
