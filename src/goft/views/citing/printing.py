"""Prints citations of kept statements."""

from __future__ import annotations

import json
from collections.abc import Sequence

from goft.views.citing.bibliography import bibtex, csl
from goft.views.citing.plain import cite
from goft.views.exits import DONE, FAILED, SOME_FAILED
from goft.views.kept import Shown, show, shown
from goft.views.output import emit, warn
from goft.views.records import opened


def cite_to(
    place: str, ids: Sequence[str], language: str | None, form: str, with_comments: bool
) -> int:
    """Print a citation for every id; returns the exit code."""
    with opened(place) as record:
        from goft.record.asking import statements

        found = statements(record, ids)
    items = []
    for each in ids:
        if each in found:
            kept, document = found[each]
            items.append(shown(kept, show(document, with_comments=with_comments)))
            if kept.withdrawn:
                warn(f"{each}: today's rules do not find this statement any more")
            if kept.is_rejected:
                warn(f"{each}: a reviewer rejected this statement")
        else:
            warn(f"{each}: there is no such statement")
    _print(items, language, form)
    return DONE if len(items) == len(ids) else SOME_FAILED if items else FAILED


def _print(items: list[Shown], language: str | None, form: str) -> None:
    if form == "csl":
        emit(json.dumps([csl(item) for item in items], ensure_ascii=False, indent=1))
        return
    for item in items:
        emit(bibtex(item) if form == "bibtex" else cite(item, language))
