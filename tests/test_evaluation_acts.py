from miyanji.coding.act import Plover
from miyanji.evaluation.acts import (
    act_counts,
    actuality_pairs,
    label_pairs,
    matches,
    overlap,
    quote_share,
)
from miyanji.evaluation.coded import Coded
from miyanji.evaluation.measures import Counts
from tests.evaluation_fakes import act, gold_act, gold_text


def coded(*found, **gold):
    return [Coded(gold_text(**gold), tuple(found), ())]


def test_label_actor_and_addressees_must_all_agree():
    assert act_counts(coded(act()), "all") == Counts(hits=1)
    assert act_counts(coded(act(actor=("TCD",))), "all") == Counts(false=1, missed=1)
    assert act_counts(coded(act(actor=("TCD",))), "all", parts=1) == Counts(hits=1)


def test_an_act_counts_once():
    assert act_counts(coded(act(), act(id="a2")), "all") == Counts(hits=1, false=1)


def test_addressees_that_are_not_labelled_agree_with_any():
    gold = (gold_act(addressees=None),)
    assert act_counts(coded(act(addressees=("SWE",)), acts=gold), "all") == Counts(hits=1)


def test_other_acts_go_by_their_plover_type_and_stay_out_of_the_mediation_group():
    other = act(None, plover=Plover("ACCUSE"))
    gold = (gold_act("ACCUSE"),)
    assert act_counts(coded(other, acts=gold), "other") == Counts(hits=1)
    assert act_counts(coded(other, acts=gold), "mediation") == Counts()


def test_other_acts_are_not_counted_where_they_are_not_labelled():
    items = coded(act(None), labels_other_acts=False)
    assert act_counts(items, "other") == Counts()
    assert act_counts(items, "mediation") == Counts(missed=1)


def test_the_nearest_act_of_a_label_is_compared():
    far = act(actor=("TCD",), addressees=(), span=(50, 60), actuality="planned")
    assert actuality_pairs(matches(coded(far, act(id="a2")))) == [("happened", "happened")]


def test_label_pairs_show_what_was_read_at_the_same_words():
    assert label_pairs(coded(act("accept"))) == [("offer", "accept")]
    assert label_pairs(coded(act("accept", span=(50, 60)))) == [("offer", "-")]


def test_overlap_is_shared_over_covered():
    assert overlap((0, 10), (5, 20)) == 0.25
    assert overlap((0, 5), (5, 9)) == 0.0


def test_a_quote_that_is_not_the_text_at_its_span_is_seen():
    assert quote_share(coded(act())) == 1.0
    assert quote_share(coded(act(), act(quote="Norway refused"))) == 0.5
