import pytest

pytest.importorskip("training.examples")

from training import examples
from training.examples import Example
from training.packed import Packed
from training.pieces import Cutter

PERSIAN = "ایران پیشنهاد میانجی‌گری عمان را پذیرفت. دو کشور هفته آینده گفت‌وگو می‌کنند.\n"
BARE = {"replaced": {}, "matrices": {}, "vectors": {}}


def encoder():
    letters = sorted(set(PERSIAN + "▁")) + ["▁ایران"]
    pieces = {text: (i + 10, -1.0) for i, text in enumerate(letters)}
    return Packed(32, 1, 1, 32, 1e-12, 0, 2, 3, pieces, **BARE)


def test_raw_sentences_stand_on_keys_and_are_read_as_written(tmp_path):
    (tmp_path / "a.txt").write_text(PERSIAN * 2, encoding="utf-8")
    made = encoder()
    found = examples.raw([tmp_path / "a.txt"], "fa_perdt", examples.persian_words, Cutter(made))
    assert len(found) == 2
    (first,) = [e for e in found if e.forms[0] == "ایران"]
    assert first.pieces[0] == [made.pieces["▁ایران"][0]]
    assert "میانجیگری" in first.forms
    assert len(first.pieces) == len(first.forms)
    assert first.heads == []


def test_pieces_are_numbered_by_first_use():
    made = encoder()
    rows = [Example("x", "raw", ["a", "b"], [[20, 14], [20]]), Example("x", "raw", ["c"], [[11]])]
    kept = examples.renumbered(rows, made)
    assert kept == [3, 0, 2, 20, 14, 11]
    assert [kept[n] for row in rows for word in row.pieces for n in word] == [20, 14, 20, 11]


CONLLU = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n2\thomes\thome\tNOUN\tNNS\t_\t1\tobj\t_\t_\n\n"


def test_gold_sentences_have_their_columns(tmp_path):
    path = tmp_path / "en_ewt-ud-train.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    (found,) = examples.gold(path, "train", persian=False, cutter=Cutter(encoder()))
    assert (found.bank, found.heads, found.scripts[1]) == ("en_ewt", [0, 0], "0||1|")
