"""Writes what was selected in the form asked for."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from goft.errors import GoftError
from goft.model import Reading
from goft.views.exporting import linked, tables, tei, wacz
from goft.views.kept import Shown, show, shown
from goft.views.records import opened

if TYPE_CHECKING:
    from goft.record.kept import KeptDocument
    from goft.record.search.asked import Search

_BY_STATEMENT = {
    "csv": tables.write_csv,
    "parquet": tables.write_parquet,
    "annotations": linked.write_annotations,
    "jsonld": linked.write_json_ld,
}
_MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for; `output` None is standard output."""

    search: Search
    form: str
    output: Path | None = None
    with_comments: bool = False


def export_to(place: str, request: Request) -> None:
    """Write the selection, and the codebook beside a table."""
    with opened(place) as record, _file(request.output) as out:
        from goft.record.search.selecting import selected

        found = selected(record, request.search)
        documents = (show(kept, with_comments=request.with_comments) for kept in found)
        if request.form == "wacz":
            wacz.write_wacz(record, documents, out, with_comments=request.with_comments)
        elif request.form == "tei":
            tei.write_tei(documents, out)
        elif request.form == "jsonl":
            _write_lines(documents, out)
        else:
            _BY_STATEMENT[request.form](_each(documents), out)
    if request.output and request.form in _MEDIA:
        tables.write_codebook(request.output, request.form, _MEDIA[request.form])


def _each(documents: Iterable[KeptDocument]) -> Iterator[Shown]:
    return (shown(each, kept) for kept in documents for each in kept.statements)


def _write_lines(documents: Iterable[KeptDocument], out: IO[bytes]) -> None:
    """Documents as `goft read` writes them, with the statements that fit."""
    for kept in documents:
        statements = tuple(each.statement for each in kept.statements)
        reading = Reading(kept.document, statements, occasions=kept.occasions).to_json()
        for written, each in zip(reading["statements"], kept.statements, strict=True):
            written["review"] = each.review.to_json() if each.review else None
        line = json.dumps(reading, ensure_ascii=False)
        out.write((line + "\n").encode("utf-8", "backslashreplace"))


@contextmanager
def _file(path: Path | None) -> Iterator[IO[bytes]]:
    """Where to write; a file is in its place when all of it is written, or as it was."""
    if path is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        return
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as out:
            try:
                yield out
            except BaseException:
                Path(out.name).unlink()
                raise
        Path(out.name).chmod(0o644)
        Path(out.name).replace(path)
    except OSError as error:
        raise GoftError(f"{path}: {error.strerror}", file=str(path)) from error
