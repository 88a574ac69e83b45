from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from goft.errors import LanguageError
from goft.languages import calendar
from goft.languages.calendar import load_grammar
from goft.model import Document
from goft.text.dates import dates_of

TINY = """
settings: {week_starts: 0}
triggers: [month]
words:
  month: {gregorian: {1: [primus], 2: [secundus~mensis]}}
  counted: [homines]
patterns:
  - {id: tiny.day, when: "day month year?", gives: day, not_before: counted}
"""

Language = Callable[[str], None]


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Language]:
    """Writes the grammar of a tiny language, `ti`, beside the common one."""
    copytree(calendar.DATA / "base", tmp_path / "base")
    (tmp_path / "ti").mkdir()
    monkeypatch.setattr(calendar, "DATA", tmp_path)

    def write(data: str, code: str = "ti") -> None:
        (tmp_path / code).mkdir(exist_ok=True)
        (tmp_path / code / "calendar.yml").write_text(data, "utf-8")
        load_grammar.cache_clear()

    yield write
    load_grammar.cache_clear()


def found(text: str, language: str = "ti") -> list[tuple[str, str | None]]:
    mentions = dates_of(Document("", "", language, text))
    return [(mention.text, mention.value) for mention in mentions]


def test_a_language_is_a_file_of_data(tiny: Language) -> None:
    tiny(TINY)
    assert found("Die 5 primus 2020 venit.") == [("5 primus 2020", "2020-01-05")]
    assert found("Die 5 secundus mensis 2020 et 2021-03-04.")[1] == ("2021-03-04", "2021-03-04")


def test_a_half_space_may_be_a_space_or_lost(tiny: Language) -> None:
    tiny(TINY)
    for month in ("secundusmensis", "secundus mensis", "secundus\u200cmensis"):
        assert found(f"Die 5 {month} 2020")[0][1] == "2020-02-05"


def test_what_must_not_follow_keeps_a_pattern_away(tiny: Language) -> None:
    tiny(TINY)
    assert found("Die 5 primus homines.") == []


def test_a_language_inherits_the_words_of_another(tiny: Language, tmp_path: Path) -> None:
    tiny(TINY)
    tiny("words: {counted: [feminae]}", "va")
    (tmp_path / "va" / "language.yml").write_text("inherits: [base, ti]", "utf-8")
    assert found("Die 5 primus homines.", "va") == [("5 primus", None)]
    assert found("Die 5 primus feminae.", "va") == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("triggers:", "tigers:", "unknown key “tigers”"),
        ("week_starts", "weak_starts", "unknown key “weak_starts”"),
        ("day month year?", "day monat year?", "no words of the classes “monat”"),
        ("day month year?", "day month ] year?", "“]” is out of place"),
        ("gives: day,", "gives: day, when_not: x,", "a pattern has no other keys"),
        ("[primus]", "[primus, 5]", "is no word; quote it"),
        ("triggers: [month]", "triggers: [month", "not YAML"),
    ],
)
def test_faults_of_the_data_are_named(tiny: Language, old: str, new: str, message: str) -> None:
    tiny(TINY.replace(old, new))
    with pytest.raises(LanguageError, match=message.replace("]", r"\]")) as raised:
        found("5 primus")
    assert raised.value.file


@pytest.mark.parametrize("code", ["fa", "ar", "en"])
def test_every_pattern_gives_a_known_meaning_and_has_its_own_id(code: str) -> None:
    from goft.text.dates.page import MEANINGS

    patterns = load_grammar(code).patterns
    assert {pattern.gives for pattern in patterns} <= set(MEANINGS)
    assert len({pattern.id for pattern in patterns}) == len(patterns)
