"""Feeds in Atom (RFC 4287) and as JSON Feed 1.1; a page's words are text in both, never markup."""

from __future__ import annotations

import json
from typing import Any

from lxml import etree

from goft import __version__
from goft.views.exporting.tei_header import fit
from goft.views.feeds.feed import Entry, Feed

ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"
_SPACE = "http://www.w3.org/2005/Atom"
# Elements are written without a prefix, which the types of the library do not foresee.
_NAMES: Any = {None: _SPACE}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def atom(feed: Feed) -> bytes:
    """The feed in Atom."""
    root = etree.Element(f"{{{_SPACE}}}feed", nsmap=_NAMES)
    _text(root, "id", feed.own)
    _text(root, "title", feed.title)
    _text(root, "updated", feed.updated)
    _text(root, "generator", "goft").set("version", __version__)
    # Every entry has its author, or this one.
    _text(_add(root, "author"), "name", "goft")
    _link(root, "self", feed.own, ATOM)
    _link(root, "alternate", feed.page)
    for entry in feed.entries:
        _entry(_add(root, "entry"), entry)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(element: etree._Element, entry: Entry) -> None:
    _text(element, "id", entry.id)
    _in(_text(element, "title", entry.title), entry.language)
    _text(element, "updated", entry.updated)
    if entry.author:
        _text(_add(element, "author"), "name", entry.author)
    _link(element, "alternate", entry.page)
    if entry.via:
        _link(element, "via", entry.via)
    for tag in entry.tags:
        _add(element, "category").set("term", fit(tag))
    _in(_text(element, "summary", entry.about), entry.language)
    _in(_text(element, "content", entry.text), entry.language)


def _add(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_SPACE}}}{name}")


def _text(parent: etree._Element, name: str, text: str) -> etree._Element:
    element = _add(parent, name)
    element.text = fit(text)
    return element


def _link(parent: etree._Element, relation: str, address: str, kind: str | None = None) -> None:
    element = _add(parent, "link")
    element.set("rel", relation)
    element.set("href", fit(address))
    if kind:
        element.set("type", kind)


def _in(element: etree._Element, language: str | None) -> None:
    if language:
        element.set(_LANG, fit(language))


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed."""
    line = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _item(entry: Entry) -> dict[str, Any]:
    found = {
        "id": entry.id,
        "url": entry.page,
        "external_url": entry.via,
        "title": entry.title,
        "content_text": entry.text,
        "summary": entry.about,
        "date_modified": entry.updated,
        "language": entry.language,
        "authors": [{"name": entry.author}] if entry.author else None,
        "tags": list(entry.tags),
        "_goft": entry.more,
    }
    return {name: value for name, value in found.items() if value is not None}
