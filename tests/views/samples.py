"""A reading made by hand, so that views are tested apart from the grammar."""

from __future__ import annotations

from dataclasses import replace

from goft.model import (
    Block,
    Cue,
    Document,
    Issue,
    Question,
    Reading,
    Relay,
    Span,
    Speaker,
    Statement,
)

TITLE = "وزیر راه: پل در اردیبهشت باز می‌شود"
BODY = "مینا فر، وزیر راه، گفت که پل باز می‌شود. وی در پاسخ به پرسشی درباره جاده افزود: «نمی‌دانم»."
COMMENT = "مرسی از خبر\nعالی"
TEXT = f"{TITLE}\n{BODY}\n{COMMENT}"


def span(words: str) -> Span:
    start = TEXT.rindex(words)
    return (start, start + len(words))


FAR = Speaker("مینا فر", "وزیر راه", span("مینا فر"), "person", "named")
SAID = Statement(
    "s1", (span("پل باز می‌شود"),), "indirect", FAR, Cue(span("گفت"), "گفتن"), "fa.that", 0.9
)
ADDED = Statement(
    "s2",
    (span("نمی‌دانم"),),
    "direct",
    replace(FAR, mention=span("وی"), how="pronoun"),
    Cue(span("افزود"), "افزودن"),
    "fa.colon",
    0.95,
    question=Question(span("جاده"), "خبرنگار آلفا"),
    relays=(Relay("ایسنا"), Relay("آلفا")),
    section="درباره جاده",
)
DOCUMENT = Document(
    "0" * 64,
    "page.txt",
    "fa",
    TEXT,
    (
        Block("headline", (0, len(TITLE))),
        Block("body", span(BODY)),
        Block("furniture", span(COMMENT), "comment"),
    ),
)
READING = Reading(DOCUMENT, (SAID, ADDED), (Issue("text.mark", "a mark is lost", "page.txt"),))
