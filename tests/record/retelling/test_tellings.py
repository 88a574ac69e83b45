"""Retellings in a record: found as pages come in, and shown side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from tests.record.samples import RULES, page, read

from goft.model import Capture, Issue, Published, Reading
from goft.record.asking import all_documents, statement
from goft.record.keeping import keep
from goft.record.record import Record
from goft.record.retelling.bands import Bands, first_day
from goft.record.retelling.tellings import Compared, Telling, compare, compare_kept, day_of

LONG = "The bridge over the river opens in May. It will carry three hundred trucks a day."
TEXTS = (
    f"Road news\nOmid: {LONG}\n",
    "Morning news\nOmid: The bridge over the river opens in May.\n",
    f"Evening news\nOmid: {LONG.replace('May', 'June')}\n",
    "Night news\nSara: Nobody knows what the railway will cost the town.\n",
)


def kept(record: Record, *texts: str) -> None:
    list(keep(record, [page(text, f"{text[:5]}.txt") for text in texts], read, RULES))


def compared(record: Record, words: str) -> Compared:
    every = [each for one in all_documents(record) for each in one.standing]
    identifier = next(each.statement.id for each in every if each.words == words)
    found = compare(record, identifier)
    assert found
    return found


def relations(found: Compared) -> list[str]:
    return [telling.retelling.relation for telling in found.tellings]


def test_retellings_are_found_among_other_pages(record: Record) -> None:
    kept(record, *TEXTS)
    assert relations(compared(record, LONG)) == ["cut", "changed"]


def test_pages_kept_later_are_found_too(record: Record) -> None:
    kept(record, TEXTS[0])
    assert relations(compared(record, LONG)) == []
    kept(record, *TEXTS[1:])
    assert relations(compared(record, LONG)) == ["cut", "changed"]


def test_who_reads_the_index_as_it_is_reads_the_one_that_is_there(record: Record) -> None:
    kept(record, TEXTS[0])
    Bands(record).close()
    Bands(record, fresh=False).close()
    (record.folder.path / "retellings.db").unlink()
    kept(record, *TEXTS[1:])
    Bands(record).close()
    near = Bands(record, fresh=False)
    assert near.waiting(record) == 0
    near.close()


def test_what_the_index_knows_of_a_page_finds_what_its_words_find(record: Record) -> None:
    kept(record, *TEXTS)
    bands = Bands(record)
    for kept_page in all_documents(record):
        words = [each.words for each in kept_page.standing]
        asked = bands.near(words, kept_page.document.language, first_day(kept_page))
        assert bands.near_to(kept_page) == asked
    bands.close()


def test_a_page_that_the_index_does_not_know_yet_is_asked_for_by_its_words(record: Record) -> None:
    kept(record, TEXTS[0])
    Bands(record).close()
    kept(record, *TEXTS[1:])
    bands = Bands(record, fresh=False)
    last = next(each for each in all_documents(record) if "June" in each.document.text)
    assert [near.place for near in bands.near_to(last)] == [0]
    bands.close()


def test_what_a_page_repeats_is_a_repeat(record: Record) -> None:
    kept(record, f"Road news\nOmid: {LONG}\nOmid: {LONG}\n")
    assert relations(compared(record, LONG)) == ["repeat"]


def test_what_was_left_out_stands_on_its_side(record: Record) -> None:
    kept(record, *TEXTS[:2])
    (telling,) = compared(record, LONG).tellings
    assert [(piece.kind, piece.one) for piece in telling.pieces] == [
        ("both", "The bridge over the river opens in May"),
        ("one", "It will carry three hundred trucks a day"),
    ]


def test_there_is_no_such_statement(record: Record) -> None:
    assert compare(record, "none") is None


@pytest.mark.parametrize("word", ["May", "June"])
def test_nobody_is_first_when_no_page_has_a_day(record: Record, word: str) -> None:
    kept(record, *TEXTS)
    assert compared(record, LONG.replace("May", word)).first is None


DENIED = "The minister sold the ferry over the river to the company from Tiva."
DAYS = ("2021-05-04", "2021-05-05", "2021-05-06", "2021-05-07", "2021-05-03")


def dated(capture: Capture) -> Reading | Issue:
    """A page whose first word is its day, and whose statements deny where its second is "no"."""
    found = read(capture)
    assert isinstance(found, Reading)
    day, second, *_ = found.document.text.split()
    published = None if day == "undated" else Published(day, "day", "gregorian", day)
    said = tuple(replace(each, act="deny" if second == "no" else None) for each in found.statements)
    return Reading(replace(found.document, published=published), said)


def kept_on(record: Record, *pages: tuple[str, str]) -> None:
    """Pages that tell words on a day."""
    texts = [f"{day} page {n}\nOmid: {words}\n" for n, (day, words) in enumerate(pages)]
    list(keep(record, [page(text, f"{n}.txt") for n, text in enumerate(texts)], dated, RULES))


def part(record: Record, words: str, after: int, most: int) -> Compared:
    found = statement(record, compared(record, words).hit.kept.statement.id)
    assert found
    return compare_kept(record, *found, after=after, most=most)


def test_parts_together_tell_all_and_say_what_is_left(record: Record) -> None:
    ends = ("now", "soon", "later", "again")
    kept_on(record, *((day, f"{LONG} {end}") for day, end in zip(DAYS, ("", *ends), strict=True)))
    words = f"{LONG} now"
    parts = [part(record, words, after, 2) for after in (0, 2, 4)]
    assert [each.more for each in parts] == [2, 0, 0]
    every: list[Telling] = list(chain.from_iterable(each.tellings for each in parts))
    assert sorted(every, key=by_key) == sorted(compared(record, words).tellings, key=by_key)


def by_key(telling: Telling) -> int:
    return telling.hit.kept.key


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (DAYS, "2021-05-03"),
        ((*DAYS[:4], "undated"), None),
        ((*DAYS[:3], "2021-05-03", "2021-05-03"), None),
        # By the hour, whatever the zone; where one has none nobody is first.
        (("2021-05-04T10:15+03:30", "2021-05-04T07:00+00:00"), "2021-05-04T10:15+03:30"),
        (("2021-05-04T10:15", "2021-05-04T12:00+00:00"), None),
        (("2021-05-04T10:15+03:30", "2021-05-04"), None),
        (("2021-05-04", "2021-05-05T00:10+00:00", "2021-05"), None),
        ((DAYS[1], DAYS[1], "2021-05-04T10:15+03:30", "2021-05-04T07:00+00:00"), None),
    ],
)
def test_who_told_it_first_is_sure_also_among_those_not_compared(
    record: Record, days: tuple[str, ...], first: str | None
) -> None:
    kept_on(record, *((day, LONG) for day in days))
    found = next(iter(all_documents(record)))
    said = compare_kept(record, found.standing[0], found, most=1)
    assert (day_of(said.first) if said.first else None) == first


def test_who_denies_the_words_retells_nobody(record: Record) -> None:
    kept_on(record, ("2021-05-05", DENIED))
    denial = f"2021-05-04 no\nSara: {DENIED}\n"
    list(keep(record, [page(denial, "denial.txt")], dated, RULES))
    found = [compare(record, each.standing[0].statement.id) for each in all_documents(record)]
    assert [relations(each) for each in found if each] == [["denied"], ["denied"]]
    assert [each.first == each.hit for each in found if each] == [True, True]
