"""Citations in words, in each language by its data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

from goft.calendars import exact_day, parts_of
from goft.languages.files import DATA, read_yaml
from goft.languages.pack import codes
from goft.views.kept import Shown

_DIGITS = "0123456789"


def cite(item: Shown, language: str | None = None) -> str:
    """The citation in a language; where none is asked for, in that of the page."""
    return " ".join(parts(item, language))


def parts(item: Shown, language: str | None = None) -> tuple[str, str]:
    """The citation, what is told to readers and what proves it apart."""
    form = _form(language or item.document.language or "")
    facts = _facts(item, form)
    told, proof = (
        " ".join(line for group in form[name] if (line := _first(group, facts)))
        for name in ("groups", "proof")
    )
    return told, proof


def _first(lines: list[str], facts: Mapping[str, str | None]) -> str | None:
    """The first line of which everything is known."""
    for line in lines:
        if all(facts[name] is not None for _, name, _, _ in Formatter().parse(line) if name):
            return line.format(**facts)
    return None


def _facts(item: Shown, form: Mapping[str, Any]) -> dict[str, str | None]:
    speaker = item.speaker
    role = speaker.role if speaker.name else None
    act = form["acts"].get(item.statement.act)
    review = item.review
    places = ", ".join(f"{start}–{end}" for start, end in item.statement.content)
    return {
        "speaker": _line(speaker.name or speaker.role),
        "role": _line(role),
        "act": f" ({act})" if act else "",
        "told": form["told"][item.statement.style].format(words=_line(item.words) or ""),
        "relays": item.relays,
        "outlet": item.document.outlet,
        "title": _line(item.title),
        "day": _day(item.day, form),
        "address": item.address,
        "captured": item.captured,
        "digest": item.document.id,
        "places": places,
        "id": item.id,
        "review": form["review"][review.state] if review else None,
        "by": _line(review.by) if review else None,
        "why": _line(review.why) if review else None,
    }


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def _day(value: str | None, form: Mapping[str, Any]) -> str | None:
    """A day in the calendar of the language, with the common one behind it where they differ."""
    day = exact_day(value)
    counted = parts_of(form["calendar"], day) if day else None
    if day is None or counted is None:
        return value
    year, month, number = counted
    written: str = form["date"].format(year=year, month=month, day=number)
    written = written.translate(str.maketrans(_DIGITS, form.get("digits", _DIGITS)))
    return written if (year, month) == (day.year, day.month) else f"{written} ({day})"


def acts(language: str) -> Mapping[str, str]:
    """What each act of speech is called in a language."""
    found: Mapping[str, str] = _form(language)["acts"]
    return found


@cache
def _form(code: str) -> Mapping[str, Any]:
    """The form of citations in a language; in the first there is, where it has none."""
    paths = {each: DATA / each / "citation.yml" for each in codes()}
    path = paths.get(code)
    found: Mapping[str, Any] = read_yaml(path if path and path.is_file() else _any(paths))
    return found


def _any(paths: Mapping[str, Any]) -> Any:
    return next(path for path in paths.values() if path.is_file())
