"""Surnames that are words of the language too («الشمالي»), told by the first name before them."""

from __future__ import annotations

from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Pack
from goft.model import Text
from goft.statements.tags import Tags, capital
from goft.statements.worded_names import free_words

# What a surname in capitals may be besides: “Jo King”, “Al Jordan”.
BESIDES: Final = frozenset(
    ("title", "role", "headship", "metonym", "seat", "equivalent", "gendered", "side")
)
DEEDS: Final = frozenset(("verb", "matter"))
TOLD: Final = frozenset(("trait", "time"))
LONGEST_GIVEN: Final = 3
LONGEST_OFFICE: Final = 14
ENDING: Final = frozenset('.;:!?"«“')


def free_surnames(text: Text, pack: Pack, tags: Tags) -> None:
    """Take their readings from adjectives of origin and of time right behind a first name, which
    they could only tell of if the name had an article; from titles and states there, where names
    have capitals."""
    words, definite = text.words, pack.options.get("definite")
    today = folded(pack.code, "today")
    if pack.options["cased"]:
        _free_capitals(text, tags)
        free_words(text, tags)
    if definite is None:
        return
    _free_verbs(words, tags)
    _free_acts(words, tags)
    _free_matters(words, pack, tags)
    adjective = fold_word(pack.options["relative"][0])
    for token in tags.having("trait", "time"):
        if tags[token].length > 1 or not tags[token].kinds <= TOLD:
            continue
        word, timed = words[token], "time" in tags[token].kinds
        if word in today:
            continue
        told = word.startswith(definite) and (timed or word.endswith(adjective))
        if told and tags.ends(token, "given") and not (timed and tags.ends(token - 1, "given")):
            tags.drop(token)


def _free_capitals(text: Text, tags: Tags) -> None:
    """Let a title or state in capitals right behind a first name, and the same word behind a
    title or alone, be the surname it is: “Jo King”, “Mr. King”."""
    may = tags.having("title", "role", "metonym")
    lone = [t for t in may if tags[t].length == 1 and tags[t].kinds <= BESIDES]
    told = [t for t in lone if capital(text, t)]
    named = (t for t in told if tags.ends(t, "given") and capital(text, t - 1))
    first = [t for t in named if not _held(text, t)]
    names = {text.words[token] for token in first}
    again = [t for t in told if text.words[t] in names and "metonym" not in tags[t].kinds]
    behind = [t for t in again if tags.ends(t, "title") or not (_held(text, t) or _led(tags, t))]
    for token in {*first, *behind}:
        tags.drop(token)


def _held(text: Text, token: int) -> bool:
    """Whether what follows tells of what an office is: “Abdullah King of X”."""
    return token + 1 < len(text.words) and _tells_whose(text, token + 1)


def _tells_whose(text: Text, token: int) -> bool:
    return text.words[token] == "of" or capital(text, token)


def _led(tags: Tags, token: int) -> bool:
    """Whether an article or owner stands before the token: “the King”."""
    return not tags.kinds(token - 1).isdisjoint(("article", "possessive", "origin"))


def _free_verbs(words: tuple[str, ...], tags: Tags) -> None:
    """Take their readings from what could be «and I …» but is the surname behind a first name,
    wherever the page has it, and from what could be a verb behind the first name of somebody who
    has a verb already («said Ahmed Rifaat»)."""
    found = ((t, tags[t]) for t in tags.having("cue"))
    lone = [(t, each) for t, each in found if len(each.kinds) == each.length == 1]
    first = [t for t, found in lone if all(w.form == "first" and w.clitic for w in found.words)]
    verbs = [
        t for t, found in lone if all(w.form == "finite" and not w.clitic for w in found.words)
    ]
    names = {words[token] for token in first if tags.ends(token, "given")}
    behind = {t for t in verbs if tags.ends(t, "given")}
    surnames = {words[t] for t in behind if _has_verb(tags, t) or _behind_office(words, tags, t)}
    for token in first:
        if words[token] in names:
            tags.drop(token)
    for token in verbs:
        if (token in behind and words[token] in surnames) or _before_that(tags, token):
            tags.drop(token)


def _free_acts(words: tuple[str, ...], tags: Tags) -> None:
    """Take their readings from what could be somebody's deed but ends the name of whom a verb of
    saying has behind it: “said the analyst Jo Honoured that”, wherever the page has the name."""
    deeds = [t for t in map(tags.end, tags.having("given")) if _deed(tags, t)]
    closed = (t for t in deeds if words[t + 1 : t + 2] == (",",) or "that" in tags.kinds(t + 1))
    shown = (t for t in closed if _titled(tags, t) or _behind_office(words, tags, t))
    names = {words[t - 1 : t + 1] for t in shown}
    for token in deeds:
        if words[token - 1 : token + 1] in names:
            tags.drop(token)
    lasts = {name[-1] for name in names}
    for token in map(tags.end, tags.having("title")) if lasts else ():
        if words[token : token + 1] and words[token] in lasts and _deed(tags, token):
            tags.drop(token)  # «Professor Honoured»


