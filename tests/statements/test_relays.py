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
    # A medium that no list holds is known by what the page calls it.
    ("The mayor told the daily Verdens Kyst that the port was closed.", "daily Verdens Kyst"),
    ("Lena Hofmann told the broadcaster Funkhaus Nord it was loud.", "broadcaster Funkhaus Nord"),
    (
        "The port will close, the state news agency NORA reported."
        " NORA quoted Lena Hofmann as saying that the port was empty.",
        "NORA",
    ),
    (
        "It is shut, the news website Karsa Today reported. Rod Bell told Karsa Today it was open.",
        "Karsa Today",
    ),
    ("Driver Rod Bell told the Wexley Advertiser the offer was bad.", "Wexley Advertiser"),
    ("Lena Hofmann, reached by phone by the Herald, said it was old.", "Herald"),
    ("Contacted by AFP, Lena Hofmann said it was old.", "AFP"),
    ("In a statement to the Herald, Lena Hofmann said it was old.", "Herald"),
    ("In an email to the BBC, a spokesman for the firm said it was old.", "BBC"),
    (
        "Lena Hofmann, speaking on Channel 9's Morning Table programme, said it was old.",
        "Channel 9",
    ),
    ("Lena Hofmann confirmed to the BBC that it was old.", "BBC"),
    ("The port is old, Lena Hofmann said, as quoted by Reuters.", "Reuters"),
    ("“It is old,” said Lena Hofmann, as quoted by the Standard.", "Standard"),
    ("LONDON - Reuters - Lena Hofmann said it was old.", "Reuters"),
    (
        "The comments came after an interview the mayor gave to NBC News. In it, Lena Hofmann said"
        " it was old.",
        "NBC News",
    ),
    (
        "The mayor gave an interview to the Herald on Sunday. In the interview, she said it was"
        " old.",
        "Herald",
    ),
    # What was said to another medium is that one's alone.
    (
        "Lena Hofmann said it was old, IRNA reported. Hofmann also told ISNA that it was loud.",
        "ISNA",
    ),
    ("Rod Bell told the Herald it was old. “It is loud,” Bell said, Reuters reported.", "Reuters"),
    # Several heard it.
    ("Lena Hofmann told Reuters and the BBC that talks would begin in May.", "Reuters > BBC"),
    ("“It is shut,” Lena Hofmann told AFP and Al Jazeera.", "AFP > Al Jazeera"),
    (
        "In an interview with the Financial Times and Le Monde, Lena Hofmann said it was shut.",
        "the Financial Times > Le Monde",
    ),
    ("Lena Hofmann told ESPN and the local Harbor Echo that it was shut.", "ESPN > Harbor Echo"),
    ("Lena Hofmann told BBC Radio and Television in Ostford that it was shut.", "BBC Radio"),
    # One that is pointed at bears the name it had before.
    (
        "“It is loud,” Rod Bell told the Wexley Advertiser. Lena Hofmann told the paper that it"
        " was old.",
        "Wexley Advertiser",
    ),
    ("The Guardian told of a leak. Rod Bell told the newspaper that it was true.", "The Guardian"),
    (
        "The port is empty, the magazine Kicker Weekly wrote. In an interview with the magazine,"
        " Rod Bell said it was full.",
        "Kicker Weekly",
    ),
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
    ("أكد سامر زاهر أن الجسر مغلق، وذلك في حديث لإذاعة الميناء اليوم.", "إذاعة الميناء"),
    ("أكد سامر زاهر أن الجسر مغلق، في تصريح لقناة «المرفأ».", "قناة «المرفأ»"),
    ("وقال سامر زاهر: «الجسر مغلق»، وذلك خلال مقابلة مع رويترز.", "رويترز"),
    ("تعهد سامر زاهر ببناء الجسر، في كلمة بثتها قناة «المرفأ».", "قناة «المرفأ»"),
    ("لكن زاهر قال، في ما نقلته عنه صحيفة «المرفأ»، إن الجسر مغلق.", "صحيفة «المرفأ»"),
    ("قال زاهر لبرنامج «المساء» على قناة «المرفأ» إن الجسر مغلق.", "قناة «المرفأ»"),
    ("قال زاهر عبر التلفزيون الرسمي إن الجسر مغلق.", "التلفزيون الرسمي"),
    ("وقال زاهر متحدثا عبر أثير إذاعة «الضفة» إن الجسر مغلق.", "إذاعة «الضفة»"),
    ("وقال زاهر إن الجسر مغلق، بحسب وسائل إعلام محلية.", "وسائل إعلام محلية"),
    ("أجرت شبكة «المرفأ» مقابلة مع زاهر. وقال زاهر في المقابلة إن الجسر مغلق.", "شبكة «المرفأ»"),
    (
        "قال زاهر لقناة «المرفأ» إن الجسر مغلق. ونقلت عنه وكالة رويترز قوله إنه قديم.",
        "وكالة رويترز",
    ),
    ("أوسلو - وكالات: أعلن سامي زاهر أن الجسر مغلق.", "وكالات"),
    ("طهران/ إرنا - قال سامي زاهر إن الجسر مغلق.", "إرنا"),
    ("بيروت ـ رويترز: قال سامي زاهر إن الجسر مغلق.", "رويترز"),
    (
        'قال سامي زاهر لشبكة ESPN وصحيفة "المرفأ" إن الجسر مغلق.',
        'شبكة ESPN > صحيفة "المرفأ"',
    ),
    (
        "قال زاهر في تصريحات لقناة «المرفأ» وإذاعة «الضفة» إن الجسر مغلق.",
        "قناة «المرفأ» > إذاعة «الضفة»",
    ),
    ("قال زاهر في حديث لهيئة الإذاعة والتلفزيون إن الجسر مغلق.", "هيئة الإذاعة والتلفزيون"),
    ("وأكد زاهر لراديو «الضفة» أن الجسر مغلق.", "راديو «الضفة»"),
    (
        "نقلت وكالة رويترز عن نبيل شاهين أن الجسر مغلق. وقال سامي زاهر للوكالة إن الجسر مفتوح.",
        "وكالة رويترز",
    ),
    (
        "قالت ليلى زاهر لجريدة «الضفة» إن المسرح قديم. وقال سامي زاهر في حديث للجريدة إنه جديد.",
        "جريدة «الضفة»",
    ),
]
PERSIAN = [
    ("به نوشته خبرگزاری «رویترز» وی همچنین افزود: «راه بسته است».", "خبرگزاری «رویترز»"),
    ("به گزارش خبرنگار گروه خودروی عصر ایران، سام ناصری گفت: راه بسته است.", "عصر ایران"),
    ("وزیر برق پیش از این به خبرگزاری فرانسه گفته بود که راه بسته است.", "خبرگزاری فرانسه"),
    ("ناصری طی مصاحبه‌ای که با نشریه Wired انجام داد، گفت که راه بسته است.", "نشریه Wired"),
    ("ناصری شب گذشته در برنامه گفتگوی ویژه خبری شبکه دو سیما گفت: راه بسته است.", "شبکه دو سیما"),
    ("سام ناصری در سخنانی که از شبکه المشرق پخش شد، گفت: راه بسته است.", "شبکه المشرق"),
    ("ناصری در بیانیه‌ای که خبرگزاری پگاه منتشر کرد، گفت: راه بسته است.", "خبرگزاری پگاه"),
    ("شرکت به ایستگاه رادیویی «صدای شمال» گفته است راه بسته است.", "صدای شمال"),
    ("وزیر کشور در تلویزیون دولتی وعده داد که راه باز می‌شود.", "تلویزیون دولتی"),
    ("وزیر در شبکه خبر گفت: راه بسته است.", "شبکه خبر"),
    (
        "کریمی به شبکه «پگاه» گفت راه بسته است. خبرگزاری مهر به نقل از او نوشت: پل باز است.",
        "خبرگزاری مهر",
    ),
    ("کریمی با شبکه «پگاه» مصاحبه کرد. او در این مصاحبه گفت راه بسته است.", "شبکه «پگاه»"),
    (
        "به گزارش ایرنا به نقل از خبرگزاری پگاه، رضا کریمی در گفت‌وگو با روزنامه پرچم گفت: راه"
        " بسته است. وی افزود: پل باز است.",
        "ایرنا > خبرگزاری پگاه > روزنامه پرچم",
    ),
    (
        "سام ناصری در گفت‌وگو با ایسنا و روزنامه گل اعلام کرد: راه بسته است.",
        "ایسنا > روزنامه گل",
    ),
    ("سام ناصری به ایسنا و ایلنا گفت: راه بسته است.", "ایسنا > ایلنا"),
    ("سام ناصری در گفت‌وگو با صدا و سیما گفت: راه بسته است.", "صدا و سیما"),
    (
        "سام ناصری به روزنامه «پرچم» گفت راه بسته است."
        " رضا کریمی نیز در گفت‌وگو با این روزنامه گفت: راه باز است.",
        "روزنامه «پرچم»",
    ),
    ("الجزیره به نقل از سام ناصری، معاون شهردار، گزارش داد که راه بسته است.", "الجزیره"),
]
SPOKEN = [
    "در گزارش روز گذشته، به نقل از دکتر ناصری، راه بسته است. ناصری گفت: راه باز می‌شود.",
    "در این گزارش به نقل از سام ناصری، نماینده شهر، آمده است که راه بسته است.",
    "ناصری در شبکه اجتماعی ایکس گفت: راه بسته است.",
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
    "وكتب زاهر عبر منصة إكس أن الجسر مغلق.",
    "وقال زاهر على شبكة التواصل «إكس» إن الجسر مغلق.",
    "وقال زاهر خلال زيارة لقناة السويس إن الجسر مغلق، وذلك في حديث مع العمال.",
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
    "The mayor gave a speech. In it, she said it was old.",
    "Lena Hofmann told the paper industry that the port was closed.",
    "Lena Hofmann told the newspaper on Sunday that the port was closed.",
    "The veteran broadcaster Varda Quill said it was old. Quill told friends that it was closed.",
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
