"""A page's markup into a sequence of text chunks, each with what its elements tell of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from goft.documents.limits import LIMITS
from goft.documents.markup import Hint, elements, hint

_BOLD = frozenset(["b", "strong"])
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_EDGES = " \t\u00a0\ufeff\u200b"
_RUNNING = frozenset(["p", "li", "h1", "h2", "h3"])
_OWN_LINE = frozenset(["headline", "kicker", "lead", "body", "dateline", "code", "credit"])


@dataclass(slots=True)
class Node:
    """An element that makes lines of its own; `parent` is its index, -1 for the outermost."""

    parent: int
    tag: str
    kind: str | None = None
    role: str | None = None


@dataclass(slots=True)
class Chunk:
    """One line of the page; `links` and `bold` count the characters of that look."""

    text: str
    node: int
    links: int = 0
    bold: int = 0
    level: int = 0
    fresh: bool = True

    @property
    def link_share(self) -> float:
        return self.links / len(self.text)


@dataclass(slots=True)
class Tree:
    """The chunks in page order and the elements they stand in."""

    nodes: list[Node] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    cut: str | None = None


def parse_markup(markup: str) -> tuple[etree._Element | None, str | None]:
    """The page's outermost element and the limit it was cut at, None where there is neither."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, None
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return root, "max_html_depth" if cut else None


def read_tree(root: etree._Element) -> Tree:
    """Walk the elements once and collect what a reader would see as lines."""
    return _Walk().read(root)


class _Walk:
    """One pass over the elements, without recursion: pages may be nested without bound."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.open: list[int] = []
        self.pieces: list[str] = []
        self.links = self.bold = 0
        self.in_link = self.in_bold = self.unread = 0

    def read(self, root: etree._Element) -> Tree:
        count = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                count += 1
                if count > LIMITS.max_html_elements:
                    self.tree.cut = "max_html_elements"
                    break
                self._start(element)
            else:
                self._end(element)
        self._flush()
        return self.tree

    def _start(self, element: etree._Element) -> None:
        if self.unread or _is_unread(element):
            self.unread += 1
            return
        tag = element.tag
        if tag == "br":
            self._flush()
        elif _makes_lines(element):
            self._flush()
            self.open.append(len(self.tree.nodes))
            self.tree.nodes.append(_node(element, self.open[-2] if len(self.open) > 1 else -1))
        self.in_link += tag == "a"
        self.in_bold += tag in _BOLD
        self._add(element.text)

    def _end(self, element: etree._Element) -> None:
        if self.unread:
            self.unread -= 1
        else:
            self.in_link -= element.tag == "a"
            self.in_bold -= element.tag in _BOLD
            if element.tag != "br" and _makes_lines(element):
                self._flush()
                self.open.pop()
        if not self.unread:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self.pieces.append(text)
        length = len(text.strip())
        self.links += length if self.in_link else 0
        self.bold += length if self.in_bold else 0

    def _flush(self) -> None:
        text = _BLANKS.sub(" ", "".join(self.pieces)).strip(_EDGES)
        if text and self.open:
            node = self.open[-1]
            chunks = self.tree.chunks
            fresh = not chunks or chunks[-1].node != node
            links, bold = min(self.links, len(text)), min(self.bold, len(text))
            chunks.append(Chunk(text, node, links, bold, self._level(node), fresh))
        self.pieces.clear()
        self.links = self.bold = 0

    def _level(self, node: int) -> int:
        """The heading level of the nearest elements, 0 for none."""
        for _ in range(3):
            if node < 0:
                break
            tag = self.tree.nodes[node].tag
            if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
                return int(tag[1])
            node = self.tree.nodes[node].parent
        return 0


def _is_unread(element: etree._Element) -> bool:
    if element.tag in elements().unread:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def _makes_lines(element: etree._Element) -> bool:
    tag = element.tag
    if tag in elements().lines:
        return True
    if tag not in ("span", "font", "label", "time"):
        return False
    parent = element.getparent()
    if parent is None or parent.tag in _RUNNING or (parent.tag == "a" and tag != "time"):
        return False
    told = hint(_names(element))
    return (_item(element).role or told.role) in _OWN_LINE or told.kind == "tags"


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _node(element: etree._Element, parent: int) -> Node:
    tag = element.tag
    names = _names(element)
    told = hint(names) if tag not in ("html", "body") else hint("")
    item = _item(element)
    if item.kind:
        return Node(parent, tag, item.kind, None)
    kind = told.kind or elements().aria.get(element.get("role") or "") or elements().kinds.get(tag)
    role = item.role or ("caption" if tag == "figcaption" else told.role)
    return Node(parent, tag, None if item.role else kind, role)


def _item(element: etree._Element) -> Hint:
    return elements().items.get(element.get("itemprop") or "", Hint())
