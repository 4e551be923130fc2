import random

import numpy as np
import pytest

pytest.importorskip("training.silver")
pytest.importorskip("torch", reason="only whoever trains a teacher installs torch")

import torch
from training import batching, teach, teacher

KNOWN = batching.Labels(["x", "y"], ["NOUN", "VERB"], ["nsubj", "root"], ["0||0|"])


def row(heads, bank="x", part="train"):
    size = len(heads)
    return {
        "bank": bank,
        "part": part,
        "forms": [f"w{i}" for i in range(size)],
        "pieces": [[3 + i, 4 + i][: 1 + i % 2] for i in range(size)],
        "pos": ["NOUN"] * size,
        "heads": heads,
        "deps": ["root" if i == h else "nsubj" for i, h in enumerate(heads)],
        "scripts": ["0||0|"] * size,
    }


def scores(rows, wanted):
    """What a model that is sure of the wanted heads gives."""
    most = 1 + max(len(r["forms"]) for r in rows)
    arcs = torch.full((len(rows), most, most), 0.01)
    for i, heads in enumerate(wanted):
        for j, head in enumerate(heads):
            arcs[i, j + 1, 0 if j == head else head + 1] = 0.9
    deps = torch.zeros(len(rows), 2, most, most)
    deps[:, 0, :, 1:] = 1
    deps[:, 1, :, 0] = 1
    pos = torch.zeros(len(rows), most, 2)
    pos[:, :, 0] = 1
    return arcs, deps, pos, torch.ones(len(rows), most, 1)


def test_each_word_is_the_mean_of_its_pieces():
    rows = [row([1, 1, 1]), row([0])]
    made = batching.batch(rows, KNOWN)
    assert made.shares.sum(2).tolist() == [[1, 1, 1, 1], [1, 1, 0, 0]]
    assert made.absent.tolist() == [[False] * 4, [False, False, True, True]]
    assert made.gold["heads"][0].tolist() == [batching.NOTHING, 2, 0, 2]
    numbers = made.pieces[0][made.shares[0, 2] > 0].tolist()
    assert numbers == rows[0]["pieces"][1]


def test_the_tree_of_sure_scores_is_the_wanted_one():
    rows = [row([1, 1, 1]), row([0, 0])]
    trees = list(teach._trees(rows, *scores(rows, [[1, 1, 1], [0, 0]]), KNOWN))
    assert [tree["heads"] for tree in trees] == [[1, 1, 1], [0, 0]]
    assert trees[0]["deps"] == ["nsubj", "root", "nsubj"]
    assert trees[0]["lemmas"] == rows[0]["forms"]
    assert teach.measure(list(zip(rows, trees, strict=True)))["x"]["las"] == 1


def test_what_is_right_costs_less():
    rows = [row([1, 1, 1]), row([0, 0])]
    gold = batching.batch(rows, KNOWN).gold
    right = teacher.loss(scores(rows, [[1, 1, 1], [0, 0]]), gold)
    wrong = teacher.loss(scores(rows, [[0, 0, 0], [1, 1]]), gold)
    assert right < wrong


def test_batches_hold_every_sentence_once():
    rows = [row([0] * n) for n in random.Random(0).choices(range(1, 9), k=50)]
    found = [r for group in batching.batches(rows, 8, random.Random(1)) for r in group]
    assert sorted(map(id, found)) == sorted(map(id, rows))


def test_biaffine_scores_are_those_of_the_formula():
    model = teacher.Biaffine(4, 3, 2).eval()
    words = torch.randn(1, 5, 4)
    found = model(words).detach().numpy()
    low = np.append(model.low(words[0]).detach().numpy(), np.ones((5, 1)), 1)
    high = np.append(model.high(words[0]).detach().numpy(), np.ones((5, 1)), 1)
    weight = model.weight.detach().numpy()
    for label in range(2):
        assert np.allclose(found[0, label], low @ weight[label] @ high.T, atol=1e-5)
