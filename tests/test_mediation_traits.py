import pytest

from miyanji.mediation.traits import traits
from miyanji.mediation.venues import venues
from tests.strategies import PERSIAN_WORDS


@pytest.mark.parametrize(
    ("words", "language", "places", "rounds"),
    [
        ("Talks were held in Muscat on Saturday.", "en", {"muscat"}, set()),
        ("The second round of talks will be held in Geneva.", "en", {"geneva"}, {2}),
        ("round 3 in Sharm el-Sheikh", "en", {"sharm-el-sheikh"}, {3}),
        ("Paris said that it was not told.", "en", set(), set()),
        ("دور دوم گفت‌وگوها در مسقط برگزار شد", "fa", {"muscat"}, {2}),
        ("نخستین دور مذاکرات در شرم‌الشیخ", "fa", {"sharm-el-sheikh"}, {1}),
        ("تهران گفت که نمی‌داند", "fa", set(), set()),
        ("روز دوشنبه در نشست گفت", "fa", set(), set()),
    ],
)
def test_places_and_rounds(words, language, places, rounds):
    found = traits(words, language)
    assert (set(found.places), set(found.rounds)) == (places, rounds)
    bare = traits(words.replace("\u200c", ""), language)
    assert (bare.places, bare.rounds) == (found.places, found.rounds)


def test_numbers_in_any_digits():
    assert traits("۳۰۰ اسیر در ۲ روز", "fa").numbers == traits("300 men, 2 days", "en").numbers


def test_words_do_not_hang_on_half_spaces():
    text = " ".join(PERSIAN_WORDS)
    assert traits(text, "fa").words == traits(text.replace("\u200c", ""), "fa").words


def test_a_language_without_data_has_words_and_numbers():
    found = traits("переговоры 12 апреля", "ru")
    assert "переговоры" in found.words
    assert found.numbers == {12}


def test_every_town_is_named_in_english_and_no_spelling_names_two():
    seen: dict[str, str] = {}
    for town in venues().values():
        assert town.spellings["en"] or town.spellings["fa"]
        for spelling in (s for row in town.spellings.values() for s in row):
            assert seen.setdefault(spelling, town.id) == town.id, spelling
