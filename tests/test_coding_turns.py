import pytest

from tests.test_coding_sides import answers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji intends to lift sanctions on Tonga.", "AGREE"),
        ("Fiji voiced its intention to work with Tonga.", "AGREE"),
        ("Fiji is considering sanctions against Tonga.", "THREATEN"),
        ("Fiji may impose sanctions on Tonga.", "THREATEN"),
        ("Fiji assured Tonga that it would withdraw its troops.", "AGREE"),
        ("Fiji attacked Tonga's human rights record.", "ACCUSE"),
        ("Fiji alleged that Tonga had shelled a village.", "ACCUSE"),
        ("Fiji ordered Tonga's diplomats to leave.", "SANCTION"),
        ("The Fijian government protested to Tonga over the dam.", "ACCUSE"),
        ("Fijian demonstrators attacked Tonga's consulate.", "PROTEST"),
        ("The Fijian army blocked a road to Tonga.", "COERCE"),
        ("Fiji decided to lift its embargo on Tonga.", "RETREAT"),
    ],
)
def test_an_act_turns_by_its_mood_and_by_who_does_it(text, act):
    assert (act, ("FJI",), ("TON",)) in answers(text)


def test_what_may_have_been_done_is_no_threat():
    assert not [a for a in answers("Fiji may have bombed Tonga.") if a[0] == "THREATEN"]


def test_a_helicopter_that_is_called_an_attack_helicopter_attacks_nobody():
    found = {a[0] for a in answers("Fiji offered Tonga ten attack helicopters.")}
    assert "THREATEN" not in found
