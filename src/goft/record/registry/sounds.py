"""How a name sounds, whatever script it is written in, and how far two names differ in sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from goft.languages.folding import fold_word
from goft.record.registry.entries import every

_DATA = Path(__file__).parent / "data" / "sounds.yml"
_WORD = re.compile(r"[^\W\d_]+(?:['’‘`][^\W\d_]+)*|[^\W_]+")
_ASIDE = re.compile(r"\([^()]*\)|«|»|[“”\"]")
_VOWELS = frozenset("aeoiuAIUWY@HE")


class Sound(NamedTuple):
    """One sound: in which word of the name it stands, and what its absence costs."""

    sound: str
    word: int
    weight: float
    missing: float


@dataclass(frozen=True, slots=True)
class Heard:
    """A name as it sounds: `skeleton` are its consonants, `words` how many words it has."""

    sounds: tuple[Sound, ...]
    skeleton: str
    words: int
    unwritten: Mapping[str, float]


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    return data


def title_words() -> tuple[str, ...]:
    """The words that may stand before a name, as written."""
    return tuple(every(_data()["titles"]))


@cache
def _titles() -> Mapping[str, list[tuple[str, ...]]]:
    """By their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for title in sorted({tuple(words(title)) for title in title_words()}, key=len, reverse=True):
        found.setdefault(title[0], []).append(title)
    return found


@cache
def particles() -> frozenset[str]:
    """Words inside names that may as well be missing."""
    return frozenset(map(fold_word, _data()["particles"]))


@cache
def _joined() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(form), new) for form, new in _data()["joined"].items())


def words(name: str) -> list[str]:
    """The folded words of a name; what stands in parentheses is left out."""
    text = fold_word(_ASIDE.sub(" ", name))
    for form, new in _joined():
        text = form.sub(new, text)
    return _WORD.findall(text)


def bare(name: str) -> list[str]:
    """The words of a name without the titles before it."""
    found = words(name)
    while len(found) > 1:
        known = _titles().get(found[0], ())
        title = next((t for t in known if len(t) < len(found) and _leads(t, found)), None)
        if title is None:
            return found
        found = found[len(title) :]
    return found


def _leads(title: tuple[str, ...], found: list[str]) -> bool:
    return tuple(found[: len(title)]) == title


@cache
def heard(name: str) -> Heard:
    """How a name sounds without its titles and particles."""
    kept = bare(name)
    kept = [word for word in kept if word not in particles()] or kept
    scripts = [_script(word) for word in kept]
    sounds = tuple(
        Sound(sound, place, _weight(sound), _missing(sound))
        for place, (word, script) in enumerate(zip(kept, scripts, strict=True))
        for sound in spoken(word, script)
    )
    unwritten: Mapping[str, float] = min(
        (script["unwritten"] for script in scripts), key=len, default={}
    )
    skeleton = "".join(s.sound for s in sounds if s.sound not in _VOWELS)
    return Heard(sounds, skeleton, len(kept), unwritten)


def _script(word: str) -> dict[str, Any]:
    """The script that has most of the word's letters."""
    scripts: list[dict[str, Any]] = _data()["scripts"]
    return max(scripts, key=lambda script: sum(char in script["letters"] for char in word))


def spoken(word: str, script: Mapping[str, Any]) -> str:
    """The sounds of a word; a doubled sound is one."""
    word = _without_edges(word, script)
    longest = max(map(len, script["groups"]))
    sounds: list[str] = []
    place = 0
    while place < len(word):
        size = next(
            n
            for n in range(longest, -1, -1)
            if n < 2 or word[place : place + n] in script["groups"]
        )
        group = word[place : place + max(size, 1)]
        new = script["groups"].get(group) if size > 1 else script["letters"].get(group, "")
        sounds.extend(sound for sound in new or "" if not sounds or sounds[-1] != sound)
        place += max(size, 1)
    return "".join(sounds)


def _without_edges(word: str, script: Mapping[str, Any]) -> str:
    for start, new in script["starts"].items():
        if word.startswith(start) and len(word) > len(start) + 1:
            word = new + word[len(start) :]
    for end, new in script["ends"].items():
        if word.endswith(end) and len(word) > len(end) + 1:
            return word[: -len(end)] + str(new)
    return word


@cache
def _weight(sound: str) -> float:
    return float(_data()["weights"].get(sound, 1.0))


@cache
def _missing(sound: str) -> float:
    return float(_data()["missing"].get(sound, 1.0))


@cache
def _differ(one: str, other: str) -> float:
    if one == other:
        return 0.0
    pairs: dict[str, float] = _data()["differ"]
    return float(pairs.get(one + other, pairs.get(other + one, 1.0)))


def alike(one: Heard, other: Heard) -> float:
    """How alike two names sound, from 0 to 100: the worse of the whole and its worst word."""
    if not one.sounds or not other.sounds:
        return 0.0
    lost, lost_other = _aligned(one, other)
    whole = max(sum(lost), sum(lost_other)) / max(_total(one.sounds), _total(other.sounds))
    worst = max(*_shares(one, lost), *_shares(other, lost_other))
    return 100 * max(0.0, 1 - max(whole, worst))


def _total(sounds: Iterable[Sound]) -> float:
    return sum(sound.weight for sound in sounds)


def _shares(name: Heard, lost: list[float]) -> list[float]:
    """How much of each word was lost."""
    weights = [0.0] * name.words
    for sound in name.sounds:
        weights[sound.word] += sound.weight
    return [cost / max(weight, 1.0) for cost, weight in zip(lost, weights, strict=True)]


def _aligned(one: Heard, other: Heard) -> tuple[list[float], list[float]]:
    """The cheapest alignment: what it costs each word of the two names."""
    steps = _table(one, other)
    lost, lost_other = [0.0] * one.words, [0.0] * other.words
    i, j = len(one.sounds), len(other.sounds)
    while i or j:
        _, cost, back = steps[i][j]
        if back == (1, 1):
            lost[one.sounds[i - 1].word] += cost
            lost_other[other.sounds[j - 1].word] += cost
        elif back == (1, 0):
            lost[one.sounds[i - 1].word] += cost
        else:
            lost_other[other.sounds[j - 1].word] += cost
        i, j = i - back[0], j - back[1]
    return lost, lost_other


_Step = tuple[float, float, tuple[int, int]]


def _table(one: Heard, other: Heard) -> list[list[_Step]]:
    """For every two beginnings: the cost so far, of the last step, and the way back."""
    gaps = [_gap(sound, other.unwritten) for sound in one.sounds]
    gaps_other = [_gap(sound, one.unwritten) for sound in other.sounds]
    row: list[_Step] = [(0.0, 0.0, (0, 0))]
    for gap in gaps_other:
        row.append((row[-1][0] + gap, gap, (0, 1)))
    table = [row]
    for sound, gap in zip(one.sounds, gaps, strict=True):
        above = table[-1]
        row = [(above[0][0] + gap, gap, (1, 0))]
        for j, (against, gap_other) in enumerate(zip(other.sounds, gaps_other, strict=True)):
            cost = _differ(sound.sound, against.sound)
            row.append(
                min(
                    (above[j][0] + cost, cost, (1, 1)),
                    (above[j + 1][0] + gap, gap, (1, 0)),
                    (row[j][0] + gap_other, gap_other, (0, 1)),
                )
            )
        table.append(row)
    return table


def _gap(sound: Sound, unwritten: Mapping[str, float]) -> float:
    return float(unwritten.get(sound.sound, sound.missing))
