"""Draws the pictures of the documentation from what goft really prints.

`make pictures` runs it; a picture is an SVG of the beginning of one listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import accumulate
from pathlib import Path

import goft
from goft.views.listing import lines
from goft.views.terminal import Terminal

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "src/goft/examples"
SHOWN = {"listing.svg": ("fa-briefing.txt", 26)}
WIDTH, LINE, COLUMN, SIZE, MARGIN = 900, 23, 9.03, 15, 26
ATTRIBUTES = {
    "1": 'font-weight="bold"',
    "2": 'fill="#8b95a5"',
    "4": 'text-decoration="underline"',
    "32": 'fill="#7fc894"',
    "33": 'fill="#e0b567"',
    "35": 'fill="#c79bd8"',
    "36": 'fill="#5fb3c4"',
}


def picture(example: str, most: int) -> str:
    """The SVG of the listing of an example page, ending at a gap within `most` lines."""
    page = EXAMPLES / example
    reading = goft.read(page.read_bytes(), source=example)
    shown = [*lines(reading, Terminal(width=92, colour=True))][:most]
    while shown[-1].strip():
        shown.pop()
    height = LINE * len(shown) + 2 * MARGIN
    rows = "\n".join(_row(number, line) for number, line in enumerate(shown) if line.strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" font-size="{SIZE}" fill="#e4e8ee" '
        "font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\">\n"
        f'<rect width="{WIDTH}" height="{height}" rx="12" fill="#1d222b"/>\n{rows}\n</svg>\n'
    )


def _row(number: int, line: str) -> str:
    indent = len(line) - len(line.lstrip(" "))
    place = f'x="{MARGIN + indent * COLUMN:.1f}" y="{MARGIN + LINE * (number + 0.7):.1f}"'
    return f'<text {place} xml:space="preserve">{"".join(_spans(line.strip()))}</text>'


def _spans(line: str) -> Iterator[str]:
    """The line's pieces with the colours its escape sequences switch on."""
    pieces: list[str] = re.split(r"\x1b\[(\d+)m", line)
    start: tuple[str, ...] = ()
    styles = accumulate(pieces[1::2], _switched, initial=start)
    for style, words in zip(styles, pieces[::2], strict=True):
        attributes = " ".join(ATTRIBUTES[code] for code in style)
        yield f"<tspan {attributes}>{escape(words)}</tspan>" if words else ""


def _switched(style: tuple[str, ...], code: str) -> tuple[str, ...]:
    return () if code == "0" else (*style, code)


if __name__ == "__main__":
    for name, (example, most) in SHOWN.items():
        (HERE / name).write_text(picture(example, most), "utf-8")
