"""WACZ 1.1.1: the captures behind a selection, to be replayed and checked elsewhere.

The records of the archive are those of the record, byte by byte.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from goft import __version__
from goft.views.output import warn
from goft.views.veil import COMMENT

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument
    from goft.record.record import Record

_ARCHIVE, _INDEX, _PAGES = "archive/data.warc.gz", "indexes/index.cdx", "pages/pages.jsonl"
_PACKAGE, _DIGEST = "datapackage.json", "datapackage-digest.json"
_PAGE_HEAD = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}
# The moment that stands for files in the archive: one content gives one archive.
_MOMENT = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Line:
    """A record in the index: where it stands and what it is a capture of."""

    address: str
    timestamp: str
    facts: dict[str, Any]

    def __str__(self) -> str:
        return f"{sort_key(self.address)} {self.timestamp} {json.dumps(self.facts)}"


class _Written:
    """Files written into the archive, with their sizes and digests."""

    def __init__(self, out: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)
        self.resources: list[dict[str, Any]] = []

    def put(self, path: str, pieces: Iterable[bytes]) -> None:
        """Write a file piece by piece."""
        digest, size = sha256(), 0
        info = zipfile.ZipInfo(path, _MOMENT)
        with self._zip.open(info, "w", force_zip64=True) as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
                size += len(piece)
        name = path.rpartition("/")[2].lower()
        stated = {"name": name, "path": path, "hash": f"sha256:{digest.hexdigest()}"}
        self.resources.append(stated | {"bytes": size})

    def finish(self, created: str) -> None:
        """Write what describes the files, and what describes that."""
        package = json.dumps(
            {
                "profile": "data-package",
                "wacz_version": "1.1.1",
                "title": "Captures kept by goft",
                "created": created,
                "software": f"goft {__version__}",
                "resources": self.resources,
            },
            indent=2,
        ).encode()
        digest = {"path": _PACKAGE, "hash": f"sha256:{sha256(package).hexdigest()}"}
        self.put(_PACKAGE, [package])
        self.put(_DIGEST, [json.dumps(digest).encode()])
        self._zip.close()


def write_wacz(
    record: Record, documents: Iterable[KeptDocument], out: IO[bytes], *, with_comments: bool
) -> None:
    """The archive of the captures behind documents.

    Bytes cannot be masked, so pages with comments of readers are left out unless they are wanted.
    """
    from goft.record.times import now

    written, lines, pages = _Written(out), list[_Line](), list[dict[str, Any]]()
    taken = _taken(documents, with_comments)
    written.put(_ARCHIVE, _records(record, taken, lines, pages))
    written.put(_INDEX, (f"{line}\n".encode() for line in sorted(lines, key=str)))
    written.put(_PAGES, (json.dumps(line).encode() + b"\n" for line in (_PAGE_HEAD, *pages)))
    written.finish(now())


def _taken(documents: Iterable[KeptDocument], with_comments: bool) -> Iterator[KeptDocument]:
    for kept in documents:
        if not with_comments and any(b.kind == COMMENT for b in kept.document.blocks):
            warn(f"{kept.document.source}: left out for its comments (--with-comments takes it)")
        else:
            yield kept


def _records(
    record: Record,
    documents: Iterable[KeptDocument],
    lines: list[_Line],
    pages: list[dict[str, Any]],
) -> Iterator[bytes]:
    """The records one behind the other; notes on the way what goes into the index."""
    from goft.record.packed import packed

    offset = 0
    for kept in documents:
        found = [(_line(each.data, offset), each.data) for each in packed(record, [kept.key])]
        for line, data in found:
            line.facts["offset"] = str(offset)
            offset += len(data)
            lines.append(line)
            yield data
        if found:
            pages.append(_page(found[0][0], kept))


def _page(line: _Line, kept: KeptDocument) -> dict[str, Any]:
    stamp = line.timestamp
    moment = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}T{stamp[8:10]}:{stamp[10:12]}:{stamp[12:]}Z"
    page = {"id": kept.id[:16], "url": line.address, "ts": moment}
    return page | {"title": kept.document.title} if kept.document.title else page


def _line(data: bytes, offset: int) -> _Line:
    """What the index says of a record."""
    from fastwarc.warc import ArchiveIterator

    found = next(iter(ArchiveIterator(BytesIO(data), parse_http=True)))
    address = found.headers["WARC-Target-URI"]
    stamp = "".join(filter(str.isdecimal, found.headers["WARC-Date"]))[:14]
    http = found.http_headers
    mime = found.http_content_type or found.headers.get("Content-Type", "unk")
    if found.headers.get("WARC-Type") == "revisit":
        mime = "warc/revisit"
    facts = {
        "url": address,
        "mime": mime,
        "status": str(http.status_code) if http and http.status_code else "200",
        "digest": found.headers.get("WARC-Payload-Digest", ""),
        "length": str(len(data)),
        "offset": str(offset),
        "filename": _ARCHIVE.rpartition("/")[2],
    }
    return _Line(address, stamp.ljust(14, "0"), facts)


def sort_key(address: str) -> str:
    """An address with its host turned round, as indexes of archives sort by (SURT)."""
    parts = urlsplit(address)
    if not parts.hostname:
        return address.lower()
    labels = parts.hostname.lower().removeprefix("www.").split(".")
    port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    path = parts.path.lower().rstrip("/") or "/"
    return f"{','.join(reversed(labels))}{port}){path}" + (f"?{query.lower()}" if query else "")
