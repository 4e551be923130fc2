from miyanji.mediation.clues import counted
from miyanji.mediation.judging import judge
from miyanji.mediation.tracing import trace
from tests.mediation_readings import HELPED, QUIET, reading


def judged(text: str):
    found = reading(text)
    clues = counted(found.cast.mentions, found.coding.analyses, len(found.sentences))
    return judge(clues, trace(*found), "en")


def test_who_helps_two_others_to_agree_is_judged_to_mediate():
    found = judged(HELPED)
    assert set(found.mediators) == {"NOR", "AU"}
    assert "TCD" in found.parties
    assert found.stage == "occurred"


def test_nobody_is_judged_in_a_text_of_something_else():
    assert judged(QUIET) is None


def test_nobody_is_judged_twice_or_to_be_both():
    found = judged(HELPED)
    names = (*found.mediators, *found.parties)
    assert len(set(names)) == len(names)
    assert set(found.accepting) <= set(found.parties)
