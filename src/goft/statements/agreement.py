"""Agreement: the gender that a verb of saying shows of its subject, and whose verb it so is."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import load
from goft.statements.page import Page

# Verbs of saying are few.
KEPT: Final = 4096


def gender(page: Page, token: int) -> str:
    """The gender that the cue at the token shows; "" where the language's verbs show none."""
    shown = page.pack.options.get("agreement")
    word = page.word(token, "cue") if shown is not None else None
    if word is None or shown is None or word.form not in ("finite", "part"):
        return ""
    if "of-text" in word.takes:  # «this is the text of the letter:»
        return ""
    text = page.words[token][1 if word.clitic else 0 :]
    if word.form == "part" and _noun(page, text):
        return ""
    if word.form == "part" and text.endswith(folded_parts(page.pack.code, "plural_object")[0]):
        return "plural"
    if word.form == "part":
        return _ending(text, page.source(token, token + 1), shown["participle"])
    if _of_several(page.pack.code, word.lemma, text):
        return "plural"
    return "feminine" if _feminine(page.pack.code, word.lemma, text) else "masculine"


def _noun(page: Page, word: str) -> bool:
    """Whether a noun with its article, which shows nobody's gender, does the work of a participle
    («ended | by the indication that»)."""
    return word[1:].startswith(page.definite or " ") and word[0] in page.pack.options["joined"]


def told_gender(page: Page, speaker: tuple[int, int], end: int) -> str:
    """The gender of whoever's words somebody passes on, by the noun that leads them («his saying
    that») or by an office or title; "" where neither shows one."""
    shown = page.pack.options.get("agreement")
    if shown is None:
        return ""
    for token in page.between("saying", speaker[1], end):
        if not page.end(token, "that") and (whose := _whose(page, token)):
            return whose
    office = page.end(speaker[0], "role", "title") and not page.end(speaker[0], "collective")
    return noun_gender(page, speaker[0]) if office else ""


def _whose(page: Page, token: int) -> str:
    """The gender of the person whose doing a noun tells («his saying», «her saying»)."""
    source, word = page.source(token, token + 1), page.words[token]
    shown, (his, her, *theirs) = page.pack.options["agreement"], page.pack.options["possessed"]
    if word.endswith(her) or source.endswith(shown["participle"]["feminine"]):
        return "feminine"
    men = (his, *theirs, shown["participle"]["masculine"])
    return "masculine" if word.endswith(tuple(map(fold_word, men))) else ""


def disagrees(page: Page, cue: int, token: int) -> bool:
    """Whether an office, texts or several things behind the cue («the authorities», «the news») are
    a woman's while the verb is not."""
    shown = page.pack.options.get("agreement")
    if shown is None or not page.end(token, "role", "collective", "anonymous", "document"):
        return False
    if page.end(token, "document"):
        text = page.words[token] in folded(page.pack.code, "several_texts")
        return text and page.end(cue, "cue") == cue + 1 and gender(page, cue) == "masculine"
    if page.end(token, "collective", "anonymous"):
        things = folded_parts(page.pack.code, "plural_object")[-1]
        return page.words[token].endswith(things) and gender(page, cue) == "masculine"
    if page.alone(token, "masculine"):
        return False
    woman = page.source(token, token + 1).endswith(shown["participle"]["feminine"])
    return woman and gender(page, cue) == "masculine"


def told_of_man(page: Page, cue: int, token: int) -> bool:
    """Whether somebody's man («her manager») stands behind a verb of a woman's: he was told."""
    man = page.end(token, "role") > 0 and noun_gender(page, token) == "masculine"
    near = range(token, min(token + 2, len(page.words)))
    whose = any(page.words[t].endswith(page.possessed) for t in near)
    return man and whose and gender(page, cue) == "feminine"


def lone_man(page: Page, cue: int, token: int) -> bool:
    """Whether an office with a man's ending and its article stands alone behind a woman's verb: he
    was asked («she called upon | the minister to»)."""
    end = page.end(token, "role")
    definite = page.definite
    if definite is None or end != token + 1 or not page.words[token].startswith(definite):
        return False
    if gender(page, cue) != "feminine" or noun_gender(page, token) != "masculine":
        return False
    if end >= len(page.words) or not page.words[end][0].isalnum():
        return True
    led = end not in page.tags and page.words[end][0] in page.pack.options["joined"]
    return led or page.end(end, "preposition", "that", "adjunct", "within", "beyond") > 0


def other_gender(page: Page, cue: int, token: int) -> bool:
    """Whether a body or medium behind a verb of a man's has a woman's ending: it was asked."""
    body = page.end(token, "organization", "medium", "generic")
    return body > 0 and gender(page, cue) == "masculine" and noun_gender(page, token) == "feminine"


def plural(page: Page, token: int) -> bool:
    """Whether the cue at the token shows a plural subject, which then does not follow it."""
    word = page.word(token, "cue") if "agreement" in page.pack.options else None
    if word is None or word.form != "finite":
        return False
    return _of_several(page.pack.code, word.lemma, page.words[token][1 if word.clitic else 0 :])


