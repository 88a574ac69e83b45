"""Who publishes a page."""

from __future__ import annotations

from collections import Counter

import pytest

from goft.documents.outlets import by_address, by_name, outlets


def test_the_registry_names_many_outlets_in_three_languages() -> None:
    assert len(outlets()) >= 80
    for outlet in outlets():
        assert set(outlet.names) == {"fa", "ar", "en"}, outlet.id
        assert all(outlet.names.values()) and outlet.sites and outlet.kind, outlet.id
        assert len(outlet.country) == 2, outlet.id


def test_no_id_and_no_address_stands_twice() -> None:
    ids = Counter(outlet.id for outlet in outlets())
    sites = Counter(site for outlet in outlets() for site in {*outlet.sites, *outlet.parallel})
    assert [name for name, count in (ids + sites).items() if count > 1] == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.isna.ir/news/1403", "isna"),
        ("http://isna.ir", "isna"),
        ("https://fna.ir/x", "fars"),
        ("https://www.bbc.com/persian/articles/c1", "bbcpersian"),
        ("https://www.bbc.com/arabic/articles/c1", "bbcarabic"),
        ("https://www.bbc.com/news/articles/c1", "bbc"),
        ("https://ir.voanews.com/a/1.html", "voapersian"),
        ("https://en.mehrnews.com/news/1", "mehr"),
        ("https://notisna.ir/", None),
        ("isna.ir", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_tells_the_outlet(address: str | None, expected: str | None) -> None:
    found = by_address(address)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("خبرگزاري فارس", "fars"),
        ("خبرگزاری فارس", "fars"),
        ("BBC Persian", "bbcpersian"),
        ("بی بی سی", "bbcpersian"),
        ("الرياض", None),
        ("صحيفة الرياض", "alriyadh"),
        ("nobody's news", None),
    ],
)
def test_a_name_tells_the_outlet_where_it_is_no_common_word(
    name: str, expected: str | None
) -> None:
    found = by_name(name)
    assert (found.id if found else None) == expected


def test_a_language_keeps_out_outlets_that_do_not_publish_in_it() -> None:
    assert by_name("رویترز", "fa") is None
    assert by_name("رويترز", "ar") is not None
