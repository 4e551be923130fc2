import pytest

from tests.coding_text import acts, the, with_twins

# text, act, actor, addressees, mediators, parties; a set of parties holds in any order
ROWS = with_twins(
    [
        (
            "Iran asked Iraq to mediate with Saudi Arabia.",
            "request_mediation",
            ("IRN",),
            ("IRQ",),
            ("IRQ",),
            {"IRN", "SAU"},
        ),
        (
            "Sudan urged Egypt to mediate with Ethiopia.",
            "request_mediation",
            ("SDN",),
            ("EGY",),
            ("EGY",),
            {"SDN", "ETH"},
        ),
        (
            "Sudan requested Egyptian mediation with Ethiopia.",
            "request_mediation",
            ("SDN",),
            ("EGY",),
            ("EGY",),
            {"SDN", "ETH"},
        ),
        (
            "ایران از عراق خواست که با عربستان میانجی‌گری کند.",
            "request_mediation",
            ("IRN",),
            ("IRQ",),
            ("IRQ",),
            {"IRN", "SAU"},
        ),
        (
            "سودان از مصر درخواست میانجی‌گری کرد.",
            "request_mediation",
            ("SDN",),
            ("EGY",),
            ("EGY",),
            {"SDN"},
        ),
        (
            "Oman has offered to mediate between Iran and the United States.",
            "offer",
            ("OMN",),
            ("IRN", "USA"),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "Qatar offered to host talks between Israel and Hamas.",
            "offer",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
            "offer",
            ("OMN",),
            ("IRN", "USA"),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "Qatar is ready to mediate between Israel and Hamas.",
            "express_willingness",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "قطر برای میانجی‌گری میان اسرائیل و حماس اعلام آمادگی کرد.",
            "express_willingness",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "عمان اعلام کرد که آماده است میان ایران و آمریکا میانجی‌گری کند.",
            "express_willingness",
            ("OMN",),
            ("IRN", "USA"),
            ("OMN",),
            {"IRN", "USA"},
        ),
        ("Armenia welcomed Georgian mediation.", "accept", ("ARM",), ("GEO",), ("GEO",), None),
        ("Sudan accepted the mediation of Egypt.", "accept", ("SDN",), ("EGY",), ("EGY",), None),
        (
            "ارمنستان پیشنهاد میانجی‌گری گرجستان را پذیرفت.",
            "accept",
            ("ARM",),
            ("GEO",),
            ("GEO",),
            None,
        ),
        ("سودان با میانجی‌گری مصر موافقت کرد.", "accept", ("SDN",), ("EGY",), ("EGY",), None),
        (
            "Kenya rejected the mediation of Uganda.",
            "reject",
            ("KEN",),
            ("UGA",),
            ("UGA",),
            {"KEN"},
        ),
        (
            "Ethiopia did not accept Egyptian mediation.",
            "reject",
            ("ETH",),
            ("EGY",),
            ("EGY",),
            {"ETH"},
        ),
        (
            "ایران پیشنهاد میانجی‌گری ترکیه را رد کرد.",
            "reject",
            ("IRN",),
            ("TUR",),
            ("TUR",),
            {"IRN"},
        ),
        ("اتیوپی میانجی‌گری مصر را نپذیرفت.", "reject", ("ETH",), ("EGY",), ("EGY",), {"ETH"}),
        (
            "Iran did not respond to Iraq's offer of mediation.",
            "no_public_answer",
            ("IRN",),
            ("IRQ",),
            None,
            {"IRN"},
        ),
        (
            "Oman passed Iran's message to the United States.",
            "carry_message",
            ("OMN",),
            ("USA",),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "Iran sent a message to the United States through Oman.",
            "carry_message",
            ("OMN",),
            ("USA",),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "عمان پیام ایران را به آمریکا منتقل کرد.",
            "carry_message",
            ("OMN",),
            ("USA",),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "ایران از طریق عمان به آمریکا پیام داد.",
            "carry_message",
            ("OMN",),
            ("USA",),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "ایران پیام آمریکا را از طریق سوئیس دریافت کرد.",
            "carry_message",
            ("CHE",),
            None,
            ("CHE",),
            {"IRN", "USA"},
        ),
        (
            "Qatar will host the talks between Israel and Hamas.",
            "host",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "قطر میزبان مذاکرات میان اسرائیل و حماس شد.",
            "host",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "Iran and the United States held talks through Oman.",
            "meeting_indirect",
            ("IRN", "USA"),
            (),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "Iran and the United States held indirect talks in Muscat.",
            "meeting_indirect",
            ("IRN", "USA"),
            (),
            (),
            {"IRN", "USA"},
        ),
        (
            "ایران و آمریکا با میانجی‌گری عمان مذاکره کردند.",
            "meeting_indirect",
            ("IRN", "USA"),
            (),
            ("OMN",),
            {"IRN", "USA"},
        ),
        (
            "ایران و آمریکا در مسقط مذاکرات غیرمستقیم برگزار کردند.",
            "meeting_indirect",
            ("IRN", "USA"),
            (),
            (),
            {"IRN", "USA"},
        ),
        (
            "روسیه و اوکراین در استانبول توافق‌نامه امضا کردند.",
            "agreement",
            ("RUS", "UKR"),
            (),
            (),
            {"RUS", "UKR"},
        ),
        (
            "Qatar has suspended its mediation between Israel and Hamas.",
            "suspend",
            ("QAT",),
            ("ISR", "group:hamas"),
            ("QAT",),
            {"ISR", "group:hamas"},
        ),
        (
            "مصر میانجی‌گری خود میان سودان و اتیوپی را تعلیق کرد.",
            "suspend",
            ("EGY",),
            ("SDN", "ETH"),
            ("EGY",),
            {"SDN", "ETH"},
        ),
        (
            "Egypt ended its mediation between Sudan and Ethiopia.",
            "end",
            ("EGY",),
            ("SDN", "ETH"),
            ("EGY",),
            {"SDN", "ETH"},
        ),
        (
            "میانجی‌گری مصر میان سودان و اتیوپی پایان یافت.",
            "end",
            ("EGY",),
            ("SDN", "ETH"),
            ("EGY",),
            {"SDN", "ETH"},
        ),
        (
            "Egypt postponed the talks between Israel and Hamas.",
            "postpone",
            ("EGY",),
            ("ISR", "group:hamas"),
            (),
            {"ISR", "group:hamas"},
        ),
    ]
)


