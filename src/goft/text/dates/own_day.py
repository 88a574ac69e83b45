"""Which of a page's dates is its own: a date line, or a date that it calls today."""

from __future__ import annotations

from goft.model import contains
from goft.text.dates.matching import Find
from goft.text.dates.scene import Origin, Scene

# A date line stands near the top and holds little else, in characters.
_TOP = 1500
_BESIDE, _BESIDE_DIGITS, _PLACE = 25, 60, 12
_SENTENCE = (".", "!", "?", "»", "”")
_APART = (":", "|", "-", "–", "—", "•", "/", ",")


def has_year(find: Find) -> bool:
    """Whether the words of a date give its year."""
    return find.get("stamp") is not None or find.get("year") is not None


def own_day_origin(find: Find, scene: Scene) -> Origin | None:
    """How a find tells the day of the page; None when it does not."""
    if any(contains(span, find.span) for span in scene.aside):
        return None
    if find.pattern.gives == "day" and find.get("relative_day") == 0:
        return "today"
    return "line" if _is_date_line(find, scene) else None


def _is_date_line(find: Find, scene: Scene) -> bool:
    if find.pattern.gives not in ("stamp", "day") or not has_year(find) or find.span[0] > _TOP:
        return False
    start = scene.text.rfind("\n", 0, find.span[0]) + 1
    end = scene.text.find("\n", find.span[1])
    line = scene.text[start : end if end >= 0 else len(scene.text)].strip()
    before = scene.text[start : find.span[0]].strip()
    if line.endswith(_SENTENCE) or any(label in before for label in scene.grammar.stale_labels):
        return False
    rest = len(line) - (find.span[1] - find.span[0])
    if find.pattern.gives == "stamp" or _labelled(before, scene):
        return rest <= _BESIDE_DIGITS and _leads(before, scene)
    return rest <= _BESIDE


def _leads(before: str, scene: Scene) -> bool:
    """Whether what stands before a date in its line is a label, a place, or set apart."""
    return len(before) <= _PLACE or before.endswith(_APART) or _labelled(before, scene)


def _labelled(before: str, scene: Scene) -> bool:
    bare = before.rstrip(" :-|")
    return any(bare.endswith(label) for label in scene.grammar.labels)