@lru_cache(KEPT)
def _of_several(code: str, lemma: str, text: str) -> bool:
    """Whether a verb bears the ending of two men or of several people."""
    options = load(code).options
    if text.endswith(_plurals(code)):
        return True
    several = map(fold_word, options["agreement"].get("several", ()))
    if text.endswith(folded_parts(code, "possessed")):
        return False
    stems = (text.removesuffix(end) for end in several if text.endswith(end))
    return any(_is_form(code, lemma, stem) for stem in stems)


@cache
def _plurals(code: str) -> tuple[str, ...]:
    """The folded endings of verbs whose subject is a plural."""
    return tuple(map(fold_word, load(code).options["agreement"]["plural"]))


def _ending(text: str, source: str, endings: dict[str, str]) -> str:
    """The gender whose ending a participle bears as it is written («قائلة», not «بقوله»)."""
    ends = (n for n, end in endings.items() if text.endswith(fold_word(end)) and end in source)
    return next(iter(ends), "")


@lru_cache(KEPT)
def _feminine(code: str, lemma: str, text: str) -> bool:
    """Whether the same verb without its feminine ending or beginning is a form too."""
    options = load(code).options
    shown = options["agreement"]
    others = [
        text[: -len(end)] + other
        for end, rest in shown["ends"].items()
        if text.endswith(end)
        for other in rest
    ]
    if not any(_is_form(code, lemma, text + fold_word(end)) for end in shown["ends"]):
        others += [
            other + text[len(start) :]
            for start, rest in shown["begins"].items()
            if text.startswith(start)
            for other in rest
        ]
    joined = ["", *options.get("conjoined", ())]
    return any(_is_form(code, lemma, fold_word(j + other)) for other in others for j in joined)


def _is_form(code: str, lemma: str, text: str) -> bool:
    found = load(code).words.get(text)
    words = (word for _, readings in (found.all() if found else ()) for word in readings.words)
    return any(word.kind == "cue" and word.lemma == lemma for word in words)


def noun_gender(page: Page, token: int) -> str:
    """The gender that a noun shows by its ending; "" where it shows none."""
    shown = page.pack.options.get("agreement")
    if shown is None or page.end(token, "given", "collective") or page.alone(token, "masculine"):
        return ""
    if page.source(token, token + 1).endswith(shown["participle"]["feminine"]):
        return "feminine"
    # «the forces», of which a woman's verb tells
    bodies = folded_parts(page.pack.code, "plural_object")[-1]
    several = page.end(token, "organization") and page.words[token].endswith(bodies)
    woman = page.end(token, "feminine") or page.alone(token, "feminine")
    if several or woman or _somebodys(page, token):
        return "feminine"
    return "" if page.end(token, "metonym") else "masculine"


def of_source(page: Page, cue: tuple[int, int], speaker: tuple[int, int] | None) -> str:
    """The gender that a verb shows, or that of the text in which something «came»."""
    if speaker is not None and cue[1] - cue[0] > 1 and page.end(speaker[0], "document"):
        return noun_gender(page, speaker[0])
    return gender(page, cue[0])


def _somebodys(page: Page, token: int) -> bool:
    """Whether a woman is called by what she is to somebody («his mother»)."""
    if not page.end(token, "role"):
        return False
    shown, word = page.pack.options["agreement"], page.words[token]
    owned = (fold_word(end) for end, rest in shown["ends"].items() if len(end) > 1 and rest)
    woman = fold_word(shown["participle"]["feminine"])
    stems = (word[: -len(end)] for end in owned if word.endswith(end))
    return any("role" in page.kinds(stem + woman) for stem in stems)


def suits(page: Page, cue: int, subject: int) -> bool:
    """Whether a verb or participle at the cue can have the noun at `subject` for its subject: no
    body of the other gender, no woman's office where a man speaks, nobody of several where a
    participle tells of one man, and nobody in office where several speak."""
    shown, noun = gender(page, cue), noun_gender(page, subject)
    several = _several(page, subject)
    if shown == "masculine" and page.form(cue, "cue") == "part" and several:
        return False
    if shown in ("masculine", "feminine") and several and _plural_apart(page, subject, cue):
        return False  # behind «activists» verbs are plural
    person = page.end(subject, "role", "title") > 0
    if shown == "plural":
        return not person or several
    known = page.end(subject, "role", "title", "organization", "metonym") > 0
    return not known or not differ(shown, noun) or (person and shown == "feminine")


def _plural_apart(page: Page, token: int, cue: int) -> bool:
    """Whether a comma stands between a verb and a word with the ending of plural subjects."""
    ending = page.pack.options.get("plural_subject")
    plural_noun = ending is not None and page.words[token].endswith(ending)
    return plural_noun and page.has(",", token, cue)


def _several(page: Page, token: int) -> bool:
    """Whether a noun that means several people stands at the token, and no singular («the public»)
    that a man's verb follows."""
    return page.end(token, "collective") > 0 and page.form(token, "collective") != "single"


def differ(one: str, other: str) -> bool:
    """Whether two genders are both known and not the same."""
    return bool(one and other) and one != other
