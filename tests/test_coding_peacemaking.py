import pytest

from tests.coding_text import acts

WAR = " The army of Chad bombed a town in Mali on Monday."


def third(text):
    rules = ("peacemaking", "offices")
    return {m for a in acts(text) if any(r in a.rule for r in rules) for m in a.mediators}


@pytest.mark.parametrize(
    "text, names",
    [
        ("Norway's efforts to end the war between Chad and Mali continue.", {"NOR"}),
        ("Kenya is working to secure a ceasefire." + WAR, {"KEN"}),
        (
            "Norway's president met the president of Kenya to discuss their efforts to secure a "
            "truce." + WAR,
            {"NOR", "KEN"},
        ),
    ],
)
def test_who_works_for_peace_between_others_mediates(text, names):
    assert third(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Chad is working to secure a ceasefire." + WAR,
        "Mali is trying to free its hostages." + WAR,
        "Kenya is working to secure a trade deal." + WAR,
        "Kenya is working to secure a ceasefire.",
        "Norway urged Chad to accept a ceasefire." + WAR,
    ],
)
def test_sides_pressure_and_other_aims_are_no_peacemaking(text):
    assert third(text) == set()


def test_who_secured_a_truce_between_others_mediated_it():
    (act,) = [a for a in acts("Kenya secured a truce between Chad and Mali.") if a.act]
    assert (act.act, act.mediators, act.parties) == ("agreement", ("KEN",), ("TCD", "MLI"))


@pytest.mark.parametrize(
    ("text", "third"),
    [
        ("تلاش‌های قطر برای پایان جنگ سودان ادامه دارد.", {"QAT"}),
        ("تلاش‌های سودان برای پایان جنگ سودان ادامه دارد.", set()),
        ("تلاش‌های قطر برای ساخت ورزشگاه در سودان ادامه دارد.", set()),
    ],
)
def test_persian_efforts_for_peace_are_a_third_party_s(text: str, third: set[str]) -> None:
    assert {m for act in acts(text) for m in act.mediators} == third


def test_two_who_discuss_efforts_for_a_truce_of_others_both_make_them():
    found = acts(
        "Kenya's president discussed with his Egyptian counterpart the efforts to achieve a "
        "ceasefire and the release of prisoners in Sudan."
    )
    assert {m for act in found for m in act.mediators} == {"KEN", "EGY"}


def test_a_state_that_fights_a_group_makes_no_peace_for_it():
    found = acts("Israel and the United States discussed efforts to reach a truce with Hamas.")
    assert {m for act in found for m in act.mediators} <= {"USA"}


@pytest.mark.parametrize(
    "text",
    [
        "President Trump is trying to end the three-year war in Ukraine.",
        "Trump's efforts to end the ongoing war in Ukraine have stalled.",
        "President Trump is working to try and bring peace.",
    ],
)
def test_words_between_the_end_and_the_war(text: str):
    assert third("Russia and Ukraine fight on in their war. " + text) == {"USA"}


def test_who_once_helped_to_end_a_war_need_not_work_for_peace_now():
    text = "Russia and Ukraine fight on in their war. We Kenyans helped end a war in eleven days."
    assert third(text) == set()


def test_states_that_have_fought_each_other_are_at_odds_where_a_war_is_told():
    told = "Armenia and Azerbaijan sent letters. The American president is working to end the war."
    assert third(told) == {"USA"}
    assert third(told.replace("Armenia and Azerbaijan", "Armenia and Peru")) == set()
