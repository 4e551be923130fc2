"""A third who sees one side and then the other."""

import pytest

from tests.coding_text import acts, brief


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's president held separate talks with Ethiopian and Eritrean officials on Monday.",
        "Kenya's foreign minister held separate meetings with the Ethiopian and Eritrean"
        " delegations.",
        "Kenya's president, William Ruto, met separately with the Ethiopian delegation headed by"
        " its defence minister, and the Eritrean delegation led by a former premier.",
        "Ruto phoned Abiy on Monday and spoke to Eritrean President Isaias Afwerki an hour later,"
        " urging both to accept a truce.",
    ],
)
def test_who_meets_one_and_then_the_other_goes_between(text: str):
    (process,) = brief(text).processes
    assert process.mediators == ("KEN",)
    assert set(process.parties) == {"ETH", "ERI"}
    assert process.stage == "occurred"
    assert not any(a.act == "meeting_direct" for a in acts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ruto met separately with the Japanese delegation and the Korean delegation on the"
        " sidelines of the assembly.",
        "Kenya's president held separate talks with Japanese and Korean officials on trade.",
        "Ruto spoke to the Swedish premier on Monday and met the Danish minister on Tuesday.",
        "Kenya's minister met the Swedish envoy and later spoke to Denmark's about the ceasefire"
        " in Ukraine.",
    ],
)
def test_visits_to_two_at_peace_are_no_mediation(text: str):
    assert brief(text).processes == ()
