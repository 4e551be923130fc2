from miyanji.languages.en.forms import forms
from miyanji.languages.en.tokens import tokenize
from tests.coding_text import acts, the


def forms_of(text: str) -> list[str]:
    return forms(tokenize(text, 0, len(text)))


def test_a_text_is_given_as_it_stands():
    text = "Norway has offered to mediate between the two states ."
    assert forms_of(text) == text.split()


def test_nobody_acts_who_is_acting_minister():
    assert forms_of("Togo's acting Prime Minister left .")[2] == "former"
    assert forms_of("Togo is acting as mediator .")[2] == "acting"


def test_a_headline_in_capitals_is_read_like_a_sentence():
    assert forms_of("Togo Denies Asking Ghana for Help")[1:3] == ["denies", "asking"]
    assert forms_of("Togo Denies Asking Ghana for Help")[3] == "Ghana"


def test_a_denial_in_a_headline_is_no_request():
    act = the("Chad Denies Asking Kenya to Mediate With Cameroon", "request_mediation")
    assert (act.actor, act.actuality) == (("TCD",), "denied")


def test_an_official_who_will_not_be_named_asks_for_nothing():
    text = "An official, who asked not to be named, said that Kenya had mediated."
    assert [a for a in acts(text) if a.plover and a.plover.event == "REQUEST"] == []
