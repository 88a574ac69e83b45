"""Broken, huge and hostile pages: an issue that names the limit, never a fault."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goft import documents
from goft.documents import archive, embedded, html, limits, parse, plain, tree
from goft.model import Capture, Document, Issue

HEAD = b"<!DOCTYPE html><html><body>"
WORDS = b"The minister said that the bridge would open in May."


def read(body: bytes) -> tuple[Document | None, tuple[Issue, ...]]:
    return parse(Capture(body, "page"))


@pytest.mark.parametrize(
    "body",
    [
        HEAD + b"<div>" * 5000 + WORDS,
        HEAD + b"<span>" * 5000 + WORDS,
        HEAD + b"<table><tr><td>" * 2000 + WORDS,
        HEAD + b"".join(b"<font color=%d>" % i for i in range(3000)) + b"<p>" + WORDS,
    ],
    ids=["div", "span", "table", "font"],
)
def test_nesting_beyond_the_limit_still_gives_the_words(body: bytes) -> None:
    document, issues = read(body)
    assert document is not None and WORDS.decode() in document.text
    assert [issue.code for issue in issues] == ["document.cut"]
    assert "max_html_depth" in issues[0].message


@pytest.mark.parametrize(
    ("limit", "body"),
    [
        ("max_bytes", WORDS * 100),
        ("max_html_bytes", HEAD + WORDS * 100),
        ("max_html_elements", HEAD + (b"<p>" + WORDS + b"</p>") * 100),
        ("max_lines", (WORDS + b"\n") * 100),
    ],
)
def test_the_limit_is_named(limit: str, body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    small = replace(limits.LIMITS, **{limit: 50})
    for module in (documents, html, plain, tree, embedded):
        monkeypatch.setattr(module, "LIMITS", small)
    _, issues = read(body)
    assert [issue.code in ("document.too-large", "document.cut") for issue in issues] == [True]
    assert f"{limit} (50)" in issues[0].message


@pytest.mark.parametrize(
    "body",
    [
        HEAD + b"<script>document.write('words')</script></body></html>",
        HEAD + b"<noscript>Please turn on scripts.</noscript>",
        HEAD + b"<p>\0</p>",
        HEAD + b"&amp;" * 1000,
        b"<html>",
        b"<!doctype html>" + b"<!--" * 1000,
    ],
)
def test_pages_without_words_for_a_reader_are_refused(body: bytes) -> None:
    document, issues = read(body)
    assert document is None
    assert issues[-1].code == "document.empty" and issues[-1].fatal


def test_a_wrong_declaration_of_the_charset_is_seen_through() -> None:
    text = "<html><head><meta charset=iso-8859-1></head><p>وزیر گفت که پل باز می‌شود.</p></html>"
    document, issues = read(text.encode())
    assert document is not None and document.text == "وزیر گفت که پل باز می‌شود."
    assert issues == ()


def test_half_spaces_bidi_marks_and_no_break_spaces_survive() -> None:
    words = "می‌شود &zwnj;\u200fو\u202b \u2067گفت\u2069 ۱۲&nbsp;آبان"
    document, _ = read(f"<html><body><p>{words} و باز هم گفت که پل باز است.</p>".encode())
    assert document is not None
    assert "می\u200cشود \u200c\u200fو\u202b \u2067گفت\u2069 ۱۲\xa0آبان" in document.text


@pytest.mark.parametrize("data", [b"[" * 5000, b"{,}", b'{"@type": "NewsArticle",', b"null"])
def test_broken_data_in_a_page_is_passed_over(data: bytes) -> None:
    script = b'<script type="application/ld+json">' + data + b"</script>"
    document, issues = read(HEAD + script + b"<p>" + WORDS + b"</p>")
    assert document is not None and document.text == WORDS.decode()
    assert issues == ()


def test_a_saved_page_that_names_no_page_is_no_fault() -> None:
    body = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n' + WORDS
    assert archive.is_archive(body)
    assert read(body * 2)[0] is not None


TAGS = """
<div> </div> <p> </p> <br> <h1> <table><tr><td> <a href='/'> </a> <b> <!-- --> <script> </script>
<title> <form> <ul><li> &amp; &#0; &#xd800; <![CDATA[ ]]> < > \0 گفت: «پل» 2024
"""
SOUP = st.lists(
    st.sampled_from(TAGS.split()) | st.text(max_size=8),
    max_size=60,
).map(" ".join)


def holds(document: Document | None) -> None:
    """Blocks lie in the text, in order, apart, and begin and end with ink."""
    if document is None:
        return
    spans = [block.span for block in document.blocks]
    assert all(0 <= start < end <= len(document.text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    document, issues = read(body)
    holds(document)
    assert document is not None or any(issue.fatal for issue in issues)


@settings(max_examples=60)
@given(SOUP)
def test_any_soup_of_tags_is_read_or_refused(soup: str) -> None:
    body = ("<html><body>" + soup).encode("utf-8", "replace")
    document, issues = read(body)
    holds(document)
    assert (document, issues) == read(body)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_text_of_a_plain_page_is_its_decoded_bytes(text: str) -> None:
    document, _ = parse(Capture(text.encode(), "page", encoding="utf-8"))
    holds(document)
    if document is not None and not html.is_markup(text):
        assert document.text == text
