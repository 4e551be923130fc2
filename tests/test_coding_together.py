import pytest

from tests.coding_text import acts, brief


def mediators(text):
    return {m for a in acts(text) for m in a.mediators}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is working with Egypt and Oman on a truce between Chad and Sudan.",
        "Kenya, together with Egypt and Oman, is working on a truce between Chad and Sudan.",
    ],
)
def test_those_with_whom_a_third_works_mediate_too(text: str):
    assert mediators(text) == {"KEN", "EGY", "OMN"}


def test_the_sides_with_whom_a_third_works_do_not():
    text = "Kenya is working with Chad and Sudan on a truce."
    assert not mediators(text) & {"TCD", "SDN"}


def test_who_works_with_others_on_a_war_that_is_none_of_theirs_works_for_peace_with_them():
    (process,) = brief(
        "Sudan's army is at war with the Rapid Support Forces. Kenya has been working with Oman, "
        "Egypt and Norway to resolve the war."
    ).processes
    assert set(process.mediators) == {"KEN", "OMN", "EGY", "NOR"}
    assert set(process.parties) == {"SDN", "group:rsf"}


@pytest.mark.parametrize(
    ("who", "third"),
    [
        ("Kenya, Oman, and Norway had", {"KEN", "OMN", "NOR"}),
        ("Norway", {"NOR"}),
        ("The RSF", set()),
    ],
)
def test_who_proposes_a_truce_to_two_others_at_war_is_a_third(who: str, third: set[str]):
    found = brief(
        f"Sudan's army is fighting the Rapid Support Forces. {who} proposed a three-month truce."
    ).processes
    assert {m for p in found for m in p.mediators} == third
