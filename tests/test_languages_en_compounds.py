import pytest
from hypothesis import given

from miyanji.languages.en.compounds import compounds
from tests.coding_text import acts
from tests.test_languages_en_repair import trees


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Norway has tried to broker a deal between Saudi Arabia and the Iran-backed Houthis.",
            ("SAU", "group:houthis"),
        ),
        (
            "Kenya mediated between Kigali-backed M23 rebels and Burundi.",
            ("group:m23", "BDI"),
        ),
    ],
)
def test_who_is_backed_is_the_side(text, parties):
    assert any(a.mediators and set(a.parties) == set(parties) for a in acts(text))


@given(trees())
def test_every_word_still_hangs_on_one_root(case):
    words, tree = case
    fixed = compounds(words, tree)
    assert len(fixed) == len(tree)
    assert sum(n.head == i for i, n in enumerate(fixed)) == sum(
        n.head == i for i, n in enumerate(tree)
    )
