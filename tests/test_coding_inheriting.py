from tests.coding_text import the


def test_who_is_beside_a_mediator_is_no_side():
    act = the("سنگال حاضر است در کنار غنا بین بنین و نیجر میانجی شود.", "express_willingness")
    assert act.actor == ("SEN",)
    assert set(act.parties) == {"BEN", "NER"}
