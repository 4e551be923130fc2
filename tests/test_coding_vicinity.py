from dataclasses import replace

import pytest

from miyanji.coding.glance import Glance
from miyanji.coding.vicinity import Vicinity, core, opposing, vicinity

TWO, THREE = frozenset({"KEN", "TCD"}), frozenset({"KEN", "TCD", "NOR"})


def seen(ids, *things):
    return Glance(things=frozenset(things), ids=ids, acting=True)


def test_good_offices_take_a_helper_and_two_sides():
    assert not core(seen(TWO, "lead", "talks"))
    assert core(seen(THREE, "lead", "talks"))
    assert core(seen(TWO, "help", "conflict"))


@pytest.mark.parametrize("thing", ["talks", "conflict", "attack", "agreement"])
def test_two_are_set_over_against_each_other_by_what_has_sides(thing):
    assert opposing(seen(TWO, thing))
    assert not opposing(seen(frozenset({"KEN"}), thing))
    assert not opposing(seen(TWO, "praise"))


def test_distances_count_sentences_and_not_places():
    document = vicinity([(0, seen(THREE, "lead", "talks")), (5, seen(TWO, "praise"))])
    assert document == Vicinity(0, (0,), (0,))
    assert document.at(1).near(1, 0) and not document.at(1).near(0, 1)
    assert not document.at(5).near(4, 4)
    assert document.at(5).faced(5) and not document.at(5).faced(4)


def test_whoever_only_is_something_mediates_nothing_unless_it_is_a_role():
    being = Glance(
        deeds=frozenset({"play_role"}),
        things=frozenset({"conflict"}),
        ids=frozenset({"AGO", "RWA", "COD"}),
        acting=True,
    )
    assert not core(being)
    assert core(replace(being, cues=frozenset({"role_words"})))
    assert core(replace(being, deeds=frozenset({"play_role", "lead"})))
