"""What a server is told: on the command line, or in `serving.yml` beside the record."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from goft.errors import ServingError

FILE = "serving.yml"
_LOCAL = ("localhost", "127.0.0.1", "[::1]")
_KILOBYTE = 1000
_MOST_WORKERS = 4


def cores() -> int:
    """How many processes can work at once on this machine, up to as many as are of use."""
    there = getattr(os, "sched_getaffinity", None)
    return min(len(there(0)) if there else os.cpu_count() or 1, _MOST_WORKERS)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a record is served.

    `names` are the hosts under which it may be asked, beside those of loopback where it listens
    there. `public_address` is where readers find it, if another server passes their requests on:
    its host is a name too, and addresses to be passed on begin with it. `reviewers` maps who may
    write to their tokens. `cors_origins` are the sites whose scripts may read the programming
    interface, `requests_per_minute` what one address may ask of it; 0 is no limit. `cache_s` is
    for how long its answers may be handed out without asking whether they still hold.
    `refresh_s` is how often new pages are looked for.
    """

    host: str = "127.0.0.1"
    port: int = 8734
    names: tuple[str, ...] = ()
    public_address: str = ""
    full_texts: bool = False
    reviewers: Mapping[str, str] = field(default_factory=dict)
    cors_origins: tuple[str, ...] = ()
    requests_per_minute: int = 0
    cache_s: int = 0
    request_kb: int = 2000
    request_timeout_s: float = 20.0
    threads: int = 4
    workers: int = field(default_factory=cores)
    refresh_s: float = 2.0

    @property
    def is_public(self) -> bool:
        """Whether others than those at this machine may ask."""
        return bool(self.names or self.public_address) or not is_loopback(self.host)

    @property
    def shows_texts(self) -> bool:
        """Whether whole texts and captures, which belong to their publishers, are shown."""
        return self.full_texts or not self.is_public

    @property
    def request_bytes(self) -> int:
        return self.request_kb * _KILOBYTE

    @property
    def hosts(self) -> frozenset[str]:
        """Every name under which the server may be asked."""
        local = _LOCAL if is_loopback(self.host) else ()
        public = urlsplit(self.public_address).hostname
        return frozenset(
            name.lower() for name in (*self.names, *local, *([public] if public else []))
        )

    def to_text(self) -> str:
        """The settings in letters, for the processes that serve."""
        return json.dumps(asdict(self))


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def read_settings(path: Path) -> dict[str, Any]:
    """What a file says; nothing where there is none."""
    if not path.is_file():
        return {}
    try:
        found = yaml.safe_load(path.read_text("utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{path}: not YAML: {' '.join(str(error).split())}"
        raise ServingError(message, file=str(path)) from None
    if not isinstance(found, dict):
        raise ServingError(f"{path}: settings are names with values", file=str(path))
    return found


def settings_of(found: Mapping[str, Any], place: str = "settings") -> Settings:
    """Settings from plain values; ServingError for a name that is none or a wrong value."""
    known = {each.name: each for each in fields(Settings)}
    stated: dict[str, Any] = {}
    for name, value in found.items():
        if name not in known:
            raise _wrong(place, name, f"there is no such setting: there are {', '.join(known)}")
        stated[name] = _value(place, name, value)
    settings = Settings(**stated)
    if settings.public_address and not is_address(settings.public_address):
        raise _wrong(place, "public_address", "https://host is wanted, without a path behind it")
    if not settings.hosts:
        raise _wrong(place, "names", "off loopback the names of the server must be stated")
    return settings


def is_address(text: str) -> bool:
    """Whether a text is the address of a server, and nothing behind that."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    named = f"{parts.scheme}://{parts.netloc}"
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and port != 0
        and parts.username is None
        and text.isascii()
        and text in (named, f"{named}/")
    )


def _value(place: str, name: str, value: Any) -> Any:
    """A value of the kind its default is of."""
    default = getattr(Settings(), name)
    if isinstance(default, tuple):
        if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
            return tuple(value)
        raise _wrong(place, name, "a list of words is wanted")
    if isinstance(default, dict):
        if isinstance(value, dict) and all(isinstance(each, str) for each in value.values()):
            return _tokens(place, name, value)
        raise _wrong(place, name, "names with tokens are wanted")
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not type(default):
        raise _wrong(place, name, f"{type(default).__name__} is wanted, not “{value}”")
    if isinstance(value, (int, float)) and value < 0:
        raise _wrong(place, name, "it may not be below 0")
    return value


def _tokens(place: str, name: str, value: dict[str, str]) -> dict[str, str]:
    if any(len(token) < 16 for token in value.values()):
        raise _wrong(place, name, "a token needs 16 letters or more")
    return value


def _wrong(place: str, name: str, why: str) -> ServingError:
    return ServingError(f"{place}: {name}: {why}", file=place, key=name)
