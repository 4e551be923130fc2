import pytest

from tests.actors_cast import cast, named


@pytest.mark.parametrize(
    "text",
    [
        "خلیج فارس آرام است.",
        "بحران مالی شرکت ادامه دارد.",
        "ظرفی پر و سنگین آوردند.",
        "او سیگار را ترک کرد.",
        "روز دوشنبه جلسه است.",
        "کیف مدرسه گم شد.",
        "کره و پنیر خریدند.",
        "فیلمی از آمریکای لاتین دیدند.",
    ],
)
def test_persian_words_that_only_look_like_a_state(text: str) -> None:
    assert named(text, "fa") == []


@pytest.mark.parametrize(
    "text",
    [
        "They told us who it was.",
        "We ate roast turkey.",
        "Jordan Peterson wrote a book.",
        "Michael Jordan played.",
        "Ships crossed the Persian Gulf.",
        "Voters in Atlanta, Georgia, queued.",
        "He has chad in his hand.".replace("He", "One"),
    ],
)
def test_english_words_that_only_look_like_a_state(text: str) -> None:
    assert named(text, "en") == []


@pytest.mark.parametrize(
    "text, state",
    [
        ("دولت مالی مذاکره را پذیرفت.", "MLI"),
        ("مقامات ترک رفتند.", "TUR"),
        ("زلنسکی در کی‌یف ماند.", "UKR"),
        ("جمهوری چک موافقت کرد.", "CZE"),
    ],
)
def test_persian_words_that_are_a_state(text: str, state: str) -> None:
    assert state in {i for _, ids in named(text, "fa") for i in ids}


def test_a_medium_is_no_actor() -> None:
    found = cast("خبرگزاری فارس به نقل از الجزیره نوشت الجزایر میانجی است.", "fa")
    assert [m.id for m in found.media[0]] == ["media:fars", "media:al-jazeera"]
    assert [m.ids for m in found.mentions[0]] == [("DZA",)]
    assert cast("واشنگتن پست نوشت.", "fa").mentions == ((),)
