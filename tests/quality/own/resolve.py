#!/usr/bin/env python3
"""Resolve the hand-written annotations to character offsets: annotations/*.yml -> gold.jsonl.

usage: resolve.py [DOC ...]    the documents named are shown as resolved

A string of an annotation stands for the text it copies. `A ... B` reaches from A to B; `x <y> z`
is the y of the passage x y z. Contents follow one another: each must be found exactly once after
the start of the one before. A cue, mention or question written without its surroundings is its
occurrence nearest to the content. `credits` names relays that hold for all contents behind a
passage, where a statement gives no `via` of its own.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
KEYS = {"speaker", "mention", "cue", "style", "content", "question", "via", "optional"}
KINDS = {"person", "role", "organization", "collective", "anonymous", "document", "outlet"}
STYLES = {"direct", "indirect", "mixed", "act"}
Span = tuple[int, int]


class UnresolvedError(Exception):
    """An annotation does not fit its text; the message names document, statement and string."""


def occurrences(text: str, words: str, start: int = 0) -> list[Span]:
    """Places of `words` as whole words; between < and > stands the part that is meant."""
    before, marked, rest = words.rpartition("<")
    part, _, after = rest.partition(">") if marked else (words, "", "")
    whole = re.escape(before) + "(" + re.escape(part) + ")" + re.escape(after)
    edges = re.compile(rf"(?<!\w){whole}(?!\w)")
    return [m.span(1) for m in edges.finditer(text) if m.start(1) >= start]


def once(text: str, words: str, start: int = 0) -> Span:
    found = occurrences(text, words, start)
    if len(found) != 1:
        raise UnresolvedError(f"{words!r} is found {len(found)} times")
    return found[0]


def stretch(text: str, words: str, start: int = 0) -> Span:
    first, dots, last = words.partition(" ... ")
    begin, end = once(text, first, start)
    return (begin, once(text, last, begin)[1]) if dots else (begin, end)


def parts(text: str, content: str | list[str], start: int) -> Iterator[Span]:
    for words in [content] if isinstance(content, str) else content:
        span = stretch(text, words, start)
        yield span
        start = span[1]


def distance(span: Span, content: list[Span]) -> int:
    """How far a word stands from the content, inside counting as farthest."""
    gaps = [max(a - span[1], span[0] - b) for a, b in content]
    return min(g if g >= 0 else sys.maxsize for g in gaps)


def nearest(text: str, words: str | None, content: list[Span]) -> Span | None:
    if words is None:
        return None
    if "<" in words or " ... " in words:
        return stretch(text, words)
    found = occurrences(text, words)
    if not found:
        raise UnresolvedError(f"{words!r} is not found")
    return min(found, key=lambda span: distance(span, content))


def check(row: dict[str, Any], speakers: dict[str, Any]) -> None:
    if unknown := set(row) - KEYS:
        raise UnresolvedError(f"unknown keys {sorted(unknown)}")
    if row["speaker"] not in speakers or row["style"] not in STYLES:
        raise UnresolvedError(
            f"speaker {row['speaker']!r} or style {row['style']!r} is not declared"
        )


def relays(text: str, credits: dict[str, list[str]], start: int) -> list[str]:
    """The names of the last credit before `start`."""
    before = {once(text, words): names for words, names in credits.items()}
    return next((before[s] for s in sorted(before, reverse=True) if s[1] <= start), [])


def statement(text: str, page: dict[str, Any], row: dict[str, Any], start: int) -> dict[str, Any]:
    content = list(parts(text, row["content"], start))
    credited = relays(text, page.get("credits", {}), content[0][0])
    return {
        "content": content,
        "content_text": [text[a:b] for a, b in content],
        "speaker": row["speaker"],
        "style": row["style"],
        "via": row.get("via", credited),
        "optional": row.get("optional", False),
        **{key: nearest(text, row.get(key), content) for key in ("mention", "cue", "question")},
    }


def speakers(page: dict[str, Any]) -> dict[str, Any]:
    for speaker in page["speakers"].values():
        if set(speaker) - {"name", "role", "kind"} or speaker["kind"] not in KINDS:
            raise UnresolvedError(f"speaker {speaker}")
        speaker.setdefault("role", "")
    return dict(page["speakers"])


def resolve(path: Path) -> dict[str, Any]:
    page = yaml.safe_load(path.read_bytes())
    text = (HERE / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
    named, rows, start = speakers(page), [], 0
    for number, row in enumerate(page["statements"], 1):
        try:
            check(row, named)
            rows.append(statement(text, page, row, start))
        except (UnresolvedError, KeyError) as error:
            raise UnresolvedError(f"{path.stem}, statement {number}: {error}") from error
        start = rows[-1]["content"][0][0]
    if unused := set(named) - {row["speaker"] for row in rows}:
        raise UnresolvedError(f"{path.stem}: speakers without a statement: {sorted(unused)}")
    return {"doc": path.stem, "speakers": named, "statements": rows}


def show(page: dict[str, Any]) -> None:
    text = (HERE / "texts" / f"{page['doc']}.txt").read_bytes().decode("utf-8")
    print("=" * 8, page["doc"])
    for number, row in enumerate(page["statements"], 1):
        place = {k: row[k] and text[slice(*row[k])] for k in ("mention", "cue", "question")}
        print(number, page["speakers"][row["speaker"]]["name"], row["style"], row["via"], place)
        print("   ", "OPTIONAL" if row["optional"] else "", *row["content_text"], sep=" | ")


def pages() -> list[dict[str, Any]]:
    return [resolve(path) for path in sorted((HERE / "annotations").glob("*.yml"))]


def main() -> None:
    try:
        resolved = pages()
    except UnresolvedError as error:
        sys.exit(str(error))
    lines = (json.dumps(page, ensure_ascii=False) + "\n" for page in resolved)
    (HERE / "gold.jsonl").write_text("".join(lines), encoding="utf-8")
    for page in resolved:
        if page["doc"] in sys.argv[1:]:
            show(page)


if __name__ == "__main__":
    main()
