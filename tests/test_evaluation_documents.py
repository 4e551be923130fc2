from miyanji.evaluation.coded import Coded
from miyanji.evaluation.documents import mediation_counts, stage_pairs, stage_scores
from miyanji.evaluation.measures import Counts
from tests.evaluation_fakes import gold_text, process


def test_a_text_without_process_has_no_mediation():
    items = [
        Coded(gold_text(), (), (process(),)),
        Coded(gold_text(), (), ()),
        Coded(gold_text(has_mediation=False, stage="none"), (), (process(),)),
        Coded(gold_text(has_mediation=False, stage="none"), (), (process(stage="none"),)),
    ]
    assert mediation_counts(items) == Counts(hits=1, false=1, missed=1)


def test_stage_of_the_main_process_is_compared_and_none_stands_for_no_process():
    items = [Coded(gold_text(), (), ()), Coded(gold_text(stage=None), (), ())]
    assert stage_pairs(items) == [("offered", "none")]


def test_occurred_is_wrong_wherever_the_gold_says_less():
    pairs = [("offered", "occurred"), ("occurred", "occurred"), ("none", "offered")]
    assert stage_scores(pairs)["occurred_claimed_wrongly"] == 1 / 3
