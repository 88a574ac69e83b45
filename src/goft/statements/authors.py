"""Authors of articles that a page retells: «an article by X», «X wrote an article», «by the writer
X», whose names no list of first names need hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from goft.languages.letters import folded
from goft.statements.envoys import name_behind
from goft.statements.mentions import Mention
from goft.statements.page import Page
from goft.statements.phrases import Tokens, noun_phrase

# Who may be told to have posted or recorded something.
WRITERS: Final = frozenset(("role", "anonymous", "given", "collective", "organization"))
# How many words may stand between an article and the preposition behind it: «a long critical one».
TRAITS: Final = 3
# How far behind a verb of writing and its subject the article stands.
FAR: Final = 14
# How many words tell more of a trade: «its reporter for the Middle East in X».
LONGEST_TRADE: Final = 6


def authors(page: Page, first: int, last: int) -> Iterator[Mention]:
    """Whoever the sentence tells to have written an article, by name."""
    articles, by_hand = page.lists.here("articles"), page.lists.here("by_hand")
    if not (articles or by_hand):
        return
    if articles.isdisjoint(within := page.words[first:last]) and by_hand.isdisjoint(within):
        return
    wrote = folded(page.pack.code, "wrote")
    for token in range(first, last):
        word = page.words[token]
        if token in page.quoted:
            continue
        if word in articles:
            found = _behind_article(page, token + 1, last)
        elif word in by_hand or (word in wrote and _writes(page, token + 1, last)):
            found = _trade_and_name(page, token + 1, last)
        else:
            continue
        if found is not None:
            yield found


def wrote(page: Page, mention: Mention, sentence: Tokens) -> bool:
    """Whether a mention is that of an author whom its sentence tells of."""
    return any(each.span == mention.span for each in authors(page, *sentence))


def _behind_article(page: Page, token: int, last: int) -> Mention | None:
    """The author behind «by» that is written onto the name or the trade, soon behind an article."""
    letters = tuple(page.pack.options["joined"])
    for place in range(token, min(token + TRAITS, last)):
        word = page.words[place]
        if word.startswith(letters[-1]) and len(word) > 2:
            return _led(page, place, last)
        if not word.isalpha() or page.end(place, "cue", "that"):
            return None
    return None


def _led(page: Page, token: int, last: int) -> Mention | None:
    """The author at a word that the preposition is written onto: a trade, or the name itself."""
    word = page.words[token]
    rest = word[1:]
    if word[0] == rest[:1]:  # «to the» is written without the article's alef
        noun = page.pack.options["definite"] + rest[1:]
        return _behind_trade(page, token, last, cut=2) if noun in _trades(page) else None
    kinds = page.kinds(rest)
    if "role" in kinds or rest in folded(page.pack.code, "own_writers"):
        return _behind_trade(page, token, last, cut=1)
    if kinds and "given" not in kinds:
        return None
    end = name_behind(page, token + 1, _article(page, token, last))
    family = end > token + 1 and page.words[end - 1].startswith(page.definite or " ")
    if end == token + 1 or (family and not kinds):
        return None
    page.cuts[token] = 1
    return Mention((token, end), "person", "named", name=(token, end))


def _trades(page: Page) -> frozenset[str]:
    return folded(page.pack.code, "trades")


def _trade_and_name(page: Page, token: int, last: int) -> Mention | None:
    """The author at the token, be it behind a trade: «by the writer X», «X wrote»."""
    if token < last and page.words[token] in _trades(page):
        return _behind_trade(page, token, last)
    end = name_behind(page, token, _article(page, token, last))
    if end < token + 2:
        return None
    return Mention((token, end), "person", "named", name=(token, end))


def _article(page: Page, token: int, last: int) -> int:
    """Where an article stands soon behind the token, which no name goes on with; else the end."""
    articles = folded(page.pack.code, "articles")
    near = range(token + 1, min(token + LONGEST_TRADE, last))
    return next((place for place in near if page.words[place] in articles), last)


def _behind_trade(page: Page, token: int, last: int, cut: int = 0) -> Mention | None:
    """The name of two words or more behind a trade and what tells more of it; `cut` are the letters
    of the preposition that is written onto the trade."""
    for place in range(token + 1, min(token + LONGEST_TRADE, last)):
        if page.words[place] == "," or page.end(place, "cue", "that", "entitling"):
            return None
        plain = page.words[place].startswith(page.definite or " ") or page.end(place, "trait")
        if plain or page.end(place - 1, "preposition") == place:
            continue
        end = name_behind(page, place, _article(page, place, last))
        if end > place + 1:
            page.cuts.update({token: cut} if cut else {})
            return Mention((token, end), "person", "named", name=(place, end), role=(token, place))
    return None


def _writes(page: Page, token: int, last: int) -> bool:
    """Whether an article stands behind a verb of writing, before anything is told in it."""
    articles = folded(page.pack.code, "articles")
    for place in range(token, min(token + FAR, last)):
        if page.words[place] in articles:
            return True
        if page.words[place] == ":" or page.end(place, "that", "cue"):
            return False
    return False


def text_of(page: Page, start: int, cue: int) -> Tokens | None:
    """Whose tweet, letter or clip it is that stands before a verb which tells what is said in it,
    with «by» written onto the noun: «a tweet by one of her followers in which she wrote»."""
    code, letter = page.pack.code, page.pack.options["joined"][-1]
    texts = folded(code, "recorded") | folded(code, "made_to")
    for token in range(cue - 1, max(start, cue - FAR), -1):
        word = page.words[token]
        if word.removesuffix(page.pack.options["indefinite_object"]) not in texts:
            continue
        near = range(token + 1, min(token + 1 + TRAITS, cue))
        place = next((t for t in near if page.words[t].startswith(letter)), cue)
        noun = page.pack.phrase(page.words[place][1:], *page.words[place + 1 : place + 2])
        noun = noun or page.pack.phrase(page.words[place][1:])
        if place == cue or noun is None or noun.kinds.isdisjoint(WRITERS):
            return None
        page.tags[place], page.cuts[place] = noun, 1
        return place, noun_phrase(page, place, cue)
    return None


def written_text(page: Page, token: int) -> bool:
    """Whether a text is named at the token, as an object or behind a preposition written on it."""
    word, joined = page.words[token], page.pack.options.get("joined", ())
    ending = page.pack.options.get("indefinite_object") or " "
    bare = (word, word.removesuffix(ending), word[1:] if word[0] in joined else word)
    return any("document" in page.kinds(noun) for noun in bare)
