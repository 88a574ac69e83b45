"""Older records come to today's tables with every row; newer ones are left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from tests.record import samples
from tests.record.samples import CHANGED, RULES, page, read

from goft.errors import DamageError, VersionError
from goft.record import versions
from goft.record.asking import all_documents
from goft.record.findings import Checked
from goft.record.keeping import keep
from goft.record.opening import open_record
from goft.record.quoting import quote
from goft.record.record import Record
from goft.record.reviewing import review
from goft.record.reviews import Correction
from goft.record.tables import Table
from goft.record.upgrading import upgrade
from goft.record.verifying import verify

NEXT = """
revision = "9999"
down_revision = "{before}"

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    with op.batch_alter_table("documents") as documents:
        documents.add_column(sa.Column("mood", sa.Text(), nullable=True))
        documents.alter_column("rules", nullable=True, existing_type=sa.Text())
    {further}
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make goft one version newer, by a change that replaces a table others refer to."""

    def set_up(further: str = "") -> None:
        folder = tmp_path / "versions"
        folder.mkdir()
        source = NEXT.format(before=versions.VERSIONS[-1], further=further)
        (folder / "v9999_mood.py").write_text(source, "utf-8")
        monkeypatch.setattr(versions, "LOCATIONS", [*versions.LOCATIONS, str(folder)])
        monkeypatch.setattr(versions, "VERSIONS", (*versions.VERSIONS, "9999"))

    return set_up


@pytest.fixture
def full(home: str) -> str:
    """A record with two pages in it."""
    record = open_record(home)
    list(keep(record, [page(address="https://news.example/1"), page(CHANGED)], read, RULES))
    record.close()
    return home


def counts(place: str) -> dict[str, int]:
    record = open_record(place, any_version=True)
    with record.store.reading() as connection:
        names = inspect(connection).get_table_names()
        found = {
            name: connection.execute(text(f"select count(*) from {name}")).scalar_one()
            for name in names
        }
    record.close()
    return found


def columns(place: str, table: str) -> set[str]:
    record = open_record(place, any_version=True)
    with record.store.reading() as connection:
        found = {column["name"] for column in inspect(connection).get_columns(table)}
    record.close()
    return found


def test_every_row_is_there_after_a_table_was_replaced(
    full: str, later: Callable[[str], None]
) -> None:
    before = counts(full)
    later("")
    with pytest.raises(VersionError, match="run goft upgrade"):
        open_record(full)
    done = upgrade(full)
    assert (done.before, done.after) == (versions.VERSIONS[-2], "9999")
    assert counts(full) == before
    assert before["statements"] == 5
    assert "mood" in columns(full, "documents")
    open_record(full).close()


def test_a_record_of_the_first_version_comes_to_todays(full: str) -> None:
    signed = make_first(full)
    before = counts(full)
    assert "signatures" not in before
    assert upgrade(full).before == "0001"
    after = counts(full)
    assert {name: after[name] for name in before} == before
    record = open_record(full)
    assert list(verify(record, samples.document, RULES, Checked())) == []
    assert [quoted.words for quoted in quote(record, "opens in june")] == ["opens in June"]
    assert after["signatures"] == signed
    record.close()


def test_a_record_from_before_reviews_takes_them(full: str) -> None:
    record = open_record(full)
    with record.store.making() as connection:
        _take_away(connection, ("reviews", "occasions"), "0002")
    record.close()
    before = counts(full)
    assert upgrade(full).before == "0002"
    after = counts(full)
    assert {name: after[name] for name in before} == before
    assert (after["reviews"], after["occasions"]) == (0, 0)
    record = open_record(full)
    (first, *_) = next(iter(all_documents(record))).statements
    shown = review(record, first.statement.id, Correction("accept", "Mina", "heard it"))
    assert shown.review and shown.review.state == "accepted"
    assert list(verify(record, samples.document, RULES, Checked())) == []
    record.close()


def make_first(place: str) -> int:
    """Take away what later versions added; gives the number of texts."""
    record = open_record(place)
    with record.store.making() as connection:
        _take_away(connection, ("signatures", "reviews", "occasions"), "0001")
        texts: int = connection.execute(text("select count(*) from texts")).scalar_one()
    record.close()
    return texts


def _take_away(connection: Connection, tables: tuple[str, ...], version: str) -> None:
    for table in tables:
        connection.execute(text(f"drop table {table}"))
    connection.execute(text("alter table statements drop column addressee"))
    connection.execute(text(f"update alembic_version set version_num = '{version}'"))


def test_the_store_as_it_was_is_kept(full: str, store: str, later: Callable[[str], None]) -> None:
    before = counts(full)
    later("")
    done = upgrade(full)
    if store != "sqlite":
        assert done.backup is None
        return
    assert done.backup
    shutil.copy(done.backup, Path(full) / "record.db")
    assert counts(full) == before
    assert "mood" not in columns(full, "documents")


def test_nothing_changes_when_rows_would_be_lost(full: str, later: Callable[[str], None]) -> None:
    before = counts(full)
    later('op.execute("delete from issues where key = 1")')
    with pytest.raises(DamageError, match="rows of issues would be lost"):
        upgrade(full)
    assert counts(full) == before
    assert "mood" not in columns(full, "documents")


def test_a_record_of_today_needs_nothing(full: str) -> None:
    done = upgrade(full)
    assert done.before == done.after == versions.VERSIONS[-1]


def test_a_newer_record_is_left_alone(
    full: str, later: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    later("")
    upgrade(full)
    monkeypatch.undo()
    for attempt in (open_record, upgrade):
        with pytest.raises(VersionError, match="install a newer goft"):
            attempt(full)


def test_migrations_make_the_tables_that_are_described(record: Record) -> None:
    with record.store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_every_version_is_named() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(versions.__file__).parent / "migrations"))
    found = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in found)[::-1] == versions.VERSIONS
