"""Clauses whose subject stands beside the verb, as in English: subjects, groups and adjuncts."""

from __future__ import annotations

from goft.statements.page import Page
from goft.statements.phrases import NAMING, Tokens, skip_openers

LEADING = ("preposition", "adjunct", "interview", "credit", "question")
GROUP_ENDS = (
    *LEADING,
    "time",
    "that",
    "cue",
    "clause",
    "adverb",
    "helper",
    "barred",
    "verb",
    "conjunction",
    "participle",
    "quoting",
    "tail",
)
LONGEST_DATELINE = 14
LONGEST_ADDED = 10
LONGEST_ENDING = 4
INSERTS = (*LEADING, "clause", "participle", "time", "cue")


def subject_beside(
    page: Page, start: int, cue: int, later: bool = False
) -> tuple[Tokens | None, int]:
    """The subject directly before its verb, and where it ends; None when the verb shares one.

    An insertion between two commas may part the subject from the verb, but not from a `later`
    verb of the sentence: there a comma joins verbs.
    """
    end = _before_adverbs(page, start, cue)
    if end <= start or _joins(page, start, end):
        return None, end
    if page.end(end - 1, "relative") == end:
        return _antecedent(page, start, end - 1)
    if page.words[end - 1] == ",":
        return (None, end) if later else _parted(page, start, end - 1)
    opening = _clause_start(page, start, end)
    first = _behind_leading(page, opening, end)
    if first >= end and opening > start and page.end(opening - 1, "relative") == opening:
        return _antecedent(page, start, opening - 1)
    return ((first, end), end) if first < end else (None, end)


def _antecedent(page: Page, start: int, end: int) -> tuple[Tokens | None, int]:
    """The source that a relative pronoun at the token stands for, with what its commas add."""
    last = end - 1 if page.words[end - 1] == "," else end
    begin = _sentence_part(page, start, last)
    comma = _last_comma(page, begin, last)
    while comma and _adds(page, comma + 1, last):
        comma = _last_comma(page, begin, comma)
    first = skip_openers(page, comma + 1 if comma else begin, last)
    verb = _last_verb(page, first, last)
    first = first if verb is None else verb + 1
    return ((first, last), end) if first < last else (None, end)


def _last_comma(page: Page, start: int, end: int) -> int:
    return next((t for t in range(end - 1, start, -1) if page.words[t] == ","), 0)


def _adds(page: Page, start: int, end: int) -> bool:
    """Whether what stands behind a comma only adds an age or an office to a name."""
    return page.words[start][0].isdigit() or _apposed(page, start, end)


def _last_verb(page: Page, start: int, end: int) -> int | None:
    return next((t for t in range(end - 1, start - 1, -1) if _is_verb(page, t)), None)


def joined(page: Page, start: int, end: int) -> bool:
    """Whether what ends at the token is a conjunction or comma that joins a verb to another."""
    return end > start and (page.words[end - 1] == "," or _joins(page, start, end))


def shared_subject(page: Page, start: int, cue: int) -> Tokens | None:
    """The subject of the clause's first verb, which a later verb or a participle shares."""
    first = _behind_leading(page, start, cue)
    end = _listed(page, group_end(page, first, cue), cue)
    while (
        end > first and page.end(end, "preposition", "inner") and not page.end(end, "conjunction")
    ):
        end = max(group_end(page, end + 1, cue), end + 1)
    while end < cue and page.words[end] == "," and _apposed(page, end + 1, cue):
        end = max(_apposition_end(page, end + 1, cue), end + 1)
    return (first, end) if first < end < cue else None


def _specifies(page: Page, token: int) -> bool:
    """Whether a preposition at the token goes on with the group before it."""
    joins = page.end(token, "preposition", "inner")
    return bool(joins) and not page.end(token, "conjunction")


def _listed(page: Page, end: int, limit: int) -> int:
    """Where a list of names ends that starts with the group before the token: “A, B and C”."""
    token = end
    while token + 1 < limit and page.words[token] == "," and page.capital(token + 1):
        token = group_end(page, token + 1, limit)
    last = page.end(token, "conjunction") if token < limit else 0
    if last and page.end(token, "inner") and last < limit and not has_verb(page, last, last + 1):
        return group_end(page, last, limit)
    return token if page.between("conjunction", end, token) else end


