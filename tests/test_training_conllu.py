import random
from pathlib import Path

import pytest

pytest.importorskip("training.conllu")

from training import conllu
from training.conllu import Word

# دوستانم کتاب‌ها را خواندند
CLITIC = """# text = دوستانم کتاب‌ها را خواندند.
1-2\tدوستانم\t_\t_\t_\t_\t_\t_\t_\t_
1\tدوستان\tدوست\tNOUN\t_\t_\t5\tnsubj\t_\t_
2\tم\tمن\tPRON\t_\t_\t1\tnmod\t_\t_
3\tکتاب‌ها\tکتاب\tNOUN\t_\t_\t5\tobj\t_\t_
4\tرا\tرا\tPART\t_\t_\t3\tcase\t_\t_
5\tخواندند\tخواند#خوان\tVERB\t_\t_\t0\troot\t_\t_
5.1\tتهی\tتهی\tVERB\t_\t_\t_\t_\t_\t_
6\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\t_
"""


def rows(tmp_path: Path, text: str) -> list[list[list[str]]]:
    path = tmp_path / "a.conllu"
    path.write_text(text, "utf-8")
    return list(conllu.read(path))


def test_a_host_and_its_clitic_are_one_token(tmp_path):
    (sentence,) = rows(tmp_path, CLITIC)
    tree = conllu.persian(sentence)
    assert [word.form for word in tree] == ["دوستانم", "کتابها", "را", "خواندند", "."]
    assert tree[0] == Word("دوستانم", "دوست", "NOUN", 3, "nsubj", "_")
    assert tree[3] == Word("خواندند", "خواند", "VERB", 3, "ROOT", "_")
    assert tree[2].pos == "ADP"


def test_syntactic_words_stay_apart(tmp_path):
    (sentence,) = rows(tmp_path, CLITIC)
    tree = conllu.words(sentence)
    assert [word.form for word in tree][:2] == ["دوستان", "م"]
    assert [word.head for word in tree] == [4, 0, 4, 2, 4, 4]


def test_half_spaces_make_no_difference(tmp_path):
    (one,) = rows(tmp_path, CLITIC)
    (other,) = rows(tmp_path, CLITIC.replace("\u200c", ""))
    assert conllu.persian(one) == conllu.persian(other)


def test_nmod_under_a_verb_becomes_obl(tmp_path):
    text = CLITIC.replace("5\tobj", "5\tnmod")
    (sentence,) = rows(tmp_path, text)
    assert conllu.persian(sentence)[1].dep == "obl"


def test_a_group_that_two_outside_heads_pull_apart_makes_no_cycle(tmp_path):
    text = CLITIC.replace("2\tم\tمن\tPRON\t_\t_\t1\tnmod", "2\tم\tمن\tPRON\t_\t_\t3\tnmod").replace(
        "3\tکتاب‌ها\tکتاب\tNOUN\t_\t_\t5\tobj", "3\tکتاب‌ها\tکتاب\tNOUN\t_\t_\t1\tobj"
    )
    (sentence,) = rows(tmp_path, text)
    tree = conllu.persian(sentence)
    assert (tree[0].head, tree[1].head) == (3, 0)


def test_a_short_line_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="columns"):
        rows(tmp_path, "1\tکتاب\n")


def test_split_is_repeatable_and_loses_nothing():
    items = [[Word(str(i), "", "X", 0, "ROOT")] for i in range(30)]
    rest, held = conllu.split(items, 7, 3)
    assert len(held) == 7
    assert sorted(rest + held, key=str) == sorted(items, key=str)
    random.seed(99)
    assert conllu.split(items, 7, 3) == (rest, held)
