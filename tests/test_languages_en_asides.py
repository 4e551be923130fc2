import pytest
from hypothesis import given

from miyanji.languages import analyse_text
from miyanji.languages.en.asides import asides
from tests.coding_text import the
from tests.test_languages_en_repair import trees


@pytest.mark.parametrize(
    "text",
    [
        "The talks, hosted by Kenya, aimed to stop the fighting between Chad and Niger.",
        "Following talks hosted by Kenya, Chad and Niger agreed to a truce.",
    ],
)
def test_what_follows_an_aside_or_an_opening_keeps_its_place(text):
    act = the(text, "host")
    assert (act.actor, act.mediators) == (("KEN",), ("KEN",))


def test_who_does_what_follows_with_is_its_subject():
    text = "Chad and Niger agreed to a truce in Nairobi, with Kenya and Ghana mediating the talks."
    assert the(text, "meeting_indirect").mediators == ("KEN", "GHA")


def test_a_deal_is_not_between_those_who_mediate_it():
    text = "Chad and Niger agreed to a truce after talks held in Doha, with Qatar mediating."
    assert set(the(text, "agreement").parties) == {"TCD", "NER"}


def test_names_after_an_opening_are_the_subject():
    text = "After talks in Nairobi, Chad and Niger signed a truce."
    assert set(the(text, "agreement").actor) == {"TCD", "NER"}


@given(trees())
def test_every_word_still_hangs_on_the_root(case):
    words, tree = case
    fixed = asides(words, tree)
    for start in range(len(fixed)):
        at, steps = start, 0
        while fixed[at].head != at:
            at, steps = fixed[at].head, steps + 1
            assert steps <= len(fixed)


def test_a_title_before_a_name_is_the_subject():
    tree = analyse_text(
        "The Omani foreign minister, Badr Albusaidi, said that Oman was ready.", "en"
    )
    tokens = tree[0].tokens
    assert (tokens[3].dep, tokens[tokens[3].head].text) == ("nsubj", "said")
    assert (tokens[6].dep, tokens[6].head) == ("appos", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Jan Berg, the UN envoy for Chad, met with members of the Polisario Front on Monday.",
        "Jan de Berg, the UN's special envoy for Chad, met members of the Polisario Front.",
    ],
)
def test_the_verb_after_a_name_and_who_he_is_heads_the_sentence(text):
    act = the(text, "meeting_indirect")
    assert (act.mediators, act.addressees) == (("UNO",), ("group:polisario",))
