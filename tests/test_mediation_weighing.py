from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from miyanji import coding
from miyanji.documents import from_text
from miyanji.mediation.clues import counted
from miyanji.mediation.judging import judge
from miyanji.mediation.tracing import trace
from miyanji.mediation.weighing import LONGEST, weigh
from tests.mediation_readings import HELPED, QUIET, reading

WORDS = HELPED.split()


def weighed(text: str):
    found = reading(text)
    return found, *weigh(found, trace(*found))


def test_a_mediation_without_a_frame_is_weighed_and_shown_with_its_words():
    found, coding, (process,) = weighed(HELPED)
    assert trace(*found) == ()
    assert set(process.mediators) == {"NOR", "AU"}
    assert process.stage == "occurred"
    acts = [a for a in coding.acts if a.id in process.acts]
    assert any(".weighed." in a.rule for a in acts)
    assert {m for a in acts for m in a.mediators} == set(process.mediators)
    assert {p for a in acts for p in a.parties} == set(process.parties)


def test_what_the_rules_have_read_stays():
    text = "Kenya mediates between Chad and Niger in Nairobi. " + HELPED
    found, coding, processes = weighed(text)
    (old,) = trace(*found)
    assert set(old.mediators) <= set(processes[0].mediators)
    assert set(old.parties) <= set(processes[0].parties)
    assert processes[0].stage == old.stage
    told = [(a.act, a.span, a.rule) for a in coding.acts if ".weighed." not in a.rule]
    assert told == [(a.act, a.span, a.rule) for a in found.coding.acts]


@pytest.mark.parametrize("text", [QUIET, "Chad and Niger have held talks in Oslo. Norway helped."])
def test_a_text_of_something_else_or_too_short_is_left_alone(text):
    found, coding, processes = weighed(text)
    assert coding is found.coding
    assert processes == trace(*found)


def test_a_text_too_long_is_left_alone():
    found, coding, _ = weighed(HELPED + " It rained in Lima." * LONGEST)
    assert coding is found.coding


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(WORDS))
def test_in_any_order_of_words_every_weighed_act_has_its_words(words):
    found, coding, processes = weighed(" ".join(words) + " Norway. Chad. Niger.")
    text = found.document.text
    assert [a.id for a in coding.acts] == [f"a{n}" for n in range(1, len(coding.acts) + 1)]
    for act in coding.acts:
        assert text[act.span[0] : act.span[1]] == act.quote
        for spans in act.evidence.values():
            assert all(0 <= start < end <= len(text) for start, end in spans)
    ids = {a.id for a in coding.acts}
    for process in processes:
        assert set(process.acts) <= ids
        assert not set(process.mediators) & set(process.parties)
        assert set(process.responses) == set(process.parties)


def test_a_mediation_that_is_only_remembered_is_none():
    text = (
        "In 1994 Chad and Niger came close to a ceasefire agreement. In 1994 Norway and the "
        "African Union helped the two governments to narrow their differences in talks in Oslo. "
        "In 1994 Chad and Niger welcomed the talks with each other. The road was built later. "
        "The rains begin in June."
    )
    document = from_text(text, source="x", published=date(2026, 3, 1), language="en")
    found = next(coding.read_many([document]))
    clues = counted(found.cast.mentions, found.coding.analyses, len(found.sentences))
    assert judge(clues, (), "en")
    assert weigh(found, ()) == (found.coding, ())
