"""Addressees: the words for whoever was told, asked or accused."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("statements", sa.Column("addressee", sa.Text(), nullable=True))
