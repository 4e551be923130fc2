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


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The police in Lyon detained ten bakers.", ("COERCE", ("FRA",), ("FRA",))),
        ("A car bomb in Suva killed two Peruvian nurses.", ("ASSAULT", ("FJI",), ("PER",))),
        ("A pastor named Ann Lee was arrested in Fiji.", ("COERCE", ("FJI",), ("FJI",))),
        (
            "Fiji imposed sanctions on the Peruvian firm Andina and the Chilean Mining Agency.",
            ("COERCE", ("FJI",), ("PER", "CHL")),
        ),
        (
            "Peru's largest parties said they would boycott the elections.",
            ("THREATEN", ("PER",), ("PER",)),
        ),
        ("Fiji agreed to send monitors to villages in Peru.", ("AGREE", ("FJI",), ("PER",))),
        ("Fiji's president defended Fiji's banks.", ("SUPPORT", ("FJI",), ("FJI",))),
        ("Fiji called for sanctions against Peru.", ("THREATEN", ("FJI",), ("PER",))),
        ("Fiji issued an ultimatum to Peru.", ("THREATEN", ("FJI",), ("PER",))),
        ("Police in Fiji fired tear gas at students.", ("ASSAULT", ("FJI",), ("FJI",))),
        ("Thousands in Fiji protested against Peru.", ("PROTEST", ("FJI",), ("PER",))),
        ("Fiji faces criticism from Peru.", ("ACCUSE", ("PER",), ("FJI",))),
        ("Fiji charged a former Peruvian minister with fraud.", ("ACCUSE", ("FJI",), ("PER",))),
    ],
)
def test_people_and_places_lead_to_a_state(text, act):
    assert act in answers(text)


def test_whoever_dies_in_an_accident_is_nobody_s_victim():
    assert not answers("Ten nurses were killed in a bus crash in Fiji.")
