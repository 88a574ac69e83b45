"""goft issues: what was noticed while pages were kept."""

from __future__ import annotations

import sys

import click

from goft.views.records import opened, record_option


@click.command("issues")
@record_option
@click.option("--code", help="Only issues with this code, such as document.encoding.")
@click.option("--document", help="Only issues of the document with this id.")
@click.option("--fatal", is_flag=True, help="Only issues for which a page was not read.")
@click.option("--format", "form", type=click.Choice(("listing", "jsonl")), help="Form of output.")
def command(
    record: str, code: str | None, document: str | None, fatal: bool, form: str | None
) -> None:
    """List what was noticed in kept pages, and in inputs that could not be kept."""
    from goft.views.output import emit, emit_json
    from goft.views.terminal import terminal

    listed = (form or ("listing" if sys.stdout.isatty() else "jsonl")) == "listing"
    shown = terminal(sys.stdout, isolates=True)
    with opened(record) as kept:
        from goft.record.status import issues

        for noticed in issues(kept, code=code, document=document, fatal=fatal):
            issue = noticed.issue
            if listed:
                emit(f"{issue.code}  {shown.run(issue.source)}: {shown.run(issue.message)}")
            else:
                emit_json(noticed.to_json())
