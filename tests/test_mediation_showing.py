from miyanji.mediation.showing import contacts, places
from tests.mediation_readings import HELPED, reading


def test_a_place_ties_the_name_to_what_is_told_as_a_fact():
    found = reading(HELPED)
    (place,) = places(["NOR"], "mediator", found.cast, found.coding.analyses).values()
    assert place.mention.ids == ("NOR",)
    assert place.node.name in ("help", "thank", "talks")


def test_a_name_without_a_place_is_dropped():
    found = reading("Norway watches. Will Norway host talks between Chad and Niger?")
    assert places(["NOR", "PER"], "mediator", found.cast, found.coding.analyses) == {}


def test_third_parties_of_one_predication_share_an_act():
    found = reading(HELPED.replace("Chad's foreign minister thanked Norway for its role. ", ""))
    third = places(["NOR", "AU"], "mediator", found.cast, found.coding.analyses)
    ((_, draft),) = contacts(list(third.values()), ["TCD"], found.cast, "occurred")
    assert [m.ids for m in draft.roles["mediators"]] == [("NOR",), ("AU",)]
    assert draft.frame.act == "meeting_indirect"
