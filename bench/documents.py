"""How much of an article goft and other extractors find on the golden pages, side by side.

`python -m bench.documents` prints one table: precision, recall and F1 of the words of lead,
paragraphs and headings over all pages, for each language, and the time a page took.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from tests.documents.golden_pages import Golden, goldens, main_text, overlap

from goft.documents import parse
from goft.documents.decoding import decode
from goft.documents.html import declared_charset

Extractor = Callable[[Golden], str]
LANGUAGES = ("fa", "ar", "en")
PLACEHOLDER = "ꙮ"
HALF_SPACE = "\u200c"


def goft(golden: Golden) -> str:
    """The article as goft finds it."""
    document, _ = parse(golden.capture)
    return main_text(document) if document else ""


def trafilatura(golden: Golden) -> str:
    """trafilatura as it comes: half-spaces are lost."""
    from trafilatura import extract

    return extract(_markup(golden), include_comments=False) or ""


def trafilatura_kept(golden: Golden) -> str:
    """trafilatura with a placeholder for half-spaces."""
    from trafilatura import extract

    text = extract(_markup(golden).replace(HALF_SPACE, PLACEHOLDER), include_comments=False)
    return (text or "").replace(PLACEHOLDER, HALF_SPACE)


def readability(golden: Golden) -> str:
    """The text of what readability-lxml keeps."""
    from lxml import html
    from readability import Document

    kept = html.fromstring(Document(_markup(golden)).summary())
    return "\n".join(str(text) for text in kept.itertext())


def resiliparse(golden: Golden) -> str:
    """resiliparse's main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(_markup(golden), main_content=True))


EXTRACTORS: dict[str, Extractor] = {
    "goft": goft,
    "trafilatura": trafilatura,
    "trafilatura, half-spaces kept": trafilatura_kept,
    "readability-lxml": readability,
    "resiliparse": resiliparse,
}


def _markup(golden: Golden) -> str:
    text, _ = decode(golden.capture, declared_charset(golden.capture.body))
    return text


def figures(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the sums of common, expected and found words."""
    common, expected, found = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = common / (found or 1), common / (expected or 1)
    return precision, recall, 2 * common / ((expected + found) or 1)


def row(name: str, extract: Extractor, pages: Sequence[Golden]) -> str:
    """One line of the table."""
    extract(pages[0])
    start = time.perf_counter()
    texts = [_attempt(extract, golden) for golden in pages]
    milliseconds = (time.perf_counter() - start) / len(pages) * 1000
    counts = [overlap(page.main, text) for page, text in zip(pages, texts, strict=True)]
    each = " | ".join(f"{figures(_of(language, pages, counts))[2]:.3f}" for language in LANGUAGES)
    whole = " / ".join(f"{figure:.3f}" for figure in figures(counts))
    return f"| {name} | {whole} | {each} | {milliseconds:.1f} |"


def _attempt(extract: Extractor, golden: Golden) -> str:
    """An extractor that raises found nothing."""
    try:
        return extract(golden)
    except Exception:
        return ""


def _of(
    language: str, pages: Sequence[Golden], counts: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    return [
        count
        for page, count in zip(pages, counts, strict=True)
        if page.expected["language"] == language
    ]


def main() -> None:
    """Print the table."""
    pages = [golden for golden in goldens() if golden.page.suffix == ".html"]
    print(f"{len(pages)} golden pages")
    print("| | precision / recall / F1 | fa | ar | en | ms/page |\n|---|---|---|---|---|---|")
    for name, extract in EXTRACTORS.items():
        print(row(name, extract, pages), flush=True)


if __name__ == "__main__":
    main()
