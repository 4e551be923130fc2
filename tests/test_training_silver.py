import gzip
import json

import pytest

pytest.importorskip("training.silver")

from hypothesis import given
from hypothesis import strategies as st
from training import silver


def row(bank="fa_perdt", heads=(1, 1, 1), sure=-0.1):
    words = [f"w{i}" for i in range(len(heads))]
    tags = ["NOUN"] * len(heads)
    return {
        "bank": bank,
        "forms": words,
        "lemmas": words,
        "pos": tags,
        "heads": list(heads),
        "deps": ["dep"] * len(heads),
        "sure": sure,
    }


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6).map(lambda v: [h % len(v) for h in v]))
def test_a_tree_has_one_root_that_every_word_comes_to(heads):
    def chain(i):
        return i if heads[i] == i else heads[i]

    ends = list(range(len(heads)))
    for _ in heads:
        ends = [chain(i) for i in ends]
    roots = [i for i, head in enumerate(heads) if head == i]
    assert silver.is_tree(heads) == (len(roots) == 1 and set(ends) == set(roots))


def test_the_least_sure_and_what_is_no_tree_stay_out(tmp_path):
    rows = [row(sure=-i / 100) for i in range(20)]
    rows += [row(heads=(1, 0, 2)), row(bank="en_ewt")]
    path = tmp_path / "trees.json.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        json.dump(rows, file)
    kept = silver.load(path, "fa_perdt")
    assert len(kept) == 20 - int(20 * silver.LEFT_OUT)
    assert [word.head for word in kept[0]] == [1, 1, 1]
    assert silver.load(path, "fa_seraji") == []
