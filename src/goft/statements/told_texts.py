"""Texts in the plural that look like a verb of saying, right behind one: “said reports today”."""

from __future__ import annotations

from itertools import pairwise

from goft.languages.pack import Pack
from goft.statements.tags import Tags


def texts_behind_verbs(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag as texts the forms of verbs that stand behind the verb whose subject they are."""
    plural = pack.options.get("endings", {}).get("present")
    if plural is None:
        return
    cues = tags.having("cue")
    for before, token in pairwise(cues):
        if tags.end(before) != token or tags.end(token) > token + 1:
            continue
        text = pack.phrase(words[token].removesuffix(plural))
        finite = any(word.kind == "cue" and word.form == "finite" for word in tags[before].words)
        if finite and words[token].endswith(plural) and text and "document" in text.kinds:
            tags[token] = text
