"""What a line is by its look: a sentence, a day and hour, somebody's name."""

from __future__ import annotations

import re

from goft.languages.page import page_key, page_words

_FINAL = re.compile(r"[.!?؟…。][\"'»”’)\]]*$|[،,؛;]$")
_ASKING = re.compile(r"[!?؟][\"'»”’)\]]*$")
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
_DAY_OR_HOUR = re.compile(
    r"\b\d{1,2}\.?\s+[^\W\d]+(?:\s+[^\W\d]+)?[\s,،]+\d{4}\b|\b[^\W\d]{3,}\.?\s+\d{1,2},?\s+\d{4}\b"
    r"|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b|\b\d{1,2}:\d{2}\b"
)
_DIGIT = re.compile(r"\d")
_DATE_WORDS = 16
_DATE_LENGTH = 160
_CREDIT_WORDS = 8
_SIGN_OFF = 160
_FIRST_SIGN = 0x2190
_LABEL_END = re.compile(r"[:,،؛]")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return bool(_FINAL.search(text))


def is_short(text: str, longest: int) -> bool:
    """Whether a line could be a title: not long, and no statement."""
    return len(text) <= longest and (not _FINAL.search(text) or is_asking(text))


def tells(text: str) -> bool:
    """Whether a line opens with a verb of telling that heads no page, and tells what was said."""
    known, words = page_words().words, text.split()
    if not words or page_key(words[0]) not in known.get("telling", ()):
        return False
    that = known.get("that", frozenset())
    return any(page_key(word) in that for word in words)


def is_asking(text: str) -> bool:
    """Whether the text ends with a question or exclamation mark."""
    return bool(_ASKING.search(text))


def is_date_line(text: str) -> bool:
    """Whether a short line is mostly a day or an hour."""
    if len(text) > _DATE_LENGTH or not _DIGIT.search(text):
        return False
    words = text.split()
    if len(words) > _DATE_WORDS or not _DAY_OR_HOUR.search(text.translate(_DIGITS)):
        return False
    numbers = sum(any(char.isdigit() for char in word) for word in words)
    return numbers >= 0.25 * len(words)


def is_sign_off(text: str) -> bool:
    """Whether a line tells who reported and edited, in the words agencies use."""
    if len(text) > _SIGN_OFF:
        return False
    key = page_key(text)
    return any(key.startswith(label) for label in page_words().labels["signoff"])


def is_post_line(text: str) -> bool:
    """Whether a line is a bulleted «who: what» of a channel, which heads nothing."""
    return ":" in text.rstrip(":") and ord(text[0]) >= _FIRST_SIGN


def is_sign(text: str) -> bool:
    """Whether a line is nothing but the flags and signs that set off the items of a channel."""
    return ord(text[0]) >= _FIRST_SIGN and not any(char.isalnum() for char in text)


def is_credit(text: str) -> bool:
    """Whether a short line under the headline tells who wrote or sent the copy."""
    words = text.split() if len(text) <= _SIGN_OFF else []
    if not words or len(words) > _CREDIT_WORDS or ends_sentence(text) or is_date_line(text):
        return False
    if is_byline(text) or is_sign_off(text):
        return True
    if page_key(_LABEL_END.split(text)[0]) in page_words().labels["place"] and ":" in text:
        return True
    return bool(re.search(r"\s[–—-]\s?|(?<=\S)[–—-]\s", text))


def is_byline(text: str) -> bool:
    """Whether a line of few words opens with what names its maker: «By X», «translator: X»."""
    words, names = text.split(), page_words().labels["byline"]
    if not words or len(words) > _CREDIT_WORDS or ends_sentence(text):
        return False
    return page_key(words[0]) in names or page_key(_LABEL_END.split(text)[0]) in names
