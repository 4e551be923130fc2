import pytest

from tests.test_coding_sides import answers


def types(text: str) -> set[str]:
    return {event for event, _, _ in answers(text)}


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("Fiji is ready to negotiate with Tonga.", "AGREE", "CONSULT"),
        ("Fiji will not talk to Tonga.", "REJECT", "CONSULT"),
        ("Fiji refused to meet Tonga.", "REJECT", "CONSULT"),
        ("Fiji demanded talks with Tonga.", "REQUEST", "CONSULT"),
        ("Fiji and Tonga failed to reach a deal.", "REJECT", "SUPPORT"),
        ("Talks between Fiji and Tonga ended in Suva.", "CONSULT", "SANCTION"),
        ("Talks between Fiji and Tonga were broken off.", "SANCTION", "CONSULT"),
    ],
)
def test_a_meeting_that_was_not_held_is_no_consultation(text, has, lacks):
    found = types(text)
    assert has in found
    assert lacks not in found


def test_who_denies_having_met_anybody_refuses_nothing():
    assert types("Fiji denied that it had held talks with Tonga.") == set()