@pytest.mark.parametrize(("text", "kind", "actor", "addressees", "mediators", "parties"), ROWS)
def test_three_roles(text, kind, actor, addressees, mediators, parties):
    """None stands for a role that the sentence leaves open."""
    act = the(text, kind)
    assert act.actor == actor
    assert addressees is None or act.addressees == addressees
    assert mediators is None or act.mediators == mediators
    assert parties is None or set(act.parties) == parties


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_a_mediator_is_no_party(text):
    for act in acts(text):
        assert not set(act.mediators) & set(act.parties)
        assert not set(act.actor) & set(act.addressees)


@pytest.mark.parametrize("text", [row[0] for row in ROWS])
def test_rule_names_language_and_frame(text):
    for act in acts(text):
        language, *frame, version = act.rule.split(".")
        assert language in ("en", "fa")
        assert frame
        assert version == "v1"


@pytest.mark.parametrize(
    "text",
    [
        "Iran and the United States reached an agreement with the mediation of Oman.",
        "ایران و آمریکا با میانجی‌گری عمان به توافق رسیدند.",
        "ایران و آمریکا با میانجیگری عمان به توافق رسیدند.",
    ],
)
def test_an_agreement_names_its_mediator(text):
    assert the(text, "agreement").mediators == ("OMN",)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Cuba refused to meet the envoy of Norway.", ("NOR",)),
        ("Cuba rejected a request from the envoy of Norway to hold talks.", ("NOR",)),
        ("Cuba has rejected talks with Norway.", ("NOR",)),
    ],
)
def test_a_refusal_names_whom_it_answers(text, other):
    assert the(text, "reject").addressees == other


def test_a_gerund_is_done_by_the_noun_before_it():
    text = "Chad and Niger held indirect talks in Lome with Omani officials shuttling between them."
    thirds = {mediator for act in acts(text) for mediator in act.mediators}
    assert thirds == {"OMN"}


@pytest.mark.parametrize(
    ("text", "kind", "event", "cameo"),
    with_twins(
        [
            ("Iran asked Iraq to mediate with Saudi Arabia.", "request_mediation", "AGREE", "038"),
            ("سودان از مصر درخواست میانجی‌گری کرد.", "request_mediation", "AGREE", "038"),
            (
                "Kenya asked Egypt to mediate between Sudan and Chad.",
                "request_mediation",
                "REQUEST",
                "028",
            ),
            ("Kenya rejected the mediation of Uganda.", "reject", "REJECT", "126"),
            (
                "Qatar is ready to mediate between Israel and Hamas.",
                "express_willingness",
                "AGREE",
                "039",
            ),
            (
                "Zambia's president will meet the president of Malawi.",
                "meeting_direct",
                "AGREE",
                "036",
            ),
            ("Zambia's president met the president of Malawi.", "meeting_direct", "CONSULT", "046"),
        ]
    ),
)
def test_export(text, kind, event, cameo):
    act = the(text, kind)
    assert act.plover is not None
    assert (act.plover.event, act.cameo) == (event, cameo)


@pytest.mark.parametrize(
    ("text", "actor", "addressees", "event"),
    [
        ("Russia attacked Ukraine.", ("RUS",), ("UKR",), "ASSAULT"),
        ("روسیه به اوکراین حمله کرد.", ("RUS",), ("UKR",), "ASSAULT"),
    ],
)
def test_other_political_acts_have_no_mediation_word(text, actor, addressees, event):
    act = the(text, None)
    assert (act.actor, act.addressees) == (actor, addressees)
    assert act.mediators == act.parties == ()
    assert act.plover is not None
    assert act.plover.event == event


