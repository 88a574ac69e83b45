"""CSV and Parquet, each with its codebook."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from goft.errors import GoftError
from goft.views import table
from goft.views.exporting.columns import COLUMNS, codebook, values
from goft.views.kept import Shown

_ROWS = 10_000
_LACKING = "Parquet needs a library that is not installed: pip install 'goft[parquet]'"


def write_csv(items: Iterable[Shown], out: IO[bytes]) -> None:
    """A header and one row for each statement, in UTF-8."""
    rows: Iterable[tuple[object, ...]] = map(values, items)
    for line in table.lines(_headed(rows)):
        out.write((line + "\n").encode("utf-8", "backslashreplace"))


def _headed(rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    yield tuple(column.name for column in COLUMNS)
    yield from rows


def write_parquet(items: Iterable[Shown], out: IO[bytes]) -> None:
    """A Parquet file whose columns tell what they mean."""
    try:
        import pyarrow  # type: ignore[import-untyped]
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise GoftError(_LACKING) from error
    schema = _schema(pyarrow)
    remaining = iter(items)
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while rows := list(islice(remaining, _ROWS)):
            columns = zip(*map(_clean, rows), strict=True)
            writer.write_table(pyarrow.table(list(columns), schema=schema))


def _clean(item: Shown) -> tuple[object, ...]:
    """The values without lone surrogates, which no Parquet file can hold."""
    return tuple(
        each.encode("utf-8", "backslashreplace").decode() if isinstance(each, str) else each
        for each in values(item)
    )


def _schema(library: Any) -> Any:
    kinds = {"string": library.string(), "integer": library.int32(), "number": library.float64()}
    fields = [
        library.field(
            column.name,
            kinds[column.kind],
            nullable=not column.required,
            metadata={"description": column.about},
        )
        for column in COLUMNS
    ]
    return library.schema(fields)


def write_codebook(path: Path, form: str, mediatype: str) -> Path:
    """The codebook beside a table, as `NAME.codebook.json`."""
    place = path.with_name(path.name + ".codebook.json")
    content = codebook(path.name, form, mediatype)
    place.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return place
