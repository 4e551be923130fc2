import pytest

from tests.test_coding_sides import answers


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji jailed Ann Lee for ten years.", "COERCE"),
        ("Fiji eased the rules on street vendors and lifted the curfew.", "RETREAT"),
        ("Fiji's president rejected the referendum.", "REJECT"),
        ("A court in Suva rejected an appeal by two bankers.", "REJECT"),
        ("Fijian prosecutors opened an investigation into Joe Smith.", "ACCUSE"),
        ("Fijian police tortured an inmate.", "ASSAULT"),
        ("Nurses in Fiji went on strike against Vuda Water Limited.", "PROTEST"),
    ],
)
def test_what_is_done_to_people_of_no_told_country_is_done_at_home(text, act):
    assert (act, ("FJI",), ("FJI",)) in answers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fiji condemned the shelling.",
        "Fiji accused Tonga of violating the accord.",
        "The United Nations condemned Joe Smith.",
        "Fiji would lift the curfew if the sailors were freed.",
        "Fijian rebels laid down their arms.",
    ],
)
def test_nothing_is_done_at_home_that_others_or_nobody_may_suffer(text):
    acts = answers(text)
    assert not [a for a in acts if a[1] and a[1] == a[2] and "would" not in text], acts
