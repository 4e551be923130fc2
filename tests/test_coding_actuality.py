import pytest

from tests.coding_text import acts, the, with_twins

MEDIATION = with_twins(
    [
        ("Turkey mediated between Russia and Ukraine.", "happened"),
        ("Turkey is mediating between Russia and Ukraine.", "happened"),
        ("Turkey will mediate between Russia and Ukraine next week.", "planned"),
        ("Turkey has not mediated between Russia and Ukraine.", "denied"),
        ("Ethiopia denied that Kenya had mediated between Sudan and Somalia.", "denied"),
        ("Turkey should mediate between Russia and Ukraine.", "hypothetical"),
        ("ترکیه میان روسیه و اوکراین میانجی‌گری کرد.", "happened"),
        ("ترکیه میان روسیه و اوکراین میانجی‌گری می‌کند.", "happened"),
        ("ترکیه هفته آینده میان روسیه و اوکراین میانجی‌گری خواهد کرد.", "planned"),
        ("ترکیه میان روسیه و اوکراین میانجی‌گری نکرده است.", "denied"),
        ("اتیوپی تکذیب کرد که کنیا میان سودان و سومالی میانجی‌گری کرده است.", "denied"),
        ("ترکیه می‌تواند میان روسیه و اوکراین میانجی‌گری کند.", "hypothetical"),
        ("ترکیه باید میان روسیه و اوکراین میانجی‌گری کند.", "hypothetical"),
        ("آیا ترکیه میان روسیه و اوکراین میانجی‌گری می‌کند؟", "asked"),
        ("خبرنگاران پرسیدند که آیا ترکیه میان روسیه و اوکراین میانجی‌گری کرده است.", "asked"),
    ]
)
PLAIN = with_twins(
    [
        ("Russia attacked Ukraine.", "happened"),
        ("Russia did not attack Ukraine.", "denied"),
        ("Russia will attack Ukraine.", "planned"),
        ("Russia may attack Ukraine.", "hypothetical"),
        ("روسیه به اوکراین حمله کرد.", "happened"),
        ("روسیه به اوکراین حمله نکرد.", "denied"),
        ("روسیه به اوکراین حمله خواهد کرد.", "planned"),
        ("روسیه ممکن است به اوکراین حمله کند.", "hypothetical"),
        ("آیا روسیه به اوکراین حمله کرد؟", "asked"),
    ]
)


@pytest.mark.parametrize(("text", "value"), MEDIATION)
def test_actuality_of_a_mediation(text, value):
    assert the(text, "meeting_indirect").actuality == value


@pytest.mark.parametrize(
    "text",
    [
        "Turkey could mediate between Russia and Ukraine.",
        "If Russia agrees, Turkey will mediate between Russia and Ukraine.",
    ],
)
def test_mediation_that_may_be_is_a_readiness(text):
    assert the(text, "express_willingness").actuality == "hypothetical"


@pytest.mark.parametrize(("text", "value"), PLAIN)
def test_actuality_of_any_other_act(text, value):
    assert the(text, None).actuality == value


@pytest.mark.parametrize(
    "text",
    [
        "Will Turkey mediate between Russia and Ukraine?",
        "Is Turkey mediating between Russia and Ukraine?",
        "چرا ترکیه میان روسیه و اوکراین میانجی‌گری نمی‌کند؟",
        "ترکیه میان روسیه و اوکراین میانجی‌گری کرده است؟",
    ],
)
def test_a_question_states_nothing(text):
    assert {a.actuality for a in acts(text)} <= {"asked"}


def test_a_question_mark_in_one_sentence_leaves_the_next_alone():
    text = "Can Turkey help? Turkey mediated between Russia and Ukraine."
    assert the(text, "meeting_indirect").actuality == "happened"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran rejected the offer of mediation by Iraq.", "reject"),
        ("ایران پیشنهاد میانجی‌گری ترکیه را رد کرد.", "reject"),
        ("Iran did not respond to Iraq's offer of mediation.", "no_public_answer"),
    ],
)
def test_refusal_and_silence_happened(text, kind):
    assert the(text, kind).actuality == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Oman has offered to mediate between Iran and the United States.",
        "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
    ],
)
def test_an_offer_happened_though_the_mediation_has_not(text):
    assert the(text, "offer").actuality == "happened"
    assert "meeting_indirect" not in {a.act for a in acts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "There was no mediation between Chad and Mali in the crisis.",
        "There are no indirect talks between Chad and Mali.",
        "Not once did Norway offer to mediate between Chad and Mali.",
        "At no time did Norway mediate between Chad and Mali.",
    ],
)
def test_what_does_not_exist_is_denied(text):
    assert {a.actuality for a in acts(text) if a.act} == {"denied"}


