import pytest

from tests.coding_text import acts


def answers(text):
    kinds = ("accept", "accept_conditionally", "reject")
    return [(a.act, a.actor, a.mediators) for a in acts(text) if a.act in kinds]


@pytest.mark.parametrize(
    "text",
    [
        "Chad insists Niger must withdraw before it sits down for the Kenyan-brokered talks.",
        "Chad tied its acceptance of Kenyan mediation to a withdrawal.",
        "Chad made a halt to the shelling a precondition for joining the talks mediated by Kenya.",
        "Without a withdrawal, Chad will not come to the talks mediated by Kenya.",
        "Chad will go back to the talks mediated by Kenya only once Niger withdraws.",
        "Chad gave its conditional approval to Kenyan mediation.",
        "Should Niger withdraw, Chad would accept Kenyan mediation.",
        "Chad accepted Kenyan mediation but asked for guarantees.",
        "Chad will accept Kenyan mediation as soon as Niger withdraws.",
    ],
)
def test_consent_on_terms_is_conditional(text: str):
    assert ("accept_conditionally", ("TCD",), ("KEN",)) in answers(text)
    assert all(kind == "accept_conditionally" for kind, _, _ in answers(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad accepted Kenyan mediation.", "accept"),
        ("Chad accepted Kenyan mediation, but Niger asked for changes.", "accept"),
        ("Chad rejects Kenyan mediation.", "reject"),
    ],
)
def test_an_answer_without_terms_stays_what_it_is(text: str, kind: str):
    assert answers(text)[0][0] == kind


def test_terms_for_talks_of_two_alone_are_no_answer_to_a_mediation():
    assert answers("Chad will return to talks with Niger only if prices fall.") == []
