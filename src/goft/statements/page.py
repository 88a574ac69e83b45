"""A text with the pack's words found in it: what every later step looks at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from goft.languages.pack import Pack, Word
from goft.model import Text

Tag = tuple[int, Word]
OPENING = frozenset('«“„‟‹"')
CLOSING = frozenset("»”“›\"’'")
SPEECH = 6
ENDING = frozenset(".!?…;")


@dataclass(slots=True)
class Page:
    """Tokens with tags: `tags[i]` holds (end token, word) readings that start at token i.

    `inner` are tokens swallowed by a longer phrase. `names` are the known mentions of the
    page's people, by first token, longest first, as filled by the scene. `opens` maps an opening
    mark to the token behind its content, `closes` a closing mark to its opening mark; `quoted`
    are the tokens inside quoted speech.
    """

    text: Text
    pack: Pack
    words: tuple[str, ...]
    tags: dict[int, tuple[Tag, ...]]
    inner: frozenset[int]
    opens: dict[int, int]
    closes: dict[int, int]
    quoted: frozenset[int]
    names: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def end(self, token: int, *kinds: str) -> int:
        """Where the word of one of the kinds that starts at the token ends; 0 when none does."""
        for end, word in self.tags.get(token, ()):
            if word.kind in kinds:
                return end
        return 0

    def word(self, token: int, *kinds: str) -> Word | None:
        """The first reading of one of the kinds at the token."""
        for _, word in self.tags.get(token, ()):
            if word.kind in kinds:
                return word
        return None

    def known(self, token: int, limit: int) -> int:
        """Where the longest known mention that starts at the token ends; 0 when none does."""
        for rest in self.names.get(self.words[token], ()):
            end = token + len(rest)
            if end <= limit and self.words[token:end] == rest:
                return end
        return 0

    def source(self, start: int, end: int) -> str:
        """The document's own letters under tokens [start, end)."""
        a, b = self.span(start, end)
        return self.text.document.text[a:b]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document range of tokens [start, end)."""
        return self.text.view.back(self.text.starts[start], self.text.ends[end - 1])

    def capital(self, token: int) -> bool:
        """Whether the token is written with a capital in the document."""
        start = self.text.starts[token]
        a, _ = self.text.view.back(start, start + 1)
        return self.text.document.text[a].isupper()


def tag(text: Text, pack: Pack) -> Page:
    """The page with each of the pack's words found, leftmost and longest first."""
    tags: dict[int, tuple[Tag, ...]] = {}
    inner: set[int] = set()
    words, index = text.words, pack.words
    for token, word in enumerate(words):
        readings = index.get(word)
        if readings is None or token in inner:
            continue
        found = tuple(_readings(words, token, readings))
        if found:
            tags[token] = found
            inner.update(range(token + 1, found[0][0]))
    opens, closes = _quotations(text)
    return Page(text, pack, words, tags, frozenset(inner), opens, closes, _within(closes))


def _readings(
    words: tuple[str, ...], token: int, readings: tuple[tuple[tuple[str, ...], Word], ...]
) -> list[Tag]:
    """The readings at a token: only those as long as the longest that fits."""
    found: list[Tag] = []
    for rest, word in readings:
        end = token + 1 + len(rest)
        if found and end < found[0][0]:
            break
        if words[token + 1 : end] == rest:
            found.append((end, word))
    return found


def _quotations(text: Text) -> tuple[dict[int, int], dict[int, int]]:
    """Content end by the token of the opening mark; opening by the token of the closing mark."""
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    for quotation in text.quotations:
        opening = bisect_left(text.starts, quotation.start) - 1
        end = bisect_left(text.starts, quotation.end)
        opens[opening] = end
        if quotation.closed:
            closes[end] = opening
    return opens, closes


def _within(closes: dict[int, int]) -> frozenset[int]:
    """The tokens inside closed quotations that are long enough to be speech."""
    return frozenset(
        token
        for close, opening in closes.items()
        if close - opening > SPEECH
        for token in range(opening + 1, close)
    )
