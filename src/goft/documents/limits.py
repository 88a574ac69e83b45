"""How much of a page is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes above which a page, or a part of it, is not read; an issue names the limit hit."""

    max_bytes: int = 24_000_000
    max_html_bytes: int = 24_000_000
    max_lines: int = 200_000
    max_html_elements: int = 200_000
    max_html_depth: int = 2_048
    max_data_values: int = 200_000


LIMITS = Limits()
