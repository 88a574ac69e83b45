"""A page of markup into a document: one extraction of its text, its parts and its facts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from lxml import etree

from goft.documents import facts
from goft.documents.article import Place, places
from goft.documents.embedded import text_of_state
from goft.documents.furniture import kind_of, kinds
from goft.documents.limits import LIMITS
from goft.documents.lines import Line
from goft.documents.metadata import Metadata, read_metadata
from goft.documents.page import Page
from goft.documents.parts import Part, blocks, name_lead
from goft.documents.tree import Tree, parse_markup, read_tree
from goft.model import Block, Capture, Issue, Role

_OPEN = re.compile(
    r"(?:[\ufeff\s]|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?(?:p|div|br|span|a|td|tr|table|h[1-6]|li|ul|article|img)\b[^<>]*>", re.I)
_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,80}?encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_ANY_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HEAD = 4000
_MANY_TAGS = 10
_LITTLE = 200


def is_markup(text: str) -> bool:
    """Whether a text is a page of HTML, or a large piece of one."""
    if _OPEN.match(text[:_HEAD]):
        return True
    head = text[: 10 * _HEAD].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and len(_TAG.findall(head)) >= _MANY_TAGS


def declared_charset(body: bytes) -> str | None:
    """The encoding a page says it is in."""
    found = _CHARSET.search(body[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def read_html(capture: Capture, markup: str) -> tuple[Page | None, tuple[Issue, ...]]:
    """The text of a page with its blocks and stated facts; None when it has no words."""
    root, cut = parse_markup(_CONTROLS.sub(" ", markup))
    if root is None:
        return None, ()
    saved = _SAVED_FROM.search(markup[:_HEAD])
    metadata = read_metadata(root, capture.address or (saved[1] if saved else None))
    tree = read_tree(root)
    issues = _cut(capture, cut or tree.cut)
    page = _page(tree, metadata)
    if cut and _words(page) < _LITTLE:
        page = _without_markup(markup, metadata)
    if _words(page) < _LITTLE:
        stated = _from_data(root, metadata)
        if stated and _words(stated) > _words(page):
            message = "the text stands only in the page's data and was read from there"
            return stated, (*issues, Issue("document.text-in-data", message, capture.source))
    return (page if page.text else None), issues


def _page(tree: Tree, metadata: Metadata) -> Page:
    text, lines = _extraction(tree)
    found = places(tree, metadata.titles)
    _follow_labels(tree, found)
    parts = name_lead(_by_words(lines, found))
    return _with_facts(text, blocks(parts, text), metadata)


def _extraction(tree: Tree) -> tuple[str, list[Line]]:
    """The page's lines joined, and each line in its place."""
    lines: list[Line] = []
    start = 0
    for chunk in tree.chunks:
        lines.append(Line(chunk.text, start, 1))
        start += len(chunk.text) + 1
    return "\n".join(chunk.text for chunk in tree.chunks), lines


def _follow_labels(tree: Tree, found: Sequence[Place]) -> None:
    """Links under a label like «latest news» are what the label says."""
    label = None
    for chunk, place in zip(tree.chunks, found, strict=True):
        if place.kind != "navigation":
            label = None
        elif kind_of(chunk.text) == "related":
            label = place.kind = "related"
        elif label and chunk.link_share > 0.7:
            place.kind = "related"


def _by_words(lines: Sequence[Line], found: Sequence[Place]) -> list[Part]:
    """What markup left open, or only guessed, is told by the words."""
    run = [index for index, place in enumerate(found) if place.words == "run"]
    told = dict(zip(run, kinds([lines[index] for index in run]), strict=True))
    parts = []
    for index, (line, place) in enumerate(zip(lines, found, strict=True)):
        kind = kind_of(line.text) if place.words == "line" else told.get(index)
        role: Role | None = "furniture" if kind else place.role
        parts.append(Part(line, role, kind or place.kind))
    return parts


def _with_facts(text: str, found: tuple[Block, ...], metadata: Metadata) -> Page:
    return Page(
        text=text,
        blocks=found,
        title=facts.title(found, text) or facts.clean_title(metadata.titles, metadata.site),
        site=metadata.site,
        code=facts.news_code(found, text) or metadata.code,
        address=metadata.address,
        dates=metadata.dates,
    )


def _from_data(root: etree._Element, metadata: Metadata) -> Page | None:
    """The page as its embedded data tells it: title and paragraphs."""
    title, body = metadata.titles[:1], metadata.body
    if not body:
        title_, body = text_of_state(root)
        title = (title_,) if title_ else title
    if not body:
        return None
    markup = body if _TAG.search(body) else "<p>" + re.sub(r"\n+", "</p><p>", body)
    inner, _ = parse_markup(markup)
    lines = [chunk.text for chunk in read_tree(inner).chunks] if inner is not None else []
    return _paragraphs(title, lines, metadata)


def _paragraphs(title: Sequence[str], lines: Sequence[str], metadata: Metadata) -> Page:
    parts: list[Part] = []
    start = 0
    for index, words in enumerate([*title, *lines]):
        role: Role | None = "headline" if index < len(title) else None
        parts.append(Part(Line(words, start, 1), role))
        start += len(words) + 1
    text = "\n".join([*title, *lines])
    found = _by_words(
        [part.line for part in parts],
        [Place(part.role, None, "" if part.role else "run") for part in parts],
    )
    return _with_facts(text, blocks(name_lead(found), text), metadata)


def _words(page: Page) -> int:
    """How many characters the article's paragraphs have."""
    return sum(b.span[1] - b.span[0] for b in page.blocks if b.role in ("lead", "body"))


def _without_markup(markup: str, metadata: Metadata) -> Page:
    """A page whose elements are nested beyond measure, as the lines between its tags."""
    lines = (" ".join(line.split()) for line in _ANY_TAG.split(_UNSEEN.sub(" ", markup)))
    return _paragraphs((), [unescape(line) for line in lines if line], metadata)


def _cut(capture: Capture, limit: str | None) -> tuple[Issue, ...]:
    if not limit:
        return ()
    message = f"the page was read up to the limit {limit} ({getattr(LIMITS, limit)}) only"
    return (Issue("document.cut", message, capture.source),)
