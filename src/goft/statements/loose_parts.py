"""Participles that report for the narrator, or stand in reported words after all."""

from __future__ import annotations

from goft.statements.frame import Frame
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


def itemized(page: Page, outer: Frame, inner: Frame) -> bool:
    """Whether a participle opens what a colon in reported words lists."""
    listed = outer.after_cue and outer.content[0] < inner.left and loose_part(inner)
    return listed and page.cased and page.words[inner.left - 1] == ":"
