"""Pages from templates: everything shown is escaped, in the language of who reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.views.serving.sharing import shared
from goft.views.web.charting import Bar
from goft.views.web.reader import Reader, preferred, readers

HERE = Path(__file__).parent
STATIC = HERE / "static"
COOKIE = "goft_language"
_YEAR_S = 31_536_000
_PLAIN = re.compile(r"([A-Za-z0-9][!-~–]*[A-Za-z0-9])")
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Page:
    """A request for a page: who reads it, and where they are."""

    request: Request
    reader: Reader

    @classmethod
    def of(cls, request: Request) -> Page:
        asked = request.query_params.get("ui") or request.cookies.get(COOKIE)
        return cls(request, preferred(asked, request.headers.get("accept-language", "")))

    def render(self, template: str, status: int = 200, **facts: Any) -> Response:
        """The page of a template."""
        return self.answer(self.body(template, facts), status)

    def answer(self, body: bytes, status: int = 200) -> Response:
        """The answer of a page's body; unchanged it is not sent twice."""
        tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
        headers = {"cache-control": "private, no-cache", "vary": "Accept, Accept-Language, Cookie"}
        headers |= {"content-language": self.reader.code, "etag": tag}
        if status == 200 and tag in self.request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        answer = Response(body, status, headers, "text/html; charset=utf-8")
        self._remember(answer)
        return answer

    def body(self, template: str, facts: Mapping[str, Any]) -> bytes:
        """What the page of a template consists of."""
        settings = shared(self.request).settings
        found = environment(self.reader.code).get_template(f"{template}.html")
        return encoded(found.render(page=self, settings=settings, **facts))

    def _remember(self, answer: Response) -> None:
        """Keep the language that was chosen by hand; nothing else is remembered of anybody."""
        chosen = self.request.query_params.get("ui")
        if chosen and chosen in readers():
            answer.set_cookie(COOKIE, chosen, _YEAR_S, httponly=True, samesite="lax")

    @property
    def languages(self) -> list[Reader]:
        return list(readers().values())

    def here(self, **changed: object) -> str:
        """This address with other parameters; None takes one out."""
        stated = [
            (name, value)
            for name, value in self.request.query_params.multi_items()
            if name not in changed
        ]
        stated += [(name, str(value)) for name, value in changed.items() if value is not None]
        path = self.request.url.path
        return f"{path}?{urlencode(stated, errors='replace')}" if stated else path

    @property
    def permalink(self) -> str:
        """This address as it may be passed on."""
        return str(self.request.url.replace(query="", fragment=""))


def encoded(text: str) -> bytes:
    """UTF-8 with the sign for what is no character in place of lone surrogates."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _LONE.sub("\ufffd", text).encode()


@cache
def environment(code: str) -> Environment:
    """The templates in a language, each made once; a name they know nothing of is an error."""
    reader = readers()[code]
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {"r": reader, "t": reader.text, "asset": asset, "direction": direction}
    made.globals |= {"link": link, "bar_link": bar_link, "clip": clip, "runs": runs}
    return made


@cache
def asset(name: str) -> str:
    """The address of a static file, which changes with what is in it."""
    digest = blake2b((STATIC / name).read_bytes(), digest_size=6).hexdigest()
    return f"/static/{name}?{digest}"


@cache
def _directions() -> Mapping[str, str]:
    return {code: read_yaml(DATA / code / "language.yml")["direction"] for code in codes()}


def direction(language: str | None) -> str:
    """The direction of a page's language; by its letters where it is none of ours."""
    return _directions().get(language or "", "auto")


def link(path: str, **parameters: object) -> str:
    """An address with parameters, those that are None left out."""
    stated = {name: value for name, value in parameters.items() if value is not None}
    return f"{path}?{urlencode(stated, doseq=True, errors='replace')}" if stated else path


def bar_link(search: Mapping[str, object], bar: Bar) -> str:
    """Where the statements of a bar are found."""
    return link("/find", **{**search, "since": bar.since, "until": bar.until})


def runs(text: str) -> list[tuple[str, bool]]:
    """The text parted where words in plain letters, addresses and numbers among them, stand."""
    return [(run, number % 2 == 1) for number, run in enumerate(_PLAIN.split(text)) if run]


def clip(text: str, most: int) -> str:
    """The text up to a length, ended at a space where it is cut."""
    return text if len(text) <= most else f"{text[:most].rsplit(maxsplit=1)[0]} …"
