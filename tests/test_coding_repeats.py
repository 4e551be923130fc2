from dataclasses import replace

from miyanji.coding.repeats import distinct
from tests.mediation_acts import make


def spanned(number, kind, *names, span=(0, 5), **fields):
    return replace(make(number, kind, *names, **fields), span=span)


def ids(*acts):
    return [a.id for a in distinct(acts)]


def test_the_same_act_on_the_same_words_stands_once():
    assert len(ids(spanned(1, "offer", "OMN"), spanned(2, "offer", "OMN"))) == 1


def test_the_fuller_of_two_acts_stands_whichever_comes_first():
    poor = spanned(1, "meeting_indirect", "QAT", by="QAT")
    rich = spanned(2, "meeting_indirect", "EGY QAT", by="EGY QAT", span=(0, 9))
    assert ids(poor, rich) == ids(rich, poor) == ["a2"]


def test_other_words_kinds_actualities_or_people_are_another_act():
    act = spanned(1, "offer", "OMN")
    others = (
        spanned(2, "offer", "OMN", span=(6, 9)),
        spanned(2, "accept", "OMN"),
        spanned(2, "offer", "OMN", actuality="denied"),
        spanned(2, "offer", "QAT"),
    )
    for other in others:
        assert ids(act, other) == ["a1", "a2"]
