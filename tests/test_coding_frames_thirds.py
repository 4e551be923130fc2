"""Frames of those who stand between two: hosts, truces, readiness, pressure, texts."""

import pytest

from tests.coding_text import acts, brief, the


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger have agreed to an “immediate” ceasefire, the Kenyan president said.",
        "The leaders of Chad and Niger agreed to begin a truce on Friday.",
    ],
)
def test_a_truce_to_which_both_sides_agree_is_an_agreement(text):
    assert set(the(text, "agreement").actor) == {"TCD", "NER"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger agreed to a Kenyan proposal for a ceasefire.",
        "Chad and Niger agreed to sit down and negotiate a truce.",
    ],
)
def test_what_both_agree_to_talk_about_is_no_agreement_yet(text):
    assert not [a for a in acts(text) if a.act == "agreement" and a.actuality == "happened"]


def test_who_hosts_beside_two_at_odds_is_the_third_only_where_no_other_is():
    two = "The fighting between Chad and Niger goes on. "
    assert the(two + "Kenya hosted talks on Monday.", "host").mediators == ("KEN",)
    led = two + "The talks were led by the African Union. Kenya hosted the meeting."
    assert the(led, "host").mediators == ()


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Kenya hosted the leaders of Chad and Niger for peace talks.", "host", ("KEN",)),
        ("Kenya has invited Chad and Niger to talks in Nairobi.", "host", ("KEN",)),
        ("Chad is open to Kenyan mediation.", "accept", ("TCD",)),
        ("Chad is not interested in having Kenya mediate with Niger.", "reject", ("TCD",)),
        ("The mediators gave up.", "end", ()),
        ("Kenya could act as a go-between for Chad and Niger.", "express_willingness", ("KEN",)),
    ],
)
def test_who_opens_a_door_and_who_shuts_it(text, kind, actor):
    assert the(text, kind).actor == actor


def test_all_who_are_listed_mediate():
    text = "The mediation of the African Union, Kenya and Ghana between Chad and Niger goes on."
    thirds = {m for act in acts(text) for m in act.mediators}
    assert thirds == {"AU", "KEN", "GHA"}


def test_refusing_to_meet_directly_refuses_no_mediation():
    kinds = {act.act for act in acts("Chad rejects direct talks with Niger.")}
    assert "reject" not in kinds


def test_what_is_asked_for_by_a_call_is_done_by_those_called():
    text = "Kenya and Ghana issued a statement urging Chad and Niger to resume talks."
    met = [act for act in acts(text) if act.act == "meeting_direct"]
    assert all(set(act.parties) == {"TCD", "NER"} for act in met)
    assert all(act.actuality != "happened" for act in met)


def test_a_plan_drawn_up_by_a_third_party_is_its_text():
    text = "The war between Chad and Niger goes on. The plan drafted by Kenya and Ghana failed."
    assert the(text, "propose_text").actor == ("KEN", "GHA")


def test_readiness_to_help_beside_two_at_odds_is_readiness_to_mediate():
    text = (
        "The Kenyan president spoke by phone with the leaders of Chad and Niger. "
        "Kenya is ready to help, he said."
    )
    assert the(text, "express_willingness").mediators == ("KEN",)
    assert not [a for a in acts("Kenya is ready to help, its president told Chad.") if a.mediators]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kenya threatened Chad with sanctions unless it accepts the ceasefire plan.", "KEN"),
        ("Under pressure from Kenya, Chad agreed to meet Niger.", "KEN"),
        ("Kenya urged Chad to hold its fire.", "KEN"),
    ],
)
def test_pressure_is_told_in_many_ways(text, actor):
    assert actor in the(text, "pressure_or_incentive").actor


def test_who_calls_for_mediation_asks_and_does_not_mediate():
    act = the("Chad and Niger have called for international mediation.", "request_mediation")
    assert (act.actor, act.mediators) == (("TCD", "NER"), ())


def test_the_opposition_at_home_refuses_nothing():
    text = "Chad and the opposition held talks that Kenya mediated."
    assert "reject" not in {act.act for act in acts(text)}


def test_a_condition_on_what_is_accepted_makes_it_conditional():
    text = "Chad was willing to accept Kenya as mediator as long as Niger disarmed the rebels."
    assert the(text, "accept_conditionally").actor == ("TCD",)


def test_a_mediator_who_is_sent_is_an_offer():
    act = the("Kenya will soon send a mediator to Chad.", "express_willingness")
    assert (act.mediators, act.actuality) == (("KEN",), "planned")


