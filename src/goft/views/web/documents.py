"""The page of one document: its text with what is said in it, and its versions side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.model import Document, Issue, Span, Statement, Style
from goft.record.asking import document as document_of
from goft.record.comparing import Shift, compare, when
from goft.record.comparing import versions as versions_of
from goft.record.kept import KeptDocument
from goft.record.status import issues as issues_of
from goft.views.kept import show
from goft.views.serving.sharing import Shared, shared
from goft.views.table import PIECES
from goft.views.veil import veiled
from goft.views.web.items import is_web
from goft.views.web.marking import Mark, Piece, blocks, evidence, pieces
from goft.views.web.reader import Reader
from goft.views.web.rendering import Page, clip

# So many characters of a text are on a page, and so many statements beside it.
PART, MOST_STATEMENTS, WORDS = 16_000, 300, 90
_TAGS = {"headline": "h2", "kicker": "p", "heading": "h3"}
_MOST_SHIFTS = 200
_STYLES = get_args(Style)


class Part(NamedTuple):
    """A block of a text, or a stretch of one, with its marks; `start` is its place in the text."""

    start: int
    tag: str
    role: str
    kind: str | None
    label: str
    pieces: list[Piece]


class Row(NamedTuple):
    """A statement in the margin; `anchor` where its words are on the page."""

    id: str
    who: str | None
    words: str
    depth: int
    anchor: bool


def document(request: Request) -> Response:
    """The text of a page with its statements, speakers and furniture marked."""
    page, here = Page.of(request), shared(request)
    of = page.state_of(request.path_params["id"])
    return page.kept(lambda: _document(page, here), of=of)


def _document(page: Page, here: Shared) -> bytes:
    kept = document_of(here.record, page.request.path_params["id"])
    if kept is None:
        raise HTTPException(404)
    return body_of(page, kept)


def body_of(page: Page, kept: KeptDocument, asked: Mapping[str, Any] | None = None) -> bytes:
    """The page of a document, with what was to be added to it and why it was not."""
    here, kept = shared(page.request), show(kept, with_comments=False)
    noticed = [each.issue for each in issues_of(here.record, document=kept.id)]
    said = [each.statement for each in kept.standing]
    facts = text_facts(page, kept.document, said, here.settings.shows_texts)
    more = _facts(kept, noticed) | {"kept": kept, "asked": asked or {}, "styles": _STYLES}
    return page.body("document", facts | more)


def _facts(kept: KeptDocument, noticed: Sequence[Issue]) -> dict[str, Any]:
    return {
        "issues": noticed[:50],
        "address": kept.page or kept.document.source,
        "safe_address": is_web(kept.page),
    }


def text_facts(
    page: Page, document: Document, said: Sequence[Statement], whole: bool
) -> dict[str, Any]:
    """What the reading view of a document shows: one part of its text, and what is said there."""
    stretches = _stretches(document)
    number = min(number_of(page.request.query_params.get("part")), len(stretches))
    stretch = stretches[number - 1] if stretches and whole else []
    within = _range([span for span, _, _ in stretch]) if whole else (0, len(document.text))
    here = [s for s in said if s.content[0][0] < within[1] and within[0] < s.content[-1][1]]
    marks = [mark for each in here for mark in _marks(each)]
    return {
        "document": document,
        "title": _title(document),
        "day": document.published.date if document.published else None,
        "parts": [_part(document, block, marks, page.reader) for block in stretch],
        "headed": any(role == "headline" for _, role, _ in stretch),
        "pages": len(stretches) if whole else 1,
        "part_number": number,
        "statements": _rows(document, here[:MOST_STATEMENTS], whole),
        "total": len(said),
        "cut": False,
    }


def number_of(text: str | None) -> int:
    return (
        max(1, int(text)) if text and text.isascii() and text.isdecimal() and len(text) < 6 else 1
    )


Block = tuple[Span, str, str | None]


def _stretches(document: Document) -> list[list[Block]]:
    """The blocks of a text, put together to stretches that fit on a page."""
    found: list[list[Block]] = []
    room = 0
    for span, role, kind in blocks(document):
        for start in range(span[0], span[1], PART):
            end = min(start + PART, span[1])
            if room < end - start:
                found.append([])
                room = PART
            found[-1].append(((start, end), role, kind))
            room -= end - start
    return found


def _range(spans: Iterable[Span]) -> Span:
    ends = [place for span in spans for place in span]
    return (min(ends), max(ends)) if ends else (0, 0)


def _marks(statement: Statement) -> list[Mark]:
    """What is marked of a statement, and where a link to it leads."""
    return [*evidence(statement), *((span, f"w-{statement.id}") for span in statement.content[:1])]


def _part(document: Document, block: Block, marks: Sequence[Mark], reader: Reader) -> Part:
    span, role, kind = block
    kind = None if role == "heading" else kind  # a heading looks like one
    label = reader.maybe(f"kind_{(kind or role).replace(' ', '_')}", kind or role)
    cut = pieces(document.text, span, marks)
    shown = [
        each._replace(marks=tuple(name for name in each.marks if not name.startswith("w-")))
        for each in cut
    ]
    return Part(span[0], _TAGS.get(role, "p"), role, kind, label, shown)


def _rows(document: Document, said: Sequence[Statement], whole: bool) -> list[Row]:
    parents = {each.id: each.parent for each in said}
    return [_row(document, each, parents, whole) for each in said]


def _row(document: Document, said: Statement, parents: dict[str, str | None], whole: bool) -> Row:
    depth, above = 0, said.parent
    while above in parents and depth < 3:
        depth, above = depth + 1, parents[above or ""]
    words = PIECES.join(document.text[slice(*span)] for span in said.content)
    who = said.speaker.name or said.speaker.role
    return Row(said.id, who, clip(" ".join(words[:800].split()), WORDS), depth, whole)


def _title(document: Document) -> str | None:
    heads = (document.text[slice(*b.span)] for b in document.blocks if b.role == "headline")
    return document.title or next(heads, None)


def versions(request: Request) -> Response:
    """The versions of a page, and which statements came or went between them."""
    page, here = Page.of(request), shared(request)
    return page.kept(lambda: _versions(page, here))


def _versions(page: Page, here: Shared) -> bytes:
    found = versions_of(here.record, page.request.path_params["id"])
    if not found:
        raise HTTPException(404)
    pairs = [
        {
            "older": when(older),
            "newer": when(newer),
            "shifts": [_sides(older, newer, each) for each in compare(older, newer)][:_MOST_SHIFTS],
        }
        for older, newer in pairwise(found)
    ]
    listed = [
        {"id": each.id, "captured": when(each), "count": len(each.standing)} for each in found
    ]
    facts = {"versions": listed, "pairs": pairs, "address": found[0].page}
    return page.body("versions", facts)


def _sides(older: KeptDocument, newer: KeptDocument, shift: Shift) -> list[dict[str, Any] | None]:
    """What each of two versions has, the older first."""
    pairs = ((older, shift.older), (newer, shift.newer))
    return [
        {
            "id": said.statement.id,
            "who": said.statement.speaker.name or said.statement.speaker.role,
            "words": clip(_veiled_words(kept, said.statement), 600),
            "language": kept.document.language,
        }
        if said
        else None
        for kept, said in pairs
    ]


def _veiled_words(kept: KeptDocument, said: Statement) -> str:
    text = veiled(kept.document).text
    return PIECES.join(text[slice(*span)] for span in said.content)
