import pytest

pytest.importorskip("training.evaluate")

from training.conllu import Word
from training.evaluate import count, scores

from miyanji.languages.parser import Parsed

GOLD = [
    Word("Oslo", "Oslo", "PROPN", 1, "nsubj"),
    Word("offered", "offer", "VERB", 1, "ROOT"),
    Word("rooms", "room", "NOUN", 1, "obj"),
    Word(".", ".", "PUNCT", 1, "punct"),
]
RIGHT = [
    Parsed("PROPN", "oslo", "nsubj", 1),
    Parsed("VERB", "offer", "root", 1),
    Parsed("NOUN", "room", "obj", 1),
    Parsed("PUNCT", ".", "punct", 0),
]


def test_a_right_tree_scores_one_whatever_its_marks_say():
    result = scores(count([(GOLD, RIGHT)]))
    assert result["las"] == result["uas"] == result["pos"] == result["lemma"] == 1
    assert result["nsubj"] == result["obj"] == 1


def test_a_wrong_label_costs_the_label_and_keeps_the_head():
    wrong = [RIGHT[0], RIGHT[1], Parsed("NOUN", "room", "obl", 1), RIGHT[3]]
    result = scores(count([(GOLD, wrong)]))
    assert result["uas"] == 1
    assert result["las"] == pytest.approx(0.667)
    assert result["obj"] == 0


def test_a_wrong_head_costs_both():
    wrong = [RIGHT[0], RIGHT[1], Parsed("NOUN", "room", "obj", 0), RIGHT[3]]
    result = scores(count([(GOLD, wrong)]))
    assert result["uas"] == result["las"] == pytest.approx(0.667)
