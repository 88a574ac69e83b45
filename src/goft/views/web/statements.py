"""The page of one statement, and its citations for bibliographies."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.languages.pack import codes
from goft.model import Span
from goft.record.kept import KeptDocument, KeptStatement
from goft.views import api
from goft.views.citing.bibliography import bibtex, csl
from goft.views.citing.plain import parts
from goft.views.denying import denial_of
from goft.views.exporting.linked import graph_for_page
from goft.views.kept import Shown, shown
from goft.views.serving.sharing import shared
from goft.views.web.elsewhere import elsewhere
from goft.views.web.items import Item, found, is_web, of_kept
from goft.views.web.marking import Piece, evidence, paragraphs, pieces
from goft.views.web.rendering import Page
from goft.views.web.retellings import tellings


def statement(request: Request) -> Response:
    """What was said, by whom, where it stands, what that rests on, and who else tells it."""
    page = Page.of(request)
    if not page.is_wanted:
        kept, document = found(request)
        other = api.represent(request, shown(kept, document))
        if other is not None:
            return other
    of = page.state_of(request.path_params["id"])
    return page.kept(lambda: body_of(page, *found(request)), of=of, slow=True)


def body_of(
    page: Page,
    kept: KeptStatement,
    document: KeptDocument,
    *,
    refused: str | None = None,
    why: str | None = None,
) -> bytes:
    """The page of a statement, with what a review of it was refused for."""
    item = of_kept(kept, document)
    here = shared(page.request)
    key = (item.id, kept.review.made if kept.review else None)
    told = here.remember("tellings", key, lambda: tellings(here, kept, document), slow=True)
    cited_in = page.reader.code if page.reader.code in codes() else item.language
    own = {
        "item": item,
        "head": _linked(item.shown),
        "citation": parts(item.shown, cited_in),
        "cited_in": cited_in,
        "elsewhere": elsewhere(here, page.reader, [item.speaker.id], [item.language or ""]),
        "refused": refused,
        "why": why,
    }
    denial = denial_of(here.record, kept, document, fresh=not here.settings.refresh_s)
    facts = _evidence(item, kept, document) | _around(kept, document) | told.facts(denial) | own
    return page.body("statement", facts | {"denial": denial})


def _evidence(item: Item, kept: KeptStatement, document: KeptDocument) -> dict[str, Any]:
    """What the statement rests on."""
    statement, text = item.statement, item.shown
    return {
        "paragraphs": _paragraphs(item) if kept.withdrawn is None else [],
        "seen": document.seen,
        "safe_address": is_web(item.address),
        "question": text.at(statement.question.span) if statement.question else None,
        "mention": text.at(statement.speaker.mention),
        "chain": [text.at(span) for span in statement.speaker.chain],
        "cue": text.at(statement.cue.span) if statement.cue else None,
        "addressee": text.at(statement.addressee) if statement.addressee else None,
        "rules": document.rules,
        "withdrawn": kept.withdrawn,
        "successor": kept.successor,
        "review": kept.review,
    }


def _paragraphs(item: Item) -> list[list[Piece]]:
    document, marks = item.shown.document, evidence(item.statement)
    spans: list[Span] = paragraphs(document, item.statement)
    return [pieces(document.text, span, marks) for span in spans]


def _around(kept: KeptStatement, document: KeptDocument) -> dict[str, Any]:
    """What stands before and behind it in its page, and what lies in what."""
    standing = document.standing if kept.withdrawn is None else ()
    ids = [each.statement.id for each in standing]
    place = ids.index(kept.statement.id) if kept.statement.id in ids else None
    by_id = {each.statement.id: each for each in standing}
    parent = by_id.get(kept.statement.parent or "")
    inside = [e for e in standing if e.statement.parent == kept.statement.id]
    return {
        "before": ids[place - 1] if place else None,
        "behind": ids[place + 1] if place is not None and place + 1 < len(ids) else None,
        "parent": shown(parent, document) if parent else None,
        "children": [shown(each, document) for each in inside[:20]],
    }


def _linked(item: Shown) -> Markup:
    """The statement for programs that read pages; a data block, which nothing runs."""
    return Markup('<script type="application/ld+json">{}</script>').format(
        Markup(graph_for_page(item))
    )


def citation(request: Request) -> Response:
    """The citation of a statement for bibliographies, as a file."""
    item = shown(*found(request))
    name = f"goft-{item.id}"
    if request.path_params["form"] == "bibtex":
        return _file(bibtex(item), "application/x-bibtex", f"{name}.bib")
    if request.path_params["form"] == "csl":
        data = json.dumps([csl(item)], ensure_ascii=False, indent=1)
        return _file(data, "application/vnd.citationstyles.csl+json", f"{name}.json")
    raise HTTPException(404)


def _file(text: str, kind: str, name: str) -> Response:
    data = text.encode("utf-8", "backslashreplace")
    stored = {"content-disposition": f'attachment; filename="{_ascii(name)}"'}
    return Response(data, media_type=kind, headers=stored)


def _ascii(name: str) -> str:
    return "".join(letter for letter in name if letter.isascii() and letter.isprintable())
