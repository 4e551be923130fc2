import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.actors import catalogue, find_media, label
from miyanji.languages.analysis import analyse_text
from tests.actors_cast import cast, mentions

EXPECTED = Path(__file__).parents[2] / "shared/gold/actor_resolution_expectations.first_half.tsv"
WORDS = st.sampled_from(
    [
        "ایران",
        "آمریکا",
        "و",
        "دو",
        "طرف",
        "وزیر",
        "خارجه",
        "رئیس\u200cجمهور",
        "ترامپ",
        "عراقچی",
        "،",
        "وی",
        "این",
        "کشور",
        "در",
        "دوحه",
        "گفت",
        "که",
        "با",
        "میان",
        "سخنگوی",
        "سابق",
        "مقامات",
        "قطری",
        "Iran's",
        "foreign",
        "minister",
        "the",
        "US",
        "Trump",
        ",",
        "he",
        "said",
        "both",
        "sides",
        "of",
        "in",
    ]
)
FLOOR = 0.5


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=25), st.sampled_from(["fa", "en"]))
def test_mentions_lie_in_the_text_in_order_and_apart(words: list[str], language: str) -> None:
    text = " ".join(words)
    found = cast(text, language)
    for row in found.mentions:
        assert all(a.last < b.first and a.end <= b.start for a, b in pairwise(row))
        assert all(m.ids and text[m.start : m.end].strip() for m in row)
        assert all(i in found.actors for m in row for i in m.ids)


def test_the_same_input_gives_the_same_cast() -> None:
    text = "Iran and the United States met in Oman. The two sides agreed."
    assert cast(text, "en") == cast(text, "en")


def test_labels_in_both_languages() -> None:
    assert (label("CHE", "en"), label("CHE", "fa")) == ("Switzerland", "سوئیس")
    assert label("group:hamas", "fa") == "حماس"
    assert label("media:reuters", "en") == "Reuters"
    assert label("person:nobody-known", "en") == "person:nobody-known"
    assert {"IRN", "UNO", "group:hamas", "person:donald-trump"} <= catalogue().keys()


def test_media_of_one_sentence() -> None:
    sentence = analyse_text("Axios and Reuters reported it.", "en", parsed=False)[0]
    assert [m.id for m in find_media(sentence)] == ["media:axios", "media:reuters"]


def test_a_legislator_is_marked_as_one() -> None:
    assert (
        mentions("A Republican senator spoke to Israeli lawmakers.", "en")[-1].office
        == "legislator"
    )


@pytest.mark.skipif(not EXPECTED.exists(), reason="the expectations are not distributed")
def test_expected_countries_of_phrases() -> None:
    right, total = country_score()
    assert right / total >= FLOOR, f"{right} of {total}"


def country_score() -> tuple[int, int]:
    """Count the undated phrases whose expected country we name, and all of them.

    Misses are officials of minor offices, and armed groups, which are actors of their own here.
    """
    right = total = 0
    with EXPECTED.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            wanted = re.findall(r"\['country'\] == \"(\w+)\"", row["assertions"])
            if row["query"] and wanted and not row["date"]:
                ids = {i for m in mentions(row["query"], "en", None) for i in m.ids}
                total += 1
                right += wanted[0] in ids
    return right, total
