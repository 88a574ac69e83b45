"""Words without the space between them."""

from __future__ import annotations

import pytest

from goft.documents import parse
from goft.model import Capture
from goft.text import prepare
from goft.text.run_together import run_together


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("وأكد المدير سامي زاهرأن الرحلات ستستأنف", ["أن"]),
        ("الطقس جيد، مضيفاأنها باردة", ["أنها"]),
        ("مضيفاًأن الرياح قوية", ["أن"]),
        ("كانت الأجواء طيبةوقال المدير", ["وقال"]),
        ("بشأن الضأن وكأنه اطمأن لأن الشأن العام بخيرة", []),
        ("شركة أناليتيكا", []),
        ("The plan of the mayor", []),
    ],
)
def test_words_begin_where_no_word_goes_on(text: str, begun: list[str]) -> None:
    assert [text[place:].split()[0] for place in run_together(text)] == begun


def test_tokens_are_cut_there() -> None:
    page = "كانت الأجواءُ طيبةوقال المدير، سامي زاهرأن الرحلة (الأولى) انتهت. وعاد."
    whole = "كانت الأجواءُ طيبة وقال المدير، سامي زاهر أن الرحلة (الأولى) انتهت. وعاد."
    text, apart = (prepare(parse(Capture(each.encode(), source="a"))[0]) for each in (page, whole))
    assert text.words == apart.words
    assert len(text.sentences) == len(apart.sentences)
    assert [text.view.text[start] for start in text.starts] == [word[0] for word in text.words]
