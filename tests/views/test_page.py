"""The listing of what was understood of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from goft.model import Block, DateCandidate, Document, Issue, Published
from goft.views.cli import run
from goft.views.page import render
from goft.views.terminal import Terminal

TEXT = "ایسنا: پل باز شد\nکد خبر: 75316\nنظرات\nعالی بود"
PAGE = Document(
    id="0",
    source="page.txt",
    language="fa",
    text=TEXT,
    blocks=(
        Block("credit", (0, 6), "slug"),
        Block("headline", (7, 16)),
        Block("furniture", (17, 31), "code line"),
        Block("furniture", (32, 46), "comment"),
    ),
    title="پل باز شد",
    outlet="ایسنا",
    news_code="75316",
    published=Published("2022-09-19", "day", "jalali", "1401/06/28"),
    date_candidates=(DateCandidate("2026-01-01", "meta:date"),),
)
PLAIN = Terminal(isolates=False)


def row(name: str, shown: str) -> str:
    return next(line for line in shown.splitlines() if line.split()[:1] == name.split()[:1])


def test_every_fact_stands_with_its_evidence() -> None:
    shown = render(PAGE, PLAIN)
    assert "پل باز شد  ‹ headline [7–16]" in row("title", shown)
    assert "ایسنا  ‹ slug [0–6]" in row("outlet", shown)
    assert "75316  ‹ code line [17–31]" in row("news", shown)
    assert "2022-09-19 (day)  ‹ 1401/06/28 (jalali)" in row("published", shown)
    assert "meta:date states 2026-01-01" in shown


def test_every_part_stands_with_place_role_and_words() -> None:
    lines = render(PAGE, PLAIN).splitlines()
    assert [line.split("]")[0].strip() for line in lines if line.lstrip().startswith("[")] == [
        "[0–6",
        "[7–16",
        "[17–31",
        "[32–46",
    ]
    assert any("furniture: comment" in line and "عالی بود" in line for line in lines)


def test_what_is_not_known_is_said_and_issues_are_shown() -> None:
    empty = Document(id="0", source="x", language=None, text="")
    shown = render(empty, PLAIN, issues=(Issue("document.language", "unknown", "x"),))
    assert row("language", shown).endswith("unknown")
    assert "document.language: unknown" in shown


def test_long_parts_are_cut_to_the_width() -> None:
    page = Document(id="0", source="x", language="en", text="word " * 80, blocks=(
        Block("body", (0, 399)),
    ))  # fmt: skip
    assert all(len(line) <= 80 for line in render(page, Terminal(80, isolates=False)).splitlines())


def test_the_command_shows_facts_parts_dates_and_occasion(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    said = "The minister told a press conference on Tuesday that the bridge opens on 3 May 2027."
    page.write_text(f"Bridge opens in May\n\n{said}\n", "utf-8")
    assert run(["page", "--published", "2027-03-10", str(page), str(tmp_path / "none")]) == 3
    out, err = capsys.readouterr()
    assert "2027-03-10 (day)" in row("published", out)
    assert "[0–19]  headline" in out
    assert "Tuesday  2027-03-09" in out
    assert "3 May 2027  2027-05-03" in out
    assert "press conference, 2027-03-09" in out
    assert err.startswith("goft: ") and err.count("\n") == 1


@pytest.mark.parametrize(("options", "shown"), [((), False), (("--with-comments",), True)])
def test_comments_are_shown_only_when_asked_for(
    options: tuple[str, ...], shown: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "پل باز شد\n\nوزیر راه گفت که پل باز شد.\n\nانتهای پیام/\n\nنظرات\n\nناشناس\nعالی بود\n",
        "utf-8",
    )
    assert run(["page", *options, str(page)]) == 0
    assert ("عالی بود" in capsys.readouterr().out) == shown
