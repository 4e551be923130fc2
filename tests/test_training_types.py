import numpy as np
from training.types import fit, predict, write

from miyanji.coding.typemodel import hashed

ROWS = [
    tuple(hashed(dict.fromkeys(words.split(), 1)) for _ in range(3))
    for words in ("bomb shell", "bomb raid", "praise thank", "thank hail", "shell raid", "hail")
]
KINDS = ["ASSAULT", "ASSAULT", "SUPPORT", "SUPPORT", "ASSAULT", "SUPPORT"]


def test_the_classifier_learns_what_can_be_learnt():
    model = fit(ROWS, KINDS)
    assert [predict(model, row) for row in ROWS] == KINDS


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("a.npz", "b.npz"):
        write(fit(ROWS, KINDS), tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    with np.load(tmp_path / "a.npz") as data:
        assert data["weights"].dtype == np.int8
