"""Where names begin and end in what bodies, texts and persons are called."""

from __future__ import annotations

from typing import Final

from goft.languages.letters import folded
from goft.statements.capitals import capital_name
from goft.statements.given_media import called_so
from goft.statements.groups import ending, has_ending
from goft.statements.page import Page
from goft.statements.phrases import Tokens

LONGEST_MENTION: Final = 12
LONGEST_NAME: Final = 5
BEFORE_TEXT: Final = 3
FULL_NAME: Final = 2
FROM: Final = ("genitive", "preposition")

# What leads from an office to whose it is, or to another.
ADDING: Final = ("genitive", "conjunction")


def made_end(page: Page, start: int, end: int, least: int = FULL_NAME) -> int:
    """Where a mention ends before what tells who made or published it, or an adverb: “X report
    obtained by Y”, “Bell however”."""
    while end - start > 1 and page.end(end - 1, "adverb") == end and not page.capital(end - 1):
        end -= 1
    for token in range(start + least, end - 1):
        if _made(page, token) and (page.end(token + 1, "maker") or page.end(token, "interview")):
            return token
    return end


def _made(page: Page, token: int) -> bool:
    """Whether a participle of what was done stands at the token, no name."""
    done = has_ending(page, token, "past") or page.end(token, "participle") == token + 1
    return done and not page.capital(token)


def headed_text(page: Page, start: int, end: int) -> int:
    """Where the noun ends that tells that a text is meant, behind words in small letters and
    before whose it is: “new poll from X”; 0 when none does."""
    if not page.cased:
        return 0
    for token in range(start + 1, min(end, start + BEFORE_TEXT)):
        behind = page.end(token, "document")
        led = page.end(token - 1, "preposition", "inner", "maker")
        if led or page.capital(token - 1) or not page.words[token - 1].isalpha():
            return 0
        if behind and behind < end and page.end(behind, "inner", "maker"):
            return behind
    return 0


def body_of(page: Page, start: int, end: int) -> Tokens | None:
    """The body that opens a mention in small letters before the people of whom it is: “a bench of
    Justices Bell and Mills”, “the government of President Bell”; None where no people follow and
    no body is named."""
    if (named := _named_body(page, start, end)) is not None:
        return named
    behind = page.end(start, "organization")
    small = behind and not page.capital(start) and page.end(behind, "genitive") == behind + 1
    people = small and behind + 1 < end and page.end(behind + 1, "title", "role", "given")
    comma = page.comma(start, end)
    return (start, comma) if people and page.capital(behind + 1) else None


def _named_body(page: Page, start: int, end: int) -> Tokens | None:
    """A mention that is a body, all in capitals, named by whose office it is or after somebody:
    “Morris County Sheriff's Office”, “King Khalid University”; None where it is none."""
    words = range(start, end)
    if len(words) < FULL_NAME or not all(page.capital(t) or page.words[t] == "." for t in words):
        return None
    first = page.end(start, "title", "given", "role")
    after = 0 < first < end and page.end(end - 1, "organization") == end
    return (start, end) if after or office_of(page, (start, end)) else None


def unnamed_source(page: Page, start: int, end: int) -> bool:
    """Whether a mention closes with a word for who is not named: “Treasury source”."""
    last = page.words[end - 1] in page.pack.options.get("unnamed", ())
    return last and end - start > 1 and not page.capital(end - 1)


def plain_text(page: Page, start: int, end: int) -> bool:
    """Whether a text closes a mention of small letters: “initial police statement”; one of a
    body's name is that body's word."""
    return page.end(end - 1, "document") == end and not any(map(page.capital, range(start, end)))


def capital_medium(page: Page, token: int) -> int:
    """Where a medium ends that opens at the token, by its capital where the script has them: not in
    “the economist Jo Bell”; 0 when none does."""
    token += page.end(token, "article") == token + 1 and not page.end(token, "outlet")
    end = page.end(token, "outlet")
    if not page.cased:
        return 0 if called_so(page, token, end) else end
    return end if end and page.capital(end - 1) else 0


def first_name(page: Page, token: int, end: int) -> bool:
    """Whether a word that may be a text or medium is the first name before a capital: “Bill”."""
    first = page.end(token, "given") == token + 1 and page.capital(min(token + 1, end - 1))
    return first and page.end(end - 1, "medium") != end and not page.alone(token - 1, "article")


