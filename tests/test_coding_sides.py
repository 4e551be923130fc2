import pytest

from tests.test_coding_plain import plain


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Gunmen abducted a Danish nurse in Nairobi.", ("ASSAULT", ("KEN",), ("DNK",))),
        ("Fiji massed ships along the Peruvian coast.", ("MOBILIZE", ("FJI",), ("PER",))),
        ("Fiji seized boats owned by Peruvian fishermen.", ("COERCE", ("FJI",), ("PER",))),
        ("Fiji spurned every offer made by Tonga.", ("REJECT", ("FJI",), ("TON",))),
        (
            "Bishops in Suva deplored the murder of a priest in Tonga.",
            ("ACCUSE", ("FJI",), ("TON",)),
        ),
        (
            "Fijian soldiers marched into Tonga and captured two towns.",
            ("ASSAULT", ("FJI",), ("TON",)),
        ),
        ("Fiji issued a statement condemning Tonga.", ("ACCUSE", ("FJI",), ("TON",))),
        ("Dozens of nurses were evacuated from Tonga by Fiji.", ("AID", ("FJI",), ("TON",))),
        ("A court in Lyon convicted two Fijian sailors.", ("ACCUSE", ("FRA",), ("FJI",))),
        ("Two Peruvian nurses were expelled from Fiji.", ("SANCTION", ("FJI",), ("PER",))),
        (
            "Protesters in Suva hurled eggs at the Peruvian embassy.",
            ("PROTEST", ("FJI",), ("PER",)),
        ),
        (
            "The Tamil Tigers vowed to retaliate if Fiji attacked.",
            ("THREATEN", ("group:ltte",), ("FJI",)),
        ),
        ("Tonga received weapons from Fiji.", ("AID", ("FJI",), ("TON",))),
    ],
)
def test_a_side_that_no_role_names_is_found_beside_it(text, act):
    assert act in {(event, actor, others) for event, actor, others in answers(text)}


def answers(text: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    from miyanji.brief.reading import read

    found = read("x", text=text, language="en").acts
    return {(a.plover.event, a.actor, a.addressees) for a in found if a.plover}


def test_people_behind_a_participle_are_nobody_whom_the_main_clause_names():
    text = "Fiji detained people calling for reform."
    assert not [a for a in plain(text) if a[0] == "REQUEST"]


def test_who_praises_without_a_name_is_not_of_the_country_that_is_praised():
    assert plain("The foreign minister praised Tonga.") == set()
