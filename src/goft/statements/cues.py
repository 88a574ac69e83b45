"""Cues where they stand: what the words around make of a form, and how far its sentence reaches."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.groups import adjectival, ending, group_end, has_ending
from goft.statements.page import Page
from goft.statements.plurals import noun_in_s

LONGEST_TAG: Final = 12
LONGEST_MARKED: Final = 6
SHORT: Final = 4
LONGEST_OBJECT: Final = 8
LONGEST_ADDRESS: Final = 8
# What stands before «this» where it is the subject of the verb behind it.
CLAUSAL: Final = frozenset(("that", "cue", "verb", "conjunction", "helper", "relative"))
# Frames of verbs that report only with what leads from them to «that».
LEADING_ON: Final = frozenset({"reached", "toward", "concurs"})
# Frames of verbs whose passive too tells whose words follow: «it was ascribed to X that».
PASSED_ON: Final = frozenset({"ascribed", "quoted-of"})


def speaks(page: Page, token: int, start: int) -> bool:
    """Whether a cue of the narrator's stands at the token: outside quotations, and not made a
    noun or an adjective by the word before it in its sentence, which begins at `start`."""
    if token in page.quoted or _named_or_passive(page, token) or _told_by(page, token):
        return False
    if page.cased and (_named_inside(page, token) or noun_in_s(page, token)):
        return False
    if page.cased and (adjectival(page, token) or _in_name(page, token, start)):
        return False
    if token == start or not page.end(token - 1, "determiner"):
        return True
    word = page.word(token, "cue")
    joined = word is not None and word.clitic and word.form == "finite"  # «this, and X said»
    joined = joined or _dated(page, token) or behind_pointing(page, token)
    joined = joined or _behind_object(page, token) or _thus(page, token)
    return bool(joined or _whole_verb(page, token) or did_before(page, token))


def _in_name(page: Page, token: int, start: int) -> bool:
    """Whether a participle in capitals stands inside a name: “the Flood and Warning Centre”."""
    if token <= start + 1 or page.form(token, "cue") != "part" or not page.capital(token):
        return False
    behind = page.end(token, "cue")
    within = page.capital(token - 1) or page.end(token - 1, "inner") == token
    return within and page.end(behind, "organization") > 0 and page.capital(behind)


def _named_inside(page: Page, token: int) -> bool:
    """Whether a verb stands inside what a few marked words call something, or opens them as a
    participle: “as ‘quiet, always said hello’”, “for ‘defending importers’”."""
    if token - 1 in page.opens and page.form(token, "cue") == "part":
        return True
    near = range(token - 1, max(token - LONGEST_MARKED, -1), -1)
    opening = next((t for t in near if t in page.opens), 0)
    return opening > 0 and token < page.opens[opening] and page.words[opening - 1][0].isalnum()


def _thus(page: Page, token: int) -> bool:
    """Whether “thus”, which may also point at a noun, stands before a whole verb."""
    finite = page.form(token, "cue") == "finite"
    return finite and page.words[token - 1] in folded(page.pack.code, "thus")


def _behind_object(page: Page, token: int) -> bool:
    """Whether “her” closes a subject before a verb that is no noun: “a man near her | told”."""
    if not page.cased or not page.end(token - 1, "object") or not page.end(token - 1, "possessive"):
        return False
    regular = has_ending(page, token, "past", "present", "participle")
    return page.form(token, "cue") == "finite" and not regular


def behind_pointing(page: Page, token: int) -> bool:
    """Whether «that» stands for a matter before a verb where nouns would bear their article («on
    that X said»)."""
    before = token - 2
    if before < 0 or page.words[token - 1] not in folded(page.pack.code, "pointing_alone"):
        return False
    itself = page.among(before, CLAUSAL) or not page.words[before][0].isalnum()
    return not itself and page.form(token, "cue") == "finite"


def _dated(page: Page, token: int) -> bool:
    """Whether a noun of saying tells when something was done («after the announcement of X that»,
    «a day from the announcement»)."""
    if page.form(token, "cue") != "noun":
        return False
    timed = page.end(token - 1, "partitive") and page.end(token - 2, "time") == token - 1
    return bool(timed) or page.words[token - 1] in folded(page.pack.code, "dated")


def surely(page: Page, token: int) -> bool:
    """Whether a cue ends the reach of the one before: its form is no name or noun besides, and it
    does not only tell of somebody behind «who»."""
    if page.end(token, "preposition", "given", "matter", "role", "title", "adverb", "aside"):
        return False
    if page.form(token, "cue") in ("first", "noun") or _made(page, token):
        return False
    if page.end(token, "clausehead") and page.end(token - 1, "cue") == token:
        return False  # «added | we know that»
    words = page.tags[token].words
    if all(word.takes <= LEADING_ON for word in words if word.kind == "cue"):
        return False  # «reached | the port», with no «that»
    if page.pack.options.get("conjoined") is None or any("say" in word.takes for word in words):
        return True
    described = all("describe" in word.takes and not word.clitic for word in words)
    return not described and page.end(token - 1, "relative") != token


def _made(page: Page, token: int) -> bool:
    """Whether a participle tells of the text before it: “said in a note posted there that”."""
    made = page.end(token, "participle") > 0
    return made and ending(page, 0, token, "document", "adjunct") < token


def did_before(page: Page, token: int) -> int:
    """Behind the word that leads to who has done before what the verb at the token says («the
    minister had earlier announced», with the minister and «that» in between); else 0."""
    already = folded(page.pack.code, "already")
    if not already or not page.end(token - 1, "that") or page.form(token, "cue") != "finite":
        return 0
    before = range(token - 2, max(token - LONGEST_TAG, 0) - 1, -1)
    return next((t + 1 for t in before if page.words[t] in already), 0)


def _whole_verb(page: Page, token: int) -> bool:
    """Whether a verb stands behind «it», which is no part of it: «… and the repair of it
    explained», «wrote a letter and in it says», «a reply in which it says»."""
    if page.form(token - 1, "determiner") != "object" or page.form(token, "cue") != "finite":
        return False
    if any("comes" in word.takes for word in page.tags[token].words):
        return True
    if page.words[token - 2 : token - 1] == (page.pack.options.get("within"),):
        return page.end(token - 3, "conjunction", "that") == token - 2
    led = page.end(token - 2, "preposition", "toward") == token - 1
    return page.end(token, "cue") > token + 1 and not led


def _named_or_passive(page: Page, token: int) -> bool:
    """Whether a cue stands inside a short name in quotation marks, or its first vowel is written
    and shows that nobody is told to have spoken."""
    sign = page.pack.options.get("passive")
    if sign is None:
        return False
    close = next((t for t in range(token + 1, token + SHORT) if t in page.closes), 0)
    named = close > 0 and page.closes[close] < token - 1
    return named or (sign in page.signs and _passive(page, token, sign))


def _passive(page: Page, token: int, sign: str) -> bool:
    """Whether the first vowel of a cue is written and shows that nobody is told to have spoken."""
    word = page.word(token, "cue")
    if word is not None and not word.takes.isdisjoint(PASSED_ON):
        return False
    first = 1 if word is None or not word.clitic else 2
    text = page.source(token, token + 1)[first - 1 :]
    begun = [start for start in page.pack.options["passives"] if text.startswith(start)]
    return any(sign in start or text[1:2] == sign for start in begun)


def form_of(page: Page, token: int, form: str) -> str:
    """The cue's form after the helping word before it: passive, progressive, or not said at all."""
    while token > 0 and page.end(token - 1, "adverb") == token:
        token -= 1
    if token == 0 or form not in ("finite", "part"):
        return form
    if page.end(token - 1, "passive") == token:
        return "passive" if form == "finite" else "finite"
    if _barred(page, token - 1) and not _name(page, token - 1):
        return "barred"
    if form == "finite" and (_owned(page, token) or _led(page, token)):
        return "barred"
    if (
        form == "part"
        and page.pack.options["subject"] == "beside"
        and not (_loose(page, token) or _against(page, token))
    ):
        return "led"
    return form


