"""Questions: what was asked before an answer, and who asked it."""

from __future__ import annotations

import pytest

import goft

# Each page with what its last statement answers, and who asked.
ENGLISH = [
    (
        "Pressed by Tom Hale of Reuters on the fare, Ola Brekke said it would stay.",
        "the fare",
        "Tom Hale of Reuters",
    ),
    (
        "Asked by a CNN correspondent if it was shut, he said: “It is.”",
        "if it was shut",
        "a CNN correspondent",
    ),
    ("Asked by reporters about the ferry, the mayor said it would run.", "the ferry", "reporters"),
    (
        "Asked about the ferry by Jo Bell of the Herald, the mayor said it would run.",
        "the ferry",
        "Jo Bell of the Herald",
    ),
    ("Asked about the ferry, the mayor said it would run.", "the ferry", None),
    (
        "When asked by the Citizen's reporter why it was shut, Rose Bell said it was old.",
        "why it was shut",
        "the Citizen's reporter",
    ),
    ("The mayor, asked by the BBC if she would go, said she would.", "if she would go", "the BBC"),
    (
        "“No,” the mayor said when asked by a journalist if she would go.",
        "if she would go",
        "a journalist",
    ),
    (
        "Replying to another question about the price of oil, the mayor said it was low.",
        "the price of oil",
        None,
    ),
    (
        "In reply to a question from the Herald about oil, the mayor said it was dear.",
        "oil",
        "the Herald",
    ),
    ("Answering a reporter's question on oil, the mayor said it was dear.", "oil", "a reporter"),
    (
        "Responding to reporters' questions about oil, the mayor said it was dear.",
        "oil",
        "reporters",
    ),
    (
        "At the briefing a reporter asked whether it was shut. Brekke replied that it was.",
        "whether it was shut",
        "a reporter",
    ),
    (
        "A reporter asked the mayor whether she would go. “No,” she replied.",
        "whether she would go",
        "A reporter",
    ),
    (
        "One journalist asked Brekke about the embassy. She said it was shut.",
        "the embassy",
        "One journalist",
    ),
    (
        "The Herald asked the mayor whether she would go. She said she would.",
        "whether she would go",
        "The Herald",
    ),
    (
        "Jo Bell of Reuters asked if it was shut. Brekke said it was.",
        "if it was shut",
        "Jo Bell of Reuters",
    ),
]
ARABIC = [
    ("وردا على سؤال المذيع حول المحادثات، قال سامي زاهر إن الباب مفتوح.", "المحادثات", "المذيع"),
    (
        "وفي رد على سؤال لمراسل رويترز عن موعد فتحها، قالت الوزيرة إنها لا تعرفه.",
        "موعد فتحها",
        "مراسل رويترز",
    ),
    (
        "وفي رده على سؤال لأحد الصحفيين حول الأسعار، قال الوزير إنها ثابتة.",
        "الأسعار",
        "أحد الصحفيين",
    ),
    ("وردا على سؤال من صحيفة «الضفة» بشأن الجسر، قال الوزير إنه مغلق.", "الجسر", "صحيفة «الضفة»"),
    (
        "وردا على سؤال «الضفة» عما إذا كان الجسر مغلقا، قال الوزير إنه كذلك.",
        "كان الجسر مغلقا",
        "الضفة",
    ),
    ("وفي معرض إجابته على أسئلة الصحفيين حول الجسر، قال الوزير إنه مغلق.", "الجسر", "الصحفيين"),
    (
        "سئلت روزا أكيني من قبل مراسل «الضفة» عن العيادة، فقالت إنها مغلقة.",
        "العيادة",
        "مراسل «الضفة»",
    ),
    (
        "سألت صحافية المتحدثة عن سبب إغلاق السفارة، فأجابت: «المبنى قديم».",
        "إغلاق السفارة",
        "صحافية",
    ),
    (
        "قالت علا بريك إن السفارة مغلقة. وعما إذا كان السفير قد غادر، أجابت: «إنه هنا».",
        "كان السفير قد غادر",
        None,
    ),
    ("وردا على سؤال حول الجسر، قال الوزير إنه مغلق.", "الجسر", None),
]
PERSIAN = [
    ("سام ناصری در پاسخ به پرسش مجری درباره جاده گفت: راه باز است.", "جاده", "مجری"),
    (
        "وزیر در پاسخ به سؤال خبرنگار رویترز مبنی بر اینکه جاده کی باز می‌شود، گفت: فردا.",
        "جاده کی باز می‌شود",
        "خبرنگار رویترز",
    ),
    (
        "وزیر در پاسخ به پرسش یکی از خبرنگاران درباره جاده گفت: راه باز است.",
        "جاده",
        "یکی از خبرنگاران",
    ),
    ("وزیر در پاسخ به سؤال ایسنا درباره جاده گفت: راه باز است.", "جاده", "ایسنا"),
    (
        "وزیر در پاسخ به خبرنگار ایرنا که پرسید آیا جاده باز است، گفت: بله.",
        "آیا جاده باز است",
        "خبرنگار ایرنا",
    ),
    (
        "خبرنگاری پرسید چرا جاده بسته است که سخنگو پاسخ داد: راه باز است.",
        "چرا جاده بسته است",
        "خبرنگاری",
    ),
    (
        "خبرنگار «پرچم» از رزا اکبری، فرماندار، پرسید چرا جاده بسته است؟ وی پاسخ داد: راه باز است.",
        "چرا جاده بسته است؟",
        "خبرنگار «پرچم»",
    ),
    ("وزیر در پاسخ به سؤالی درباره جاده گفت: راه باز است.", "جاده", None),
]
UNASKED = [
    ("Nobody was asked about the ferry. The mayor said it would run.", "en"),
    ("The mayor, who was asked to resign by reporters, said it would run.", "en"),
    ("The court asked the mayor for papers. She said they were lost.", "en"),
    ("The mayor ignored a question about the ferry and said it was late.", "en"),
    ("وتحدث الوزير عن الجسر، وقال إنه مغلق.", "ar"),
    ("خبرنگاران درباره جاده پرسیدند. وزیر گفت: راه باز است.", "fa"),
]
PAGES = [
    *((*page, "en") for page in ENGLISH),
    *((*page, "ar") for page in ARABIC),
    *((*page, "fa") for page in PERSIAN),
]


