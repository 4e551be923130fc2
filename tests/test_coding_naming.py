"""Which of the names in a phrase fill a role."""

from tests.coding_text import acts, the


def test_those_with_whom_mediators_talk_are_sides():
    act = the("گفت‌وگو میان میانجی‌های قطری-مصری و مقامات سودان برگزار شد.", "meeting_indirect")
    assert set(act.mediators) == {"QAT", "EGY"}
    assert act.parties == ("SDN",)


def test_a_truce_that_two_propose_is_that_of_third_parties():
    text = "بوروندی پیشنهاد آتش‌بس کنیا و تانزانیا را پذیرفت."
    assert ("accept", ("KEN", "TZA")) in {(a.act, a.mediators) for a in acts(text)}


def test_who_mediates_the_talks_on_a_land_is_not_that_land():
    text = "The Ghanaian president, who is the chief mediator of the peace talks on Burundi, spoke."
    assert the(text, "meeting_indirect").mediators == ("GHA",)
