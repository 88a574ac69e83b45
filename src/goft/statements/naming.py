"""Where a person's name starts beside an office, and where it ends."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.conjoined import conjoined
from goft.statements.endings import relative
from goft.statements.kinds import NAMING, STOPS
from goft.statements.page import Page
from goft.statements.seated import seated_start
from goft.statements.second_offices import second_office

FULL_NAME: Final = 2


def role_behind(page: Page, begin: int, end: int) -> int:
    """Where an office follows a name without a comma; the end when none does."""
    if page.definite is None:
        return end
    offices = (t for t in range(begin + 1, end) if page.end(t, "role"))
    return next((t for t in offices if not surname(page, begin, t) and _office(page, t, end)), end)


def _office(page: Page, token: int, end: int) -> bool:
    """Whether an office that may be a title too («prince», «sheikh») is held and no title: what
    follows tells of what."""
    behind = page.end(token, "role")
    if not page.end(token, "title", "given"):
        return True
    if page.end(token, "given") or page.bare(page.words[token]) != page.words[token]:
        return False
    return behind < end and page.words[behind][0].isalnum() and not _names_person(page, behind)


def behind_described(page: Page, start: int, end: int) -> int:
    """Where a name starts behind definite words that are in no list and tell of its bearer («the
    American billionaire X»); 0 where the words are all of one name or none ends in one."""
    definite = page.definite
    known = page.known(start, start + 1)
    if definite is None or known or page.end(start, "given", "title", "particle"):
        return 0
    for token in range(start + 1, end):
        closed = page.words[token - 1].startswith(definite) or page.end(token - 1, "metonym")
        named = page.end(token, "given") or page.end(token + 1, "particle") == token + 2 < end
        if closed and (named or _ends_in(page, start, token, end)):
            return token
    return 0


def _ends_in(page: Page, start: int, token: int, end: int) -> bool:
    """Whether a surname alone stands between the token and the end."""
    word = page.words[token]
    led = word[0] in page.pack.options["joined"]
    if page.known(token, end) == end:
        return not (page.end(token, "trait", "metonym", "place") or (led and word[1:2] == word[0]))
    return token == end - 1 > start + 1 and not led and bare_surname(page, token)


def _names_person(page: Page, token: int) -> bool:
    return bool(page.end(token, "given", "title", "particle"))


def titled_surname(page: Page, start: int, title: int, end: int) -> bool:
    """Whether nothing but titles and one unknown word with its article makes the mention:
    «engineer X»."""
    definite, last = page.definite, end - 1
    if definite is None or last <= title or not page.end(title, "title"):
        return False
    if last in page.tags or last in page.inner:
        return False
    titled = all(page.end(t, "title") or t in page.inner for t in range(start, last))
    return titled and all(page.words[t].startswith(definite) for t in (last - 1, last))


def surname(page: Page, start: int, token: int) -> bool:
    """Whether an office of one word is the surname behind a lone first name («سامر الخطيب»)."""
    definite = page.definite
    if definite is None:
        return _behind_given(page, start, token)
    if token == start:
        return False
    if not page.words[token].startswith(definite):
        return _bare_office(page, token)
    before = token - 1
    opens = before == start or page.words[before - 1].startswith(definite)
    first = opens and (before not in page.tags or bool(page.end(before, "given")))
    alone = page.end(token, "role") == token + 1 and page.words[before][0].isalpha()
    return first and alone and not page.words[before].startswith(definite)


def _bare_office(page: Page, token: int) -> bool:
    """Whether an office without an article follows a first name, and nothing tells of what office
    it is: «ناصر أمين، عضو»."""
    alone = page.end(token, "role") == token + 1 and page.end(token - 1, "given") == token
    return alone and _ends(page, token + 1)


def _behind_given(page: Page, start: int, token: int) -> bool:
    """Whether an office of one word right behind a lone first name is the surname: another office
    is given behind it («علیرضا دبیر، رئیس فدراسیون»), or nothing tells of what office it is («حسن
    دبیر گفت»)."""
    if token == start or page.end(token, "role") != token + 1 or not page.end(token - 1, "given"):
        return False
    titles = (page.end(t, "title") == token - 1 for t in range(start, token - 1))
    lone = token - 1 == start or any(titles)
    behind = token + 1 + (page.words[token + 1 : token + 2] == (",",))
    return lone and (page.end(behind, "role") > 0 or _ends(page, token + 1))


def _ends(page: Page, token: int) -> bool:
    """Whether no noun that a name or an office goes on with stands at the token."""
    if token >= len(page.words) or not page.words[token][0].isalnum():
        return True
    return page.among(token, STOPS) > 0


def name_in_role(page: Page, role: int, end: int) -> int | None:
    """Where the name starts behind a role: at a comma, a title or a given name, or at an unknown
    word behind one with its article."""
    token = page.end(role, "role")
    if start := seated_start(page, role, end):
        return start
    while token < end:
        if page.end(token, "eponym") > token:
            token = page.end(token, "eponym")  # «Mrs X's husband» is not X
            continue
        comma = page.words[token] == "," and token not in page.inner
        if comma and page.verb_last and second_office(page, token + 1, end):
            addressed = page.words[role] in folded(page.pack.code, "addressing_too")
            if addressed and token > page.end(role, "role"):
                return page.end(role, "role")  # «judge X, | head of the court»
        elif comma and token + 1 < end and not _further(page, token + 1, end):
            behind = page.end(token + 1, "trait")
            nation = page.form(token + 1, "trait") == "nation"
            return behind if nation and behind < end else token + 1
        if page.end(token + 1, "particle") and _unknown_first(page, role, token):
            return token
        office = _entitled_office(page, token, end) if page.end(token, "title") else 0
        held = page.end(token, "role") and not page.end(token, "title")
        called = page.end(token, "title") if not _trait(page, token, end) else 0
        called = called if page.words[called : called + 1] != (",",) else 0
        called = called or (page.end(token, "given") and not _called_after(page, token, end))
        named = called or (not held and page.known(token, end) == end)
        if (named or bare_surname(page, token)) and not office:
            return token
        token = office or token + 1
    return None


def _called_after(page: Page, token: int, end: int) -> bool:
    """Whether a lone first name ends an office in a language without articles: it is that of a
    club, firm or town («the coach of the football team X»), unless the page has its bearer."""
    lone = page.end(token, "given") == end and not page.end(token - 1, "title")
    return page.verb_last and lone and page.known(token, end) != end


def _trait(page: Page, token: int, end: int) -> bool:
    """Whether a title with its article is the adjective of the noun before it, as what follows
    shows, which no name begins with («the media directorate | at the ministry»)."""
    definite, behind = page.definite, page.end(token, "title")
    if definite is None or not 0 < behind < end or behind in page.inner:
        return False
    both = all(word.startswith(definite) for word in page.words[token - 1 : token + 1])
    joined = page.words[behind][0] in page.pack.options["joined"] and behind not in page.tags
    return both and (
        page.end(behind, "preposition") > 0 or (joined and noun_of(page, page.words[behind][1:]))
    )


def _unknown_first(page: Page, role: int, token: int) -> bool:
    """Whether a first name that is in no list stands here, before «son of» or «house of»."""
    definite = page.definite
    if definite is None or token < page.end(role, "role"):
        return False
    word = page.words[token]
    if word.startswith(definite) and (token not in page.tags or page.end(token, "role")):
        return closed_before(page, token) and not relative(page, token)
    if token in page.tags or word.startswith(definite):
        return False
    plain = word[0].isalpha() and token not in page.inner
    led = word[0] in page.written_on
    noun = not page.kinds(word[1:]).isdisjoint((*NAMING, "matter"))
    return plain and not (led and noun)


def closed_before(page: Page, token: int) -> bool:
    """Whether a definite word stands right behind another that closes an office."""
    before = page.words[token - 1].startswith(page.definite or "")
    return before and token not in page.inner and page.end(token - 1, "title") != token


def _entitled_office(page: Page, token: int, end: int) -> int:
    """Where an office behind titles goes on («his highness the prince of X»); 0 where titles are
    followed by a name."""
    definite = page.definite
    if definite is None:
        return 0
    last = token
    while token < end and page.end(token, "title"):
        last, token = token, page.end(token, "title")
    if token < end and page.end(token, "given", "particle"):
        return 0
    if token >= end or token in page.tags:
        return max(page.end(token, "role"), token) if token < end else end
    of_what = page.end(last, "role") and not page.words[last].startswith(definite)
    return token if of_what else 0


def _further(page: Page, token: int, end: int) -> bool:
    """Whether a second office opens at the token that its bearer's name follows."""
    opens = page.definite and (page.end(token, "role") or conjoined(page, token))
    return bool(opens) and bool(page.between("given", token + 1, end))


