"""Which version of the tables a record has, and bringing it up to today's."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

VERSIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every version there was; the last is today's."""

_MIGRATIONS = Path(__file__).parent / "migrations"
LOCATIONS = [str(_MIGRATIONS / "versions")]
"""The folders with the changes from version to version."""


def version(connection: Connection) -> str | None:
    """The version of the tables; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("select version_num from alembic_version"))
    return found


def migrate(connection: Connection, to: str = "head") -> None:
    """Make the tables, or change them to those of a version."""
    # Alembic takes a fifth of a second to import and is needed only here.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(LOCATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
