import pytest

from miyanji.languages.fa.tokens import tokenize


def texts(text: str) -> list[str]:
    return [w.text for w in tokenize(text, 0, len(text))]


def keys(text: str) -> list[str]:
    return [w.key for w in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("می شود", ["می شود"]),
        ("گفته اند", ["گفته اند"]),
        ("شده است", ["شده", "است"]),
        ("تلاش های تازه", ["تلاش های", "تازه"]),
        ("بزرگ ترین", ["بزرگ ترین"]),
        ("گفت و گو", ["گفت و گو"]),
        ("بر می گردند", ["بر می گردند"]),
        ("گروه ۱+۵ ساعت ۱۲:۳۰", ["گروه", "۱+۵", "ساعت", "۱۲:۳۰"]),
        ("۲٫۵ درصد", ["۲٫۵", "درصد"]),
        ("#آتش_بس 🇴🇲🔴", ["#آتش_بس", "🇴🇲", "🔴"]),
        ("«صلح»،", ["«", "صلح", "»", "،"]),
        ("از ها", ["از", "ها"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بهطور", ["به", "طور"]),
        ("به‌طور", ["به", "طور"]),
        ("بهگفته", ["به", "گفته"]),
        ("باتوجه", ["با", "توجه"]),
        ("اینکه", ["این", "که"]),
        ("درحالی‌که", ["در", "حالی", "که"]),
        ("بعنوان", ["به", "عنوان"]),
        ("بهداشت", ["بهداشت"]),
        ("درمان", ["درمان"]),
        ("بازار", ["بازار"]),
    ],
)
def test_glued_prepositions(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_arabic_letters_meet_persian_ones() -> None:
    assert keys("مي‌كند") == keys("می‌کند") == ["میکند"]
