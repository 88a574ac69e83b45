"""Pages that are out to run something in the browser of who reads them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import etree
from lxml.html import document_fromstring
from starlette.testclient import TestClient

from goft.model import (
    Block,
    Capture,
    Cue,
    Document,
    Issue,
    Published,
    Question,
    Reading,
    Relay,
    Speaker,
    Statement,
)
from goft.record.keeping import keep
from goft.record.opening import make_record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings

# Marked, so that it is known again wherever it comes out.
EVIL = (
    "</script><script>EVIL()</script>",
    '"><img src=x onerror=EVIL()>',
    "'onmouseover='EVIL()",
    "javascript:EVIL()",
    "<svg/onload=EVIL()>",
    "{{ EVIL }} {% EVIL %}",
    "--><!--EVIL",
    "\u202eEVIL\ud800\0",
)
HOSTILE = " ".join(EVIL)
ADDRESSES = (
    'https://evil.example/"><script>EVIL()</script>',
    "https://evil.example/javascript:EVIL()",
)
ATOM = "http://www.w3.org/2005/Atom"
COMMENT = "my private words"
TOKEN = "a-token-of-some-length"


def hostile(capture: Capture) -> Reading:
    """Every field of every noun says the worst it can."""
    text = f"{HOSTILE}\n{HOSTILE}\n{COMMENT}"
    size = len(HOSTILE)
    comment = Block("furniture", (2 * size + 2, len(text)), "comment")
    document = Document(
        capture.digest,
        HOSTILE,
        HOSTILE,
        text,
        (Block("headline", (0, size)), Block("body", (size + 1, 2 * size + 1), HOSTILE), comment),
        title=HOSTILE,
        outlet=HOSTILE,
        news_code=HOSTILE,
        published=Published(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
    )
    place = (size + 1, 2 * size + 1)
    statement = Statement(
        f"{capture.digest[:8]}1",
        (place,),
        "direct",
        Speaker(HOSTILE, f"{HOSTILE} role", place, "person", "named", HOSTILE, (place,)),
        Cue(place, HOSTILE),
        HOSTILE,
        0.5,
        act=HOSTILE,
        question=Question((0, size), HOSTILE),
        relays=(Relay(HOSTILE, HOSTILE),),
        section=HOSTILE,
        about=(HOSTILE,),
    )
    masked = replace(statement, id=f"{capture.digest[:8]}2", content=(comment.span,))
    issue = Issue("text.mark", HOSTILE, HOSTILE)
    return Reading(document, (statement, masked), (issue,))


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    made = make_record(str(tmp_path_factory.mktemp("hostile") / "record"))
    captures = [
        Capture(address.encode() + bytes([n]), HOSTILE.encode("utf-8", "replace").decode(),
                address=address, captured=f"2024-07-0{n + 1}")
        for address in ADDRESSES
        for n in range(2)
    ]  # fmt: skip
    list(keep(made, captures, hostile, HOSTILE))
    settings = Settings(refresh_s=0, reviewers={HOSTILE.encode("ascii", "ignore").decode(): TOKEN})
    with TestClient(build(made.place, settings), base_url="http://localhost") as client:
        yield client
    made.close()


def test_nothing_of_a_page_becomes_markup(asked: TestClient) -> None:
    seen = set[str]()
    waiting = ["/", "/find", "/find?q=evil", "/people", "/outlets", "/issues", "/about", "/read"]
    words = quote(HOSTILE.encode("ascii", "ignore"))
    waiting += [f"/find?{name}={words}" for name in ("q", "by", "since", "after", "style", "ui")]
    waiting += ["/people?name=<script>EVIL()</script>", "/offices/us.president?day=<script>EVIL()"]
    while waiting and len(seen) < 120:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        answer = asked.get(path)
        assert answer.status_code < 500, path
        if answer.headers["content-type"].startswith("text/html"):
            harmless(answer.text, path)
        waiting += re.findall(
            r'href="(/(?:statements|documents|occasions|find)[^"#]*)', answer.text
        )
    assert any(path.startswith("/statements/") for path in seen)
    assert any(path.endswith("/versions") for path in seen)
    assert any(path.startswith("/occasions/") for path in seen)


def test_nothing_of_a_page_becomes_markup_for_others(asked: TestClient) -> None:
    lines = asked.get("/api/1/search.jsonl").text.splitlines()
    found = [json.loads(line)["id"] for line in lines]
    assert found
    for each in found:
        harmless(asked.get(f"/embed/{each}").text, each)
        url = f"http://localhost/statements/{each}"
        told = asked.get("/oembed", params={"url": url})
        (frame,) = document_fromstring(told.json()["html"]).xpath("//body//*")
        assert frame.tag == "iframe"
        assert set(frame.attrib) == {"src", "width", "height", "title", "sandbox", "loading"}
        written = asked.get("/oembed", params={"url": url, "format": "xml"})
        assert all(len(each) == 0 for each in etree.fromstring(written.content))
    feed = etree.fromstring(asked.get("/feeds/search.atom").content)
    assert {etree.QName(each).namespace for each in feed.iter()} == {ATOM}


def test_programs_are_told_hostile_words_as_data(asked: TestClient) -> None:
    for path in ("search", "documents", "issues", "status", "counts?count=outlet"):
        answer = asked.get(f"/api/1/{path}")
        assert answer.status_code == 200, path
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert COMMENT not in answer.text


def harmless(text: str, path: str) -> None:
    """No element or attribute of a page comes from what it shows."""
    found = document_fromstring(text.encode(), parser=None)
    for element in found.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in ("img", "iframe", "object", "embed", "base"), path
        if element.tag == "script":
            is_data = element.get("type") == "application/ld+json"
            assert is_data or element.get("src", "").startswith("/static/"), path
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name != "style", path
            if name in ("href", "src", "action"):
                assert re.match(r"/|\?|#|https?://", value), (path, value)
    assert "<!--EVIL" not in text


def test_a_review_says_nothing_harmful(asked: TestClient) -> None:
    path = re.search(r'href="(/statements/[0-9a-f]+)', asked.get("/find").text)
    assert path
    sent = {"verdict": "correct", "why": "<script>EVIL()</script>", "speaker": EVIL[1]}
    for token in (TOKEN, "<script>EVIL()</script>"):
        harmless(asked.post(f"{path[1]}/review", data=sent | {"token": token}).text, path[1])


def test_a_pasted_page_runs_nothing(asked: TestClient) -> None:
    text = f"<p>{HOSTILE} The minister said that the bridge opens in May.".replace("\ud800", "")
    files = {"file": ("<script>EVIL()</script>.html", text.encode(), "text/html")}
    harmless(asked.post("/read", files=files).text, "/read")
    harmless(asked.post("/read", data={"text": text, "lang": "<script>"}).text, "/read")


def test_comments_of_readers_are_masked_everywhere(asked: TestClient) -> None:
    seen = set[str]()
    waiting = ["/", "/find", "/find?q=private+words"]
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        text = asked.get(path).text
        assert COMMENT not in text.replace(f"/find?q={COMMENT}", ""), path
        links = r'href="(/(?:statements|documents|occasions)/[^"#]*)'
        waiting += re.findall(links, text)
    assert len(seen) > 8


def test_files_for_bibliographies_are_named_safely(asked: TestClient) -> None:
    path = re.search(r'href="(/statements/[0-9a-f]+)', asked.get("/find").text)
    assert path
    for form in ("bibtex", "csl"):
        answer = asked.get(f"{path[1]}/{form}")
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_no_file_outside_can_be_asked_for(asked: TestClient) -> None:
    for path in ("/static/../rendering.py", "/static/%2e%2e/rendering.py", "/static//etc/passwd"):
        assert asked.get(path).status_code == 404


def test_nothing_is_loaded_from_elsewhere() -> None:
    import goft.views.web

    here = Path(goft.views.web.__file__).parent
    for path in [*(here / "static").iterdir(), *(here / "templates").iterdir()]:
        found = re.findall(r"https?://[^\s\"')]+", path.read_text("utf-8"))
        assert not [each for each in found if not each.startswith("http://www.w3.org/")], path
