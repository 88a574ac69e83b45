"""What a page that came as plain text is made of."""

from __future__ import annotations

import pytest

from goft.documents import parse
from goft.model import Capture, Document

Parts = list[tuple[str, str | None, str]]


def read(text: str, **stated: str) -> Document:
    document, _ = parse(Capture(text.encode(), "page.txt", **stated))
    assert document is not None
    return document


def parts(document: Document) -> Parts:
    return [(b.role, b.kind, document.text[b.span[0] : b.span[1]]) for b in document.blocks]


PARAGRAPH = (
    "وزیر نیرو در جمع خبرنگاران گفت که ساخت نیروگاه تازه از بهار آینده در سه استان آغاز می‌شود"
    " و هزینه آن از محل صندوق توسعه پرداخت خواهد شد."
)
ARABIC = (
    "قال وزير الطاقة إن بناء المحطة الجديدة سيبدأ في الربيع المقبل في ثلاث محافظات"
    " وإن التكلفة ستدفع من صندوق التنمية الوطني."
)
ENGLISH = (
    "The energy minister said that work on the new power station would begin next spring in"
    " three provinces and that the national fund would pay for it."
)


def test_a_briefing_has_kicker_headline_code_line_lead_headings_and_end_mark() -> None:
    page = "\n".join(
        [
            "وزیر نیرو در نشست خبری:",
            "نیروگاه تازه از بهار ساخته می‌شود",
            "۱۴۰۳/۰۸/۲۱ - ۱۱:۳۰ - کد خبر: ۸۸۱۲۰",
            PARAGRAPH,
            PARAGRAPH,
            "* سهم استان‌ها از برق",
            PARAGRAPH,
            "انتهای پیام/",
        ]
    )
    document = read(page)
    assert [(role, kind) for role, kind, _ in parts(document)] == [
        ("kicker", None),
        ("headline", None),
        ("furniture", "code line"),
        ("lead", None),
        ("body", None),
        ("furniture", "stray"),
        ("heading", "short line"),
        ("body", None),
        ("furniture", "end mark"),
    ]
    assert parts(document)[6][2] == "سهم استان‌ها از برق"
    assert document.title == "نیروگاه تازه از بهار ساخته می‌شود"
    assert document.news_code == "88120"


@pytest.mark.parametrize(
    ("opening", "role", "kind"),
    [
        ("ایسنا: ", "credit", "slug"),
        ("مخاطب۲۴- ", "credit", "slug"),
        ("خبرگزاري فارس: ", "credit", "slug"),
        ("تهران - ایرنا - ", "dateline", None),
        ("تهران- ", "dateline", None),
    ],
)
def test_slugs_and_place_lines_stand_apart_from_the_first_sentence(
    opening: str, role: str, kind: str | None
) -> None:
    document = read(opening + PARAGRAPH)
    assert parts(document) == [(role, kind, opening.strip()), ("body", None, PARAGRAPH)]


@pytest.mark.parametrize(
    "opening",
    ["TEHRAN – ", "LONDON (Reuters) - ", "BEIRUT, Lebanon — ", "MUSCAT, Nov 7 (Reuters) - "],
)
def test_english_place_lines_stand_apart(opening: str) -> None:
    found = parts(read(opening + ENGLISH))
    assert found == [("dateline", None, opening.strip()), ("body", None, ENGLISH)]


@pytest.mark.parametrize(
    "sentence",
    [
        "وزیر نیرو: " + PARAGRAPH,
        "سخنگوی دولت - که دیروز به شیراز رفته بود - " + PARAGRAPH,
        "طهران مستعدة للحوار - كما قال الوزير - " + ARABIC,
        "Higher prices - the third rise this year - were confirmed. " + ENGLISH,
    ],
)
def test_a_speaker_or_an_aside_is_no_slug(sentence: str) -> None:
    assert [role for role, _, _ in parts(read(sentence))] == ["body"]


def test_a_headline_that_names_a_capital_as_speaker_stays_whole() -> None:
    document = read(f"طهران: المحطة الجديدة تبدأ العمل في الربيع\n\n{ARABIC}\n\n{ARABIC}")
    assert document.title == "طهران: المحطة الجديدة تبدأ العمل في الربيع"
    assert document.outlet is None


