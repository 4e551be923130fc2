import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    "line", ["LIMA - ", "LIMA — ", "LIMA (Agency) - ", "NEW DELHI, March 3 (Agency) - "]
)
def test_where_a_report_was_written_is_no_actor(line):
    (act,) = acts(line + "Norway has offered to mediate between Chad and Mali.")
    assert (act.actor, act.mediators, act.parties) == (("NOR",), ("NOR",), ("TCD", "MLI"))


def test_a_name_before_a_dash_in_a_sentence_acts():
    found = acts("Norway - not Peru - has offered to mediate between Chad and Mali.")
    assert any("NOR" in a.actor for a in found)
