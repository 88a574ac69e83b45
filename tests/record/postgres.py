"""A PostgreSQL server for the tests: Debian's, started on loopback and thrown away."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

_USER = "postgres"
_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
# What would make the tests slow and is no part of what they test: no power is lost here.
_SETTINGS = {"fsync": "off", "full_page_writes": "off", "max_connections": "50"}


def lacking() -> str | None:
    """Why there can be no server here; None when there can."""
    if not _PROGRAMS:
        return "PostgreSQL is not installed: apt-get install postgresql"
    if os.geteuid() == 0 and not shutil.which("runuser"):
        return "PostgreSQL does not run as root, and there is no runuser"
    return None


@contextmanager
def server(**settings: str) -> Iterator[str]:
    """The address of a running server, without a database; settings as in postgresql.conf."""
    folder = Path(tempfile.mkdtemp(prefix="goft-postgres-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, _USER, _USER)
        port = _free_port()
        _run(
            "initdb", "-D", f"{folder}/data", "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C"
        )
        _run(
            "pg_ctl",
            "-D",
            f"{folder}/data",
            "-l",
            f"{folder}/log",
            "-w",
            "-o",
            _options(folder, port, settings),
            "start",
        )
        try:
            yield f"postgresql://{_USER}@127.0.0.1:{port}"
        finally:
            _run("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def database(server: str, folder: Path, name: str | None = None, like: str = "template1") -> str:
    """The address of a new database whose captures go into a folder."""
    name = name or f"goft_{uuid.uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"create database {name} template {like}")
    return f"{server}/{name}?folder={folder}"


def drop(address: str) -> None:
    """Take a database away, whoever is connected to it."""
    place, _, name = address.partition("?")[0].rpartition("/")
    with psycopg.connect(f"{place}/postgres", autocommit=True) as connection:
        connection.execute(f"drop database {name} with (force)")


def _options(folder: Path, port: int, settings: dict[str, str]) -> str:
    stated = {**_SETTINGS, **settings, "listen_addresses": "127.0.0.1", "port": str(port)}
    stated["unix_socket_directories"] = str(folder)
    return " ".join(f"-c {name}={value}" for name, value in stated.items())


def _run(program: str, *arguments: str) -> None:
    command = [str(_PROGRAMS[0] / program), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", _USER, "--", *command]
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/", check=False
    )
    if done.returncode:
        raise RuntimeError(f"{program}: {done.stderr.decode(errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
