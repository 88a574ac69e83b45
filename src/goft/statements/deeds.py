"""What is done with words besides saying: a deed joined to an act, thanks that are brought."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Word
from goft.statements.agreement import gender, lone_man, other_gender, told_of_man
from goft.statements.frame import Frame
from goft.statements.kinds import NAMING
from goft.statements.page import Page

# Behind these a verb may belong to what an act is about («the attack that …, and killed»).
CLAUSES: Final = frozenset(("that", "relative", "clause", "whether", "helper"))
OFFERS: Final = frozenset(("offer", "renew"))
LONGEST_OFFER: Final = 8
LONGEST_HERS: Final = 4  # «Maha», «Suha»
# With these no verb begins behind «that».
AGREEING: Final = frozenset(("given", "place", "metonym", "matter", "organization", "role"))
NOUNS: Final = frozenset(("matter", "role", "document", "determiner", "preposition", "given"))
# Who calls upon others.
CALLING: Final = ("organization", "generic", "medium", "role", "title", "given")
# Frames of verbs that are aimed at somebody.
WHOM: Final = frozenset(("asks", "informs", "call", "urge", "whom", "wonder", "speak"))


def also_did(page: Page, start: int, end: int) -> int:
    """The comma, or else the conjunction, at which an act's object ends since a verb is joined to
    that of the act («thanked the teachers, | and opened the fair»); `end` where none is."""
    if page.pack.options.get("conjoined") is None:
        return end
    for token in range(start + 1, end):
        if page.among(token, CLAUSES) or page.words[token] in ":":
            return end
        if token not in page.quoted and _joined_verb(page, token):
            return token - (page.words[token - 1] == ",")
    return end


def does_too(page: Page, frame: Frame, start: int, end: int) -> int:
    """Where an act's object ends before «and» written onto a verb that whoever acted follows again
    («stressed the need for work | and toured the minister the site»); `end` where none is."""
    if page.pack.options.get("conjoined") is None or frame.speaker is None:
        return end
    letter, subject = page.pack.options["conjoined"][0], page.words[frame.speaker[0]]
    again = (t - 1 for t in range(start + 3, end) if page.words[t] == subject)
    verbs = (t for t in again if page.words[t].startswith(letter) and t not in page.quoted)
    return next((t for t in verbs if _acts(page, t)), end)


def _acts(page: Page, token: int) -> bool:
    """Whether what stands behind a conjunction is spelled as a verb."""
    kinds = page.kinds(page.words[token][1:])
    return not kinds.isdisjoint(("verb", "cue")) or page.word(token, "cue", "verb") is not None


def _joined_verb(page: Page, token: int) -> bool:
    """Whether a conjunction is written onto a verb that can be no noun."""
    letter, text = page.pack.options["conjoined"][0], page.words[token]
    if not text.startswith(letter) or token in page.inner:
        return False
    kinds, word = page.kinds(text[1:]), page.word(token, "cue")
    told = word is not None and word.clitic and word.form == "finite"
    comma = page.words[token - 1] == ","
    if told and page.end(token + 1, "offering"):
        return True
    return kinds.isdisjoint(NOUNS) and (told or (comma and "verb" in kinds))


def offered(page: Page, token: int) -> bool:
    """Whether what may be a verb («thanked») is the noun that a verb before it brings somebody
    («brought | the thanks of»)."""
    if page.words[token] in folded(page.pack.code, "received") and _of_text(page, token):
        return True
    word = page.word(token, "cue")
    if word is None or word.clitic or not page.end(token, "offering"):
        return False
    for cue in page.between("cue", max(token - LONGEST_OFFER, 0), token):
        offers = any(not OFFERS.isdisjoint(each.takes) for each in page.tags[cue].words)
        if offers and all(each[0].isalnum() for each in page.words[cue:token]):
            return True
    return False


def _of_text(page: Page, token: int) -> bool:
    """Whether a verb tells what became of the text named right before it («in a statement | that
    reached the agency»)."""
    return token > 0 and "document" in page.kinds(page.words[token - 1])


def acted_upon(page: Page, word: Word, cue: int, token: int) -> bool:
    """Whether what stands behind a verb is its object: who is asked or told, or what is
    somebody's."""
    asked = "asks" in word.takes and (
        other_gender(page, cue, token)
        or addressed(page, cue, token)
        or _several_asked(page, cue, token)
    )
    aimed = not word.takes.isdisjoint(WHOM) or page.words[token + 1 : token + 2] == (":",)
    asked = asked or (aimed and lone_man(page, cue, token))
    told = "informs" in word.takes and told_of_man(page, cue, token)
    return bool(asked or told or somebodys(page, token))


