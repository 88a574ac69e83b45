"""Bytes become text without a character lost."""

from __future__ import annotations

import codecs

import pytest

from goft.documents import parse
from goft.model import Capture

PERSIAN = "وزیر نیرو گفت که ساخت نیروگاه از بهار آغاز می‌شود. وی افزود: هزینه آن آماده است.\n" * 3
ARABIC = "قال الوزير إن المشروع يبدأ في العام المقبل على حد قوله. وأضاف أن الكلفة جاهزة.\n" * 3
ENGLISH = "The minister said that the plan would be ready in May, and that it was paid for.\n" * 3


def codes(capture: Capture) -> list[str]:
    return [issue.code for issue in parse(capture)[1]]


def text(body: bytes, encoding: str | None = None) -> str:
    document, _ = parse(Capture(body, "page", encoding=encoding))
    assert document is not None
    return document.text


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        *((words, "utf-8") for words in (PERSIAN, ARABIC, ENGLISH)),
        *((words, "utf-16") for words in (PERSIAN, ARABIC, ENGLISH)),
        *((words, "utf-16-le") for words in (PERSIAN, ARABIC, ENGLISH)),
        *((words, "utf-16-be") for words in (PERSIAN, ARABIC, ENGLISH)),
        (ENGLISH, "utf-32"),
    ],
)
def test_unicode_is_found_without_a_remark(words: str, encoding: str) -> None:
    body = words.encode(encoding)
    assert text(body) == words
    assert codes(Capture(body, "page")) == []


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_older_arabic_encodings_are_found_and_told(encoding: str) -> None:
    body = ARABIC.encode(encoding)
    assert text(body) == ARABIC
    assert codes(Capture(body, "page")) == ["document.encoding"]


def test_persian_in_windows_1256_is_read() -> None:
    words = PERSIAN.replace("ی", "ي")
    assert text(words.encode("cp1256")) == words


def test_english_with_curved_marks_is_not_taken_for_arabic() -> None:
    words = ENGLISH.replace("The minister", "“The minister’s café”")
    assert text(words.encode("cp1252")) == words


def test_lines_of_another_encoding_are_read_each_in_its_own() -> None:
    mixed = PERSIAN.encode() + ARABIC.encode("cp1256") + PERSIAN.encode()
    assert text(mixed) == PERSIAN + ARABIC + PERSIAN


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_line_ends_nuls_and_blanks_stay_as_they_are(end: str) -> None:
    words = f"  The minister\0 said so.{end}{end}\t He left.{end}"
    assert text(words.encode()) == words


def test_a_utf8_signature_stays_and_lies_in_no_block() -> None:
    document, _ = parse(Capture(codecs.BOM_UTF8 + ENGLISH.encode(), "page"))
    assert document is not None
    assert document.text == "\ufeff" + ENGLISH
    assert document.blocks[0].span[0] == 1


def test_lone_surrogates_pass_where_utf8_is_stated() -> None:
    words = "The minister said \ud800 so."
    assert text(words.encode("utf-8", "surrogatepass"), "utf-8") == words


def test_what_the_caller_states_wins() -> None:
    body = "قال الوزير".encode("cp1256")
    assert text(body, "cp1251") == body.decode("cp1251")


@pytest.mark.parametrize("stated", ["no-such-encoding", "ascii"])
def test_a_stated_encoding_that_does_not_fit_is_told(stated: str) -> None:
    assert "document.encoding" in codes(Capture(PERSIAN.encode(), "page", encoding=stated))


@pytest.mark.parametrize(
    "body",
    [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\x1f\x8b\x08", bytes(range(256)) * 8],
)
def test_no_text_is_refused(body: bytes) -> None:
    document, issues = parse(Capture(body, "page"))
    assert document is None
    assert [(issue.code, issue.fatal) for issue in issues] == [("document.binary", True)]


@pytest.mark.parametrize("body", [b"", b" \n\t\n", codecs.BOM_UTF8, b"\0\0", b"?!"])
def test_pages_without_words_are_refused(body: bytes) -> None:
    document, issues = parse(Capture(body, "page"))
    assert document is None
    assert [(issue.code, issue.fatal) for issue in issues] == [("document.empty", True)]
