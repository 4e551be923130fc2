import numpy as np
from training import tags

ROWS = [
    [("باران", "NOUN"), ("بارید", "VERB"), (".", "PUNCT")],
    [("برف", "NOUN"), ("نبارید", "VERB"), ("!", "PUNCT")],
    [("و", "CCONJ"), ("برف", "NOUN"), ("بارید", "VERB"), (".", "PUNCT")],
] * 3


def test_what_it_learns_it_can_say():
    fit = tags.fitted(ROWS, rounds=30)
    window, kinds = tags.windows(ROWS, fit)
    scores = fit.scores()
    total = sum(scores[p, window[:, p]] for p in range(len(tags.PLACES)))
    assert (np.argmax(total, axis=1) == kinds).all()


def test_rare_words_are_known_by_their_parts_alone():
    fit = tags.begin([*ROWS, [("بارانی", "ADJ")]])
    assert "=باران" in fit.names and "=بارانی" not in fit.names and "بار-" in fit.names


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        tags.write(tags.fitted(ROWS, rounds=2), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
