"""Agreement: the gender that a verb of saying shows of its subject, and whose verb it so is."""

from __future__ import annotations

from goft.languages.folding import fold_word
from goft.languages.pack import Word
from goft.statements.frame import Frame
from goft.statements.page import Page


def gender(page: Page, token: int) -> str:
    """The gender that the cue at the token shows; "" where the language's verbs show none."""
    word = page.word(token, "cue")
    shown = page.pack.options.get("agreement")
    if word is None or shown is None or word.form not in ("finite", "part"):
        return ""
    text = page.words[token][1 if word.clitic else 0 :]
    if word.form == "part":
        return _ending(text, shown["participle"])
    if text.endswith(tuple(map(fold_word, shown["plural"]))):
        return ""
    return "feminine" if _feminine(page, word, text, shown) else "masculine"


def plural(page: Page, token: int) -> bool:
    """Whether the cue at the token shows a plural subject, which then does not follow it."""
    word, shown = page.word(token, "cue"), page.pack.options.get("agreement")
    if word is None or shown is None or word.form != "finite":
        return False
    return page.words[token].endswith(tuple(map(fold_word, shown["plural"])))


def _ending(text: str, endings: dict[str, str]) -> str:
    return next((name for name, end in endings.items() if text.endswith(fold_word(end))), "")


def _feminine(page: Page, word: Word, text: str, shown: dict[str, dict[str, list[str]]]) -> bool:
    """Whether the same verb without its feminine ending or beginning is a form too."""
    others = [
        text[: -len(end)] + other
        for end, rest in shown["ends"].items()
        if text.endswith(end)
        for other in rest
    ]
    others += [
        other + text[len(start) :]
        for start, rest in shown["begins"].items()
        if text.startswith(start)
        for other in rest
    ]
    return any(_is_form(page, word, fold_word(other)) for other in others)


def _is_form(page: Page, word: Word, text: str) -> bool:
    found = page.pack.words.get(text, ())
    readings = (reading for _, rests in found for reading in rests.values())
    return any(w.kind == "cue" and w.lemma == word.lemma for r in readings for w in r.words)


def differ(one: str, other: str) -> bool:
    """Whether two genders are both known and not the same."""
    return bool(one and other) and one != other


def of_another(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb without a subject of its own does not agree with the speaker of the words
    that it follows: it tells what somebody in them did."""
    dropped = inner.speaker is None and inner.word.form == "finite" == outer.word.form
    return dropped and differ(gender(page, outer.cue[0]), gender(page, inner.cue[0]))


def asyndetic(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb without a subject of its own stands right behind a comma, where a conjunction
    would join it to the narrator's: it is what the reported subject did."""
    cue = inner.cue[0]
    if not page.pack.options.get("conjoined") or inner.word.clitic or inner.word.form != "finite":
        return False
    led = page.end(max(outer.cue[0] - 1, 0), "clause", "conjunction") == outer.cue[0]
    joined = page.words[cue].startswith(tuple(page.pack.options["conjoined"]))
    return not (inner.speaker or led or joined) and page.words[cue - 1] == ","
