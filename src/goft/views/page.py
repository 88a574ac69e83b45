"""What was understood of a page: its facts with their evidence, its parts, its dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goft.model import Block, DateMention, Document, Issue, Occasion, Span
from goft.views.terminal import Terminal

_FACTS = ("language", "outlet", "title", "published", "news code", "address")
_MARGIN = 2
_ROLE = 24
# How much is shown of words that are named as evidence.
_WORDS = 40


def render(
    document: Document,
    terminal: Terminal | None = None,
    mentions: Sequence[DateMention] = (),
    issues: Sequence[Issue] = (),
    occasions: Sequence[Occasion] = (),
) -> str:
    """The page as lines of text; comments are shown as the document holds them."""
    shown = terminal or Terminal()
    found = [*_facts(document, shown), "", *_blocks(document, shown)]
    found += [*_dates(document, mentions, shown), *_occasions(document, occasions, shown)]
    found += _issues(issues, shown)
    return "\n".join(line.rstrip() for line in found) + "\n"


def _facts(document: Document, terminal: Terminal) -> Iterator[str]:
    """A line for each fact: what it is, and where it was read."""
    yield terminal.style(terminal.run(document.source), bold=True)
    for name in _FACTS:
        value, evidence = _fact(document, name)
        words = terminal.run(value) if value else terminal.style("unknown", dim=True)
        where = terminal.style(f"  ‹ {terminal.run(evidence)}", dim=True) if evidence else ""
        yield f"{' ' * _MARGIN}{name.ljust(10)} {words}{where}"
    for candidate in document.date_candidates:
        line = f"{candidate.origin} states {terminal.run(candidate.text)}"
        yield " " * (_MARGIN + 11) + terminal.style(line, dim=True)


def _fact(document: Document, name: str) -> tuple[str | None, str | None]:
    """A fact's value and its evidence, None where there is none."""
    if name == "published":
        return _published(document)
    if name == "title":
        return document.title, _place(document, "headline") or _stated(document.title)
    if name == "news code":
        return document.news_code, _place(document, "code line") or _stated(document.news_code)
    if name == "outlet":
        return document.outlet, _place(document, "slug") or _stated(document.outlet)
    return (document.language if name == "language" else document.address), None


def _published(document: Document) -> tuple[str | None, str | None]:
    day = document.published
    if day is None:
        return None, None
    at = f" {_range(day.evidence)}" if day.evidence else ""
    return f"{day.date} ({day.precision})", f"{day.text} ({day.calendar}){at}"


def _place(document: Document, what: str) -> str | None:
    """Where the block of a role or kind stands."""
    blocks = (block for block in document.blocks if what in (block.role, block.kind))
    found = next(blocks, None)
    return f"{what} {_range(found.span)}" if found else None


def _stated(value: str | None) -> str | None:
    return "stated outside the text or in the opening sentence" if value else None


def _range(span: Span) -> str:
    return f"[{span[0]}–{span[1]}]"


def _blocks(document: Document, terminal: Terminal) -> Iterator[str]:
    """A line for each part: place, role and first words."""
    places = [_range(block.span) for block in document.blocks]
    width = max((len(place) for place in places), default=0)
    for place, block in zip(places, document.blocks, strict=True):
        role = _role(block).ljust(_ROLE)
        room = max(20, terminal.width - _MARGIN - width - _ROLE - 2)
        words = terminal.run(_short(document.text[slice(*block.span)], room))
        head = terminal.style(f"{place.rjust(width)}  {role}", dim=block.role == "furniture")
        yield f"{' ' * _MARGIN}{head}{words}"


def _role(block: Block) -> str:
    return f"{block.role}: {block.kind}" if block.kind else block.role


def _short(words: str, room: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= room else words[: room - 1] + "…"


def _dates(
    document: Document, mentions: Sequence[DateMention], terminal: Terminal
) -> Iterator[str]:
    if mentions:
        yield ""
    for mention in mentions:
        value = mention.value or terminal.style(mention.reason or "unresolved", dim=True)
        words = terminal.run(document.text[slice(*mention.span)])
        yield f"{' ' * _MARGIN}{_range(mention.span)}  {words}  {value}"


def _occasions(
    document: Document, occasions: Sequence[Occasion], terminal: Terminal
) -> Iterator[str]:
    """A line for each occasion: the words that name it, and what is told of it."""
    if occasions:
        yield ""
    for each in occasions:
        told = (each.kind, each.day, each.with_ and f"with {each.with_}", each.place)
        words = terminal.run(_short(document.text[slice(*each.evidence)], _WORDS))
        value = ", ".join(terminal.run(part) for part in told if part)
        yield f"{' ' * _MARGIN}{_range(each.evidence)}  {words}  {value}"


def _issues(issues: Sequence[Issue], terminal: Terminal) -> Iterator[str]:
    if issues:
        yield ""
    for issue in issues:
        yield terminal.style(
            f"{' ' * _MARGIN}{issue.code}: {terminal.run(issue.message)}", dim=True
        )
