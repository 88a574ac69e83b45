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
ARABIC = [
    ("دبي (CNN) -- قال سامي زاهر لـCNN إن الجسر مغلق.", "CNN"),
    ("دبي (CNN) -- قال سامي زاهر لشبكة CNN إن الجسر مغلق.", "شبكة CNN"),
    ("قال سامي زاهر في بيان وصل لموقع CNN بالعربية نسخة منه: «الجسر مغلق».", "موقع CNN بالعربية"),
    ("وأوضح سامي زاهر لجوهرة «أف أم» أن الجسر مغلق.", "جوهرة «أف أم»"),
    ("وأكد سامي زاهر في تصريح لمراسل جوهرة اف ام بالجهة أن الجسر مغلق.", "جوهرة اف ام"),
    ("وأضاف زاهر في تصريح لـ الضفة على هامش المعرض أنه يكتب رواية.", "الضفة"),
    ("قال سامي زاهر، في تصريح هاتفي للضفة، إن الجسر مغلق.", "الضفة"),
    ("أعرب سامي زاهر، في حوار خص به الضفة، عن أسفه لإغلاق الجسر.", "الضفة"),
    ("وأضاف الوزير في تصريح لمراسل «المرفأ»: الجسر مغلق.", "المرفأ"),
    ("وقال زاهر في تصريحات لبرنامج «مساء الضفة»: «الجسر مغلق».", "برنامج «مساء الضفة»"),
    ("وقال زاهر في لقاء بثته وكالة المرفأ الجمعة إن الجسر مغلق.", "وكالة المرفأ"),
    ("قال سامي زاهر الأحد في تصريحات نقلها التلفزيون الرسمي: «الجسر مغلق».", "التلفزيون الرسمي"),
    ("أعلنت الهيئة، في تدوينة نشرتها قناة «المرفأ»، أن الجسر مغلق.", "قناة «المرفأ»"),
    ("قال زاهر: «الجسر مغلق»، وذلك حسبما نقلت عنه وكالة المرفأ.", "وكالة المرفأ"),
    ("ووفقا للإذاعة المحلية، فقد أعربت دوائر رسمية عن الأمل في فتح الجسر.", "الإذاعة المحلية"),
]
PERSIAN = [
    ("به نوشته خبرگزاری «رویترز» وی همچنین افزود: «راه بسته است».", "خبرگزاری «رویترز»"),
    ("به گزارش خبرنگار گروه خودروی عصر ایران، سام ناصری گفت: راه بسته است.", "عصر ایران"),
    ("وزیر برق پیش از این به خبرگزاری فرانسه گفته بود که راه بسته است.", "خبرگزاری فرانسه"),
    ("ناصری طی مصاحبه‌ای که با نشریه Wired انجام داد، گفت که راه بسته است.", "نشریه Wired"),
    ("ناصری شب گذشته در برنامه گفتگوی ویژه خبری شبکه دو سیما گفت: راه بسته است.", "شبکه دو سیما"),
    ("الجزیره به نقل از سام ناصری، معاون شهردار، گزارش داد که راه بسته است.", "الجزیره"),
]
SPOKEN = [
    "در گزارش روز گذشته، به نقل از دکتر ناصری، راه بسته است. ناصری گفت: راه باز می‌شود.",
    "در این گزارش به نقل از سام ناصری، نماینده شهر، آمده است که راه بسته است.",
    "ناصری گفت: باید فضا در مسیر دستیابی به آرمان های متعالی قرار گیرد.",
]
TALKS = [
    "وجاءت تعليقات زاهر أثناء مقابلة مع برنامج «مساء الضفة». وقالت ليلى زاهر إن المسرح قديم.",
    "وكانت ليلى زاهر قد استخدمت العبارة في مقابلتها الأخيرة مع برنامج «مساء الضفة»."
    " وقالت ليلى زاهر إن المسرح قديم.",
]
QUIET = [
    "وكان الوزير قد أجرى مقابلة مع صحيفة «المرفأ». وقالت ليلى زاهر إن المسرح قديم.",
    "اعتذر زاهر لـ«سوء اختيار الكلمات». وقال إن الجسر مغلق.",
    "نفت الوزارة ما نسبته صحيفة إلى «وزير الداخلية» سامي زاهر، مؤكدة أنه لم يصرح.",
    "اعتبر سامي زاهر، أول مدير للإذاعة الوطنية، أن الجسر مغلق.",
    "وفي تصريح لاحق قال الوزير إن الجسر مغلق.",
    "قال زاهر في تصريحات للصحافة إن الجسر مغلق.",
    "قال زاهر في تصريحات لصحافيين إن الجسر مغلق.",
    "ونفى زاهر ما نشرته صحيفة ألمانية عن الجسر، واصفا الخبر بأنه عار عن الصحة.",
]
NOBODY = [
    "“It is old,” Lena Hofmann said on Sunday, according to a Google translation.",
    "The artists must echo the voice of the people. They are our envoys, Lena Hofmann stated.",
    "Lena Hofmann said it was done with “mala fide intentions” and added that the price was high.",
    "In this regard, his eminence quoted Lena Hofmann as saying that the road was closed.",
    "Lena Hofmann told a daily briefing that the port was closed.",
    "Lena Hofmann told the newspaper that the port was closed.",
    "“It is old,” Lena Hofmann said on the ministry's website.",
]


PAGES = [
    *((text, "en", relays) for text, relays in ENGLISH),
    *((text, "ar", relays) for text, relays in ARABIC),
    *((text, "fa", relays) for text, relays in PERSIAN),
]
UNRELAYED = [
    *((text, "en") for text in NOBODY),
    *((text, "ar") for text in QUIET),
    *((text, "fa") for text in SPOKEN),
]


@pytest.mark.parametrize(("text", "language", "relays"), PAGES)
def test_media_are_named_once_and_in_full(text: str, language: str, relays: str) -> None:
    assert _relays(text, language)[-1] == relays


@pytest.mark.parametrize(("text", "language"), UNRELAYED)
def test_what_is_no_medium_passes_nothing_on(text: str, language: str) -> None:
    assert set(_relays(text, language)) == {""}


@pytest.mark.parametrize("text", TALKS)
def test_the_narrator_tells_of_the_talk(text: str) -> None:
    assert _relays(text, "ar")[-1] == "برنامج «مساء الضفة»"


def test_a_person_whom_a_report_quotes_speaks() -> None:
    statement = goft.read(SPOKEN[1] + "\n", language="fa").statements[0]
    assert statement.speaker.name == "سام ناصری"


def _relays(text: str, language: str) -> list[str]:
    statements = goft.read(text + "\n", language=language).statements
    return [" > ".join(relay.name for relay in each.relays) for each in statements]


def test_agency_that_signs_a_picture_passes_nothing_on() -> None:
    page = "Dam is safe\n\nMayor Rod Bell said the dam was safe.\n\nHe said so twice.\n\n"
    assert goft.read(page + "(Reuters)").statements[0].relays
    assert not goft.read(page + "Photo (Reuters)").statements[0].relays
