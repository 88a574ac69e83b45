"""Answers of several lines: which paragraphs are one."""

from __future__ import annotations

from goft.statements.page import Page
from goft.statements.roles import role_of
from goft.statements.transcripts import label_end


def answers_joined(page: Page) -> list[int]:
    """The block of each sentence, the lines of one answer («Answer: …») counted as one block."""
    text, answering, transcribed = page.text, False, False
    blocks = list(text.blocks)
    for number in range(len(blocks)):
        start = text.sentences[number][0]
        if number == 0 or text.blocks[number] != text.blocks[number - 1]:
            label = page.end(start, "answering", "asking")
            noted = page.words[start] == "("
            transcribed = not noted and (transcribed or label_end(page, start) > 0)
            goes_on = transcribed and not label_end(page, start) and is_body(page, number)
            if goes_on or (answering and not label and _next_line(page, number)):
                blocks[number] = blocks[number - 1]
            else:
                opens = page.words[label : label + 1] == (":",)
                answering = page.end(start, "answering") > 0 and opens
        else:
            blocks[number] = blocks[number - 1]
    return blocks


def is_body(page: Page, number: int) -> bool:
    return role_of(page, number) == "body"


def _next_line(page: Page, number: int) -> bool:
    """Whether nothing but one line break parts a sentence from the one before."""
    blocks, document = page.text.blocks, page.text.document
    before, after = document.blocks[blocks[number - 1]], document.blocks[blocks[number]]
    between = document.text[before.span[1] : after.span[0]]
    return after.role == "body" and between.count("\n") == 1
