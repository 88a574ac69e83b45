"""A measurement done on both stores, one line each."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from tests.record.postgres import database, server

UnderFire = Callable[[Iterator[str], int, random.Random], str]


def on_both_stores(under_fire: UnderFire, kills: int) -> None:
    """Run what the command's arguments ask, KILLS and SEED, and print a line for each store."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else kills
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with tempfile.TemporaryDirectory() as scratch:
        folders = (f"{scratch}/{number}" for number in count())
        print("SQLite:", under_fire(folders, kills, dice), flush=True)
        with server(fsync="on") as address:
            places = (database(address, Path(folder)) for folder in folders)
            print("PostgreSQL:", under_fire(places, kills, dice))
