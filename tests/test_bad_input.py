"""Whatever a file holds: it is read, or named with the reason, and the other files are read."""

from __future__ import annotations

import json
from functools import partial
from itertools import takewhile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import goft
from goft.model import Reading, Statement, contains
from goft.views.cli import run

ARABIC = "قال وزير النقل إن الجسر سيفتح في أيار. وأضاف أن الطريق سيتبعه في الصيف المقبل.\n"
PERSIAN = "وزیر راه گفت که پل در اردیبهشت باز می‌شود. وی افزود: جاده هم تابستان آماده است.\n"
GOOD = "The minister said that the bridge opens in May.\n"

REFUSED = {
    "empty": b"",
    "blank": b" \n\n",
    "nuls": b"\0" * 64,
    "only marks": "«»“”\"'()".encode() * 500,
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
}
READ = {
    "windows-1256": ARABIC.encode("cp1256"),
    "utf-16": ARABIC.encode("utf-16"),
    "utf-16-be": PERSIAN.encode("utf-16-be"),
    "utf-8-bom": PERSIAN.encode("utf-8-sig"),
    "mixed encodings": ARABIC.encode() + ARABIC.encode("cp1256"),
    "a nul inside": GOOD.replace("bridge", "bri\0dge").encode(),
    "marks never closed": "وزیر گفت: «پل «باز “می‌شود.\n\n(وی افزود: ‹جاده".encode(),
    "marks never opened": "وزیر گفت: پل» باز” می‌شود›».".encode(),
    "directions": "\u202eوزیر گفت که \u2067پل\u202c باز می‌شود.\u2069\u200f".encode(),
    "a lone surrogate": "The minister said that the \ud800 opens.".encode("utf-8", "surrogatepass"),
    "one long word": b"a" * 200_000,
    "one long line": GOOD.replace("\n", " ").encode() * 1500,
    "no pack": "Der Minister sagte, dass die Brücke im Mai eröffnet wird und alle kommen.".encode(),
}


def lines(out: str) -> list[Reading]:
    return [Reading.from_json(json.loads(line)) for line in out.splitlines()]


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_one_line_with_the_name(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = tmp_path / f"{name}.txt", tmp_path / "zzz.txt"
    bad.write_bytes(REFUSED[name])
    good.write_text(GOOD, "utf-8")
    assert run(["read", str(bad)]) == 1
    assert run(["read", str(tmp_path)]) == 3
    captured = capsys.readouterr()
    assert [reading.document.source for reading in lines(captured.out)] == [str(good)]
    assert len(captured.err.splitlines()) == 2
    assert all(line.startswith(f"goft: {bad}: ") for line in captured.err.splitlines())


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_all_the_same(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / f"{name}.txt"
    page.write_bytes(READ[name])
    assert run(["read", str(page)]) == 0
    captured = capsys.readouterr()
    (reading,) = lines(captured.out)
    assert captured.err == ""
    check(reading)


@pytest.mark.parametrize("form", ["listing", "csv"])
@pytest.mark.parametrize("name", READ)
def test_odd_pages_have_every_form(
    name: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(READ[name])
    assert run(["read", "--format", form, str(page)]) == 0
    out = capsys.readouterr().out
    out.encode("utf-8")
    assert form == "csv" or "\0" not in out


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-16-be"])
def test_other_encodings_give_the_same_statements(encoding: str) -> None:
    plain, other = goft.read(ARABIC), goft.read(ARABIC.encode(encoding))
    assert len(plain.statements) == 2
    assert words(other) == words(plain)


def test_a_language_without_a_pack_is_named() -> None:
    reading = goft.read(READ["no pack"])
    assert reading.document.language not in {None, "en"}
    assert reading.statements == ()
    assert any(f"“{reading.document.language}”" in issue.message for issue in reading.issues)


def test_a_page_over_the_limit_names_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    from goft import documents
    from goft.documents.limits import Limits

    monkeypatch.setattr(documents, "LIMITS", Limits(max_bytes=10))
    (issue,) = goft.read(GOOD).issues
    assert issue.fatal
    assert "max_bytes" in issue.message


MARKS = "«»“”\"'‘’‹›():؛،.؟!\n\u200c\u200e\u202e\u2067\u2069\0\ud800 "
WORDS = [*(GOOD + ARABIC + PERSIAN).split(), "گفت:", "«", "که", "أن", "that", "said", ":"]
PAGES = st.one_of(
    st.text(),
    st.text(alphabet=MARKS + "یوكئaآ۱2"),
    st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS), max_size=60).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(PAGES, st.sampled_from([None, "fa", "ar", "en"]))
def test_any_text_is_read_without_fault_and_always_alike(page: str, language: str | None) -> None:
    reading = goft.read(page, language=language)
    assert reading.document.text in {page, ""}
    check(reading)
    assert goft.read(page, language=language) == reading


@settings(max_examples=100, deadline=None)
@given(st.binary())
def test_any_bytes_are_read_without_fault(page: bytes) -> None:
    check(goft.read(page))


def check(reading: Reading) -> None:
    """Spans lie in the text, contents go in order and overlap only where one holds the other."""
    whole = (0, len(reading.document.text))
    for statement in reading.statements:
        assert statement.content
        assert all(start < end for start, end in statement.content)
        assert all(contains(whole, span) for span in spans(statement))
    starts = [statement.content[0][0] for statement in reading.statements]
    assert starts == sorted(starts)
    for number, one in enumerate(reading.statements):
        later = takewhile(partial(begins_within, one), reading.statements[number + 1 :])
        assert all(apart_or_nested(one, other) for other in later), one.content


def spans(statement: Statement) -> list[tuple[int, int]]:
    """Every place a statement refers to."""
    places = [statement.cue, statement.question]
    mention = [statement.speaker.mention] if statement.speaker.mention else []
    return [*statement.content, *mention, *(place.span for place in places if place)]


def begins_within(one: Statement, other: Statement) -> bool:
    return other.content[0][0] < one.content[-1][1]


def apart_or_nested(one: Statement, other: Statement) -> bool:
    first = {i for start, end in one.content for i in range(start, end)}
    second = {i for start, end in other.content for i in range(start, end)}
    return not first & second or first <= second or second <= first


def words(reading: Reading) -> list[list[str]]:
    text = reading.document.text
    return [[text[start:end] for start, end in item.content] for item in reading.statements]
