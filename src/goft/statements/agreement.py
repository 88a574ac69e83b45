"""Agreement: the gender that a verb of saying shows of its subject, and whose verb it so is."""

from __future__ import annotations

from goft.languages.folding import fold_word
from goft.languages.pack import Word
from goft.statements.page import Page


def gender(page: Page, token: int) -> str:
    """The gender that the cue at the token shows; "" where the language's verbs show none."""
    word = page.word(token, "cue")
    shown = page.pack.options.get("agreement")
    if word is None or shown is None or word.form not in ("finite", "part"):
        return ""
    text = page.words[token][1 if word.clitic else 0 :]
    if word.form == "part":
        return _ending(text, page.source(token, token + 1), shown["participle"])
    if text.endswith(tuple(map(fold_word, shown["plural"]))):
        return ""
    return "feminine" if _feminine(page, word, text, shown) else "masculine"


def disagrees(page: Page, cue: int, token: int) -> bool:
    """Whether an office behind the cue is a woman's while the verb is not."""
    shown = page.pack.options.get("agreement")
    if shown is None or not page.end(token, "role") or page.end(token, "masculine"):
        return False
    woman = page.source(token, token + 1).endswith(shown["participle"]["feminine"])
    return woman and gender(page, cue) == "masculine"


def plural(page: Page, token: int) -> bool:
    """Whether the cue at the token shows a plural subject, which then does not follow it."""
    word, shown = page.word(token, "cue"), page.pack.options.get("agreement")
    if word is None or shown is None or word.form != "finite":
        return False
    return page.words[token].endswith(tuple(map(fold_word, shown["plural"])))


def _ending(text: str, source: str, endings: dict[str, str]) -> str:
    """The gender whose ending a participle bears as it is written («قائلة», not «بقوله»)."""
    ends = (n for n, end in endings.items() if text.endswith(fold_word(end)) and end in source)
    return next(iter(ends), "")


def _feminine(page: Page, word: Word, text: str, shown: dict[str, dict[str, list[str]]]) -> bool:
    """Whether the same verb without its feminine ending or beginning is a form too."""
    others = [
        text[: -len(end)] + other
        for end, rest in shown["ends"].items()
        if text.endswith(end)
        for other in rest
    ]
    if not any(_is_form(page, word, text + fold_word(end)) for end in shown["ends"]):
        others += [
            other + text[len(start) :]
            for start, rest in shown["begins"].items()
            if text.startswith(start)
            for other in rest
        ]
    joined = ["", *page.pack.options.get("conjoined", ())]
    return any(_is_form(page, word, fold_word(j + other)) for other in others for j in joined)


def _is_form(page: Page, word: Word, text: str) -> bool:
    found = page.pack.words.get(text, ())
    readings = (reading for _, rests in found for reading in rests.values())
    return any(w.kind == "cue" and w.lemma == word.lemma for r in readings for w in r.words)


def noun_gender(page: Page, token: int) -> str:
    """The gender that a noun shows by its ending; "" where it shows none."""
    shown = page.pack.options.get("agreement")
    if shown is None or page.end(token, "given", "masculine", "collective"):
        return ""
    if page.source(token, token + 1).endswith(shown["participle"]["feminine"]):
        return "feminine"
    return "" if page.end(token, "metonym") else "masculine"


def suits(page: Page, cue: int, subject: int) -> bool:
    """Whether a verb or participle at the cue can have the noun at `subject` for its subject: no
    body of the other gender, and no woman's office where a man speaks."""
    shown, noun = gender(page, cue), noun_gender(page, subject)
    person = page.end(subject, "role", "title") > 0
    known = page.end(subject, "role", "title", "organization", "metonym") > 0
    return not known or not differ(shown, noun) or (person and shown == "feminine")


def differ(one: str, other: str) -> bool:
    """Whether two genders are both known and not the same."""
    return bool(one and other) and one != other
