"""Conditions: what a frame asks of a predication beyond its concept and content."""

from collections.abc import Callable, Sequence

from miyanji.coding import provisos
from miyanji.coding.actuality import conditional
from miyanji.coding.attitudes import (
    able,
    accepting,
    at_request,
    at_stake,
    both_met,
    calming,
    envoy_met,
    envoy_told,
    for_peace,
    hostile,
    in_hand,
    inviting,
    is_envoy,
    peace_envoy,
    possible,
    thanked,
    unasked,
)
from miyanji.coding.bringing import bringers
from miyanji.coding.channels import mediator_nodes
from miyanji.coding.circumstances import (
    at_home,
    attended,
    attends,
    both_agreed,
    by_office,
    errand,
    guests,
    if_asked,
    laid_down,
    opposing,
    plan_object,
    pressed_for,
    refrained,
    reported,
    sent_through,
    time_asked,
    to_envoy,
    told,
    truce_errand,
    urges_both,
    weighing,
    with_envoy,
)
from miyanji.coding.frame import Frame
from miyanji.coding.interceding import (
    by_agent,
    convenes,
    from_third,
    handed,
    intercedes,
    met_with,
    pacifying,
    planned,
    proposing,
    told_by_third,
    unheard,
)
from miyanji.coding.offices import (
    askers,
    condition_cores,
    core_of,
    hosts,
    inviters,
    received,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.receptions import discussed, welcoming
from miyanji.coding.roles import ids_of
from miyanji.coding.settling import made_known
from miyanji.coding.truces import truce_table
from miyanji.coding.unneeded import unneeded
from miyanji.coding.until import put_off


def polarity_fits(frame: Frame, node: Predication) -> bool:
    """Tell whether the predication is negated as the frame wants it (either way if it says
    nothing)."""
    if frame.negated is None:
        return True
    # «بدون پذیرش طرح»
    lacked = node.nominal and node.marker == "without" and node.name in ("accept", "answer")
    return (lacked or (node.verb is not None and node.verb.negated)) == frame.negated


def qualified(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """Tell whether the words around the predication are what the frame asks for."""
    return all(test(frame, analysis, node) for test in _asked(frame))


def _asked(frame: Frame) -> Sequence[Callable[[Frame, Analysis, Predication], bool]]:
    """The tests of a frame, looked up once: most frames ask for one of fifty things, or none."""
    tests = _TESTS.get(frame.id)
    if tests is None:
        tests = tuple(test for name, test in _ASKED.items() if getattr(frame, name))
        _TESTS[frame.id] = tests
    return tests


# What a frame may ask for, by the field of the frame table that asks for it.
_ASKED: dict[str, Callable[[Frame, Analysis, Predication], bool]] = {
    "welcomed": lambda frame, analysis, node: bool(welcoming(analysis, node)),
    "discussed": lambda frame, analysis, node: discussed(analysis, node),
    "made_known": lambda frame, analysis, node: made_known(analysis, node),
    "verbal": lambda frame, analysis, node: not node.nominal,
    "noun": lambda frame, analysis, node: node.nominal,
    "standing": lambda frame, analysis, node: provisos.standing(node),
    "through": lambda frame, analysis, node: provisos.channelled(analysis, node),
    "facing": lambda frame, analysis, node: provisos.facing(analysis, node),
    "aimed": lambda frame, analysis, node: provisos.aimed(analysis, node),
    "to_mediator": lambda frame, analysis, node: bool(mediator_nodes(analysis, node)),
    "theme_quality": lambda frame, analysis, node: provisos.theme_has(
        analysis, node, frame.theme_quality
    ),
    "envoy": lambda frame, analysis, node: (
        is_envoy(node, of_states=True) or peace_envoy(analysis, node)
    ),
    "plan_object": lambda frame, analysis, node: plan_object(analysis, node),
    "with_envoy": lambda frame, analysis, node: with_envoy(analysis, node),
    "offices": lambda frame, analysis, node: by_office(node),
    "hosts_two": lambda frame, analysis, node: len(ids_of(guests(analysis, node))) > 1,
    "weighing": lambda frame, analysis, node: weighing(analysis, node),
    "refrained": lambda frame, analysis, node: refrained(analysis, node),
    "unheard": lambda frame, analysis, node: unheard(analysis, node),
    "handed": lambda frame, analysis, node: handed(analysis, node),
    "intercedes": lambda frame, analysis, node: intercedes(analysis, node),
    "convenes": lambda frame, analysis, node: convenes(analysis, node),
    "proposing": lambda frame, analysis, node: proposing(analysis, node),
    "planned": lambda frame, analysis, node: planned(analysis, node),
    "pacifying": lambda frame, analysis, node: pacifying(analysis, node),
    "met_with": lambda frame, analysis, node: met_with(analysis, node),
    "from_third": lambda frame, analysis, node: from_third(analysis, node),
    "by_agent": lambda frame, analysis, node: by_agent(analysis, node),
    "told_by_third": lambda frame, analysis, node: told_by_third(analysis, node),
    "urges_both": lambda frame, analysis, node: urges_both(analysis, node),
    "past": lambda frame, analysis, node: node.verb is not None and node.verb.tense == "past",
    "attends": lambda frame, analysis, node: attends(analysis, node, frame.content),
    "attended": lambda frame, analysis, node: attended(analysis, node),
    "at_home": lambda frame, analysis, node: at_home(analysis, node),
    "truce_errand": lambda frame, analysis, node: truce_errand(analysis, node),
    "errand": lambda frame, analysis, node: errand(analysis, node),
    "laid_down": lambda frame, analysis, node: laid_down(analysis, node),
    "sent_through": lambda frame, analysis, node: sent_through(analysis, node),
    "told": lambda frame, analysis, node: told(analysis, node),
    "both_agreed": lambda frame, analysis, node: both_agreed(analysis, node),
    "pressed_for": lambda frame, analysis, node: pressed_for(analysis, node),
    "opposing": lambda frame, analysis, node: opposing(analysis, node),
    "time_asked": lambda frame, analysis, node: time_asked(analysis, node),
    "if_asked": lambda frame, analysis, node: if_asked(analysis, node),
    "to_envoy": lambda frame, analysis, node: to_envoy(node),
    "urged": provisos.urged,
    "asked_for": lambda frame, analysis, node: bool(askers(analysis, node)),
    "if_mediated": lambda frame, analysis, node: bool(condition_cores(analysis, node)),
    "unasked": lambda frame, analysis, node: unasked(node),
    "in_hand": lambda frame, analysis, node: in_hand(analysis, node),
    "announced": lambda frame, analysis, node: provisos.announced(analysis, node),
    "both_met": lambda frame, analysis, node: both_met(analysis, node),
    "only_if": lambda frame, analysis, node: provisos.only_if(analysis, node),
    "relayed": lambda frame, analysis, node: bool(received(analysis, node)),
    "stakes": lambda frame, analysis, node: at_stake(analysis, node),
    "calming": lambda frame, analysis, node: calming(analysis, node),
    "envoy_any": lambda frame, analysis, node: is_envoy(node) or by_office(node),
    "envoy_told": lambda frame, analysis, node: envoy_told(analysis, node),
    "envoy_met": lambda frame, analysis, node: envoy_met(node),
    "accepting": lambda frame, analysis, node: accepting(analysis, node),
    "aims_at_peace": lambda frame, analysis, node: for_peace(analysis, node),
    "bare": lambda frame, analysis, node: not node.marks.get("object"),
    "inviting": lambda frame, analysis, node: inviting(analysis, node),
    "possible": lambda frame, analysis, node: possible(analysis, node),
    "conditioned": lambda frame, analysis, node: conditional(analysis, node),
    "truce_plan": lambda frame, analysis, node: provisos.truce_plan(analysis, node),
    "brought_about": lambda frame, analysis, node: bool(bringers(analysis, node)),
    "unneeded": lambda frame, analysis, node: unneeded(analysis, node),
    "reported": lambda frame, analysis, node: reported(analysis, node),
    "staged": lambda frame, analysis, node: provisos.staged(analysis, node),
    "hosted": lambda frame, analysis, node: bool(hosts(analysis, node)),
    "received": lambda frame, analysis, node: provisos.met_from_outside(analysis, node),
    "truce_table": lambda frame, analysis, node: all(truce_table(analysis, node)),
    "worded": provisos.worded,
    "helped": provisos.for_help,
    "behest": lambda frame, analysis, node: at_request(analysis, node),
    "able": lambda frame, analysis, node: able(analysis, node),
    "thanked": lambda frame, analysis, node: thanked(analysis, node),
    "agent": lambda frame, analysis, node: provisos.has_agent(analysis, node, frame.agent),
    "service": provisos.serves,
    "inner": lambda frame, analysis, node: core_of(analysis, node) is not None,
    "event": lambda frame, analysis, node: not node.nominal or provisos.is_event(analysis, node),
    "until": lambda frame, analysis, node: put_off(analysis, node),
    "through_others": lambda frame, analysis, node: provisos.through_others(analysis, node),
    "mediated": lambda frame, analysis, node: provisos.mediated(analysis, node),
    "resigned": lambda frame, analysis, node: provisos.resigned(analysis, node),
    "authored": lambda frame, analysis, node: provisos.authored(analysis, node),
    "invited": lambda frame, analysis, node: bool(inviters(analysis, node)),
    "joint": lambda frame, analysis, node: provisos.joint(analysis, node),
    "peaceful": lambda frame, analysis, node: not hostile(analysis, node),
    "quality": lambda frame, analysis, node: provisos.has_quality(analysis, node, frame.quality),
}

# Those of each frame, by its id.
_TESTS: dict[str, tuple[Callable[[Frame, Analysis, Predication], bool], ...]] = {}
