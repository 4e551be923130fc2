import pytest

from tests.test_coding_sides import answers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji reached an agreement with Tonga.", "SUPPORT"),
        ("Fiji is about to sign a treaty with Tonga.", "AGREE"),
        ("Fiji endorsed Tonga's bid.", "SUPPORT"),
        ("Fiji broke off relations with Tonga.", "SANCTION"),
        ("Fiji cancelled a visit to Tonga.", "REJECT"),
        ("Fiji is working with Tonga to fight smuggling.", "COOPERATE"),
        ("Fiji executed two men from Tonga.", "ASSAULT"),
    ],
)
def test_a_word_of_mediation_outside_one_is_a_plain_act(text, act):
    assert (act, ("FJI",), ("TON",)) in answers(text)


def test_a_journey_that_ends_is_not_called_off():
    assert not [
        a for a in answers("Fiji's president is ending a trip to Tonga.") if a[0] == "REJECT"
    ]
