"""Unnamed speakers: whether whoever the page names now spoke before by an office alone."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.agreement import differ
from goft.statements.mentions import Mention
from goft.statements.offices import introduced, office_words, telling_words, title_words
from goft.statements.page import Page
from goft.statements.people import BODIES, PEOPLE, Source, nameless
from goft.statements.roles import BODY

NEAR: Final = 2
# How many words lead over to somebody else: «on the other side».
LONGEST_TURN: Final = 3
# With what a paragraph ends, or a line that only leads to the next.
CLOSED: Final = frozenset('.?؟,:;…»”"')


def _paragraph(page: Page, token: int) -> int:
    """The number of the paragraph in which a token stands."""
    return page.text.blocks[page.sentence(token)]


def near(page: Page, mention: Mention, source: Source | None, within: int = NEAR) -> bool:
    """Whether a mention stands where a page names whoever it has only called by an office: in the
    paragraph of that office or one of the next."""
    if not page.cased:
        return True
    if source is None:
        return False
    last = source.latest(mention.span)[0]
    return last >= 0 and _paragraph(page, mention.span[0]) - _paragraph(page, last) <= within


def follows(page: Page, mention: Mention, source: Source | None) -> bool:
    """Whether a bare name may be that of whoever spoke just before by an office alone: in another
    paragraph, when that office was only pointed at (“the president”)."""
    if not page.cased:
        return True
    told = near(page, mention, source) and first_named(page, mention)
    return told and not _beside(page, mention, source)


def _beside(page: Page, mention: Mention, source: Source | None) -> bool:
    """Whether a name stands in the paragraph in which a source was only pointed at."""
    pointed = source is not None and not source.roles and nameless(source)
    return pointed and near(page, mention, source, within=0)


def another(page: Page, mention: Mention, source: Source | None) -> bool:
    """Whether a name is not that of who spoke before by an office: «too» stands behind it, or
    another item has begun, or it is what several are called."""
    return (
        joins_in(page, mention) or _another_item(page, mention, source) or _several(page, mention)
    )


def _several(page: Page, mention: Mention) -> bool:
    """Whether the verb behind a bare word shows that several speak («shopkeepers | say»); whoever
    is honoured with it has a title or a first name."""
    endings, (start, first) = page.pack.options.get("plural"), mention.span
    if endings is None or page.has("given", start, first) or page.has("title", start, first):
        return False
    _, end = page.text.sentences[page.sentence(start)]
    cue = next(iter(page.between("cue", first, end)), end)
    if cue == end or page.form(cue, "cue") != "finite":
        return False
    behind = page.end(cue, "cue")
    return page.source(behind - 1, behind).replace("\u200c", "").endswith(tuple(endings))


def another_one(page: Page, mention: Mention) -> bool:
    """Whether what is read as a name is one more of several: “another said”."""
    return mention.name is not None and page.cased and page.end(mention.name[0], "indefinite") > 0


def _another_item(page: Page, mention: Mention, source: Source | None) -> bool:
    """Whether a line without a full stop, as the headlines of a list of items are, parts a mention
    from where a source was called last; a heading goes on with the same item."""
    first = _paragraph(page, source.latest(mention.span)[0]) + 1 if source else 0
    last = _paragraph(page, mention.span[0])
    blocks, sentences = page.text.blocks, page.text.sentences
    between = range(bisect_left(blocks, first), bisect_left(blocks, last))
    ends = [n for n in between if n + 1 == len(blocks) or blocks[n] != blocks[n + 1]]
    roles = (page.text.document.blocks[blocks[number]].role for number in ends)
    return any(
        role == "body" and page.words[sentences[number][1] - 1] not in CLOSED
        for number, role in zip(ends, roles, strict=True)
    )


def first_named(page: Page, mention: Mention) -> bool:
    """Whether the body of the page has not named that person before, in any role."""
    _, end = mention.name or mention.span
    start = _body_start(page)
    owned = (page.words[end - 1] + owner for owner in page.pack.options.get("owner", ()))
    called = frozenset((page.words[end - 1], *owned))
    return called.isdisjoint(page.words[start : mention.span[0]])


def _body_start(page: Page) -> int:
    """Where the first sentence of the page's body starts; 0 when it has none."""
    blocks = page.text.document.blocks
    for number, (start, _) in zip(page.text.blocks, page.text.sentences, strict=True):
        if blocks[number].role in BODY:
            return start
    return 0


