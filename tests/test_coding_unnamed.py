from tests.test_coding_sides import answers


def test_two_sides_of_one_country_sign_with_each_other():
    found = answers("Peru's government and rebels signed a trade pact.")
    assert ("SUPPORT", ("PER",), ("PER",)) in found


def test_people_who_are_only_counted_act():
    assert ("PROTEST", ("FJI",), ("FJI",)) in answers("Hundreds marched in Suva against the law.")
