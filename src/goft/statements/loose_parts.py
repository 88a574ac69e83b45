"""Participles that report for the narrator, or stand in reported words after all."""

from __future__ import annotations

from goft.languages.letters import folded
from goft.statements.frame import Frame
from goft.statements.groups import has_ending
from goft.statements.page import Page


def loose_part(frame: Frame) -> bool:
    """Whether a participle reports for the narrator, not inside somebody's words."""
    return frame.word.form == "part" and frame.rule.cue.form in ("part", "led")


def within(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether “with X saying” stands in reported words without a comma before it."""
    led = inner.rule.cue.form == "led" and outer.rule.extent == "sentence" and not outer.quoted
    return led and inner.left > outer.content[0] and page.words[inner.left - 1] != ","


def of_text(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle tells of a text in reported words: “his statement | defending it”."""
    first, act = inner.cue[0] - 1, inner.rule.style == "act" and loose_part(inner)
    told = outer.after_cue and outer.rule.style == "indirect" and not outer.quoted
    return act and told and page.end(first, "document") == first + 1 > outer.content[0] + 1


def behind_after(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle stands in reported words behind “after” and no comma, or is joined to
    one there: “said he left | after explaining why and showing a pass”."""
    reports = outer.after_cue and not outer.quoted and outer.rule.extent == "sentence"
    if not reports or not loose_part(inner) or not page.cased:
        return False
    first = inner.cue[0]
    if page.end(first - 1, "conjunction") == first and page.words[first - 1] == "and":
        led = [t for t in page.between("during", outer.content[0], first) if _doing(page, t)]
        first = led[-1] + 1 if led else first
    parted = any(page.words[t] in ",;" for t in range(first - 2, inner.cue[0]))
    after = page.words[first - 1] in folded(page.pack.code, "afterwards")
    return after and not parted and first - 1 > outer.content[0]


def goes_on_in(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether “and” alone joins a past verb to what a participle reports of the past: “saying he
    had heard of it and feared the worst”."""
    reports = loose_part(outer) and outer.after_cue and not outer.quoted and page.cased
    if not reports or inner.speaker is not None or inner.word.form != "finite":
        return False
    first = inner.cue[0] - 1
    joined = page.words[first] == "and" and page.words[first - 1].isalnum()
    past = has_ending(page, inner.cue[0], "past") and page.end(outer.content[0], "pronoun") > 0
    return joined and past and not page.between(",", outer.content[0], first)


def _doing(page: Page, token: int) -> bool:
    return has_ending(page, token + 1, "participle")


def gerund_of(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle is what somebody denies or admits to have said: “denied | telling the
    police that he lied”."""
    first = outer.content[0] == inner.cue[0] == outer.cue[1]
    return page.cased and outer.after_cue and first and outer.word.act in ("admit", "deny")


def itemized(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle opens what a colon in reported words lists."""
    listed = outer.after_cue and outer.content[0] < inner.left and loose_part(inner)
    return listed and page.cased and page.words[inner.left - 1] == ":"
