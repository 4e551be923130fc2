import pytest
from hypothesis import given

from miyanji.documents.language import name, recognise
from tests import strategies


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("وزیر خارجه گفت که این پیشنهاد را بررسی می‌کند.", "fa"),
        ("وزير خارجه گفت كه اين پيشنهاد را بررسي مي كند و به آن پاسخ مي دهد", "fa"),
        ("أعلن وزير الخارجية أن المفاوضات التي بدأت في العاصمة لم تنته بعد", "ar"),
        ("وزیر خارجہ نے کہا ہے کہ مذاکرات کے لیے تیار ہیں اور اس میں شرکت کریں گے", "ur"),
        ("Министр сообщил, что переговоры состоятся на следующей неделе в столице", "ru"),
        ("Песков: Москва готова", "ru"),
        ("Міністр закордонних справ сказав, що переговори триватимуть", "uk"),
        ("Министърът на външните работи каза, че преговорите ще продължат", "bg"),
        ("Министар спољних послова рекао је да су преговори почели", "sr"),
        ("Міністр замежных спраў заявіў, што перамовы працягнуцца", "be"),
        ("Сыртқы істер министрі келіссөздер жалғасады деп мәлімдеді", "kk"),
        ("Oman hosts talks", "en"),
        ("The minister of Qatar said that the talks would go on.", "en"),
        (
            "Le ministre des affaires étrangères a déclaré que les négociations vont continuer.",
            "fr",
        ),
        ("12 34", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    assert recognise(text) == code
    assert recognise(text.replace("\u200c", "")) == code


def test_persian_with_a_foreign_address_stays_persian() -> None:
    assert (
        recognise("وزیر گفت که پاسخ را می‌دهد https://example.org/a/long/address/of/a/page") == "fa"
    )


def test_names() -> None:
    assert (name("ar"), name("xx")) == ("Arabic", "xx")


@given(strategies.persian_texts())
def test_persian_typed_with_arabic_letters_is_persian(text: str) -> None:
    typed = text.replace("ی", "ي").replace("ک", "ك")
    assert recognise(text) == recognise(typed) == "fa"