def _titled(tags: Tags, token: int) -> bool:
    """Whether a title stands before the first name right before the token."""
    starts = range(max(token - LONGEST_GIVEN, 0), token)
    given = (t for t in starts if tags.end(t) == token and "given" in tags.kinds(t))
    return any(tags.ends(t, "title") for t in given)


def _deed(tags: Tags, token: int) -> bool:
    found = tags.get(token)
    if found is None or found.length > 1 or not {"verb"} <= found.kinds <= DEEDS:
        return False
    return not any(word.clitic for word in found.words)


def _free_matters(words: tuple[str, ...], pack: Pack, tags: Tags) -> None:
    """Take their readings from nouns of doing that are surnames behind a first name, wherever the
    page has them: by their letters alone behind an office or title («President Donald X»), or
    between a verb of saying and «that» («said Suhail Return that»)."""
    owned = folded_parts(pack.code, "possessed")
    ends = set(map(tags.end, tags.having("given")))
    lone = [t for t in ends if "matter" in tags.kinds(t) and tags[t].length == 1]
    shown = (t for t in lone if words[t] not in pack.words and not words[t].endswith(owned))
    names = {words[t] for t in shown if _in_office(tags, t)}
    pairs = {words[t - 1 : t + 1] for t in lone if _ends_name(words, tags, t)}
    for token in tags.having("matter") if names or pairs else ():
        if words[token] in names or words[token - 1 : token + 1] in pairs:
            tags.drop(token)


def _ends_name(words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether «who» stands behind a name that would end with the token, or a verb of saying before
    it and «that», a comma or what opens a quotation behind it."""
    parted = words[token + 1 : token + 2] == (",",)
    if "relative" in tags.kinds(token + 1 + parted):
        return True
    told = "that" in tags.kinds(token + 1) or not ENDING.isdisjoint(words[token + 1 : token + 2])
    return (parted or told) and (_has_verb(tags, token) or _behind_office(words, tags, token))


def _before_that(tags: Tags, token: int) -> bool:
    """Whether a verb that tells of no clause stands before «that», behind an unknown word and a
    verb that does: it is the surname of who says so («told the composer X Rifaat that»)."""
    if "that" not in tags.kinds(token + 1) or token - 1 in tags:
        return False
    tells = [t for t in range(max(token - LONGEST_GIVEN, 0), token - 1) if _says(tags, t)]
    return bool(tells) and not any("say" in word.takes for word in tags[token].words)


def _says(tags: Tags, token: int) -> bool:
    found = tags.get(token)
    return found is not None and any("say" in word.takes for word in found.words)


def _in_office(tags: Tags, token: int) -> bool:
    """Whether an office, a title or what tells of which country it is stands before the first name
    right before the token."""
    starts = range(max(token - LONGEST_GIVEN, 0), token)
    first = next((t for t in starts if tags.end(t) == token and "given" in tags[t].kinds), token)
    before = range(max(first - LONGEST_GIVEN, 0), first)
    return any(
        tags.end(t) == first
        and not tags[t].kinds.isdisjoint(("role", "title", "trait"))
        and "particle" not in tags[t].kinds
        for t in before
        if t in tags
    )


def _has_verb(tags: Tags, token: int) -> bool:
    """Whether a verb stands before the titles and the first name right before the token."""
    before = token
    while starts := [
        t for t in range(max(before - LONGEST_GIVEN, 0), before) if _leads(tags, t, before)
    ]:
        before = starts[0]
    return tags.ends(before, "cue")


def _behind_office(words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a verb of saying that takes «that» stands before the office and first name right
    before the token, which cannot be another."""
    if any("say" in word.takes for word in tags[token].words):
        return False
    for before in range(token - 2, max(token - LONGEST_OFFICE, -1), -1):
        found = tags.get(before)
        if words[before] in ENDING or (found is not None and "that" in found.kinds):
            return False
        if found is not None and "cue" in found.kinds:
            return any(w.form == "finite" and "say" in w.takes for w in found.words)
    return False


def _leads(tags: Tags, start: int, end: int) -> bool:
    return tags.end(start) == end and not tags[start].kinds.isdisjoint(("given", "title", "role"))
