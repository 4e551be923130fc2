import pytest

from tests.coding_text import acts, brief

HEADING = "Remarks by President Trump on Foreign Policy\n\n"
WAR = HEADING + "Israel and Hamas have been at war since October.\n\n"


def thirds(text):
    return {m for a in acts(text) for m in a.mediators}


@pytest.mark.parametrize(
    "text",
    [
        "We are working day and night to get this hostage deal done.",
        "We are doing everything we can to get a ceasefire over the finish line.",
        "We discussed getting a truce in place.",
    ],
)
def test_who_works_to_get_a_truce_done_is_a_third(text: str):
    (process,) = brief(WAR + text).processes
    assert process.mediators == ("USA",)
    assert set(process.parties) == {"ISR", "group:hamas"}
    assert process.stage == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        WAR + "We are working to get this trade deal done.",
        WAR + "We will get the tax cuts done.",
        # Nobody is at war.
        HEADING + "We are working to get the deal done.",
    ],
)
def test_deals_that_end_no_fighting_make_no_third(text: str):
    assert thirds(text) == set()


@pytest.mark.parametrize("verb", ["ended", "stopped", "settled", "have resolved"])
def test_a_war_of_two_that_a_third_has_ended_was_mediated(verb: str):
    (process,) = brief(HEADING + f"I {verb} the war between Chad and Sudan.").processes
    assert process.mediators == ("USA",)
    assert set(process.parties) == {"TCD", "SDN"}
    assert process.stage == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "Chad must end the war between Chad and Sudan.",
        "Trump did not end the war between Chad and Sudan.",
        "Trump ended the ban on imports from Chad and Sudan.",
    ],
)
def test_a_side_ends_its_own_war_and_what_is_not_ended_is_not_mediated(text: str):
    assert thirds(text) == set()


def test_a_plan_for_ending_a_war_is_a_plan():
    found = acts("The African Union has a plan for ending the border war between Chad and Niger.")
    assert not [a for a in found if a.act in ("offer", "meeting_indirect")]
