"""What the whole article says: whose plan others answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.coding_text import acts, the

STATES = {"نروژ": "NOR", "مالزی": "MYS", "برزیل": "BRA", "نپال": "NPL", "چاد": "TCD"}


def mediators(text: str) -> set[str]:
    return {m for act in acts(text) for m in act.mediators}


@settings(deadline=None, max_examples=30)
@given(
    names=st.lists(st.sampled_from(sorted(STATES)), min_size=3, max_size=3, unique=True),
    word=st.sampled_from(["طرح", "ابتکار", "پیشنهاد"]),
)
def test_a_plan_that_two_others_answer_is_a_third_party_s(names: list[str], word: str) -> None:
    third, one, other = names
    text = f"دولت {one} {word} {third} را رد کرد. دولت {other} {word} {third} را پذیرفت."
    assert mediators(text) == {STATES[third]}, text


@pytest.mark.parametrize(
    "text",
    [
        "دولت برزیل طرح چاد را رد کرد.",
        "دولت برزیل طرح چاد را رد کرد. دولت چاد پیشنهاد برزیل را نپذیرفت.",
    ],
)
def test_a_counterpart_s_plan_is_no_mediation(text: str) -> None:
    assert mediators(text) == set()


def test_a_plan_for_talks_with_another_side_names_both() -> None:
    text = "ارتش سودان ابتکار نروژ برای گفت‌وگو با نیروهای پشتیبانی سریع را رد کرد."
    assert mediators(text) == {"NOR"}


def test_whose_mediator_another_is_is_a_side():
    text = "سخنگوی وزارت خارجهٔ سودان: میانجی ما همچنان قطر است."
    act = the(text, "meeting_indirect")
    assert (act.mediators, act.parties) == (("QAT",), ("SDN",))


def test_our_mediator_is_that_of_who_spoke_in_the_sentence_before():
    text = "وزیر خارجهٔ توگو: هیئت قطر امروز آمد. میانجی ما همچنان غنا است."
    assert [(a.mediators, a.parties) for a in acts(text) if a.mediators == ("GHA",)] == [
        (("GHA",), ("TGO",))
    ]