def goes_on(page: Page, opening: int, limit: int, *, bare: bool) -> bool:
    """Whether a clause or phrase that opens with a quotation goes on behind it."""
    close = page.opens[opening]
    behind = close + 1
    if behind >= limit or not page.words[close - 1][0].isalnum():
        return False
    clause = has_verb(page, opening + 1, close)
    if bare and clause:
        return _is_verb(page, behind)
    joins = clause and page.end(behind, "conjunction")
    narrated = joins or page.end(behind, "time", "adjunct", "cue", "clause")
    return page.words[behind][0].isalnum() and not narrated


def group_end(page: Page, start: int, limit: int) -> int:
    """Where the noun group that starts at the token ends: before a verb, adjunct or mark."""
    fixed = page.end(start, "pronoun", "object", "generic", "outlet") or page.known(start, limit)
    if fixed and not (fixed < limit and _belongs(page, fixed)):
        return min(fixed, limit)
    token = start
    while token < limit and not _ends_group(page, token, start):
        token = max(page.end(token, *NAMING), page.end(token, "inner"), token + 1)
    while token > start and page.end(token - 1, "inner", "article", "conjunction"):
        token -= 1
    return min(token, limit)


def _belongs(page: Page, token: int) -> bool:
    """Whether the word behind a known name or title still belongs to it."""
    return bool(page.end(token, "given", "title", "medium", "genitive")) or page.capital(token)


def past_adjunct(page: Page, token: int, limit: int) -> int:
    """Past one time, adverb or adjunct at the token; the same token when none stands there."""
    if token >= limit:
        return token
    end = page.end(token, "time", "adverb")
    opened = page.end(token, "adjunct", "interview", "preposition", "toward", "inner")
    if end or not opened:
        return end + page.words[end].isdigit() if 0 < end < limit else end or token
    behind = group_end(page, opened, limit) if _governs(page, opened) else opened
    while behind > opened and behind < limit and page.end(behind, "genitive"):
        behind = group_end(page, behind + 1, limit)
    return behind


def past_adjuncts(page: Page, token: int, limit: int) -> int:
    """Past the times and adjuncts of place that may stand between a verb and its clause."""
    while token < limit:
        end = page.end(token, "time", "adverb")
        if end and end < limit and _is_verb(page, end):
            break
        set_in = page.end(token, "setting")
        opened = page.end(token, "adjunct", "interview") or set_in
        if not end and not opened:
            break
        behind = end or (group_end(page, opened, limit) if _governs(page, opened) else opened)
        if set_in and not _opens_subject(page, behind, limit):
            break
        token = behind
    return token


def _opens_subject(page: Page, token: int, limit: int) -> bool:
    """Whether a subject can start at the token, behind an adjunct of place or time."""
    if token >= limit:
        return False
    return page.capital(token) or bool(page.end(token, "article", "pronoun", "determiner"))


def _governs(page: Page, end: int) -> bool:
    """Whether the phrase that ends at the token ends in a preposition, which wants a group."""
    return page.alone(end - 1, "preposition", "inner", "setting")


def has_verb(page: Page, start: int, end: int) -> bool:
    """Whether a finite verb stands in the range, outside a relative clause behind a comma."""
    for token in range(start, end):
        if page.words[token] == "," and token + 1 < end and page.end(token + 1, "clause"):
            return False
        if _is_verb(page, token):
            return True
    return False


def loose(page: Page, token: int) -> bool:
    """Whether a participle stands loose: behind a mark, a conjunction or another cue, not behind
    its own subject or a verb or preposition that governs it."""
    before = page.words[token - 1]
    if not before[0].isalnum() or page.end(token - 1, "conjunction", "clause", "document") == token:
        return True
    return any(
        page.end(place, "cue", "opener") == token for place in range(max(0, token - 4), token)
    )


def past_dateline(page: Page, start: int, limit: int) -> int:
    """Past a place and day in front of a dash, with which copy begins."""
    for token in range(start, min(limit, start + LONGEST_DATELINE)):
        if page.words[token] in "-–—" and token > start:
            upper = page.source(start, start + 1).isupper()
            return token + 1 if upper and not has_verb(page, start, token) else start
    return start