def turns_out(page: Page, before: Source, mention: Mention) -> bool:
    """Whether «a senior official», «the top general» is the person whom the page names next: the
    words are vague enough for the new office, or the office is the same."""
    offices = _offices(page, before)
    if not offices or not _described(page, before) or not first_named(page, mention):
        return False
    if page.end(before.spans[0][0], "single") or _wants_no_name(page, before, mention):
        return False
    vague = any("vague" in page.kinds(word) for word in offices)
    given = office_words(page, mention.role) | title_words(page, mention)
    if not offices & given and elsewhere(page, before, mention):
        return False
    if not vague and not offices & given and (mention.role or _owned(page, before)):
        return False
    if mention.role is None and (introduced(page, mention) or _beside(page, mention, before)):
        return False
    return near(page, mention, before) or _shares(page, before, mention)


def _wants_no_name(page: Page, source: Source, mention: Mention) -> bool:
    """Whether the page says that a source is not to be named, up to where it names somebody."""
    words, phrases = page.words, folded(page.pack.code, "not_named")
    places = range(source.spans[0][0], mention.span[0]) if phrases else range(0)
    return any(words[t] in phrases or " ".join(words[t : t + 2]) in phrases for t in places)


def _offices(page: Page, source: Source) -> set[str]:
    """The words of offices in how a source was first called."""
    return _own_offices(page, source) | source.heads


def _own_offices(page: Page, source: Source) -> set[str]:
    return {word for word in _called(page, source) if page.kinds(word) & {"role", "vague"}}


def _called(page: Page, source: Source) -> list[str]:
    return telling_words(page, source.spans[0])


def _shares(page: Page, source: Source, mention: Mention) -> bool:
    """Whether what specifies the office also stands in the new one («customs»)."""
    specified = set(_called(page, source)) - _own_offices(page, source)
    return bool(specified & set(telling_words(page, mention.role)))


