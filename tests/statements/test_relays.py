"""Relays: who passed words on, named once each and as the page names them."""

from __future__ import annotations

import pytest

import goft

# Each page with the relays of its statements, in the order in which they stand.
ENGLISH = [
    (
        "Tariq Odeh told Norland’s al-Bahirah TV on Sunday that the port was closed.",
        "al-Bahirah TV",
    ),
    ("Lena Hofmann told Varna News Agency that the water was clean.", "Varna News Agency"),
    (
        "In an interview with the Tasnim News Agency in Rasht, Lena Hofmann said it was closed.",
        "Tasnim News Agency",
    ),
    ("Lena Hofmann told AFP news agency staff were at work.", "AFP news agency"),
    ("She told the BBC's Morning Hour programme that the bridge was unsafe.", "BBC"),
    ("In an interview with CNN's Rita Roe, Lena Hofmann said it was unsafe.", "CNN"),
    ("“The bridge is unsafe,” Lena Hofmann said on CNBC's “Squawk Hour.”", "CNBC"),
    ("“Everybody is confused,” Lena Hofmann said on “Squawk Hour Norland.”", "Squawk Hour Norland"),
    ("Lena Hofmann told the San Pedro Mercury News that it was loud.", "San Pedro Mercury News"),
    ("“He is well,” Lena Hofmann told KYRN 3, a local television station.", "KYRN 3"),
    ("“It is old,” Lena Hofmann said, according to a statement by the ministry.", "ministry"),
    ("OSTFORD (Reuters): The mayor said that the bridge was unsafe.", "Reuters"),
    ("OSTFORD, March 3. /TASS/. The mayor said that the bridge was unsafe.", "TASS"),
    ("OSTFORD (CNN) -- The mayor told CNN that the bridge was unsafe.", "CNN"),
    (
        "OSTFORD (Pajhwok): The mayor told Pajhwok Norland News that it fell.",
        "Pajhwok Norland News",
    ),
    ("OSTFORD (CNN) -- The mayor told Sky Sports that the match was off.", "CNN > Sky Sports"),
]
NOBODY = [
    "The artists must echo the voice of the people. They are our envoys, Lena Hofmann stated.",
    "Lena Hofmann said it was done with “mala fide intentions” and added that the price was high.",
    "In this regard, his eminence quoted Lena Hofmann as saying that the road was closed.",
    "Lena Hofmann told a daily briefing that the port was closed.",
    "Lena Hofmann told the newspaper that the port was closed.",
    "“It is old,” Lena Hofmann said on the ministry's website.",
]


@pytest.mark.parametrize(("text", "relays"), ENGLISH)
def test_media_are_named_once_and_in_full(text: str, relays: str) -> None:
    assert _relays(text, "en")[-1] == relays


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_medium_passes_nothing_on(text: str) -> None:
    assert set(_relays(text, "en")) == {""}


def _relays(text: str, language: str) -> list[str]:
    statements = goft.read(text + "\n", language=language).statements
    return [" > ".join(relay.name for relay in each.relays) for each in statements]
