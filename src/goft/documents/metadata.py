"""What a page's head and embedded data say of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from goft.documents.embedded import objects
from goft.documents.markup import hint, is_publisher
from goft.documents.vocabulary import names
from goft.model import DateCandidate

_MOST_DATES = 20
_ADDRESS_DAY = re.compile(r"/((?:1[34]|20)\d\d[/-]\d{1,2}[/-]\d{1,2})(?=[/_-]|$)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts as stated, unchecked; `titles` the surest first, `body` markup or plain text."""

    titles: tuple[str, ...] = ()
    site: str | None = None
    address: str | None = None
    code: str | None = None
    body: str | None = None
    dates: tuple[DateCandidate, ...] = ()


def read_metadata(root: etree._Element, address: str | None) -> Metadata:
    """Collect what JSON-LD, OpenGraph, meta, `<time>` and the address say."""
    metas = list(_metas(root))
    data = objects(root)
    articles = [each for each in data if _is_article(each)]
    channel = _channel(root)
    where = address or _first(_stated(metas, "address")) or _canonical(root)
    return Metadata(
        titles=() if channel else _titles(root, metas, articles),
        site=channel or _first(_stated(metas, "site")) or _publisher(articles),
        address=where,
        code=next((text for text in _stated(metas, "code") if text.isdigit()), None),
        body=max((_text(each, "articleBody") for each in articles), key=len, default="") or None,
        dates=_dates(root, metas, articles, where),
    )


def _metas(root: etree._Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            yield name.lower(), content


def _stated(metas: Sequence[tuple[str, str]], fact: str) -> Iterator[str]:
    known = names()[fact]
    return (content for name, content in metas if name in known)


def _first(texts: Iterator[str]) -> str | None:
    return next(texts, None)


def _is_article(each: dict[str, Any]) -> bool:
    kind = each.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and name in names()["articles"] for name in kinds)


def _text(each: dict[str, Any], key: str) -> str:
    value = each.get(key)
    return value.strip() if isinstance(value, str) else ""


def _titles(
    root: etree._Element, metas: Sequence[tuple[str, str]], articles: Sequence[dict[str, Any]]
) -> tuple[str, ...]:
    found = [_text(each, "headline") for each in articles]
    found += list(_stated(metas, "title"))
    found += [" ".join((each.text or "").split()) for each in root.iter("title")][:1]
    return tuple(dict.fromkeys(title for title in found if title))


def _publisher(articles: Sequence[dict[str, Any]]) -> str | None:
    for each in articles:
        publisher = each.get("publisher")
        name = _text(publisher, "name") if isinstance(publisher, dict) else ""
        if name:
            return name
    return None


def _channel(root: etree._Element) -> str | None:
    """Whose posts the page shows, when it shows a channel."""
    for element in root.iter("div", "a", "span"):
        if element.get("class") and is_publisher(element.get("class") or ""):
            return " ".join("".join(map(str, element.itertext())).split()) or None
    return None


def _canonical(root: etree._Element) -> str | None:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return link.get("href")
    return None


def _dates(
    root: etree._Element,
    metas: Sequence[tuple[str, str]],
    articles: Sequence[dict[str, Any]],
    address: str | None,
) -> tuple[DateCandidate, ...]:
    found = [
        DateCandidate(_text(each, key), f"json-ld:{key}")
        for each in articles
        for key in ("datePublished", "dateCreated", "dateModified")
        if _text(each, key)
    ]
    known = names()["published"] | names()["modified"]
    found += [DateCandidate(content, f"meta:{name}") for name, content in metas if name in known]
    found += _times(root)
    day = _ADDRESS_DAY.search(address or "")
    found += [DateCandidate(day[1], "address")] if day else []
    return tuple(dict.fromkeys(found))[:_MOST_DATES]


def _times(root: etree._Element) -> Iterator[DateCandidate]:
    for time in root.iter("time", "abbr", "div", "span"):
        stated = time.get("datetime") if time.tag == "time" else time.get("title")
        if time.tag in ("div", "span") and hint(time.get("class") or "").role != "dateline":
            continue
        if stated and any(char.isdigit() for char in stated):
            item = time.get("itemprop")
            yield DateCandidate(stated.strip(), f"time:{item}" if item else "time")
