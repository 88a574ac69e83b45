"""Positions as pages write them."""

from __future__ import annotations

import pytest

from goft.record.registry.entries import Registry
from goft.record.registry.roles import Roles


@pytest.fixture(scope="module")
def roles(registry: Registry) -> Roles:
    return Roles(registry)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("سخنگوی وزارت امور خارجه ایران", "ir.mfa-spokesperson"),
        ("سخنگوی دستگاه دیپلماسی کشورمان", "ir.mfa-spokesperson"),
        ("المتحدث باسم الخارجية الإيرانية", "ir.mfa-spokesperson"),
        ("المتحدثة باسم وزارة الخارجية الروسية", "ru.mfa-spokesperson"),
        ("spokesman for Iran’s Foreign Ministry", "ir.mfa-spokesperson"),
        ("the Indian Foreign Ministry spokesperson", "in.mfa-spokesperson"),
        ("وزیر خارجه روسیه", "ru.foreign-minister"),
        ("وزير الخارجية الأميركي", "us.foreign-minister"),
        ("U.S. Secretary of State", "us.foreign-minister"),
        ("Britain's foreign secretary", "gb.foreign-minister"),
        ("رئیس‌جمهور", "ir.president"),
        ("رییس جمهوری اسلامی ایران", "ir.president"),
        ("الرئيس المصري", "eg.president"),
        ("دبیرکل سازمان ملل متحد", "un.secretary-general"),
        ("المدير العام للوكالة الدولية للطاقة الذرية", "iaea.director-general"),
        ("the EU’s foreign policy chief", "eu.high-representative"),
        ("Secretary of Iran’s Supreme National Security Council", "ir.snsc-secretary"),
    ],
)
def test_offices(roles: Roles, text: str, office: str) -> None:
    role = roles.read(text, "ir")
    assert role.offices == (office,)
    assert role.whole and not role.former and not role.beside


def test_a_former_holder(roles: Roles) -> None:
    assert roles.read("former Iranian foreign minister").former
    assert roles.read("وزیر خارجه سابق ایران").former
    assert roles.read("وزير الخارجية الإيراني السابق").former


@pytest.mark.parametrize(
    "text",
    ["Iranian Deputy Foreign Minister", "معاون وزیر خارجه", "نائب وزير الخارجية", "سفیر ایران"],
)
def test_somebody_beside_the_holder(roles: Roles, text: str) -> None:
    assert roles.read(text, "ir").beside


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("the Iranian Foreign Ministry", "ir.mfa"),
        ("وزارت امور خارجه کشورمان", "ir.mfa"),
        ("وزارة الدفاع الأميركية (البنتاغون)", "us.defence-ministry"),
        ("سازمان ملل", "un"),
    ],
)
def test_bodies(roles: Roles, text: str, body: str) -> None:
    assert roles.read(text, "ir").bodies == (body,)


def test_other_words_leave_a_position_open(roles: Roles) -> None:
    assert not roles.read("مدیرکل حراست استان", "ir").offices
    assert not roles.read("رئيس بلدية المدينة", "sa").whole
    assert not roles.read("", "ir").offices


def test_a_position_without_a_state_is_not_settled(roles: Roles) -> None:
    role = roles.read("Foreign Minister")
    assert len(role.elsewhere) + len(role.offices) > 20
    assert not role.stated
