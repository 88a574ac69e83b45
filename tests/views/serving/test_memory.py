"""What was made for one request serves others, for as long as it holds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from goft.errors import BusyError
from goft.views.serving import memory
from goft.views.serving.memory import Memory


@pytest.fixture
def make() -> Callable[[], int]:
    """Makes another thing each time."""
    numbers: Iterator[int] = count()
    return lambda: next(numbers)


def test_a_thing_is_made_once_for_a_state(make: Callable[[], int]) -> None:
    known = Memory()
    assert [known.get("a", make, state) for state in (1, 1, 2, 2)] == [0, 0, 1, 1]


def test_what_is_slow_to_make_is_given_as_it_was_while_it_is_young(
    make: Callable[[], int],
) -> None:
    known = Memory()
    assert [known.get("a", make, state, slow=True) for state in (1, 2, 3)] == [0, 0, 0]


def test_what_is_slow_to_make_is_made_anew_beside(
    make: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_SLOW_S", 0.0)
    known, done = Memory(), threading.Event()

    def made() -> int:
        number = make()
        done.set()
        return number

    assert known.get("a", make, 1, slow=True) == 0
    assert known.get("a", made, 2, slow=True) == 0
    assert done.wait(5)
    join_others()
    assert known.get("a", made, 2, slow=True) == 1


def test_what_cannot_be_made_beside_is_given_as_it_was_and_tried_again(
    make: Callable[[], int], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(memory, "_SLOW_S", 0.0)
    known = Memory()

    def gone() -> int:
        raise BusyError("the record is closed")

    for state in (1, 2, 3):
        assert known.get("a", make if state == 1 else gone, state, slow=True) == 0
        join_others()
    assert caplog.text.count("could not be made anew") == 2


def join_others() -> None:
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(0.1)


def test_what_must_not_outlive_something_is_given_to_nobody(make: Callable[[], int]) -> None:
    known = Memory()
    given = [known.get("a", make, 1, forgotten, slow=True) for forgotten in (0, 0, 1)]
    assert given == [0, 0, 1]


def test_what_is_at_hand_is_so_until_anything_changes(make: Callable[[], int]) -> None:
    known = Memory()
    assert known.at_hand("a", 1) is None
    known.get("a", make, "its own", seen=1)
    assert (known.at_hand("a", 1), known.at_hand("a", 2)) == (0, None)
    known.get("a", make, "its own", seen=2)
    assert known.at_hand("a", 2) == 0
