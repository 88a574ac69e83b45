"""goft status: what there is in a record."""

from __future__ import annotations

import sys

import click

from goft.views.records import opened, record_option


@click.command("status")
@record_option
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(record: str, form: str | None) -> None:
    """Tell what there is in a record: counts, sizes, versions, what is not indexed yet."""
    from goft.pipeline import rules_of
    from goft.views.output import emit, emit_json

    with opened(record) as kept:
        from goft.record.status import status

        found = status(kept).to_json() | {"rules": rules_of(kept)}
    if (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "jsonl":
        emit_json(found)
        return
    by_rules = found.pop("by_rules")
    for name, value in found.items():
        emit(f"{name.replace('_', ' '):14}  {f'{value:,}' if isinstance(value, int) else value}")
    for rules, count in by_rules.items():
        old = "" if rules == found["rules"] else "  (goft rebuild reads them anew)"
        emit(f"{'read by':14}  {rules}: {count:,} documents{old}")
