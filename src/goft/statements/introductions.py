"""Introductions: where the page gives a source's name and office at their fullest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.authors import wrote
from goft.statements.capitals import capital_name, proper_start, title_case
from goft.statements.carried import carried
from goft.statements.closing import subject_before
from goft.statements.conjoined import second_name
from goft.statements.contacted import apart, heard_by
from goft.statements.ending_names import mention_end, object_behind, told_of, women
from goft.statements.endings import plural_object, relative
from goft.statements.heads import matter_next
from goft.statements.led_offices import led_offices
from goft.statements.marked import office_end
from goft.statements.mentions import Mention
from goft.statements.name_ends import led_behind
from goft.statements.naming import joined_verb
from goft.statements.nicknames import known_as
from goft.statements.objects import OBJECTS
from goft.statements.offices import unowned
from goft.statements.page import Page
from goft.statements.parted_objects import before_object
from goft.statements.people import Source
from goft.statements.phrases import Tokens, apposition
from goft.statements.preceding import role_before
from goft.statements.presented import presented
from goft.statements.reading import mention_at
from goft.statements.receiving import receives_office
from goft.statements.scene import Scene
from goft.statements.serving import of_before
from goft.statements.to_speak import to_speak

LONGEST_NAME: Final = 5
FATHERED: Final = 3
NAMED: Final = frozenset(("role", "field", "organization", "metonym", "title", "medium", "pronoun"))
LEADING: Final = ("opener", "preposition", "conjunction", "clause", "article", "adverb", "cue")
NO_NAMES: Final = NAMED.union(LEADING)


def meet(page: Page, scene: Scene) -> None:
    """Enter everybody whom the page introduces with name and office before anybody speaks."""
    with led_offices(page):
        _meet(page, scene)


def _meet(page: Page, scene: Scene) -> None:
    heads: set[str] = set()
    for mention, sentence in introductions(page):
        heard = heard_by(page, mention, sentence)
        told = bool(heard) or to_speak(page, mention, sentence)
        told = told or _behind_verb(page, mention.span[0])
        told = told or subject_before(page, *sentence)[0] == mention.span
        source = scene.enter(mention, told, wrote(page, mention, sentence))
        source.relays = heard or source.relays
        scene.nicknames |= dict.fromkeys(known_as(page, mention), source)
        if mention.role is not None and page.between("counterpart", *mention.role):
            source.heads |= heads
        heads = source.heads


def _behind_verb(page: Page, token: int) -> bool:
    """Whether a verb stands right before the token whose subject, and no object, follows it."""
    if not page.pack.options["subject_ahead"] or token == 0 or token in page.quoted:
        return False
    word = page.word(token - 1, "cue")
    says = word is not None and word.form == "finite" and word.takes.isdisjoint(OBJECTS)
    return says or page.end(token - 1, "verb") == token


def introductions(page: Page) -> Iterator[tuple[Mention, Tokens]]:
    """Each place where a name stands beside an office («X, the minister of Y»), with its sentence:
    without capitals it opens with a given name."""
    if page.cased:
        yield from presented(page)
        return
    behind = 0
    for first, last in page.text.sentences:
        for met in apart(page, first, last):
            yield met, (first, last)
        for token in page.between("given", first, last):
            if token < behind or token in page.quoted or page.end(token, "preposition"):
                continue
            start, behind = _introduced(page, token, first, last)
            behind = second_name(page, start, behind) or behind
            behind = mention_end(page, start, token, behind)
            mention = mention_at(page, (start, behind))
            told = _held_beside(page, mention) or to_speak(page, mention, (first, last))
            if mention.kind == "person" and told:
                yield mention, (first, last)


def _held_beside(page: Page, mention: Mention) -> bool:
    """Whether somebody's office stands beside the name, or the surname is one too."""
    if mention.name is None:
        return False
    start, end = mention.name
    surname = page.end(end - 1, "role") == end > start + 1
    return mention.role is not None or surname


