"""Statements as pages show them: with their words in pieces, comments of readers masked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request

from goft.model import Span, Speaker, Statement
from goft.record.asking import found_in
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.search.hits import Hit
from goft.views.kept import Shown, show, shown
from goft.views.serving.sharing import shared
from goft.views.veil import veiled
from goft.views.web.marking import Piece, pieces

# What is longer is shown whole in its document.
MOST = 1500


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with what its templates ask for."""

    shown: Shown
    parts: list[list[Piece]]
    lacks: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.shown.id

    @property
    def statement(self) -> Statement:
        return self.shown.statement

    @property
    def speaker(self) -> Speaker:
        return self.shown.speaker

    @property
    def day(self) -> str | None:
        return self.shown.day

    @property
    def outlet(self) -> str | None:
        """Who published it: by name, else by host."""
        return self.shown.document.outlet or urlsplit(self.address or "").hostname

    @property
    def title(self) -> str | None:
        return self.shown.title

    @property
    def language(self) -> str | None:
        return self.shown.document.language

    @property
    def document_id(self) -> str:
        return self.shown.document.id

    @property
    def address(self) -> str | None:
        return self.shown.address

    @property
    def minted(self) -> str:
        return self.shown.minted

    @property
    def words(self) -> str:
        return self.shown.words


def found(request: Request) -> tuple[KeptStatement, KeptDocument]:
    """The statement an address names and its document, comments masked; 404 without."""
    pair = found_in(shared(request).record, request.path_params["id"])
    if pair is None:
        raise HTTPException(404)
    return pair[0], show(pair[1], with_comments=False)


def of_hit(hit: Hit) -> Item:
    """What was found, with the words that fit marked."""
    kept = hit.kept
    item = Shown(kept.statement, veiled(hit.document), hit.address, None, kept.minted)
    return replace(item_of(item, hit.highlights), lacks=hit.lacks)


def of_kept(kept: KeptStatement, document: KeptDocument) -> Item:
    """A statement of a document whose comments are masked."""
    return item_of(shown(kept, document))


def item_of(item: Shown, highlights: tuple[Span, ...] = ()) -> Item:
    """A statement whose comments are masked, with the words that fit marked."""
    marks = [(span, "hit") for span in highlights]
    text, left, parts = item.document.text, MOST, []
    for start, end in item.statement.content:
        if left > 0:
            parts.append(pieces(text, (start, min(end, start + left)), marks))
        left -= end - start
    if left < 0:
        parts.append([Piece("", ())])
    return Item(item, parts)


def is_web(address: str | None) -> bool:
    """Whether a link may lead there: pages may state any address, scripts among them."""
    return bool(address) and urlsplit(address or "").scheme in ("http", "https")


def is_masked(hit: Hit) -> bool:
    """Whether some of the words are those of a reader's comment."""
    document = veiled(hit.document)
    content = hit.kept.statement.content
    return document is not hit.document and any(
        document.text[slice(*span)] != hit.document.text[slice(*span)] for span in content
    )