def _addressed(page: Page, token: int) -> bool:
    """Whether what was sent to somebody says so: “sent a letter to the mayor saying”."""
    for place in page.between("document", max(0, token - LONGEST_ADDRESS), token):
        behind = page.end(place, "document")
        if page.end(behind, "toward") and group_end(page, behind + 1, token) == token:
            return True
    return False


def _loose(page: Page, token: int) -> bool:
    """Whether a participle stands loose: behind a mark, a conjunction or another cue, not behind
    its own subject or a verb or preposition that governs it."""
    before = page.words[token - 1]
    if not before[0].isalnum() or page.end(token - 1, "conjunction", "clause", "document") == token:
        return True
    if _addressed(page, token) or before in folded(page.pack.code, "held_talks"):
        return True
    if before in folded(page.pack.code, "surfaced"):
        return page.words[token - 2] in folded(page.pack.code, "hearsay")
    if (timed := ending(page, 0, token, "time")) < token:
        return _loose(page, timed)
    return any(
        page.end(place, "cue", "opener") == token and page.form(place, "cue") != "part"
        for place in range(max(0, token - 4), token)
    )


def _against(page: Page, token: int) -> bool:
    """Whether whom or what somebody criticized or welcomed stands right before the token: “slammed
    the council | saying”."""
    for cue in page.between("cue", max(0, token - LONGEST_OBJECT), token):
        acts = any("object" in word.takes and word.act for word in page.tags[cue].words)
        if acts and group_end(page, page.end(cue, "cue"), token) == token:
            return page.form(cue, "cue") == "finite"
    return False


