"""Who is meant: by name, by office and day, and not when it is not sure."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from goft.model import Speaker
from goft.record.registry.entries import Occupancy
from goft.record.registry.linking import Linker

JUDGED = Path(__file__).parent / "judged.yml"
PRECISION, RECALL = 0.99, 0.95


@pytest.mark.parametrize(
    ("role", "day", "person"),
    [
        ("سخنگوی وزارت خارجه", "2016-10-24", "bahram-ghasemi"),
        ("سخنگوی وزارت خارجه", "2024-07-08", "nasser-kanaani"),
        ("سخنگوی دستگاه دیپلماسی", "2022-09-19", "nasser-kanaani"),
        ("المتحدث باسم الخارجية الإيرانية", "2024-02-19", "nasser-kanaani"),
        ("المتحدث باسم الخارجية الإيرانية", "2021-03-01", "saeed-khatibzadeh"),
        ("Iranian Foreign Ministry spokeswoman", "2014-05-05", "marzieh-afkham"),
        ("وزیر امور خارجه", "2017-01-01", "mohammad-javad-zarif"),
        ("وزير الخارجية الأمريكي", "2015-08-03", "john-kerry"),
        ("the UN Secretary-General", "2010-05-05", "ban-ki-moon"),
        ("رئیس جمهور کشورمان", "2006-01-15", "mahmoud-ahmadinejad"),
        ("British foreign secretary", "2023-01-01", "james-cleverly"),
    ],
)
def test_an_office_means_its_holder_of_the_day(
    linker: Linker, role: str, day: str, person: str
) -> None:
    link = linker.match(None, role, date.fromisoformat(day), "ir")
    assert link is not None
    assert (link.id, link.kind) == (person, "person")
    assert link.office and day in link.why


@pytest.mark.parametrize(
    ("role", "day"),
    [
        ("سخنگوی وزارت خارجه", "2024-09-30"),  # between the last known and the first known day
        ("وزیر امور خارجه", "2024-06-20"),  # an acting holder
        ("رئیس جمهور", "2024-06-20"),
        ("سخنگوی سابق وزارت خارجه", "2024-07-08"),
        ("معاون وزیر خارجه", "2017-01-01"),
        ("وزیر نیرو", "2017-01-01"),
        ("وزیر خارجه همسایه شرقی", "2017-01-01"),
    ],
)
def test_an_office_that_is_not_sure_means_nobody(linker: Linker, role: str, day: str) -> None:
    assert linker.match(None, role, date.fromisoformat(day), "ir") is None


def test_without_day_or_state_nobody_is_meant(linker: Linker) -> None:
    assert linker.match(None, "سخنگوی وزارت خارجه", None, "ir") is None
    assert linker.match(None, "Foreign Minister", date(2017, 1, 1)) is None
    assert len(linker.candidates(None, "سخنگوی وزارت خارجه", None, "ir")) > 8


@pytest.mark.parametrize(
    ("name", "role", "person"),
    [
        ("ناصر كنعاني", "المتحدث باسم الخارجية الإيرانية", "nasser-kanaani"),
        ("Naser Kan’aani", "Foreign Ministry spokesman", "nasser-kanaani"),
        ("کنعانی", "سخنگوی وزارت خارجه", "nasser-kanaani"),
        ("کنعانی", None, "nasser-kanaani"),
        ("اسماعيل بقايى", "سخنگوی وزارت خارجه", "esmaeil-baghaei"),
        ("Sergei Lavrov", "Foreign Minister", "sergey-lavrov"),
        ("حسین سلامی", "فرمانده کل سپاه", "hossein-salami"),
        ("Mr. Trump", None, "donald-trump"),
    ],
)
def test_names(linker: Linker, name: str, role: str | None, person: str) -> None:
    link = linker.match(name, role, None, "ir")
    assert link is not None
    assert link.id == person


@pytest.mark.parametrize(
    ("name", "role", "day"),
    [
        ("قاسمی", "استاندار", "2017-01-01"),  # a surname with another office
        ("قاسمی", "سخنگوی وزارت خارجه", "2023-01-01"),  # not the holder then
        ("عباس موسوی", "مدیر دبستان", "2019-06-01"),  # a namesake
        ("عباس موسوی", None, "2010-01-01"),  # in office at another time only
        ("Mohammad Javad Zarif", "Iraqi minister", "2017-01-01"),  # another state's
        ("Mohammad Javad Zarifian", "Foreign Minister", "2017-01-01"),
        ("حسن روحانيان", "رئیس جمهور", "2017-01-01"),
        ("Peter Example", "Iranian Foreign Ministry spokesman", "2017-01-01"),
    ],
)
def test_near_misses_stay_unlinked(linker: Linker, name: str, role: str | None, day: str) -> None:
    assert linker.match(name, role, date.fromisoformat(day), "ir") is None


def test_candidates_are_shown_for_what_is_not_sure(linker: Linker) -> None:
    found = linker.candidates("عباس موسوی", "مدیر دبستان")
    assert [link.id for link in found] == ["abbas-mousavi"]


@pytest.mark.parametrize(
    ("name", "kind", "entry"),
    [
        ("تهران", "country", "ir"),
        ("الولايات المتحدة", "country", "us"),
        ("The U.S.", "country", "us"),
        ("the White House", "organisation", "us.presidency"),
        ("وزارت خارجه", "organisation", "ir.mfa"),
        ("منظمة التعاون الإسلامي", "organisation", "oic"),
    ],
)
def test_states_and_organisations(linker: Linker, name: str, kind: str, entry: str) -> None:
    link = linker.match(name, None, None, "ir")
    assert link is not None
    assert (link.kind, link.id) == (kind, entry)


def test_crowds_and_unnamed_sources_are_never_linked(linker: Linker) -> None:
    crowd = Speaker("ایران", None, None, "collective", "named")
    assert linker.match_speaker(crowd, None, "ir") is None
    state = Speaker("ایران", None, None, "organization", "named")
    assert linker.match_speaker(state, None, "ir") is not None


@pytest.mark.parametrize("name", ["", "her", "the", "و", "المملكة والدولة", "—"])
def test_words_that_name_nobody(linker: Linker, name: str) -> None:
    assert linker.match(name, None, None, "ir") is None


def test_a_person_is_no_state(linker: Linker) -> None:
    speaker = Speaker("Jordan", None, None, "person", "named")
    assert linker.match_speaker(speaker) is None


def test_a_change_between_two_days_leaves_them_open() -> None:
    term = Occupancy("a", "b", "2019-04", "2020-08-16/2020-09")
    assert term.possibly(date(2019, 4, 1)) and not term.surely(date(2019, 4, 1))
    assert term.surely(date(2020, 8, 16)) and not term.surely(date(2020, 8, 17))
    assert term.possibly(date(2020, 9, 30)) and not term.possibly(date(2020, 10, 1))
    assert not Occupancy("a", "b").surely(date(2020, 1, 1))


def test_the_speakers_of_real_pages(linker: Linker, gold_folder: Path) -> None:
    locked = set((gold_folder / "locked.txt").read_text("utf-8").split())
    judged = yaml.safe_load(JUDGED.read_text("utf-8"))
    right = missed = wrong = 0
    for line in (gold_folder / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        if page["doc"] in locked:
            continue
        facts = judged[page["doc"]]
        for key, said in page["speakers"].items():
            who = Speaker(said["name"], said.get("role"), None, said["kind"], "named")
            link = linker.match_speaker(who, facts["day"], facts["country"])
            wanted, found = facts["speakers"].get(key), link.id if link else None
            right += wanted is not None and found == wanted
            missed += wanted is not None and found != wanted
            wrong += found is not None and found != wanted
    assert right / (right + missed) >= RECALL
    assert right / (right + wrong) >= PRECISION
