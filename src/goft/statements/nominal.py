"""What a verb tells of beside it: a noun phrase behind it, or a whole clause before its subject."""

from __future__ import annotations

from typing import Final

from goft.statements.frame import Place
from goft.statements.page import Page
from goft.statements.phrases import skip_openers

STOPS: Final = frozenset(",;:.؟?!")
VERBS: Final = ("verb", "first", "copula", "becoming")
CLOSING: Final = ("verb", "copula", "becoming")
LED: Final = ("clause", "that", "conjunction", "credit", "cue")


def names_matter(page: Page, token: int) -> bool:
    """Whether no verb stands behind the token before a mark or «that» («criticized | the lack of
    water», not «warned | of tomorrow the road is closed»)."""
    _, end = page.text.sentences[page.sentence(token)]
    stops = (t for t in range(token, end) if page.words[t] in STOPS or page.end(t, "that"))
    stop = next(iter(stops), end)
    return stop > token and not any(page.has(kind, token, stop) for kind in VERBS)


def whole_clause(place: Place, token: int) -> bool:
    """Whether a clause that stands on its own opens the sentence and ends before the token («the
    road is open», not «when the road was open»)."""
    page, start = place.page, skip_openers(place.page, place.start, token)
    if place.left > place.start or start >= token or page.end(start, *LED):
        return False
    if page.between("clause", place.start, token) or page.has("marker", token, place.cue[0]):
        return False
    return page.tags.ends(token, *CLOSING)
