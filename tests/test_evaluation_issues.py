from miyanji.evaluation.issues import issue_counts
from miyanji.evaluation.measures import Counts


def test_labels_that_the_lexicon_reads_alike_are_one_issue():
    assert issue_counts(["truce"], ["ceasefire"]) == Counts(hits=1)


def test_labels_that_share_a_word_are_one_issue():
    assert issue_counts(["prisoner exchange"], ["prisoners"]) == Counts(hits=1)


def test_an_id_stands_for_one_label_only():
    assert issue_counts(["prisoners in Chad", "prisoners in Niger"], ["prisoners"]) == Counts(
        hits=1, missed=1
    )


def test_small_words_are_no_issue():
    assert issue_counts(["end of the drought"], ["price of the grain"]) == Counts(false=1, missed=1)
