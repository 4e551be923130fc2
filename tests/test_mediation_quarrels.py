from miyanji.mediation.quarrels import quarrels
from tests.mediation_acts import make


def test_a_deal_of_one_side_with_a_third_is_another_matter():
    mediated = make(1, "meeting_indirect", "TUR", "", "TUR", "ETH SOM")
    deal = make(2, "agreement", "ETH ERI", between="ETH ERI")
    assert quarrels([deal, mediated], {"TUR": 1}) == [("ETH", "SOM")]


def test_a_deal_of_a_state_with_its_own_rebels_stays_a_dispute():
    mediated = make(1, "host", "QAT", "", "QAT", "COD RWA")
    deal = make(2, "agreement", "COD group:m23", between="COD group:m23")
    found = quarrels([deal, mediated], {"QAT": 1})
    assert {name for sides in found for name in sides} == {"COD", "RWA", "group:m23"}


def test_pairs_that_share_a_side_are_one_dispute():
    first = make(1, "meeting_indirect", "TUR", "", "TUR", "ETH SOM")
    second = make(2, "carry_message", "TUR", "", "TUR", "ETH SOM ERI")
    assert quarrels([first, second], {"TUR": 1}) == [("ERI", "ETH", "SOM")]