def bare_surname(page: Page, token: int) -> bool:
    """Whether an unknown word without an article follows one with it, which only a name can."""
    definite = page.definite
    if definite is None or token in page.tags or token in page.inner:
        return False
    word, options = page.words[token], page.pack.options
    possessed = page.source(token, token + 1).endswith(page.possessed)
    if not word[0].isalpha() or possessed or not with_article(page, token - 1, definite):
        return False
    if word[0] in options["conjoined"][1:]:
        return not page.kinds(word[1:]) and not word[1:].startswith(definite)
    if word[0] in options["joined"]:
        return _foreign(page, token, definite)
    return not word.startswith((definite, *page.written_on))


def noun_of(page: Page, word: str) -> bool:
    """Whether a word is a noun of the pack, or stands in the page by itself."""
    known = bool(page.kinds(word)) or word in folded(page.pack.code, "namesakes")
    article = page.pack.options["definite"]
    if word.startswith(article) or (known and not joined_verb(page, word)):
        return True
    return any(form in page.words for form in (word, article + word))


def joined_verb(page: Page, word: str) -> bool:
    """Whether a word is known only with a conjunction written onto it, before which no preposition
    stands: «Bu-Talib» is no «by» and «and he asked»."""
    known = page.readings(word)
    return bool(known) and all(each.clitic for each in known)


