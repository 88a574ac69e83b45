"""What was made for one request serves others, for as long as it holds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count

import pytest

from goft.errors import BusyError
from goft.views.serving import memory
from goft.views.serving.memory import Made, Memory


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


def test_what_is_given_as_it_was_is_not_at_hand(make: Callable[[], int]) -> None:
    known = Memory()
    for state in (1, 2):
        known.get("a", make, state, seen=state, slow=True)
    assert known.at_hand("a", 2) is None


def test_what_was_made_of_something_old_is_made_anew_when_nothing_changes_any_more(
    make: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Memory()

    def page() -> int:
        return known.get("counts", make, 2, slow=True)

    known.get("counts", make, 1, slow=True)
    assert known.get("page", page, 2, seen=2) == 0
    assert known.at_hand("page", 2) is None
    monkeypatch.setattr(memory, "_SLOW_S", 0.0)
    known.get("page", page, 2, seen=2)
    join_others()
    assert known.get("page", page, 2, seen=2) == 1
    assert known.at_hand("page", 2) == 1


class Two:
    """Two who ask for one thing that is not known yet, the second while the first makes it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.known, self._begun, self._comes = Memory(), threading.Event(), threading.Event()
        comes = self._comes

        class Waited(Future[Made]):
            def result(self, timeout: float | None = None) -> Made:
                comes.set()
                return super().result(5)

        monkeypatch.setattr(memory, "Future", Waited)

    def ask(self, first: Callable[[], int], second: Callable[[], int]) -> list[Future[int]]:
        """What came of both; the first goes on when the second waits, or makes it itself."""

        def slowly() -> int:
            self._begun.set()
            assert self._comes.wait(5)
            return first()

        with ThreadPoolExecutor(2) as pool:
            one = pool.submit(self.known.get, "a", slowly, 1)
            assert self._begun.wait(5)
            return [one, pool.submit(second)]

    def get(self, make: Callable[[], int], state: int = 1) -> int:
        """The thing, for the second."""

        def at_once() -> int:
            self._comes.set()
            return make()

        return self.known.get("a", at_once, state)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Two:
    return Two(monkeypatch)


def gone() -> int:
    raise BusyError("the record is closed")


def test_who_asks_while_a_thing_is_made_first_waits_for_it(
    two: Two, make: Callable[[], int]
) -> None:
    assert [each.result() for each in two.ask(make, lambda: two.get(make))] == [0, 0]


def test_who_asks_for_another_state_does_not_wait(two: Two, make: Callable[[], int]) -> None:
    given = two.ask(make, lambda: two.get(make, state=2))
    assert sorted(each.result() for each in given) == [0, 1]


def test_a_thing_may_wait_for_another_that_somebody_makes(
    two: Two, make: Callable[[], int]
) -> None:
    given = two.ask(make, lambda: two.known.get("b", lambda: two.get(make), 1))
    assert [each.result() for each in given] == [0, 0]


def test_who_waits_is_told_why_a_thing_cannot_be_made(two: Two, make: Callable[[], int]) -> None:
    for each in two.ask(gone, lambda: two.get(make)):
        with pytest.raises(BusyError, match="the record is closed"):
            each.result()
    assert two.known.get("a", make, 1) == 0


def test_nobody_waits_for_what_is_made_beside(
    make: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_SLOW_S", 0.0)
    known, begun, done = Memory(), threading.Event(), threading.Event()

    def slowly() -> int:
        begun.set()
        assert done.wait(5)
        return make()

    known.get("a", make, 1, slow=True)
    known.get("a", slowly, 2, slow=True)
    assert begun.wait(5)
    known.clear()
    assert known.get("a", make, 2, slow=True) == 1
    done.set()
    join_others()
