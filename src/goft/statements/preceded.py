"""Who or what opens the sentence before a pronoun, in its paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from goft.languages.folding import fold_word
from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import group_end
from goft.statements.leading import told_subject
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source
from goft.statements.phrases import Tokens, noun_phrase, skip_openers
from goft.statements.reading import mention_at
from goft.statements.single import one_of_several

# How many sentences back the group may be told of that “they” means.
FARTHEST: Final = 3
# What ends as a plural does and is none.
SINGLE: Final = ("given", "metonym", "outlet", "determiner", "article")
# What parts the noun of a group from what tells of it.
BEHIND: Final = ("preposition", "genitive", "relative", ",")


def opens_before(page: Page, mention: Mention) -> Mention | None:
    """The mention that opens the sentence before another one in its paragraph."""
    text, number = page.text, page.sentence(mention.span[0])
    if number == 0 or text.blocks[number] != text.blocks[number - 1]:
        return None
    start, end = text.sentences[number - 1]
    start = skip_openers(page, start, end)
    behind = group_end(page, start, end) if page.cased else _subject_end(page, start, end)
    return mention_at(page, (start, behind)) if behind > start else None


def named_before(
    page: Page, mention: Mention, met: Iterable[Source] | None = None
) -> Mention | None:
    """The person whose name opens the sentence before one that is pointed at by what they are, be
    it the last of the paragraph above («Nader X was released. This journalist said»), and what
    nobody of those `met` is."""
    number = page.sentence(mention.span[0])
    pointed = page.verb_last and page.alone(mention.span[0], "determiner")
    pointed = pointed and (met is None or _of_new_trade(page, mention, met))
    if number == 0 or not pointed:
        return None
    start, end = page.text.sentences[number - 1]
    start = skip_openers(page, start, end)
    behind = noun_phrase(page, start, end) if page.end(start, "given", "title") else start
    if behind == start or page.end(min(behind, end - 1), "marker"):
        return None
    told = mention_at(page, (start, behind))
    return told if told is not None and told.kind == "person" and told.name else None


def _of_new_trade(page: Page, mention: Mention, met: Iterable[Source]) -> bool:
    """Whether somebody is pointed at by an office that is told of nobody met so far."""
    offices = {page.words[t] for t in range(*mention.span) if page.alone(t, "role")}
    known = (s for s in met if s.kind in PEOPLE)
    return bool(offices) and all(offices.isdisjoint(s.heads | s.roles | s.names) for s in known)


def _subject_end(page: Page, start: int, limit: int) -> int:
    """Where a subject ends: before the noun of a verb of two words («| gathering made») or an
    object."""
    end, group = noun_phrase(page, start, limit), page.end(start, "collective")
    led = page.end(end, "verb", "marker") > 0 and end - 1 > max(start, group - 1)
    return end - 1 if led else end


def led_by_name(page: Page, frame: Frame) -> Mention | None:
    """The only person named in the clause that leads the one of “he”, and its subject: “while Bell
    would not confirm it, he did say”."""
    start, end = frame.speaker or (0, 0)
    word = page.word(start, "pronoun") if end == start + 1 and page.cased else None
    if word is None or word.gender not in ("masculine", "feminine") or page.words[start - 1] != ",":
        return None
    first, _ = page.text.sentences[frame.sentence]
    opens = max((t for t in range(first, start - 1) if page.words[t] in ',;:”"'), default=first)
    led = next((t for t in range(opens, start - 1) if page.end(t, "concession", "subordinate")), 0)
    name = page.end(led, "concession", "subordinate") if led else 0
    if not name or not page.capital(name):
        return None
    behind = group_end(page, name, start - 1)
    told = mention_at(page, (name, behind))
    other = any(page.capital(t) for t in range(behind, start - 1))
    return told if told.kind == "person" and told.name is not None and not other else None


def led_start(page: Page, frame: Frame) -> int:
    """Where the clause begins, with its conjunction, that leads the one of a pronoun: “A, | and
    while B, he said”; 0 where none does."""
    start = frame.speaker[0] if page.cased and frame.speaker and frame.after_cue else 0
    if not start or not page.end(start, "pronoun") or page.words[start - 1] != ",":
        return 0
    commas = page.between(",", page.text.sentences[frame.sentence][0], start - 1)
    joins = page.end(commas[-1] + 1, "conjunction") if commas else 0
    led = joins and page.end(joins, "concession", "subordinate")
    return commas[-1] if led else 0


def crowd_before(page: Page, mention: Mention) -> Mention | None:
    """The group that is the subject of the sentence before «they»: «some of the workers gathered.
    They say»."""
    if mention.number != "plural":
        return None
    told = _told_crowd(page, mention) if page.cased else opens_before(page, mention)
    if page.words[mention.span[0]] in folded(page.pack.code, "those_people"):
        return _group_before(page, mention)
    return told if told is not None and told.kind == "collective" else None


def _group_before(page: Page, mention: Mention) -> Mention | None:
    """The last unnamed group of which the sentence before «these» tells, be it an object."""
    number = page.sentence(mention.span[0])
    start, end = page.text.sentences[number - 1] if number else (0, 0)
    groups = (t for t in range(end - 1, start - 1, -1) if _means_group(page, t))
    token = next((t for t in groups if t not in page.quoted), None)
    if token is None:
        return None
    told = next((t for t in range(token + 1, end) if _apart(page, t)), end)
    span = (token, max(noun_phrase(page, token, told), token + 1))
    return Mention(span, "collective", "named", name=span)


def _apart(page: Page, token: int) -> bool:
    """Whether an unknown word without an article, as verbs are, stands behind no preposition."""
    definite = page.definite or ""
    articles = (definite, *(letter + definite for letter in page.pack.options["conjoined"]))
    known = token in page.tags or page.end(token - 1, "preposition")
    return not known and not page.words[token].startswith(articles)


def _means_group(page: Page, token: int) -> bool:
    """Whether a plural that means people stands at the token, by whichever of its endings."""
    if page.end(token, "collective"):
        return page.form(token, "collective") != "single"
    objects, subjects = page.pack.options["plural_object"][0], page.pack.options["plural_subject"]
    word = page.words[token]
    if token in page.tags or not word.endswith(fold_word(objects)):
        return False
    return "collective" in page.kinds(word.removesuffix(fold_word(objects)) + fold_word(subjects))


def means_several(page: Page, current: Source | None, mention: Mention) -> bool:
    """Whether “they” is nobody who spoke last, as this one is called “he” or “she”, or as the page
    has told of several since."""
    person = current is not None and current.kind == "person"
    known = current is not None and bool(current.gender or current.pronoun)
    return (person and known) or crowd_before(page, mention) is not None


def _told_crowd(page: Page, mention: Mention) -> Mention | None:
    """The several whom one of the sentences before “they” has for its subject, all between them
    being told of “them” as well, where names have capitals: “Engineers tested dams. They say”."""
    text, number = page.text, page.sentence(mention.span[0])
    if page.end(mention.span[0] - 1, "relative", "clause") == mention.span[0]:
        return _who_do(page, text.sentences[number][0], mention.span[0] - 1)
    opens = number > 0 and text.blocks[number] != text.blocks[number - 1]
    for before in range(number - 1, max(-1, number - 1 - FARTHEST), -1):
        if text.blocks[number] - opens > text.blocks[before]:
            return None
        subject = told_subject(page, *text.sentences[before])
        told = mention_at(page, subject) if subject is not None else None
        if subject is None or told is None or subject[1] + 1 >= text.sentences[before][1]:
            return None
        if told.how != "pronoun":
            several = told.kind == "collective" or _plural(page, subject)
            return replace(told, kind="collective") if several else None
        if told.number != "plural":
            return None
    return None


def _who_do(page: Page, start: int, end: int) -> Mention | None:
    """The several who open a sentence with “whom they believe”: “Police held a man”."""
    subject = told_subject(page, start, end)
    told = mention_at(page, subject) if subject is not None else None
    if subject is None or told is None or told.how == "pronoun":
        return None
    several = told.kind == "collective" or _plural(page, subject)
    return replace(told, kind="collective") if several else None


def _plural(page: Page, subject: Tokens) -> bool:
    """Whether the noun of a subject calls several, and is no name: “the mill's owners”."""
    start, end = subject
    noun = min((t for kind in BEHIND for t in page.between(kind, start + 1, end)), default=end) - 1
    word, endings = page.words[noun], tuple(page.pack.options.get("several", ()))
    plain = noun == start or not page.capital(noun)
    plain = plain and word not in page.names and not page.among(noun, SINGLE)
    return plain and word.endswith(endings) and not word.endswith((*page.owners, "ss"))


def crowds(page: Page, sources: Iterable[Source]) -> list[Source]:
    """Those that spoke and are no single person: also «Reza X and Mina Y»."""
    spoken = (source for source in sources if source.spoken)
    some = (source for source in spoken if not one_of_several(page, source.spans[0]))
    return [s for s in some if s.kind not in PEOPLE or _joint(page, s)]


def _joint(page: Page, source: Source) -> bool:
    return any("conjunction" in page.kinds(word) for word in source.names)
