import pytest

from miyanji.coding.inviting import invitations, to_own_place
from tests.coding_text import acts, bare, brief, the, told

CALLS = "رئیس‌جمهور تونس از سران مالی و نیجر دعوت کرد تا درباره اختلافات مرزی گفت‌وگو کنند."


@pytest.mark.parametrize(
    "text",
    [
        CALLS,
        "رئیس‌جمهور تونس سران مالی و نیجر را به تونس دعوت کرد تا درباره اختلافات گفت‌وگو کنند.",
        "نخست‌وزیر تونس از رئیس‌جمهور مالی خواست تا با رئیس‌جمهور نیجر در تونس دیدار کند.",
        "رئیس‌جمهور تونس از رئیس‌جمهور مالی برای دیدار با رئیس‌جمهور نیجر دعوت کرد.",
    ],
)
def test_who_invites_two_others_to_talk_offers_to_stand_between(text: str):
    for written in (text, bare(text)):
        (process,) = brief(written).processes
        assert set(process.parties) == {"MLI", "NER"}
        assert process.mediators == ("TUN",)
        assert process.stage == "offered"
        assert {r.value for r in process.responses.values()} == {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "رئیس‌جمهور تونس از رئیس‌جمهور مالی برای سفر به تونس دعوت کرد.",
        "رئیس‌جمهور مالی از رئیس‌جمهور نیجر دعوت کرد تا درباره اختلافات مرزی گفت‌وگو کنند.",
        "وزیر خارجه تونس از مالی خواست تا با نیجر گفت‌وگو کند.",
    ],
)
def test_an_invitation_of_one_or_advice_to_talk_is_none(text: str):
    assert not brief(text).processes


def test_the_place_of_an_invitation_is_no_guest():
    text = "شاه اردن رهبران قبرس و لیبی را به اردن دعوت کرد تا در این باره گفت‌وگو کنند."
    analysis, node = told(text, "request")
    invitations(analysis)
    assert [m.ids for m in node.roles["actor"]] == [("JOR",)]
    assert [m.ids for m in node.roles["addressee"]] == [("CYP",), ("LBY",)]
    assert not to_own_place(*told(CALLS, "request"))


def test_an_invitation_of_an_envoy_is_refused_as_its_mediation():
    text = "حوثی‌ها دعوت فرستاده سازمان ملل برای بازگشت به میز مذاکره را نپذیرفتند."
    act = the(text, "reject")
    assert (act.actor, act.mediators) == (("group:houthis",), ("UNO",))


def test_who_calls_both_together_counts_beside_a_mediator():
    text = CALLS + " مذاکرات مالی و نیجر پیش‌تر با میانجی‌گری سنگال آغاز شده و به نتیجه نرسیده است."
    (process,) = brief(text).processes
    assert set(process.mediators) == {"TUN", "SEN"}
    assert next(a.act for a in acts(text)) == "host"
