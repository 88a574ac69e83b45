"""Names shown by their capitals, in scripts that have them."""

from __future__ import annotations

from typing import Final

from goft.statements.dashes import spaced
from goft.statements.fields import parts_fields
from goft.statements.page import Page
from goft.statements.phrases import Tokens

SHORT: Final = 3
FEW: Final = 5
# How many letters a body's initials have.
INITIALS: Final = range(3, 6)
LONGEST_NAME: Final = 6
# How many words a nickname has with its marks.
NICKNAME: Final = 3
FULL_NAME: Final = 2
BODIES: Final = ("metonym", "organization", "medium", "place")
NO_NAMES: Final = frozenset(("role", "title", *BODIES))
FURTHER: Final = frozenset(("clause", "alias", "by_name"))


def parts_of(page: Page, start: int, end: int) -> list[Tokens]:
    """The stretches between commas and brackets, without relative clauses."""
    first, parts = start, list[Tokens]()
    bracketed = False
    for token in range(start, end + 1):
        if token < end and page.words[token] == "," and parts_fields(page, token, end):
            continue
        if _initials(page, token, end) or _initials(page, token - 2, end):
            continue
        if token == end or page.words[token] in ",()" or spaced(page, token):
            if token > first and not bracketed and not page.among(first, FURTHER):
                parts.append((first, token))
            bracketed = token < end and page.words[token] == "("
            first = token + 1
    return parts


def _initials(page: Page, token: int, end: int) -> bool:
    """Whether a body's initials stand in brackets before its office: “the Union (U) chairman”."""
    if token < 0 or token + 3 >= end or page.words[token] != "(" or page.words[token + 2] != ")":
        return False
    return page.source(token + 1, token + 2).isupper() and holds_role(page, token + 3, end)


def capitals(page: Page, start: int, end: int) -> Tokens | None:
    """The name at the end of a part, None when the part ends in other words."""
    runs = [run for run in _runs(page, start, end) if not _of_kin(page, start, run[0])]
    titled = [run for run in runs if first_named(page, start, run[0])]
    bearers = [run for run in titled if not _of_whom(page, start, run[0])]
    last = runs[-1] if runs else None
    if titled and last and last[1] == end and _behind_office(page, start, last[0]):
        return last  # “Jo Bell aide Al Harlow”
    if titled:
        return next(iter(bearers), None)
    if (held := _behind_trade(page, start, runs)) is not None:
        return held
    if last is None or last[1] != end:
        return None
    if _ends_body(page, start, last) or _numbered(page, start, last) or _abbreviated(page, last):
        return None
    if not _inside_name(page, start, last[0]):
        return last
    in_office = holds_role(page, start, last[0]) and last[1] - last[0] > FULL_NAME
    first = next(iter(page.between("given", last[0], last[1] - 1)), last[1] - FULL_NAME)
    return (first, last[1]) if in_office else None


def _behind_trade(page: Page, start: int, runs: list[Tokens]) -> Tokens | None:
    """The name of two words or more right behind an office in small letters, before what tells
    where its bearer works: “planetary geologist | Rosaly Lopes | of Harrow's Institute”."""
    for run in runs:
        office = _office_before(page, start, run[0])
        if start < office < run[0] and page.words[office].islower() and run[1] - run[0] > 1:
            return run if page.end(run[1], "genitive", "preposition", "inner") else None
    return None


def _abbreviated(page: Page, name: Tokens) -> bool:
    """Whether the initials of a name stand in brackets behind it, as those of bodies do: “the
    Harbour Watch (HW) group”."""
    start, end = name
    told = page.words[end : end + 1] == ("(",) and page.words[end + 2 : end + 3] == (")",)
    return told and page.words[end + 1] == "".join(word[0] for word in page.words[start:end])


def _runs(page: Page, start: int, end: int) -> list[Tokens]:
    """The runs of up to four capitals that name no office, body or place."""
    first, nicked, runs = start, 0, list[Tokens]()
    for token in range(start, end + 1):
        if token < end and (capital_name(page, token) or initialled(page, token, first)):
            continue
        if token < end - 1 and (nickname := _nickname(page, token, first)):
            nicked = nickname
            continue
        longest = LONGEST_NAME + (NICKNAME if nicked > first else 0)
        if 0 < token - first <= longest and not (token < end and _owns(page, token)):
            runs.append((proper_start(page, first, token), token))
        first = token + 1
    return runs


