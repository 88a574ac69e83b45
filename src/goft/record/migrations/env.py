"""How alembic reaches the tables: over the connection that `versions.migrate` gives it."""

from __future__ import annotations

from typing import Literal

from alembic import context

from goft.record.columns import Exact
from goft.record.tables import Table


def _as_text(kind: str, item: object, _: object) -> str | Literal[False]:
    """Migrations name plain types, so that an old one does not change with our own."""
    return "sa.Text()" if kind == "type" and isinstance(item, Exact) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_item=_as_text,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
