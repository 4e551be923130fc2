import pytest

from miyanji.documents.fold import key
from miyanji.languages import analyse_text
from miyanji.languages.fa.lemmas import noun


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("میانجی‌ها", "میانجی"),
        ("تلاش‌های", "تلاش"),
        ("آمادگی‌اش", "آمادگی"),
        ("کشورش", "کشور"),
        ("کارشناسان", "کارشناس"),
        ("نمایندگان", "نماینده"),
        ("اعضای", "اعضا"),
        ("خبرهای", "خبر"),
        ("هسته‌ای", "هسته‌ای"),
        ("پیشنهادی", "پیشنهادی"),
        ("ایران", "ایران"),
        ("گزارش", "گزارش"),
        ("ارتش", "ارتش"),
        ("طالبان", "طالبان"),
        ("میانجیگری", "میانجیگری"),
        ("تنها", "تنها"),
    ],
)
def test_nouns(word: str, base: str) -> None:
    assert noun(key(word)) == key(base)


def test_verbs_have_their_infinitive() -> None:
    (sentence,) = analyse_text("سفیر آمده است تا نامه را بدهد.", "fa", parsed=False)
    lemmas = {t.text: t.lemma for t in sentence.tokens}
    assert lemmas["آمده"] == key("آمدن")
    assert lemmas["بدهد"] == key("دادن")
