"""Figures and differences of an evaluation as lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from goft.evaluation.differences import Difference
from goft.evaluation.tally import Figures
from goft.model import Span

CONTEXT = 60
LONGEST = 240
_HEAD = "           gold  pred   find P     R     F  tight F  joint P     R     F  exact speaker"


def figures_lines(groups: dict[str, Figures]) -> Iterator[str]:
    """A table of figures by group, then the speakers by kind and manner."""
    yield f"{_HEAD}  question F  relay F"
    for name, row in groups.items():
        find, joint = row["find"], row["joint"]
        yield (
            f"{name:10} {row['gold']:5} {row['pred']:5}    {find['p']:.3f} {find['r']:.3f} "
            f"{find['f']:.3f}    {row['tight']['f']:.3f}    {joint['p']:.3f} {joint['r']:.3f} "
            f"{joint['f']:.3f}  {row['exact']:.3f}   {row['speaker']:.3f}       "
            f"{score(row, 'question'):>5}    {score(row, 'relay'):>5}"
        )
    yield ""
    for name, row in groups.items():
        yield f"{name:10} speaker by kind: {_parts(row['kind'])}"
        yield f"{'':10} speaker by how:  {_parts(row['how'])}"


def score(row: Figures, name: str) -> str:
    """The F1 of a figure; a dash where there was nothing to find and nothing was read."""
    return "–" if name in row["none"] else f"{row[name]['f']:.3f}"


def differences_lines(items: Iterable[Difference]) -> Iterator[str]:
    """Each difference in context, with the number of each cause by group at the end."""
    causes: dict[str, Counter[str]] = {}
    for item in items:
        causes.setdefault(item.document.split("-")[0], Counter()).update(item.causes)
        yield from _difference(item)
    for group, counts in sorted(causes.items()):
        told = ", ".join(f"{n} {name}" for name, n in counts.most_common())
        yield f"Differences in {group}: {told}"
    yield from [""] if causes else []


def _difference(item: Difference) -> Iterator[str]:
    yield f"{item.document} @{item.start}  {', '.join(item.causes)}  ({item.overlap:.2f})"
    if item.gold:
        extras = _extras(item.gold.question, item.gold.via, item.text)
        yield f"  gold  {item.gold.speaker.name}{extras}"
        yield f"        {_in_context(item.gold.content, item.text)}"
    if item.prediction:
        extras = _extras(item.prediction.question, item.prediction.via, item.text)
        yield f"  read  {item.prediction.speaker or 'unknown'}{extras}"
        yield f"        {_in_context(item.prediction.content, item.text)}"
    yield ""


def _extras(question: Span | None, via: tuple[str, ...], text: str) -> str:
    asked = f"  ? {_flat(text[slice(*question)])}" if question else ""
    return asked + (f"  via {' > '.join(via)}" if via else "")


def _in_context(spans: tuple[Span, ...], text: str) -> str:
    """The spans in brackets with the words around and between them."""
    pieces, place = [], max(0, spans[0][0] - CONTEXT)
    for start, end in spans:
        pieces += [text[place:start], "⟦", _cut(text[start:end]), "⟧"]
        place = end
    return _flat("".join([*pieces, text[place : place + CONTEXT]]))


def _cut(words: str) -> str:
    half = LONGEST // 2
    return words if len(words) <= LONGEST else f"{words[:half]} … {words[-half:]}"


def _flat(words: str) -> str:
    return " ".join(words.split())


def _parts(parts: dict[str, dict[str, float]]) -> str:
    return ", ".join(f"{name} {part['right']:.3f} of {part['n']}" for name, part in parts.items())
