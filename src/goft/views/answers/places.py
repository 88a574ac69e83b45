"""Where pages lie on this machine is told to this machine alone."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

_SOURCE = "source"
_WEB = ("http", "https")


def without_folders(data: Any) -> Any:
    """An answer in which every source that is a file is its name, without its folders."""
    if isinstance(data, list):
        return [without_folders(each) for each in data]
    if not isinstance(data, dict):
        return data
    return {
        name: _name(value) if name == _SOURCE and isinstance(value, str) else without_folders(value)
        for name, value in data.items()
    }


def _name(source: str) -> str:
    """The source, or the last part of its path where it is no web address."""
    try:
        is_web = urlsplit(source).scheme in _WEB
    except ValueError:
        is_web = False
    return source if is_web else PurePath(source.replace("\\", "/")).name or source