def _introduced(page: Page, token: int, first: int, last: int) -> Tokens:
    """The name at the token with the role before it, or else behind it."""
    end = _name_end(page, token, last)
    role = role_before(page, token, first)
    if role is not None and not of_before(page, role[0], first):
        return role[0], end
    named = end > token + 1 and not (end < last and page.end(end, "role"))
    if named and _behind_comma(page, token, first):
        office = role_before(page, token - 1, first)
        if office is not None:
            return office[0], end
    if end < last and page.end(end, "role") and end not in page.cuts:
        behind = _role_end(page, end, last)
        if receives_office(page, token, end, behind):
            return token - 1, end
        return token, end if _verb(page, token, end) else before_object(page, token, end, behind)
    if page.words[end : end + 1] == (",",) and page.end(end + 1, "given"):
        return token, end  # another name is no apposition: «…'s report by Pouya, Reza X»
    behind = apposition(page, token, end, last)
    return token, before_object(page, end + 1, behind, behind)  # «X, the spokesman | the reports»


def _behind_comma(page: Page, token: int, first: int) -> bool:
    """Whether a comma stands before a name, where a definite word closes an office."""
    definite = page.definite is not None
    return definite and token - 1 > first and page.words[token - 1] == ","


def _verb(page: Page, token: int, end: int) -> bool:
    """Whether a lone first name without a title is the verb of the office without an article that
    follows it («أشرف رئيس …»)."""
    lone = end == token + 1 and not page.end(token - 1, "title")
    definite = page.definite
    return definite is not None and lone and not page.words[end].startswith(definite)


def _name_end(page: Page, token: int, limit: int) -> int:
    """Past the given names and at most two further words that can belong to a name."""
    end = token
    while end < limit and (behind := page.end(end, "given", "particle")):
        end = min(behind, limit)
    led = page.end(end - 1, "particle") == end < limit
    end += led and _fathers(page, end)  # whose house it is: «آل» and the like
    further = min(end + max(0, 3 - (end - token)), end + 2, limit)
    while end < further and _plain(page, end) and not led_behind(page, token, end):
        if object_behind(page, token, end):
            break
        end += 1
    if end < limit and end == token + 1 and _titled_surname(page, token, end):
        return end + 1
    return end + (end < limit and _family_name(page, token, end))


def _fathers(page: Page, token: int) -> bool:
    """Whether a name stands behind «son of», be it a noun of doing by its letters or led by one."""
    if (found := page.tags.get(token)) is not None:
        return (found.kinds == {"matter"} and found.length == 1) or _plain(page, token)
    return _plain(page, token) or page.words[token][0] in page.pack.options.get("joined", ())


def _titled_surname(page: Page, token: int, end: int) -> bool:
    """Whether a definite word that may be an office or a state is the surname behind a title and a
    first name («Dr X the preacher»): nothing tells of what office it is."""
    definite = page.definite
    if definite is None or page.end(token - 1, "title") != token or page.end(end, "title"):
        return False
    lone = page.end(end, "role", "metonym") == end + 1 and page.words[end].startswith(definite)
    behind = "".join(page.words[end + 1 : end + 2])  # none where the text ends
    noun = behind.startswith(definite) and not page.end(end + 1, "preposition")
    return lone and not noun


def _family_name(page: Page, token: int, end: int) -> bool:
    """Whether a name that a father's stands in («X son of Y») goes on with a family's."""
    if (definite := page.definite) is None:
        return False
    if page.form(end, "trait") == "nation" and end - token > 1:
        return True  # what tells of nobody's country behind a name, which has no article
    if end - token < FATHERED or not _plain(page, end):
        return False
    houses = folded(page.pack.code, "houses")  # titles whose bearers mostly have no family's name
    housed = page.end(end - 1, "particle") or page.words[token - 1] in houses
    told = relative(page, end) or not housed
    return told and page.words[end].startswith(definite)


def _plain(page: Page, token: int) -> bool:
    """Whether an unknown word may belong to a name: no plural that is an object, and none that a
    preposition or conjunction is written onto."""
    word, options = page.words[token], page.pack.options
    listed = token in page.tags and not page.end(token, "surname")
    if not word[0].isalpha() or listed or carried(page, token):
        return False
    plural = options.get("definite") and plural_object(page, token)
    if plural and page.end(token - 1, "given") == token:
        plural = not word.endswith(women(page))  # surnames have that ending too
    rest = word[1:]
    if plural or word[0] not in page.written_on:
        return not plural
    if word[0] in options["conjoined"] and page.source(token, token + 1).endswith(_owned(page)):
        return False  # «and she led it»
    known = page.readings(rest) and not joined_verb(page, rest)
    return not (known or rest.startswith(options["definite"]))


