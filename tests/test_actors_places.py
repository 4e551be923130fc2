import pytest

from miyanji.documents.fold import ZWNJ
from tests.actors_cast import mentions


@pytest.mark.parametrize("half_spaces", [True, False])
@pytest.mark.parametrize(
    "text, place",
    [
        ("نشست در تهران برگزار شد.", True),
        ("او به دوحه سفر کرد.", True),
        ("هیئتی وارد اسلام‌آباد شد.", True),
        ("پکن از اسلام‌آباد خواست بکوشد.", False),
        ("پیشنهاد به مسکو داده شد.", False),
        ("مذاکرات اسلام‌آباد پایان یافت.", True),
    ],
)
def test_persian_places(text: str, place: bool, half_spaces: bool) -> None:
    found = mentions(text if half_spaces else text.replace(ZWNJ, ""), "fa")
    assert found[-1].place is place


@pytest.mark.parametrize(
    "text, place",
    [
        ("They met in Islamabad.", True),
        ("The envoy travelled to Doha.", True),
        ("A message was sent to Tehran.", False),
        ("Doha talks ended.", True),
        ("Washington refused.", False),
    ],
)
def test_english_places(text: str, place: bool) -> None:
    assert mentions(text, "en")[-1].place is place


def test_a_place_spreads_over_a_coordination() -> None:
    assert [m.place for m in mentions("گفت‌وگوها در دوحه و مسقط بود.", "fa")] == [True, True]


@pytest.mark.parametrize(
    ("text", "language", "behind"),
    [
        ("The Rwanda-backed M23 took the town.", "en", "RWA"),
        ("گروه مورد حمایت ایران شهر را گرفت.", "fa", "IRN"),
        ("سيطرت الحركة المدعومة من رواندا على المدينة.", "ar", "RWA"),
    ],
)
def test_who_stands_behind_somebody_does_not_act(text, language, behind):
    (mention,) = [m for m in mentions(text, language) if behind in m.ids]
    assert mention.place


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Oman met the Palestinian movement Hamas.", [("OMN",), ("group:hamas",)]),
        ("Oman met the Palestinian militant group Hamas.", [("OMN",), ("group:hamas",)]),
        ("The Lebanese Hezbollah refused.", [("group:hezbollah",)]),
        ("An Israeli strike on Hamas failed.", [("ISR",), ("group:hamas",)]),
    ],
)
def test_where_a_group_is_from_is_no_actor(text, ids):
    assert [m.ids for m in mentions(text, "en")] == ids
