"""Which line of a page is its title."""

from __future__ import annotations

from collections.abc import Sequence

from goft.documents.tree import Chunk, Node, Tree
from goft.languages.page import page_key

_SAME = 0.6
_PART = 0.35
_SHORTEST = 12
_LONGEST = 300
_NOT_TITLES = frozenset(["related", "navigation", "comment", "tags"])


def find_title(tree: Tree, titles: Sequence[str]) -> int | None:
    """The chunk that is the page's title: as the metadata has it, else the first large one."""
    wanted = [key for key in map(page_key, titles) if key]
    best, found = 0.0, None
    for index, chunk in enumerate(tree.chunks):
        score = _score(chunk, tree.nodes[chunk.node], wanted)
        if score > best:
            best, found = score, index
    return found


def _score(chunk: Chunk, node: Node, wanted: Sequence[str]) -> float:
    """How likely a line is the title: by the metadata twice as much as by its look."""
    key = page_key(chunk.text) if len(chunk.text) <= _LONGEST else ""
    if not key:
        return 0.0
    same = max((_likeness(key, title) for title in wanted), default=0.0)
    look = _look(chunk, node)
    if wanted and same < _SAME:
        return look / 2 if len(key) > _SHORTEST else 0.0
    return 2 * same + look


def _look(chunk: Chunk, node: Node) -> float:
    if node.kind in _NOT_TITLES:
        return 0.0
    level = {1: 1.0, 2: 0.5, 3: 0.5}.get(chunk.level, 0.0)
    return level + (0.6 if node.role == "headline" else 0.0)


def _likeness(key: str, title: str) -> float:
    """How much of a stated title a line is; the stated one may carry a site's name besides."""
    if key == title:
        return 1.0
    if title in key:
        return len(title) / len(key)
    share = len(key) / len(title)
    return max(_SAME, share) if key in title and share > _PART else 0.0
