import pytest

from tests.coding_text import acts, brief


@pytest.mark.parametrize(
    "words", ["talks began", "talks took place", "talks were held", "negotiations resumed"]
)
def test_those_whom_the_verb_of_talks_has_sit_at_them(words: str):
    found = [a for a in acts(f"Kenya-mediated {words} between Chad and Sudan on Monday.") if a.act]
    assert found
    assert all(set(a.parties) == {"TCD", "SDN"} for a in found)
    assert {m for a in found for m in a.mediators} == {"KEN"}


def test_who_speaks_after_talks_with_two_has_held_them():
    text = (
        "Kenya is trying to mediate. The border conflict between Chad and Sudan goes on. "
        '"Let us not give up," the Kenyan foreign minister said after talks with the Chadian '
        "president and the Sudanese prime minister in Nairobi."
    )
    met = [a for a in acts(text) if a.act == "meeting_indirect"]
    assert [(a.actor, set(a.parties)) for a in met] == [
        (("KEN",), set()),
        (("KEN",), {"TCD", "SDN"}),
    ]


def test_of_three_at_talks_the_one_at_whose_place_they_meet_is_the_third():
    text = (
        "The war between Chad and Sudan goes on. Chad and Sudan issued a statement "
        "after trilateral talks with the Kenyan foreign minister."
    )
    (process,) = brief(text).processes
    assert set(process.parties) == {"TCD", "SDN"}
    assert process.mediators == ("KEN",)


@pytest.mark.parametrize(
    "text",
    [
        # Nobody is at odds with anybody.
        "Chad and Sudan issued a statement after trilateral talks with Kenya on trade.",
        # Two, not three.
        "The war between Chad and Sudan goes on. Chad held talks with Sudan.",
    ],
)
def test_no_third_at_a_table_of_friends_or_of_two(text: str):
    assert not brief(text).processes


@pytest.mark.parametrize(
    "seated",
    [
        "نیکول پاشینیان، اورزولا فون در لاین و الهام علی‌اف",
        "نیکول پاشینیان، نخست‌وزیر ارمنستان، آنتونیو کوستا رئیس شورای اروپا و الهام علی‌اف",
    ],
)
def test_of_three_at_a_persian_table_the_organisation_is_the_third(seated: str):
    text = (
        "تنش‌های مرزی میان ارمنستان و جمهوری آذربایجان ادامه دارد. "
        f"دیدار سه‌جانبه {seated} در بروکسل برگزار شد."
    )
    (process,) = brief(text).processes
    assert (set(process.parties), process.mediators) == ({"ARM", "AZE"}, ("EUR",))
    assert process.stage == "occurred"
