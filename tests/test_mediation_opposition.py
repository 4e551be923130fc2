from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.opposition import likely, state_or_group
from tests.coding_text import brief

NAMES = st.sampled_from(["TCD", "SDN", "KEN", "EGY", "group:rsf"])
PAIRS = st.dictionaries(st.frozensets(NAMES, min_size=2, max_size=2), st.integers(1, 5))


@given(PAIRS, st.sets(NAMES))
def test_pairs_outside_a_war_fall_away_and_no_other(pairs, warring):
    kept = likely(Counter(pairs), warring)
    assert set(kept) <= set(pairs)
    told = len(warring) > 1
    assert all((pair in kept) == (not told or bool(pair & warring)) for pair in pairs)


def test_two_who_meet_about_the_war_of_others_are_not_its_sides():
    text = (
        "The presidents of Kenya and Egypt met in Nairobi on Monday. They met again on Tuesday. "
        "Norway is mediating. The fighting between the army of Sudan and the Rapid Support "
        "Forces goes on."
    )
    (process,) = brief(text).processes
    assert set(process.parties) == {"SDN", "group:rsf"}


def test_sides_are_looked_for_near_the_mediation():
    far = " ".join(f"Prices rose by {n} percent in the capital." for n in range(2, 30))
    text = (
        "Peru attacked Chile. Peru attacked Chile again. " + far + " Norway is mediating in the "
        "Sahel. The war between Chad and Niger goes on."
    )
    (process,) = brief(text).processes
    assert set(process.parties) == {"TCD", "NER"}


def test_organisations_of_states_are_no_states():
    assert state_or_group("FRA") and state_or_group("group:eta")
    assert not state_or_group("UNO") and not state_or_group("person:somebody")
