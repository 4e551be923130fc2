"""Answers that name no offer answer the one told last."""

import pytest

from tests.coding_text import acts, the


def answers(text: str) -> list[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    """The answers of ``text``: act, actor and addressees."""
    kinds = ("accept", "reject", "no_public_answer")
    return [(a.act, a.actor, a.addressees) for a in acts(text) if a.act in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "باکو از پیشنهاد برلین استقبال کرد، ولی ایروان آن را رد کرد.",
            [("accept", ("AZE",), ("DEU",)), ("reject", ("ARM",), ("DEU",))],
        ),
        (
            "نروژ به خارطوم و جوبا پیشنهاد میانجی‌گری داد. خارطوم آن را پذیرفت.",
            [("accept", ("SDN",), ("NOR",))],
        ),
        (
            "نروژ به خارطوم و جوبا پیشنهاد میانجی‌گری داد. خارطوم پاسخی نداده است.",
            [("no_public_answer", ("SDN",), ("NOR",))],
        ),
    ],
)
def test_a_pronoun_stands_for_the_offer(text, expected):
    assert answers(text) == expected


def test_an_own_offer_is_not_answered():
    text = "نروژ به خارطوم و جوبا پیشنهاد میانجی‌گری داد. نروژ آن را رد کرد."
    assert answers(text) == []


def test_an_organisation_of_states_is_a_third_party():
    (act,) = [a for a in acts("ارتش سودان از ابتکار اتحادیهٔ آفریقا استقبال کرد.") if a.act]
    assert (act.act, act.mediators, act.parties) == ("accept", ("AU",), ("SDN",))


def test_an_answer_that_others_read_out_of_something_is_none():
    read = "برلین بیانیه مراکش را به معنای موافقت با طرح الجزایر تلقی نکرده است."
    assert not [a for a in acts(read) if a.act == "accept"]
    assert the("مراکش با طرح الجزایر موافقت کرد.", "accept").actor == ("MAR",)


def test_who_sits_among_its_own_has_answered_nobody():
    own = "مقامات مراکش در نشست دیشب نخست‌وزیر مراکش حضور داشتند."
    assert not [a for a in acts(own) if a.act == "accept"]
