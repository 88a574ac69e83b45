"""Who is meant: names, titles, pronouns and sources that are named only later."""

from __future__ import annotations

import goft


def speakers(text: str, language: str) -> list[str | None]:
    reading = goft.read(text, language=language)
    return [s.speaker.name or s.speaker.role for s in reading.statements]


def test_one_who_is_described_first_and_named_next_is_one_source() -> None:
    page = (
        "A senior judicial official said the ruling is final. "
        "Omid Daneshvar, the head of the court, said the file is closed. "
        "A senior judicial official said the ruling is final. "
        "Omid Daneshvar, the head of the court, said the file is closed. "
    )
    assert "Omid Daneshvar" in speakers(page * 3, "en")


def test_a_definite_title_means_who_speaks() -> None:
    page = (
        "Hamid Sarvari, a member of the budget committee, said the plan is ready. "
        "The Iranian lawmaker criticized the delays in the project."
    )
    assert speakers(page, "en") == ["Hamid Sarvari", "Hamid Sarvari"]


def test_a_definite_office_in_arabic_means_its_holder() -> None:
    page = (
        "قال مدير المهرجان خالد السهيلي إن الدورة ستكون مميزة. "
        "وأفاد المدير أن الافتتاح سيكون مساء الجمعة."
    )
    assert speakers(page, "ar") == ["خالد السهيلي", "خالد السهيلي"]


def test_a_pronoun_means_the_spokesman_again_after_a_paragraph_on_another() -> None:
    page = (
        "سخنگوی وزارت نیرو گفت: آب پایتخت قطع نمی‌شود.\n\n"
        "وزیر نیرو اکنون در سفر استانی است و از سدها بازدید می‌کند.\n\n"
        "وی افزود: ذخیره سدها از سال گذشته بیشتر است."
    )
    assert speakers(page, "fa") == ["سخنگوی وزارت نیرو", "سخنگوی وزارت نیرو"]


def test_a_clause_that_depends_on_its_sentence_is_told_by_whom_that_is_about() -> None:
    page = (
        "Al Bell, the port's spokesman, said the quay was full.\n\n"
        "UN envoy for the coast Jo Harlow gave a speech on Monday in which she warned that the "
        "nets were old."
    )
    assert speakers(page, "en") == ["Al Bell", "Jo Harlow"]


def test_a_statement_at_the_head_of_a_sentence_brings_the_words_of_whoever_speaks_in_it() -> None:
    page = "According to the {0}, Jo Harlow stressed the importance of the quay."
    assert speakers(page.format("ministry's statement"), "en") == ["Jo Harlow"]
    assert speakers(page.format("news desk of the festival"), "en") == ["Jo Harlow"]
    assert speakers(page.format("ministry's survey"), "en") == ["ministry's survey"]


def test_a_capital_that_speaks_is_its_state_once_that_speaks_too() -> None:
    page = "Moscow has said the pipe is safe.\n\n{0} has said it will go on."
    assert speakers(page.format("Russia"), "en") == ["Russia", "Russia"]
    assert speakers(page.format("Moscow"), "en") == ["Moscow", "Moscow"]


def test_a_surname_in_two_parts_or_short_of_a_syllable_is_the_same() -> None:
    page = "“The quay is full,” said {0}, an expert.\n\n{1} said the nets were old."
    assert speakers(page.format("Jo Sanderhand", "Sandhand"), "en") == ["Jo Sanderhand"] * 2
    assert speakers(page.format("Omid Ale-Ishaq", "Al-e Eshaq"), "en") == ["Omid Ale-Ishaq"] * 2
    assert speakers(page.format("Omid Rahimi", "Karami"), "en") == ["Omid Rahimi", "Karami"]


def test_a_text_is_not_called_by_the_medium_that_has_it() -> None:
    page = "A Harbor Council statement carried by the Reuters news agency said the quay was full."
    assert speakers(page, "en") == ["Harbor Council statement"]


def test_the_sources_are_those_that_spoke() -> None:
    page = "The quay is full, two port sources said on Friday. The sources said the nets were old."
    assert speakers(page, "en") == ["two port sources", "two port sources"]


def test_who_said_something_behind_a_comma_is_the_nearest_noun() -> None:
    page = "The plan is likely to please old growers in the valley, who have argued that it helps."
    assert speakers(page, "en") == ["old growers in the valley"]
    page = "Bell was forced to defend not paying an architect who said the quay was his."
    assert speakers(page, "en") == ["architect"]
    page = "They spoke to a group of growers in the valley, who said the quay was full."
    assert speakers(page, "en") == ["group of growers in the valley"]


