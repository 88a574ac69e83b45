"""What is done with words besides saying: a deed joined to an act, thanks that are brought."""

from __future__ import annotations

from typing import Final

from goft.statements.page import Page

# Behind these a verb may belong to what an act is about («the attack that …, and killed»).
CLAUSES: Final = frozenset(("that", "relative", "clause", "whether", "helper"))
OFFERS: Final = frozenset(("offer", "renew"))
LONGEST_OFFER: Final = 8
NOUNS: Final = frozenset(("matter", "role", "document", "determiner", "preposition", "given"))


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
    word = page.word(token, "cue")
    if word is None or word.clitic or not page.end(token, "offering"):
        return False
    for cue in page.between("cue", max(token - LONGEST_OFFER, 0), token):
        offers = any(not OFFERS.isdisjoint(each.takes) for each in page.tags[cue].words)
        if offers and all(each[0].isalnum() for each in page.words[cue:token]):
            return True
    return False
