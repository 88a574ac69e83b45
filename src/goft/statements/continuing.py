"""Verbs that go on with what somebody said, and “it”: whether their subject is whoever spoke last
or whom the page told about since."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.statements.agreement import differ, gender, noun_gender
from goft.statements.closing import subject_before
from goft.statements.frame import Frame, Place
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import BODIES
from goft.statements.phrases import Tokens, recognized, skip_openers
from goft.statements.reading import mention_at
from goft.statements.scene import Scene

# What somebody else may have said, of whom whoever speaks tells.
CONFESSING: Final = frozenset(("admit", "claim"))
SOMEBODY: Final = ("role", "given", "title", "pronoun", "generic", "collective", "anonymous")
# How many words a participle of saying may have.
LONGEST_PART: Final = 6
VERBS: Final = ("verb", "cue", "becoming")
# What stands in a body's name without a capital.
INSIDE: Final = ("inner", "genitive", "article", "conjunction")


def says_more(page: Page, frame: Frame) -> bool:
    """Whether a frame goes on with what somebody said: «he added», or an answer."""
    return "more" in frame.word.takes or page.has("question", frame.left, frame.cue[0])


def said_on(scene: Scene, frame: Frame, mention: Mention | None) -> bool:
    """Whether a verb without a subject only goes on with what whoever spoke last has said («he
    added»), whomever the page told about since."""
    spoke = scene.current is not None and scene.current.spoken
    return mention is None and spoke and "more" in frame.word.takes and frame.word.form != "part"


def takes_over(page: Page, scene: Scene, mention: Mention, frame: Frame) -> bool:
    """Whether an office or body that was told about is whom a verb without a subject means: when
    nobody has spoken yet of whom the verb can tell, and it can tell of this one; or, in a script
    with capitals, a body whom “it” means."""
    if page.cased:
        said = mention_at(page, frame.speaker) if frame.speaker else mention
        body = said.gender == "neuter" and _named_body(page, mention)
        return body or _officer(page, said, mention, frame)
    shown, current = gender(page, frame.cue[0]), scene.current
    kinds = ("organization",) if mention.generic else ("role", "organization", "document")
    if mention.kind not in kinds:
        return False
    told = mention.kind == "document" and page.sentence(mention.span[0]) == frame.sentence - 1
    if current is not None and not differ(current.gender, shown) and not told:
        return False
    return shown == "plural" or not differ(noun_gender(page, mention.span[0]), shown)


def _officer(page: Page, said: Mention, mention: Mention, frame: Frame) -> bool:
    """Whether “he” follows a sentence whose subject is somebody's office: “The governor smiled.”"""
    start = mention.span[0]
    next_to = page.sentence(start) == frame.sentence - 1 and not page.end(start, "possessive")
    return next_to and mention.kind == "role" and said.gender in ("masculine", "feminine")


def _named_body(page: Page, mention: Mention) -> bool:
    """Whether a body is told about by a name that capitals write."""
    if mention.kind not in BODIES or mention.how != "named" or mention.name is None:
        return False
    words = range(*mention.name)
    return page.cased and all(page.capital(t) or page.among(t, INSIDE) for t in words)


def resumes(page: Page, outer: Frame, inner: Frame, opening: int) -> bool:
    """Whether the narrator goes on behind words without quotation marks: a verb of saying in the
    past, of whoever said them, is joined to a clause that is in no past («said: the work is done
    and asked people to wait»)."""
    joined = page.words[opening - 1] in folded(page.pack.code, "joining_clauses")
    spoken = outer.rule.extent == "paragraph" and outer.after_cue and not outer.quoted
    shared = inner.speaker is None or inner.speaker == outer.speaker
    if not (joined and spoken and shared) or inner.word.act in CONFESSING:
        return False
    told = _past(page, outer.cue[1] - 1) and _past(page, _verb(inner))
    return told and _lasting(page, opening - 2) and not _of_somebody(page, outer, opening)


