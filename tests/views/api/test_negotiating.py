"""A statement's address speaks the languages of other programs."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient
from tests.views.samples import DOCUMENT, SAID

from goft.views.api.negotiating import ANNOTATION, represent
from goft.views.exporting.linked import graph, graph_for_page
from goft.views.kept import Shown

HERE = "/api/1/statements/s1"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("application/ld+json", "application/ld+json"),
        (ANNOTATION, ANNOTATION),
        ("application/x-bibtex", "application/x-bibtex"),
        ("text/x-bibliography", "text/x-bibliography; charset=utf-8"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json"),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json;q=0.5, application/x-bibtex", "application/x-bibtex"),
        ("image/png", "application/json"),
        ("%%;;q=,", "application/json"),
        ("", "application/json"),
    ],
)
def test_the_form_is_the_one_wanted_most(api: TestClient, wanted: str, given: str) -> None:
    answer = api.get(HERE, headers={"accept": wanted})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == given
    assert "Accept" in answer.headers["vary"]


def test_forms_are_those_of_exports_and_citations(api: TestClient) -> None:
    linked = api.get(HERE, headers={"accept": "application/ld+json"}).json()
    page, quotation = linked["@graph"]
    assert (page["@type"], quotation["@type"]) == ("NewsArticle", "Quotation")
    assert quotation["text"] == "پل باز می‌شود"
    noted = api.get(HERE, headers={"accept": ANNOTATION}).json()
    assert noted["target"]["selector"][0]["exact"] == "پل باز می‌شود"
    plain = api.get(HERE, headers={"accept": "text/plain"}).text
    assert plain.strip() == api.get(HERE).json()["data"]["citation"]
    forms = api.get(f"{HERE}/citation").json()["data"]
    bibtex = api.get(HERE, headers={"accept": "application/x-bibtex"}).text
    assert bibtex.strip() == forms["bibtex"]


def test_a_letter_that_is_none_is_sent_as_its_escape(api: TestClient) -> None:
    for wanted in ("application/json", "text/plain", "application/ld+json", ANNOTATION):
        answer = api.get("/api/1/statements/s5", headers={"accept": wanted})
        assert "\\ud800" in answer.text


def test_what_is_not_there_is_told_in_the_one_shape(api: TestClient) -> None:
    answer = api.get("/api/1/statements/nobody", headers={"accept": "application/x-bibtex"})
    assert (answer.status_code, answer.json()["error"]["kind"]) == (404, "request.unknown")


def wishing(app: object, accept: str) -> Request:
    headers = [(b"accept", accept.encode())]
    return Request({"type": "http", "method": "GET", "app": app, "headers": headers, "path": "/"})


def test_a_browser_gets_the_page(app: object) -> None:
    item = Shown(SAID, DOCUMENT, None, None, "2024-07-09")
    assert represent(wishing(app, BROWSER), item) is None
    assert represent(wishing(app, "*/*"), item) is None
    found = represent(wishing(app, "application/ld+json"), item)
    assert found is not None
    assert found.media_type == "application/ld+json"


class Scripts(HTMLParser):
    """What stands in the scripts of a page, and what elements there are beside."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.data += data


def test_no_words_of_a_page_end_the_data_in_a_page() -> None:
    text = "</script><script>alert(1)</script><!-- & \u2028"
    document = DOCUMENT.__class__("0" * 64, "page.txt", "fa", text, title=text, outlet=text)
    statement = SAID.__class__("s", ((0, len(text)),), "direct", SAID.speaker, None, "r", 1.0)
    item = Shown(statement, document, None, None, "2024-07-09")
    read = Scripts()
    read.feed(f'<script type="application/ld+json">{graph_for_page(item)}</script>')
    assert read.tags == ["script"]
    assert json.loads(read.data) == json.loads(json.dumps(graph(item)))