def _barred(page: Page, token: int) -> bool:
    """Whether the word at the token keeps the verb behind it from reporting, be it the last one of
    what the narrator adds: “but did not say”."""
    if page.end(token, "barred") == token + 1:
        return True
    if token not in page.inner or not page.alone(token, "barred") or page.capital(token):
        return False
    # “appeared to say” tells what somebody said
    return all(page.end(t, "helper") != token + 1 for t in range(max(0, token - 2), token))


def _owned(page: Page, token: int) -> bool:
    """Whether the word before tells whose something is, so that a noun follows: “Bell's claims”."""
    owned = page.words[token - 1].endswith(page.owners)
    if not owned or page.end(token - 1, "helper", "verb"):
        return False
    if page.end(token - 1, "pronoun", "given", "relative"):
        return False
    return page.capital(token - 1) or has_ending(page, token, "past")


def _told_by(page: Page, token: int) -> bool:
    """Whether a word that looks like a verb ends who an attribution names: “according to local
    press reports, …”."""
    if page.words[token][-1] != "s" or page.pack.options["subject"] != "beside":
        return False
    if token + 1 >= len(page.words) or page.words[token + 1] not in ",.":
        return False
    before = range(max(0, token - SHORT - 1), token)
    leads = [t for t in before if page.form(t, "cue") == "noun" and page.end(t, "cue") <= token]
    return any(page.comma(t, token) == token for t in leads)


def _led(page: Page, token: int) -> bool:
    """Whether a preposition right before the word shows that it is a noun or an adjective where
    subjects stand before verbs: “over fears”, “amid alleged fraud”."""
    beside = page.pack.options["subject"] == "beside"
    return beside and page.end(token - 1, "preposition") == token


def _name(page: Page, token: int) -> bool:
    """Whether a capital shows that a helping word is a name: “Mrs May said”, “Will said”."""
    if not page.cased or not page.capital(token):
        return False
    return token > 0


def opens_report(page: Page, start: int, cue: int) -> bool:
    """Whether a participle and “that” open the sentence, whose words end before the subject of
    the cue: “Noting that prices are ‘high,’ Bell urged”."""
    behind = page.end(start, "cue") if page.form(start, "cue") == "part" else 0
    return 0 < behind < cue and page.end(behind, "that") > 0


def added_to(page: Page, comma: int) -> bool:
    """Whether a comma behind a verb of saying leads to what its subject adds: “…, adding that”."""
    return page.words[comma] == "," and page.form(comma + 1, "cue") == "part"


def with_quotation(page: Page, sentence: int) -> int:
    """Where a sentence ends, or the quotation in the next paragraph that its colon announces."""
    end = page.text.sentences[sentence][1]
    return page.opens.get(end, end) if page.words[end - 1] == ":" else end
