"""The listing shows all that is known of a statement, and nothing that harms a terminal."""

from __future__ import annotations

from dataclasses import replace

from tests.views.samples import ADDED, DOCUMENT, FAR, READING, TITLE

from goft.model import Document, Reading, Statement
from goft.views.listing import lines
from goft.views.terminal import FIRST_STRONG_ISOLATE, POP_ISOLATE, Terminal

PLAIN = Terminal(isolates=False)


def shown(reading: Reading, terminal: Terminal = PLAIN, *, verbose: bool = False) -> str:
    return "\n".join(lines(reading, terminal, verbose))


def test_the_head_tells_title_source_language_and_number() -> None:
    head = shown(READING).splitlines()
    assert head[0] == TITLE
    assert head[1] == "page.txt · fa · 2 statements"


def test_a_statement_tells_speaker_cue_style_and_words() -> None:
    text = shown(READING)
    assert "1  مینا فر  وزیر راه" in text
    assert "گفت · indirect · by name" in text
    assert "│ پل باز می‌شود" in text


def test_pronoun_question_relays_and_section_are_shown() -> None:
    text = shown(READING)
    assert "by pronoun وی · via ایسنا › آلفا" in text
    assert "asked by خبرنگار آلفا: جاده" in text
    assert "  درباره جاده\n" in text


def test_rule_and_confidence_are_shown_on_demand() -> None:
    assert "fa.colon" not in shown(READING)
    assert "fa.colon · 0.95 · characters" in shown(READING, verbose=True)


def test_an_unknown_speaker_is_not_hidden() -> None:
    nobody = replace(ADDED.speaker, name=None, role=None, how="unknown")
    text = shown(Reading(DOCUMENT, (replace(ADDED, speaker=nobody),)))
    assert "1  unknown speaker" in text
    assert "unknown وی" in text


def test_a_statement_in_a_statement_stands_further_in() -> None:
    inner = replace(ADDED, id="s3", parent="s2", section=None)
    text = shown(Reading(DOCUMENT, (ADDED, inner)))
    assert "\n  1  مینا" in text
    assert "\n      2  مینا" in text


def test_right_to_left_runs_are_isolated_and_closed_on_every_line() -> None:
    text = shown(READING, Terminal())
    assert f"{FIRST_STRONG_ISOLATE}پل باز می‌شود{POP_ISOLATE}" in text
    for line in text.splitlines():
        assert line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE)


def test_left_to_right_words_are_left_alone() -> None:
    assert Terminal().run("the bridge opens") == "the bridge opens"


def test_controls_and_directions_of_the_page_cannot_reach_the_terminal() -> None:
    words = "a\x1b[31mb\u202ec\u2069d\x00e"
    assert Terminal().run(words) == "a\ufffd[31mbcd\ufffde"


def test_long_words_are_broken_to_the_width() -> None:
    document = Document("0" * 64, "x", "en", "word " * 60)
    item: Statement = replace(ADDED, content=((0, 299),), question=None, section=None, cue=None)
    item = replace(item, speaker=replace(FAR, mention=None))
    text = shown(Reading(document, (item,)), Terminal(width=40, isolates=False))
    assert max(map(len, text.splitlines()[2:])) <= 40 + 20
    assert text.count("│") > 5


def test_remarks_are_counted_and_told_on_demand() -> None:
    assert "1 remark on this page (-v shows them)" in shown(READING)
    assert "text.mark: a mark is lost" in shown(READING, verbose=True)


def test_remarks_are_told_at_once_where_nothing_was_found() -> None:
    assert "text.mark: a mark is lost" in shown(replace(READING, statements=()))


def test_colours_only_where_wanted() -> None:
    assert "\033[" not in shown(READING)
    assert "\033[" in shown(READING, Terminal(colour=True))