def _foreign(page: Page, token: int, definite: str) -> bool:
    """Whether an unknown word that begins like a preposition opens a name: no noun is behind that
    letter, and another such word follows."""
    rest, behind = page.words[token][1:], token + 1
    if behind >= len(page.words) or not page.words[behind].isalpha():
        return False
    if behind in page.tags and not page.end(behind, "given", "particle"):
        return False
    if rest.startswith((definite, page.words[token][0])) or page.words[behind].startswith(
        (definite, *page.written_on)
    ):
        return False
    return not noun_of(page, rest)


def with_article(page: Page, token: int, definite: str) -> bool:
    """Whether a word has its article, be it melted into the preposition («للوزير»)."""
    word = page.words[token]
    word = word[1:] if word[0] in page.written_on and token in page.tags else word
    return word.startswith(definite) or page.cuts.get(token) == 2


def with_surname(page: Page, token: int, limit: int) -> int:
    """Behind the surname that the page knows, or that «that» shows to be one, where it follows
    the place or body of an office; else the same token."""
    if token >= limit:
        return token
    known = page.known(token, limit)
    shown = not known and bare_surname(page, token) and page.end(token + 1, "that")
    return known or token + bool(shown)


def closing_surname(page: Page, token: int, end: int) -> bool:
    """Whether the surname of whoever is in office stands behind its place."""
    return page.known(token, end) == end or bare_surname(page, token)


def in_office(page: Page, start: int) -> bool:
    """Whether an office opens the phrase or follows its titles, or may be a definite word in no
    list («the survivor of»)."""
    while page.end(start, "title") and not page.end(start, "role"):
        start = page.end(start, "title")
    definite = page.definite or ""
    unknown = start < len(page.words) and start not in page.tags
    return page.end(start, "role") > 0 or (unknown and page.words[start].startswith(definite))


def whole_name(page: Page, start: int, token: int) -> bool:
    """Whether a name of two words, or of a father's too, ends before the token."""
    fathered = page.end(token - FULL_NAME, "particle") == token - 1
    return token - FULL_NAME - fathered in page.between("given", start, token)