@pytest.mark.parametrize(
    "text",
    ["Chad and Niger failed to reach an agreement.", "Chad and Niger failed to agree on a truce."],
)
def test_what_was_missed_did_not_happen(text):
    assert the(text, "agreement").actuality == "denied"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دیدار مستقیم سودان و کنیا برای شنبه برنامه‌ریزی شده است.", "planned"),
        ("دیدار مستقیم سودان و کنیا هنوز برنامه‌ریزی نشده است.", "denied"),
        ("A meeting between Chad and Niger has been planned for Saturday.", "planned"),
    ],
)
def test_what_has_been_planned_is_a_plan(text, value):
    assert the(text, "meeting_direct").actuality == value


@pytest.mark.parametrize(
    "text",
    [
        "Zambia is the best party to mediate between Chad and Niger.",
        "زامبیا مناسب‌ترین طرف برای ایفای نقش میانجی‌گری میان سودان و کنیا است.",
    ],
)
def test_what_somebody_is_fit_for_is_not_done(text):
    assert the(text, "meeting_indirect").actuality == "hypothetical"


@pytest.mark.parametrize(
    ("text", "kind", "reality"),
    [
        (
            "Chad is considering holding direct talks with Niger.",
            "meeting_direct",
            "hypothetical",
        ),
        (
            "Talks between Chad and Niger, mediated by Togo, were postponed.",
            "meeting_indirect",
            "planned",
        ),
    ],
)
def test_talks_under_study_or_put_off_have_not_taken_place(text, kind, reality):
    assert the(text, kind).actuality == reality


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("درخواست توگو از غنا برای میانجی‌گری با بنین هنوز علنی نشده است.", "request_mediation"),
        ("پاسخ منفی توگو به پیشنهاد غنا نتیجه‌ای نداشت.", "reject"),
    ],
)
def test_what_a_noun_takes_for_granted_is_not_denied_by_the_verb(text, kind):
    assert [(a.act, a.actuality) for a in acts(text) if a.act] == [(kind, "happened")]


def test_between_us_and_another_the_speaker_is_a_side():
    (act,) = acts("دولت توگو: غنا هرگز میان ما و بنین واسطه نبوده است.")
    assert (act.actuality, set(act.parties)) == ("denied", {"TGO", "BEN"})


@pytest.mark.parametrize(
    "text",
    [
        "نپال برای میانجی‌گری میان هند و چین آماده است.",
        "نپال برای وساطت بین هند و چین حاضر است.",
    ],
)
def test_to_be_ready_for_mediation_is_said_for_a_fact(text):
    assert the(text, "express_willingness").actuality == "happened"


def test_what_is_denied_is_what_was_said():
    text = (
        "کنیا آنچه را که رسانه‌ها دربارهٔ ارسال پیام به سومالی از طریق جیبوتی گفته بودند، تکذیب کرد."
    )
    assert the(text, "carry_message").actuality == "denied"


@pytest.mark.parametrize(
    ("text", "value"),
    with_twins(
        [
            ("تلاش‌های عمان برای میانجی‌گری میان مراکش و الجزایر به نتیجه نرسیده است.", "happened"),
            ("میانجی‌گری عمان میان مراکش و الجزایر هنوز به نتیجه نرسیده است.", "happened"),
            ("میانجی‌گری عمان میان مراکش و الجزایر صورت نگرفته است.", "denied"),
        ]
    ),
)
def test_what_has_led_to_nothing_yet_was_done(text, value):
    assert the(text, "meeting_indirect").actuality == value


def test_a_request_that_is_itself_denied_is_not_taken_for_granted():
    text = "هر گونه درخواست عمان از بغداد برای میانجی‌گری میان عمان و ایران نادرست است."
    assert the(text, "request_mediation").actuality == "denied"


def test_whatever_mediation_is_spoken_of_is_not_there():
    text = "سخنگوی سودان در پاسخ به هرگونه میانجیگری از سوی کنیا بین سودان و چاد چیزی نگفت."
    told = [a for a in acts(text) if a.act in ("meeting_indirect", "carry_message")]
    assert all(a.actuality == "hypothetical" for a in told)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad and Togo agreed to exchange prisoners at talks mediated by Ghana.", "happened"),
        ("Chad and Togo agreed to meet at talks mediated by Ghana.", "hypothetical"),
    ],
)
def test_talks_at_which_something_was_agreed_took_place(text, value):
    found = the(text, "meeting_indirect")
    assert found.actuality == value