def _is_verb(page: Page, token: int) -> bool:
    if page.end(token, "verb") == token + 1:
        return not page.end(token - 1, "article") if token else True
    return _past(page, token)


def _past(page: Page, token: int) -> bool:
    """A regular past form, not an adjective behind an article."""
    word = page.words[token]
    ended = word.endswith(page.pack.option("past")) and len(word) > 4
    return ended and not page.capital(token) and not _behind_article(page, token)


def _behind_article(page: Page, token: int) -> bool:
    return token > 0 and bool(page.end(token - 1, "article", "determiner"))


def _ends_group(page: Page, token: int, start: int) -> bool:
    word = page.words[token]
    if page.end(token, "inner") and token > start:
        return not _goes_on(page, token)
    if not word[0].isalnum() and word not in "()'’-–/&":
        return True
    if page.end(token, *NAMING) or (page.end(token, "cue") and _behind_article(page, token)):
        return False
    if token > start and page.end(token, "article", "pronoun", "determiner"):
        return not _goes_on(page, token - 1)
    return bool(page.end(token, *GROUP_ENDS)) or (token > start and _past(page, token))


def _goes_on(page: Page, token: int) -> bool:
    """Whether a word inside names joins the group to what follows: “of”, or capitals around."""
    if not page.end(token, "inner"):
        return False
    if page.end(token, "genitive"):
        return True
    beside = token + 1 < len(page.words) and page.capital(token + 1) and page.capital(token - 1)
    return beside and not page.end(token + 1, "pronoun", "opener")


def named_as(page: Page, start: int, end: int, link: str) -> bool:
    """Whether a group is linked with what it is called or to do: “X as Y”, “X to do Y”, or “X Y”
    where no word links them."""
    group = group_end(page, start, end)
    while group < end and page.end(group, "preposition", "inner"):
        if link and page.end(group, link):
            break
        group = max(group_end(page, group + 1, end), group + 1)
    if group >= end or group == start:
        return False
    if link:
        return bool(page.end(group, link))
    return group in page.opens or bool(page.end(group, "article", "complement"))


def _before_adverbs(page: Page, start: int, end: int) -> int:
    """Back over adverbs, helping verbs and times that stand between subject and verb."""
    while (before := _ending(page, start, end, "adverb", "helper", "time")) < end:
        end = before
    return end


def _ending(page: Page, start: int, end: int, *kinds: str) -> int:
    """Where a word of one of the kinds that ends at `end` starts; `end` itself when none does."""
    for token in range(max(start, end - 4), end):
        if page.end(token, *kinds) == end:
            return token
    return end


def _joins(page: Page, start: int, end: int) -> bool:
    return _ending(page, start, end, "conjunction") < end


def _parted(page: Page, start: int, comma: int) -> tuple[Tokens | None, int]:
    """The subject before an insertion that the comma closes: with an apposition, without a
    relative clause or an adjunct."""
    first = _behind_leading(page, _sentence_part(page, start, comma), comma)
    opening = next((t for t in range(first, comma) if page.words[t] == ","), comma)
    if opening == comma or has_verb(page, first, opening):
        first = _behind_leading(page, _clause_start(page, start, comma), comma)
        return ((first, comma), comma + 1) if first < comma else (None, comma + 1)
    inserted = page.end(opening + 1, *INSERTS) or page.words[opening + 1].endswith("ing")
    return (first, opening if inserted else comma), comma + 1


def _sentence_part(page: Page, start: int, end: int) -> int:
    """Behind the last mark that no insertion crosses: a quotation, a colon, a semicolon."""
    for token in range(end - 1, start - 1, -1):
        if page.words[token] in ":;" or _spoken(page, token) or _wide(page, token):
            return token + 1
    return start


def _spoken(page: Page, token: int) -> bool:
    """Whether quoted speech, not just a quoted word, closes at the token."""
    return token in page.closes and token - 1 in page.quoted


def _wide(page: Page, token: int) -> bool:
    """Whether a paragraph's end became a wider space behind the token."""
    return page.text.starts[token + 1] - page.text.ends[token] > 1


