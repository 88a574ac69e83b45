"""How long a newcomer takes from a question to a citation, in each language of the pages.

A browser walks through the example pages as docs/1-start.md tells it; what a person does on the way
is counted by the keystroke-level model (a letter 0.28 s, pointing and clicking 1.2 s, a thought
before it 1.35 s) and every word that is to be read at 180 a minute. Nobody is timed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from tests.browser.demo import demo
from tests.browser.serving import browsing, serving

from goft.views.serving.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

LETTER_S, CLICK_S, WORDS_A_SECOND = 0.28, 1.2 + 1.35, 3.0
# What is asked for in each language, and the words of the statement that is taken.
ASKED = (
    ("fa", "پل تازه", "۳۰۰ میلیارد"),
    ("ar", "الجسر", "500 مليار"),
    ("en", "bridge 300", "300 billion"),
)


@dataclass(slots=True)
class Walk:
    """A way through the pages, and what it takes of time."""

    page: Page
    seconds: float = 0.0
    steps: int = 0

    def read(self, *places: str, most: int = 1) -> None:
        """Read what stands in these places, at most so many of each."""
        self.steps += 1
        texts = (text for place in places for text in self._texts(place)[:most])
        self.seconds += sum(len(text.split()) for text in texts) / WORDS_A_SECOND

    def follow(self, link: Locator) -> None:
        """Click, and wait for what comes."""
        with self._waiting(CLICK_S):
            link.click()

    def ask(self, query: str) -> None:
        """Type what is looked for and send it."""
        with self._waiting(CLICK_S + LETTER_S * (len(query) + 1)):
            self.page.locator("input[type=search]").fill(query)
            self.page.keyboard.press("Enter")
            self.page.wait_for_url("**/find?**")

    def _texts(self, place: str) -> list[str]:
        return self.page.locator(place).all_inner_texts()

    @contextmanager
    def _waiting(self, seconds: float) -> Iterator[None]:
        began = perf_counter()
        yield
        self.page.wait_for_load_state()
        self.steps += 1
        self.seconds += seconds + perf_counter() - began


def main() -> None:
    """Walk in every language, and tell the steps and seconds."""
    with TemporaryDirectory() as folder:
        record = demo(Path(folder) / "record")
        with serving(record.place, Settings(refresh_s=0)) as address, browsing() as browser:
            for language, query, words in ASKED:
                plain = _walk(browser, address, language, query, words, table=False)
                whole = _walk(browser, address, language, query, words, table=True)
                print(
                    f"{language}: {plain.steps} steps, {plain.seconds:.0f} s; with the table of "
                    f"the occasion {whole.steps} steps, {whole.seconds:.0f} s"
                )
        record.close()


def _walk(
    browser: Browser, address: str, language: str, query: str, words: str, *, table: bool
) -> Walk:
    context = browser.new_context(locale=language, permissions=["clipboard-write"])
    walk = Walk(context.new_page())
    walk.page.goto(address)
    walk.read(".hero")
    walk.ask(query)
    walk.read(".results > .note", "article.card", most=3)
    card = walk.page.locator(f"article.card:has(blockquote[lang={language}])", has_text=words)
    walk.follow(card.first.locator("a.permalink"))
    walk.read(".statement > blockquote", ".paragraph", ".statement .legend")
    walk.read("#retellings")
    if table:
        walk.follow(walk.page.locator("#retellings a[href^='/occasions/']"))
        walk.read(".legend-told", ".differing")
        walk.follow(walk.page.locator("a.who").first)
    walk.follow(walk.page.locator("button[data-copy=citation]"))
    context.close()
    return walk


if __name__ == "__main__":
    main()
