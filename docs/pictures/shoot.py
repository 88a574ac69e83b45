"""Takes the pictures of the pages from a record that is really served.

`make pictures` runs it after `draw.py`; it needs the browser that `make browser` installs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.browser.demo import demo  # noqa: E402
from tests.browser.serving import browsing, serving  # noqa: E402

from goft.views.serving.settings import Settings  # noqa: E402

OCCASION = "#retellings a[href^='/occasions/']"
# Name, language, scheme, address, and what is followed from there.
SHOWN = (
    ("home-fa", "fa", "light", "/", ()),
    ("find-en", "en", "light", "/find?q=bridge", ()),
    ("find-ar", "ar", "light", "/find?q=الجسر", ()),
    ("statement-fa", "fa", "light", "/find?q=۳۰۰+پل&lang=fa", ("a.permalink",)),
    ("statement-ar", "ar", "light", "/find?q=الجسر+500&lang=ar", ("a.permalink",)),
    ("statement-en", "en", "light", "/find?q=bridge+300&lang=en", ("a.permalink",)),
    ("document-ar", "ar", "light", "/find?q=الجسر+300&lang=ar", (".card .page-title a",)),
    ("occasion-ar", "ar", "light", "/find?q=الجسر+500&lang=ar", ("a.permalink", OCCASION)),
    ("occasion-fa-dark", "fa", "dark", "/find?q=۳۰۰+پل&lang=fa", ("a.permalink", OCCASION)),
)
WIDTH, HEIGHT = 1180, 820


def main(names: Sequence[str] = ()) -> None:
    """Take every picture, or those of some names."""
    with TemporaryDirectory() as folder:
        record = demo(Path(folder) / "record")
        with serving(record.place, Settings(refresh_s=0)) as address, browsing() as browser:
            for name, language, scheme, path, follow in SHOWN:
                if names and name not in names:
                    continue
                context = browser.new_context(
                    locale=language,
                    color_scheme=scheme,
                    viewport={"width": WIDTH, "height": HEIGHT},
                )
                page = context.new_page()
                page.goto(address + path)
                for each in follow:
                    page.locator(each).first.click()
                page.screenshot(path=HERE / f"{name}.png")
                context.close()
        record.close()


if __name__ == "__main__":
    main(sys.argv[1:])
