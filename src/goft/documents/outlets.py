"""Who publishes: the registry of outlets and how a page names one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from goft.languages.page import page_key

_REGISTRY = Path(__file__).parent / "data" / "outlets.yml"
_SHOWN = "en"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher; the first of its names in a language is the one shown."""

    id: str
    kind: str
    country: str
    languages: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    sites: tuple[str, ...]
    parallel: tuple[str, ...] = ()
    common_word: bool = False

    def name(self, language: str | None) -> str:
        """Its name in a language, else in English."""
        return self.names.get(language or _SHOWN, self.names[_SHOWN])[0]


@cache
def outlets() -> tuple[Outlet, ...]:
    """The registry, in the order of its file."""
    entries = yaml.load(_REGISTRY.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return tuple(_outlet(entry) for entry in entries)


def _outlet(entry: dict[str, object]) -> Outlet:
    lists = {key: tuple(value) for key, value in entry.items() if isinstance(value, list)}
    names = {code: tuple(map(str, forms)) for code, forms in entry["names"].items()}  # type: ignore[attr-defined]
    return Outlet(**(entry | lists | {"names": names}))  # type: ignore[arg-type]


def by_address(address: str | None) -> Outlet | None:
    """The outlet one of whose addresses this is; the longest fitting address wins."""
    parts = urlsplit(address or "")
    host = (parts.hostname or "").lower()
    if not host:
        return None
    page = host + parts.path
    found = [(len(site), outlet) for site, outlet in _sites() if _is_under(page, host, site)]
    return max(found, key=lambda pair: pair[0])[1] if found else None


@cache
def _sites() -> tuple[tuple[str, Outlet], ...]:
    return tuple((site, o) for o in outlets() for site in (*o.sites, *o.parallel))


def _is_under(page: str, host: str, site: str) -> bool:
    domain, _, path = site.partition("/")
    if host != domain and not host.endswith("." + domain):
        return False
    return not path or page.removeprefix(host).startswith("/" + path)


def by_name(name: str, language: str | None = None) -> Outlet | None:
    """The outlet with this name; with a language, only one that publishes in it."""
    found = _names().get(page_key(name), ())
    fitting = (o for o in found if language is None or language in o.languages)
    return next(fitting, None)


@cache
def _names() -> dict[str, tuple[Outlet, ...]]:
    index: dict[str, tuple[Outlet, ...]] = {}
    for key, outlet in _keys():
        index[key] = (*index.get(key, ()), outlet)
    return index


def _keys() -> Iterator[tuple[str, Outlet]]:
    for outlet in outlets():
        for names in outlet.names.values():
            for name in names:
                if not outlet.common_word or " " in name:
                    yield page_key(name), outlet
