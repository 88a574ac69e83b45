"""Occasions: what the words of documents were said at."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "occasions",
        sa.Column("key", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", _NUMBER, nullable=False),
        sa.Column("text", _NUMBER, nullable=False),
        sa.Column("place", _NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("other", sa.Text(), nullable=True),
        sa.Column("venue", sa.Text(), nullable=True),
        sa.Column("start", _NUMBER, nullable=False),
        sa.Column("end", _NUMBER, nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_occasions_document"),
        sa.ForeignKeyConstraint(["text"], ["texts.key"], name="fk_occasions_text"),
        sa.PrimaryKeyConstraint("key", name="pk_occasions"),
    )
    op.create_index("ix_occasions_document", "occasions", ["document"])
    op.create_index("ix_occasions_text", "occasions", ["text"])
    op.create_index("ix_occasions_day", "occasions", ["day"])