def addressed(page: Page, cue: int, token: int) -> bool:
    """Whether those stand behind a verb to whom demands are made, while who makes them spoke
    before in the sentence («X denied it, and asked | the media to check»)."""
    word = page.word(cue, "cue")
    start, _ = page.text.sentences[page.sentence(cue)]
    if word is None or not word.clitic or not page.has("cue", start, cue):
        return False
    if token >= len(page.words):
        return False
    return _listed(page, token) or _official(page, start, cue, token)


def _listed(page: Page, token: int) -> bool:
    """Whether those stand at the token to whom demands are made rather than who makes them."""
    them = folded(page.pack.code, "called_upon")
    return any(" ".join(page.words[token : token + n]) in them for n in (1, 2))


def _several_asked(page: Page, cue: int, token: int) -> bool:
    """Whether several of those stand behind a man's verb, of whom a woman's would tell («he urged |
    the parties to»)."""
    several = token < len(page.words) and _listed(page, token)
    one = several and page.words[token] in folded(page.pack.code, "called_as_one")
    return several and not one and gender(page, cue) == "masculine"


def _official(page: Page, start: int, cue: int, token: int) -> bool:
    """Whether a state's body stands behind a verb that goes on with what a body or group of another
    kind said («the union condemned it, and called upon | the government to»)."""
    first = next(iter(page.between("cue", start, cue)))
    behind, definite = page.end(first, "cue"), page.definite or " "
    if not page.words[token].startswith(definite) or not page.end(behind, *CALLING):
        return False
    bodies = folded(page.pack.code, "official")
    other = page.bare(page.words[behind]) not in bodies and page.bare(page.words[token]) in bodies
    return other and gender(page, first) == gender(page, cue) != ""


def somebodys(page: Page, token: int) -> bool:
    """Whether a word that no list has ends as what is somebody's does («its repetition»), and so
    is nobody's name, nor a body of theirs («its office»)."""
    word = page.words[token] if token < len(page.words) else ""
    ending = next((each for each in page.possessed[1:] if word.endswith(each)), "")
    if not ending or token in page.tags or len(word) <= LONGEST_HERS:
        return False
    stem = word.removesuffix(ending)
    feminine = fold_word(page.pack.options["agreement"]["participle"]["feminine"])
    forms = (stem, stem[:-1] + feminine)
    return all(page.kinds(form).isdisjoint(NAMING) for form in forms)


def acted_on(page: Page, frame: Frame, first: int, token: int) -> bool:
    """Whether whom an act is done to stands behind a closed adjunct («thanked at the end of the
    meeting | businessmen who gave»)."""
    return "act" in frame.word.takes and token > first and people_behind(page, token)


def people_behind(page: Page, token: int) -> bool:
    """Whether people without an article stand right behind a definite noun, which so is closed."""
    definite, word = page.definite or " ", page.words[token]
    closes = page.words[token - 1].startswith(definite) and not page.end(token - 1, "preposition")
    bare = not word.startswith(definite)
    return closes and bare and page.end(token, "collective", "role") > 0


def agreed(page: Page, frame: Frame) -> bool:
    """Whether people agree on what they are to do («agreed that they meet»), and tell nothing."""
    start = frame.content[0]
    if page.words[start - 1].endswith(page.possessed) or page.among(start, AGREEING):
        return False
    return page.words[start].startswith(folded_parts(page.pack.code, "imperfect"))


def feeling_told(page: Page, start: int, end: int) -> bool:
    """Whether somebody's support or the like stands before a preposition, and is what was praised
    or blamed: “praised the town's support for the mill”."""
    if page.cased and page.has("likeness", start, end):
        return True  # “hailed the vote as a victory for the town”
    owned = any(page.words[token].endswith(page.owners) for token in range(start, end - 1))
    return owned and page.end(end - 1, "feeling") == end
