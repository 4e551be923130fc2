import pytest

from tests.coding_text import acts


def hosts(text):
    return [(a.actor, set(a.addressees), a.actuality) for a in acts(text) if a.act == "host"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya is to host the leaders of Chad and Niger on Friday.", "planned"),
        ("Kenya received negotiators from Chad and Niger.", "happened"),
        ("Kenya welcomed the foreign ministers of Chad and Niger for a day of talks.", "happened"),
        ("Kenya's president hosted his Chadian and Nigerien counterparts for talks.", "happened"),
    ],
)
def test_people_of_two_states_are_hosted_to_talk(text: str, when: str):
    assert hosts(text) == [(("KEN",), {"TCD", "NER"}, when)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya welcomed a delegation from Chad.",
        "Kenya welcomed farmers from Chad and Niger.",
        "Kenya welcomed the release of captives by Chad and Niger.",
    ],
)
def test_others_are_received_but_not_hosted_to_talk(text: str):
    assert hosts(text) == []
