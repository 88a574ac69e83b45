"""When two names mean the same source."""

from __future__ import annotations

import re
import unicodedata

from goft.evaluation.gold import GoldSpeaker

MOST_WORDS = 12
_LETTERS = str.maketrans("يىكةأإآٱؤئۀ", "ییکهااااویه")
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_ARTICLE = re.compile("^(وال|بال|لل|ال)")
_TITLES = frozenset(
    "آقای دکتر مهندس سید حجت الاسلام السيد الدكتور الشيخ في من و "
    "mr mrs ms dr the a an of".translate(_LETTERS).split()
)


def fold(name: str | None) -> list[str]:
    """The words of a name without titles, marks and variants of letters."""
    text = unicodedata.normalize("NFKC", name or "").translate(_LETTERS).lower()
    text = _MARKS.sub("", text).replace("\u200c", " ").replace("-", " ")
    return [word for word in re.findall(r"\w+", text) if word not in _TITLES]


def same_speaker(gold: GoldSpeaker, name: str | None) -> bool:
    """Whether a predicted name means the annotated source.

    A person is known by the last name, everybody by half of all words of name, or of name and
    role. A "name" of more than twelve words is a clause and always wrong.
    """
    given = fold(name)
    if not given or len(given) > MOST_WORDS:
        return False
    words = fold(gold.name)
    if gold.kind == "person" and words and (words[-1] in given or given[-1] in words):
        return True
    return _alike(words, given, set(words) | set(fold(gold.role)))


def same_relay(gold: list[str], name: list[str]) -> bool:
    """Whole names, one of them allowed its kind («خبرگزاری فارس», "Fars news agency")."""
    whole = set(gold) <= set(name) or set(name) <= set(gold)
    return bool(gold) and bool(name) and len(name) <= MOST_WORDS // 2 and whole


def _alike(words: list[str], given: list[str], all_words: set[str]) -> bool:
    name, described = {_bare(w) for w in words}, {_bare(w) for w in all_words}
    said = {_bare(word) for word in given}
    shared = max(_jaccard(name, said), _jaccard(described, said))
    return shared >= 0.5 or (len(said) >= 2 and said <= described)


def _bare(word: str) -> str:
    return _ARTICLE.sub("", word) if len(word) > 4 else word


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
