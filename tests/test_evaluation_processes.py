from miyanji.evaluation.coded import Coded
from miyanji.evaluation.measures import Counts
from miyanji.evaluation.processes import response_pairs, response_scores, role_counts
from tests.evaluation_fakes import gold_text, process


def test_roles_are_scored_on_the_main_process_of_texts_with_mediation():
    right = Coded(gold_text(), (), (process(), process(parties=("FRA", "ESP"))))
    swapped = Coded(gold_text(), (), (process(parties=("TCD", "NOR"), mediators=("NER",)),))
    unmediated = Coded(gold_text(has_mediation=False), (), (process(mediators=("CHE",)),))
    assert role_counts([right], "parties") == Counts(hits=2)
    assert role_counts([swapped], "mediators") == Counts(false=1, missed=1)
    assert role_counts([unmediated], "mediators") == Counts()


def test_a_missed_process_misses_all_its_roles():
    assert role_counts([Coded(gold_text(), (), ())], "parties") == Counts(missed=2)


def test_issues_are_paired_by_their_words():
    found = Coded(gold_text(issues=("border line",)), (), (process(issues=("border", "water")),))
    assert role_counts([found], "issues") == Counts(hits=1, false=1)


def test_a_party_without_answer_is_unknown():
    item = Coded(gold_text(), (), (process(responses={"TCD": "reject"}),))
    assert response_pairs([item]) == [("accept", "reject"), ("unknown", "unknown")]


def test_accept_is_wrong_wherever_the_gold_says_less():
    pairs = [("accept", "accept"), ("unknown", "accept"), ("noncommittal", "unknown")]
    assert response_scores(pairs)["accept_claimed_wrongly"] == 1 / 3