def _clause_start(page: Page, start: int, end: int) -> int:
    """The token after the last boundary before the subject."""
    for token in range(end - 1, start - 1, -1):
        if _spoken(page, token) or page.words[token] in ":;" or _wide(page, token):
            return token + 1
        if page.words[token] == "," and not _enumerates(page, start, token, end):
            return token + 1
        if page.end(token, "that", "clause"):
            return page.end(token, "that", "clause")
        if page.end(token, "conjunction") == token + 1 and _parts(page, start, token):
            return token + 1
    return start


def _enumerates(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether a comma stands in a list of names that “and” closes before the verb."""
    first = next((t for t in range(comma - 1, start - 1, -1) if page.words[t] == ","), start - 1)
    names = page.capital(comma + 1) and page.capital(comma - 1) and comma - first <= 6
    if not names or page.end(skip_openers(page, first + 1, comma), *LEADING):
        return False
    return any(page.end(t, "conjunction") and page.end(t, "inner") for t in range(comma + 1, end))


def _parts(page: Page, start: int, token: int) -> bool:
    """Whether a conjunction begins a clause: it never joins nouns, or a verb stands before it."""
    if not page.end(token, "inner"):
        return True
    first = next((t + 1 for t in range(token - 1, start - 1, -1) if page.words[t] in ",:;"), start)
    return has_verb(page, first, token)


def _behind_leading(page: Page, first: int, limit: int) -> int:
    """Past openers, adjuncts and clauses that lead the main clause, each up to its comma."""
    while first < limit:
        if not (page.end(first, *LEADING, "clause", "subordinate") or _participial(page, first)):
            token = skip_openers(page, first, limit)
            if token == first:
                break
            first = token
            continue
        comma = next((t for t in range(first, limit) if page.words[t] == ","), None)
        if comma is None:
            return _unmarked(page, first, limit)
        first = _past_year(page, comma + 1, limit)
    return first


def _past_year(page: Page, token: int, limit: int) -> int:
    """Past the year that stands between commas behind a day."""
    year = token + 1 < limit and page.words[token].isdigit() and page.words[token + 1] == ","
    return token + 2 if year else token


def _participial(page: Page, token: int) -> bool:
    """Whether a sentence opens with a participle that an adjunct or clause follows."""
    word = page.words[token]
    if len(word) <= LONGEST_ENDING or not word.endswith(("ing", page.pack.option("past"))):
        return False
    return bool(page.end(token + 1, *LEADING, "inner", "article", "wh", "that", "adverb"))


def _unmarked(page: Page, first: int, limit: int) -> int:
    """The subject behind a leading adjunct without a comma: the last group that may be one."""
    for token in range(limit - 1, first, -1):
        if page.end(token, "pronoun", "article", "title") and not _governed(page, token):
            return token
    return limit


def _governed(page: Page, token: int) -> bool:
    return any(
        page.end(before, "preposition", "adjunct", "inner", "interview") == token
        for before in range(max(0, token - 4), token)
    )


def _apposed(page: Page, token: int, limit: int) -> bool:
    if page.end(token, "role", "title", "given", "article") or page.known(token, limit):
        return True
    end = next(
        (t for t in range(token, min(limit, token + LONGEST_ADDED)) if page.words[t] == ","), limit
    )
    named = any(
        page.end(t, "role", "title", "given") for t in range(token, min(end, token + LONGEST_ADDED))
    )
    return named and not has_verb(page, token, end)


def subject_behind(page: Page, start: int, limit: int) -> Tokens | None:
    """The subject of the clause behind the next comma, as after a leading participle."""
    comma = next((t for t in range(start, limit) if page.words[t] == ","), limit)
    return shared_subject(page, comma + 1, limit) if comma < limit else None


def content_end(page: Page, start: int, stop: int, *, phrase: bool) -> int:
    """Where the narrator's own words follow a content: a comment, or an adjunct of a phrase."""
    for token in range(start + 1, stop):
        if token in page.quoted:
            continue
        if page.words[token] == ";" and not page.end(token + 1, "that", "conjunction"):
            return token
        if page.end(token, "tail") or (phrase and _leaves(page, token, stop)):
            return token
    return stop


def main_clause(page: Page, start: int, stop: int) -> int:
    """Where the main clause begins behind a subordinate one that a cue opened: at the first
    comma that a subject and verb follow."""
    for token in range(start, stop):
        outside = page.words[token] == "," and token not in page.quoted
        if outside and _subject_follows(page, token + 1, stop):
            return token
    return stop


def _subject_follows(page: Page, token: int, stop: int) -> bool:
    if page.end(token, "clause", "conjunction", *LEADING):
        return False
    end = group_end(page, token, stop)
    while token < end < stop and page.end(end, "adverb", "helper"):
        end = page.end(end, "adverb", "helper")
    return token < end < stop and _is_verb(page, end - 1 if page.end(end - 1, "verb") else end)


def _leaves(page: Page, token: int, stop: int) -> bool:
    """Whether an act's object ends at the token: at an adjunct of speech, a participle, or a
    clause of the narrator's."""
    if page.words[token] == ",":
        if page.end(token + 1, "conjunction"):
            return has_verb(page, token + 2, min(stop, token + 12))
        word = page.words[token + 1]
        return word.endswith("ing") and not page.end(token + 1, "preposition")
    return bool(page.end(token, "adjunct", "interview"))


def subject_behind_verb(page: Page, start: int, limit: int) -> tuple[Tokens | None, int]:
    """The subject that follows its verb, or a source behind “according to”, with its apposition."""
    end = group_end(page, start, limit)
    if end == start:
        return None, start
    while end + 1 < limit and not _named(page, start, end) and _extends(page, end):
        end = group_end(page, end + 1, limit)
    if end + 1 < limit and page.words[end] == "," and _apposed(page, end + 1, limit):
        behind = _apposition_end(page, end + 1, limit)
        end = end if has_verb(page, end + 1, behind) else behind
    return (start, end), end


def _named(page: Page, start: int, end: int) -> bool:
    """Whether the group ends in a person's name, which nothing specifies further."""
    return page.capital(end - 1) and not page.end(end - 1, *NAMING)


def _extends(page: Page, token: int) -> bool:
    return page.end(token, "preposition") == token + 1 and bool(page.end(token, "inner", "maker"))


def _apposition_end(page: Page, token: int, limit: int) -> int:
    """Where an apposition ends: at the next mark, or at words of another clause."""
    while token < limit and page.words[token] not in ",.;:" and token not in page.opens:
        if page.end(token, "cue", "clause", "tail", "adjunct", "interview"):
            break
        token += 1
    return token


def resumed(page: Page, token: int, stop: int, *, quoted: bool) -> Tokens | None:
    """The words that go on behind a verb of saying that parted them, when they do."""
    if quoted:
        for opening in range(token, stop):
            if opening in page.opens and (
                page.words[opening - 1] in ",:" or page.end(opening - 1, "conjunction")
            ):
                return opening + 1, page.opens[opening]
        return None
    token = past_adjuncts(page, token, stop)
    if token + 1 >= stop or page.words[token] != "," or not _resumes(page, token + 1, stop):
        return None
    return token + 1, stop


def _resumes(page: Page, token: int, stop: int) -> bool:
    """Whether what was said goes on at the token, no comment and no further cue."""
    if page.end(token, "clause", "likeness", *LEADING) or page.words[token].endswith("ing"):
        return False
    return page.words[token] != "with" and has_verb(page, token, stop)


def leads_into(page: Page, start: int, opening: int) -> bool:
    """Whether a clause begins before a quotation and goes on into it: “it is ‘a shame’”."""
    before = opening - 1
    if before < start or not page.words[before][0].isalnum():
        return False
    return not page.end(before, "cue", "that") and not has_cue(page, start, opening)


def has_cue(page: Page, start: int, end: int) -> bool:
    return any(page.end(token, "cue") for token in range(start, end))


def subordinate(page: Page, left: int, start: int) -> bool:
    """Whether the clause that starts at `left` is a subordinate one that opens its sentence."""
    if left <= start or left - start > 3:
        return False
    return bool(page.end(left - 1, "clause", "subordinate"))
