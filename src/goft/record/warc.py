"""Captures as records of WARC files, each a gzip member of its own.

A record's standard fields are for the tools of archives. The field `Goft-Capture` holds all that
is known of the capture but its bytes, so that a record can be made anew from its segments alone.
"""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO
from urllib.parse import quote

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from goft.errors import DamageError
from goft.model import Capture

VERSION = "WARC/1.1"
FACTS, DIGEST = "Goft-Capture", "Goft-Digest"
_SAFE = "/:?#[]@!$&'()*+,;=%~"
_HEAD = 512
# The body is kept decoded, so these fields no longer hold; archives rename them like this.
_ORIGINAL = "X-Archive-Orig-"
_WIRE = frozenset({"content-encoding", "transfer-encoding", "content-length"})


def pack(capture: Capture, kept: str) -> bytes:
    """The record of a capture with its bytes; `kept` stands for a time that nobody knows."""
    writer, out = _writer()
    http = _http(capture)
    record = writer.create_warc_record(
        target_of(capture),
        "response" if http else "resource",
        payload=BytesIO(capture.body),
        length=len(capture.body),
        warc_content_type="" if http else _kind(capture.body),
        warc_headers_dict=_fields(capture, kept),
        http_headers=http,
    )
    writer.write_record(record)
    return out.getvalue()


def pack_sighting(capture: Capture, kept: str, first_target: str, first_date: str) -> bytes:
    """The record of bytes seen again, which refers to the one that holds them."""
    writer, out = _writer()
    digest = f"sha256:{capture.digest}"
    fields = _fields(capture, kept)
    record = writer.create_revisit_record(
        target_of(capture), digest, first_target, first_date, warc_headers_dict=fields
    )
    writer.write_record(record)
    return out.getvalue()


def unpack(data: bytes, place: str) -> tuple[Capture, str]:
    """The capture in a record and its digest; a sighting's has no bytes.

    Raises DamageError where the record is not whole; the readers of WARC end silently there.
    """
    record, body = _read(data, place)
    facts, digest = record.headers.get(FACTS), record.headers.get(DIGEST)
    if facts is None or digest is None:
        raise DamageError(f"{place}: this is no capture of goft", source=place)
    if record.record_type == WarcRecordType.response:
        body = _payload(record, body)
    if record.record_type != WarcRecordType.revisit and sha256(body).hexdigest() != digest:
        raise DamageError(f"{place}: the bytes do not have their digest", source=place)
    return Capture.from_json(json.loads(facts), body), digest


def target(address: str | None, source: str) -> str:
    """An address as archives write it; a file has the address of its path."""
    if address is None:
        start = "file://" if source.startswith("/") else "file:///"
        return start + quote(source.encode("utf-8", "surrogateescape"))
    return quote(address.encode("utf-8", "surrogatepass"), safe=_SAFE)


def target_of(capture: Capture) -> str:
    """The address of a capture, as archives write it."""
    return target(capture.final or capture.address, capture.source)


def _writer() -> tuple[WARCWriter, BytesIO]:
    out = BytesIO()
    return WARCWriter(out, gzip=True, warc_version=VERSION), out


def _fields(capture: Capture, kept: str) -> dict[str, str]:
    return {
        "WARC-Date": capture.captured or kept,
        DIGEST: capture.digest,
        FACTS: json.dumps(capture.to_json()),
    }


def _kind(body: bytes) -> str:
    """What the bytes are most likely, for those who replay archives; goft looks for itself."""
    return "text/html" if body[:_HEAD].lstrip().startswith(b"<") else "text/plain"


def _http(capture: Capture) -> StatusAndHeaders | None:
    if capture.status is None:
        return None
    headers = [
        (_ORIGINAL + name if name.lower() in _WIRE else name, value)
        for name, value in capture.headers
    ]
    return StatusAndHeaders(str(capture.status), headers, protocol="HTTP/1.1")


def _read(data: bytes, place: str) -> tuple[WarcRecord, bytes]:
    try:
        record = next(iter(ArchiveIterator(BytesIO(data), parse_http=False)))
        body = record.reader.read()
    except (StopIteration, OSError, ValueError) as error:
        raise DamageError(f"{place}: there is no whole record", source=place) from error
    if len(body) != record.content_length:
        raise DamageError(f"{place}: the record is cut off", source=place)
    return record, body


def _payload(record: WarcRecord, content: bytes) -> bytes:
    record.set_bytes_content(content)
    record.parse_http()
    return record.reader.read()
