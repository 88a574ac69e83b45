"""How far a reader may trust a statement."""

from goft import read
from goft.statements.confidence import Seen, confidence, standing

PAGE = """Bridge to open in May

Boxton's mayor, Tom Hill, said the bridge would open in May.

Hill added that the road would follow in June. Hill said that both were paid for.
"""


def test_a_statement_of_nobody_known_is_trusted_less_than_the_same_of_somebody_named() -> None:
    named = Seen("en.that", "indirect", "named", "person", 80, 1, False, False, 2, 3, 1, "first")
    nobody = named._replace(how="unknown", kind="anonymous", names=0, roles=0)
    assert confidence(nobody) < confidence(named)


def test_who_speaks_often_in_a_page_is_trusted_more() -> None:
    once = Seen("en.that", "indirect", "named", "person", 80, 1, False, False, 2, 0, 1, "other")
    assert confidence(once._replace(said=6, before="same")) > confidence(once)


def test_the_statements_of_each_speaker_are_counted() -> None:
    callers = ["Tom Hill", "Tom Hill", None, "Tom Hill"]
    assert list(standing(callers)) == [(3, "first"), (3, "same"), (1, "other"), (3, "other")]


def test_statements_of_a_page_carry_what_the_scale_gives() -> None:
    found = read(PAGE, language="en").statements
    assert len(found) == 3
    assert all(0.5 < each.confidence < 1 for each in found)