def test_banner_appeal_form_and_comments_are_furniture() -> None:
    page = "\n\n".join(
        [
            "ارتباط با سایت اصلی برقرار نشد. نشانی‌های موازی را امتحان کنید، اتصال شبکه را هم.",
            "نیروگاه تازه از بهار ساخته می‌شود",
            PARAGRAPH,
            PARAGRAPH,
            PARAGRAPH,
            "رسانه مستقل هزینه دارد. با کمک مالی ماهانه از ما حمایت کنید.",
            "نظر بدهید",
            "نظرها",
            "  • رهگذر",
            "    وزیر گفت برق داریم ولی ما نداریم.",
        ]
    )
    kinds = [(role, kind) for role, kind, _ in parts(read(page))]
    assert kinds[0] == ("furniture", "banner")
    assert kinds[-3:] == [("furniture", "appeal"), ("furniture", "form"), ("furniture", "comment")]
    assert parts(read(page))[-1][2].startswith("نظرها")


def test_stray_leftovers_of_templates_are_furniture() -> None:
    head = "المحطة الجديدة تبدأ في الربيع\n\nqwerty\nمعرف الأخبار : ۷۷۱۲۳"
    foot = "\u00a0\n\nendNewsMessage1\nتعليقات"
    page = "\n\n".join([head, ARABIC, ARABIC, foot])
    found = [(kind, text) for role, kind, text in parts(read(page)) if role == "furniture"]
    assert found == [
        ("stray", "qwerty"),
        ("code line", "معرف الأخبار : ۷۷۱۲۳"),
        ("stray", "\u00a0"),
        ("end mark", "endNewsMessage1"),
        ("comment", "تعليقات"),
    ]
    assert read(page).news_code == "77123"


@pytest.mark.parametrize(
    ("mark", "paragraph"),
    [
        ("انتهای پیام/ 4012", PARAGRAPH),
        ("پایان پیام/ت", PARAGRAPH),
        ("//انتهى//", ARABIC),
        ("MH/PA", ENGLISH),
    ],
)
def test_end_marks_are_known_alone_and_glued_to_the_last_sentence(
    mark: str, paragraph: str
) -> None:
    expected = [("body", None, paragraph), ("furniture", "end mark", mark)]
    assert parts(read(f"{paragraph}\n{mark}")) == expected
    assert parts(read(f"{paragraph} {mark}")) == expected


def test_a_page_of_one_line_is_one_paragraph() -> None:
    line = " ".join([ENGLISH] * 12)
    assert parts(read(line)) == [("body", None, line)]


def wrapped(text: str, width: int, between: str) -> str:
    lines, line = [], ""
    for word in text.split():
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return between.join([*lines, line])


@pytest.mark.parametrize(
    "between", ["\n", "\r\n", "\n\n"], ids=["wrapped", "crlf", "double-spaced"]
)
def test_hard_wrapped_text_is_joined_into_its_paragraphs(between: str) -> None:
    paragraph = " ".join([ENGLISH] * 3)
    gap = "\n\n\n" if between == "\n\n" else between * 2
    page = gap.join(wrapped(paragraph, 72, between) for _ in range(3))
    document = read(page)
    assert [" ".join(text.split()) for _, _, text in parts(document)] == [paragraph] * 3


@pytest.mark.parametrize("indent", ["", "    "], ids=["flush", "indented"])
def test_short_paragraphs_that_a_width_cut_are_joined(indent: str) -> None:
    told = (
        "The harbor authority said on Monday that the northern quay would stay closed until May.",
        "Divers found cracks below the water line, it said.",
        "Ships are led to the southern quay, where the cranes are older and fewer, for the time "
        "being.",
        "No date was given.",
        "The union of dockers asked for a meeting with the minister of transport before the end "
        "of the week.",
    )
    page = "\n\n".join(wrapped(indent + paragraph, 72, "\n") for paragraph in told)
    page = page if not indent else page.replace("\n\n", "\n\n" + indent)
    assert tuple(" ".join(text.split()) for _, _, text in parts(read(page))) == told


def test_breaks_inside_sentences_are_joined_where_other_lines_run_wide() -> None:
    told = (
        "The harbor authority said on Monday that the northern quay would stay closed until May. "
        "Divers found cracks below the water line. Ships are led to the southern quay, where the "
        "cranes are older, for the time being."
    )
    cut = told.replace(" the southern", "\nthe southern")
    assert [text.replace("\n", " ") for _, _, text in parts(read(f"Quay closed\n\n{cut}"))] == [
        "Quay closed",
        told,
    ]