@pytest.mark.parametrize(("text", "topic", "asker", "language"), PAGES)
def test_an_answer_has_what_was_asked_and_by_whom(
    text: str, topic: str, asker: str | None, language: str
) -> None:
    question = goft.read(text + "\n", language=language).statements[-1].question
    assert question is not None
    assert text[slice(*question.span)] == topic
    assert question.asker == asker


@pytest.mark.parametrize(("text", "language"), UNASKED)
def test_words_that_nobody_asked_for_answer_nothing(text: str, language: str) -> None:
    statements = goft.read(text + "\n", language=language).statements
    assert [each.question for each in statements] == [None] * len(statements)


def test_what_a_reporter_asks_is_no_statement() -> None:
    text = (
        "خبرنگار «پرچم» از رزا اکبری، فرماندار، پرسید چرا جاده بسته است؟ وی پاسخ داد: راه باز است."
    )
    assert len(goft.read(text + "\n", language="fa").statements) == 1
    assert not goft.read("Jo Bell of Reuters asked if the port was shut.\n").statements


# Interviews whose paragraphs take turns behind a dash, one of the questions without its mark.
IN_TURNS = {
    "ar": """المخرجة ليلى الدروبي: لا أصنع أفلاما للمهرجانات

عرضت المخرجة ليلى الدروبي فيلمها الثالث في المهرجان. التقيناها بعد العرض وكان هذا الحوار.

– لماذا اخترت مدينة صغيرة؟
– لأنني ولدت هناك.
– يقول بعض النقاد إن الفيلم بطيء..
– أحترم رأيهم، لكن الحياة هناك بطيئة أيضا.
– هل صحيح أنك رفضت عرضا؟
– نعم، رفضته.
""",
    "fa": """لیلا دربندی: برای جشنواره‌ها فیلم نمی‌سازم

لیلا دربندی، کارگردان سینما، سومین فیلمش را نشان داد. با او گفت‌وگو کردیم.

- چرا شهری کوچک را انتخاب کردید؟
- چون آن‌جا به دنیا آمدم.
- بعضی منتقدان می‌گویند فیلم کند است...
- نظرشان محترم است، اما زندگی آن‌جا هم کند است.
- درست است که پیشنهادی را رد کردید؟
- بله، رد کردم.
""",
    "en": """Leila Darby: I do not make films for festivals

The director Leila Darby showed her third film. We spoke to her in this interview.

- Why did you choose a small town?
- Because I was born there.
- Some critics say the film is slow...
- I respect their view, but life there is slow too.
- Is it true that you turned down an offer?
- Yes, I turned it down.
""",
}


@pytest.mark.parametrize("code", IN_TURNS)
def test_answers_end_where_the_next_question_is_set_off(code: str) -> None:
    page = IN_TURNS[code]
    reading = goft.read(page, language=code)
    turns = [line.strip("-– ").rstrip(".") for line in page.splitlines() if line[:1] in ("-", "–")]
    asked = [page[slice(*s.question.span)] for s in reading.statements if s.question]
    told = [page[a:b] for s in reading.statements for a, b in s.content]
    assert (asked, told) == (turns[::2], turns[1::2])
