import pytest

from tests.coding_text import acts


def hosts(text):
    return [(a.actor, set(a.addressees), a.actuality) for a in acts(text) if a.act == "host"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Kenya is to host the leaders of Chad and Niger on Friday.", "planned"),
        ("Kenya received negotiators from Chad and Niger.", "happened"),
        (
            "Kenya convened the ministers of Chad and Niger for two days of negotiations.",
            "happened",
        ),
        (
            "Kenya hosted the leaders of Chad and Niger for another meeting of the dialogue.",
            "happened",
        ),
        ("Kenya gathered the ministers of Chad and Niger for talks on their border.", "happened"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hosted the leaders of Chad, Niger and Ghana for a summit.",
        "Kenya hosted ministers from Chad and Niger for a dialogue on the climate.",
        "Kenya convened the trade ministers of Chad and Niger.",
    ],
)
def test_guests_on_other_matters_are_no_sides(text: str):
    assert not [a for a in acts(text) if a.act == "host" and a.mediators]
