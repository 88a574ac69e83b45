"""Pages in WARC files: all that can be read, and what is said of the rest."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from goft.model import Capture, Issue, Stated
from goft.sources.archives import is_archive
from goft.sources.gathering import gather

PAGE = b"<html><body><p>The bridge opens in May.</p></body></html>"
HOME = "https://news.example/1"
DATE = "2026-03-03T10:00:00.123456Z"


def archive(*records: tuple[str, bytes, str, dict[str, str]], compressed: bool = True) -> bytes:
    """A WARC file of (type, payload, content type, HTTP headers with their status)."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=compressed, warc_version="1.1")
    for kind, payload, content_type, http in records:
        headers = None
        if kind == "response":
            fields = [(name, value) for name, value in http.items() if name != "status"]
            headers = StatusAndHeaders(
                http.get("status", "200 OK"), [("Content-Type", content_type), *fields], "HTTP/1.1"
            )
        record = writer.create_warc_record(
            HOME,
            kind,
            payload=BytesIO(payload),
            length=len(payload),
            warc_content_type="" if headers else content_type,
            warc_headers_dict={"WARC-Date": DATE},
            http_headers=headers,
        )
        writer.write_record(record)
    return out.getvalue()


def gathered(data: bytes, tmp_path: Path) -> list[Capture | Issue]:
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(data)
    return list(gather([str(path)], BytesIO(), Stated(language="en")))


RESPONSE = ("response", PAGE, "text/html; charset=utf-8", {"Server": "x"})


@pytest.mark.parametrize("compressed", [True, False])
def test_a_page_keeps_its_address_time_and_headers(tmp_path: Path, compressed: bool) -> None:
    (capture,) = gathered(archive(RESPONSE, compressed=compressed), tmp_path)
    assert isinstance(capture, Capture)
    assert (capture.body, capture.address, capture.captured) == (PAGE, HOME, "2026-03-03T10:00:00Z")
    assert (capture.route, capture.status, capture.language) == ("archive", 200, "en")
    assert ("Server", "x") in capture.headers
    assert capture.source.endswith("pages.warc.gz#0")


def test_compressed_pages_are_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE)
    data = archive(("response", packed, "text/html", {"Content-Encoding": "gzip"}))
    (capture,) = gathered(data, tmp_path)
    assert isinstance(capture, Capture)
    assert capture.body == PAGE


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    data = archive(
        RESPONSE,
        ("response", b"\x89PNG", "image/png", {}),
        ("response", PAGE, "text/html", {"status": "404 Not Found"}),
        ("metadata", b"x: y", "application/warc-fields", {}),
    )
    capture, issue = gathered(data, tmp_path)
    assert isinstance(capture, Capture)
    assert isinstance(issue, Issue)
    assert issue.message.endswith("1 × image/png, 1 × status 404")
    assert not issue.fatal


@pytest.mark.parametrize("lost", [1, 9, 100, 300])
def test_a_file_that_ends_too_early_is_told_of(tmp_path: Path, lost: int) -> None:
    *captures, issue = gathered(archive(RESPONSE, RESPONSE)[:-lost], tmp_path)
    assert isinstance(issue, Issue)
    assert (issue.code, issue.fatal) == ("source.archive-damaged", True)
    assert all(isinstance(each, Capture) and each.body == PAGE for each in captures)
    assert len(captures) >= 1


def test_a_damaged_file_is_told_of(tmp_path: Path) -> None:
    data = bytearray(archive(RESPONSE, RESPONSE))
    data[len(data) // 2 + 60] ^= 255
    issue = gathered(bytes(data), tmp_path)[-1]
    assert isinstance(issue, Issue)
    assert issue.code == "source.archive-damaged"


def test_bytes_seen_again_are_given_again(tmp_path: Path) -> None:
    out = BytesIO()
    out.write(archive(RESPONSE))
    digest = "sha1:" + _payload_digest(out.getvalue())
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    again = {"WARC-Date": "2026-09-09T10:00:00Z"}
    writer.write_record(
        writer.create_revisit_record(HOME, digest, HOME, DATE, warc_headers_dict=again)
    )
    first, second = gathered(out.getvalue(), tmp_path)
    assert isinstance(first, Capture) and isinstance(second, Capture)
    assert (second.body, second.captured) == (first.body, "2026-09-09T10:00:00Z")


def _payload_digest(data: bytes) -> str:
    head = gzip.decompress(data).split(b"WARC-Payload-Digest: sha1:")[1]
    return head.split(b"\r\n")[0].decode()


def test_standard_input_may_be_an_archive() -> None:
    (capture,) = gather(["-"], BytesIO(archive(RESPONSE)), Stated())
    assert isinstance(capture, Capture)
    assert capture.body == PAGE


def test_single_files_get_what_is_stated(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    (capture,) = gather([str(path)], BytesIO(), Stated(HOME, "2026-03-03"))
    assert isinstance(capture, Capture)
    assert (capture.address, capture.captured, capture.route) == (HOME, "2026-03-03", "file")


@pytest.mark.parametrize(
    "head", [b"", b"<html>", b"\x1f\x8b\x08\x00junk", gzip.compress(b"x", mtime=0)]
)
def test_other_files_are_no_archives(head: bytes) -> None:
    assert not is_archive(head)
