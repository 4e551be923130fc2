import pytest

from miyanji.documents.fold import ZWNJ
from tests.actors_cast import mentions


def last(text: str, language: str) -> tuple[str, tuple[str, ...], str | None]:
    found = [m for m in mentions(text, language) if m.kind == "anaphor"][-1]
    return text[found.start : found.end], found.ids, found.person


@pytest.mark.parametrize("half_spaces", [True, False])
@pytest.mark.parametrize(
    "text, expected",
    [
        ("منابعی در عمان گفتند که این کشور آماده است.", ("این کشور", ("OMN",), None)),
        ("وزیر خارجه ایران به قطر سفر کرد و در این کشور ماند.", ("این کشور", ("QAT",), None)),
        ("ایران و آمریکا نشستند. دو طرف نتیجه نگرفتند.", ("دو طرف", ("IRN", "USA"), None)),
        (
            "عمان میان تهران و واشنگتن میانجی‌گری کرد. طرفین راضی‌اند.",
            ("طرفین", ("IRN", "USA"), None),
        ),
        (
            "سخنگوی وزارت خارجه قطر آمد. این وزارتخانه خاموش ماند.",
            ("این وزارتخانه", ("QAT",), None),
        ),
        (
            "وزیر خارجه اوگاندا در نایروبی گفت ارتش این کشور آماده است.",
            ("این کشور", ("UGA",), None),
        ),
        (
            "سران مالی آمدند. دولت تونس گفت رئیس‌جمهور این کشور نیامد.",
            ("این کشور", ("TUN",), None),
        ),
        (
            "وزیر خارجه نروژ آمد. گویان خواهان میانجیگری این کشور شد.",
            ("این کشور", ("NOR",), None),
        ),
        (
            "وزیر خارجه نروژ آمد. گویان از میانجیگری این کشور گفت.",
            ("این کشور", ("GUY",), None),
        ),
        (
            "اسماعیل بقایی سخن گفت. او افزود که کار دشوار است.",
            ("او", ("IRN",), "person:esmail-baghaei"),
        ),
    ],
)
def test_persian_words_point_back(
    text: str, expected: tuple[str, tuple[str, ...], str | None], half_spaces: bool
) -> None:
    assert last(text if half_spaces else text.replace(ZWNJ, ""), "fa") == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Talks between Iran and the United States began. The two sides met.", ("IRN", "USA")),
        ("Chad and Niger argued. Chad asked Togo to mediate. The two sides met.", ("TCD", "NER")),
        ("Qatar hosted Rwanda and Congo. Both sides signed.", ("RWA", "COD")),
        (
            "Ilham Aliyev and Nikol Pashinyan met. Oman mediated between Chad and Niger. "
            "Both presidents thanked it.",
            ("AZE", "ARM"),
        ),
        (
            "Ilham Aliyev and Nikol Pashinyan met Emmanuel Macron. The two leaders shook hands.",
            ("AZE", "ARM"),
        ),
        (
            "Russia attacked Ukraine. Trump spoke with Meloni. The warring parties were silent.",
            ("RUS", "UKR"),
        ),
        ("Vladimir Putin called Donald Trump. He wanted peace.", ("RUS",)),
        ("The Omani foreign ministry denied it. The ministry gave no reason.", ("OMN",)),
    ],
)
def test_english_words_point_back(text: str, expected: tuple[str, ...]) -> None:
    assert last(text, "en")[1] == expected


def test_nothing_is_invented_without_an_antecedent() -> None:
    assert mentions("He said the two sides were close.", "en") == []
    assert mentions("وی گفت دو طرف نزدیک‌اند.", "fa") == []


def test_he_and_she_are_two_people() -> None:
    text = "Donald Trump spoke. He left. UK envoy Jane Roe met Donald Trump. She stayed."
    assert last(text, "en")[2] == "person:jane-roe"
