"""Where in a page's markup the article stands, and what its lines are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from goft.documents.shapes import ends_sentence, is_asking, is_credit, is_date_line, is_post_line
from goft.documents.titles import find_title
from goft.documents.tree import Chunk, Tree
from goft.model import Role

_PROSE = 60
_SENTENCE = 25
_WHOLE = 0.9
_MOST = 0.75
_LINKED = 0.8
_TRIES = 6
_HEADING = 130
_NEAR = 4
_PARAGRAPH = 80
_CREDIT = 120
# How many characters an element of such a name may hold to be taken at its word.
_LONGEST = {"kicker": 200, "lead": 1200, "caption": 1000, "credit": 300, "dateline": 120}
_ASIDE = 60


@dataclass(slots=True)
class Place:
    """What a chunk is: an article role or a furniture kind; neither while it is not known.

    `words` says which words may overrule it: its own line's, or also those of a run of lines.
    """

    role: Role | None = None
    kind: str | None = None
    words: Literal["", "line", "run"] = ""


def places(tree: Tree, titles: Sequence[str]) -> list[Place]:
    """For every chunk its place; `titles` are what the metadata calls the page."""
    return _Reader(tree, titles).places() if tree.chunks else []


class _Reader:
    """One page's chunks and elements with what is found out about them step by step."""

    def __init__(self, tree: Tree, titles: Sequence[str]) -> None:
        self.tree = tree
        self.chunks = tree.chunks
        self.nodes = tree.nodes
        self.headline = find_title(tree, titles)
        self.lengths = self._totals([float(len(chunk.text)) for chunk in tree.chunks])
        self.zones = self._zones()
        self.free = [self.zones[chunk.node] is None for chunk in self.chunks]
        self.root = self._root()
        self.inside = self._within(self.root)
        self.container = self._within(self._container())
        self.first = next((i for i in range(len(self.chunks)) if self._opens(i)), None)

    def places(self) -> list[Place]:
        found = [self._place(index) for index in range(len(self.chunks))]
        self._kicker(found)
        return found

    def _zones(self) -> list[str | None]:
        """For each element the furniture kind it lies in."""
        weights = self._totals([_prose(chunk) for chunk in self.chunks])
        kept = self._path(self.chunks[self.headline].node) if self.headline is not None else set()
        for _ in range(_TRIES):
            zones = self._zoned(kept)
            free = sum(_prose(c) for c in self.chunks if zones[c.node] is None)
            named = [i for i, node in enumerate(self.nodes) if zones[i] and node.kind == zones[i]]
            named = [i for i in named if zones[i] != "comment"]
            widest = max(named, key=lambda i: weights[i], default=None)
            if widest is None or weights[widest] <= free:
                break
            # An element that holds most of the page's words is not what its name says.
            kept = kept | {widest}
        return zones

    def _zoned(self, kept: set[int]) -> list[str | None]:
        zones: list[str | None] = []
        for index, node in enumerate(self.nodes):
            outer = zones[node.parent] if node.parent >= 0 else None
            zones.append(_inner(outer, None if index in kept else node.kind))
        return zones

    def _totals(self, values: Sequence[float]) -> list[float]:
        """For each element the sum of its chunks' values."""
        totals = [0.0] * len(self.nodes)
        for chunk, value in zip(self.chunks, values, strict=True):
            totals[chunk.node] += value
        for index in range(len(self.nodes) - 1, 0, -1):
            if self.nodes[index].parent >= 0:
                totals[self.nodes[index].parent] += totals[index]
        return totals

    def _path(self, node: int) -> set[int]:
        path = set()
        while node >= 0:
            path.add(node)
            node = self.nodes[node].parent
        return path

    def _root(self) -> int:
        """The smallest element that holds the article's paragraphs."""
        values = [
            _prose(chunk) if free else 0.0
            for chunk, free in zip(self.chunks, self.free, strict=True)
        ]
        totals = self._totals(values)
        named = [i for i, node in enumerate(self.nodes) if node.role == "body"]
        best = max(named, key=lambda i: (totals[i], -i), default=0)
        if best and totals[best] > 0.3 * totals[0] and self.zones[best] is None:
            return self._descend(best, totals, _WHOLE)
        return self._descend(0, totals, _MOST)

    def _descend(self, node: int, totals: list[float], share: float) -> int:
        children: dict[int, list[int]] = {}
        for index, each in enumerate(self.nodes):
            children.setdefault(each.parent, []).append(index)
        while True:
            heavy = max(children.get(node, []), key=lambda i: totals[i], default=None)
            if heavy is None or not totals[node] or totals[heavy] < share * totals[node]:
                return node
            if self.nodes[heavy].tag == "p":
                return node
            node = heavy

    def _within(self, root: int) -> list[bool]:
        """For each element whether it is `root` or lies in it."""
        inside: list[bool] = []
        for index, node in enumerate(self.nodes):
            inside.append(index == root or (node.parent >= 0 and inside[node.parent]))
        return inside

    def _container(self) -> int:
        """The smallest element with both headline and paragraphs, or little else than these."""
        if self.headline is None:
            return self._widened()
        above = self._path(self.chunks[self.headline].node)
        node = self.root
        while node not in above:
            node = self.nodes[node].parent
        return node

    def _widened(self) -> int:
        """The widest element around the paragraphs that adds few words to them."""
        node = self.root
        while (parent := self.nodes[node].parent) >= 0:
            if self.lengths[parent] > 1.2 * self.lengths[self.root] + _ASIDE:
                break
            node = parent
        return node

    def _place(self, index: int) -> Place:
        chunk = self.chunks[index]
        zone = self.zones[chunk.node]
        if index == self.headline:
            return Place("headline")
        if zone:
            return self._in_zone(index, zone)
        if self.inside[chunk.node]:
            return self._in_root(index)
        if self.container[chunk.node] or self._near(index):
            return self._around(index)
        return Place("furniture", "navigation", "run")

    def _in_zone(self, index: int, zone: str) -> Place:
        """Furniture; but bars of links by the article also hold its day, number and author."""
        chunk = self.chunks[index]
        node = self.nodes[chunk.node]
        if zone != "navigation" or not self.container[chunk.node]:
            return Place("furniture", zone, "line" if zone in ("navigation", "comment") else "")
        if is_date_line(chunk.text):
            return Place("dateline", words="line")
        if node.role == "credit" and len(chunk.text) < _CREDIT:
            return Place("credit")
        return Place("furniture", zone, "line")

    def _near(self, index: int) -> bool:
        return self.headline is not None and 0 < self.headline - index <= _NEAR

    def _in_root(self, index: int) -> Place:
        chunk = self.chunks[index]
        role = self._told(chunk.node)
        early = not self._paragraphs_before(index)
        if role in ("caption", "lead", "kicker", "credit") and (role != "lead" or early):
            too_long = role == "credit" and len(chunk.text) >= _CREDIT
            return Place(words="run") if too_long else Place(role)
        if early and self.headline is not None and not chunk.level and is_credit(chunk.text):
            return Place("credit")
        if chunk.link_share >= _LINKED and len(chunk.text) < 160 and not ends_sentence(chunk.text):
            return Place("furniture", "related", "line")
        return Place("heading" if self._is_heading(index) else None, words="run")

    def _opens(self, index: int) -> bool:
        """Whether a long paragraph of the article stands here."""
        chunk = self.chunks[index]
        free = self.inside[chunk.node] and self.zones[chunk.node] is None
        return free and _prose(chunk) > _PARAGRAPH and self._told(chunk.node) != "lead"

    def _paragraphs_before(self, index: int) -> bool:
        return self.first is not None and self.first < index

    def _is_heading(self, index: int) -> bool:
        chunk = self.chunks[index]
        if len(chunk.text) > _HEADING or chunk.text.endswith((":", ".", "،", "؛")):
            return False
        if is_post_line(chunk.text):
            return False
        # A question in bold is an interviewer's.
        bold = chunk.bold >= 0.9 * len(chunk.text) and not is_asking(chunk.text)
        looks = chunk.level > 0 or (chunk.fresh and bold)
        return looks and index + 1 < len(self.chunks)

    def _told(self, node: int) -> Role | None:
        """The role that the nearest elements name, below the article's own element."""
        while node >= 0 and node != self.root:
            role = self.nodes[node].role
            if role and self.lengths[node] <= _LONGEST.get(role, 0):
                return role  # type: ignore[return-value]
            node = self.nodes[node].parent
        return None

    def _around(self, index: int) -> Place:
        """A line between headline and paragraphs, or close to them."""
        chunk = self.chunks[index]
        role = self._told(chunk.node)
        after_headline = self.headline is None or index > self.headline
        if role == "caption":
            return Place("caption")
        dated = role == "dateline" and any(map(str.isdigit, chunk.text))
        if is_date_line(chunk.text) or dated:
            return Place("dateline", words="line")
        if role == "lead" and after_headline and chunk.link_share < 0.5:
            return Place("lead")
        if role == "credit" and len(chunk.text) < _CREDIT:
            return Place("credit")
        if after_headline and chunk.link_share < 0.3 and _prose(chunk):
            return Place(words="run")
        if after_headline and is_credit(chunk.text) and chunk.link_share < 0.9:
            return Place("credit")
        return Place("furniture", "navigation", "run")

    def _kicker(self, found: list[Place]) -> None:
        """The line over the headline that belongs to it."""
        if self.headline is None:
            return
        for index in range(self.headline - 1, max(-1, self.headline - 1 - _NEAR), -1):
            chunk = self.chunks[index]
            named = self.nodes[chunk.node].role == "kicker"
            close = index == self.headline - 1 and self._shares_parent(index)
            if named or (close and (chunk.text.endswith(":") or chunk.level)):
                if not is_date_line(chunk.text) and len(chunk.text) < 160:
                    found[index] = Place("kicker")
                return

    def _shares_parent(self, index: int) -> bool:
        node, other = self.chunks[index].node, self.chunks[index + 1].node
        return self.nodes[node].parent == self.nodes[other].parent


def _inner(outer: str | None, kind: str | None) -> str | None:
    """The kind of an element that calls itself `kind` inside one of kind `outer`."""
    if outer is None or kind is None:
        return kind or outer
    if outer == "comment":
        return "form" if kind == "form" else "comment"
    return outer if outer != "navigation" else kind


def _prose(chunk: Chunk) -> float:
    """How many characters of running text a chunk has."""
    length = len(chunk.text)
    if chunk.link_share > 0.5 or (length < _PROSE and not ends_sentence(chunk.text)):
        return 0.0
    return length * (1 - chunk.link_share) if length >= _SENTENCE else 0.0
