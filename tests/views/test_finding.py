"""goft find as a user meets it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date

import pytest
from tests.views.kept import record

from goft.errors import DayError
from goft.views.cli import run
from goft.views.days import days
from goft.views.finding import lines
from goft.views.table import COLUMNS
from goft.views.terminal import Terminal


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kept = record(tmp_path_factory.mktemp("kept") / "record")
    yield str(kept.folder.path)
    kept.close()


def find(place: str, *arguments: str) -> int:
    return run(["find", "--record", place, *arguments])


def test_hits_are_json_lines_with_highlights(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find(place, "پلها", "--style", "indirect") == 0
    (line,) = capsys.readouterr().out.splitlines()
    hit = json.loads(line)
    (span,) = hit["highlights"]
    start = hit["content"][0][0]
    assert hit["words"][span[0] - start : span[1] - start] == "پل"
    assert hit["document"]["outlet"] == "روزنامهٔ آلفا"


def test_the_next_page_is_told_on_standard_error(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []
    after: list[str] = []
    while True:
        assert find(place, "--limit", "2", *after) == 0
        out, err = capsys.readouterr()
        seen += [json.loads(line)["id"] for line in out.splitlines()]
        if "--after" not in err:
            break
        after = ["--after", err.split()[-1]]
    assert sorted(seen) == ["s1", "s2", "s3", "s4", "s5"]


def test_csv_has_the_columns_of_reading_and_of_reviews(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find(place, "پل", "--format", "csv") == 0
    header, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert tuple(header) == (*COLUMNS, "review", "reviewer", "reason", "lacks")
    assert rows


def test_the_listing_tells_who_and_where(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert find(place, "نمی‌دانم", "--format", "listing", "--bidi", "none") == 0
    out = capsys.readouterr().out
    for part in ("مینا فر", "وزیر راه", "2024-07-08", "روزنامهٔ آلفا", "نمی‌دانم", "s2"):
        assert part in out


def test_what_lacks_a_word_is_told_and_not_counted(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("پل زرافه", "--format", "listing", "--bidi", "none")
    assert find(place, *asked) == 0
    out, err = capsys.readouterr()
    assert "not all of your words: it lacks زرافه" in out
    assert "0 statements" in err and "not counted, shown last: " in err
    assert find(place, *asked[:1]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines and all(json.loads(line)["lacks"] == ["زرافه"] for line in lines)
    assert find(place, "پل and زرافه") == 0
    assert not capsys.readouterr().out


def test_what_fits_is_coloured_on_a_terminal(place: str) -> None:
    from goft.record.opening import open_record
    from goft.record.search.asked import Search
    from goft.record.search.finding import Finder

    kept = open_record(place)
    hits = Finder(kept).find(Search("«پل باز»", style=("indirect",))).hits
    kept.close()
    shown = "\n".join(lines(hits, Terminal(colour=True, isolates=False)))
    assert "\x1b[1;33mپل\x1b[0m \x1b[1;33mباز\x1b[0m می‌شود" in shown


@pytest.mark.parametrize("form", ["listing", "csv", "jsonl"])
def test_counts(place: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert find(place, "--count", "month", "--format", form) == 0
    out = capsys.readouterr().out
    assert "2024-07" in out
    assert "5" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--since", "junk"),
        ("--lang", "xx"),
        ("--limit", "0"),
        ("--style", "loud"),
        ("--sort", "none"),
    ],
)
def test_wrong_usage(place: str, arguments: tuple[str, ...]) -> None:
    assert find(place, *arguments) == 2


def test_a_query_without_sense_is_one_line(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert find(place, "«open") == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_without_a_record_it_says_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert find(str(tmp_path_factory.mktemp("none") / "record")) == 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-07-08", date(2024, 7, 8), date(2024, 7, 8)),
        ("2024/7/8", date(2024, 7, 8), date(2024, 7, 8)),
        ("2024-07", date(2024, 7, 1), date(2024, 7, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("1403/4/18", date(2024, 7, 8), date(2024, 7, 8)),
        ("۱۴۰۳/۰۴/۱۸", date(2024, 7, 8), date(2024, 7, 8)),
        ("۱۴۰۳", date(2024, 3, 20), date(2025, 3, 20)),
        ("18 تیر 1403", date(2024, 7, 8), date(2024, 7, 8)),
        ("تیر ۱۴۰۳", date(2024, 6, 21), date(2024, 7, 21)),
        ("8 July 2024", date(2024, 7, 8), date(2024, 7, 8)),
        ("8 تموز 2024", date(2024, 7, 8), date(2024, 7, 8)),
        ("2 محرم 1446", date(2024, 7, 8), date(2024, 7, 8)),
    ],
)
def test_days_in_any_calendar(text: str, first: date, last: date) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize("text", ["", "junk", "2024-13-01", "31 تیر", "yesterday", "\0", "99999"])
def test_what_is_no_day(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25/12/2024", date(2024, 12, 25)),
        ("12.25.2024", date(2024, 12, 25)),
        ("٧/٧/٢٠٢٤", date(2024, 7, 7)),
        ("۱۸/۴/۱۴۰۳", date(2024, 7, 8)),
    ],
)
def test_a_year_that_stands_last_is_read_where_it_leaves_one_day(text: str, day: date) -> None:
    assert days(text) == (day, day)


@pytest.mark.parametrize("text", ["07/08/2024", "۰۸/۰۷/۲۰۲۴", "7-8-2024", "8 . 7 . 2024"])
def test_a_day_that_can_be_two_is_refused(text: str) -> None:
    with pytest.raises(DayError, match="write 2024-07-08 or 2024-08-07"):
        days(text)
    assert days("8/7/24") is None


def test_a_day_that_can_be_two_is_wrong_usage(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert find(place, "پل", "--since", "07/08/2024") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "can be two days: write 2024-07-08 or 2024-08-07" in line