def test_who_urges_two_sides_to_accept_stands_between_them():
    act = the("Kenya urged Chad and Niger to accept its ceasefire plan.", "pressure_or_incentive")
    assert (act.mediators, act.parties) == (("KEN",), ("TCD", "NER"))


def test_the_envoy_of_an_organisation_holds_talks_with_a_side():
    act = the("The UN envoy held talks with the Yemeni government in Aden.", "meeting_indirect")
    assert (act.mediators, act.parties) == (("UNO",), ("YEM",))


def test_who_mediates_beside_talks_to_come_is_ahead_too():
    text = "Mexico will host talks between Chad and Niger with Kenya mediating."
    assert the(text, "meeting_indirect").actuality == "planned"


def test_the_circumstances_of_a_deed_are_not_the_doers_own():
    act = the("Despite attempts at mediation, Libya remains divided.", "meeting_indirect")
    assert act.mediators == ()


def test_who_stands_before_a_headlines_infinitive_is_to_mediate():
    act = the("Kenya to mediate between Chad and Niger", "meeting_indirect")
    assert (act.mediators, act.actuality) == (("KEN",), "planned")


def test_talks_that_are_held_and_hosted_by_a_third():
    act = the("Chad and Niger held talks in Accra hosted by Kenya's president.", "host")
    assert (act.mediators, act.parties) == (("KEN",), ("TCD", "NER"))


def test_a_meeting_to_come_that_a_third_sponsors_is_ahead_too():
    text = "The presidents of Chad and Niger will meet in a meeting sponsored by Kenya."
    assert the(text, "meeting_indirect").actuality == "planned"


def test_an_exchange_mediated_somewhere_is_not_mediated_by_its_sides():
    text = "Chad and Niger made a swap of captives mediated in Muscat."
    assert all(not {"TCD", "NER"} & set(a.mediators) for a in acts(text))


def test_who_is_met_in_a_push_to_avert_its_war_is_a_side():
    text = "Kenya's envoy met Chad's president in a push to avert a war between Chad and Niger."
    (process,) = brief(text).processes
    assert (process.mediators, set(process.parties)) == (("KEN",), {"TCD", "NER"})


@pytest.mark.parametrize("deed", ["helped", "has helped"])
@pytest.mark.parametrize("aim", ["negotiate a ceasefire", "reach a truce"])
def test_who_helped_two_to_settle_has_mediated(deed, aim):
    act = the(f"Kenya {deed} Chad and Niger {aim}.", "meeting_indirect")
    assert (act.mediators, set(act.parties)) == (("KEN",), {"TCD", "NER"})


@pytest.mark.parametrize("deed", ["could help", "is ready to help", "did not help"])
def test_who_has_not_helped_yet_has_not_mediated(deed):
    rows = acts(f"Kenya {deed} Chad and Niger reach a truce.")
    assert not [a for a in rows if (a.act, a.actuality) == ("meeting_indirect", "happened")]


def test_thanks_for_hosting_tell_of_the_third_of_a_deal():
    text = (
        "اوگاندا و رواندا بر سر تبادل زندانیان توافق کردند. وزیر خارجه اوگاندا از مقامات کنیا به "
        "دلیل میزبانی مذاکرات درباره تبادل زندانیان قدردانی کرد."
    )
    (process,) = brief(text).processes
    assert (set(process.parties), process.mediators) == ({"UGA", "RWA"}, ("KEN",))
    assert {r.value for r in process.responses.values()} <= {"accept", "noncommittal"}


def test_the_war_tells_who_of_those_at_the_table_are_its_sides():
    text = (
        "ترکیه می‌تواند میزبان نشست سودان، چاد و فرانسه "
        "برای پایان دادن به جنگ میان سودان و چاد باشد."
    )
    found = [set(a.parties) for a in acts(text) if a.actor == ("TUR",)]
    assert found == [{"SDN", "TCD"}]


@pytest.mark.parametrize("home, third", [("قاهره", "EGY"), ("دوحه", "QAT")])
def test_an_armed_group_that_travels_for_a_truce_has_a_third_there(home, third):
    text = f"هیئتی از حماس برای ادامه مذاکرات بر سر آتش‌بس به {home} سفر کرد."
    (process,) = brief(text).processes
    assert process.mediators == (third,)
    assert process.responses["group:hamas"].value == "accept"
    other = f"هیئتی از حماس برای گفت‌وگو درباره روابط دوجانبه به {home} سفر کرد."
    assert not brief(other).processes
