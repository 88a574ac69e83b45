"""What markup tells of a page's lines, and what it does not."""

from __future__ import annotations

import pytest

from goft.documents import parse
from goft.model import Capture, Document

PARAGRAPH = (
    "وزیر نیرو در جمع خبرنگاران گفت که ساخت نیروگاه تازه از بهار آینده در سه استان آغاز می‌شود"
    " و هزینه آن از محل صندوق توسعه پرداخت خواهد شد."
)
P = f"<p>{PARAGRAPH}</p>"


def read(body: str) -> Document:
    document, _ = parse(Capture(f"<html><body>{body}</body></html>".encode(), "page"))
    assert document is not None
    return document


def roles(body: str) -> list[str]:
    return [block.kind or block.role for block in read(body).blocks]


def test_comments_under_a_bare_heading_are_comments() -> None:
    page = f"<h1>برق از بهار</h1>{P}{P}{P}<h3>نظرات</h3><div>علی</div><p>{PARAGRAPH}</p>"
    assert roles(page) == ["headline", "lead", "body", "body", "comment"]


def test_questions_in_bold_are_the_interviewers_words() -> None:
    page = f"<h1>برق از بهار</h1><p><b>آیا امسال برق داریم؟</b></p>{P}<p><b>سدها</b></p>{P}"
    assert roles(page) == ["headline", "body", "body", "heading", "body"]


def test_an_element_that_holds_the_article_is_not_what_its_name_says() -> None:
    page = f'<aside class="related"><h1>برق از بهار</h1>{P}{P}</aside><p>کوتاه.</p>'
    assert roles(page) == ["headline", "body", "body", "navigation"]


def test_a_form_around_the_whole_page_is_no_form() -> None:
    assert roles(f'<form id="aspnetForm"><h1>برق از بهار</h1>{P}{P}</form>')[0] == "headline"


@pytest.mark.parametrize(
    "box",
    [
        "<p><a href='/1'>بیشتر بخوانید: خبری دیگر درباره آب</a></p>",
        "<p>همچنین بخوانید:</p><ul><li><a href='/2'>خبری دیگر درباره گاز</a></li></ul>",
        "<div class='inline-related'><p>خبری دیگر درباره گاز</p></div>",
    ],
)
def test_boxes_between_paragraphs_are_no_paragraphs(box: str) -> None:
    page = f"<article><h1>برق از بهار</h1>{P}{box}{P}</article>"
    assert roles(page) == ["headline", "body", "related", "body"]


def test_words_with_a_link_in_them_stay_words() -> None:
    page = f"<h1>برق از بهار</h1>{P}<p>{PARAGRAPH} <a href='/m'>وزیر نیرو</a> چنین گفت.</p>{P}"
    assert roles(page) == ["headline", "lead", "body", "body"]


def test_line_breaks_part_paragraphs() -> None:
    page = f"<h1>برق از بهار</h1><div>{PARAGRAPH}<br><br>{PARAGRAPH}<br>{PARAGRAPH}</div>"
    assert roles(page) == ["headline", "lead", "body", "body"]


def test_what_nobody_sees_gives_no_text() -> None:
    hidden = "<p hidden>یک</p><p style='display: none'>دو</p><p aria-hidden='true'>سه</p>"
    assert read(f"{hidden}{P}<script>چهار</script>").text == PARAGRAPH


def test_the_charset_of_an_xml_declaration_is_heard() -> None:
    page = "<?xml version='1.0' encoding='iso-8859-6'?><html><p>قال الوزير.</p></html>"
    document, _ = parse(Capture(page.encode("iso8859_6"), "page"))
    assert document is not None and document.text == "قال الوزير."


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("برق از بهار - روزنگار", "برق از بهار"),
        ("روزنگار | برق از بهار", "برق از بهار"),
        ("برق از بهار", "برق از بهار"),
    ],
)
def test_a_stated_title_loses_the_sites_name(title: str, expected: str) -> None:
    head = f"<meta property='og:site_name' content='روزنگار'><title>{title}</title>"
    page = f"<html><head>{head}</head><body><div>{P}{P}</div></body></html>"
    document, _ = parse(Capture(page.encode(), "page"))
    assert document is not None and document.title == expected