def _owned(page: Page) -> tuple[str, ...]:
    """The endings of what is somebody's that no name has."""
    return tuple(ending for ending in page.pack.options["possessed"] if len(ending) > 1)


def _role_end(page: Page, token: int, limit: int) -> int:
    """Where the office of a name ends, before a matter or verb of saying too."""
    end = office_end(page, token, limit)
    return next((t for t in range(page.end(token, "role"), end) if _ends_office(page, t)), end)


def _ends_office(page: Page, token: int) -> bool:
    told = told_of(page, token) or (page.definite and matter_next(page, token))
    return bool(told or page.end(token, "saying"))


def introduce(page: Page, scene: Scene) -> None:
    """Complete the names and roles of people from anywhere in the page."""
    people = (source for source in scene.sources if source.kind == "person" and source.last)
    wanted = {source.last: source for source in people}
    wanted |= {f"ال{name}": source for name, source in wanted.items()}
    forms = {name + ending for name in wanted for ending in ("", *page.owners)}
    for token, written in enumerate(page.words):
        if written not in forms:
            continue
        word = unowned(page, written)
        if word in wanted and page.words[token - 1] not in scene.first_names.get(word, ())[1:]:
            _complete(page, wanted[word], token)


def entitle(page: Page, sources: list[Source]) -> None:
    """Call media by the noun and name together where the page ever does («the agency X»)."""
    alone = {source.last: source for source in sources if len(source.names) == 1 and source.last}
    for token in page.places.all("medium") if page.definite and alone else ():
        behind = page.end(token, "medium")
        source = alone.get(page.words[behind]) if behind < len(page.words) else None
        if source is not None and source.kind in ("person", "outlet"):
            source.kind, source.name = "outlet", page.source(token, behind + 1)


def _complete(page: Page, source: Source, token: int) -> None:
    start = _name_start(page, token)
    if page.cased:
        start = _certain_start(page, source, start, token)
    if token + 1 - start > len(source.names) and not _foreign(page, source, start, token):
        source.name = unowned(page, page.source(start, token + 1))
        source.names.update((*page.words[start:token], unowned(page, page.words[token])))
    if source.role is not None or start == token:
        return
    role = role_before(page, start, _sentence_start(page, start))
    if role is not None:
        source.role = page.source(role[0], role[1])


def _certain_start(page: Page, source: Source, start: int, token: int) -> int:
    """Where a name surely starts: at the first name before it where each word has a capital, and
    at itself in what somebody says of a person whose name is known."""
    first, last = page.text.sentences[page.sentence(token)]
    if page.end(start - 1, "genitive", "inner") == start > first + 1:
        return max(start, token - 1)  # “commissioner for Human Rights Jo Bell”
    if title_case(page, first, last):
        return token - (start < token and page.end(token - 1, "given") == token)
    return token if token in page.quoted and len(source.names) > 1 else start


def _foreign(page: Page, source: Source, start: int, token: int) -> bool:
    """Whether the longer name is of somebody else: it lacks a name the source has."""
    words = (*page.words[start:token], unowned(page, page.words[token]))
    return not source.names <= set(map(page.bare, words))


def _name_start(page: Page, token: int) -> int:
    """Back over given names, or capitals that name no office, to the start of a full name."""
    start, first = token, _sentence_start(page, token)
    while start > first and token - start < LONGEST_NAME and _of_name(page, start - 1):
        start -= 1
    return proper_start(page, start, token + 1) if page.cased else start


def _sentence_start(page: Page, token: int) -> int:
    return page.text.sentences[page.sentence(token)][0]


def _of_name(page: Page, token: int) -> bool:
    if page.cased:
        apart = page.text.starts[token + 1] - page.text.end(token) > 1  # a paragraph ends there
        short = page.end(token, "verb") and not page.words[token].isalpha()  # “I'm”
        return capital_name(page, token) and not (apart or short or page.among(token, NO_NAMES))
    return bool(page.end(token, "given", "particle"))
