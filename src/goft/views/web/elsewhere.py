"""What the same people say in other languages: most words are found in their own alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from goft.languages.pack import codes
from goft.record.registry.own import registry_of
from goft.record.search.asked import Search
from goft.views.serving.sharing import Shared
from goft.views.web.naming import name_of, named
from goft.views.web.reader import Reader
from goft.views.web.rendering import link

_MOST = 3


def elsewhere(
    here: Shared, reader: Reader, speakers: Iterable[str | None], shown: Collection[str]
) -> list[dict[str, Any]]:
    """Those of the registry who speak most, and how much of theirs there is in the languages
    that are not `shown`."""
    known = registry_of(here.record).persons
    most = Counter(who for who in speakers if who in known).most_common(_MOST)
    others = [code for code in codes() if code not in shown]
    found = [(who, _told(here, reader, who, others)) for who, _ in most if who]
    return [
        {"id": who, "name": named(known[who].names, reader), "told": told}
        for who, told in found
        if told
    ]


def _told(
    here: Shared, reader: Reader, who: str, languages: Iterable[str]
) -> list[tuple[str, int, str]]:
    """What somebody has in some languages: the language, how many, and where they are found."""
    finder = here.watch.finder()
    counted = [(code, finder.total(Search(by=(who,), language=(code,)))) for code in languages]
    return [
        (name_of(code, reader), count, link("/find", by=who, lang=code))
        for code, count in counted
        if count
    ]
