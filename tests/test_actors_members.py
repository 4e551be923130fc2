"""Bodies that an article tells by their members."""

import pytest

from tests.actors_cast import mentions

MEMBERS = ("KEN", "OMN", "QAT")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called Quad, grouping Kenya, Oman and Qatar, met over Sudan. The Quad left.",
        "Kenya, Oman and Qatar, known as the Quad, met over Sudan. The Quad left.",
        "In Sudan the Quad spoke. The Quad, made up of Kenya, Oman, and Qatar, left.",
    ],
)
def test_a_body_stands_for_the_members_that_the_text_lists(text: str) -> None:
    bodies = [m.ids for m in mentions(text, "en") if len(m.ids) > 1]
    assert bodies == [MEMBERS, MEMBERS]


def test_a_body_whose_members_are_not_told_stands_for_itself() -> None:
    assert ("QUAD",) in [m.ids for m in mentions("In Sudan the Quad and Kenya met.", "en")]
