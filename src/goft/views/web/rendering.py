"""Pages from templates: everything shown is escaped, in the language of who reads."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.record.asking import state_of
from goft.views.serving.sharing import shared
from goft.views.web.charting import Bar
from goft.views.web.items import is_web
from goft.views.web.reader import Reader, preferred, readers

HERE = Path(__file__).parent
STATIC = HERE / "static"
COOKIE = "goft_language"
_YEAR_S = 31_536_000
# Words in plain letters that follow each other belong together, with the marks between them; what
# comes behind a day and a full stop is another matter, and stands behind it in either direction.
_PLAIN = re.compile(
    r"([A-Za-z0-9][!-~–]*[A-Za-z0-9]"
    r"(?:(?:(?<![-/]\d\d)(?<!\dZ)[.,;:!?])? (?:[A-Za-z](?![!-~])|[A-Za-z][!-~–]*[A-Za-z0-9]))*)"
)
# What is torn apart at its hyphen where a line ends.
_WHOLE = re.compile(r"(\d{4}-\d\d(?:-\d\d)?|SHA-256|\d+–\d+)")
_LONE = re.compile("[\ud800-\udfff]")


class Sheet(NamedTuple):
    """What a page consists of, and what changes with it."""

    body: bytes
    tag: str

    @classmethod
    def of(cls, body: bytes) -> Sheet:
        return cls(body, f'W/"{blake2b(body, digest_size=12).hexdigest()}"')


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

    def kept(
        self, make: Callable[[], bytes], *, of: Hashable = None, slow: bool = False
    ) -> Response:
        """The page as it was made before from the same state, or as it is made now."""
        here = shared(self.request)
        return self._sent(
            here.remember("page", self._key, lambda: Sheet.of(make()), of=of, slow=slow)
        )

    def at_hand(self) -> Response | None:
        """The page where it was made before and nothing at all was kept since it was asked for."""
        found: Sheet | None = shared(self.request).at_hand("page", self._key)
        return self._sent(found) if found else None

    def state_of(self, identifier: str) -> Hashable:
        """What changes when a document, or that of a statement, does; 404 without."""
        here = shared(self.request)
        found = here.remember("state", identifier, lambda: state_of(here.record, identifier))
        if found is None:
            raise HTTPException(404)
        return found

    @property
    def _key(self) -> Hashable:
        return self.reader.code, str(self.request.url)

    @property
    def is_wanted(self) -> bool:
        """Whether a browser asks, or somebody who takes what there is."""
        accepted = self.request.headers.get("accept", "*/*")
        return accepted == "*/*" or accepted.startswith("text/html")

    def answer(self, body: bytes, status: int = 200) -> Response:
        """The answer of a page's body."""
        return self._sent(Sheet.of(body), status)

    def _sent(self, sheet: Sheet, status: int = 200) -> Response:
        """The answer; unchanged it is not sent twice."""
        body, tag = sheet
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
            secure = self.request.url.scheme == "https"
            answer.set_cookie(COOKIE, chosen, _YEAR_S, httponly=True, samesite="lax", secure=secure)

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


def paged(view: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """A view of pages: what is at hand is sent at once, and only what is not waits for a thread."""

    async def answer(request: Request) -> Response:
        page = Page.of(request)
        found = page.at_hand() if page.is_wanted else None
        return found if found else await run_in_threadpool(view, request)

    return answer


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
    made.globals |= {
        "link": link,
        "within": within,
        "bar_link": bar_link,
        "host": host,
        "is_web": is_web,
        "clip": clip,
        "runs": runs,
        "wholes": wholes,
    }
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


def host(address: str) -> str:
    """The host of an address, or all of what is none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def within(path: str, name: str) -> str:
    """The address of something by its name, under a path."""
    return f"{path}/{quote(name, safe='', errors='replace')}"


def bar_link(search: Mapping[str, object], bar: Bar) -> str:
    """Where the statements of a bar are found."""
    return link("/find", **{**search, "since": bar.since, "until": bar.until})


def runs(text: str) -> list[tuple[str, bool]]:
    """The text parted where words in plain letters, addresses and numbers among them, stand."""
    return [(run, number % 2 == 1) for number, run in enumerate(_PLAIN.split(text)) if run]


def wholes(text: str) -> list[tuple[str, bool]]:
    """The text parted where a day, the name of a digest or a range stands: no line ends in them."""
    return [(part, number % 2 == 1) for number, part in enumerate(_WHOLE.split(text)) if part]


def clip(text: str, most: int) -> str:
    """The text up to a length, ended at a space where it is cut."""
    return text if len(text) <= most else f"{text[:most].rsplit(maxsplit=1)[0]} …"
