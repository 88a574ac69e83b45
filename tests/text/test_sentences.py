"""Where sentences end, and where a stop ends none."""

from __future__ import annotations

import pytest
from tests.text.documents import document, sentences

from goft.model import Block, Document
from goft.text import prepare

# The boundaries expected are marked by |.
CASES = [
    # English
    "The council met on Friday. | It will meet again! | Will it? | Nobody knows.",
    "Growth was 12.5 percent. | Exports rose 3.1 percent.",
    "Mr. Nobody and Dr. Someone met Gen. Anybody. | They talked.",
    "The minister, H. Example, left. | She came.",
    "The U.S. Senate voted. | It was close in the U.S. | The vote was a tie.",
    "He left at 9 p.m. on Monday. | She left at 9 p.m. | The others stayed.",
    "It shut at 9 p.m. Monday. | It opens at 5 a.m. Lagos time. | We came at 10 p.m. | Mr. X left.",
    "It shut at 11 p.m. GMT. | “It shook at 9 a.m.” | We ran at 10 a.m. | “Late,” she said.",
    "See No. 5 of the list. | They said no. | We go on.",
    "He waited ... and then left. | It was over… and done. | Then rain fell.",
    "“We won. We did.” | He left the hall.",
    "“A lot was done,” he said. | “More is to come.” | She agreed.",
    "“Will it rain?” he asked. | “It will!” she said.",
    "“Rain.” | “Snow,” they said.",
    "The plan (see p. 4. There it is.) was dropped. | It is dead.",
    "The plan was dropped (it is dead.) | Nobody wept.",
    'He said "no deal." | Then he left. | "Fine," she said.',
    "He said no deal.” | Then he left.",
    # Persian
    "وزیر گفت که آب قطع نمی‌شود. | وی افزود: برق هم هست! | چرا؟ | معلوم نیست.",
    "او گفت: «قطع نمی‌شود. مطمئن باشید.» | وی افزود که کار ادامه دارد.",
    "او گفت: «قطع نمی‌شود». | وی رفت.",
    "«قطع نمی‌شود» را او گفت و رفت.",
    "آقای د. نمونه در سال ۱۳۵۷ ه. ش. به شهر آمد. | او ماند.",
    "سال ۳۰۰ ق.م. شهر ساخته شد. | بعد ویران شد.",
    "1. آب گران می‌شود. | 2. برق ارزان می‌شود.",
    "او رفت... و برگشت. | همین.",
    "طول آن ۱۲٫۵ متر است. | عرض آن ۳.",
    # Arabic
    "وقال الوزير إن السد اكتمل. | وأضاف أن العمل مستمر. | هل يكفي؟ | لا.",
    "وقال: «لن نقبل. هذا حقنا.» | وأضاف أن القرار نهائي.",
    "وقال “لن نقبل.” | وأضاف أن القرار نهائي .",
    "وقال د. فلان من (إف.بي.آي) إن التحقيق بدأ. | ثم خرج.",
    'قال : " نحن نعتز بهذه الثقة . ونشكر الجميع " . | ثم خرج.',
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences(marked: str) -> None:
    assert sentences(marked.replace(" | ", " ")) == marked.split(" | ")


def test_glued_sentences_are_parted() -> None:
    assert sentences("انتهى الاجتماع.وقال الوزير.") == ["انتهى الاجتماع.", "وقال الوزير."]
    assert sentences("It was the end.The day was over.")[0] == "It was the end."
    assert len(sentences("It was late.In May it rose 4%.They left in 2019.Of 12, two fell.")) == 4
    assert len(sentences("Sgt. Vitamin.A. Rule 4.A, or mill.in, is.")) == 1


def test_a_sentence_stays_in_its_block() -> None:
    text = prepare(document("No stop here", "«چرا", "Second. Third."))
    assert text.blocks == (0, 1, 2, 2)


def test_a_line_break_inside_a_block_is_no_boundary() -> None:
    assert sentences("The line\nwas wrapped. So\nwas this.") == [
        "The line\nwas wrapped.",
        "So\nwas this.",
    ]


def test_furniture_and_text_outside_blocks_have_tokens_but_no_sentences() -> None:
    text = "Menu. Body text. Tail."
    blocks = (Block("furniture", (0, 5), "navigation"), Block("body", (6, 16)))
    read = prepare(Document("0", "test", "en", text, blocks))
    assert read.words == ("menu", ".", "body", "text", ".", "tail", ".")
    assert read.sentences == ((2, 5),)
    assert read.blocks == (1,)