def test_he_is_whom_the_sentence_before_names_where_only_a_body_spoke() -> None:
    page = (
        "The council insists that the sum is due, which President Jo Harlow called “too much”.\n\n"
        "“Mayors must be realistic,” he said last week."
    )
    assert speakers(page, "en")[-1] == "Jo Harlow"
    page = (
        "The Milton Press held an interview with Sara Harlow, an expert.\n\n“It is late,” she says."
    )
    assert speakers(page, "en") == ["Sara Harlow"]


def test_an_office_of_a_medium_or_of_the_police_is_a_role() -> None:
    page = (
        "Prime Minister Jo Bell’s office said the quay was full. A Reuters spokesperson said: “We "
        "are sad.”\n\n“We ask for more,” the spokesperson added."
    )
    said = goft.read(page, language="en").statements
    assert [s.speaker.kind for s in said] == ["organization", "role", "role"]
    assert said[2].speaker.role == "Reuters spokesperson"


def test_an_official_of_the_speakers_country_or_ministry_is_the_speaker() -> None:
    page = (
        "Al Bell, the Foreign Ministry spokesman of Iran, said the quay was full.\n\n"
        "{0} official called for more nets."
    )
    assert speakers(page.format("Foreign Ministry"), "en") == ["Al Bell", "Al Bell"]
    assert speakers(page.format("Iran's top security"), "en") == ["Al Bell", "Al Bell"]
    assert speakers(page.format("Oman's top security"), "en")[1] == "Oman's top security official"


def test_the_german_is_whoever_speaks() -> None:
    page = (
        'Harlow said he “can see the line”. The {0} missed the cup last year. He said: "It is far."'
    )
    assert speakers(page.format("German"), "en") == ["Harlow", "Harlow"]


def test_a_company_that_spoke_under_an_unknown_name_is_this_company() -> None:
    page = "مزداران اعلام کرد که کارخانه باز می‌شود.\n\n{0} گفت قطعه کم است."
    assert speakers(page.format("این شرکت"), "fa") == ["مزداران", "مزداران"]
    page = "اتحادیه ناشران آزاد گفت کتاب گران است.\n\nاتحادیه مذکور در دادگاه گفت کاغذ کم است."
    assert speakers(page, "fa") == ["اتحادیه ناشران آزاد"] * 2


def test_a_medium_is_told_from_others_by_its_country() -> None:
    page = (
        "پایگاه خبری ۲۴ امارات نوشت که رزمایش آغاز شد.\n\n"
        "رسانه های عربی نوشتند که رزمایش پایان یافت.\n\n"
        "این رسانه اماراتی ادامه داد: نیروی دریایی آماده است."
    )
    assert speakers(page, "fa")[2] == "پایگاه خبری ۲۴ امارات"


def test_this_group_and_this_runner_are_who_spoke() -> None:
    page = "جمعی از اعضای شورا گفتند که پل بسته است.\n\nاین گروه هشدار داده‌اند که رود طغیان می‌کند."
    assert speakers(page, "fa") == ["جمعی از اعضای شورا"] * 2
    page = "فرزانه راستین، دونده ایران، گفت تهدید شده است.\n\nاین دونده ایرانی گفت سهمیه دارد."
    assert speakers(page, "fa") == ["فرزانه راستین"] * 2


def test_an_office_that_many_hold_is_who_speaks_unless_too_stands_behind_it() -> None:
    page = (
        "به گفته امیرحسین سروش منتخب مردم تهران در مجلس دهم، نشست برگزار شد.\n\n"
        "محمود صفایی از دیگر منتخبین مردم تهران در گفت‌وگو با فارس اظهار داشت: کار تمام شد.\n\n"
        "منتخب مردم تهران در مجلس دهم {0}ادامه داد: رئیس سخن گفت."
    )
    assert speakers(page.format(""), "fa")[2] == "محمود صفایی"
    page = "نادر قاضی، نماینده مردم ارومیه، گفت: گمرک مهم است.\n\n{0} نیز گفت: بررسی می‌کنیم."
    assert speakers(page.format("نماینده مردم اراک"), "fa")[1] == "نماینده مردم اراک"
    assert speakers(page.format("نماینده مردم ارومیه"), "fa")[1] == "نادر قاضی"


def test_a_number_counts_people_and_names_nobody() -> None:
    page = "وزیر نیرو گفت آب کم است.\n\n{0} هشدار دادند که سدها خالی است."
    for several in ("۱۵ نماینده مجلس", "بیش از ۲۰۰ استاد دانشگاه", "حدود ۳۰ کشور"):
        said = goft.read(page.format(several), language="fa").statements
        assert (said[1].speaker.name, said[1].speaker.kind) == (several, "collective")
