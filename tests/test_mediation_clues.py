import math

from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.clues import Clues, counted, of_actor, of_answer, of_text, sort_of
from tests.mediation_readings import HELPED, reading


def clues_of(text: str) -> Clues:
    found = reading(text)
    return counted(found.cast.mentions, found.coding.analyses, len(found.sentences))


def test_what_is_told_beside_a_name_is_counted_by_side_and_distance():
    found = clues_of("Norway mediates between Chad and Niger.")
    assert set(found.actors) == {"NOR", "TCD", "NER"}
    assert found.actors["NOR"]["near:mediation:before0"] == 1
    assert found.actors["TCD"]["near:mediation:after0"] == 1
    assert found.actors["NOR"]["role:mediation.actor"] == 1
    assert found.actors["NER"]["role:mediation.parties"] == 1
    assert found.concepts["mediation"] == 1


def test_values_of_an_actor_are_shares_of_its_mentions():
    values = of_actor(clues_of(HELPED), "TCD")
    assert values["is:state"] == 1
    assert 0 < values["share"] <= 1
    assert all(v > 0 for clue, v in values.items() if clue.startswith("share:"))


def test_no_word_and_no_name_of_the_text_is_a_clue():
    found = clues_of(HELPED)
    said = {clue for counts in found.actors.values() for clue in counts}
    said |= set(of_text(found)) | set(of_answer(found, "TCD"))
    assert not any(word in clue for clue in said for word in ("Chad", "TCD", "Oslo", "narrow"))


def test_an_actor_that_is_not_named_has_the_clues_of_the_text_alone():
    values = of_answer(clues_of(HELPED), "PER")
    assert values["unnamed"] == 1
    assert all(clue == "unnamed" or clue.startswith("text:") for clue in values)


@given(st.integers(1, 40), st.integers(1, 40))
def test_the_rate_of_a_concept_falls_with_the_length_of_the_text(short, more):
    found = clues_of("Norway mediates between Chad and Niger.")
    rates = [
        of_text(Clues(found.actors, found.concepts, n))["rate:mediation"]
        for n in (short, short + more)
    ]
    assert rates[0] > rates[1] > 0
    assert math.isclose(rates[0] * short, rates[1] * (short + more))


def test_sorts_of_actors():
    sorts = {"CHE": "state", "UNO": "body", "AU": "body", "group:rsf": "group"}
    assert {name: sort_of(name) for name in sorts} == sorts
    assert sort_of("person:jane-roe") == "person"