def elsewhere(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a source was called by a body's name («a Treasury official») that the new office or
    title does not share («Senator»)."""
    start, end = source.spans[0]
    if not any("vague" in page.kinds(word) for word in _own_offices(page, source)):
        return False
    body = [t for t in range(start + 1, end - 1) if page.cased and page.capital(t)]
    own = any(_names_body(page, token) for token in body)
    titled = mention.role or (mention.name and mention.name[0] > mention.span[0])
    return own and bool(titled) and not _shares(page, source, mention)


def _names_body(page: Page, token: int) -> bool:
    """Whether a word in capitals, or with one and no word for a nation or office, is a body's."""
    told = page.kinds(page.words[token]) & {"origin", "role", "epithet"}
    return not told or page.source(token, token + 1).isupper()


def _described(page: Page, source: Source) -> bool:
    """Whether a source was only described so far: «a senior official», «the top general»."""
    described = page.alone(source.spans[0][0], "indefinite")
    return (source.kind == "anonymous" and described) or (
        nameless(source) and (described or not source.roles or _owned(page, source))
    )


def _owned(page: Page, source: Source) -> bool:
    """Whether a source was called by whose officer it is: “its chief executive”."""
    return page.cased and page.alone(source.spans[0][0], "possessive")


def same_again(page: Page, mention: Mention) -> bool:
    """Whether a word says that an unnamed source is the one before («the same source»)."""
    words = page.words[mention.span[0] : mention.span[1]]
    told = mention.kind == "anonymous" and len(words) > 1
    return told and any("reflexive" in page.kinds(word) for word in words)


def one_source(page: Page, mention: Mention) -> bool:
    """Whether «the source» is one, as a body is that has spoken, and no several."""
    return page.words[mention.span[0]] in folded(page.pack.code, "one_source")


def same_body(page: Page, mention: Mention) -> bool:
    """Whether a word before a body or medium says that it is the one before («the same body»)."""
    first = page.words[mention.span[0]]
    return mention.kind in BODIES and first in folded(page.pack.code, "same")


def thing(page: Page, mention: Mention) -> bool:
    """Whether a mention is one definite noun that no person is called by: its ending is that of
    things, or the pack knows it."""
    start, end = mention.span
    definite = page.definite
    if definite is None or end - start != 1 or not page.words[start].startswith(definite):
        return False
    ending = page.pack.options["agreement"]["participle"]["feminine"]
    return page.source(start, end).endswith(ending) or page.end(start, "matter") > 0


def common(page: Page, mention: Mention) -> bool:
    """Whether a mention is one definite noun that the page has without its article too, or that
    its body told of before whoever is called by an office alone spoke, and so no name of that
    one («the contractor did not come, the judge said. The contractor claimed»)."""
    start, end = mention.span
    definite, word = page.definite, page.words[start]
    if definite is None or end - start != 1 or not word.startswith(definite) or start in page.tags:
        return False
    bare = page.bare(word)
    stands = bare in page.words and "given" not in page.kinds(bare)
    body = range(_body_start(page), start)
    return stands or any(page.words[t] == word and not _behind_name(page, t) for t in body)


def _behind_name(page: Page, token: int) -> bool:
    """Whether a first name, a title or the mark of a label stands beside the token."""
    label = page.words[token + 1 : token + 2] == (":",)
    return label or page.end(token - 1, "given", "title", "particle") > 0


def joins_in(page: Page, mention: Mention) -> bool:
    """Whether «too» stands behind a mention, or «on the other side» before it: somebody else than
    whoever spoke before."""
    also = page.verb_last and _also(page, mention.span[1])
    end = mention.span[0]
    if page.definite is not None and page.end(end - 1, "cue") == end:
        end -= 1  # «for his part | said | the minister»
    end -= page.words[end - 1] == ","
    others = folded(page.pack.code, "other_side")
    spans = range(max(end - LONGEST_TURN, 0), end) if others else range(0)
    return also or any(" ".join(page.words[t:end]) in others for t in spans)


def _also(page: Page, token: int) -> bool:
    """Whether «too» stands at the token, or behind the body that a preposition leads there («the
    member for X in parliament | too»)."""
    end = token
    if page.end(token, "preposition", "adjunct"):
        near = range(token, min(token + LONGEST_TURN + 2, len(page.words)))
        end = next(filter(None, (page.end(t, "organization") for t in near)), token)
    return page.form(end, "adverb") == "also"


def further(page: Page, source: Source, mention: Mention) -> bool:
    """Whether a mention tells of one more unnamed source («a Turkish source» behind «a source»),
    and points at none."""
    if not mention.kind == source.kind == "anonymous":
        return False
    bare = page.definite is not None and not page.words[mention.span[0]].startswith(page.definite)
    return bare or page.end(mention.span[0], "indefinite") > 0


def stays_unnamed(page: Page, mention: Mention) -> bool:
    """Whether whoever is pointed at asked not to be named: «the official, who preferred not to
    give a name»."""
    token = mention.span[1]
    token += page.words[token : token + 1] == (",",)
    token = page.end(token, "relative") or token
    return page.form(token, "clause") == "unnamed"


def of_other_gender(source: Source | None, mention: Mention | None, gender: str) -> bool:
    """Whether a name is none of whoever was called by an office alone, as their verbs show."""
    if source is None or mention is None or mention.kind != "person":
        return False
    return nameless(source) and differ(source.gender, gender)


def one_person(page: Page, source: Source) -> bool:
    """Whether a source is one person: its name does not end as plurals do."""
    plural = fold_word(page.pack.options["plural_subject"])
    first, _, _ = fold_word(source.name or source.last).partition(" ")
    several = first.endswith(plural) or source.last.endswith(plural)
    return source.kind in PEOPLE and not several


def owned_body(page: Page, source: Source) -> bool:
    """Whether a body is somebody's, who speaks through it: “the mayor's office”."""
    words = (source.name or "").split()[:-1]
    return source.kind == "organization" and any(w.endswith(page.owners) for w in words)
