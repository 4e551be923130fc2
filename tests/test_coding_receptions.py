"""What governments say of their guests and calls."""

import pytest

from tests.coding_text import acts


def mediators(text: str) -> set[str]:
    return {m for a in acts(text) for m in a.mediators}


def test_who_welcomes_others_to_its_summit_is_a_third():
    text = "It is a pleasure to welcome you to the White House for a summit between Chad and Niger."
    assert mediators(text) == {"USA"}


def test_a_welcome_without_a_summit_makes_no_third():
    assert mediators("It is a pleasure to welcome you to the White House this morning.") == set()


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("how to bring the ceasefire deal to closure", {"KEN", "GHA"}),
        ("the need for a ceasefire in Gaza", set()),
        ("the cocoa deal, and how to bring it to closure", set()),
    ],
)
def test_who_talks_of_closing_a_truce_of_others_is_a_third(topic, found):
    text = f"Kenya's president met Ghana's president on Monday. They discussed {topic}."
    assert mediators(text) == found
