"""A text with the pack's words found in it: what every later step looks at."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from goft.languages.letters import Shapes, shapes
from goft.languages.pack import Endings, Pack, Readings, Word
from goft.model import Text
from goft.statements.bracketed_speech import with_marks
from goft.statements.citing import opening_citations
from goft.statements.dated import tag_dates
from goft.statements.double_names import double_names
from goft.statements.first_names import first_names
from goft.statements.lists import Lists
from goft.statements.namesakes import name_bodies
from goft.statements.outlets import called_outlets
from goft.statements.places import Places
from goft.statements.prefixed import nouns_behind
from goft.statements.set_off import with_commas
from goft.statements.speech import quotations, spoken, tails_behind
from goft.statements.spelling import as_written, kept_apart, told_by_signs
from goft.statements.surnames import free_surnames
from goft.statements.tags import NO_KINDS, Tags, TokenSet
from goft.statements.titled import titled_names
from goft.statements.told_texts import texts_behind_verbs
from goft.statements.undotted import undotted_names
from goft.statements.unlisted import unlisted_names

T = TypeVar("T")
OPENING: Final = frozenset([*'«“„‟‹"', "''"])
CLOSING: Final = frozenset("»”“›\"’'")
ENDING: Final = frozenset(".!?…;")
# How many mentions are remembered: a page of more is a list.
KEPT: Final = 2000


@dataclass(slots=True)
class Page:
    """Tokens with tags: `tags[i]` holds the readings of what starts at token i.

    `starts`, `offsets` and `letters` are those of the text, its view and its document.
    `inner` are tokens swallowed by a longer phrase. `names` are the known mentions of the
    page's people, by first token, longest first, as filled by the scene, `repeated` the runs of
    words, as long as one of them, that stand more than once. `opens` maps an opening mark to the
    token behind its content, `closes` a closing mark to its opening mark; `quoted` are the tokens
    inside quoted speech, `places` tells where a word of a kind or a mark starts, `cuts` the
    letters of a token that are a preposition written onto it, `headings` the blocks that are
    headings, `labels` whether each speaker of a transcript asks, `offices`
    those that the page gives to somebody by name, `shortened` where initials are spelled out;
    `signs` are those vowel signs that tell and that the page writes;
    `memo` is what was found in the sentence at hand, `telling` the words of mentions that tell.

    `naming` are the words of offices, `mentions` what was read at some spans. `cased`, `verb_last`,
    `definite`, `owners` and `written_on` are settings of the language that are asked for at every
    word: whether its script has capitals, whether a verb closes its clause and shares the
    sentence's subject, as in Persian, its article, the endings that tell whose something is, and
    the prepositions and conjunctions that are written onto the word behind them.
    """

    text: Text
    pack: Pack
    shapes: Shapes
    words: tuple[str, ...]
    lists: Lists
    starts: array[int]
    offsets: array[int] | None
    letters: str
    tags: Tags
    inner: TokenSet
    opens: dict[int, int]
    closes: dict[int, int]
    quoted: TokenSet
    places: Places
    headings: tuple[int, ...] = ()
    labels: dict[tuple[str, ...], bool] = field(default_factory=dict)
    names: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    repeated: frozenset[tuple[str, ...]] = frozenset()
    offices: frozenset[tuple[str, ...]] = frozenset()
    cuts: dict[int, int] = field(default_factory=dict)
    signs: frozenset[str] = NO_KINDS
    shortened: dict[str, tuple[int, int]] = field(default_factory=dict)
    memo: dict[tuple[object, ...], object] = field(default_factory=dict)
    telling: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    naming: dict[tuple[int, int], set[str]] = field(default_factory=dict)
    mentions: dict[tuple[int, int], object] = field(default_factory=dict)
    cased: bool = False
    verb_last: bool = False
    definite: str | None = None
    owners: tuple[str, ...] = ()
    possessed: tuple[str, ...] = ()
    written_on: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        options = self.pack.options
        self.cased, self.verb_last = options["cased"], options["shared_subject"]
        self.definite, self.owners = options.get("definite"), tuple(options.get("owner", ()))
        self.possessed = tuple(options.get("possessed", ()))
        self.written_on = (*options.get("joined", ()), *options.get("conjoined", ()))

    def once(self, find: Callable[[Page, int, int], T], start: int, end: int) -> T:
        """What `find` gives for a range of the page, found once a sentence: many rules ask."""
        key = (find, start, end)
        if key not in self.memo:
            self.memo[key] = find(self, start, end)
        return cast(T, self.memo[key])

    # Most ask for one kind or two, which takes less time when they need not be packed into a tuple.
    def end(self, token: int, kind: str, other: str = "", *others: str) -> int:
        """Where the word of one of the kinds that starts at the token ends; 0 when none does."""
        found = self.tags.get(token)
        if found is not None:
            if kind in found.kinds or (other and other in found.kinds):
                return token + found.length
            for each in others:
                if each in found.kinds:
                    return token + found.length
        return 0

    def among(self, token: int, kinds: Container[str]) -> int:
        """The same as `end` for many kinds, in the time that one takes."""
        found = self.tags.get(token)
        if found is not None:
            for word in found.words:
                if word.kind in kinds:
                    return token + found.length
        return 0

    def word(self, token: int, kind: str, *others: str) -> Word | None:
        """The first reading of one of the kinds at the token."""
        found = self.tags.get(token)
        for word in found.words if found is not None else ():
            if word.kind == kind or (others and word.kind in others):
                return word
        return None

    def between(self, kind: str, start: int, end: int) -> list[int]:
        """The tokens in [start, end) where a word of the kind starts."""
        return self.places.between(kind, start, end)

    def has(self, kind: str, start: int, end: int) -> bool:
        """Whether a word of the kind starts in [start, end)."""
        return self.places.has(kind, start, end)

    def comma(self, start: int, end: int) -> int:
        """The first comma in [start, end), else the end."""
        return next(iter(self.places.between(",", start, end)), end)

    def form(self, token: int, kind: str) -> str:
        """The form of the first reading of the kind at the token; "" when none."""
        found = self.tags.get(token)
        for word in found.words if found is not None else ():
            if word.kind == kind:
                return word.form
        return ""

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of a single word, wherever it stands."""
        found = self.pack.phrase(text)
        if found is not None:
            return found.kinds
        return self.shapes.kinds(text)

    def readings(self, word: str, *rest: str) -> tuple[Word, ...]:
        """The readings of a word or phrase, wherever it stands."""
        found = self.pack.phrase(word, *rest) if rest else self.pack.phrase(word)
        return found.words if found else ()

    def sentence(self, token: int) -> int:
        """The number of the sentence in which a token stands."""
        sentences = self.text.sentences
        low, high = 0, len(sentences)
        while low < high:  # as `bisect_right`, which takes longer to be called from compiled code
            middle = (low + high) >> 1
            if sentences[middle][0] <= token:
                low = middle + 1
            else:
                high = middle
        return max(low - 1, 0)

    def bare(self, word: str) -> str:
        """A word without the article that is written onto it."""
        return word if self.definite is None else word.removeprefix(self.definite)

    def alone(self, token: int, kind: str, *others: str) -> bool:
        """Whether the token, taken out of any longer phrase, is a word of one of the kinds."""
        known = self.kinds(self.words[token]) if token < len(self.words) else NO_KINDS
        return kind in known or any(other in known for other in others)

    def known(self, token: int, limit: int) -> int:
        """Where the longest known mention that starts at the token ends; 0 when none does."""
        if token >= limit:
            return 0
        rests = self.names.get(self.words[token])
        if rests is None:
            return 0
        for rest in rests:
            end = token + len(rest)
            if end <= limit and self.words[token:end] == rest:
                return end
        return 0

    def source(self, start: int, end: int) -> str:
        """The document's own letters under tokens [start, end)."""
        a, b = self.span(start, end)
        return self.letters[a:b]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document range of tokens [start, end)."""
        first = self.starts[start] + self.cuts.get(start, 0)
        last = self.starts[end - 1] + len(self.words[end - 1])
        if self.offsets is None:
            return first, last
        if first >= last:
            return self.text.view.back(first, last)
        # As `View.back` has it, the call of which would take longer.
        return self.offsets[first], max(self.offsets[last], self.offsets[last - 1] + 1)

    def capital(self, token: int) -> bool:
        """Whether the token is written with a capital in the document; not behind the last."""
        start = self.starts[token] if token < len(self.words) else -1
        return start >= 0 and self.letters[self.offsets[start] if self.offsets else start].isupper()


def tag(text: Text, pack: Pack) -> Page:
    """The page with each of the pack's words found, leftmost and longest first."""
    words, index, lists = text.words, pack.words, Lists(pack.code, text.words)
    tags, inner, behind = Tags(len(words)), TokenSet(len(words)), 0
    apart, shown = kept_apart(text, pack), shapes(pack.code)
    for token, word in enumerate(words):
        if token < behind:
            continue
        endings = index.get(word)
        found = _longest(endings, words, token) if endings is not None else None
        found = shown.reading(word) if found is None else found
        if found is not None and found.length > 1:
            behind = token + found.length
            inner.cover(token + 1, behind)
        elif found is not None and found.exact:
            found = as_written(text, token, pack, apart)
        if found is not None:
            tags[token] = found
    if not apart:
        undotted_names(pack, words, tags)
    texts_behind_verbs(pack, words, tags)
    inner.update((*name_bodies(pack, words, tags), *double_names(text, pack, tags, lists)))
    first_names(text, pack, tags, lists)
    free_surnames(text, pack, tags)
    titled_names(pack, words, tags)
    unlisted_names(pack, words, tags)
    inner.update(tag_dates(pack, words, tags, lists))
    called_outlets(text, pack, tags, inner)
    words = with_commas(text, pack, tags)
    opening_citations(text, tags)
    cuts = nouns_behind(pack, words, tags)
    opens, closes = quotations(text)
    words = with_marks(pack, text, words, tags, (opens, closes))
    tails_behind(pack, words, closes, tags)
    return Page(
        text,
        pack,
        shown,
        words,
        lists if words is text.words else Lists(pack.code, words),
        text.starts,
        text.view.offsets,
        text.document.text,
        tags,
        inner,
        opens,
        closes,
        spoken(words, closes, tags),
        Places(words, tags, opens, closes),
        tuple(n for n, block in enumerate(text.document.blocks) if block.role == "heading"),
        cuts=cuts,
        signs=frozenset(sign for sign in told_by_signs(pack) if sign in text.document.text),
    )


def _longest(endings: Endings, words: tuple[str, ...], token: int) -> Readings | None:
    """What the longest form is that starts at the token."""
    if endings.longer and token + 1 < len(words) and words[token + 1] in endings.seconds:
        for length, rests in endings.longer.items():
            found = rests.get(words[token + 1 : token + 1 + length])
            if found is not None:
                return found
    return endings.alone


def keep(kept: dict[tuple[int, int], T], span: tuple[int, int], found: T) -> T:
    """What was found at a span, now remembered."""
    if len(kept) >= KEPT:
        kept.clear()
    kept[span] = found
    return found
