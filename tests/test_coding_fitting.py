import pytest

from miyanji.coding.act import MEDIATION_ACTS
from tests.coding_text import acts

# Channels, parcels and bridges of other kinds: none of them makes a mediator.
_NO_MEDIATION = (
    "The minister will report to the leaders through the usual Quad channels of work.",
    "Washington states its aims through the American Recovery Plan and several other tools.",
    "The bill passed through Congress on Friday, and Russia and China took notice.",
    "The American president will reaffirm the bond with Europe through NATO.",
    "Washington takes note of the new Spanish plan for Africa.",
    "North Korea enables the Russian war on Ukraine, Seoul's defence minister said.",
    "Washington has not stopped surging security assistance to Ukraine in its war with Russia.",
    "The new fund serves as a bridge until spring, and India welcomed it.",
    "Purchases of Venezuelan oil through intermediaries are banned by the American order.",
    "The United States convened a food summit co-chaired by its secretary of state and Spain.",
    "They imposed costs on Moscow and engaged Russia through NATO.",
    "Turkish intermediaries were jailed for selling fuel to Syria.",
    "The budget passed through Congress in July, the American president said.",
    "نتانیاهو نشستی دربارهٔ توافق احتمالی مصر و سودان برگزار کرد.",
    "وزیر خارجهٔ سودان از حملات اتیوپی در شرق سودان و کوشش‌ها برای آتش‌بس سخن گفت.",
    "یک نفتکش چینی حامل دو میلیون بشکه نفت عراق از برابر ناو آمریکا گذشت.",
    "انتقال اردوی تیم ملی کنیا از فرانسه به اسپانیا سه روز زمان برد.",
    "ترانزیت کالای هند و ارمنستان از طریق ایران به بیست میلیون تن رسید.",
)


@pytest.mark.parametrize("text", _NO_MEDIATION)
def test_what_only_looks_like_a_channel_is_no_mediation(text):
    found = acts(text)
    assert not [a for a in found if a.act in MEDIATION_ACTS and a.act != "meeting_direct"]


@pytest.mark.parametrize("others", ["شورشیان", "مخالفان", "گروه‌های مسلح"])
def test_talks_with_opponents_who_have_no_name_are_hosted_by_a_third(others):
    text = f"نروژ میزبان گفت‌وگوهای دولت کلمبیا با {others} بود."
    assert [a.mediators for a in acts(text) if a.act == "host"] == [("NOR",)]


def test_talks_with_other_states_are_held_at_a_venue():
    text = "کوبا میزبان مذاکرات کلمبیا با گروه پنج کشور بود."
    assert [a.mediators for a in acts(text) if a.act == "host"] == [()]


def test_an_armed_group_makes_no_peace_between_its_foe_and_its_host():
    text = "هیئتی از حماس برای ادامه مذاکرات بر سر آتش‌بس با اسرائیل وارد مصر شد."
    assert not any("group:hamas" in a.mediators for a in acts(text))


def test_an_envoy_who_makes_a_truce_of_two_others_known_has_brought_it_about():
    text = "فرستاده ویژه کنیا اعلام کرد که توافق آتش‌بس میان سودان و چاد حاصل شده است."
    assert [a.mediators for a in acts(text) if a.act == "agreement"] == [("KEN",)]
    told = text.replace("فرستاده ویژه کنیا", "وزیر خارجه کنیا")
    assert [a.mediators for a in acts(told) if a.act == "agreement"] == [()]


def test_who_tells_of_an_agreement_after_talks_at_home_has_brought_it_about():
    told = "وزیر خارجه کنیا از توافق سودان و چاد بر سر آتش‌بس پس از مذاکره در نایروبی خبر داد."
    assert [a.mediators for a in acts(told) if a.act == "agreement"] == [("KEN",)]
    elsewhere = told.replace("نایروبی", "کامپالا")
    assert [a.mediators for a in acts(elsewhere) if a.act == "agreement"] == [()]


def test_talks_in_order_to_mediate_are_not_those_of_the_sides():
    text = "این تلاش‌ها در چارچوب مذاکرات کنیا برای میانجی‌گری میان سودان و چاد صورت می‌گیرد."
    assert not [a for a in acts(text) if a.act == "meeting_direct"]


def test_calls_made_apart_are_those_of_a_third():
    text = "وزیر خارجه کنیا با وزیران خارجه سودان و چاد به صورت مجزا تلفنی گفت‌وگو کرد."
    assert [a.mediators for a in acts(text) if a.act == "meeting_indirect"] == [("KEN",)]
