"""Delegations that are sent go where they are sent."""

import pytest

from tests.coding_text import acts, brief


@pytest.mark.parametrize(
    "text",
    [
        "کنیا هیئتی را برای کمک به توافق چاد و نیجر به انجامنا فرستاد.",
        "کنیا برای نهایی شدن توافق چاد و نیجر تیمی به نیامی اعزام کرد.",
        "کنیا نمایندگانی را برای پایان دادن به جنگ چاد و نیجر راهی نیامی کرد.",
        "کنیا هیئتی به انجامنا فرستاده است، با هماهنگی غنا، برای کمک به توافق چاد و نیجر",
    ],
)
def test_who_sends_negotiators_to_a_side_for_an_agreement_is_between_them(text: str):
    (process,) = brief(text).processes
    assert set(process.parties) == {"TCD", "NER"}
    assert process.mediators == ("KEN",)
    assert process.stage == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "کنیا پیام چاد را به نیامی فرستاد.",
        "وزیر خارجه کنیا پیام چاد را به نیجر رساند.",
    ],
)
def test_a_message_that_is_sent_stays_a_message(text: str):
    assert [a.act for a in acts(text)] == ["carry_message"]


def test_who_goes_to_its_own_enemy_for_the_end_of_their_war_is_no_third():
    assert brief("چاد هیئتی را برای پایان جنگ با نیجر به نیامی فرستاد.").processes == ()
