import pytest

from tests.test_coding_sides import answers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji's president turned down an invitation to visit Peru.", (("FJI",), ("PER",))),
        ("The Fijian parliament rejected a government plan to raise taxes.", (("FJI",), ("FJI",))),
        ("Fiji's supreme court rejected an appeal.", (("FJI",), ("FJI",))),
        ("Fiji's foreign minister walked out of talks with Peru.", (("FJI",), ("PER",))),
    ],
)
def test_an_answer_goes_to_whoever_asked(text, act):
    assert ("REJECT", *act) in answers(text)


def test_a_plan_of_nobody_told_is_not_the_rejecter_s_own():
    assert ("REJECT", ("FJI",), ("FJI",)) not in answers("Fiji rejected the plan.")