def _nickname(page: Page, token: int, first: int) -> int:
    """Where a nickname in marks opens that holds the token, inside the name that starts at `first`:
    “Robert ‘Bob’ Hale”; 0 when none does."""
    near = range(token, max(token - NICKNAME, first), -1)
    opening = next((t for t in near if page.opens.get(t) == t + 2), 0)
    inside = opening > first and token <= opening + 2 and page.capital(opening + 1)
    return opening if inside and page.capital(first) else 0


def proper_start(page: Page, first: int, end: int) -> int:
    """Where a run of capitals starts that is a person's name: behind a word that tells whence or
    of which party a first name's bearer is, or that only opens its sentence: “Rival Jo Bell”."""
    while end - first > FULL_NAME and page.end(first + 1, "given"):
        if page.end(first, "given", "particle", "title"):
            break
        if not (page.end(first, "origin", "epithet", "field") or only_opens(page, first)):
            break
        first += 1
    return first


def only_opens(page: Page, token: int) -> bool:
    """Whether a word has its capital from opening a sentence: the page also writes it small."""
    opens = page.text.sentences[page.sentence(token)][0] == token
    word = page.words[token]
    same = (t for t, other in enumerate(page.words) if other == word) if opens else ()
    return any(not page.capital(t) for t in same)


def _owns(page: Page, token: int) -> bool:
    """Whether the last part of a name stands here that tells whose something is: “Jo Bell's”."""
    return page.capital(token) and page.words[token].endswith(page.owners)


def _of_whom(page: Page, start: int, name: int) -> bool:
    """Whether a name, with its own title, only tells whose something is, or for whom somebody
    works: “a spokeswoman for Governor Jo Bell”."""
    while (before := _office_before(page, start, name)) < name:
        name = before
    name -= name - 2 > start and page.end(name - 1, "article") == name
    joins = name - 1 > start and page.end(name - 1, "inner", "preposition") == name
    return joins and not page.end(name - 1, "conjunction")


def _of_kin(page: Page, start: int, name: int) -> bool:
    """Whether a name tells whose kin or lawyer somebody is, whatever else is told of its bearer:
    “the sister of slain hostage X”, but not “the mother of two X”."""
    led = page.between("genitive", start, name) + page.between("preposition", start, name)
    first = min(led, default=name)
    kin = start < first < name - 1 and page.words[first - 1] in page.pack.options.get("whose", ())
    if not kin:
        return False
    behind = page.words[first + 1]
    return not behind[0].isdigit() and not page.end(first + 1, "collective", "numeral")


def _behind_office(page: Page, start: int, name: int) -> bool:
    """Whether an office in small letters, with words before it, leads to the name."""
    title = _office_before(page, start, name)
    name = title if page.end(title, "title") == name else name
    office = _office_before(page, start, name)
    return start < office < name and not page.capital(name - 1)


def _office_before(page: Page, start: int, token: int) -> int:
    """Where the title or office that ends at the token starts; the token itself when none does."""
    for first in range(max(start + 1, token - SHORT), token):
        if page.end(first, "title", "role") == token and not page.end(first, "field"):
            return first
    return token


def initialled(page: Page, token: int, first: int) -> bool:
    """Whether the full stop of an initial inside a name stands at the token: “Paul D. Ryan”."""
    if page.words[token] != "." or token - 1 < first or len(page.words[token - 1]) > 1:
        return False
    return token + 1 < len(page.words) and page.capital(token + 1)


def capital_name(page: Page, token: int) -> bool:
    if page.end(token, "particle"):
        return True
    alone = page.words[token][0].isalpha() and token not in page.inner
    capital = page.capital(token) or _particled(page, token)
    named = alone and capital and not names_office(page, token)
    return named and not page.words[token].endswith(page.owners)


def _particled(page: Page, token: int) -> bool:
    """Whether a particle is joined to a capital: “al-Batsh”."""
    if "-" not in page.words[token]:
        return False
    particle, _, name = page.source(token, token + 1).partition("-")
    return name[:1].isupper() and "particle" in page.kinds(particle)


def first_named(page: Page, start: int, token: int) -> bool:
    """Whether a name opens with a first name, or with a title before it."""
    given = page.end(token, "given") > 0 and not _body_before(page, token)
    return given or _titled(page, start, token)


