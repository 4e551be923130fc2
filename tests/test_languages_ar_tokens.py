"""Arabic tokens: clitics apart, keys without the article, offsets exact."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.arabic import words

from miyanji.evaluation.gold import read_gold
from miyanji.languages.ar.tokens import tokenize
from miyanji.languages.keys import phrase_key

GOLD = Path(__file__).parents[1] / "evaluation/gold/ar_sentences.jsonl"
PIECES = [
    "و",
    "ب",
    "ل",
    "ال",
    "وساطة",
    "وساطت",
    "ها",
    "هم",
    "قطر",
    "بين",
    "ـ",
    "َ",
    "ً",
    " ",
    "،",
    "٣",
    "\n",
]


def texts(text: str) -> list[str]:
    return [w.text for w in tokenize(text, 0, len(text))]


def keys(text: str) -> list[str]:
    return [w.key for w in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وبوساطتها", ["و", "ب", "وساطت", "ها"]),
        ("للوساطة", ["ل", "لوساطة"]),
        ("وقطر والرياض", ["و", "قطر", "و", "الرياض"]),
        ("وزير ووزارة", ["وزير", "و", "وزارة"]),
        ("لإيران ولبنان", ["ل", "إيران", "و", "لبنان"]),
        ("التقى الوفدان", ["التقى", "الوفدان"]),
        ("ألمانيا والله", ["ألمانيا", "و", "الله"]),
        ("بيان بلاده", ["بيان", "بلاد", "ه"]),
        ("وَسَاطَةٌ «سرية»،", ["وَسَاطَةٌ", "«", "سرية", "»", "،"]),
        ("إم 23 في ١٢:٣٠", ["إم", "23", "في", "١٢:٣٠"]),
        ("#عاجل 🇶🇦🔴", ["#", "عاجل", "🇶🇦", "🔴"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الوساطة", "وساطة"),
        ("أمريكا", "امريكا"),
        ("على", "علي"),
        ("الـوسـاطة", "الوِساطة"),
        ("مسؤول", "مسوول"),
    ],
)
def test_spellings_of_a_word_meet(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_a_pronoun_leaves_the_key_of_the_bare_word() -> None:
    assert keys("وساطتها")[0] == keys("الوساطة")[0]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_tokens_are_the_text_at_their_place_and_leave_out_only_space(text: str) -> None:
    found = tokenize(text, 0, len(text))
    end = 0
    for token in found:
        assert token.text == text[token.start : token.end]
        assert not text[end : token.start].strip(" \n،ـًَ")
        assert token.key and end <= token.start < token.end
        end = token.end


def test_the_key_of_a_phrase_is_that_of_its_tokens_joined() -> None:
    for gold in read_gold(GOLD):
        marks = "،؟.|:«»🔴#"
        plain = "".join(" " if c in marks else c for c in gold.text)
        joined = "".join(keys(plain))
        assert phrase_key(plain, "ar") == joined


def test_every_word_of_the_lexicons_is_known_to_the_clitics() -> None:
    data = Path(__file__).parents[1] / "src/miyanji/languages/ar/data/words.txt"
    listed = [w for w in data.read_text("utf-8").split("\n") if w and not w.startswith("#")]
    assert listed == words(), "python -m training.arabic > " + str(data)


@pytest.mark.parametrize("text", ["كان الوفد قد وصل.", "قال إن الرد كان إيجابيا."])
def test_the_verb_of_being_is_no_particle_with_a_clitic(text: str) -> None:
    found = tokenize(text, 0, len(text))
    assert "كان" in [t.text for t in found]