def told_name(page: Page, start: int, end: int) -> Tokens:
    """The name of a body or text without what a comma adds, or words too many for a mention."""
    if not page.cased:
        return start, end
    start, end = _behind_trade(page, start, end), _passed_on(page, start, end)
    if end - start > 1 and page.has("document", start, end - 1) and _made(page, end - 1):
        end -= 1  # “a report released | on Friday”
    comma = page.comma(start, end)
    listed = page.between("conjunction", comma, end)
    added = page.end(comma + 1, "indefinite", "clause", "adverb") if comma + 1 < end else 0
    if added or (comma + 1 < end and page.alone(comma + 1, "article") and not listed):
        end = comma
    elif comma + 1 < end and page.alone(start, "indefinite") and page.capital(comma + 1):
        start, end = bare_name(page, comma + 1, page.comma(comma + 1, end))
    while end - start > LONGEST_MENTION:
        places = range(end - 1, start, -1)
        end = next((t for t in places if page.end(t, "inner", "preposition", "maker")), start + 1)
    return start, end


def behind_noun(page: Page, start: int, name: int) -> bool:
    """Whether a noun of bodies in small letters stands right before a name: “the charity X”."""
    body = ending(page, start, name, "organization", "business")
    return body < name and not page.capital(name - 1) and not page.end(name, "given", "title")


def names_body(page: Page, start: int, name: int, end: int) -> bool:
    """Whether a name is a body's: a noun of bodies stands before it, or it ends as firms' do."""
    firm = end - name > 1 and page.end(end - 1, "incorporated") == end and page.capital(end - 1)
    return firm or behind_noun(page, start, name)


def names_office(page: Page, led: bool, role: Tokens, names: list[Tokens]) -> bool:
    """Whether the first of several names only tells of what somebody's office is: “the Nurses,
    Midwives and Doctors Union chairman Jo Bell”, “the head of Lund Port Area, Hon. Jo Bell”."""
    if len(names) < FULL_NAME:
        return False
    if led and names[0][1] <= role[0] < names[1][0]:
        return True
    inside = role[0] < names[0][0] < role[1] <= names[1][0]
    of = inside and page.between("genitive", role[0], names[0][0])
    return bool(of) and ending(page, role[1], names[1][0], "title") < names[1][0]


def office_of(page: Page, role: Tokens) -> bool:
    """Whether a body is told of by whose it is: “Prime Minister Jo Bell's office”."""
    start, end = role
    owned = end - 2 > start and page.words[end - 2].endswith(page.owners)
    return owned and page.end(end - 1, "organization") == end


def _behind_trade(page: Page, start: int, end: int) -> int:
    """Where the name of a firm starts behind its trade: “Bremford-based retailer | Larkin & Sons”;
    behind a preposition it is another's."""
    for token in range(start + 1, end - 1):
        if page.end(token, "inner", "preposition") and page.words[token].isalpha():
            return start
        trade = page.end(token, "business") == token + 1 and not page.capital(token)
        if trade and page.capital(token + 1):
            return token + 1
    return start


def _passed_on(page: Page, start: int, end: int) -> int:
    """Where the name of a text ends before the medium that has it: “X statement carried by Y”."""
    made = made_end(page, start, end, least=1)
    passed_on = page.between("outlet", made, end) or page.between("medium", made, end)
    return stripped(page, start, made)[1] if passed_on else end


def affiliated(page: Page, start: int, end: int) -> Tokens | None:
    """The name that opens a mention before where its bearer is from, though no first name is known:
    “Mpho Dlomo of the Harbor League”; bodies have a plural or a known word there."""
    behind = start
    while behind < min(end, start + LONGEST_NAME) and _unknown(page, behind):
        behind += 1
    told = behind + 1 < end and page.among(behind, FROM)
    several = has_ending(page, behind - 1, "present") and page.end(behind, "genitive")
    several = several and not page.end(behind - 2, "particle")
    several = several and "-" not in page.words[behind - 1]  # a double surname
    full = behind - start >= FULL_NAME
    return (start, behind) if told and full and not (several and _once(page, behind - 1)) else None


def _once(page: Page, token: int) -> bool:
    """Whether a page nowhere calls somebody by the word at the token alone."""
    word, before = page.words[token], page.words[token - 1]
    return not any(
        other == word and page.words[t - 1] != before and page.capital(t)
        for t, other in enumerate(page.words)
    )


