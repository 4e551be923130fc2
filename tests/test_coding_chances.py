from dataclasses import replace

import pytest

from miyanji.coding.chances import chances, core
from miyanji.coding.frame import frames
from miyanji.coding.glance import Glance

EVERYTHING = frozenset(name for frame in frames() for name in (*frame.when, *frame.content))


def possible(concept, seen, spoken=True):
    return any(chance.holds(seen, spoken=spoken) for chance in chances(concept))


@pytest.mark.parametrize("concept", sorted({name for frame in frames() for name in frame.when}))
def test_a_frame_that_can_never_fit_needs_mediation_by_name(concept):
    words = EVERYTHING | {"direct", "indirect", "receive", "effort", "thank", "host"}
    flags = dict.fromkeys(
        ("acting", "doing", "twice", "agents", "several", "through", "bound", "peace", "until"),
        True,
    )
    seen = Glance(words, words, frozenset({"KEN", "TCD", "NOR"}), **flags)
    assert possible(concept, seen) == bool(chances(concept))


def test_what_a_frame_asks_for_has_to_be_seen():
    asked = Glance(frozenset({"give"}), ids=frozenset({"KEN", "TCD"}), acting=True)
    assert not possible("give", asked)
    assert possible("give", replace(asked, things=frozenset({"message"})))


def test_good_offices_take_a_helper_and_two_sides():
    seen = Glance(frozenset({"lead"}), frozenset({"talks"}), frozenset({"KEN", "TCD"}))
    assert not core(seen)
    assert core(Glance(seen.deeds, seen.things, frozenset({"KEN", "TCD", "NOR"})))
