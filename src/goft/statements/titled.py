"""First names that no list holds, told by the title before them («Dr Salama X») or by years in
brackets behind them («said Yelena (56 years)»)."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded, folded_parts
from goft.languages.pack import Pack
from goft.statements.tags import Tags, alone

# What may follow a first name that no list holds.
FURTHER: Final = frozenset(("given", "particle"))
# What stands before a name that years follow.
BEFORE: Final = ("cue", "role", "title")
LONGEST: Final = 3
LONGEST_OFFICE: Final = 6
# What stands behind a name that is whole.
CLOSES: Final = frozenset(',:"«“')


def titled_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag the unknown word behind a title that persons are addressed by as a first name, when a
    further name follows it."""
    _titles_too(words, tags)
    _spoken_for(pack, words, tags)
    titles = folded(pack.code, "addressing")
    if not titles:
        return
    _aged_names(pack, words, tags)
    _joined_names(pack, words, tags)
    _free_verbs(words, tags, titles)
    for token in tags.having("title"):
        end = tags.end(token)
        addressed = words[token] in titles or words[end - 1] in titles
        named = addressed and _unknown(pack, words, tags, end)
        named = named and _goes_on(pack, words, tags, end + 1)
        free = named and (end not in tags or _named_so(pack, words, end))
        if named and (free or _speaks(words, tags, words[end + 1])):
            tags[end] = alone("given")


def _titles_too(words: tuple[str, ...], tags: Tags) -> None:
    """Tag as a title the first name that opens a longer title of the page («Amir | brigadier X»):
    there it is the same rank in short («Amir X»)."""
    ranks = {words[t] for t in tags.having("title") if tags.end(t) > t + 1}
    for token in tags.having("given") if ranks else ():
        if words[token] in ranks and tags.end(token) == token + 1:
            tags[token] = alone("title")


def _spoken_for(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag as a first name what leads to whom a spokesman speaks for («Basim»), behind a verb or the
    office of somebody else, before a further name or a surname of origin; and wherever the page
    has both."""
    listed = folded(pack.code, "spoken_for") if pack.options.get("definite") else frozenset()
    places = [t for t, word in enumerate(words[:-1]) if word in listed and t not in tags]
    names = {words[t : t + 2] for t in places if _bears(pack, words, tags, t)}
    for token in places:
        if words[token : token + 2] in names:
            tags[token] = alone("given")


def _bears(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a surname follows the token, and no spokesman's office stands before it."""
    surname, definite = words[token + 1], pack.options["definite"]
    origin = surname.startswith(definite) and surname.endswith(
        folded_parts(pack.code, "relative")[0]
    )
    if not ("given" in tags.kinds(token + 1) or (origin and token + 1 not in tags)):
        return False
    end = token - (words[token - 1] == ",")
    led = words[end - 1].startswith(definite) or tags.ends(end, "role", "title", "cue", "metonym")
    near = words[max(end - LONGEST_OFFICE, 0) : end]
    spokesmen = folded(pack.code, "spokesmen")
    return led and not any(word.removeprefix(definite) in spokesmen for word in near)


def _joined_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Read as part of a surname what is a word of the language too («Bruno | if | Maire»), behind a
    first name and wherever the page has that surname."""
    listed = folded(pack.code, "particles_too")
    places = [t for t, word in enumerate(words) if word in listed]
    for token in places:
        if _surname_of(pack, words, tags, token):
            tags[token - 1] = alone("given")
    behind = [t for t in places if tags.ends(t, "given") and _goes_on(pack, words, tags, t + 1)]
    names = {words[t : t + 2] for t in behind}
    for token in places:
        if words[token : token + 2] in names:
            tags[token] = alone("particle")


def _surname_of(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether such a word stands between two unknown ones that an office, a comma or a verb of
    saying leads to, and «that» or a mark behind them («the minister, X | if | Y, that»)."""
    first, end = token - 1, token + 2
    if first < 1 or end >= len(words):
        return False
    if not all(_in_no_list(pack, words, tags, t) for t in (first, token + 1)):
        return False
    led = words[first - 1].startswith((",", pack.options["definite"]))
    led = led or tags.ends(first, "cue", "role", "title", "trait")
    return led and ("that" in tags.kinds(end) or words[end] in CLOSES)


def _aged_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag the unknown words between a verb of saying, an office or a title and years in brackets
    as a name."""
    years = folded(pack.code, "years")
    brackets = (t for t in range(1, len(words) - 2) if words[t] == "(" and words[t + 2] in years)
    for bracket in (t for t in brackets if words[t + 1].isdigit()):
        first = bracket
        while 0 < first > bracket - LONGEST and _in_no_list(pack, words, tags, first - 1):
            first -= 1
        if first < bracket and tags.ends(first, *BEFORE):
            tags[first] = alone("given")


def _in_no_list(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a word is unknown, or a verb by its letters alone."""
    verb = token in tags and tags[token].kinds == {"verb"} and words[token] not in pack.words
    return words[token].isalpha() and (verb or token not in tags)


def _named_so(pack: Pack, words: tuple[str, ...], token: int) -> bool:
    """Whether a noun that many are called by stands before a word without an article."""
    definite = words[token + 1].startswith(pack.options["definite"])
    return words[token] in folded(pack.code, "names_too") and not definite


def _free_verbs(words: tuple[str, ...], tags: Tags, titles: frozenset[str]) -> None:
    """Take their readings from what looks like verbs of saying but is the name behind a title
    that never stands alone («السيد لوح»), wherever the page has it."""
    names = set[str]()
    for token in tags.having("title"):
        found = tags[token]
        lone = found.length == 1 and len(found.kinds) == 1 and words[token] in titles
        behind = tags.get(token + 1) if lone else None
        if behind is not None and behind.kinds == {"cue"} and behind.length == 1:
            names.add(words[token + 1])
    for token, word in enumerate(words) if names else ():
        reading = tags.get(token) if word in names else None
        if reading is not None and reading.kinds == {"cue"}:
            tags.drop(token)


def _unknown(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a word in no list, be it shaped like a noun of doing, stands at the token, without
    an article, and nothing is written onto it."""
    if token >= len(words) or not words[token].isalpha():
        return False
    if (found := tags.get(token)) and (found.kinds != {"matter"} or found.length > 1):
        return False
    options = pack.options
    written_on = (options["definite"], *options["joined"], *options["conjoined"])
    free = not words[token].startswith(written_on) or _never_alone(pack, words, tags, token)
    return free and len(words[token]) > 1


def _never_alone(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether two unknown words follow a title that never stands alone, so that the first only
    looks as if something were written onto it («Mr | Bennacer X»)."""
    never = words[token - 1] in folded(pack.code, "never_alone")
    if not never or token + 1 in tags or token + 1 == len(words):
        return False
    inside, behind = pack.phrase(words[token][1:]), words[token + 1]
    joined = (pack.options["definite"], *pack.options["conjoined"])
    named = inside is None or inside.kinds == {"given"}
    return named and behind.isalpha() and not behind.startswith(joined)


def _goes_on(pack: Pack, words: tuple[str, ...], tags: Tags, token: int) -> bool:
    """Whether a name goes on at the token: with another first name, or an unknown word."""
    found = tags.get(token)
    if found is not None:
        return not found.kinds.isdisjoint(FURTHER)
    return token < len(words) and words[token].isalpha()


def _speaks(words: tuple[str, ...], tags: Tags, name: str) -> bool:
    """Whether a word stands right behind a verb of saying somewhere in the page, as who says it."""
    places = (token for token, word in enumerate(words) if word == name)
    return any(tags.ends(token, "cue") for token in places)
