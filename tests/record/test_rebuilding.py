"""Reading anew: identifiers stay, and what changed is listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.record.samples import PAGE, RULES, page, read

from goft.model import Capture, Issue, Reading
from goft.record.asking import document, statement
from goft.record.keeping import keep
from goft.record.outbox import done, pending
from goft.record.rebuilding import Rebuilt, rebuild
from goft.record.record import Record

Read = Callable[[Capture], Reading | Issue]


def reading(change: Callable[[Reading], Reading]) -> Read:
    def changed(capture: Capture) -> Reading:
        found = read(capture)
        assert isinstance(found, Reading)
        return change(found)

    return changed


def kept(record: Record) -> list[str]:
    list(keep(record, [page()], read, RULES))
    done(record, pending(record))
    return ids(record)


def ids(record: Record) -> list[str]:
    found = document(record, page().digest)
    assert found is not None
    return [each.statement.id for each in found.standing]


def rebuilt(record: Record, changed: Read, rules: str = "2") -> Rebuilt:
    (one,) = rebuild(record, changed, rules)
    return one


def kinds(one: Rebuilt) -> list[str]:
    return [each.kind for each in one.differences]


def test_the_same_reading_changes_nothing(record: Record) -> None:
    before = kept(record)
    one = rebuilt(record, read)
    assert (one.facts, one.differences) == ((), ())
    assert ids(record) == before
    assert pending(record) == ()
    assert list(rebuild(record, read, "2")) == []


def test_everything_is_read_anew_when_asked(record: Record) -> None:
    kept(record)
    assert [one.document for one in rebuild(record, read, RULES, everything=True)]


def test_a_better_end_keeps_the_identifier(record: Record) -> None:
    before = kept(record)

    def shorter(found: Reading) -> Reading:
        first, *rest = found.statements
        ((start, end),) = first.content
        return replace(
            found, statements=(replace(first, id="x", content=((start, end - 8),)), *rest)
        )

    one = rebuilt(record, reading(shorter))
    assert kinds(one) == ["changed"]
    assert one.differences[0].fields() == ["content"]
    assert ids(record) == before
    assert [each.document for each in pending(record)] == [page().digest]


def test_a_lost_statement_stays_withdrawn_and_comes_back(record: Record) -> None:
    first, second = kept(record)
    one = rebuilt(record, reading(lambda found: replace(found, statements=found.statements[1:])))
    assert kinds(one) == ["withdrawn"]
    assert ids(record) == [second]
    found = statement(record, first)
    assert found is not None
    assert (found[0].withdrawn is not None, found[0].words) == (True, "The bridge opens in May.")
    assert kinds(rebuilt(record, read, "3")) == ["revived"]
    assert ids(record) == [first, second]


def test_a_merged_statement_names_its_successor(record: Record) -> None:
    first, second = kept(record)

    def merged(found: Reading) -> Reading:
        one, two = found.statements
        return replace(found, statements=(replace(one, content=(*one.content, *two.content)),))

    one = rebuilt(record, reading(merged))
    assert [(each.kind, each.statement, each.successor) for each in one.differences] == [
        ("changed", first, None),
        ("withdrawn", second, first),
    ]


def test_a_new_statement_gets_an_id_nobody_has(record: Record) -> None:
    before = kept(record)

    def split(found: Reading) -> Reading:
        first, *rest = found.statements
        cue = replace(first.cue, span=(0, 4)) if first.cue else None
        return replace(found, statements=(replace(first, content=((0, 4),), cue=cue), first, *rest))

    one = rebuilt(record, reading(split))
    assert kinds(one) == ["new"]
    assert set(before) < set(ids(record))
    assert len(set(ids(record))) == 3


def test_parents_follow_their_identifiers(record: Record) -> None:
    first, _ = kept(record)

    def nested(found: Reading) -> Reading:
        one, two = (replace(each, id=f"other{at}") for at, each in enumerate(found.statements))
        return replace(found, statements=(one, replace(two, parent="other0")))

    rebuilt(record, reading(nested))
    found = document(record, page().digest)
    assert found is not None
    assert [each.statement.parent for each in found.standing] == [None, first]


@pytest.mark.parametrize("added", ["", "More road news. Omid: no.\n\n"])
def test_a_new_text_takes_the_identifiers_over(record: Record, added: str) -> None:
    before = kept(record)

    def extracted(capture: Capture) -> Reading | Issue:
        text = added + PAGE.replace("opens in", "opens\n  in")
        other = re.compile(r"^(\w+): ((?:.|\n  )+)$", re.MULTILINE)
        found = read(replace(capture, body=text.encode()), other)
        assert isinstance(found, Reading)
        return replace(found, document=replace(found.document, id=capture.digest))

    one = rebuilt(record, extracted)
    assert "text" in one.facts
    assert "withdrawn" not in kinds(one)
    assert [each for each in ids(record) if each in before] == before


def test_what_cannot_be_read_now_stays_as_it_was(record: Record) -> None:
    before = kept(record)
    fault = Issue("pipeline.fault", "by nothing", "page.txt", fatal=True)
    one = rebuilt(record, lambda capture: fault)
    assert one.issues == (fault,)
    assert ids(record) == before


def test_what_could_not_be_read_is_read_by_better_rules(record: Record) -> None:
    fault = Issue("pipeline.fault", "by nothing", "page.txt", fatal=True)
    list(keep(record, [page()], lambda capture: fault, RULES))
    one = rebuilt(record, read)
    assert kinds(one) == ["new", "new"]
    assert len(ids(record)) == 2
