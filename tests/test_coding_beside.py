"""Names that stand beside a word of mediation, whatever the parse makes of them."""

import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    "words",
    [
        "mediators Kenya, Norway and Chad",
        "mediators - Kenya, Norway and Chad -",
        "mediators (Kenya, Norway and Chad)",
        "mediators, Kenya, Norway and Chad,",
    ],
)
def test_a_list_beside_mediators_names_them(words: str):
    found = acts(f"The two sides of the war met the {words} in the capital on Sunday.")
    assert {m for act in found for m in act.mediators} == {"KEN", "NOR", "TCD"}


def test_mediation_that_came_before_is_what_an_agreement_is_owed_to():
    found = acts(
        "Chad and Sudan agreed to a ceasefire after months of mediation by Kenya and Oman."
    )
    agreement = next(act for act in found if act.act == "agreement")
    assert set(agreement.actor) == {"TCD", "SDN"}
    assert set(agreement.mediators) == {"KEN", "OMN"}
    assert not any(act.act == "suspend" for act in found)


def test_offers_from_several_to_mediate_are_theirs():
    found = acts(
        "Peru has rejected offers from Chile and Brazil to mediate in its conflict with Ecuador."
    )
    refusal = next(act for act in found if act.act == "reject")
    assert refusal.actor == ("PER",)
    assert set(refusal.mediators) == {"CHL", "BRA"}


def test_a_list_that_a_clause_follows_is_not_the_mediators():
    found = acts("According to mediators, Chad and Sudan have agreed to a truce.")
    assert not {m for act in found for m in act.mediators} & {"TCD", "SDN"}


def test_thanks_for_mediating_name_who_is_thanked():
    found = acts("Peru's foreign minister thanked Norway for mediating in its talks with Chile.")
    assert {m for act in found for m in act.mediators} == {"NOR"}


def test_a_government_that_an_army_leads_is_its_states():
    (act,) = [
        act
        for act in acts("Chad's army-led government rejected Kenya's offer to mediate with Sudan.")
        if act.act
    ]
    assert (act.act, act.actor, act.mediators) == ("reject", ("TCD",), ("KEN",))


def test_mediators_from_two_countries_are_both():
    found = acts("Mediators from Kenya and Egypt met the Sudanese foreign minister on Sunday.")
    assert {m for act in found for m in act.mediators} == {"KEN", "EGY"}


def test_whoever_is_kept_as_a_mediator_is_one_of_all_that_are():
    (found,) = [
        act
        for act in acts("Peru and Chile agreed to keep Cuba, Norway and Oman as mediators.")
        if act.act == "accept"
    ]
    assert set(found.mediators) == {"CUB", "NOR", "OMN"}


def test_who_takes_part_in_talks_as_a_mediator_is_one():
    found = acts("Kenya and Norway are taking part as mediators in the talks of Chad and Niger.")
    assert {m for act in found for m in act.mediators} == {"KEN", "NOR"}


def test_whose_talks_somebody_is_asked_to_guarantee_is_a_side():
    (found,) = [
        act
        for act in acts("Colombia has asked Brazil to be a guarantor of its talks with the ELN.")
        if act.act == "request_mediation"
    ]
    assert found.mediators == ("BRA",)
    assert set(found.parties) == {"COL", "group:eln"}


def test_the_names_of_a_mediating_group_are_those_it_is_made_up_of():
    text = (
        "Chad agreed to a truce put forward by a mediator group made up of Kenya, Oman and Qatar."
    )
    assert {m for act in acts(text) for m in act.mediators} == {"KEN", "OMN", "QAT"}


def test_mediators_listed_after_an_article_are_named():
    text = "Chad is studying a truce plan received from mediators the United States and Oman."
    assert {m for act in acts(text) for m in act.mediators} == {"USA", "OMN"}


@pytest.mark.parametrize(
    "text",
    [
        "The leaders of Chad and Niger agreed to resume shuttle diplomacy and to trade more.",
        "It was the third visit of what both presidents call their \u201cshuttle diplomacy\u201d.",
    ],
)
def test_visits_of_two_to_each_other_are_no_mediation(text: str):
    assert not [act for act in acts(text) if act.mediators or act.act == "meeting_indirect"]


def test_shuttle_diplomacy_between_two_is_mediation():
    found = acts("Kenya's envoy resumed his shuttle diplomacy between Chad and Niger.")
    assert {m for act in found for m in act.mediators} == {"KEN"}


def test_whom_mediators_wait_for_is_none_of_them():
    text = (
        "The mediators are standing by for Chad's response after Niger accepted a truce proposal."
    )
    found = acts(text)
    assert not {m for act in found for m in act.mediators}
    assert [act.actor for act in found if act.act == "accept"] == [("NER",)]


def test_an_answer_that_came_before_was_given():
    (answer,) = [
        act
        for act in acts("The mediators hope for a truce after Chad's acceptance of the proposal.")
        if act.act == "accept"
    ]
    assert (answer.actor, answer.actuality) == (("TCD",), "happened")


def test_each_of_two_participles_has_a_doer_of_its_own():
    text = "The offer of Kenya to mediate was welcomed by Chad but rejected by Niger."
    told = {(a.act, a.actor) for a in acts(text)}
    assert told >= {("accept", ("TCD",)), ("reject", ("NER",))}


def test_neither_stands_for_the_two_named_last():
    found = acts("Kenya offered to mediate between Chad and Niger; neither has replied so far.")
    assert ("no_public_answer", ("TCD", "NER")) in [(a.act, a.actor) for a in found]


def test_whom_an_envoy_is_sent_to_does_not_mediate():
    found = acts("The UN special envoy for Yemen mediated between Chad and Niger.")
    assert [a.actor for a in found if a.act == "meeting_indirect"] == [("UNO",)]
