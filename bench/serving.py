"""How fast a record is served: every page under many readers, and one statement over and over.

`python -m bench.serving [STATEMENTS [FOLDER]]` grows a record to about as many statements
(100,000) in a folder, where it stays for the next run, serves a copy of it on loopback as
`goft serve` does, and prints the tables of docs/performance.md. The first needs wrk; while the
others are measured `goft keep` writes to the record. A reader asks for a page of any kind, looks
at it for a second on average, and goes on; readers who do not look ask again at once.
"""

from __future__ import annotations

import http.client
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from bench.growth import Grower, grow
from goft.record.opening import open_record

STATEMENTS = 100_000
READERS = 20
# A reader looks at a page for so long, on average, before going on; and for how long all do that.
LOOKS = ((1.0, 60), (0.0, 20))
WARM_S = 20
_GIVES_WAY = 5
_LINK = re.compile(r'href="(/(statements|documents)/[0-9a-f]+)')


@contextmanager
def served(place: str) -> Iterator[tuple[int, int]]:
    """The port of a server in processes of its own, and the number of the first of them."""
    command = [sys.executable, "-m", "goft", "serve", "--record", place, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        found = re.search(r":(\d+)/", server.stdout.readline())
        assert found
        port = int(found[1])
        get(port, "/robots.txt")
        try:
            yield port, server.pid
        finally:
            server.terminate()


@contextmanager
def kept(place: str, folder: Path) -> Iterator[None]:
    """While pages are kept, one after the other."""
    pages = folder / "pages"
    pages.mkdir(exist_ok=True)
    for number, reading in zip(range(2000), Grower(7).readings(), strict=False):
        (pages / f"{number}.txt").write_text(reading.document.text, "utf-8")
    command = [sys.executable, "-m", "goft", "keep", "--record", place, str(pages)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as keeper:
        try:
            yield
        finally:
            keeper.kill()


def busy_s(process: int) -> float:
    """Processor time that the children of a process which answer have taken, in seconds (Linux).

    Whoever keeps up with the record gives way to them and is not counted.
    """
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            gives_way = int(fields[16]) >= os.getpriority(os.PRIO_PROCESS, process) + _GIVES_WAY
            if process in (int(stat.parent.name), int(fields[1])) and not gives_way:
                total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def get(port: int, path: str) -> str:
    """One page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def addresses(port: int) -> dict[str, list[str]]:
    """Addresses of every kind of page."""
    found = defaultdict(set)
    words = ["minister", "bridge", "agreement", "وزیر", "مذاکره", "توافق", "المفاوضات", "الحكومة"]
    for word in words:
        for path, kind in _LINK.findall(get(port, f"/find?q={quote(word)}&sort=best")):
            found[kind].add(path)
    documents = sorted(found["documents"])
    return {
        "first page": ["/"],
        "find": [f"/find?q={quote(word)}" for word in words],
        "find, filtered": [f"/find?q={quote(word)}&since=2010&lang=fa" for word in words],
        "statement": sorted(found["statements"]),
        "document": documents,
        "versions": [f"{path}/versions" for path in documents],
        "occasion": [path.replace("documents", "occasions") for path in documents[:8]],
        "people": ["/people"],
        "person": ["/people/bahram-ghasemi"],
        "office": ["/offices/ir.mfa-spokesperson?day=2016-10-24"],
        "dossiers": ["/dossiers"],
        "dossier": ["/dossiers/border-rivers", "/dossiers/canada"],
        "outlets": ["/outlets"],
        "issues": ["/issues"],
        "about": ["/about"],
        "read": ["/read"],
    }


def readers(
    port: int, paths: dict[str, list[str]], look_s: float, seconds: float
) -> dict[str, list[float]]:
    """How long each kind of page took, for readers who look at one page after the other."""
    taken: dict[str, list[float]] = defaultdict(list)
    until = time.monotonic() + seconds

    def read(seed: int) -> None:
        dice = random.Random(seed)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while time.monotonic() < until:
            time.sleep(dice.expovariate(1 / look_s) if look_s else 0)
            kind = dice.choice(list(paths))
            path = dice.choice(paths[kind])
            started = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            taken[kind].append((time.perf_counter() - started) * 1000)
            assert answer.status == 200 and len(body) < 200_000, (path, answer.status, len(body))

    threads = [threading.Thread(target=read, args=(seed,)) for seed in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def table(taken: dict[str, list[float]]) -> None:
    """Median and 95th percentile of each kind, in milliseconds."""
    print("| page | asked | median, ms | p95, ms |\n|---|---:|---:|---:|")
    whole = [each for times in taken.values() for each in times]
    for kind, times in [*sorted(taken.items()), ("all", whole)]:
        p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        print(f"| {kind} | {len(times)} | {statistics.median(times):.0f} | {p95:.0f} |")


def rate(port: int, path: str) -> int:
    """How often one page is served in ten seconds, by wrk, which tells how fast; 0 without it."""
    wrk = shutil.which("wrk")
    if wrk is None:
        return 0
    command = [wrk, "-t1", "-c8", "-d10s", "--latency", f"http://127.0.0.1:{port}{path}"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    print("\n".join(line for line in out.splitlines() if re.search("Requests/sec|99%", line)))
    found = re.search(r"(\d+) requests in", out)
    return int(found[1]) if found else 0


def main() -> None:
    """Measure and print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else STATEMENTS
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(sys.argv[2] if len(sys.argv) > 2 else f"{scratch}/record")
        (open_record(str(place)) if place.exists() else grow(place, wanted)).close()
        # What is kept meanwhile is to be new the next time, too.
        place = Path(shutil.copytree(place, f"{scratch}/served", dirs_exist_ok=True))
        with served(str(place)) as (port, process):
            paths = addresses(port)
            print("one statement")
            # What is loaded once at the beginning is not what is measured.
            time.sleep(WARM_S)
            began = busy_s(process)
            count = rate(port, paths["statement"][0])
            print(f"{(busy_s(process) - began) / max(count, 1) * 1000:.2f} busy ms each")
            for look_s, seconds in LOOKS:
                with kept(str(place), Path(scratch)):
                    print(f"\n{READERS} readers, {look_s:g} s a page, while pages are kept")
                    began = busy_s(process)
                    taken = readers(port, paths, look_s, seconds)
                    count = sum(map(len, taken.values()))
                    each = (busy_s(process) - began) / count * 1000
                    print(f"{count} pages, {each:.1f} busy ms each\n")
                    table(taken)


if __name__ == "__main__":
    main()
