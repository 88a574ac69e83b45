"""Captures in WARC files, those of goft and of others."""

from __future__ import annotations

import json
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from goft.model import Capture, Issue

_MAGIC = b"WARC/"
_GZIP = b"\x1f\x8b"
_BLOCK = 1 << 16
_OK = 200
_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit
_PAGE = re.compile(r"text/(html|plain)|application/xhtml", re.IGNORECASE)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?")
# What goft writes into its own records.
_FACTS, _DIGEST = "Goft-Capture", "Goft-Digest"


def is_archive(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a WARC file, compressed or not."""
    if not head.startswith(_GZIP):
        return head.startswith(_MAGIC)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 16).startswith(_MAGIC)
    except zlib.error:
        return False


@dataclass(slots=True)
class Archive:
    """A WARC file, opened by `open`; encoding and language are stated of all its pages."""

    open: Callable[[], BinaryIO]
    source: str
    encoding: str | None = None
    language: str | None = None
    _bodies: dict[str, int] = field(default_factory=dict)
    _passed: Counter[str] = field(default_factory=Counter)

    def captures(self) -> Iterator[Capture | Issue]:
        """Every page in the file, and an issue where the file is not whole.

        What is no page, or was not there (any status but 200), is counted in one issue.
        """
        last = 0
        try:
            with self.open() as stream:
                for record in ArchiveIterator(stream, parse_http=False):
                    last = record.stream_pos
                    yield from self._record(record)
            # The reader ends silently where the file does.
            yield from () if self._ends_whole(last) else (self._damaged("it ends too early"),)
        except (OSError, ValueError) as error:
            yield self._damaged(str(error))
        yield from self._rest()

    def _record(self, record: WarcRecord) -> Iterator[Capture]:
        content = record.reader.read()
        whole = "Content-Length" in record.headers and len(content) == record.content_length
        if not whole or not record.record_type & _KINDS:
            return
        body = self._body(record, content)
        if body is None:
            self._passed["seen before, but not as a page of this file"] += 1
        elif _FACTS in record.headers:
            yield Capture.from_json(json.loads(record.headers[_FACTS]), body)
        elif not (other := _no_page(record)):
            yield self._foreign(record, body)
        else:
            self._passed[other] += 1

    def _body(self, record: WarcRecord, content: bytes) -> bytes | None:
        """The record's bytes, decoded; those of bytes seen again are in an earlier record."""
        digest = record.headers.get(_DIGEST) or record.headers.get("WARC-Payload-Digest")
        if record.is_http and content:
            record.set_bytes_content(content)
            record.parse_http(auto_decode="all")
            content = record.reader.read()
        if record.record_type != WarcRecordType.revisit:
            if digest and not _no_page(record):
                self._bodies.setdefault(digest, record.stream_pos)
            return content
        return self._earlier(self._bodies.get(digest or ""))

    def _earlier(self, position: int | None) -> bytes | None:
        if position is None:
            return None
        with self.open() as stream:
            stream.seek(position)
            record = next(iter(ArchiveIterator(stream, parse_http=True, auto_decode="all")))
            return record.reader.read()

    def _foreign(self, record: WarcRecord, body: bytes) -> Capture:
        http = record.http_headers if record.is_http_parsed else None
        return Capture(
            body,
            f"{self.source}#{record.stream_pos}",
            record.headers.get("WARC-Target-URI"),
            self.encoding,
            self.language,
            captured=_time(record.headers.get("WARC-Date")),
            route="archive",
            status=http.status_code if http else None,
            headers=http.to_tuples() if http else (),
        )

    def _ends_whole(self, last: int) -> bool:
        """Whether the last record's compressed bytes end where the file does."""
        reader = zlib.decompressobj(zlib.MAX_WBITS | 16)
        with self.open() as stream:
            stream.seek(last)
            if stream.read(2) != _GZIP:
                return True
            stream.seek(last)
            while not reader.eof and (block := stream.read(_BLOCK)):
                reader.decompress(block)
            return reader.eof and not reader.unused_data and not stream.read(1)

    def _damaged(self, what: str) -> Issue:
        message = f"the file is not whole ({what}): the pages before were read; get it anew"
        return Issue("source.archive-damaged", message, self.source, fatal=True)

    def _rest(self) -> Iterator[Issue]:
        if self._passed:
            counted = ", ".join(f"{count} × {what}" for what, count in sorted(self._passed.items()))
            message = f"passed over what is no page: {counted}"
            yield Issue("source.archive-rest", message, self.source)


def _no_page(record: WarcRecord) -> str | None:
    """What a record holds instead of a page; None where it is one."""
    if record.record_type == WarcRecordType.revisit:
        return None
    if record.is_http_parsed and record.http_headers.status_code != _OK:
        return f"status {record.http_headers.status_code}"
    parsed = record.is_http_parsed
    kind = record.http_content_type if parsed else record.headers.get("Content-Type")
    return None if kind is None or _PAGE.match(kind) else kind


def _time(date: str | None) -> str | None:
    """A record's date as EDTF, to the second; a day stays a day."""
    found = _TIME.match(date or "")
    return (found[1] + (f"{found[2]}Z" if found[2] else "")) if found else None
