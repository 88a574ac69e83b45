"""Forms of reporting verbs: those an entry lists, and those it derives from a paradigm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any


def cue_forms(entry: dict[str, Any], paradigms: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(form, text) for each form an entry lists or derives from a paradigm."""
    for form in ("finite", "part", "first", "noun", "stem"):
        for text in entry.get(form, ()):
            yield form, text
    for form, template, stem in _derived(entry, paradigms):
        yield form, template.replace("_", stem)


def led_forms(
    entry: dict[str, Any], paradigms: Mapping[str, Any], options: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """(form, text) for each form that a paradigm gives only behind a conjunction."""
    letters = tuple(f"{letter}_" for letter in options.get("conjoined", ()))
    for form, template, stem in _derived(entry, paradigms):
        if template in letters:
            yield form, template.replace("_", stem)


def _derived(entry: dict[str, Any], paradigms: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(form, template, stem) for each form that an entry derives from a paradigm."""
    for name, stems in entry.get("from", {}).items():
        for form, templates in paradigms[name].items():
            for template, stem in product(templates, stems):
                yield form, template, stem
