"""Takes the pictures of the pages from a record that is really served.

`make pictures` runs it after `draw.py`; it needs the browser that `make browser` installs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
DEMO = HERE.parent / "demo"
sys.path.insert(0, str(HERE.parents[1]))

from tests.browser.serving import browsing, serving  # noqa: E402

from goft.model import Capture  # noqa: E402
from goft.pipeline import keep  # noqa: E402
from goft.record.opening import make_record  # noqa: E402
from goft.views.serving.settings import Settings  # noqa: E402

# Name, language, scheme, address, and what is followed from there.
SHOWN = (
    ("home-fa", "fa", "light", "/", None),
    ("find-en", "en", "light", "/find?q=bridge", None),
    ("statement-fa", "fa", "light", "/find?q=۳۰۰+پل", "a.permalink"),
    ("statement-en", "en", "light", "/find?q=bridge+300", "a.permalink"),
    ("document-ar", "ar", "light", "/find?q=الجسر", ".card .page-title a"),
    ("occasion-fa-dark", "fa", "dark", "/occasions/2024-07-08", None),
)
WIDTH, HEIGHT = 1180, 820


def main() -> None:
    """Take every picture."""
    with TemporaryDirectory() as folder:
        record = make_record(f"{folder}/record")
        for own in ("registry", "dossiers"):
            copytree(DEMO / own, record.folder.path / own)
        list(keep(record, map(_page, sorted((DEMO / "pages").iterdir()))))
        with serving(record.place, Settings(refresh_s=0)) as address, browsing() as browser:
            for name, language, scheme, path, follow in SHOWN:
                context = browser.new_context(
                    locale=language,
                    color_scheme=scheme,
                    viewport={"width": WIDTH, "height": HEIGHT},
                )
                page = context.new_page()
                page.goto(address + path)
                if follow:
                    page.locator(follow).first.click()
                page.screenshot(path=HERE / f"{name}.png")
                context.close()
        record.close()


def _page(path: Path) -> Capture:
    return Capture(path.read_bytes(), path.name, captured="2024-07-09")


if __name__ == "__main__":
    main()
