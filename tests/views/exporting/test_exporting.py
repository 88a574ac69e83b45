"""Every form of export, held against its schema and against the text."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from tests.views.kept import ADDRESS, COMMENT, WHOLE, record
from warcio.archiveiterator import ArchiveIterator

from goft.views.cli import run
from goft.views.commands.export import FORMATS
from goft.views.exporting.columns import COLUMNS
from goft.views.exporting.tei_header import fit
from goft.views.exporting.wacz import sort_key
from goft.views.veil import FILLER

SCHEMAS = Path(__file__).parent / "schemas"
READING = Path(__file__).parents[3] / "src/goft/views/schema/reading.schema.json"
WORDS = COMMENT.splitlines()[0]
MASKED = WHOLE.replace(COMMENT, re.sub(r"[^\n]", FILLER, COMMENT))
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("kept") / "record"
    kept = record(folder)
    yield str(folder)
    kept.close()


def export(place: str, form: str, tmp_path: Path, *options: str) -> bytes:
    path = tmp_path / f"out.{form}"
    assert run(["export", "--record", place, "--format", form, "-o", str(path), *options]) == 0
    return path.read_bytes()


def valid(item: Any, schema: Path) -> Any:
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(item)
    return item


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "wacz"])
def test_comments_are_masked_unless_they_are_wanted(place: str, form: str, tmp_path: Path) -> None:
    masked = shown(form, export(place, form, tmp_path))
    assert WORDS not in masked
    if FILLER in masked:
        assert WORDS in shown(form, export(place, form, tmp_path, "--with-comments"))


def shown(form: str, data: bytes) -> str:
    """All the words in a file of a form."""
    if form == "parquet":
        from pyarrow import parquet  # type: ignore[import-untyped]

        return str(parquet.read_table(io.BytesIO(data)).to_pylist())
    return data.decode()


def test_json_lines_are_those_of_reading(place: str, tmp_path: Path) -> None:
    (line,) = export(place, "jsonl", tmp_path, "پل", "--style", "indirect").splitlines()
    item = valid(json.loads(line), READING)
    assert [each["id"] for each in item["statements"]] == ["s1"]


def test_csv_has_the_columns_of_its_codebook(place: str, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(export(place, "csv", tmp_path).decode(), newline="")))
    book = valid(codebook(tmp_path / "out.csv"), SCHEMAS / "codebook.json")
    (resource,) = book["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert resource["path"] == "out.csv"
    assert len(rows) == 5
    for row in rows:
        assert list(row) == list(fields)
        for name, value in row.items():
            limits = fields[name].get("constraints", {})
            assert value or not limits.get("required"), name
            assert not value or value in limits.get("enum", (value,)), name


def codebook(path: Path) -> Any:
    return json.loads(path.with_name(f"{path.name}.codebook.json").read_text("utf-8"))


def test_parquet_says_the_same_as_csv(place: str, tmp_path: Path) -> None:
    from pyarrow import parquet

    rows = list(csv.DictReader(io.StringIO(export(place, "csv", tmp_path).decode(), newline="")))
    table = parquet.read_table(io.BytesIO(export(place, "parquet", tmp_path)))
    for row, typed in zip(rows, table.to_pylist(), strict=True):
        assert row == {name: "" if v is None else str(v) for name, v in typed.items()}
    for column in COLUMNS:
        about = table.schema.field(column.name).metadata[b"description"]
        assert about.decode() == column.about
    valid(codebook(tmp_path / "out.parquet"), SCHEMAS / "codebook.json")


def test_annotations_select_the_words_by_quotation_and_by_place(place: str, tmp_path: Path) -> None:
    page = valid(json.loads(export(place, "annotations", tmp_path)), SCHEMAS / "annotations.json")
    targets = []
    for item in page["items"]:
        targets += item["target"] if isinstance(item["target"], list) else [item["target"]]
    assert len(targets) == 6
    for target in targets:
        quote, position = target["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == MASKED[start:end]
        assert MASKED[:start].endswith(quote["prefix"])
        assert quote["prefix"] or start == 0
        assert target["source"] == ADDRESS
        assert target["state"]["sourceDate"] == "2024-07-09T10:00:00Z"


def test_json_ld_names_speakers_and_articles(place: str, tmp_path: Path) -> None:
    graph = valid(json.loads(export(place, "jsonld", tmp_path)), SCHEMAS / "json-ld.json")["@graph"]
    article, *quotations = graph
    assert article["url"] == ADDRESS
    assert article["datePublished"] == "2024-07-08"
    assert {each["isPartOf"]["@id"] for each in quotations} == {article["@id"]}
    speakers = [each.get("spokenByCharacter") for each in quotations]
    assert {"@type": "Person", "name": "مینا فر", "jobTitle": "وزیر راه"} in speakers
    assert None in speakers


def test_tei_is_valid_and_holds_the_text_and_every_statement(place: str, tmp_path: Path) -> None:
    root = etree.fromstring(export(place, "tei", tmp_path))
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "tei.rng"))
    assert schema.validate(root), schema.error_log
    blocks = [text_of(block) for block in root.find(f".//{TEI}div")]
    assert "\n".join(blocks) == fit(MASKED)
    graph = json.loads(export(place, "jsonld", tmp_path))["@graph"][1:]
    words = {each["@id"].rpartition(":")[2]: each["text"] for each in graph}
    assert {name: said(root, name) for name in words} == {
        name: fit(text).replace(" … ", "") for name, text in words.items()
    }


def text_of(element: Any) -> str:
    return "".join(element.itertext())


def said(root: Any, name: str) -> str:
    """The words of a statement along its chain."""
    elements = {each.get(XML_ID): each for each in root.iter(f"{TEI}said")}
    found, here = "", elements[f"s-{name}"]
    while True:
        found += text_of(here)
        following = here.get("next")
        if following is None:
            return found
        assert elements[following[1:]].get("prev") == f"#{here.get(XML_ID)}"
        here = elements[following[1:]]


def test_tei_points_at_who_speaks(place: str, tmp_path: Path) -> None:
    root = etree.fromstring(export(place, "tei", tmp_path))
    names = {each.get(XML_ID) for each in root.iter(f"{TEI}person", f"{TEI}org")}
    pointed = {each.get("who") for each in root.iter(f"{TEI}said")}
    assert pointed == {None, *(f"#{name}" for name in names)}


def test_wacz_holds_the_captures_and_says_where(place: str, tmp_path: Path) -> None:
    data = export(place, "wacz", tmp_path, "--with-comments")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    package = valid(json.loads(files["datapackage.json"]), SCHEMAS / "wacz.json")
    for each in package["resources"]:
        content = files[each["path"]]
        assert (each["hash"], each["bytes"]) == (digest(content), len(content))
    stated = json.loads(files["datapackage-digest.json"])
    assert stated == {"path": "datapackage.json", "hash": digest(files["datapackage.json"])}
    assert_index(files)
    head, page = map(json.loads, files["pages/pages.jsonl"].splitlines())
    assert head["format"] == "json-pages-1.0"
    assert (page["url"], page["ts"]) == (ADDRESS, "2024-07-09T10:00:00Z")


def assert_index(files: dict[str, bytes]) -> None:
    """Every line of the index leads to a record of its own address and time."""
    lines = files["indexes/index.cdx"].decode().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == 2
    for line in lines:
        key, stamp, facts = line.split(" ", 2)
        at = json.loads(facts)
        start, end = int(at["offset"]), int(at["offset"]) + int(at["length"])
        (found,) = ArchiveIterator(io.BytesIO(files[f"archive/{at['filename']}"][start:end]))
        assert found.rec_headers["WARC-Target-URI"] == at["url"] == ADDRESS
        assert key == "example,outlet)/news/1?a=b&c=d"
        assert found.rec_headers["WARC-Date"].replace("-", "").startswith(stamp[:8])


def digest(content: bytes) -> str:
    return f"sha256:{sha256(content).hexdigest()}"


def test_wacz_leaves_pages_with_comments_out(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = export(place, "wacz", tmp_path)
    assert "left out for its comments" in capsys.readouterr().err
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("archive/data.warc.gz") == b""


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.Example.org/A/", "org,example)/a"),
        ("http://example.org", "org,example)/"),
        ("https://a.example.org:8080/x?b=2&a=1", "org,example,a:8080)/x?a=1&b=2"),
        ("file:///tmp/X.txt", "file:///tmp/x.txt"),
    ],
)
def test_addresses_sort_by_their_host_turned_round(address: str, key: str) -> None:
    assert sort_key(address) == key


def test_nothing_selected_is_still_a_whole_file(place: str, tmp_path: Path) -> None:
    for form in FORMATS:
        assert export(place, form, tmp_path, "nothing-of-the-kind") or form == "jsonl"
    root = etree.fromstring(export(place, "tei", tmp_path, "nothing-of-the-kind"))
    assert etree.RelaxNG(etree.parse(SCHEMAS / "tei.rng")).validate(root)


def test_a_file_that_cannot_be_written_is_one_clear_error(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "out.csv"
    assert run(["export", "--record", place, "--format", "csv", "-o", str(path)]) == 1
    assert str(path) in capsys.readouterr().err


def test_standard_output_takes_every_form(
    place: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for form in FORMATS:
        assert run(["export", "--record", place, "--format", form]) == 0
        assert capfdbinary.readouterr().out
