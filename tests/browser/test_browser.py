"""The pages in a real browser: in three languages, light and dark, without a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.serving import CHROMIUM, browsing, serving
from tests.views.web import said

from goft.views.serving.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

try:
    from axe_playwright_python.sync_playwright import Axe
except ModuleNotFoundError:
    Axe = None

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or Axe is None, reason="no browser: make browser installs one"
)
SHOWN = (("fa", "light"), ("ar", "light"), ("en", "dark"))
WCAG = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# Marks words of a page's text, as a reader does with a mouse.
MARK = """words => {
  const text = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
  while (text.nextNode()) {
    const start = text.currentNode.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text.currentNode, start);
    range.setEnd(text.currentNode, start + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return new Promise(done => setTimeout(done));
  }
}"""
FOUND = "/find?q=bridge+%7C+پل+%7C+الجسر"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kept = said.record(tmp_path_factory.mktemp("kept") / "record")
    settings = Settings(refresh_s=0, reviewers={"Sara": "a-token-of-some-length"})
    with serving(kept.place, settings) as found:
        yield found
    kept.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as found:
        yield found


@pytest.fixture(scope="module")
def paths(address: str, browser: Browser) -> dict[str, str]:
    """An address of every kind of page."""
    page = browser.new_page()
    page.goto(f"{address}/find?q=۳۰۰+پل")
    statement = page.locator("a.permalink").first.get_attribute("href")
    document = page.locator(".card .page-title a").first.get_attribute("href")
    assert statement and document
    document = document.partition("#")[0]
    page.goto(f"{address}/find?q=۴۰۰+پل")
    other = page.locator(".card .page-title a").first.get_attribute("href")
    page.close()
    assert other
    return {
        "home": "/",
        "find": FOUND,
        "nothing": "/find?q=elephants&since=never",
        "statement": statement,
        "document": document,
        "versions": f"{other.partition('#')[0]}/versions",
        "occasion": document.replace("documents", "occasions"),
        "people": "/people?name=قاسمی",
        "person": "/people/bahram-ghasemi",
        "office": "/offices/ir.mfa-spokesperson?day=2016-10-24",
        "dossiers": "/dossiers",
        "dossier": "/dossiers/bridge",
        "outlets": "/outlets",
        "issues": "/issues",
        "about": "/about",
        "read": "/read",
        "missing": "/nothing",
    }


@pytest.fixture(scope="module", params=SHOWN, ids="-".join)
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    language, scheme = request.param
    found = browser.new_context(locale=language, color_scheme=scheme)
    yield found
    found.close()


def watched(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    """A page, and what goes wrong on it: faults, what the policy forbids, what others are asked."""
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Policy" in said.text else None)
    page.on("request", lambda r: None if r.url.startswith(address) else wrong.append(r.url))
    return page, wrong


def faults(page: Page) -> list[Any]:
    """What axe finds wrong with a page."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


def test_no_page_shuts_anybody_out(
    address: str, context: BrowserContext, paths: dict[str, str]
) -> None:
    page, wrong = watched(context, address)
    for name, path in paths.items():
        page.goto(address + path)
        assert faults(page) == [], name
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, f"{name} is wider than the window"
    page.close()
    assert wrong == []


def test_pages_fit_a_telephone(address: str, browser: Browser, paths: dict[str, str]) -> None:
    context = browser.new_context(locale="fa", viewport={"width": 360, "height": 700})
    page = context.new_page()
    for name, path in paths.items():
        page.goto(address + path)
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, f"{name} is wider than the window"
    page.goto(address + paths["occasion"])
    second = page.locator(".coverage tbody tr:has(td)").first.locator("td").nth(1).bounding_box()
    assert second and second["x"] + second["width"] / 2 > 0, "the second outlet is out of sight"
    page.goto(address + paths["versions"])
    later = page.locator(".beside thead th").last.bounding_box()
    assert later and later["x"] >= 0, "the later version is out of sight"
    page.goto(address + paths["statement"])
    page.locator(".checking summary").click()
    lined_up = "getComputedStyle(document.querySelector('.evidence dd.mono')).textAlign"
    assert page.evaluate(lined_up) == "right"
    context.close()


def test_from_a_question_to_a_citation_by_keyboard(address: str, browser: Browser) -> None:
    context = browser.new_context(locale="en", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("bridge opens")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find?q=bridge+opens")
    page.locator("a.permalink").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements/*")
    assert page.locator(".paragraph .said").count()
    page.get_by_role("button", name="Copy", exact=True).press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert re.search("SHA-256", str(page.evaluate("navigator.clipboard.readText()")))
    page.get_by_role("button", name="Copy the address").click()
    page.locator("[data-copy=permalink]", has_text="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    context.close()


def test_what_marks_a_statement_is_told_apart_on_paper(
    address: str, browser: Browser, paths: dict[str, str]
) -> None:
    page = browser.new_page()
    page.goto(address + paths["statement"])
    page.emulate_media(media="print")
    lines = [
        page.locator(f".paragraph .{mark}").first.evaluate(
            "e => getComputedStyle(e).textDecoration"
        )
        for mark in ("said", "speaker", "cue")
    ]
    assert len(set(lines)) == 3
    assert page.locator(".checking dl").first.is_visible(), "evidence for checking is on paper too"
    page.close()


def test_everything_works_without_scripts(address: str, browser: Browser) -> None:
    context = browser.new_context(locale="fa", java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("input[type=search]").fill("پل")
    page.locator("form.find button").click()
    page.locator("a.permalink").first.click()
    assert page.locator("#citation").text_content()
    page.goto(f"{address}/read")
    page.locator("#text").fill(said.EN)
    page.locator("main form button").click()
    assert page.locator("aside li").count() > 1
    context.close()


def test_what_was_missed_is_marked_and_added(address: str, browser: Browser) -> None:
    context = browser.new_context(locale="en", color_scheme="dark")
    page, wrong = watched(context, address)
    page.goto(f"{address}/find?q=bridge+opens")
    page.locator(".card .page-title a").first.click()
    page.locator(".adding").locator("..").locator("summary").click()
    assert faults(page) == []
    page.evaluate(MARK, "after three years of work")
    assert page.locator("#a-words").input_value() == "after three years of work"
    assert re.fullmatch(r"\d+:\d+", page.locator("#a-place").input_value())
    page.locator("#a-why").fill("it is not read")
    page.locator("#a-token").fill("not the token")
    page.locator(".adding button").click()
    page.get_by_role("alert").wait_for()
    assert faults(page) == []
    page.locator("#a-token").fill("a-token-of-some-length")
    page.locator(".adding button").click()
    page.wait_for_url("**/statements/*reviewed=1*")
    assert page.locator("blockquote").first.text_content() == "after three years of work"
    assert wrong == []
    context.close()
