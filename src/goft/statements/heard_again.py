"""Where the narrator is heard again in unquoted words though no full stop ends them: «said: A but
he said that B, and as for X, said that C, adding that D»."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.agreement import differ, gender, noun_gender
from goft.statements.endings import tells_no_past
from goft.statements.frame import Frame
from goft.statements.page import Page
from goft.statements.phrases import recognized

# Who may be meant by a verb without a subject in words that tell of them.
TOLD_OF: Final = (
    "role", "title", "given", "pronoun", "generic", "vague", "single", "metonym",
    "collective", "anonymous", "organization", "document", "medium", "outlet",
)  # fmt: skip
MARKS: Final = frozenset(".?!؟")


def heard_again(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb of saying behind unquoted words is the narrator's, no full stop before it."""
    open_ended = outer.after_cue and not outer.quoted and inner.after_cue
    if not open_ended or not page.pack.options.get("contrasts"):
        return False
    if outer.rule.extent in ("paragraph", "sentence") and _of_next(page, outer, inner):
        return True
    colon = outer.rule.extent == "paragraph"
    return colon and (adds(page, outer, inner) or _but_he(page, outer, inner))


def adds(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a verb that adds to what was said, of whoever said it, stands behind words in which
    nobody says anything: «said: A | adding that B»."""
    more = "more" in inner.word.takes and inner.rule.style != "act" and inner.speaker is None
    conjoined = inner.word.form == "part" or inner.word.clitic
    if not (more and conjoined) or page.words[inner.cue[0] - 1] in MARKS:
        return False
    said = any(page.form(t, "cue") == "finite" for t in page.between("cue", *_words(outer, inner)))
    return not said and _agree(page, outer, inner)


def answers(page: Page, before: Frame, frame: Frame) -> bool:
    """Whether a verb tells what is answered to what somebody else says, which opens its sentence
    («in answer to what X says, that A, said B»)."""
    noun = before.word.form == "noun" and "nominal" in before.word.takes
    if not noun or before.sentence != frame.sentence:
        return False
    return led_up_to(page, before.cue[0])


def led_up_to(page: Page, cue: int) -> bool:
    """Whether «as for», «about» or «in answer to» leads to a noun of saying."""
    led, code = page.words[cue - 1], page.pack.code
    about = led in folded(code, "contrasts") or led in folded(code, "about")
    return about or any(page.end(t, "adjunct") == cue for t in (cue - 1, cue - 2))


def _of_next(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether «as for» gives the floor to somebody known, who says what follows, or leads to what
    somebody else says, which is then answered."""
    leads = folded(page.pack.code, "contrasts")
    for token in reversed(page.between("helper", *_words(outer, inner))):
        if page.words[token] not in leads or page.words[token - 1] in MARKS:
            continue
        whose = inner.speaker is not None and inner.speaker[0] == token + 1
        noun = inner.word.form == "noun" and inner.cue[0] == token + 1
        if noun or (whose and recognized(page, token + 1, inner.cue[0])):
            inner.left = token
            return True
        return False
    return False


def _but_he(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether «but he» leads to a verb of the past that agrees with whoever spoke, behind words
    that tell of nobody who may be meant."""
    cue = inner.cue[0]
    first = next((t for t in (cue - 1, cue - 2) if page.end(t, "conjunction") == cue), cue)
    he = first < cue and page.words[cue - 1].endswith(page.possessed)
    past = inner.word.form == "finite" and not tells_no_past(page, cue)
    if not (he and past) or inner.speaker is not None or not _agree(page, outer, inner):
        return False
    shown = gender(page, cue)
    told = (t for t in range(outer.content[0], first) if page.end(t, *TOLD_OF))
    return all(differ(noun_gender(page, t), shown) for t in told)


def _words(outer: Frame, inner: Frame) -> tuple[int, int]:
    """The words told so far where the inner frame's verb stands."""
    return outer.content[0], inner.cue[0]


def _agree(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the verbs show that one and the same may have said both."""
    return not differ(gender(page, outer.cue[0]), gender(page, inner.cue[0]))
