"""First names that no list holds, told by where they stand: between a verb of saying, or the office
behind it, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded_parts
from goft.languages.pack import Pack
from goft.statements.apposed_names import apposed_names
from goft.statements.tags import Tags, alone
from goft.statements.unlisted_words import (
    LONGEST_NAME,
    SHORTEST,
    Tagged,
    particles,
    run,
    unknown,
)

LONGEST_SUBJECT: Final = 24
LONGEST_OFFICE: Final = 4
ASIDE: Final = frozenset(",-–")
SPEAKS: Final = frozenset(':"«“')
CLOSES: Final = frozenset('"»”')
ENDS: Final = frozenset(",.")
STOPS: Final = frozenset(".!?؟")
CLAUSES: Final = frozenset(",.!?؟:;")
VERBS: Final = frozenset(("verb", "cue"))
# What may stand between a subject and what was said.
BESIDE: Final = frozenset(("preposition", "adjunct", "time", "adverb", "interview", "toward"))
# What leads to the name of a body, and of nobody («the team X»).
BODIES: Final = frozenset(("organization", "medium", "outlet", "document"))
# What tells between commas of who bears a name without an article.
TOLD: Final = frozenset(("role", "relative"))
# What opens another clause.
OTHER: Final = frozenset(("cue", "clause"))
# What a name may follow: an office that ends in it, a place, a title.
BEFORE: Final = frozenset(("metonym", "place", "title", "trait", "rank"))


def unlisted_names(pack: Pack, words: tuple[str, ...], tags: Tags) -> None:
    """Tag the first of two unknown words that only can be a speaker's name as a first name,
    wherever the page has both."""
    apposed_names(pack, words, tags)
    definite = pack.options.get("definite")
    if definite is None or not pack.options.get("subject_ahead"):
        return
    text = Tagged(pack, words, tags)
    said = [(cue, _said(text, cue)) for cue in _cues(text)]
    for cue, end in said:
        if end and _spoke_to(text, cue):
            tags[cue] = alone("given", form="famous")
    starts = [t for cue, end in said for t in _named(text, cue, end)]
    starts += [t for cue in tags.having("cue") for t in _before(text, cue)]
    starts += [t for office in tags.having("role") for t in _apposed(text, office)]
    starts += [*_behind_speech(text), *_credited(text), *_in_full(text, said)]
    if not starts:
        return
    found = {words[t : t + 2] for t in starts}
    firsts = {name[0] for name in found}
    places = [t for t, word in enumerate(words) if word in firsts and words[t : t + 2] in found]
    led = (
        t for t in places if text.kinds(t - 1) & BODIES and not words[t - 1].startswith(definite)
    )
    bodies = {words[t : t + 2] for t in led}
    for token in places:
        if words[token : token + 2] not in bodies:
            tags[token] = alone("given")
            if tags.kinds(token + 1) != {"particle"}:
                tags.drop(token + 1)


def _cues(text: Tagged) -> Iterator[int]:
    """Where the verbs of saying end whose subject may follow them."""
    for token in text.tags.having("cue"):
        if any(w.form == "finite" and "say" in w.takes for w in text.tags[token].words):
            yield text.tags.end(token)


def _named(text: Tagged, cue: int, said: int) -> Iterator[int]:
    """Where a name of unknown words starts in the subject behind a verb, up to what it `said`."""
    subject = next((t for t in range(cue, said) if _beside(text, t)), said)
    office = next((t for t in range(cue, subject) if "role" in text.kinds(t)), said)
    behind = said - (text.words[said - 1] == ",")
    for stop in dict.fromkeys((office, subject, behind, said)) if said else ():
        start = run(text, cue, stop)
        if stop - start >= SHORTEST and _follows(text, cue, start):
            yield start
        elif stop - cue > LONGEST_NAME and _behind_place(text, stop - SHORTEST):
            yield stop - SHORTEST


def _behind_place(text: Tagged, start: int) -> bool:
    """Whether an unknown word and a definite one stand right behind the place or title that closes
    an office («the dean of the faculty in X | Y the Z»)."""
    last = text.words[start + 1]
    definite = last.startswith(text.pack.options["definite"]) and start + 1 not in text.tags
    named = definite and last.isalpha() and unknown(text, start)
    return named and text.tags.ends(start, "metonym", "place", "title")


def _spoke_to(text: Tagged, cue: int) -> bool:
    """Whether an unknown word behind a verb is a surname alone, and the one behind it whom that
    person spoke to, by a preposition written onto it: the page has the first apart from it («X Y
    met Z … Y told Z»), or whom without the preposition, and both never apart."""
    to, pair = text.pack.options["joined"][-1], text.words[cue : cue + SHORTEST]
    whom = pair[-1]
    if cue + 1 in text.tags or not whom.startswith(to) or whom.startswith(to * 2):
        return False
    if not whom.isalpha() or not unknown(text, cue):
        return False
    places = [t for t, word in enumerate(text.words) if word == whom]
    if any(text.words[t - 1 : t + 1] != pair for t in places):
        return False
    return text.has(whom[1:]) or text.words.count(pair[0]) > len(places)


def _behind_speech(text: Tagged) -> Iterator[int]:
    """Where two unknown words or more are all that stands between a verb of saying, behind the
    mark that closes what was said, and a comma or the end («“…”, says X Y, the director»)."""
    for token in text.tags.having("cue"):
        mark = token - 1 - (text.words[token - 1] == ",")
        if mark < 0 or text.words[mark] not in CLOSES:
            continue
        end = text.tags.end(token)
        near = range(end + SHORTEST, min(end + LONGEST_NAME + 1, len(text.words)))
        stop = next((t for t in near if text.words[t] in ENDS), end)
        if stop > end and run(text, end, stop) == end:
            yield end


def _credited(text: Tagged) -> Iterator[int]:
    """Where two unknown words or more are all that stands between the comma behind an office that
    something is credited to and the end («…, according to the mayor, X Y.»)."""
    for token in text.tags.having("cue"):
        if not any(w.form == "noun" and "say" not in w.takes for w in text.tags[token].words):
            continue
        end = text.tags.end(token)
        near = range(end + 1, min(end + LONGEST_OFFICE * 2, len(text.words)))
        comma = next((t for t in near if text.words[t] in CLAUSES), end)
        held = any("role" in text.kinds(t) for t in range(end, comma))
        behind = range(comma + 1 + SHORTEST, min(comma + LONGEST_NAME + 2, len(text.words)))
        stop = next((t for t in behind if text.words[t] in STOPS), comma)
        if (
            held
            and text.words[comma] == ","
            and stop > comma
            and run(text, comma, stop) == comma + 1
        ):
            yield comma + 1


def _in_full(text: Tagged, said: list[tuple[int, int]]) -> list[int]:
    """Where an office is given to somebody by two unknown words, the last of which says something
    alone further down («received the Senegalese president Mamadou X … X said that»)."""
    lone = {text.words[cue] for cue, end in said if end == cue + 1 and unknown(text, cue)}
    lone |= {text.words[cue] for cue, end in said if end and _surname(text, cue)}
    places = (t for t, word in enumerate(text.words) if word in lone) if lone else ()
    pairs = (t - 1 for t in places if t > 1 and unknown(text, t - 1))
    return [t for t in pairs if _follows(text, max(t - LONGEST_OFFICE * 2, 0), t)]


def _surname(text: Tagged, cue: int) -> bool:
    """Whether a definite word that no list has, and that ends as origins do, is all the subject
    behind a verb."""
    word, origin = text.words[cue], folded_parts(text.pack.code, "relative")[0]
    alone = text.words[cue + 1] in SPEAKS or text.kinds(cue + 1) & {"that", *BESIDE}
    known = cue in text.tags or not word.startswith(text.pack.options["definite"])
    return bool(alone) and not known and word.endswith(origin)


def _beside(text: Tagged, token: int) -> bool:
    """Whether something stands there that parts a subject from what was said."""
    return text.words[token] in ASIDE or not text.kinds(token).isdisjoint(BESIDE)


def _before(text: Tagged, cue: int) -> Iterator[int]:
    """Where a name of words in no list starts behind an office and before its verb of saying."""
    words = text.tags[cue].words
    if not any(w.form == "finite" and not w.clitic and "say" in w.takes for w in words):
        return
    start = run(text, 0, cue)
    named = cue - start >= SHORTEST and not any(t in text.tags for t in range(start, cue))
    if named and _follows(text, max(start - LONGEST_OFFICE * 2, 0), start):
        yield start
    stop = _past_office(text, cue)
    start = run(text, 0, stop)
    if stop - start != SHORTEST or not _opens(text, start, stop):
        return
    if stop < cue or text.words[start] in particles(text.pack.code) or _tells(text, cue):
        yield start


def _apposed(text: Tagged, office: int) -> Iterator[int]:
    """Where two unknown words behind a verb are the name of whose office, with its article, stands
    behind their comma («X Y, the director of Z»), or two or more behind a title of theirs («with
    the politician X Y Z, member of»)."""
    definite, comma = text.pack.options["definite"], office - 1
    if comma < 0 or text.words[comma] != ",":
        return
    start = run(text, 0, comma)
    whole = start > 0 and comma - start >= SHORTEST
    if whole and _follows(text, max(start - LONGEST_OFFICE, 0), start):
        if not _feminine(text)(text.words[start]):
            yield start
        return
    if not text.words[office].startswith(definite):
        return
    start += comma - start > SHORTEST and (start == 0 or text.words[start - 1] in STOPS)
    verb = start > 0 and not text.kinds(start - 1).isdisjoint(VERBS)
    first = start == 1 or (start > 1 and text.words[start - 2] in STOPS)
    plain = comma - start == SHORTEST and not any(map(_feminine(text), text.words[start:comma]))
    if plain and (verb or first):
        yield start


def _feminine(text: Tagged) -> Callable[[str], bool]:
    """What tells whether a word has the ending of feminine nouns."""
    ending = fold_word(text.pack.options["agreement"]["participle"]["feminine"])
    return lambda word: word.endswith(ending)


def _past_office(text: Tagged, cue: int) -> int:
    """Where a name ends whose office, or who it is that did something, stands between commas before
    the verb («X, head of Y, said»); else the verb."""
    if text.words[cue - 1] != ",":
        return cue
    between = range(cue - 2, max(cue - LONGEST_SUBJECT // 2, 0), -1)
    comma = next((t for t in between if text.words[t] == ","), 0)
    told = comma and not text.kinds(comma + 1).isdisjoint(TOLD)
    return comma if told else cue


def _opens(text: Tagged, start: int, stop: int) -> bool:
    """Whether two unknown words that may be a name open a sentence: none of them is a feminine
    noun, and no adjective of origin that the page has but once is the last."""
    if start > 0 and text.words[start - 1] not in STOPS:
        return False
    words = text.words[start:stop]
    if any(t in text.tags for t in range(start, stop)) or any(map(_feminine(text), words)):
        return False
    origin = words[-1].endswith(folded_parts(text.pack.code, "relative"))
    foreign = words[0] in particles(text.pack.code)
    return not origin or foreign or text.words[stop] == "," or text.words.count(words[-1]) > 1


def _tells(text: Tagged, cue: int) -> bool:
    """Whether «that» or a mark stands right behind a verb of saying."""
    behind = text.tags.end(cue)
    told = behind < len(text.words) and text.words[behind] in SPEAKS
    return told or "that" in text.kinds(behind)


def _said(text: Tagged, start: int) -> int:
    """Where «that» or a mark leads to what was said, if nothing but a subject can stand before;
    else 0."""
    commas = 0
    for token in range(start, min(start + LONGEST_SUBJECT, len(text.words))):
        kinds, word = text.kinds(token), text.words[token]
        if token > start and ("that" in kinds or word in SPEAKS):
            return token
        commas += word == ","
        verb = "verb" in kinds and word in text.pack.words
        if verb or not kinds.isdisjoint(OTHER) or word in ".;!?" or commas > SHORTEST:
            return 0
    return 0


def _follows(text: Tagged, cue: int, start: int) -> bool:
    """Whether a name may start at the token: right behind the verb, or behind an office that a
    definite word, a place or a title closes."""
    if start in (cue, 0):
        return start == cue
    office = any(text.kinds(t) & {"role", "title"} for t in range(cue, start))
    last, definite = text.words[start - 1], text.pack.options["definite"]
    noun = text.pack.phrase(last)
    body = noun is not None and "organization" in noun.kinds  # «head of the club»
    whose = not body and last.endswith(folded_parts(text.pack.code, "possessed"))  # «his wife X»
    melted = text.pack.options["joined"][-1] * 2  # «للوزير»
    closed = last == "," or whose or last.startswith((definite, melted))
    ending = range(max(start - LONGEST_OFFICE, cue), start)
    closed = closed or any(text.tags.end(t) == start and text.kinds(t) & BEFORE for t in ending)
    return office and closed
