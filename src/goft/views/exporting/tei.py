"""TEI: whole pages, in which every statement is a `said`.

A statement in several pieces, or cut by a paragraph or by another statement's end, is a chain of
elements that point at each other with `next` and `prev`; the first bears its identifier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import IO, TYPE_CHECKING

from lxml import etree

from goft.model import Block, Document, Span, Speaker, Statement
from goft.views.exporting.tei_header import NAMES, SPACE, XML_ID, fit, header, speakers

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DIRECT = {"direct": "true", "mixed": "unknown"}
_PARAGRAPHS = frozenset(("lead", "body"))


def write_tei(documents: Iterable[KeptDocument], out: IO[bytes]) -> None:
    """A corpus of the documents."""
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<teiCorpus xmlns="{SPACE}">\n'.encode())
    out.write(_bytes(header("Statements and the pages they stand in", {})))
    for kept in documents:
        out.write(_bytes(tei(kept)))
    out.write(b"</teiCorpus>\n")


def _bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, encoding="utf-8") + b"\n"


def tei(kept: KeptDocument) -> etree._Element:
    """One document with its statements; characters that XML cannot hold are U+FFFD."""
    document = kept.document
    statements = [each.statement for each in kept.statements]
    name = f"d-{document.id[:16]}"
    said = speakers(name, (each.speaker for each in statements))
    root = etree.Element(f"{{{SPACE}}}TEI", {XML_ID: name}, NAMES)
    if document.language:
        root.set(_LANG, document.language)
    root.append(header(document.title or document.source, said, kept))
    body = _add(_add(_add(root, "text"), "body"), "div")
    marker = _Marker(document, statements, said)
    for block in _blocks(document):
        marker.fill(_block(body, block), block.span)
    marker.chain()
    return root


def _add(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{SPACE}}}{name}")


def _block(body: etree._Element, block: Block) -> etree._Element:
    """Paragraphs of the article are paragraphs, all else is a block with its role."""
    if block.role in _PARAGRAPHS:
        return _add(body, "p")
    element = _add(body, "ab")
    element.set("type", block.kind.replace(" ", "-") if block.kind else block.role)
    return element


def _blocks(document: Document) -> Iterator[Block]:
    """The blocks in order, and what lies between them where it is more than space."""
    place = 0
    for block in sorted(document.blocks, key=lambda each: each.span):
        yield from _between(document, place, block.span[0])
        if block.span[1] > place:
            yield Block(block.role, (max(place, block.span[0]), block.span[1]), block.kind)
            place = block.span[1]
    yield from _between(document, place, len(document.text))


def _between(document: Document, start: int, end: int) -> Iterator[Block]:
    if document.text[start:end].strip():
        yield Block("body", (start, end))


class _Marker:
    """Puts statements into the text of one document."""

    def __init__(
        self, document: Document, statements: Iterable[Statement], said: dict[Speaker, str]
    ) -> None:
        self._text = document.text
        self._said = said
        pieces = [(span, each) for each in statements for span in each.content]
        # The longer of two that begin together is the outer one.
        self._pieces = sorted(pieces, key=lambda pair: (pair[0][0], -pair[0][1]))
        self._made: dict[str, list[etree._Element]] = defaultdict(list)

    def fill(self, element: etree._Element, span: Span) -> None:
        """Write a range of the text into an element, with the statements that are in it."""
        inside = [each for each in self._pieces if each[0][0] < span[1] and span[0] < each[0][1]]
        edges = {edge for piece, _ in inside for edge in piece if span[0] < edge < span[1]}
        places = sorted({*span, *edges})
        opened: list[Statement] = []
        elements = [element]
        for start, end in pairwise(places):
            here = [each for piece, each in inside if piece[0] <= start and end <= piece[1]]
            kept = _shared(opened, here)
            elements = elements[: kept + 1]
            elements += self._open(elements[-1], here[kept:])
            opened = here
            _write(elements[-1], self._text[start:end])

    def _open(self, parent: etree._Element, statements: list[Statement]) -> list[etree._Element]:
        made = []
        for each in statements:
            parent = _add(parent, "said")
            parent.set("direct", _DIRECT.get(each.style, "false"))
            if each.speaker in self._said:
                parent.set("who", f"#{self._said[each.speaker]}")
            self._made[each.id].append(parent)
            made.append(parent)
        return made

    def chain(self) -> None:
        """Give the elements of each statement their identifiers, and let them point."""
        for identifier, elements in self._made.items():
            names = [
                f"s-{identifier}",
                *(f"s-{identifier}.{n}" for n in range(2, 1 + len(elements))),
            ]
            for place, element in enumerate(elements):
                element.set(XML_ID, names[place])
                if place:
                    element.set("prev", f"#{names[place - 1]}")
                if place + 1 < len(names):
                    element.set("next", f"#{names[place + 1]}")


def _shared(one: list[Statement], other: list[Statement]) -> int:
    """How many statements at the beginning are the same."""
    count = 0
    while count < min(len(one), len(other)) and one[count].id == other[count].id:
        count += 1
    return count


def _write(element: etree._Element, text: str) -> None:
    """Put text behind what the element has."""
    text = fit(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
