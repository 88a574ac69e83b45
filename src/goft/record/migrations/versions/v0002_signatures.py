"""Signatures of texts, so that quotations are looked up without reading every text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "signatures",
        sa.Column("key", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("document", _NUMBER, nullable=False),
        sa.Column("bits", sa.LargeBinary(), nullable=False),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.key"], name="fk_signatures_document"),
        sa.ForeignKeyConstraint(["key"], ["texts.key"], name="fk_signatures_key"),
        sa.PrimaryKeyConstraint("key", name="pk_signatures"),
    )
    op.create_index("ix_signatures_document", "signatures", ["document"])
