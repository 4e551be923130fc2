import pytest

from tests.coding_text import acts, the


@pytest.mark.parametrize(
    "text",
    [
        "Kenya could act as a go-between for Chad and Niger, its foreign minister said.",
        "وزیر خارجهٔ کنیا گفت این کشور می‌تواند میان چاد و نیجر میانجی‌گری کند.",
    ],
)
def test_who_says_that_it_can_is_willing(text):
    assert the(text, "express_willingness").mediators == ("KEN",)


def test_a_leader_who_can_host_the_talks_of_two_offers_to():
    text = "رئیس‌جمهور کنیا گفت نایروبی می‌تواند میزبان خوبی برای نشست‌های چاد و نیجر باشد."
    assert the(text, "express_willingness").mediators == ("KEN",)
    text = "یک استاد دانشگاه گفت نایروبی می‌تواند میزبان نشست‌های چاد و نیجر باشد."
    assert not [a for a in acts(text) if a.act == "express_willingness"]


def test_what_would_have_been_is_no_readiness():
    text = "Kenya could have mediated between Chad and Niger, the paper wrote."
    assert not [a for a in acts(text) if a.act == "express_willingness"]


def test_who_wants_no_mediator_refuses():
    assert the("چاد: میانجی نمی‌خواهیم.", "reject").actor == ("TCD",)


def test_who_is_thanked_for_efforts_between_two_mediates():
    text = "Chad thanked Kenya for its efforts in the talks with Niger."
    assert the(text, "meeting_indirect").mediators == ("KEN",)