def narrates_on(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether the narrator goes on behind a comma in words that a colon leads («said: A, | and
    added that B»): with a verb that adds to them, or one whose subject spoke them; behind «that»
    with any other verb whose subject is known, too."""
    joined = page.pack.options.get("conjoined") and inner.word.clitic and inner.after_cue
    comma = page.words[inner.cue[0] - 1] == "," and inner.cue[0] - 1 not in page.quoted
    if not (joined and comma and outer.rule.extent == "paragraph") or inner.word.form != "finite":
        return False
    if inner.speaker is None:
        return "more" in inner.word.takes and inner.rule.style != "act"
    told = any(element.name == "that" for element in outer.rule.after)
    spoke = page.words[slice(*outer.speaker)] if outer.speaker else ()
    again = page.words[inner.speaker[1] - 1] in spoke
    return again or (told and recognized(page, *inner.speaker))


def subject_again(place: Place, token: int) -> tuple[Tokens | None, int]:
    """The subject of the clause that ends in its verb and object, and the token after it: somebody
    known when it goes on behind an earlier verb of saying."""
    first = _told_again(place)
    subject, end = subject_before(place.page, first, token)
    known = subject is None or first == place.left or recognized(place.page, *subject)
    return (subject, end) if known else (None, first)


def _told_again(place: Place) -> int:
    """Where the narrator's clause with an object starts that is joined behind a verb of saying to
    what that one told in no past («said that A is and | called B C»), or that a comma parts from
    what a participle reports («noting that A is, | called B C»); else where the place is."""
    page, left, (cue, behind) = place.page, place.left, place.cue
    if not page.verb_last or left == place.start:
        return left
    marker = max(page.between("marker", left, cue), default=left)
    if _behind_part(page, left):
        commas = reversed(page.between(",", left + 1, marker))
        return next((t + 1 for t in commas if page.tags.ends(t, *VERBS)), left)
    joints = reversed(page.between("conjunction", left + 1, marker))
    joint = next((t + 1 for t in joints if _joins_on(page, t)), left)
    return joint if _past(page, behind - 1) and not recognized(page, joint, cue) else left


def _behind_part(page: Page, token: int) -> bool:
    """Whether a participle that reports a clause ends right before the token."""
    cues = (t for t in range(max(token - LONGEST_PART, 0), token) if page.end(t, "cue") == token)
    return any(page.form(t, "cue") == "part" for t in cues)


def _joins_on(page: Page, token: int) -> bool:
    """Whether a conjunction of clauses stands behind a verb that is in no past."""
    joins = page.words[token] in folded(page.pack.code, "joining_clauses")
    return joins and _lasting(page, token - 1)


def _of_somebody(page: Page, outer: Frame, opening: int) -> bool:
    """Whether the words before the token tell of somebody, of whom the verb behind may tell too."""
    commas = (t for t in range(outer.content[0], opening) if page.words[t] in ",;.")
    start = skip_openers(page, max(commas, default=outer.content[0] - 1) + 1, opening)
    return recognized(page, start, opening) and page.among(start, SOMEBODY) > 0


def _verb(frame: Frame) -> int:
    """The last word of a verb of saying, be what it tells of between its parts."""
    return frame.cue[1] - 1 if frame.word.form == "finite" else frame.content[1]


def _past(page: Page, token: int) -> bool:
    """Whether a verb of saying that ends with the token is in the simple past."""
    if token >= len(page.words):
        return False
    word, before, code = page.words[token], page.words[token - 1], page.pack.code
    ongoing = folded_parts(code, "ongoing")
    if word.startswith(ongoing) or before.startswith(ongoing):
        return False
    return word in folded(code, "told_past") or word.endswith(folded_parts(code, "past_endings"))


def _lasting(page: Page, token: int) -> bool:
    """Whether the verb that ends with the token is in the present, the perfect or the future."""
    word, code = page.words[token], page.pack.code
    if not any(page.end(t, *VERBS) == token + 1 for t in range(max(token - 2, 0), token + 1)):
        return False
    ongoing = word.startswith(folded_parts(code, "ongoing"))
    future = page.words[token - 1] in folded(code, "future")
    return (
        ongoing
        or future
        or word in folded(code, "lasting")
        or word.endswith(folded_parts(code, "lasting_endings"))
    )
