"""Who or what opens the sentence before a pronoun, in its paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from goft.statements.groups import group_end
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.people import PEOPLE, Source
from goft.statements.phrases import noun_phrase, skip_openers
from goft.statements.reading import mention_at


def opens_before(page: Page, mention: Mention) -> Mention | None:
    """The mention that opens the sentence before another one in its paragraph."""
    text, number = page.text, page.sentence(mention.span[0])
    if number == 0 or text.blocks[number] != text.blocks[number - 1]:
        return None
    start, end = text.sentences[number - 1]
    start = skip_openers(page, start, end)
    behind = group_end(page, start, end) if page.cased else _subject_end(page, start, end)
    return mention_at(page, (start, behind)) if behind > start else None


def _subject_end(page: Page, start: int, limit: int) -> int:
    """Where a subject ends: before the noun of a verb of two words («| gathering made») or an
    object."""
    end, group = noun_phrase(page, start, limit), page.end(start, "collective")
    led = page.end(end, "verb", "marker") > 0 and end - 1 > max(start, group - 1)
    return end - 1 if led else end


def crowd_before(page: Page, mention: Mention) -> Mention | None:
    """The group that opens the sentence before «they», where names have no capitals: «some of the
    workers gathered. They say»."""
    if page.cased or mention.number != "plural":
        return None
    told = opens_before(page, mention)
    return told if told is not None and told.kind == "collective" else None


def crowds(page: Page, sources: Iterable[Source]) -> list[Source]:
    """Those that spoke and are no single person: also «Reza X and Mina Y»."""
    spoken = (source for source in sources if source.spoken)
    return [s for s in spoken if s.kind not in PEOPLE or _joint(page, s)]


def _joint(page: Page, source: Source) -> bool:
    return any("conjunction" in page.kinds(word) for word in source.names)
