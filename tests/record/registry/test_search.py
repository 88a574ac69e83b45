"""Search terms: one name finds all names."""

from __future__ import annotations

import pytest

from goft.record.registry.entries import Registry
from goft.record.registry.search import Terms


@pytest.fixture(scope="module")
def terms(registry: Registry) -> Terms:
    return Terms(registry)


@pytest.mark.parametrize(
    ("term", "others"),
    [
        ("Britain", {"انگلیس", "بريطانيا", "UK", "انگلیسی"}),
        ("ايران", {"ایران", "إيران", "Iran"}),
        ("IAEA", {"آژانس بین‌المللی انرژی اتمی", "الوكالة الدولية للطاقة الذرية"}),
        ("سازمان ملل متحد", {"UN", "الأمم المتحدة"}),
        ("ناصر كنعاني", {"Nasser Kanaani", "ناصر کنعانی"}),
        ("Zarif", {"محمدجواد ظریف"}),
        ("nasser-kanaani", {"ناصر كنعاني"}),
    ],
)
def test_all_forms_in_all_languages(terms: Terms, term: str, others: set[str]) -> None:
    assert others <= terms.variants(term)


def test_an_unknown_term_stands_for_itself(terms: Terms) -> None:
    assert terms.variants("برجام") == {"برجام"}
    assert terms.entries("برجام") == ()
