"""Every rule's example is found by that rule, and its counter-examples by none."""

from __future__ import annotations

import pytest

import goft
from goft.languages.pack import codes, load
from goft.languages.rules import Rule

RULES = [
    pytest.param(code, rule, id=rule.id)
    for code in codes()
    for rule in load(code).rules
    if rule.id.startswith(f"{code}.")
]


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_example_is_read_by_its_rule(code: str, rule: Rule) -> None:
    example = dict(rule.example)
    assert example, "a rule carries an example"
    reading = goft.read(example["text"], language=code)
    found = [s for s in reading.statements if s.rule == rule.id]
    assert found, [(s.rule, s.content) for s in reading.statements]
    text, gives = reading.document.text, example["gives"]
    contents = [" … ".join(text[a:b] for a, b in s.content) for s in found]
    assert gives["content"] in contents
    statement = found[contents.index(gives["content"])]
    if "speaker" in gives:
        assert gives["speaker"] in (statement.speaker.name, statement.speaker.role)
    if "addressee" in gives:
        assert statement.addressee and text[slice(*statement.addressee)] == gives["addressee"]


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_counter_examples_are_not_read_by_the_rule(code: str, rule: Rule) -> None:
    assert rule.counter, "a rule carries a counter-example"
    for text in rule.counter:
        reading = goft.read(text, language=code)
        assert rule.id not in {statement.rule for statement in reading.statements}, text
