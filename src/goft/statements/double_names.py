"""Names of foreigners in a script without capitals: double ones, and those with «van» inside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Pack
from goft.model import Text
from goft.statements.lists import Lists
from goft.statements.tags import Tags, alone

SHORTEST: Final = 2
DOUBLE: Final = 3
STOPS: Final = frozenset('.!?؟:"«“')
# What may stand behind a name that is whole.
BEHIND: Final = frozenset(("that", "cue", "preposition", "saying", "matter", "given", "role"))
NAMES: Final = frozenset(("given", "matter"))


def double_names(text: Text, pack: Pack, tags: Tags, lists: Lists) -> set[int]:
    """Tag two names that a hyphen without spaces joins as one first name, beside another name, and
    let «van» behind a first name be no conjunction; gives the tokens that the first ones hold."""
    inner = set[int]()
    if pack.options.get("definite") is None:
        return inner
    particles = lists.here("foreign_particles")
    pairs = pairwise(text.words) if particles or lists.has("-") else ()
    for token, (word, mark) in enumerate(pairs):
        if word in particles and "so" in tags.kinds(token) and _van(text, pack, tags, token):
            tags[token] = alone("particle")
            behind = token + 1 + ("particle" in tags.kinds(token + 1))
            _name_beside(text, pack, tags, (token, behind), both=True)
        elif mark == "-" and _joined(text, pack, tags, token):
            tags.drop(token + 2)
            tags[token] = alone("given", DOUBLE)
            inner.update((token + 1, token + 2))
            _name_beside(text, pack, tags, (token, token + DOUBLE))
    if particles:
        inner.update(_parts_again(text, pack, tags))
    _led_by_fathers(text, pack, tags, lists)
    return inner


def _parts_again(text: Text, pack: Pack, tags: Tags) -> Iterator[int]:
    """Tag what a surname opens with where it stands alone («da Costa» behind «X da Costa»); gives
    the tokens that whole surnames hold."""
    words, parts = text.words, folded(pack.code, "foreign_particles")
    opens = [t for t in range(len(words) - 1) if words[t] in parts and t not in tags]
    named = [t for t in opens if _plain(text, pack, tags, t + 1)]
    shown = {words[t : t + 2] for t in named if _beside_given(tags, t)}
    for token in opens:
        alike = words[token : token + 2] in shown
        if alike and not (token and _plain(text, pack, tags, token - 1)):
            tags.drop(token + 1)
            tags[token] = alone("given", 2)
            yield token + 1


def _led_by_fathers(text: Text, pack: Pack, tags: Tags, lists: Lists) -> None:
    """Tag what a surname opens with where it stands alone («Ibn Y» behind «X bin Y»)."""
    words, (inside, before) = text.words, folded_parts(pack.code, "sons")
    if not (lists.has(inside) and lists.has(before)):
        return
    fathers = {words[t + 1] for t in range(len(words) - 1) if words[t] == inside}
    for token in range(len(words) - 1):
        if words[token] == before and words[token + 1] in fathers:
            tags[token] = alone("particle")


def _beside_given(tags: Tags, token: int) -> bool:
    return tags.ends(token, "given") or "given" in tags.kinds(token + 1)


def _name_beside(
    text: Text, pack: Pack, tags: Tags, found: tuple[int, int], both: bool = False
) -> None:
    """Tag the word of a name before a double one or «van», and `both` or if none stands there the
    one behind."""
    before, behind = found[0] - 1, found[1]
    opens = before < 1 or text.words[before - 1] in STOPS
    led = not opens and _plain(text, pack, tags, before)
    if led:
        tags[before] = alone("given")
    if (both or not led) and behind < len(text.words) and _plain(text, pack, tags, behind):
        tags[behind] = alone("given")


def _van(text: Text, pack: Pack, tags: Tags, token: int) -> bool:
    """Whether a surname follows «van», which a name stands before, and then what ends a name."""
    behind, end = token + 1, token + 2
    led = tags.ends(token, "given") or (token > 0 and _plain(text, pack, tags, token - 1))
    if tags.kinds(behind) == {"particle"}:
        return led
    if not led or not _plain(text, pack, tags, behind):
        return False
    closed = end >= len(text.words) or not text.words[end].isalnum()
    closed = closed or text.words[end][1:].startswith(pack.options["definite"])
    return closed or not tags.kinds(end).isdisjoint(BEHIND)


def _joined(text: Text, pack: Pack, tags: Tags, token: int) -> bool:
    """Whether names stand on both sides of a hyphen without spaces, and one more beside them."""
    starts, last = text.starts, token + 2
    if last >= len(text.words) or not text.words[last].isalpha():
        return False
    tight = text.end(token) == starts[token + 1] and text.end(token + 1) == starts[last]
    if not tight or not all(_plain(text, pack, tags, t) for t in (token, last)):
        return False
    beside = (t for t in (token - 1, last + 1) if 0 <= t < len(text.words))
    return any(_plain(text, pack, tags, t) for t in beside)


def _plain(text: Text, pack: Pack, tags: Tags, token: int) -> bool:
    """Whether a first name stands at the token, or a word in no list and without an article."""
    word, found = text.words[token], tags.get(token)
    if word.startswith(pack.options["definite"]):
        return False
    if found is not None:
        shown = found.length == 1 and found.kinds <= NAMES and word not in pack.words
        return "given" in found.kinds or shown
    return word.isalpha() and len(word) > SHORTEST
