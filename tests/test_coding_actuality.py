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
        ("برخی کشورها می‌کوشند میان روسیه و اوکراین میانجی‌گری کنند.", "happened"),
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
    [
        "Zambia is the best party to mediate between Chad and Niger.",
        "زامبیا مناسب‌ترین طرف برای ایفای نقش میانجی‌گری میان سودان و کنیا است.",
    ],
)
def test_what_somebody_is_fit_for_is_not_done(text):
    assert the(text, "meeting_indirect").actuality == "hypothetical"


def test_between_us_and_another_the_speaker_is_a_side():
    (act,) = acts("دولت توگو: غنا هرگز میان ما و بنین واسطه نبوده است.")
    assert (act.actuality, set(act.parties)) == ("denied", {"TGO", "BEN"})
