import pytest

from tests.coding_text import brief


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "It rained in Lima; Norway offered to mediate between Chad and Niger.",
            "Norway offered to mediate between Chad and Niger",
        ),
        (
            "دیروز هوا بارانی بود. با میانجی‌گری نروژ، چاد و نیجر توافق کردند.",
            "با میانجی‌گری نروژ، چاد و نیجر توافق کردند",
        ),
    ],
)
def test_a_quote_holds_the_act_and_begins_and_ends_with_a_word(text, quote):
    told = brief(text)
    quotes = [told.document.text[a.span[0] : a.span[1]] for a in told.acts if a.mediators or a.act]
    assert quote in quotes
    assert all(q[0].isalnum() and q[-1].isalnum() for q in quotes)


def test_an_arabic_quote_takes_the_preposition_that_is_written_on_its_first_word():
    text = "توصلت تشاد والنيجر إلى اتفاق بوساطة النرويج."
    told = brief(text)
    starts = {a.span[0] for a in told.acts}
    assert all(start == 0 or text[start - 1] == " " for start in starts)
