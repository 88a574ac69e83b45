"""The index follows the store, whatever happens to it."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, wait
from typing import Any

import pytest
from tests.record.search.said import Page, keep_pages, words

from goft.errors import BusyError
from goft.record import outbox
from goft.record.record import Record
from goft.record.search import feeding, helping, indexing
from goft.record.search.asked import Search
from goft.record.search.finding import Finder

ONE = Page("Omid: one", "en")
TWO = Page("Omid: two", "en")


def everything(record: Record) -> list[str]:
    return words(Finder(record).find(Search()).hits)


def test_what_is_kept_is_found_at_once(record: Record) -> None:
    assert everything(record) == []
    keep_pages(record, ONE)
    assert everything(record) == ["one"]
    keep_pages(record, TWO)
    assert everything(record) == ["one", "two"]
    assert outbox.waiting(record) == 0


def test_taking_in_twice_is_as_good_as_once(record: Record) -> None:
    keep_pages(record, ONE, TWO)
    indexing.catch_up(record)
    outbox.again(record)
    assert indexing.catch_up(record) == 2
    assert everything(record) == ["one", "two"]


def test_a_lost_index_is_made_anew(record: Record) -> None:
    keep_pages(record, ONE)
    indexing.catch_up(record)
    shutil.rmtree(record.folder.index)
    assert everything(record) == ["one"]


def test_an_index_of_other_rules_or_another_record_is_made_anew(record: Record) -> None:
    keep_pages(record, ONE)
    indexing.catch_up(record)
    (record.folder.index / "made.json").write_text('{"form": "old"}')
    assert everything(record) == ["one"]


def test_rebuilding_leaves_what_is_kept_meanwhile_to_the_outbox(record: Record) -> None:
    keep_pages(record, ONE)
    assert indexing.rebuild(record) == 1
    keep_pages(record, TWO)
    assert outbox.waiting(record) == 1
    assert everything(record) == ["one", "two"]


def test_an_index_made_anew_is_in_one_piece(record: Record) -> None:
    for number in range(4):
        keep_pages(record, Page(f"Omid: number {number}", "en"))
        indexing.catch_up(record)
    assert indexing.rebuild(record) == 4
    assert indexing.files(record).open().searcher().num_segments == 1


def test_what_half_a_rebuild_left_behind_is_no_matter(record: Record) -> None:
    keep_pages(record, ONE)
    place = indexing.files(record)
    place.begin()
    assert not place.are_of_use()
    assert everything(record) == ["one"]


def test_one_process_writes_the_index_and_others_search_it_as_it_is(record: Record) -> None:
    keep_pages(record, ONE)
    indexing.catch_up(record)
    keep_pages(record, TWO)
    with indexing.alone(record):
        with pytest.raises(BusyError):
            indexing.rebuild(record)
        assert everything(record) == ["one"]
    assert everything(record) == ["one", "two"]


class Prompt(ProcessPoolExecutor):
    """Has helpers that are always done before anybody else can begin."""

    def submit(self, *given: Any) -> Future[Any]:  # type: ignore[override]
        future = super().submit(*given)
        wait([future])
        return future


class Killed(Prompt):
    """Has helpers that are killed over their second share."""

    shares = 0

    def submit(self, *given: Any) -> Future[Any]:  # type: ignore[override]
        future: Future[Any] = Future()
        self.shares += given[0] is helping.entries
        if self.shares < 2:
            future.set_result(given[0](*given[1:]))
        else:
            future.set_exception(BrokenExecutor())
        return future


@pytest.fixture
def shared_out(record: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A record of four documents, each a share of its own, large enough for a helper."""
    keep_pages(record, ONE, TWO, Page("Omid: three", "en"), Page("Omid: four", "en"))
    monkeypatch.setattr(feeding, "_TOGETHER", 1)
    monkeypatch.setattr(helping, "_MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return record


def test_another_process_puts_shares_into_form(
    shared_out: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def alone(*_: object) -> list[str]:
        raise AssertionError

    monkeypatch.setattr(helping, "ProcessPoolExecutor", Prompt)
    monkeypatch.setattr(helping, "entries_in", alone)
    assert indexing.rebuild(shared_out) == 4
    assert sorted(everything(shared_out)) == ["four", "one", "three", "two"]


def test_a_share_is_done_here_when_its_helper_is_killed(
    shared_out: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helping, "ProcessPoolExecutor", Killed)
    assert indexing.rebuild(shared_out) == 4
    assert sorted(everything(shared_out)) == ["four", "one", "three", "two"]


def test_nobody_is_begun_for_an_index_that_is_made_on_the_way(
    shared_out: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begun(*_: object) -> ProcessPoolExecutor:
        raise AssertionError

    monkeypatch.setattr(helping, "ProcessPoolExecutor", begun)
    assert len(everything(shared_out)) == 4
