"""goft reads news pages and tells who said what, with the exact place of every word."""

from __future__ import annotations

from datetime import date

from goft.model import Capture, Reading

__all__ = ["Capture", "Reading", "__version__", "read"]
__version__ = "0.1.0"


def read(
    page: str | bytes,
    *,
    source: str = "-",
    language: str | None = None,
    encoding: str | None = None,
    published: date | None = None,
    address: str | None = None,
) -> Reading:
    """Read one page and return its document, statements and issues; never raises on any page.

    Spans count code points of `reading.document.text`. What is stated here wins over what
    the page says of itself.
    """
    from goft.pipeline import read_capture

    if isinstance(page, str):
        page, encoding = page.encode("utf-8", "surrogatepass"), "utf-8"
    return read_capture(Capture(page, source, address, encoding, language, published))
