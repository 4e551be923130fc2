import pytest

from tests.coding_text import acts


def told(text):
    kinds = ("express_willingness", "offer")
    return [(a.act, a.actor, set(a.parties)) for a in acts(text) if a.act in kinds]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is at the disposal of Chad and Niger for talks.",
        "Kenya says its doors are open to Chad and Niger for talks.",
        "Kenya would gladly mediate between Chad and Niger.",
        "Kenya would welcome the chance to mediate between Chad and Niger.",
        "Kenya stands by to resume its shuttle between Chad and Niger.",
        "Kenya is willing to do whatever it can to bring peace between Chad and Niger.",
        "Kenya would be happy to help Chad and Niger settle their quarrel.",
    ],
)
def test_who_is_at_the_service_of_two_is_ready(text: str):
    assert told(text) == [("express_willingness", ("KEN",), {"TCD", "NER"})]


def test_who_puts_itself_at_their_service_offers():
    text = "Kenya has put itself at the disposal of Chad and Niger."
    assert told(text) == [("offer", ("KEN",), {"TCD", "NER"})]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya stands by its ally Chad.",
        "Kenya is ready to help Chad.",
        "Kenya is ready to strike Chad and Niger.",
        "Kenya is not at the disposal of Chad and Niger.",
        "The hotel is at the disposal of Chad and Niger.",
    ],
)
def test_readiness_for_something_else_is_none(text: str):
    assert told(text) == []


def test_readiness_that_is_welcomed_is_told_as_well():
    found = acts("Kenya's readiness to mediate between Chad and Niger was welcomed by Chad.")
    assert {a.act for a in found} >= {"express_willingness", "accept"}
