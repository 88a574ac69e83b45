"""Which statements of a page are on a matter, and what shows it."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from goft.languages.pack import varieties
from goft.languages.terms import terms
from goft.record.introducing import introduction
from goft.record.kept import KeptDocument, KeptStatement
from goft.record.search.asked import Matter
from goft.record.search.highlighting import Pattern, pattern

How = Literal["words", "question", "introduced", "heading", "goes on", "page"]
# So many words before the next statement, its speaker and cue aside, lead to something else.
_ANOTHER = 4
_HALF = 0.5


class Naming:
    """Finds the statements that are on a matter."""

    def __init__(self, matter: Matter) -> None:
        self._matter = matter
        self._patterns: dict[str, list[Pattern]] = defaultdict(list)
        for code, phrase in matter.phrases:
            self._patterns[code].append(pattern(phrase, code))

    def names(self, text: str | None, language: str | None) -> bool:
        """Whether a text names the matter."""
        patterns = self._patterns.get(varieties().get(language or "", language or ""))
        if not text or not patterns:
            return False
        words = terms(language).words(text)
        known = {word.term for word in words}
        return any(
            any(each.places(words))
            for each in patterns
            if not each.words or not each.words[0].isdisjoint(known)
        )

    def members(self, kept: KeptDocument) -> dict[str, How]:
        """The statements of a page that are on the matter, by id, each with what shows it."""
        statements = sorted(kept.standing, key=lambda each: each.statement.content)
        named = {entry for each in statements for entry in each.statement.about}
        if self._matter.near and named.isdisjoint(self._matter.near):
            return {}
        found: dict[str, How] = {}
        before: KeptStatement | None = None
        # Whether what is answered is on the matter; words alone do not tell that.
        answering = False
        for each in statements:
            was_on = before is not None and before.statement.id in found
            goes_on = before is not None and _goes_on(kept, each, before)
            led = self._led(kept, each, before)
            answering = led is not None or (answering and goes_on)
            one_sentence = was_on and before is not None and _is_one_sentence(kept, each, before)
            if self._says(kept, each):
                found[each.statement.id] = "words"
            elif led:
                found[each.statement.id] = led
            elif answering or one_sentence:
                found[each.statement.id] = "goes on"
            before = each
        return self._whole(kept, statements, found)

    def _says(self, kept: KeptDocument, each: KeptStatement) -> bool:
        """Whether its own words name the matter."""
        linked = not set(self._matter.entries).isdisjoint(each.statement.about)
        return linked or self.names(each.words, kept.document.language)

    def _led(
        self, kept: KeptDocument, each: KeptStatement, before: KeptStatement | None
    ) -> How | None:
        """What leads to a statement and names the matter: a question, a sentence, a heading."""
        statement, text, language = each.statement, kept.document.text, kept.document.language
        if statement.question and self.names(text[slice(*statement.question.span)], language):
            return "question"
        start = statement.content[0][0]
        begins = start - len(introduction(text, start))
        if before is not None:
            begins = max(begins, before.statement.content[-1][1])
        if self.names(text[min(begins, start) : start], language):
            return "introduced"
        opens = before is None or before.statement.section != statement.section
        return "heading" if opens and self.names(statement.section, language) else None

    def _whole(
        self, kept: KeptDocument, statements: list[KeptStatement], found: dict[str, How]
    ) -> dict[str, How]:
        """All statements of a page whose title names the matter, as half of them at least do."""
        if not found or len(found) < _HALF * len(statements):
            return found
        document = kept.document
        heads = (document.text[slice(*b.span)] for b in document.blocks if b.role == "headline")
        if not any(self.names(head, document.language) for head in (document.title, *heads)):
            return found
        return {each.statement.id: found.get(each.statement.id, "page") for each in statements}


def _goes_on(kept: KeptDocument, each: KeptStatement, before: KeptStatement) -> bool:
    """Whether a statement goes on with what the one before it was about, by the same speaker."""
    if _who(before) != _who(each) or each.statement.question:
        return False
    between = kept.document.text[before.statement.content[-1][1] : each.statement.content[0][0]]
    return "\n" not in between.strip() and _leading(kept, each) < _ANOTHER


def _is_one_sentence(kept: KeptDocument, each: KeptStatement, before: KeptStatement) -> bool:
    """Whether both stand in one sentence, as a claim and its denial do."""
    start, text = each.statement.content[0][0], kept.document.text
    begins = start - len(introduction(text, start))
    return begins < before.statement.content[-1][1]


def _who(each: KeptStatement) -> tuple[str | None, ...]:
    speaker = each.statement.speaker
    return (speaker.id or speaker.name or speaker.role,)


def _leading(kept: KeptDocument, each: KeptStatement) -> int:
    """How many words lead to a statement, without its speaker and its cue."""
    text, statement = kept.document.text, each.statement
    start = statement.content[0][0]
    first = start - len(introduction(text, start))
    spans = [statement.cue.span] if statement.cue else []
    spans += [statement.speaker.mention] if statement.speaker.mention else []
    words = text[first:start].split()
    known = sum(len(text[max(a, first) : min(b, start)].split()) for a, b in spans)
    return len(words) - known
