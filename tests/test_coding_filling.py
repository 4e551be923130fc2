"""Which phrase of a sentence fills which role of a predication."""

from tests.coding_text import the


def test_a_name_before_the_subject_belongs_to_its_own_noun():
    text = "در هفته منتهی به سفر لاوروف به چین، اتیوپی یک طرح برای پایان جنگ به اریتره ارائه کرد."
    act = the(text, "propose_text")
    assert (act.actor, act.addressees) == (("ETH",), ("ERI",))


def test_the_mediator_of_two_stands_between_them():
    act = the("کنیا به عنوان میانجی چاد و نیجر پیام را رساند.", "carry_message")
    assert act.mediators == ("KEN",)
    act = the("کنیا میانجی چاد و نیجر است.", "meeting_indirect")
    assert (act.mediators, act.parties) == (("KEN",), ("TCD", "NER"))
