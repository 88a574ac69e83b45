"""Feeds of a search, of a person and of corrections, as readers of feeds take them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from starlette.testclient import TestClient
from tests.views.kept import COMMENT, record

from goft.record.opening import open_record
from goft.record.reviewing import review
from goft.record.reviews import Correction
from goft.views.feeds.feed import Entry, Feed
from goft.views.feeds.routes import ROOT, routes
from goft.views.feeds.writing import atom, json_feed
from goft.views.serving.app import build
from goft.views.serving.settings import Settings

SPACE = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = '</title><script>alert(1)</script>&"\x00\ud800\u202e'
FEEDS = ["search.{}?q=پل", "people/abbas-araghchi.{}", "dossiers/gaza.{}", "reviews.{}"]


def parsed(answer: Any) -> etree._Element:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/atom+xml"
    return etree.fromstring(answer.content)


def texts(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces=SPACE)
    assert isinstance(found, list)
    return [str(each) for each in found]


@pytest.mark.parametrize("path", FEEDS)
def test_every_feed_has_what_atom_asks_for(api: TestClient, path: str) -> None:
    address = f"/feeds/{path.format('atom')}"
    root = parsed(api.get(address))
    for name in ("id", "title", "updated", "author/a:name"):
        assert texts(root, f"a:{name}/text()"), name
    (own,) = texts(root, "a:link[@rel='self']/@href")
    assert api.get(own).status_code == 200
    entries = texts(root, "a:entry/a:id/text()")
    assert len(set(entries)) == len(entries)
    assert len(texts(root, "a:entry/a:updated/text()")) == len(entries)


@pytest.mark.parametrize("path", FEEDS)
def test_both_forms_tell_the_same(api: TestClient, path: str) -> None:
    root = parsed(api.get(f"/feeds/{path.format('atom')}"))
    answer = api.get(f"/feeds/{path.format('json')}")
    assert answer.headers["content-type"] == "application/feed+json"
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [each["id"] for each in feed["items"]] == texts(root, "a:entry/a:id/text()")


def test_an_entry_leads_to_the_statement_and_its_evidence(api: TestClient) -> None:
    (entry,) = api.get("/feeds/search.json?style=indirect&by=مینا").json()["items"]
    assert entry["id"] == "urn:goft:statement:s1"
    assert entry["content_text"] == "پل باز می‌شود"
    assert entry["url"] == "http://localhost:8734/statements/s1"
    assert entry["external_url"].startswith("https://outlet.example/")
    assert entry["language"] == "fa"
    assert entry["_goft"]["content"] and entry["_goft"]["captured"]
    assert entry["_goft"]["document"] in entry["summary"]


def test_how_many_is_a_parameter(api: TestClient) -> None:
    assert len(api.get("/feeds/search.json?limit=2").json()["items"]) == 2


def test_comments_of_readers_are_in_no_feed(api: TestClient) -> None:
    for path in FEEDS:
        for form in ("atom", "json"):
            assert COMMENT.splitlines()[0] not in api.get(f"/feeds/{path.format(form)}").text


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("search.atom?q=(", 400, "record.query"),
        ("search.json?x=1", 400, "request.parameter"),
        ("dossiers/nothing.atom", 404, "request.unknown"),
        ("people/nobody.atom", 404, "request.unknown"),
        ("search.rss", 404, "request.missing"),
        ("nothing", 404, "request.missing"),
    ],
)
def test_refusals_have_the_one_shape(api: TestClient, path: str, status: int, kind: str) -> None:
    answer = api.get(f"/feeds/{path}")
    assert (answer.status_code, answer.json()["error"]["kind"]) == (status, kind)


def test_what_one_has_is_not_sent_again(api: TestClient) -> None:
    tag = api.get("/feeds/search.atom").headers["etag"]
    assert api.get("/feeds/search.atom", headers={"if-none-match": tag}).status_code == 304


def test_nothing_in_a_page_becomes_markup() -> None:
    entry = Entry("urn:x", HOSTILE, HOSTILE, HOSTILE, "2024-07-08T00:00:00Z", "http://x/", "fa")
    feed = Feed(HOSTILE, "http://x/feed", "http://x/", (entry,))
    root = etree.fromstring(atom(feed))
    assert not texts(root, "//*[local-name()='script']")
    (content,) = texts(root, "a:entry/a:content/text()")
    assert content == HOSTILE.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert "\\ud800" in json_feed(feed).decode()


def test_a_correction_is_told_in_both_feeds(tmp_path: Path) -> None:
    record(tmp_path / "record").close()
    place = str(tmp_path / "record")
    opened = open_record(place)
    made = review(opened, "s1", Correction("reject", "desk", "a heading"))
    opened.close()
    app = build(place, Settings(refresh_s=0))
    api = TestClient(app, base_url="http://localhost")
    (entry,) = api.get("/feeds/reviews.json").json()["items"]
    assert entry["content_text"] == "پل باز می‌شود"
    assert entry["_goft"]["why"] == "a heading"
    assert made.review
    assert entry["date_modified"] == made.review.made
    (shown,) = api.get("/api/1/reviews").json()["data"]
    assert shown == entry["_goft"]
    app.state.shared.record.close()


def test_every_feed_is_documented() -> None:
    text = (Path(__file__).parents[3] / "docs" / "http-api.md").read_text("utf-8")
    assert all(f"`{ROOT}{route.path}`" in text for route in routes)
