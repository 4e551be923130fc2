from dataclasses import replace

import pytest

from miyanji.coding.chances import chances
from miyanji.coding.frame import frames
from miyanji.coding.glance import Glance
from miyanji.coding.vicinity import Vicinity

EVERYTHING = frozenset(name for frame in frames() for name in (*frame.when, *frame.content))


AROUND = Vicinity(0, (0,), (0,))


def possible(concept, seen, around=AROUND):
    return any(chance.holds(seen, around) for chance in chances(concept))


@pytest.mark.parametrize("concept", sorted({name for frame in frames() for name in frame.when}))
def test_a_frame_that_can_never_fit_needs_mediation_by_name(concept):
    words = EVERYTHING | {"direct", "indirect", "receive", "effort", "thank", "host"}
    flags = dict.fromkeys(
        (
            "acting",
            "doing",
            "twice",
            "agents",
            "several",
            "through",
            "between",
            "bound",
            "negated",
            "envoy",
        ),
        True,
    )
    flags["cues"] = frozenset({"peace_aims", "until", "whether", "messages"})
    seen = Glance(words, words, frozenset({"KEN", "TCD", "NOR"}), **flags)
    assert possible(concept, seen) == bool(chances(concept))


def test_what_a_frame_asks_for_has_to_be_seen():
    asked = Glance(frozenset({"give"}), ids=frozenset({"KEN", "TCD"}), acting=True)
    assert not possible("give", asked)
    assert possible("give", replace(asked, things=frozenset({"message"})))
