"""Statements in the form in which the index takes them in.

Nothing here knows the store, so that a process that only helps has begun at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from msgspec import json

from goft.calendars import bounds
from goft.languages.lines import lines
from goft.languages.pack import varieties
from goft.record.introducing import introduction

# Days are counted from the year 1; a statement's key takes the lower bits of its order.
KEY_BITS = 40
NO_FIRST, NO_LAST = -1, 10_000_000
# What a row of a statement holds, in order; content, question, relays and about are JSON.
SAID = (
    "document", "text", "key", "content", "style", "act", "speaker_name", "speaker_role",
    "question", "relays", "section", "about", "speaker_id",
)  # fmt: skip
_DOCUMENT, _TEXT, _KEY, _CONTENT, _ABOUT = map(
    SAID.index, ("document", "text", "key", "content", "about")
)
_REJECTED = "rejected"
_REMEMBERED = 20_000
Pieces = list[list[int]]
_encode, _decode = json.Encoder().encode, json.Decoder().decode


class Share(NamedTuple):
    """Documents with their statements, as rows; texts are UTF-8, by the key that rows name.

    `reviews` are what came of reviews, by statement. Plain rows go from process to process faster.
    """

    pages: Sequence[Sequence[Any]]
    said: Sequence[Sequence[Any]]
    texts: Mapping[int, bytes]
    reviews: Mapping[int, str]


def entries(share: Share) -> list[str]:
    """The statements of a share, each as the values of its fields in JSON."""
    sources = {page[0]: _Source(*page) for page in share.pages}
    texts = {key: body.decode("utf-8", "surrogatepass") for key, body in share.texts.items()}
    for row in share.said:
        if row[_ABOUT]:
            sources[row[_DOCUMENT]].names(_decode(row[_ABOUT]))
    return [
        sources[row[_DOCUMENT]].entry(
            texts[row[_TEXT]], row, pieces, after, share.reviews.get(row[_KEY])
        )
        for row, pieces, after in _placed(share)
    ]


def _placed(share: Share) -> Iterator[tuple[Sequence[Any], Pieces, int]]:
    """Every statement with its places, and where the one before it in its document ends.

    What was rejected is passed over, as `dossiers.naming` does.
    """
    places = [(row[_DOCUMENT], _decode(row[_CONTENT]), row) for row in share.said]
    places.sort(key=itemgetter(0, 1))
    document = after = 0
    for each, pieces, row in places:
        if each != document:
            document, after = each, 0
        yield row, pieces, after
        if share.reviews.get(row[_KEY]) != _REJECTED:
            after = pieces[-1][1]


class _Source:
    """What the statements of one document have in common."""

    def __init__(
        self,
        key: int,
        language: str | None,
        outlet: str | None,
        day: str | None,
        title: str | None,
        digest: str,
        address: str | None,
    ) -> None:
        known = lines(language)
        self._line, self._again, self._terms = known.words, known.again, known.of
        self._language = language
        self._marks = _escaped(_spoken(language))
        self._near: set[str] = set()
        host = urlsplit(address).hostname or "" if address else ""
        outlet = outlet or ""
        medium = self._again(f"{outlet} {host}")
        first, last, month = _days(day)
        self._order = max(first, 0) << KEY_BITS
        self._begins = (
            f'"document":"{digest}","outlet":"{medium}"'
            f',"medium":{_quoted(outlet or host)}'
            f',"first":{first},"last":{last},"month":{month}'
            f',"headline":"{self._line(title or "")}"'
        )

    def names(self, entries: Iterable[str]) -> None:
        """Take up what statements of the document name, for all of them."""
        for entry in entries:
            if entry not in self._near:
                self._near.add(entry)
                self._marks += _escaped(f" near:{entry}")

    def entry(
        self, text: str, row: Sequence[Any], pieces: Pieces, after: int, review: str | None
    ) -> str:
        """A statement; `after` is where the one before it ends.

        Terms have nothing in them that JSON would have to escape.
        """
        _, _, key, _, style, act, name, role, question, relays, section, about, by_id = row
        own = self._terms(" … ".join([text[start:end] for start, end in pieces]))
        by, speaker = _called(self._language, name or role or "")
        office = self._again(role) if name and role else ""
        asked = self._line(text[slice(*_decode(question)["span"])]) if question else ""
        heading = self._again(section) if section else ""
        lead = self._line(introduction(text, pieces[0][0], after))
        marks = _told(style, act, by_id, review, bool(question), about)
        more = f',"role":"{office}"' if office else ""
        if relays or about:
            more += _named(self._language, relays, about)
        return (
            f'{{{self._begins},"key":{key},"order":{self._order | key}'
            f',"words":"{own.words}","exact":"{own.exact}"'
            f',"context":"{by} {asked} {heading} {own.parts}","lead":"{asked} {lead}"'
            f',"by":"{by} {office}","speaker":{speaker},"marks":"{self._marks}{marks}"{more}}}'
        )


# What comes again and again is made once: names, what is told of statements, what they name.
@lru_cache(maxsize=_REMEMBERED)
def _called(language: str | None, name: str) -> tuple[str, str]:
    """A name as terms, and as it is written, in JSON."""
    return lines(language).again(name), _quoted(name)


@lru_cache(maxsize=_REMEMBERED)
def _named(language: str | None, relays: str | None, about: str | None) -> str:
    """Through whom it came and what is spoken of, as fields of the index."""
    names = [each["name"] for each in _decode(relays or "[]")], _decode(about or "[]")
    found = [lines(language).again(" · ".join(each)) for each in names]
    pairs = zip(("relay", "about"), found, strict=True)
    return "".join([f',"{field}":"{line}"' for field, line in pairs if line])


_KINDS = ("style", "act", "by", "review", "answered")


@lru_cache(maxsize=_REMEMBERED)
def _told(*told: Any) -> str:
    """What is told of a statement, as values that filters ask for; what it is about comes last."""
    *plain, about = told
    marks = [f" {kind}:{value}" for kind, value in zip(_KINDS, plain, strict=True) if value]
    marks += [f" about:{each}" for each in _decode(about or "[]")]
    return _escaped("".join(marks))


@lru_cache(maxsize=64)
def _spoken(language: str | None) -> str:
    """The marks of a language: its own, and that of the language it is a variety of."""
    spoken = {language, varieties().get(language or "", language)}
    return " ".join(f"lang:{code}" for code in sorted(map(str, spoken)))


def _escaped(text: str) -> str:
    """The text as it stands within a text in JSON."""
    return _quoted(text)[1:-1]


def _quoted(text: str) -> str:
    """The text in JSON, with a sign in place of half characters, which the index refuses."""
    try:
        return _encode(text).decode()
    except UnicodeEncodeError:
        return _quoted(text.encode("utf-8", "replace").decode())


@lru_cache(maxsize=4096)
def _days(day: str | None) -> tuple[int, int, int]:
    """First and last day of an EDTF value, counted from the year 1, and its month as 202407."""
    first, last = (bounds(day) if day else None) or (None, None)
    month = first.year * 100 + first.month if first else 0
    return (
        first.toordinal() if first else NO_FIRST,
        last.toordinal() if last else NO_LAST,
        month,
    )
