from tests.coding_text import acts, the


def test_who_gave_what_is_answered_stands_in_its_relative_clause():
    act = the("پیشنهاد آتش‌بس یک‌ماهه‌ای را که نروژ داده بود، سودان نپذیرفت.", "reject")
    assert (act.actor, act.addressees) == (("SDN",), ("NOR",))


def test_who_brings_a_wish_wishes_it():
    act = the("درخواست میانجی‌گری از طرف نپال به هند ابلاغ شده است.", "request_mediation")
    assert (act.actor, act.addressees) == (("NPL",), ("IND",))


def test_an_enclitic_says_whose_readiness_it_is():
    text = "نپال آمادگی‌اش برای میانجی‌گری میان هند و چین را ابراز کرد."
    assert the(text, "express_willingness").actor == ("NPL",)


def test_who_denies_a_claim_denies_a_wish_of_its_own():
    text = "دفتر نخست‌وزیر نپال ادعای رسانه‌ها دربارهٔ درخواست میانجی‌گری از هند را دروغ خواند."
    act = the(text, "request_mediation")
    assert (act.actor, act.addressees, act.actuality) == (("NPL",), ("IND",), "denied")


def test_who_is_persuaded_is_to_answer():
    act = the("مصر سودان را به پذیرش طرح نروژ متقاعد کرد.", "pressure_or_incentive")
    assert (act.actor, act.addressees) == (("EGY",), ("SDN",))


def test_mediators_who_urge_others_are_not_those_others():
    text = "A statement by the mediators Ghana and Togo urged Chad and Niger to resume talks."
    assert all(not {"TCD", "NER"} & set(a.mediators) for a in acts(text))
