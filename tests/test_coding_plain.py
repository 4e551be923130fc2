import pytest

from miyanji.brief.reading import read
from tests.coding_text import acts


def plain(text: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return {
        (act.plover.event, act.actor, act.addressees)
        for act in read("x", text=text, language="en").acts
        if act.plover and act.act is None
    }


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Malawi sued Zambia over the dam.", ("ACCUSE", ("MWI",), ("ZMB",))),
        ("Laos imposed sanctions on two Thai banks.", ("COERCE", ("LAO",), ("THA",))),
        ("Laos cut diplomatic ties with Thailand.", ("SANCTION", ("LAO",), ("THA",))),
        (
            "Norway provided tents and medicine to support Chadian refugees.",
            ("AID", ("NOR",), ("TCD",)),
        ),
        ("Togo lifted its embargo on Benin.", ("RETREAT", ("TGO",), ("BEN",))),
        ("Togo and Benin began joint naval exercises.", ("COOPERATE", ("TGO", "BEN"), ())),
        ("Peru launched air strikes on Chile.", ("ASSAULT", ("PER",), ("CHL",))),
        ("Peru handed over tanks to Chile.", ("AID", ("PER",), ("CHL",))),
        ("Peru said Chile was responsible for the fire.", ("ACCUSE", ("PER",), ("CHL",))),
        (
            "A Belgian tourist was kidnapped by Malian rebels.",
            ("ASSAULT", ("MLI",), ("BEL",)),
        ),
        ("Ireland will give Haiti two million euros.", ("AGREE", ("IRL",), ("HTI",))),
        ("Cuba will not release the Dutch sailor.", ("REJECT", ("CUB",), ("NLD",))),
        ("Austria said Hungary must open the road.", ("REQUEST", ("AUT",), ("HUN",))),
        ("Ghana refused to return the statue to Nigeria.", ("REJECT", ("GHA",), ("NGA",))),
    ],
)
def test_who_does_what_to_whom(text, act):
    assert act in plain(text)


@pytest.mark.parametrize(
    "text",
    ["Police in Harare arrested two teachers.", "A court in Harare banned the opposition party."],
)
def test_people_without_a_name_belong_to_the_country_of_the_place(text):
    ((event, actor, addressees),) = plain(text)
    assert (event, actor, addressees) == ("COERCE", ("ZWE",), ("ZWE",))


def test_what_is_condemned_is_no_act_beside_the_condemnation():
    assert {event for event, _, _ in plain("Kenya condemned the Somali attack on Ethiopia.")} == {
        "ACCUSE"
    }


@pytest.mark.parametrize(
    "text",
    ["The Iranian-backed group has an office in Sanaa.", "Peru exports copper and fish."],
)
def test_a_modifier_or_trade_at_large_is_no_act(text):
    assert plain(text) == set()


def test_the_occasion_is_not_whom_it_is_done_to():
    found = acts("پس از وساطت نروژ، دولت کنیا هفت کشیش زندانی را آزاد کرد.")
    (freed,) = [a for a in found if a.act is None]
    assert "NOR" not in freed.addressees


def test_who_denies_what_is_coded_as_denied_accuses_nobody():
    found = acts("سخنگوی دولت اتیوپی خبر مذاکره با اریتره را رد کرد.")
    assert [(a.act, a.actuality) for a in found] == [("meeting_direct", "denied")]
