import pytest

from miyanji.coding.worded import WHOLE
from tests.coding_text import acts


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Chad asked Kenya to talk to Niger on its behalf.", "request.enlist"),
        ("Kenya is at the disposal of Chad and Niger for talks.", "ready.avail"),
        ("Kenya has put itself at the disposal of Chad and Niger.", "offer.avail"),
        ("Kenya gave Chad a week to accept its peace plan.", "pressure.staked"),
    ],
)
def test_words_alone_tell_one_act_and_leave_none_beside_it(text: str, rule: str):
    assert [a.rule for a in acts(text)] == [f"en.{rule}.v1"]
    assert rule in WHOLE


def test_a_frame_that_fits_goes_before_the_words():
    (found,) = acts("Chad asked Kenya to mediate in its quarrel with Niger.")
    assert found.rule == "en.request.mediation.v1"
