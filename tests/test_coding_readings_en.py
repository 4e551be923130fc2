"""English clauses in unusual places: what closes a sentence, what is given, who hosts."""

import pytest

import miyanji


def _acts(text: str) -> list[dict]:
    return miyanji.read("x", text=text, language="en").to_dict()["acts"]


def _only(text: str, act: str) -> dict:
    found = [a for a in _acts(text) if a["act"] == act]
    assert len(found) == 1
    return found[0]


def test_who_says_it_may_close_the_sentence():
    act = _only(
        "Chad never mediated between Togo and Benin, its envoy insisted.", "meeting_indirect"
    )
    assert act["actuality"] == "denied"
    assert act["attribution"]["kind"] == "official_on_record"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya handed Togo and Benin a draft treaty.",
        "Kenya presented Togo and Benin with a draft treaty.",
        "Kenya put a ten-page draft to Togo and Benin.",
        "Kenya put a plan to Togo and Benin.",
        "Kenya laid a proposal before Togo and Benin.",
    ],
)
def test_a_draft_is_given_to_those_named_first_or_last(text):
    act = _only(text, "propose_text")
    assert (act["actor"], act["addressees"]) == (["KEN"], ["TGO", "BEN"])


def test_a_proposal_that_is_passed_on_is_another_s():
    acts = _acts("Kenya relayed a Togolese proposal to Benin.")
    assert [a["act"] for a in acts] == ["carry_message"]


def test_playing_host_is_hosting():
    act = _only("Oslo is to play host to envoys of Chad and Togo for talks.", "host")
    assert (act["actor"], act["actuality"]) == (["NOR"], "planned")


def test_a_suggestion_that_somebody_welcomed_is_accepted():
    text = (
        "Peru floated the idea of mediating between Chad and Togo, a suggestion that "
        "Togo's president welcomed."
    )
    act = _only(text, "accept")
    assert (act["actor"], act["actuality"]) == (["TGO"], "happened")


def test_what_others_want_is_no_readiness():
    acts = _acts("Many residents want Peru to mediate between Chad and Togo.")
    assert "express_willingness" not in [a["act"] for a in acts]


def test_no_message_was_passed():
    text = "No message has been passed to Peru through the Swiss embassy, Cuba's spokesman said."
    act = _only(text, "carry_message")
    assert (act["actor"], act["addressees"], act["actuality"]) == (["CHE"], ["PER"], "denied")


@pytest.mark.parametrize(
    ("text", "actor", "addressees"),
    [
        ("Obama told Raul Castro to end the war.", ["USA"], ["CUB"]),
        ("Peru leaned on Chile to extend the truce with Cuba.", ["PER"], ["CHL"]),
        ("Peru pressed Chile to withdraw its troops and sign the deal.", ["PER"], ["CHL"]),
        ("Peru threatened to cut aid to Chile unless it signed the deal.", ["PER"], ["CHL"]),
        ("Peru offered loans to Chile if it signed a truce with Cuba.", ["PER"], ["CHL"]),
        (
            "Peru said it would impose sanctions on Chile unless it stopped fighting.",
            ["PER"],
            ["CHL"],
        ),
    ],
)
def test_what_is_put_before_somebody_to_move_it(text, actor, addressees):
    act = _only(text, "pressure_or_incentive")
    assert (act["actor"], act["addressees"]) == (actor, addressees)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad has no objection to Kenya mediating in its dispute with Libya.", "accept"),
        ("Chad allowed Kenya to mediate in its dispute with Libya.", "accept"),
        ("Chad does not oppose Kenyan mediation.", "accept"),
        ("Chad will not let Kenya mediate.", "reject"),
    ],
)
def test_who_lets_another_mediate_accepts_it(text, act):
    found = _only(text, act)
    assert (found["actor"], found["addressees"]) == (["TCD"], ["KEN"])
    assert found["actuality"] == "happened"


