import pytest

from miyanji.languages import VerbGroup, analyse_text
from miyanji.languages.fa.conjugation import forms
from tests.language_samples import without


def verbs(text: str) -> list[VerbGroup]:
    return [v for s in analyse_text(text, "fa", parsed=False) for v in s.verbs]


def shape(group: VerbGroup) -> str:
    parts = [group.lemma, group.tense, group.aspect, group.mood]
    flags = ["negated"] * group.negated + ["passive"] * group.passive
    modal = [group.modal] if group.modal else []
    return " ".join([*(p for p in parts if p not in ("simple", "indicative")), *flags, *modal])


CASES = [
    # 1 mediating, 2 nominal mediation
    ("عمان میان دو همسایه میانجی‌گری می‌کند.", ["کردن present"]),
    ("نشست با میانجی‌گری عمان برگزار شد.", ["شدن past"]),
    # 3 request, 4 question
    ("دولت سودان از قاهره می‌خواهد که وساطت بکند.", ["خواستن present", "کردن present subjunctive"]),
    ("آیا قاهره از مصر خواسته است میانجی شود؟", ["خواستن past perfect", "شدن present subjunctive"]),
    # 5 offer and reply, 6 refusal, 7 acceptance
    (
        "مالزی پیشنهاد داده بود که نشست برگزار شود اما بانکوک نپذیرفت.",
        ["دادن past pluperfect", "شدن present subjunctive", "پذیرفتن past negated"],
    ),
    ("وزیر این ادعا را رد کرد.", ["کردن past"]),
    ("دو طرف به توافق رسیده‌اند.", ["رسیدن past perfect"]),
    # 8 readiness, 9 reported speech
    ("آنکارا آماده است به دو طرف کمک کند.", ["بودن present", "کردن present subjunctive"]),
    ("سخنگو افزود: گفت‌وگوها ادامه دارد.", ["افزودن past", "داشتن present"]),
    # 11 passives
    ("این نامه از سوی پکن داده شده است.", ["دادن past perfect passive"]),
    ("متن پیشنهاد فردا خوانده خواهد شد.", ["خواندن future passive"]),
    ("این شرط پذیرفته نمی‌شود.", ["پذیرفتن present negated passive"]),
    # 12 negation
    (
        "لیبی به هیچ کشوری حمله نکرده است و نمی‌کند.",
        ["کردن past perfect negated", "کردن present negated"],
    ),
    # 13 future and modals
    ("نمایندگان فردا مذاکره نخواهند کرد.", ["کردن future negated"]),
    ("پاریس می‌تواند نقش میانجی را ایفا کند.", ["کردن present can"]),
    ("باید این راه را ادامه داد.", ["دادن present must"]),
    ("ممکن است دو طرف دیدار کنند.", ["کردن present subjunctive may"]),
    ("نمی‌توان این بحران را حل کرد.", ["کردن present negated can"]),
    ("آنها می‌خواهند توافق را امضا کنند.", ["کردن present want"]),
    ("قرار است وزیران فردا دیدار کنند.", ["کردن future subjunctive"]),
    # 14 conditions
    ("اگر آتش‌بس نقض شود، پاسخ خواهیم داد.", ["شدن present conditional", "دادن future"]),
    # 17 denial, 18 the verb after a long object
    ("سخنگوی دولت این خبر را تکذیب کرد.", ["کردن past"]),
    ("این سند را امضا نخواهم کرد.", ["کردن future negated"]),
    # progressive, order, shared participle, split prefix
    ("هیئت دارد به پایتخت می‌رود.", ["رفتن present progressive"]),
    ("از این راه نروید.", ["رفتن imperative none negated"]),
    ("وزیر به بغداد سفر کرده و دیدار خواهد کرد.", ["کردن future", "کردن future"]),
    ("فرستاده به زودی باز خواهد گشت.", ["بازگشتن future"]),
    ("هیئت داشت از سالن بیرون می‌رفت.", ["رفتن past progressive"]),
    ("باید اختلاف را «برای همیشه» حل کنند.", ["کردن present subjunctive must"]),
    ("متن پیشنهاد شده و فردا بررسی می‌شود.", ["شدن past perfect", "شدن present"]),
    ("دو کشور میگن توافق نمیشه.", ["گفتن present", "شدن present negated"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
@pytest.mark.parametrize("typing", [str, without])
def test_constructions(text: str, expected: list[str], typing: type[str]) -> None:
    found = [sorted(shape(v).split()) for v in verbs(typing(text))]
    assert found == [sorted(e.split()) for e in expected]


@pytest.mark.parametrize(
    "text",
    [
        "میانجی و میانجیگر و میانجیگری",
        "مردم کرد عراق",
        "در دید کارشناسان",
        "نشست بعدی دو وزیر",
        "نشست‌های بعدی دو وزیر",
        "شکست‌های پیاپی سپاه",
        "درخواست‌های تازه دو وزیر",
        "خرید و فروش نفت",
        "برخورد شدید با معترضان",
        "روند صلح میان دو کشور",
        "نزد دولت",
    ],
)
def test_nouns_are_not_verbs(text: str) -> None:
    assert verbs(text) == []


def test_a_modal_across_a_relative_clause() -> None:
    (relative, main) = sorted(
        verbs("مسکو می‌تواند کاری که در توان دارد انجام دهد."), key=lambda v: v.head
    )
    assert relative.modal is None
    assert main.modal == "can"


def test_persons() -> None:
    (group,) = verbs("ما این پیشنهاد را پذیرفته‌ایم.")
    assert (group.person, group.plural) == (1, True)


@pytest.mark.parametrize("word", ["میانجی", "میانجیگر", "میانجیگری", "میانجیان", "مردم", "نزد"])
def test_protected_words_have_no_verb_form(word: str) -> None:
    assert word not in forms()
