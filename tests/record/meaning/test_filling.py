"""Vectors follow the statements of a record, whatever happens to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.record.meaning.fake import Fake, do_without, use
from tests.record.search.said import Page, keep_pages

from goft.errors import BusyError, MeaningError
from goft.record.asking import all_documents
from goft.record.forgetting import forget
from goft.record.meaning.filling import LOCK, Filled, fill, lacking
from goft.record.meaning.vectors import marks, path_of
from goft.record.record import Record
from goft.record.reviewing import review
from goft.record.reviews import Correction
from goft.record.search.indexing import alone
from goft.record.status import status

ONE = Page("Omid: one", "en", title="Roads")
TWO = Page("Omid: two\nMina: three", "en")


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    return use(monkeypatch, Fake())


def filled(record: Record, **how: bool) -> Filled:
    return fill(record, lambda done, total: None, **how)


def stop_at(number: int) -> Callable[[int, int], None]:
    """Stop when so many are done, as somebody would who presses Ctrl-C."""

    def tell(done: int, total: int) -> None:
        if done >= number:
            raise KeyboardInterrupt

    return tell


def test_each_statement_gets_one_with_its_headline_and_speaker(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE, TWO)
    assert filled(record) == Filled(3, 3)
    assert sorted(fake.given) == ["Mina: three", "Omid: two", "Roads. Omid: one"]


def test_only_what_is_new_is_made(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE)
    filled(record)
    keep_pages(record, TWO)
    assert filled(record) == Filled(3, 2)
    assert filled(record) == Filled(3, 0)


def test_progress_is_told(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE, TWO)
    told: list[tuple[int, int]] = []
    fill(record, lambda *each: told.append(each))
    assert (told[0], told[-1]) == ((0, 3), (3, 3))


def test_a_run_that_was_stopped_goes_on_where_it_was(record: Record, fake: Fake) -> None:
    many = Page("\n".join(f"Omid: number {each}" for each in range(40)), "en")
    keep_pages(record, many)
    with pytest.raises(KeyboardInterrupt):
        fill(record, stop_at(16))
    assert lacking(record) == 24
    assert filled(record) == Filled(40, 24)


def test_half_a_row_at_the_end_is_written_over(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE)
    filled(record)
    path = path_of(record)
    path.write_bytes(path.read_bytes() + b"\x07" * 30)
    keep_pages(record, TWO)
    assert filled(record) == Filled(3, 2)
    assert lacking(record) == 0


def test_another_model_makes_all_anew(
    record: Record, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_pages(record, ONE, TWO)
    filled(record)
    use(monkeypatch, Fake("other", 32))
    assert filled(record) == Filled(3, 3)


def test_all_is_made_anew_when_that_is_asked(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE, TWO)
    filled(record)
    assert filled(record, anew=True) == Filled(3, 3)


def test_a_damaged_file_is_made_anew(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE)
    filled(record)
    path_of(record).write_bytes(b"\xff" * 700)
    assert lacking(record) == 1
    assert filled(record) == Filled(1, 1)


def test_what_a_reviewer_changes_is_made_anew(record: Record, fake: Fake) -> None:
    keep_pages(record, Page("Omid: the bridge opens", "en"))
    filled(record)
    (kept,) = all_documents(record)
    (each,) = kept.statements
    start, _ = each.statement.content[0]
    words = ((start, start + len("the bridge")),)
    review(record, each.statement.id, Correction("correct", "Mina", "too much", content=words))
    assert filled(record) == Filled(1, 1)
    assert fake.given[-1] == "Omid: the bridge"


def test_nothing_is_left_of_what_is_forgotten(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE, TWO)
    filled(record)
    first, _ = all_documents(record)
    before = [mark for _, mark in marks(record)]
    forget(record, first.id, "asked for")
    left = [mark for _, mark in marks(record)]
    assert left == [mark for mark in before if mark.document != first.key]
    assert len(left) == 2
    keep_pages(record, Page("Omid: four", "en"))
    size = path_of(record).stat().st_size
    filled(record)
    assert path_of(record).stat().st_size == size


def test_forgetting_needs_no_libraries(
    record: Record, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_pages(record, ONE)
    filled(record)
    do_without(monkeypatch)
    (kept,) = all_documents(record)
    forget(record, kept.id, "asked for")
    assert not list(marks(record))
    assert set(path_of(record).read_bytes()[512:]) == {0}


def test_what_is_forgotten_while_its_vector_is_made_gets_none(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(Fake):
        def passages(self, texts: object) -> object:
            (kept,) = all_documents(record)
            forget(record, kept.id, "asked for")
            return super().passages(texts)  # type: ignore[arg-type]

    use(monkeypatch, Slow())
    keep_pages(record, ONE)
    assert filled(record).made == 0
    assert not list(marks(record))


def test_one_process_makes_them(record: Record, fake: Fake) -> None:
    with alone(record, LOCK), pytest.raises(BusyError, match="wait until it is done"):
        filled(record)


def test_without_libraries_the_cure_is_told(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    do_without(monkeypatch)
    with pytest.raises(MeaningError, match=r"pip install 'goft\[meaning\]'"):
        filled(record)
    assert lacking(record) is None
    assert "without_vector" not in status(record).to_json()


def test_the_state_tells_how_many_lack_one(record: Record, fake: Fake) -> None:
    keep_pages(record, ONE, TWO)
    assert status(record).to_json()["without_vector"] == 3
    filled(record)
    assert status(record).to_json()["without_vector"] == 0