def test_a_rejection_has_one_doer():
    act = _only("Peru's rejection of the Chilean offer came at noon.", "reject")
    assert (act["actor"], act["addressees"]) == (["PER"], ["CHL"])


def test_to_call_somebody_is_to_telephone():
    acts = _acts("President Putin called President Xi on Saturday.")
    assert [a["plover"]["event"] for a in acts] == ["CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president announced a truce with Libya.",
        "Chad's parliament ratified the treaty with Libya.",
    ],
)
def test_who_announces_its_own_agreement_has_made_it(text):
    act = _only(text, "agreement")
    assert (act["actor"], act["addressees"]) == (["TCD"], ["LBY"])


def test_an_adjective_governs_no_talks():
    act = _only(
        "The French government opened direct, high-level talks with Libya.", "meeting_direct"
    )
    assert (act["actor"], act["addressees"]) == (["FRA"], ["LBY"])


def test_reports_that_are_denied_are_denied():
    text = "Chad denied reports that it had proposed a new ceasefire plan to Libya."
    act = _only(text, "propose_text")
    assert (act["actor"], act["addressees"]) == (["TCD"], ["LBY"])
    assert act["actuality"] == "denied"


def test_what_is_not_known_is_asked():
    act = _only(
        "It is not known whether Peru has delivered the Cuban letter to Chile.", "carry_message"
    )
    assert act["actuality"] == "asked"


def test_a_condition_before_its_speaker_is_one():
    text = "Peru would accept Cuban mediation only if Chile withdrew, President Castillo said."
    act = _only(text, "accept_conditionally")
    assert (act["actor"], act["addressees"]) == (["PER"], ["CUB"])


def test_to_act_as_go_between_is_asked_for():
    text = "Peru's request to Cuba to act as go-between went unanswered."
    act = _only(text, "request_mediation")
    assert (act["actor"], act["addressees"]) == (["PER"], ["CUB"])


def test_a_roadmap_for_peace_is_a_text():
    text = "The African Union has proposed a roadmap to end the fighting in South Sudan."
    assert _only(text, "propose_text")["actor"] == ["AU"]


def test_to_have_another_pressed_is_to_ask_for_help():
    act = _only("Lebanon urged France to press Israel to halt its strikes.", "request_mediation")
    assert (act["actor"], act["addressees"]) == (["LBN"], ["FRA"])


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Peru is willing to help ease tensions between Chad and Libya.", ["express_willingness"]),
        ("Russia eased tensions with Ukraine.", [None]),
    ],
)
def test_tensions_are_eased_between_others_or_with_another(text, acts):
    assert [a["act"] for a in _acts(text)] == acts


def test_what_is_offered_to_be_hosted_is_no_meeting():
    acts = _acts("Peru is ready to host a meeting between the presidents of Chad and Libya.")
    assert [a["act"] for a in acts] == ["express_willingness"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru brought Chad and Libya together in Lima.",
        "Peru brought Chad and Libya to the negotiating table.",
        "Peru intervened in the dispute between Chad and Libya.",
    ],
)
def test_who_brings_two_together_is_between_them(text):
    act = _only(text, "meeting_indirect")
    assert (act["mediators"], act["parties"]) == (["PER"], ["TCD", "LBY"])


def test_who_receives_two_for_talks_hosts_them():
    text = "Peru's president received the leaders of Chad and Libya in Lima for peace talks."
    act = _only(text, "host")
    assert (act["actor"], act["addressees"]) == (["PER"], ["TCD", "LBY"])


def test_no_return_to_talks_until_a_demand_is_met():
    text = "Chad will not return to the talks in Lima until the sanctions are lifted."
    act = _only(text, "accept_conditionally")
    assert (act["actor"], act["actuality"]) == (["TCD"], "happened")


def test_generals_are_their_country_s():
    act = _only("Peru pressed Sudan's generals to accept a truce.", "pressure_or_incentive")
    assert act["addressees"] == ["SDN"]
