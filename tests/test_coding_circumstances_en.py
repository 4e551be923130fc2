"""Answers, offers and terms that English words in a round-about way."""

import pytest

import miyanji


def _acts(text: str) -> list[tuple[str | None, str, list[str]]]:
    brief = miyanji.read("x", text=text, language="en").to_dict()
    return [(a["act"], a["actuality"], a["actor"]) for a in brief["acts"]]


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Baku said no to a Greek offer of mediation.", "reject", ["AZE"]),
        ("Peru has stopped accepting Chile as a mediator.", "reject", ["PER"]),
        ("Peru no longer recognises Chile as a mediator.", "reject", ["PER"]),
        ("Chad took up Kenya's offer to mediate.", "accept", ["TCD"]),
        ("Cuba put itself forward as a mediator between Peru and Chile.", "offer", ["CUB"]),
        (
            "Accra has yet to say whether it will take up Togo's offer to mediate.",
            "no_public_answer",
            ["GHA"],
        ),
        (
            "Bulgaria would negotiate through Austria if the ban were lifted.",
            "accept_conditionally",
            ["BGR"],
        ),
        (
            "Peru would take part in talks mediated by Chile provided that the ban is lifted.",
            "accept_conditionally",
            ["PER"],
        ),
    ],
)
def test_an_answer_is_read_whatever_its_turn_of_phrase(text, act, actor):
    assert (act, "happened", actor) in _acts(text)


def test_who_invites_does_not_refuse():
    acts = _acts("An invitation by Kenya to peace talks in Nairobi was rejected by Chad.")
    assert [a for a in acts if a[0] == "reject"] == [("reject", "happened", ["TCD"])]


def test_no_offer_is_taken_up_with_arms():
    kinds = [act for act, _, _ in _acts("The Chadian rebels took up arms against Sudan.")]
    assert "accept" not in kinds


def test_a_round_that_ends_was_held():
    text = "A third round of Kenyan-mediated talks between Chad and Sudan ended on Friday."
    assert [act for act, _, _ in _acts(text)] == ["meeting_indirect"]
