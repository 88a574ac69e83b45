"""Reviews: corrections lie over what was read, and outlast every other reading of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record import samples
from tests.record.samples import CHANGED, PAGE, RULES, document, page, read

from goft.errors import BusyError, ReviewError
from goft.model import Capture, Issue, Reading
from goft.record.adding import add
from goft.record.asking import document as kept_document
from goft.record.asking import statement
from goft.record.copying import copy
from goft.record.findings import Checked
from goft.record.forgetting import forget
from goft.record.keeping import keep
from goft.record.kept import KeptStatement
from goft.record.opening import make_record
from goft.record.outbox import done, pending
from goft.record.rebuilding import rebuild
from goft.record.record import Record
from goft.record.retelling.tellings import compare
from goft.record.reviewing import review, reviewed, reviews
from goft.record.reviews import Addition, Correction
from goft.record.search.asked import Search
from goft.record.search.finding import Finder
from goft.record.verifying import verify

WHO = {"by": "Mina", "why": "heard it myself"}
ACCEPT = Correction("accept", **WHO)
REJECT = Correction("reject", "Reza", "a heading, nobody's words")
UNDO = Correction("undo", "Mina", "was mistaken")


@pytest.fixture
def full(record: Record) -> Record:
    list(keep(record, [page()], read, RULES))
    done(record, pending(record))
    return record


def ids(record: Record) -> list[str]:
    found = kept_document(record, page().digest)
    assert found is not None
    return [each.statement.id for each in found.statements if each.withdrawn is None]


def shown(record: Record, identifier: str) -> KeptStatement:
    found = statement(record, identifier)
    assert found is not None
    return found[0]


def at(words: str, text: str = PAGE) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def found(record: Record, search: Search) -> list[str]:
    return [hit.kept.statement.id for hit in Finder(record).find(search).hits]


def speaking(name: str) -> Correction:
    return Correction("correct", speaker=name, **WHO)


def spanning(words: str) -> Correction:
    return Correction("correct", content=(at(words),), **WHO)


def test_another_speaker_lies_over_the_reading(full: Record) -> None:
    first, second = ids(full)
    given = review(full, first, speaking("  sara "))
    assert given == shown(full, first)
    speaker = given.statement.speaker
    assert (speaker.name, speaker.how, speaker.mention) == ("Sara", "review", None)
    assert given.review
    assert (given.review.state, given.review.by, given.review.why) == ("corrected", *WHO.values())
    assert given.review.machine.speaker.name == "Omid"
    assert given.statement.content == given.review.machine.content
    assert shown(full, second).review is None


def test_a_speaker_of_the_registry_is_named_in_the_language_of_the_page(full: Record) -> None:
    given = review(full, ids(full)[0], speaking("nasser-kanaani"))
    assert given.statement.speaker.id == "nasser-kanaani"
    assert given.statement.speaker.name == "Nasser Kanaani"
    given = review(full, ids(full)[1], speaking("ir"))
    assert (given.statement.speaker.kind, given.statement.speaker.id) == ("organization", "ir")


def test_a_speaker_nobody_knows_is_as_the_reviewer_names_them(full: Record) -> None:
    speaker = review(full, ids(full)[0], speaking("Taher Omidi")).statement.speaker
    assert (speaker.name, speaker.id, speaker.kind) == ("Taher Omidi", None, "person")


def test_other_words_lie_over_the_reading(full: Record) -> None:
    first = ids(full)[0]
    given = review(full, first, spanning("The bridge opens"))
    assert given.words == "The bridge opens"
    assert given.review and given.review.settled == ("content",)
    again = review(full, first, speaking("Sara"))
    assert (again.words, again.statement.speaker.name) == ("The bridge opens", "Sara")
    assert again.review and again.review.settled == ("content", "speaker")


@pytest.mark.parametrize(
    "spans", [((0, 9999),), ((5, 5),), ((5, 9), (7, 12)), ((9, 10),), ((-3, 4),)]
)
def test_spans_that_are_no_words_are_refused(
    full: Record, spans: tuple[tuple[int, int], ...]
) -> None:
    with pytest.raises(ReviewError, match="no words"):
        review(full, ids(full)[0], Correction("correct", content=spans, **WHO))
    assert list(reviews(full)) == []


@pytest.mark.parametrize(
    "asked",
    [
        Correction("accept", "", "why"),
        Correction("accept", "Mina", " "),
        Correction("correct", **WHO),
        UNDO,
    ],
)
def test_a_review_without_sense_is_refused(full: Record, asked: Correction) -> None:
    with pytest.raises(ReviewError):
        review(full, ids(full)[0], asked)
    with pytest.raises(ReviewError, match="no statement"):
        review(full, "0123", ACCEPT)


def test_a_rejected_statement_is_found_only_when_asked_for(full: Record) -> None:
    first, second = ids(full)
    assert found(full, Search("bridge")) == [first]
    assert review(full, first, REJECT).is_rejected
    assert found(full, Search("bridge")) == []
    assert found(full, Search()) == [second]
    assert found(full, Search("bridge", rejected=True)) == [first]
    page_ = kept_document(full, page().digest)
    assert page_ and [each.statement.id for each in page_.standing] == [second]
    review(full, first, UNDO)
    assert found(full, Search("bridge")) == [first]


def test_search_finds_what_was_corrected(full: Record) -> None:
    first, second = ids(full)
    assert found(full, Search(by=("sara",))) == [second]
    review(full, first, speaking("Sara"))
    review(full, first, spanning("The bridge opens"))
    assert set(found(full, Search(by=("sara",)))) == {first, second}
    assert found(full, Search("May")) == []
    (hit,) = Finder(full).find(Search("bridge")).hits
    assert (hit.kept.words, hit.kept.statement.speaker.name) == ("The bridge opens", "Sara")
    assert hit.kept.review and hit.highlights


def test_retellings_are_of_the_corrected_words(full: Record) -> None:
    again = page("-\nAmin: The bridge opens in May.\n", "other.txt")
    list(keep(full, [again], read, RULES))
    first = ids(full)[0]
    told = compare(full, first)
    assert told and len(told.tellings) == 1
    other = told.tellings[0].hit.kept.statement.id
    review(full, other, REJECT)
    told = compare(full, first)
    assert told and told.tellings == ()


def test_undoing_takes_back_one_review_after_the_other(full: Record) -> None:
    first = ids(full)[0]
    plain = shown(full, first)
    review(full, first, speaking("Sara"))
    review(full, first, REJECT)
    assert not review(full, first, UNDO).is_rejected
    assert shown(full, first).statement.speaker.name == "Sara"
    assert review(full, first, UNDO) == plain
    assert [each.holds for each in reviews(full, first)] == [False, False, False, False]


def test_every_review_is_listed_with_who_why_and_words(full: Record) -> None:
    first, second = ids(full)
    review(full, first, ACCEPT)
    review(full, second, REJECT)
    review(full, second, UNDO)
    told = [(each.review.verdict, each.review.by, each.words, each.holds) for each in reviews(full)]
    assert told == [
        ("accept", "Mina", "The bridge opens in May.", True),
        ("reject", "Reza", "It is late.", False),
        ("undo", "Mina", "It is late.", False),
    ]
    assert [each.review.verdict for each in reviews(full, first)] == ["accept"]
    assert [kept.id for kept in reviewed(full)] == [page().digest]


Read = Callable[[Capture], Reading | Issue]


def without(*names: str) -> Read:
    """A reader that no longer finds what these say."""

    def changed(capture: Capture) -> Reading | Issue:
        reading = read(capture)
        assert isinstance(reading, Reading)
        left = (each for each in reading.statements if each.speaker.name not in names)
        return replace(reading, statements=tuple(left))

    return changed


def shorter(capture: Capture) -> Reading | Issue:
    """A reader that takes half of the words, under other identifiers."""
    reading = read(capture)
    assert isinstance(reading, Reading)
    halves = (
        replace(
            each, id=f"h{at_}", cue=None, content=((each.content[0][0], each.content[0][1] - 4),)
        )
        for at_, each in enumerate(reading.statements)
    )
    return replace(reading, statements=tuple(halves))


def moved(capture: Capture) -> Reading | Issue:
    """A reader whose text begins with another line."""
    return read(replace(capture, body=b"An advertisement\n" + capture.body))


def other_text(capture: Capture) -> Reading | Issue:
    reading = moved(capture)
    assert isinstance(reading, Reading)
    return replace(reading, document=replace(reading.document, id=capture.digest))


def rebuilt(record: Record, reader: Read) -> None:
    assert list(rebuild(record, reader, "2"))


@pytest.mark.parametrize("reader", [read, shorter, other_text])
def test_corrections_outlast_other_readings(full: Record, reader: Read) -> None:
    first, second = ids(full)
    review(full, first, ACCEPT)
    review(full, second, speaking("Omid"))
    review(full, second, spanning("It is"))
    rebuilt(full, reader)
    one, other = shown(full, first), shown(full, second)
    assert (one.words, one.statement.speaker.name) == ("The bridge opens in May.", "Omid")
    assert (other.words, other.statement.speaker.name) == ("It is", "Omid")
    assert all(each.review for each in (one, other))
    assert found(full, Search("bridge")) == [first]


def test_what_was_accepted_stands_though_rules_lose_it(full: Record) -> None:
    first, second = ids(full)
    review(full, first, ACCEPT)
    rebuilt(full, without("Omid", "Sara"))
    assert shown(full, first).stands
    assert not shown(full, second).stands
    assert found(full, Search("bridge")) == [first]
    faults = [each for each in verify(full, document, "2", Checked()) if each.fault]
    assert faults == []


def test_what_was_rejected_does_not_come_back_under_another_identifier(full: Record) -> None:
    first = ids(full)[0]
    review(full, first, REJECT)
    rebuilt(full, without("Omid"))
    list(rebuild(full, read, "3"))
    assert shown(full, first).is_rejected
    assert found(full, Search("bridge")) == []


def test_a_correction_whose_words_are_gone_changes_nothing(full: Record) -> None:
    first = ids(full)[0]
    review(full, first, spanning("The bridge opens"))

    def gone(capture: Capture) -> Reading | Issue:
        return read(replace(capture, body=re.sub(b"bridge", b"tunnel", capture.body)))

    rebuilt(full, gone)
    kept = kept_document(full, page().digest)
    assert kept and "The bridge opens" not in [each.words for each in kept.standing]
    assert [each.words for each in reviews(full)] == ["The bridge opens in May."]


def test_reviews_are_verified_copied_and_forgotten(full: Record, tmp_path: Path) -> None:
    first = ids(full)[0]
    review(full, first, spanning("The bridge opens"))
    assert list(verify(full, samples.document, RULES, Checked())) == []
    target = make_record(str(tmp_path / "copy"))
    assert copy(full, target)["reviews"] == 1
    assert shown(target, first).words == "The bridge opens"
    target.close()
    forget(full, page().digest, "asked for")
    assert list(reviews(full)) == []


def test_others_may_keep_while_somebody_reviews(full: Record) -> None:
    with full.keeping():
        assert review(full, ids(full)[0], ACCEPT).review
    list(keep(full, [page(CHANGED, "later.txt")], read, RULES))
    assert review(full, ids(full)[1], ACCEPT).review


ADDED = Addition("Mina", "the line was skipped", words="Sara: It is late.", speaker="Omid")


def test_an_added_statement_stands_in_its_place(full: Record) -> None:
    start = PAGE.index("Road")
    asked = Addition("Mina", "a line of its own", content=((start, start + 9),), cue=at("opens"))
    kept = add(full, page().digest, asked)
    assert (kept.words, kept.statement.rule) == ("Road news", "review")
    assert kept.statement.cue and kept.statement.cue.lemma == "opens"
    assert kept.review and (kept.review.state, kept.review.machine) == ("added", None)
    assert kept.statement.speaker.how == "unknown"
    assert ids(full)[0] == kept.statement.id
    assert [each.document for each in pending(full)] == [page().digest]
    assert list(verify(full, document, RULES, Checked())) == []
    (listed,) = reviews(full, kept.statement.id)
    assert (listed.review.verdict, listed.words, listed.holds) == ("add", "Road news", True)


def test_an_added_statement_is_searched_and_compared(full: Record) -> None:
    kept = add(full, page().digest, ADDED)
    found = Finder(full).find(Search("Sara late", by=("Omid",))).hits
    assert [hit.kept.statement.id for hit in found] == [kept.statement.id]
    assert compare(full, kept.statement.id) is not None


def test_an_added_statement_outlasts_rebuilds_and_copies(full: Record, tmp_path: Path) -> None:
    kept = add(full, page().digest, ADDED)
    list(rebuild(full, read, "2"))
    assert shown(full, kept.statement.id) == kept
    copied = make_record(str(tmp_path / "copy"))
    copy(full, copied)
    assert shown(copied, kept.statement.id) == kept
    copied.close()


def test_a_rule_that_reads_it_later_goes_on_with_its_identifier(full: Record) -> None:
    words = "news\nOmid: The"
    kept = add(full, page().digest, Addition("Mina", "missed", words=words, speaker="Sara"))

    def better(capture: Capture) -> Reading | Issue:
        found = read(capture)
        assert isinstance(found, Reading)
        new = replace(found.statements[0], id="new", content=(at(words),), cue=None)
        return replace(found, statements=(new, *found.statements))

    list(rebuild(full, better, "2"))
    now = shown(full, kept.statement.id)
    assert now.statement.speaker.name == "Sara"
    assert now.review and now.review.machine and now.review.machine.speaker.name == "Omid"
    assert len(ids(full)) == 3
    review(full, kept.statement.id, UNDO)
    assert shown(full, kept.statement.id).statement.speaker.name == "Omid"


def test_an_added_statement_is_undone_or_rejected(full: Record) -> None:
    kept = add(full, page().digest, ADDED)
    review(full, kept.statement.id, REJECT)
    assert shown(full, kept.statement.id).is_rejected
    assert Finder(full).find(Search("late", by=("Omid",))).total == 0
    assert Finder(full).find(Search("late", by=("Omid",), rejected=True)).total == 1
    for _ in range(2):
        review(full, kept.statement.id, UNDO)
    assert kept.statement.id not in ids(full)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Addition("Mina", "missed", words="never said"), "do not stand in the text"),
        # A part of a word was never said.
        (Addition("Mina", "missed", words="ridge opens"), "do not stand in the text"),
        (Addition("Mina", "missed", words=":"), "times in the text"),
        (Addition("Mina", "missed", content=(at("It is late."),)), "are those of"),
        (Addition("Mina", "missed", words="Road news", cue=at("Road")), "cue lies in"),
        (Addition("Mina", " ", words="Road news"), "and why"),
    ],
)
def test_what_cannot_be_added(full: Record, asked: Addition, why: str) -> None:
    with pytest.raises(ReviewError, match=why):
        add(full, page().digest, asked)
    with pytest.raises(ReviewError):
        add(full, "0" * 64, ADDED)


def test_nothing_is_added_while_pages_are_kept(full: Record) -> None:
    with full.keeping(), pytest.raises(BusyError):
        add(full, page().digest, ADDED)
