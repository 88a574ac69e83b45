"""The table of who told what."""

from __future__ import annotations

from datetime import date

from tests.record.retelling.test_tellings import DENIED, LONG, TEXTS, dated, kept, kept_on
from tests.record.samples import RULES, page

from goft.record.asking import all_documents
from goft.record.keeping import keep
from goft.record.record import Record
from goft.record.retelling.covering import Coverage, cover
from goft.record.retelling.differing import grouped
from goft.record.retelling.reporting import of_days, of_occasion


def table(found: Coverage) -> dict[str, list[str | None]]:
    return {row.kept.words: [row.by(each) for each in found.outlets] for row in found.rows}


def test_every_outlet_is_told_of_for_every_statement(record: Record) -> None:
    kept(record, *TEXTS)
    found = cover(all_documents(record))
    assert table(found) == {
        LONG: ["in full", "in part", "changed", "left out"],
        LONG.replace("May", "June"): ["changed", "changed", "in full", "left out"],
        "Nobody knows what the railway will cost the town.": [*["left out"] * 3, "in full"],
    }
    assert [found.counts(each)["in full"] for each in found.outlets] == [1, 0, 1, 1]


def test_reports_of_one_occasion_share_what_was_said(record: Record) -> None:
    kept(record, *TEXTS)
    every = list(all_documents(record))
    assert [each.key for each in of_occasion(record, every[1].id)] == [e.key for e in every[:3]]
    own = every[3].standing[0].statement.id
    assert [each.key for each in of_occasion(record, own)] == [every[3].key]


def test_nothing_is_known_of_another_day(record: Record) -> None:
    kept(record, *TEXTS)
    assert of_days(record, date(2024, 7, 8), date(2024, 7, 8)) == []
    assert of_occasion(record, page().digest) == []


def denied_by(record: Record, name: str) -> None:
    kept_on(record, ("2021-05-04", DENIED))
    list(keep(record, [page(f"2021-05-04 no\n{name}: {DENIED}\n", "denial.txt")], dated, RULES))


def test_who_has_a_speaker_deny_a_statement_tells_it_changed(record: Record) -> None:
    denied_by(record, "Omid")
    rows = cover(all_documents(record)).rows
    assert [list(row.told.values()) for row in rows] == [["in full", "changed"]] * 2
    (group,) = grouped(rows)
    assert group.denied and not group.among


def test_whom_another_speaker_contradicts_is_not_told_changed(record: Record) -> None:
    words = "It cost 300 billion to pave the road to the northern river"
    kept_on(record, ("2021-05-04", words))
    other = page(f"2021-05-04 b\nSara: {words.replace('300', '500')}\n", "other.txt")
    list(keep(record, [other], dated, RULES))
    found = cover(all_documents(record))
    assert [[row.by(each) for each in found.outlets] for row in found.rows] == [
        ["in full", "left out"],
        ["left out", "in full"],
    ]
    first, second = (row.kept.statement.id for row in found.rows)
    assert [row["against"] for row in found.to_json()] == [[second], [first]]
    assert [row["otherwise"] for row in found.to_json()] == [[], []]
    (group,) = grouped(found.rows)
    assert group.among and [(each.one, each.other) for each in group.differences] == [
        ("300", "500")
    ]


def test_who_left_out_what_was_changed_tells_a_part_of_both(record: Record) -> None:
    opening = "the new bridge over the northern river opens in May after three years of work"
    costs = [f"{opening} and it cost the town {number} billion" for number in (300, 500)]
    kept_on(record, *(("2021-05-04", text) for text in (*costs, opening)))
    found = cover(all_documents(record))
    assert [[row.by(each) for each in found.outlets] for row in found.rows] == [
        ["in full", "changed", "in part"],
        ["changed", "in full", "in part"],
    ]
    first, second = (row.kept.statement.id for row in found.rows)
    assert [row.otherwise for row in found.rows] == [[second], [first]]


def test_rows_on_which_outlets_do_not_agree_stand_together(record: Record) -> None:
    told = ["The town paid 300 billion for the new bridge in the north", "The ferry stops in June"]
    texts = [told[1], told[0], told[0].replace("300", "500")]
    kept_on(record, *(("2021-05-04", text) for text in texts))
    differing, agreed = grouped(cover(all_documents(record)).rows)
    assert [row.kept.words for row in differing.rows] == texts[1:]
    assert [(each.one, each.other) for each in differing.differences] == [("300", "500")]
    cut = zip(texts[1:], differing.alone, strict=True)
    assert [[words[slice(*span)] for span in spans] for words, spans in cut] == [
        ["300 billion"],
        ["500 billion"],
    ]
    assert not agreed.differs and not differing.denied


def test_a_denial_stands_with_what_it_denies_and_nothing_is_marked_in_it(record: Record) -> None:
    denied_by(record, "Sara")
    (group,) = grouped(cover(all_documents(record)).rows)
    assert group.denied and group.among and group.alone == ((), ())