@pytest.mark.parametrize(
    "text",
    [
        "The river flows through the old town.",
        "The estate broker sold two houses.",
        "باران در کوهستان بارید.",
        "واسطه‌گری در بازار خودرو قیمت را بالا برد.",
    ],
)
def test_no_act_without_anybody_political(text):
    assert acts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Iran would accept Omani mediation if sanctions were lifted.",
        "ایران به شرط لغو تحریم‌ها میانجی‌گری روسیه را می‌پذیرد.",
        "ایران به شرط لغو تحریمها میانجیگری روسیه را میپذیرد.",
    ],
)
def test_a_yes_under_a_condition_is_no_plain_yes(text):
    assert the(text, "accept_conditionally").actor == ("IRN",)


@pytest.mark.parametrize(
    ("text", "mediators", "parties"),
    [
        ("Zambia announced a truce between Chad and Niger.", ("ZMB",), {"TCD", "NER"}),
        ("قطر آتش‌بس میان کنگو و رواندا را اعلام کرد.", ("QAT",), {"COD", "RWA"}),
    ],
)
def test_who_announces_an_agreement_of_two_others_brought_it_about(text, mediators, parties):
    act = the(text, "agreement")
    assert (act.mediators, set(act.parties)) == (mediators, parties)


def test_a_side_that_announces_its_own_truce_mediates_nothing():
    assert not any(act.mediators for act in acts("Chad announced a truce between Chad and Niger."))


def test_thanks_for_consent_tell_of_it():
    text = "لاوروف گفت از موافقت رئیس‌جمهور سودان و رئیس‌جمهور کنیا قدردانی می‌کند."
    assert the(text, "accept").actor == ("SDN", "KEN")


@pytest.mark.parametrize(
    "text",
    [
        "The text binds both sides to a halt of hostilities and later talks in Chad.",
        "کار روی پیش‌نویس متنی برای توافقی کوتاه‌مدت بین سودان و کنیا در جریان است.",
    ],
)
def test_neither_a_halt_of_fighting_nor_work_on_a_deal_is_a_turn_of_the_talks(text):
    assert not {a.act for a in acts(text)} & {"suspend", "end", "agreement"}


def test_a_declaration_of_principles_is_an_agreement():
    text = "Congo and the M23 movement signed a “declaration of principles” late on Tuesday."
    assert set(the(text, "agreement").actor) == {"COD", "group:m23"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway held a meeting between Sudan and Kenya.",
        "نروژ نشستی میان سودان و کنیا برگزار کرد.",
    ],
)
def test_who_holds_a_meeting_of_two_others_mediates(text):
    act = the(text, "meeting_indirect")
    assert (act.mediators, set(act.parties)) == (("NOR",), {"SDN", "KEN"})


def test_two_who_hold_a_meeting_meet_directly():
    assert the("Sudan and Kenya held a meeting.", "meeting_direct").mediators == ()


def test_hosting_that_is_only_considered_has_not_been_done():
    act = the("Norway is considering hosting talks between Sudan and Kenya.", "express_willingness")
    assert act.mediators == ("NOR",)


@pytest.mark.parametrize(
    "text",
    [
        "کنیا گفت میانجی‌گری قطر را در صورتی می‌پذیرد که تحریم‌ها لغو شود.",
        "کنیا پیشنهاد قطر را به شرطی می‌پذیرد که نیروهای اتیوپی عقب بروند.",
    ],
)
def test_a_condition_with_the_verb_between_its_halves(text):
    assert the(text, "accept_conditionally").actor == ("KEN",)


def test_this_country_is_no_mediating_country():
    text = "سودان خبر داد که این کشور میانجی‌گری قطر را پذیرفته است."
    assert the(text, "accept").mediators == ("QAT",)


def test_what_things_go_towards_has_not_come_about():
    text = "وضع میان سودان و چاد به سمت آتش‌بس پیش می‌رود."
    assert not any(a.act == "agreement" for a in acts(text))


def test_and_before_a_phrase_is_no_subject():
    text = "نشست سودان و کنیا برگزار شد و در پایان، سودان و کنیا روی آتش‌بس توافق کردند."
    assert set(the(text, "agreement").actor) == {"SDN", "KEN"}


def test_who_is_made_to_accept_is_under_pressure_and_no_plan_is_laid():
    text = "مصر با مجبور کردن خارطوم به پذیرش طرح آتش‌بس می‌کوشد جنگ را تمام کند."
    act = the(text, "pressure_or_incentive")
    assert (act.actor, act.addressees) == (("EGY",), ("SDN",))
    assert not any(a.act == "propose_text" for a in acts(text))
