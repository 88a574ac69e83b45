"""One statement as a card for the pages of others, and what tells them how to show it (oEmbed)."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from lxml import etree
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.record.asking import found_in
from goft.views.exporting.tei_header import fit
from goft.views.kept import Shown, show, shown
from goft.views.serving.sharing import shared
from goft.views.web.items import found, is_web, of_kept
from goft.views.web.reader import readers
from goft.views.web.rendering import HERE, Page, clip

# Stands in the page itself, so that a page of others that shuts it in loads nothing from here.
STYLE = Markup((HERE / "embed.css").read_text("utf-8"))
_DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
# The only page that may stand in others: nothing in it runs, and nothing is sent from it.
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors *"
)
_HEADERS = {"content-security-policy": POLICY, "cross-origin-resource-policy": "cross-origin"}
_STATEMENT = re.compile(r"/statements/([^/]+)")
_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 600, 220, 640
_LETTERS_IN_A_LINE, _LINE = 60, 30
_SIZE = re.compile("[1-9][0-9]{0,4}")
_SANDBOX = "allow-popups allow-popups-to-escape-sandbox"


def card(request: Request) -> Response:
    """A statement with speaker, day, outlet and capture, in a page that others may show."""
    kept, document = found(request)
    item = of_kept(kept, document)
    answer = Page.of(request).render(
        "embed",
        style=STYLE,
        item=item,
        captured=document.captured,
        safe_address=is_web(item.address),
        withdrawn=kept.withdrawn,
        review=kept.review,
    )
    answer.headers.update(_HEADERS)
    # A page of others is no place where a language is chosen for good.
    if "set-cookie" in answer.headers:
        del answer.headers["set-cookie"]
    return answer


@dataclass(frozen=True, slots=True)
class _Size:
    """How large the card may be, in pixels."""

    width: int
    height: int


def oembed(request: Request) -> Response:
    """How to show the statement at an address of ours."""
    item = _meant(request)
    told = _told(request, item, _size(request, item))
    form = request.query_params.get("format", "json")
    if form == "json":
        body = json.dumps(told, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return Response(body, media_type="application/json")
    if form == "xml":
        return Response(_xml(told), media_type="text/xml")
    raise HTTPException(501, f"there is no format {form[:20]}: json and xml are")


def _meant(request: Request) -> Shown:
    """The statement whose page has the address asked for; 404 for what is none of ours."""
    try:
        address = urlsplit(request.query_params.get("url", ""))
    except ValueError:
        raise HTTPException(404) from None
    path = _STATEMENT.fullmatch(address.path)
    if address.netloc.lower() != request.headers.get("host", "").lower() or not path:
        raise HTTPException(404)
    pair = found_in(shared(request).record, unquote(path[1]))
    if pair is None:
        raise HTTPException(404)
    return shown(pair[0], show(pair[1], with_comments=False))


def _size(request: Request, item: Shown) -> _Size:
    """As large as the words need, within what is allowed."""
    lines = len(item.words) // _LETTERS_IN_A_LINE + 1
    height = min(_LEAST_HEIGHT + lines * _LINE, _MOST_HEIGHT)
    return _Size(_within(request, "maxwidth", _WIDTH), _within(request, "maxheight", height))


def _within(request: Request, name: str, wanted: int) -> int:
    stated = request.query_params.get(name)
    if stated is None:
        return wanted
    if not _SIZE.fullmatch(stated):
        raise HTTPException(400, f"{name} is a number of pixels")
    return min(int(stated), wanted)


def _told(request: Request, item: Shown, size: _Size) -> dict[str, Any]:
    speaker = item.speaker.name or item.speaker.role
    title = clip(f"{speaker}: {item.words}" if speaker else item.words, 120)
    asked = request.query_params.get("ui")
    stated = f"?{urlencode({'ui': asked})}" if asked in readers() else ""
    address = f"{request.base_url}embed/{quote(item.id, safe='')}{stated}"
    html = (
        f'<iframe src="{escape(address)}" width="{size.width}" height="{size.height}" '
        f'title="{escape(title)}" sandbox="{_SANDBOX}" loading="lazy"></iframe>'
    )
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": "goft",
        "provider_url": str(request.base_url),
        "title": title,
        "width": size.width,
        "height": size.height,
        "html": html,
    }


def _xml(told: dict[str, Any]) -> bytes:
    root = etree.Element("oembed")
    for name, value in told.items():
        etree.SubElement(root, name).text = fit(str(value))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, standalone=True)
