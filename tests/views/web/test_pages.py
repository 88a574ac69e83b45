"""The pages as who asks for them gets them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring
from starlette.testclient import TestClient
from tests.views.web import said

from goft.model import Capture
from goft.pipeline import keep
from goft.record.opening import make_record
from goft.views.serving.app import build
from goft.views.serving.settings import Settings
from goft.views.web import occasions

TOKEN = "a-token-of-some-length"
MOST_BYTES = 200_000


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kept = said.record(tmp_path_factory.mktemp("kept") / "record")
    yield str(kept.folder.path)
    kept.close()


@pytest.fixture(scope="module")
def asked(place: str) -> Iterator[TestClient]:
    settings = Settings(refresh_s=0, reviewers={"Sara": TOKEN})
    with TestClient(build(place, settings), base_url="http://localhost") as client:
        yield client


def page(asked: TestClient, path: str, language: str = "en", status: int = 200) -> HtmlElement:
    answer = asked.get(path, headers={"accept-language": language})
    assert answer.status_code == status, path
    assert len(answer.content) < MOST_BYTES
    return document_fromstring(answer.text)


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def first(asked: TestClient, query: str, kind: str = "statements") -> str:
    """The address of the first thing found."""
    found = asked.get("/find", params={"q": query})
    address = re.search(rf'href="(/{kind}/[0-9a-f]+)', found.text)
    assert address, query
    return address[1]


def test_the_first_page_explains_itself(asked: TestClient) -> None:
    found = page(asked, "/")
    assert "Who said what" in words(found)
    assert found.xpath("//form[@action='/find']//input[@name='q']")
    assert "Documents5" in words(found.xpath("//dl[@class='counts']")[0])


def test_the_first_page_counts_every_outlet(tmp_path: Path) -> None:
    record = make_record(str(tmp_path / "record"))
    line = b"Mina Farzam, the minister of roads, said that the bridge opens in May."
    sites = [f"https://site-{number}.example/news" for number in range(15)]
    list(keep(record, [Capture(line + each.encode(), "page", each) for each in sites]))
    settings = Settings(refresh_s=0)
    with TestClient(build(str(tmp_path / "record"), settings), base_url="http://localhost") as one:
        assert "Outlets15" in words(page(one, "/").xpath("//dl[@class='counts']")[0])
        assert len(page(one, "/find").xpath("//section[@class='facet'][2]//li")) == 12
    record.close()


def test_statements_are_found_with_speaker_day_outlet_and_highlights(asked: TestClient) -> None:
    found = page(asked, "/find?q=bridge&lang=en")
    (card,) = found.xpath("//article[contains(@class, 'card')]")
    text = words(card)
    for part in (
        "Mina Farzam",
        "minister of roads",
        "8 July 2024",
        "herald.example",
        "Paraphrased",
    ):
        assert part in text
    assert [words(mark) for mark in card.xpath(".//span[@class='hit']")] == ["bridge"]
    (quotation,) = card.xpath(".//blockquote")
    assert (quotation.get("lang"), quotation.get("dir")) == ("en", "ltr")


def test_a_quotation_keeps_its_own_direction_in_every_interface(asked: TestClient) -> None:
    found = page(asked, "/find?q=پل&lang=fa", "en")
    assert found.get("dir") == "ltr"
    assert {each.get("dir") for each in found.xpath("//blockquote")} == {"rtl"}


def test_counts_lead_to_narrower_searches(asked: TestClient) -> None:
    found = page(asked, "/find")
    (link,) = found.xpath("//section[@class='facet']//a[contains(@href, 'lang=ar')]")
    narrowed = page(asked, link.get("href"))
    languages = {each.get("lang") for each in narrowed.xpath("//blockquote")}
    assert languages == {"ar"}
    assert narrowed.xpath("//a[@class='chosen']")


def test_a_chart_has_its_numbers_as_text(asked: TestClient) -> None:
    found = page(asked, "/find?lang=fa", "fa")
    (chart,) = found.xpath("//figure//*[local-name()='svg']")
    assert "تیر ۱۴۰۳" in chart.get("aria-label")
    assert "تیر ۱۴۰۳" in words(found.xpath("//figure//details")[0])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Not all of your words. It lacks: elephants"),
        ("fa", "همهٔ واژه‌های شما را ندارد. این‌ها در آن نیست: elephants"),
        ("ar", "ليست فيه كل كلماتك. ينقصه: elephants"),
    ],
)
def test_what_lacks_a_word_is_told_and_not_counted(
    asked: TestClient, language: str, told: str
) -> None:
    found = page(asked, "/find?q=bridge+elephants&lang=en", language)
    cards = found.xpath("//article[contains(@class,'card')]")
    assert cards and all(told in words(card) for card in cards)
    (total,) = found.xpath("//h2[@class='total']/strong")
    assert words(total) in {"0", "۰", "٠"}


def test_bars_lead_to_their_statements(asked: TestClient) -> None:
    found = page(asked, "/find?lang=en")
    (bar,) = found.xpath("//figure//details//a")
    total = words(page(asked, bar.get("href")).xpath("//h2[@class='total']/strong")[0])
    assert total == words(found.xpath("//h2[@class='total']/strong")[0])


def test_pages_of_results_show_everything_once(
    asked: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goft.views.web.finding.LIMIT", 3)
    for order in ("best", "newest", "oldest"):
        seen: list[str] = []
        path = f"/find?sort={order}"
        while path:
            found = page(asked, path)
            seen += [card.get("id") for card in found.xpath("//article[contains(@class,'card')]")]
            path = "".join(found.xpath("//a[@rel='next']/@href"))
        total = words(found.xpath("//h2[@class='total']/strong")[0])
        assert len(seen) == len(set(seen)) == int(total)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=(", "makes no sense"),
        ("since=never", "no day"),
        ("after=x", "makes no sense"),
        ("since=07/08/2024", "two days. Write the year first: 2024-07-08 · 2024-08-07"),
    ],
)
def test_a_search_that_makes_no_sense_is_told(asked: TestClient, query: str, told: str) -> None:
    found = page(asked, f"/find?{query}", status=400)
    assert told in words(found)
    order = [
        each.get("role") or each.tag for each in found.xpath("//main//*[@role='alert']|//form")
    ]
    assert order[0] == "alert", "whoever looks at a telephone sees it before the fields"


def test_a_day_that_can_be_two_is_not_guessed_at(asked: TestClient) -> None:
    found = page(asked, "/people/bahram-ghasemi?day=07/08/2017")
    (alert,) = found.xpath("//*[@role='alert']")
    assert "2017-07-08 · 2017-08-07" in words(alert)
    assert found.xpath("//input[@name='day']/@value") == ["07/08/2017"]


def test_nothing_found_is_not_never_said(asked: TestClient) -> None:
    found = page(asked, "/find?q=elephants")
    assert "does not mean that it was never said" in words(found)
    (note,) = [each for each in found.xpath("//p") if "in every language" in words(each)]
    assert note.xpath("./a/@href") == ["/people", "/dossiers"]


def test_a_statement_stands_in_its_paragraph_with_its_evidence(asked: TestClient) -> None:
    found = page(asked, first(asked, "«باز می‌شود»"), "en")
    (paragraph,) = found.xpath("//div[@class='paragraph']")
    assert "به گزارش خبرگزاری" in words(paragraph)
    marked = {each.get("class") for each in paragraph.xpath(".//span[@class]")}
    assert {"said", "speaker", "cue"} <= marked
    evidence = words(found.xpath("//dl[@class='evidence']")[0])
    for part in ("9 July 2024", "UTC", "by name", "%"):
        assert part in evidence
    assert "SHA-256" not in evidence, "plain words come first"
    (checking,) = found.xpath("//details[@class='checking'][not(@open)]")
    for part in ("SHA-256", "fa.", "Characters"):
        assert part in words(checking)


def test_a_command_is_shown_only_to_who_asks_how_and_cannot_review(place: str) -> None:
    with TestClient(build(place, Settings(refresh_s=0)), base_url="http://localhost") as client:
        found = page(client, first(client, "bridge opens"))
    (box,) = found.xpath("//section[h2/@id='review']")
    (command,) = box.xpath(".//code")
    assert command.getparent().getparent().tag == "details" and not box.xpath(".//form")


def test_who_can_review_in_the_browser_is_shown_no_command(asked: TestClient) -> None:
    (box,) = page(asked, first(asked, "bridge opens")).xpath("//section[h2/@id='review']")
    assert box.xpath(".//form") and not box.xpath(".//code")


def test_whoever_speaks_stands_among_the_people_first(asked: TestClient) -> None:
    found = page(asked, "/people")
    (section,) = found.xpath("//section[h2/@id='spoken']")
    (speaker,) = [each for each in section.xpath(".//li") if "Mina Farzam" in words(each)]
    assert "Mina Farzam" in words(page(asked, speaker.xpath("./a/@href")[0]))
    named = page(asked, "/people?name=Farzam")
    assert "Mina Farzam" in words(named.xpath("//section[h2/@id='spoken']")[0])
    assert "Nobody of that name" in words(page(asked, "/people?name=Zxqv"))


def test_a_question_stands_before_its_answer(asked: TestClient) -> None:
    found = page(asked, first(asked, "شهرداری نظارت"))
    assert "جاده کمربندی" in words(found.xpath("//div[@class='question']")[0])


def test_retellings_show_what_differs(asked: TestClient) -> None:
    found = page(asked, first(asked, "۳۰۰ پل"))
    telling = found.xpath("//article[@class='telling']")[0]
    assert telling.xpath(".//del") and telling.xpath(".//ins")
    assert "Number" in words(telling)


def test_a_statement_is_cited_in_the_language_of_the_reader(asked: TestClient) -> None:
    path = first(asked, "bridge opens")
    assert "SHA-256" in words(page(asked, path).get_element_by_id("citation"))
    assert "نویسه‌های" in words(page(asked, path, "fa").get_element_by_id("citation"))
    assert asked.get(f"{path}/bibtex").text.startswith("@online{goft-")
    assert asked.get(f"{path}/csl").json()[0]["type"]
    assert asked.get(f"{path}/other").status_code == 404


def test_a_statement_tells_programs_what_it_is(asked: TestClient) -> None:
    found = page(asked, first(asked, "bridge opens"))
    (data,) = found.xpath("//script[@type='application/ld+json']")
    kinds = {each["@type"] for each in json.loads(data.text)["@graph"]}
    assert kinds == {"NewsArticle", "Quotation"}


def test_the_reading_view_marks_and_lists_statements(asked: TestClient) -> None:
    found = page(asked, first(asked, "bridge opens", "documents"))
    assert "Minister: bridge opens in May" in words(found.xpath("//div[@class='text']")[0])
    listed = found.xpath("//aside//ol/li/a[1]/@href")
    assert listed
    assert all(found.xpath(f"//*[@id='{target[1:]}']") for target in listed)


def test_a_heading_bears_no_label(tmp_path: Path) -> None:
    record = make_record(str(tmp_path / "record"))
    told = "Mina Farzam, the minister of roads, said that the bridge opens in May. " * 3
    text = f"Minister: bridge opens in May\n\n{told}\n\nWho pays for it\n\n{told}"
    list(keep(record, [Capture(text.encode(), "page", "https://site.example/news")]))
    settings = Settings(refresh_s=0)
    with TestClient(build(str(tmp_path / "record"), settings), base_url="http://localhost") as one:
        found = page(one, first(one, "bridge opens", "documents"))
        heading = found.xpath("//*[@class='b-heading']")[0]
        assert words(heading) == "Who pays for it"
    record.close()


def test_versions_are_side_by_side(asked: TestClient) -> None:
    path = first(asked, "۴۰۰ پل", "documents")
    found = page(asked, f"{path}/versions")
    sides = [words(each) for each in found.xpath("//table//td")]
    assert "۵۰۰" in sides[0] and "۴۰۰" in sides[1]


def test_coverage_has_a_row_for_each_statement(asked: TestClient) -> None:
    path = first(asked, "۳۰۰ پل", "documents").replace("documents", "occasions")
    found = page(asked, path)
    told = {words(each) for each in found.xpath("//tbody//td")}
    assert {"in full", "differently"} <= told
    assert page(asked, "/occasions/2024-07-08").xpath("//tbody/tr")
    page(asked, "/occasions/nothing", status=404)


def test_what_outlets_do_not_agree_on_stands_together_and_first(asked: TestClient) -> None:
    found = page(asked, "/occasions/2024-07-08?differing", "fa")
    section = found.xpath("//section[h2/@id='in-fa']")[0]
    differing, *others = section.xpath(".//tbody")
    assert "۳۰۰ ↔ ۴۰۰" in words(differing.xpath(".//th[@scope='rowgroup']")[0])
    assert "۳۰۰ میلیارد" in [words(each) for each in differing.xpath(".//*[@class='alone']")]
    assert others and not others[-1].xpath(".//*[@class='alone']")


def test_outlets_are_held_against_those_of_their_language_the_readers_first(
    asked: TestClient,
) -> None:
    for language, first_shown in (("fa", "in-fa"), ("en", "in-en")):
        found = page(asked, "/occasions/2024-07-08?order", language)
        ids = found.xpath("//main//section/h2/@id")
        assert ids[0] == first_shown and sorted(ids) == ["in-ar", "in-en", "in-fa"]
        assert found.xpath(f"//p[@class='facts']/a[@href='#{ids[1]}']")
    assert "—" not in [words(each) for each in found.xpath("//tbody//td")]


def test_coverage_of_many_reports_leads_to_more_of_them(
    asked: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occasions, "_FIRST_REPORTS", 1)
    path = first(asked, "۳۰۰ پل", "documents").replace("documents", "occasions")
    few = page(asked, f"{path}?fresh")
    assert len(few.xpath("//main//ul[@class='plain'][1]/li")) == 1
    (more,) = few.xpath("//a[@href='?reports=more']")
    assert "40" in words(more)
    many = page(asked, f"{path}?reports=more")
    assert len(many.xpath("//main//ul[@class='plain'][1]/li")) > 1
    assert not many.xpath("//a[@href='?reports=more']")


def test_an_occasion_has_the_report_it_is_named_by(
    asked: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occasions, "_FIRST_REPORTS", 1)
    for query in ("۳۰۰ پل", "۵۰۰ پل"):
        path = first(asked, query, "documents")
        found = page(asked, f"{path.replace('documents', 'occasions')}?named")
        (report,) = found.xpath("//main//ul[@class='plain'][1]/li/a")
        assert report.get("href") == path
        assert words(found.xpath("//p[@class='page-title']")[0]) == words(report)
    assert not page(asked, "/occasions/2024-07-08?named").xpath("//p[@class='page-title']")


def test_people_have_names_in_three_scripts_and_their_offices(asked: TestClient) -> None:
    found = page(asked, "/people?name=کنعانی")
    (section,) = found.xpath("//section[@class='group']")
    person = page(asked, section.xpath(".//h2/a/@href")[0])
    for text in (words(section), words(person)):
        for part in ("کنعانی", "كنعاني", "Kan", "Foreign Ministry spokesman", "2022"):
            assert part in text


@pytest.mark.parametrize(
    ("day", "held"),
    [("2023-02-01", "Foreign Ministry spokesman"), ("۱۱ بهمن ۱۳۵۷", "no office is known")],
)
def test_a_person_is_asked_by_day(asked: TestClient, day: str, held: str) -> None:
    found = page(asked, f"/people/nasser-kanaani?day={day}")
    assert held in words(found.xpath("//p[@class='answer']")[0])


def test_a_person_has_what_is_linked_to_them_and_a_lasting_address(asked: TestClient) -> None:
    found = page(asked, "/people/nasser-kanaani")
    assert found.xpath("//a[@id='permalink']/@href") == ["http://localhost/people/nasser-kanaani"]


def test_who_is_no_person_of_the_registry_is_searched_for(asked: TestClient) -> None:
    answer = asked.get("/people/ir", follow_redirects=False)
    assert answer.headers["location"] == "/find?by=ir"


@pytest.mark.parametrize(("day", "who"), [("2016-10-24", "Ghasemi"), ("۱۸ تیر ۱۴۰۳", "Kan")])
def test_an_office_is_asked_by_day(asked: TestClient, day: str, who: str) -> None:
    found = page(asked, f"/offices/ir.mfa-spokesperson?day={day}")
    assert who in words(found.xpath("//p[@class='answer']")[0])


def test_dossiers_are_listed_in_the_language_of_the_reader(asked: TestClient) -> None:
    assert "The new bridge" in words(page(asked, "/dossiers"))
    assert "پل تازه" in words(page(asked, "/dossiers", "fa").get_element_by_id("main"))


def test_a_dossier_shows_a_matter_over_time_in_all_languages(asked: TestClient) -> None:
    found = page(asked, "/dossiers/bridge")
    said_in = {each.get("lang") for each in found.xpath("//ol[@class='timeline']//blockquote")}
    assert said_in == {"ar", "en", "fa"}
    head = words(found.xpath("//dl[@class='evidence']")[0])
    assert "First mention" in head and "8 July 2024" in head
    speakers = words(found.xpath("//section[@class='facet']")[0])
    assert "Mina Farzam" in speakers and speakers.count("فرزام") == 1
    (bar,) = found.xpath("//figure//details//a")
    assert page(asked, bar.get("href")).xpath("//article[contains(@class,'card')]")
    page(asked, "/dossiers/nothing", status=404)
    page(asked, "/find?dossier=nothing", status=400)


def test_outlets_issues_and_the_record_are_told_of(asked: TestClient) -> None:
    assert "herald.example" in words(page(asked, "/outlets"))
    page(asked, "/issues")
    about = words(page(asked, "/about"))
    assert "What it cannot claim" in about
    assert re.search(r"Statements\d+", about)


def test_a_text_is_read_without_being_kept(asked: TestClient) -> None:
    before = words(page(asked, "/about").xpath("//dl[@class='counts']")[0])
    text = "Mina Farzam, the minister of roads, said that the harbour closes in June."
    found = document_fromstring(asked.post("/read", data={"text": text}).text)
    assert "the harbour closes in June" in words(found.xpath("//aside//li")[0])
    file = {"file": ("page.txt", said.EN.encode(), "text/plain")}
    assert "bridge" in words(document_fromstring(asked.post("/read", files=file).text))
    assert words(page(asked, "/about").xpath("//dl[@class='counts']")[0]) == before


def test_nothing_to_read_is_told(asked: TestClient) -> None:
    assert asked.post("/read", data={"text": " "}).status_code == 400


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("fa-IR,fa;q=0.9", "fa"),
        ("ar", "ar"),
        ("de", "en"),
        ("de,ar;q=0.5,en;q=0.2", "ar"),
        ("", "en"),
        ("fa;q=x", "fa"),
    ],
)
def test_the_language_is_the_reader_s(asked: TestClient, accepted: str, code: str) -> None:
    assert page(asked, "/about", accepted).get("lang") == code


def test_a_language_chosen_by_hand_is_remembered(place: str) -> None:
    with TestClient(build(place, Settings(refresh_s=0)), base_url="http://localhost") as client:
        assert page(client, "/find?q=x&ui=fa").get("dir") == "rtl"
        assert page(client, "/about").get("lang") == "fa"


def test_days_are_in_the_calendar_of_the_reader_with_the_others_beside(asked: TestClient) -> None:
    path = first(asked, "bridge opens")
    time = page(asked, path, "fa").xpath("//time")[0]
    assert words(time) == "۱۸ تیر ۱۴۰۳"
    assert "۸ ژوئیه ۲۰۲۴" in time.get("title")
    assert words(page(asked, path, "ar").xpath("//time")[0]) == "٨ يوليو ٢٠٢٤"


def test_an_unchanged_page_is_not_sent_twice(asked: TestClient) -> None:
    path = first(asked, "bridge opens")
    tag = asked.get(path).headers["etag"]
    assert asked.get(path, headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/x", "/statements/x", "/documents/x", "/people/x", "/offices/x"])
def test_what_is_not_there_is_told(asked: TestClient, path: str) -> None:
    assert "nothing at this address" in words(page(asked, path, status=404))


def test_off_loopback_a_statement_is_shown_with_its_paragraph_only(place: str) -> None:
    settings = Settings(names=("goft.example",), refresh_s=0)
    with TestClient(build(place, settings), base_url="http://goft.example") as client:
        statement = client.get(first(client, "bridge opens"))
        assert "after three years of work" in statement.text
        assert "denied any delay" not in statement.text
        assert statement.headers["x-robots-tag"] == "noindex"
        document = client.get(first(client, "bridge opens", "documents"))
        assert "belongs to its publisher" in html.unescape(document.text)
        assert "Asked about the ring road" not in document.text
        assert "Disallow: /\n" in client.get("/robots.txt").text


@pytest.fixture
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    kept = said.record(tmp_path_factory.mktemp("reviewed") / "record")
    settings = Settings(refresh_s=0, reviewers={"Sara": TOKEN})
    with TestClient(build(kept.place, settings), base_url="http://localhost") as client:
        yield client
    kept.close()


def test_a_review_needs_a_token_and_stands_beside_the_reading(reviewed: TestClient) -> None:
    path = first(reviewed, "bridge opens")
    sent = {"verdict": "correct", "speaker": "Nora Blake", "why": "the page says so", "token": "x"}
    refused = reviewed.post(f"{path}/review", data=sent)
    assert refused.status_code == 403
    assert "token is not known" in refused.text
    done = reviewed.post(f"{path}/review", data=sent | {"token": TOKEN})
    text = words(document_fromstring(done.text))
    for part in ("Nora Blake", "Corrected by a reviewer: Sara", "the page says so", "put down"):
        assert part in text


def test_a_review_says_why(reviewed: TestClient) -> None:
    path = first(reviewed, "bridge opens")
    sent = {"verdict": "accept", "why": " ", "token": TOKEN}
    assert reviewed.post(f"{path}/review", data=sent).status_code == 400


def test_another_site_cannot_review_even_with_a_token(reviewed: TestClient) -> None:
    path = first(reviewed, "bridge opens")
    sent = {"verdict": "reject", "why": "x", "token": TOKEN}
    headers = {"origin": "https://evil.example"}
    assert reviewed.post(f"{path}/review", data=sent, headers=headers).status_code == 403


def test_a_search_and_a_person_can_be_followed(asked: TestClient) -> None:
    for path in ("/find?q=bridge&lang=en&lang=fa&since=2024&answered=1", "/people/abbas-araghchi"):
        (feed,) = page(asked, path).xpath("//link[@type='application/atom+xml']/@href")
        answer = asked.get(str(feed))
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/atom+xml"


def test_a_citation_keeps_the_order_of_words_of_another_direction(asked: TestClient) -> None:
    found = page(asked, first(asked, "bridge opens"), "fa")
    (citation,) = found.xpath("//p[@id='citation']")
    assert citation.get("dir") == "rtl"
    runs = [words(each) for each in citation.xpath(".//bdi[@dir='ltr']")]
    assert {"Mina Farzam", "Minister: bridge opens in May"} <= set(runs)
    assert "minister of roads: the new bridge opens in May after three years of work" in runs
    *_, digest, places = [words(each) for each in citation.xpath(".//span[@class='whole']")]
    assert digest == "SHA-256" and re.fullmatch(r"\d+–\d+", places)
    # What comes behind a day stands behind it.
    assert {"2024-07-08", "2024-07-09T10:00:00Z"} <= set(runs)


def test_what_proves_a_citation_stands_apart_from_it_and_is_copied_with_it(
    asked: TestClient,
) -> None:
    path = first(asked, "bridge opens")
    (citation,) = page(asked, path).xpath("//p[@id='citation']")
    (proof,) = citation.xpath("./span[@class='proof']")
    assert words(proof).startswith("Captured ") and "SHA-256" in words(proof)
    plain = asked.get(path, headers={"accept": "text/plain"}).text
    assert citation.text_content().strip() == plain.strip()


def test_days_keep_their_order_among_words_of_another_direction(asked: TestClient) -> None:
    document = first(asked, "۴۰۰ پل", "documents")
    for language, direction in (("fa", "rtl"), ("en", "ltr")):
        days = page(asked, f"{document}/versions", language).xpath("//h2//time/@dir")
        assert days == [direction, direction]


def test_numbers_of_differences_are_the_readers(asked: TestClient) -> None:
    found = page(asked, first(asked, "۳۰۰ پل"), "fa")
    assert "۳۰۰ ↔ ۵۰۰" in words(
        found.xpath("//article[@class='telling']//*[@class='difference']")[0]
    )
