import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.coding_text import acts, the

NAMES = {"Qatar": "QAT", "Kenya": "KEN", "Norway": "NOR", "Egypt": "EGY", "Malaysia": "MYS"}
SIDES = {"Armenia": "ARM", "Chad": "TCD", "Peru": "PER", "Nepal": "NPL"}
HOSTS = ("truce", "peace deal", "ceasefire", "talks")
FORMS = (
    "A {p} {host} between {a} and {b} collapsed.",
    "A {host} between {a} and {b} brokered by {m} collapsed.",
    "{a} and {b} met on Monday for a {p} {host}.",
)


def mediators(text):
    return {m for act in acts(text) for m in act.mediators}


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=40)
@given(
    m=st.sampled_from(sorted(NAMES)),
    sides=st.lists(st.sampled_from(sorted(SIDES)), min_size=2, max_size=2, unique=True),
    host=st.sampled_from(HOSTS),
    word=st.sampled_from(["brokered", "mediated"]),
)
def test_the_participle_names_the_third_party(form, m, sides, host, word):
    text = form.format(p=f"{m}-{word}", m=m, a=sides[0], b=sides[1], host=host)
    assert mediators(text) == {NAMES[m]}, text


@pytest.mark.parametrize(
    "text, names",
    [
        ("Talks brokered by Qatar, Egypt and Kenya resumed on Sunday.", {"QAT", "EGY", "KEN"}),
        (
            "Under a deal mediated by Norway, Chad and Peru will open the border.",
            {"NOR"},
        ),
        ("Mediators Egypt, Kenya and Norway met in Chad.", {"EGY", "KEN", "NOR"}),
        ("Kenya and Egypt are trying to broker talks between Chad and Peru.", {"KEN", "EGY"}),
        ("Kenyan-led peace talks between Chad and Peru began.", {"KEN"}),
        ("A truce that was brokered jointly by Egypt and Qatar holds in Chad.", {"EGY", "QAT"}),
    ],
)
def test_lists_and_relative_clauses(text, names):
    assert mediators(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Chad began talks with a delegation led by the foreign minister of Peru.",
        "A Saudi-led coalition bombed the airport before the talks.",
    ],
)
def test_who_leads_something_else_is_no_mediator(text):
    assert mediators(text) == set()


def test_the_quote_holds_the_participle_and_its_names():
    found = [a for a in acts("Chad and Peru signed a truce brokered by Malaysia.") if a.mediators]
    assert [a.quote for a in found] == ["Chad and Peru signed a truce brokered by Malaysia"]


def test_names_after_mediators_and_a_colon_are_the_mediators():
    text = "گفت‌وگوی غیرمستقیم هند و نپال\nمیانجی‌ها: قطر، مصر، آمریکا"
    assert mediators(text) == {"QAT", "EGY", "USA"}


def test_mediators_told_by_their_country_are_named_where_they_hand_over_a_plan():
    assert mediators("Malaysian mediators handed Chad a ceasefire proposal.") == {"MYS"}
    assert mediators("The mediators handed Chad a ceasefire proposal.") == set()


def test_efforts_led_by_a_third_are_its_own():
    act = the(
        "Kenya-led efforts to end the fighting between Chad and Niger have stalled.", "suspend"
    )
    assert (act.actor, set(act.parties)) == (("KEN",), {"TCD", "NER"})


def test_what_two_do_in_a_brokered_deal_makes_them_its_sides():
    text = "Chad and Niger exchanged prisoners on Monday in a deal brokered by Kenya."
    act = the(text, "agreement")
    assert (act.mediators, set(act.parties)) == (("KEN",), {"TCD", "NER"})


def test_a_truce_that_a_third_state_announces_is_owed_to_it():
    text = "Kenya announced that Chad and Niger had agreed to a three-day pause in fighting."
    assert the(text, "agreement").mediators == ("KEN",)
