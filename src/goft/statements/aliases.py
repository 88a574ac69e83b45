"""People under another name that the page tells beside theirs: “X, better known as Y”."""

from __future__ import annotations

from goft.statements.nicknames import aliases
from goft.statements.page import Page
from goft.statements.scene import Scene


def meet_aliases(page: Page, scene: Scene) -> None:
    """Let everybody be known by another name, too, that the page tells."""
    for bearer, called in aliases(page, scene.first_names):
        scene.nicknames |= dict.fromkeys(called, scene.enter(bearer, subject=False))
