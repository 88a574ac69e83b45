"""Whether words are put forward or denied, and how the page has the speaker hold them."""

from __future__ import annotations

from typing import get_args

import pytest

import goft
from goft.languages.pack import codes, load
from goft.model import ATTITUDES, POLARITIES, Attitude

PAGES = [
    ("en", "The mayor claimed that the bridge was safe.", "affirms", "claims"),
    ("en", "The mayor conceded that the bridge was unsafe.", "affirms", "admits"),
    ("en", "The mayor insisted that the bridge was safe.", "affirms", "insists"),
    ("en", "The mayor doubts that the bridge is safe.", None, "doubts"),
    ("en", "The mayor believes that the bridge is safe.", "affirms", "believes"),
    ("en", "The mayor said that the bridge was safe.", "affirms", None),
    ("en", "The mayor denied that the bridge was unsafe.", "denies", None),
    ("en", "The mayor condemned the closure of the bridge.", None, None),
    ("fa", "شهردار مدعی شد که پل امن است.", "affirms", "claims"),
    ("fa", "شهردار اذعان کرد که پل امن نیست.", "affirms", "admits"),
    ("fa", "شهردار با اعتراف به اینکه پل امن نیست، گفت: راه بسته است.", "affirms", "admits"),
    ("fa", "شهردار بر بازگشایی پل اصرار کرد.", "affirms", "insists"),
    ("fa", "شهردار معتقد است پل امن است.", "affirms", "believes"),
    ("fa", "به ادعای شهردار، پل امن است.", "affirms", "claims"),
    ("fa", "شهردار ادعای پیمانکار را رد کرد.", "denies", None),
    ("fa", "شهردار از مردم خواست از پل عبور نکنند.", None, None),
    ("ar", "زعم رئيس البلدية أن الجسر آمن.", "affirms", "claims"),
    ("ar", "أقر رئيس البلدية بأن الجسر غير آمن.", "affirms", "admits"),
    ("ar", "نفى رئيس البلدية إغلاق الجسر.", "denies", None),
    ("ar", "شكر رئيس البلدية عمال الجسر.", None, None),
]


@pytest.mark.parametrize(("language", "text", "polarity", "attitude"), PAGES)
def test_a_statement_tells_how_it_is_held(
    language: str, text: str, polarity: str | None, attitude: str | None
) -> None:
    statement = goft.read(text, language=language).statements[0]
    assert (statement.polarity, statement.attitude) == (polarity, attitude)
    line = statement.to_json()
    assert (line["polarity"], line["attitude"]) == (polarity, attitude)


def test_every_act_of_the_packs_has_a_polarity() -> None:
    acts = {word.act for code in codes() for _, word in load(code).forms() if word.act}
    assert acts <= set(POLARITIES)
    assert set(ATTITUDES) <= set(POLARITIES)
    assert set(ATTITUDES.values()) == set(get_args(Attitude))
