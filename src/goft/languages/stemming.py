"""What the data of `search.yml` say of affixes and other forms of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from goft.errors import LanguageError
from goft.languages.folding import fold_word

_KEYS = {"letters", "stemmer", "spellings", "forms", "steps", "common", "built", "asked"}
_KEYS |= {"compounds", "endings", "apart", "before", "clitics", "enclitics"}
_ASKED = {"before", "after", "swapped", "linked", "leave", "kin", "alike", "asking", "saying"}


@dataclass(frozen=True, slots=True)
class Step:
    """Affixes, each with what takes its place, of which a word loses the longest it has.

    At least `leave` letters stay.
    """

    at_start: bool
    affixes: Mapping[str, str]
    leave: int
    longest: int

    def __call__(self, word: str) -> str:
        for size in range(min(self.longest, len(word) - self.leave), 0, -1):
            affix = word[:size] if self.at_start else word[-size:]
            if affix in self.affixes:
                instead = self.affixes[affix]
                return instead + word[size:] if self.at_start else word[:-size] + instead
        return word


def checked(data: Any, file: str) -> Mapping[str, Any]:
    """The content of a `search.yml`; LanguageError where it has a key that nothing reads."""
    for keys, known in ((data, _KEYS), (data.get("asked", {}), _ASKED)):
        for key in keys:
            if key not in known:
                told = ", ".join(sorted(known))
                message = f"{file}: no key “{key}”; there are: {told}"
                raise LanguageError(message, file=file, key=key)
    found: Mapping[str, Any] = data
    return found


def step(entry: Mapping[str, Any]) -> Step:
    """One entry of `steps`."""
    side = "start" if "start" in entry else "end"
    known = affixes(entry[side])
    return Step(side == "start", known, entry["leave"], max(map(len, known)))


def affixes(entries: Iterable[str] | Mapping[str, str]) -> dict[str, str]:
    """Affixes, each with what takes its place: nothing, where they are a list."""
    given = entries if isinstance(entries, Mapping) else dict.fromkeys(entries, "")
    return dict(pairs(given))


def pairs(entries: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Every form with what it stands for; several forms may share an entry."""
    for form, instead in entries.items():
        for each in form.split():
            yield fold_word(each), fold_word(instead or "")


def stemmer(name: str | None) -> Callable[[str], str]:
    """The stemmer of a library, where the data name one; else words stay as they are."""
    if name is None:
        return str
    from Stemmer import Stemmer  # type: ignore[import-not-found]

    stem: Callable[[str], str] = Stemmer(name).stemWord
    return stem


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """Words as they are compared."""
    return tuple(map(fold_word, words))


def whole(parts: Iterable[str]) -> str:
    """The parts of a word, written together."""
    return "".join(map(fold_word, parts))
