"""The card that pages of others may show, and how they are told to show it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from starlette.testclient import TestClient
from tests.views.kept import COMMENT, record

from goft.views.serving.app import build
from goft.views.serving.settings import Settings
from goft.views.web.reader import readers

BASE = "http://localhost:8734"
DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = tmp_path_factory.mktemp("kept") / "record"
    record(place).close()
    with TestClient(build(str(place), Settings(refresh_s=0)), base_url=BASE) as client:
        yield client


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("code", readers())
def test_a_card_speaks_the_reader_s_language_and_quotes_in_the_page_s(
    asked: TestClient, code: str
) -> None:
    page = document_fromstring(asked.get(f"/embed/s1?ui={code}").text)
    reader = readers()[code]
    assert (page.get("lang"), page.get("dir")) == (code, reader.direction)
    (quotation,) = page.xpath("//blockquote")
    assert (quotation.get("lang"), quotation.get("dir")) == ("fa", "rtl")
    assert words(quotation) == "پل باز می‌شود"
    text = words(page)
    for part in ("مینا فر", "وزیر راه", "روزنامهٔ آلفا", reader.day("2024-07-08")):
        assert part in text
    assert reader.words["style_indirect"] in text


def test_a_card_leads_to_its_statement_and_its_page(asked: TestClient) -> None:
    page = document_fromstring(asked.get("/embed/s1").text)
    links = [str(each) for each in page.xpath("//a/@href")]
    assert "/statements/s1" in links
    assert any(each.startswith("https://outlet.example/") for each in links)
    assert all("noopener" in str(each) for each in page.xpath("//a/@rel"))


def test_a_card_runs_and_loads_nothing(asked: TestClient) -> None:
    answer = asked.get("/embed/s1")
    page = document_fromstring(answer.text)
    assert not page.xpath("//script | //img | //iframe | //form | //link[@rel='stylesheet']")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    (style,) = re.findall("<style>(.*?)</style>", answer.text, re.S)
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy


def test_a_card_alone_may_stand_in_pages_of_others(asked: TestClient) -> None:
    card = asked.get("/embed/s1")
    assert "frame-ancestors *" in card.headers["content-security-policy"]
    assert "x-frame-options" not in card.headers
    for path in ("/", "/statements/s1", "/embed/nobody", "/api/1/status", "/oembed"):
        headers = asked.get(path).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert headers["x-frame-options"] == "DENY", path


def test_a_card_remembers_nobody(asked: TestClient) -> None:
    assert "set-cookie" not in asked.get("/embed/s1?ui=fa").headers


def test_a_statement_s_page_says_where_to_ask(asked: TestClient) -> None:
    page = document_fromstring(asked.get("/statements/s1").text)
    (address,) = page.xpath("//link[@type='application/json+oembed']/@href")
    assert asked.get(str(address)).json()["type"] == "rich"


def told(asked: TestClient, **asking: str) -> dict[str, str]:
    answer = asked.get("/oembed", params={"url": f"{BASE}/statements/s1"} | asking)
    assert answer.status_code == 200, answer.text
    found: dict[str, str] = answer.json()
    return found


def test_pages_of_others_are_told_how_to_show_a_card(asked: TestClient) -> None:
    found = told(asked, ui="fa")
    assert (found["version"], found["type"], found["provider_name"]) == ("1.0", "rich", "goft")
    assert found["title"] == "مینا فر: پل باز می‌شود"
    frame = document_fromstring(found["html"]).xpath("//iframe")[0]
    assert frame.get("src") == f"{BASE}/embed/s1?ui=fa"
    assert "allow-scripts" not in frame.get("sandbox")
    assert asked.get(frame.get("src")).status_code == 200


def test_the_size_stays_within_what_is_allowed(asked: TestClient) -> None:
    found = told(asked, maxwidth="320", maxheight="99999")
    assert found["width"] == 320
    assert int(found["height"]) < 1000
    assert told(asked, maxheight="100")["height"] == 100


def test_xml_tells_the_same(asked: TestClient) -> None:
    params = {"url": f"{BASE}/statements/s5", "format": "xml"}
    answer = asked.get("/oembed", params=params)
    assert answer.headers["content-type"].startswith("text/xml")
    root = etree.fromstring(answer.content)
    assert root.findtext("type") == "rich"
    assert "/embed/s5" in (root.findtext("html") or "")


@pytest.mark.parametrize(
    ("asking", "status"),
    [
        ({}, 404),
        ({"url": "https://evil.example/statements/s1"}, 404),
        ({"url": f"{BASE}@evil.example/statements/s1"}, 404),
        ({"url": f"{BASE}/statements/nobody"}, 404),
        ({"url": f"{BASE}/statements/s1/csl"}, 404),
        ({"url": "http://[bad/statements/s1"}, 404),
        ({"url": f"{BASE}/statements/%00"}, 404),
        ({"url": f"{BASE}/statements/s1", "format": "yaml"}, 501),
        ({"url": f"{BASE}/statements/s1", "maxwidth": "-1"}, 400),
        ({"url": f"{BASE}/statements/s1", "maxwidth": "x"}, 400),
    ],
)
def test_what_is_none_of_ours_is_refused(
    asked: TestClient, asking: dict[str, str], status: int
) -> None:
    answer = asked.get("/oembed", params=asking)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"kind", "message", "cure", "fields"}


def test_comments_of_readers_are_on_no_card(asked: TestClient) -> None:
    for path in ("/embed/s1", "/embed/s3", "/embed/s5"):
        assert COMMENT.splitlines()[0] not in asked.get(path).text


def test_no_words_of_a_page_become_markup_of_others(asked: TestClient) -> None:
    answer = asked.get("/embed/s5")
    assert answer.status_code == 200
    assert "<y>" not in answer.text
    page = {"url": f"{BASE}/statements/s5"}
    assert "<y>" not in asked.get("/oembed", params=page).json()["html"]


def test_embedding_is_documented() -> None:
    text = (DOCS / "http-api.md").read_text("utf-8")
    for part in ("`/embed/{id}`", "`/oembed`", "`maxwidth`", "`maxheight`", "`format`", "`url`"):
        assert part in text
