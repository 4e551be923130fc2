import pytest

from tests.coding_text import acts, analyses, the, with_twins

APART = with_twins(
    [
        ("موریتانی هیچ واکنشی به پیشنهاد وساطت نروژ نشان نداده است.", "answer", ("MRT",)),
        ("ژاپن واکنشی به طرح صلح برزیل نشان نداد.", "answer", ("JPN",)),
    ]
)


@pytest.mark.parametrize(("text", "concept", "actor"), APART)
def test_a_light_verb_with_its_noun_apart(text, concept, actor):
    (analysis,) = analyses(text)
    verb = next(n for n in analysis.nodes if not n.nominal)
    assert verb.name == concept
    assert {i for m in verb.roles["actor"] for i in m.ids} == set(actor)


def test_no_reaction_to_an_offer_is_no_answer():
    act = the("نپال هیچ واکنشی به پیشنهاد میانجی‌گری هند نشان نداده است.", "no_public_answer")
    assert (act.actor, act.addressees) == (("NPL",), ("IND",))


def test_a_noun_that_a_preposition_governs_is_not_the_verbs():
    (analysis,) = analyses("نپال در واکنش به طرح هند نرمش نشان داد.")
    assert [n.name for n in analysis.nodes if not n.nominal] != ["answer"]


@pytest.mark.parametrize(("ending", "act"), [("گرفت", "accept"), ("نگرفت", "reject")])
def test_what_is_accepted_by_whom_stands_between_the_light_verbs_words(ending: str, act: str):
    found = acts(f"طرح کنیا مورد قبول چاد قرار {ending}.")
    assert [(a.act, a.actor, a.addressees) for a in found] == [(act, ("TCD",), ("KEN",))]
