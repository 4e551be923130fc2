import pytest

from tests.coding_text import acts


def mediators(text):
    return {m for a in acts(text) for m in a.mediators}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is working with Egypt and Oman on a truce between Chad and Sudan.",
        "Kenya, together with Egypt and Oman, is working on a truce between Chad and Sudan.",
    ],
)
def test_those_with_whom_a_third_works_mediate_too(text: str):
    assert mediators(text) == {"KEN", "EGY", "OMN"}


def test_the_sides_with_whom_a_third_works_do_not():
    text = "Kenya is working with Chad and Sudan on a truce."
    assert not mediators(text) & {"TCD", "SDN"}
