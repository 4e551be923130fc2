from tests.test_coding_sides import answers


def test_what_follows_goes_on_with_the_same_other_side():
    found = answers("Fiji accused Peru of spying and cut diplomatic ties.")
    assert ("SANCTION", ("FJI",), ("PER",)) in found


def test_a_blow_told_of_by_its_victims_is_one_act():
    found = answers("Fiji's army shelled Peruvian positions, killing ten soldiers.")
    assert found == {("ASSAULT", ("FJI",), ("PER",))}


def test_what_something_is_done_for_is_not_done():
    found = answers("Fiji and Peru began joint patrols to curb smuggling.")
    assert {event for event, _, _ in found} == {"COOPERATE"}
