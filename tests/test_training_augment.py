import pytest

pytest.importorskip("training.augment")
from hypothesis import given
from hypothesis import strategies as st
from training import augment
from training.conllu import Word


@st.composite
def trees(draw):
    size = draw(st.integers(1, 12))
    tags = draw(st.lists(st.sampled_from(["NOUN", "VERB", "PUNCT"]), min_size=size, max_size=size))
    heads = [0, *(draw(st.integers(0, i - 1)) for i in range(1, size))]
    return [
        Word(f"W{i}", f"w{i}", tag, head, "ROOT" if i == head else "dep")
        for i, (tag, head) in enumerate(zip(tags, heads, strict=True))
    ]


@given(trees(), st.integers(0, 9))
def test_without_marks_keeps_every_arc_between_words(tree, seed):
    augment.random.seed(seed)
    varied = augment.without_marks(tree)
    arcs = {(w.form, tree[w.head].form) for w in tree if w.pos != "PUNCT"}
    kept = {(w.form, varied[w.head].form) for w in varied}
    assert arcs <= kept


@given(trees())
def test_recased_changes_forms_only(tree):
    varied = augment.recased(tree)
    assert [w.form.lower() for w in varied] == [w.form.lower() for w in tree]
    assert [(w.head, w.dep, w.pos, w.lemma) for w in varied] == [
        (w.head, w.dep, w.pos, w.lemma) for w in tree
    ]