def _body_before(page: Page, token: int) -> bool:
    """Whether what would be a first name is in capitals, before an office: “the KNUT chairman”."""
    word = page.source(token, token + 1)
    office = token + 1 + page.alone(token + 1, "rank")
    return len(word) in INITIALS and word.isupper() and page.end(office, "role", "title") > 0


def _titled(page: Page, start: int, token: int) -> bool:
    return any(page.end(before, "title") == token for before in range(max(start, token - 3), token))


def _inside_name(page: Page, start: int, token: int) -> bool:
    """Whether a word inside names joins capitals to a body's name: “Department of Health”, be it
    behind an article: “leader of the Liberal Union”, or tells of a place: “farmer from Leeds”."""
    before = token - (token - 1 > start and page.end(token - 1, "article") == token)
    joins = page.end(before - 1, "inner", "preposition")
    return bool(joins) and before - 2 >= start


def _numbered(page: Page, start: int, run: Tokens) -> bool:
    """Whether a lone capital is what a number counts: “the Union's 175th Meeting”."""
    before = page.words[run[0] - 1] if run[0] > start else " "
    return before[0].isdigit() and "-" not in before and run[1] - run[0] == 1  # “14th-ranked X”


def _ends_body(page: Page, start: int, run: Tokens) -> bool:
    """Whether a lone capital ends the name of a body, or several behind a place do: “the Republic
    of X Railways”, “Hawaii News Now”."""
    if run[1] - run[0] > 1 and not page.end(run[0] - 1, "place"):
        return False
    if page.words[run[0] - 1].endswith(page.owners):
        return False
    before = range(max(start, run[0] - LONGEST_NAME), run[0])
    body = next((t for t in before if page.among(t, BODIES) == run[0]), 0)
    office = page.end(run[0] - 1, "role", "title") > 0
    return body >= start and body > 0 and page.capital(run[0] - 1) and not office


def initials(page: Page, name: Tokens) -> bool:
    """Whether a name is one word in capitals, as those of bodies are, and of nobody: “the PGC”;
    in short ones small letters may stand inside: “DfT”."""
    start, end = name
    word = page.source(start, end)
    shown = word[:1].isupper() and word[-1:].isupper()
    return end - start == 1 and len(word) in INITIALS and word.isalpha() and shown


def outlet_end(page: Page, start: int, end: int) -> int:
    """The end, where a medium stands among capitals that name nobody, or closes them: “Hawaii News
    Now”, “Harbor Star”, “Milton Herald”."""
    if not page.cased or not all(page.capital(t) for t in range(start, end)):
        return 0
    if any(page.end(t, "role", "title") for t in range(start, end)):
        return 0
    person = any(page.end(t, "given") for t in range(start, end))
    papers = end - start > 1 and page.end(end - 1, "masthead") == end
    if (papers or page.between("medium", start, end)) and not person:
        return end
    return end if end - start > 1 and page.end(end - 1, "medium") == end else 0


def names_office(page: Page, token: int) -> bool:
    return page.among(token, NO_NAMES) > 0 and not _surname(page, token)


def _surname(page: Page, token: int) -> bool:
    """Whether a word that is an office or place too ends a name behind a first name: “Joe King”,
    “Ana Medina”."""
    lone = token > 0 and page.end(token, "role", "title", "place") == token + 1
    if not lone or page.end(token, "metonym", "organization", "medium"):
        return False
    first = page.end(token - 1, "given") == token and not page.among(token - 1, BODIES)
    last = token + 1 >= len(page.words) or not page.capital(token + 1)
    return first and last and page.capital(token) and page.capital(token - 1)


def holds_role(page: Page, start: int, end: int) -> bool:
    """Whether an office is named, be it inside a longer phrase."""
    return any(page.end(token, "role") or page.alone(token, "role") for token in range(start, end))


def title_case(page: Page, first: int, last: int) -> bool:
    """Whether each longer word of a sentence is written with a capital, as in some headings, which
    no full stop ends."""
    if page.words[last - 1] == ".":
        return False
    alike = (t for t in range(first, last) if page.words[t].isalpha())
    longer = [t for t in alike if len(page.words[t]) > SHORT]
    return len(longer) > FEW and all(map(page.capital, longer))
