"""Getting to know a page's sources before reading it: mentions whose ends are certain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded_parts
from goft.statements.closing import subject_before
from goft.statements.conjoined import joins_noun
from goft.statements.following import subject_after
from goft.statements.introductions import introductions
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens
from goft.statements.proclitics import proclitic
from goft.statements.reading import mention_at

LONGEST: Final = 10
SHORTEST_STEM: Final = 3
# What leads to what was said.
LEADS: Final = frozenset(':,«"“')


def acquaint(page: Page) -> None:
    """Fill `page.names` with the mentions that stand directly beside their cue, and `page.offices`
    with those of the people whom the page introduces."""
    certain: set[tuple[str, ...]] = set()
    for start, end in page.text.sentences:
        for cue in _cues(page, start, end):
            speaker = _beside(page, start, cue, end)
            if speaker is not None and _certain(page, speaker, cue):
                certain.update(_forms(page, speaker))
    met = [mention for mention, _ in introductions(page)]
    if not page.cased:
        certain.update(*(_forms(page, _known_by(page, mention)) for mention in met))
    page.offices = frozenset(page.words[slice(*each.role)] for each in met if each.role)
    for words in sorted(certain, key=lambda words: (-len(words), words)):
        page.names.setdefault(words[0], []).append(words)
    page.repeated = _repeated(page) if page.definite else frozenset()
    page.mentions.clear()  # where one ends is known better now


def _repeated(page: Page) -> frozenset[tuple[str, ...]]:
    """The runs of words that the page has more than once, of those as long as a known mention that
    opens with their first word."""
    met, again = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for token, word in enumerate(page.words):
        names = page.names.get(word)
        if names is None:
            continue
        for length in {len(name) for name in names}:
            run = page.words[token : token + length]
            (again if run in met else met).add(run)
    return frozenset(again)


def _known_by(page: Page, mention: Mention) -> Tokens:
    """What of a mention is certain: the whole where a definite word closes an office, else the
    name."""
    return mention.span if page.definite else mention.name or mention.span


def _cues(page: Page, start: int, end: int) -> Iterator[Tokens]:
    """The sentence's cues that are the narrator's own."""
    for token in page.between("cue", start, end):
        if token not in page.quoted:
            yield token, page.end(token, "cue")


def _beside(page: Page, start: int, cue: Tokens, end: int) -> Tokens | None:
    """The phrase on the side of a cue where the language has its subject."""
    if page.pack.options.get("subject_ahead"):
        word = page.word(cue[0], "cue")
        if not _told_soon(page, cue[1]) or (word is not None and proclitic(page, word, cue[1])):
            return None
        return subject_after(page, cue[1], end)[0]
    return subject_before(page, start, cue[0])[0]


def _told_soon(page: Page, token: int) -> bool:
    """Whether a mention that starts at the token can be certain, without looking for its end."""
    last = token + LONGEST
    if last < len(page.words) and not any(
        page.words[t] in LEADS or page.end(t, "that") for t in range(token + 1, last + 1)
    ):
        return False
    return not page.end(token, "pronoun", "generic", "first")


def _certain(page: Page, speaker: Tokens, cue: Tokens) -> bool:
    """Whether nothing can belong to the mention beyond its end: the verb, or what it governs."""
    start, end = speaker
    if end - start > LONGEST or page.end(start, "pronoun", "generic", "first"):
        return False
    if end <= cue[0]:
        return end == cue[0] or page.end(end, "time", "adverb", "interview", "adjunct") > 0
    if end == len(page.words):
        return start == cue[1]
    reports = any("say" in word.takes for word in page.tags[cue[0]].words)
    told = reports and page.end(end, "that") > 0
    led = page.words[end] in LEADS and (reports or page.words[end] != ",")
    return start == cue[1] and (led or told)


def _forms(page: Page, speaker: Tokens) -> set[tuple[str, ...]]:
    """A person's mention and the name alone; bodies go by longer and shorter names."""
    mention = mention_at(page, speaker)
    if mention.kind not in ("person", "role"):
        return set()
    spans = [speaker] if mention.name is None else [speaker, mention.name]
    forms = {page.words[start:end] for start, end in spans}
    if mention.kind == "person" and mention.name is not None:
        last = mention.name[1] - 1
        if not (page.definite and joins_noun(page, last)):
            forms.add(page.words[last : last + 1])
        forms.update(*(_spellings(page, form) for form in tuple(forms)))
    if mention.kind == "role" and not page.definite:
        forms = {form for form in forms if len(form) > 1}
    return {form for form in forms if len(form[0]) > 2 and form[-1][0].isalpha()}


def _spellings(page: Page, form: tuple[str, ...]) -> set[tuple[str, ...]]:
    """How else a surname is written that closes a name, in one word or two («Hassan zadeh»,
    «Hassanzadeh»), with the first name and alone."""
    endings = folded_parts(page.pack.code, "surname_endings")
    before, last = form[:-1], form[-1]
    if last in endings and before:
        return {(before[-1] + last,), (*before[:-1], before[-1] + last), (before[-1], last)}
    ending = next((each for each in endings if last.endswith(each)), "")
    stem = last.removesuffix(ending)
    if not ending or len(stem) < SHORTEST_STEM:
        return set()
    return {(stem, ending), (*before, stem, ending)}
