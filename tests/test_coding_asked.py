import pytest

from tests.coding_text import the

FROM = ("ETH", "ERI")


@pytest.mark.parametrize(
    "text, actor",
    [
        ('"Ethiopia and Eritrea asked us to mediate," the Kenyan foreign minister said.', FROM),
        ("Kenya said it had been asked by Ethiopia and Eritrea to mediate.", FROM),
        ('"We were asked to mediate," the Kenyan foreign minister said.', ()),
        ('"They asked me to be a mediator," the Kenyan foreign minister said.', ()),
    ],
)
def test_who_says_that_it_was_asked_is_to_do_it(text, actor):
    act = the(text, "request_mediation")
    assert (act.actor, act.addressees, act.mediators) == (actor, ("KEN",), ("KEN",))


def test_who_is_named_is_asked_whoever_speaks():
    text = '"Ethiopia asked Ghana to mediate," the Kenyan foreign minister said.'
    assert the(text, "request_mediation").mediators == ("GHA",)
