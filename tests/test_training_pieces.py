from itertools import combinations, pairwise

import pytest

pytest.importorskip("training.pieces")

from hypothesis import given
from hypothesis import strategies as st
from training.packed import Packed
from training.pieces import START, Cutter

PIECES = {"a": -2.0, "b": -2.5, START: -1.0, "ab": -2.2, START + "a": -2.1, "bba": -3.0}


def cutter():
    pieces = {text: (i + 3, score) for i, (text, score) in enumerate(PIECES.items())}
    return Cutter(Packed(32, 1, 1, 32, 1e-12, 0, 2, 1, pieces, {"ي": "b"}, {}, {}))


def cuts(text):
    """All ways to cut a text, each with its score; one unknown letter is a piece too."""
    inner = range(1, len(text))
    for marks in (m for n in range(len(text)) for m in combinations(inner, n)):
        ends = [0, *marks, len(text)]
        parts = [text[a:b] for a, b in pairwise(ends)]
        if all(part in PIECES or len(part) == 1 for part in parts):
            yield sum(PIECES.get(part, min(PIECES.values()) - 10) for part in parts)


@given(st.text(alphabet="abc", min_size=1, max_size=7))
def test_the_pieces_are_the_likeliest_cut(word):
    made = cutter()
    names = {number: text for text, (number, _) in made.packed.pieces.items()}
    stranger = min(PIECES.values()) - 10
    score = sum(PIECES[names[n]] if n in names else stranger for n in made.cut(word))
    assert score == pytest.approx(max(cuts(START + word)))


def test_letters_are_replaced_before_words_are_cut():
    assert cutter().cut("aي") == cutter().cut("ab")
    assert cutter().cut("Z")[-1] == 1