def test_lines_of_a_list_are_not_joined() -> None:
    page = "\n".join(
        ["Tea and bread", "Rice and lentils for the whole week", "Salt", "Six eggs"] * 3
    )
    assert len(read(page).blocks) == 12


def test_posts_of_a_channel_keep_their_bulleted_lines_as_words() -> None:
    page = (
        "پگاه | کانال رسمی\n\n🔴 وزیر نیرو: خاموشی‌ها تمام شد\n\n"
        f"🔹 {PARAGRAPH}\n\n🔸 سخنگوی صنعت برق: این خبر را تأیید می‌کنم\n\n"
        "🔸 رئیس مجلس: گزارش را بررسی می‌کنیم\n\n#برق #نیرو\n✅ ما را دنبال کنید: @pegah_news"
    )
    found = [(role, kind) for role, kind, _ in parts(read(page)) if kind != "stray"]
    assert found[0] == ("credit", None)
    assert found[1] == ("headline", None)
    assert found[-2:] == [("furniture", "tags"), ("furniture", "appeal")]
    assert "heading" not in {role for role, _ in found}


@pytest.mark.parametrize(
    ("paragraph", "outlet"),
    [
        ("به گزارش ایسنا، " + PARAGRAPH, "ایسنا"),
        ("به گزارش خبرگزاری تسنیم از زاهدان، " + PARAGRAPH, "خبرگزاری تسنیم"),
        ("به گزارش رویترز، " + PARAGRAPH, None),
        (PARAGRAPH, None),
    ],
)
def test_the_opening_credit_names_an_outlet_that_publishes_in_the_language(
    paragraph: str, outlet: str | None
) -> None:
    assert read(paragraph).outlet == outlet


def test_the_address_outdoes_the_credit() -> None:
    document = read(
        "به گزارش ایسنا، " + PARAGRAPH, address="https://www.khabaronline.ir/news/1975310"
    )
    assert (document.outlet, document.news_code) == ("خبرآنلاین", "1975310")


def test_a_heading_of_comments_early_in_a_page_does_not_swallow_the_article() -> None:
    page = "\n\n".join(["Wall to be rebuilt", "Is it enough?", "Comments", *[ENGLISH] * 6])
    assert [role for role, _, _ in parts(read(page))].count("body") >= 5


def test_a_number_alone_is_no_heading() -> None:
    assert [role for role, _, _ in parts(read(f"{PARAGRAPH}\n۴۰\n{PARAGRAPH}"))] == ["body"] * 3


def test_a_speech_that_ends_in_a_colon_is_no_heading() -> None:
    found = parts(read(f"{PARAGRAPH}\nوی در پاسخ به این پرسش گفت:\n{PARAGRAPH}"))
    assert [role for role, _, _ in found] == ["body", "body", "body"]


def test_short_lines_that_tell_are_no_headings() -> None:
    page = (
        "A town waits for its bridge – again\n\nMR. HALL: We will build it. It takes a year\n\n"
        "- No. We will not wait\n\nWho pays for it\n\n" + "The bridge was closed in March. " * 6
    )
    found = [(block.role, block.kind) for block in read(page).blocks]
    assert ("credit", None) not in found
    assert [role for role, kind in found if kind == "short line"] == ["heading"]


@pytest.mark.parametrize("line", ["الكاتب: سامر عوض", "نویسنده: سامان راد", "By Alex Reed"])
def test_bylines_are_credits_at_both_ends(line: str) -> None:
    body = "The bridge was closed in March after a storm and nobody knows when it opens. " * 2
    page = f"A town waits\n\n{line}\n\n{body}\n\n{body}\n\n{line}"
    assert [block.role for block in read(page).blocks][1::3] == ["credit", "credit"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("قال مدير الجامعة سامي زاهر إن الدراسة ستبدأ الأحد المقبل", "body"),
        ("كشفت مصادر موثوقة لـ «المنبر» أن الوفد سيصل غدا", "body"),
        ("وأكدت المديرة أن المدارس ستغلق غدا", "headline"),
        ("أعلن الوزير استقالته", "headline"),
        ("كشف أثري جديد في المدينة القديمة", "headline"),
    ],
)
def test_a_lead_without_its_full_stop_is_no_headline(line: str, role: str) -> None:
    body = "وأضاف المتحدث أن الطلاب سيعودون إلى مقاعدهم بعد العطلة، وأن الكتب وصلت كلها. " * 2
    assert [block.role for block in read(f"{line}\n\n{body}").blocks][:1] == [role]
