import pytest

from miyanji.coding.act import MEDIATION_ACTS
from tests.coding_text import acts

TALKS = {
    "en": "Kenya is mediating between Ethiopia and Sudan. ",
    "fa": "کنیا میان اتیوپی و سودان میانجی‌گری می‌کند. ",
}


def conditions(language, text):
    return [a for a in acts(TALKS[language] + text) if a.act == "accept_conditionally"]


@pytest.mark.parametrize(
    "language, text, actor",
    [
        ("en", "Sudan said it would not negotiate until the border is closed.", "SDN"),
        ("en", "Ethiopia will not sign unless the troops leave.", "ETH"),
        ("en", "Sudan repeated its preconditions.", "SDN"),
        ("fa", "سودان سه پیش‌شرط خود را اعلام کرد.", "SDN"),
        ("fa", "اتیوپی شروط خود را برای گفت‌وگو اعلام کرد.", "ETH"),
        (
            "fa",
            "سخنگوی دولت سودان گفت: «تا مرز بسته نشود، مذاکره نمی‌کنیم.»",
            "SDN",
        ),
    ],
)
def test_who_goes_on_only_if_a_demand_is_met_accepts_conditionally(language, text, actor):
    (found,) = conditions(language, text)
    assert (found.actor, found.actuality) == ((actor,), "happened")


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "Sudan did not meet Ethiopia until now."),
        ("en", "Sudan will attend without preconditions."),
        ("en", "Living conditions in Sudan are poor."),
        ("fa", "سودان تا امروز با اتیوپی مذاکره نکرده است."),
        ("fa", "سودان بدون پیش‌شرط در نشست شرکت می‌کند."),
    ],
)
def test_other_uses_of_the_words_are_no_condition(language, text):
    assert conditions(language, text) == []


@pytest.mark.parametrize(
    ("text", "third"),
    [
        (
            "وزیر خارجه سودان برای دیدار با نخست‌وزیر نروژ و گفت‌وگو درباره توافق بین سودان و چاد "
            "وارد اسلو شد.",
            {"NOR"},
        ),
        ("وزیر خارجه سودان برای دیدار با نخست‌وزیر نروژ درباره تجارت وارد اسلو شد.", set()),
        ("توافق سودان و چاد به میانجیگری نروژ امضا شد.", {"NOR"}),
    ],
)
def test_who_receives_a_side_about_its_agreement_with_another_mediates(text, third):
    assert {m for act in acts(text) for m in act.mediators} == third


def test_what_is_said_goes_on_with_who_says_it():
    (act,) = [a for a in acts("وزیر خارجه چاد گفت پیام سودان را به نروژ ارسال کرده است.") if a.act]
    assert (act.act, act.actor, act.addressees) == ("carry_message", ("TCD",), ("NOR",))


# Channels, parcels and bridges of other kinds: none of them makes a mediator.
_NO_MEDIATION = (
    "The minister will report to the leaders through the usual Quad channels of work.",
    "Washington states its aims through the American Recovery Plan and several other tools.",
    "The bill passed through Congress on Friday, and Russia and China took notice.",
    "The American president will reaffirm the bond with Europe through NATO.",
    "In this respect the United States takes note of the Italian government's new plan for Africa.",
    "Pyongyang has been enabling Russia's war in Ukraine, the South Korean minister said.",
    "Washington has not stopped surging security assistance to Ukraine in its war with Russia.",
    "The money in the American law serves as a bridge for two years, and India welcomed it.",
    "Purchases of Venezuelan oil through intermediaries are banned by the American order.",
    "The United States convened a food summit co-chaired by its secretary of state and Spain.",
    "They imposed costs on Moscow and engaged Russia through NATO.",
    "Turkish intermediaries were jailed for selling fuel to Syria.",
    "The budget passed through Congress in July, the American president said.",
    "نتانیاهو نشستی دربارهٔ توافق احتمالی مصر و سودان برگزار کرد.",
    "رئیس‌جمهور لبنان دربارهٔ حملات اسرائیل در جنوب لبنان و تلاش‌ها برای آتش‌بس گفت‌وگو کرد.",
    "یک نفتکش چینی حامل دو میلیون بشکه نفت عراق از برابر ناو آمریکا گذشت.",
    "انتقال اردوی تیم ملی ایران از آمریکا به مکزیک با موافقت فیفا انجام می‌شود.",
    "ترانزیت کالای هند و ارمنستان از طریق ایران به بیست میلیون تن رسید.",
)


@pytest.mark.parametrize("text", _NO_MEDIATION)
def test_what_only_looks_like_a_channel_is_no_mediation(text):
    found = acts(text)
    assert not [a for a in found if a.act in MEDIATION_ACTS and a.act != "meeting_direct"]
