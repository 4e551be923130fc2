import random

import pytest

pytest.importorskip("training.vocabulary")

from training import vocabulary
from training.conllu import Word

TREE = [
    Word("Anna", "Anna", "PROPN", 1, "nsubj", "NNP"),
    Word("sold", "sell", "VERB", 1, "ROOT", "VBD"),
    Word("lamps", "lamp", "NOUN", 1, "obj", "NNS"),
    Word("happily", "happily", "ADV", 1, "advmod", "RB"),
]


def test_copies_keep_the_tree_and_the_inflection():
    transitive = {forms[2] for forms in vocabulary.verbs()["t"]}
    plurals = {plural for _, plural in vocabulary.nouns()}
    found = [vocabulary.replaced(TREE, random.Random(seed)) for seed in range(60)]
    for tree in filter(None, found):
        assert [(w.head, w.dep, w.pos) for w in tree] == [(w.head, w.dep, w.pos) for w in TREE]
        assert tree[1].form in transitive | {"sold"}
        assert tree[2].form in plurals | {"lamps"}
        assert tree[3] == TREE[3]
    assert {tree[1].form for tree in filter(None, found)} - {"sold"}


def test_a_verb_that_needs_a_clause_stays():
    tree = [*TREE[:3], Word("go", "go", "VERB", 1, "xcomp", "VB")]
    found = [vocabulary.replaced(tree, random.Random(seed)) for seed in range(60)]
    assert all(varied[1].form == "sold" for varied in filter(None, found))


def test_the_same_trees_give_the_same_copies():
    assert vocabulary.copies([TREE] * 40) == vocabulary.copies([TREE] * 40)
    assert vocabulary.copies([TREE] * 40)