def _unknown(page: Page, token: int) -> bool:
    """Whether a capital stands at the token that means nothing but a name, or an initial's stop."""
    if page.words[token] == ".":
        return len(page.words[token - 1]) == 1
    plain = token not in page.tags or page.end(token, "particle", "surname", "given")
    return capital_name(page, token) and bool(plain)


def name_ahead(page: Page, part: Tokens, role: Tokens) -> Tokens | None:
    """The name that opens a part behind the comma of an office, with where its bearer is from
    behind it: “another expert, X Y from the Z Institute”."""
    start, end = part
    if start <= role[0]:
        return None
    behind = start
    while behind < min(end, start + LONGEST_NAME) and capital_name(page, behind):
        behind += 1
    led = behind < end and page.end(behind, "preposition", "genitive", "inner")
    return (start, behind) if led and behind - start >= FULL_NAME else None


def bare_name(page: Page, start: int, end: int) -> Tokens:
    """A name without the titles before it and the marks around it."""
    start, end = stripped(page, start, end)
    while start < end - 1 and _before_name(page, start):
        start = min(_before_name(page, start), end - 1)
        start, end = stripped(page, start, end)
    return start, _before_age(page, start, end)


def _before_age(page: Page, start: int, end: int) -> int:
    """Where a first name and what follows it end before an age («X, 20 years old»)."""
    ages = folded(page.pack.code, "years_old")
    if not ages or page.words[end - 1] not in ages or not page.end(start, "given"):
        return end
    return end - 2 if end - 2 > start and page.words[end - 2].isdigit() else end


def _before_name(page: Page, token: int) -> int:
    """Where a title or article at the token ends, also one that opens a longer phrase; what leads
    a name of its own («أبو») is no title, nor is one that a clause tells of (“engineer who”)."""
    if page.alone(token, "particle") and page.end(token, "title") == token + 1:
        return 0
    end = page.end(token, "title", "article")
    if page.end(end, "relative") and page.end(token, "title"):
        return 0
    return _past_traits(page, end) or (token + 1 if page.alone(token, "article") else 0)


def _past_traits(page: Page, end: int) -> int:
    """Past what tells behind a title of its bearer's country or rank, up to a first name: «the
    retired French general | X Y»."""
    name = end
    while name < len(page.words) and page.end(name, "trait", "rank") == name + 1:
        name += 1
    told = end and name > end and page.words[end].startswith(page.definite or " ")
    return name if told and page.end(name, "given") else end


def stripped(page: Page, start: int, end: int) -> Tokens:
    """A mention without the marks around it."""
    end = _last_letters(page, start, end)
    while start < end - 1 and not page.words[start][0].isalnum():
        start += 1
    return start, end


def _last_letters(page: Page, start: int, end: int) -> int:
    """Where a mention ends without the marks behind it, and without an age in brackets; a name
    keeps what else its brackets hold."""
    while end > start + 1 and not page.words[end - 1][0].isalnum():
        opening = next((t for t in range(start, end) if page.words[t] == "("), end)
        if page.words[end - 1] == ")" and opening < end and not page.words[opening + 1].isdigit():
            break
        if page.closes.get(end - 1, start) > start:
            break  # the film that somebody directs stands in marks
        end = opening + 1 if start < opening < end else end
        end -= 1
    return end


def bare_office(page: Page, start: int, end: int) -> Tokens:
    """An office without what only points at its bearer or adds it: “this nurse”, “also a nurse”."""
    points = page.cased and start + 1 < end and page.end(start, "pointing", "adverb") == start + 1
    held = page.has("role", start + 1, end)
    start, end = stripped(page, start + (points and held), end)
    head = start + (page.cased and page.alone(start, "article"))
    if end - head > 1 and page.alone(head, "role") and page.end(head + 1, *ADDING):
        return head, end  # “president of the union”, where “president” is no title
    return bare_name(page, start, end)


def before_title(page: Page, start: int, end: int) -> int:
    """Where an office ends before the title of the name that follows it: “the leader Sheikh X”."""
    titles = (t for t in range(start + 1, end) if page.end(t, "title") == end)
    first = next((t for t in titles if not page.end(t, "role")), end)
    return first if first == end else before_title(page, start, first)
