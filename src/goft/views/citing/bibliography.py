"""Citations for bibliographies: CSL-JSON and BibTeX.

The page is what is cited; the statement stands in its note, since a speaker is not an author.
"""

from __future__ import annotations

import re
from typing import Any

from goft.calendars import bounds
from goft.views.citing.plain import cite
from goft.views.kept import Shown, told

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "&%$#_"},
}
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T|$)")
_ESCAPES = str.maketrans(_SPECIAL)


def csl(item: Shown) -> dict[str, Any]:
    """An item of CSL-JSON."""
    speaker = item.speaker
    facts = {
        "id": f"goft-{item.id}",
        "type": "article-newspaper" if item.document.outlet else "webpage",
        "title": item.title,
        "container-title": item.document.outlet,
        "language": item.document.language,
        "issued": _csl_date(item.day),
        "accessed": _csl_date(item.captured),
        "URL": item.address,
        "note": cite(item),
        "custom": {
            "statement": item.id,
            "speaker": speaker.name,
            "role": speaker.role,
            "style": item.statement.style,
            "words": item.words,
            "sha256": item.document.id,
            "spans": [list(span) for span in item.statement.content],
            "review": told(item.review) if item.review else None,
        },
    }
    return {name: value for name, value in facts.items() if value is not None}


def _csl_date(value: str | None) -> dict[str, Any] | None:
    """A date as CSL has it; what is no plain day, month or year stays as EDTF."""
    if value is None:
        return None
    parts = _parts(value)
    return {"date-parts": [parts]} if parts else {"literal": value}


def _parts(value: str) -> list[int] | None:
    """Year, month and day, as far as a value says them plainly."""
    plain = _PLAIN.match(value)
    return [int(part) for part in plain.groups() if part] if plain and bounds(value) else None


def bibtex(item: Shown) -> str:
    """An entry of BibTeX, in UTF-8 as today's engines read it."""
    parts: list[int | None] = [*(_parts(item.day or "") or [])]
    year, month, day = (parts + [None] * 3)[:3]
    fields = {
        "title": _braced(item.title),
        "organization": _braced(item.document.outlet),
        "year": year,
        "month": month,
        "day": day,
        "date": None if parts else item.day,
        "url": item.address,
        "urldate": (item.captured or "").partition("T")[0] or None,
        "langid": item.document.language,
        "note": _escaped(cite(item)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value is not None]
    return "\n".join((f"@online{{goft-{item.id},", *lines, "}"))


def _braced(text: str | None) -> str | None:
    """The text with its capitals kept."""
    return f"{{{_escaped(' '.join(text.split()))}}}" if text else None


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
