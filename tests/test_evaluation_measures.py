from hypothesis import given
from hypothesis import strategies as st

from miyanji.evaluation.measures import (
    Counts,
    accuracy,
    class_counts,
    confusion,
    macro_f1,
    set_counts,
)

ids = st.sets(st.sampled_from(["CHE", "OMN", "QAT", "NOR"]))
pairs = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1)


def test_counts_give_the_textbook_figures():
    counts = Counts(hits=3, false=1, missed=3)
    assert counts.precision == 0.75
    assert counts.recall == 0.5
    assert counts.f1 == 0.6


def test_nothing_to_find_and_nothing_found_is_right():
    assert Counts().f1 == 1.0
    assert Counts(false=1).f1 == 0.0


@given(ids, ids)
def test_set_counts_add_up_to_the_two_sets(gold: set[str], found: set[str]):
    counts = set_counts(gold, found)
    assert counts.hits + counts.missed == len(gold)
    assert counts.hits + counts.false == len(found)
    assert (counts.f1 == 1.0) == (gold == found)


@given(pairs)
def test_macro_f1_is_one_only_when_all_agree(items: list[tuple[str, str]]):
    assert (macro_f1(items, "abc") == 1.0) == (accuracy(items) == 1.0)


def test_macro_f1_counts_a_class_that_only_the_coder_uses():
    items = [("a", "a"), ("a", "b")]
    assert class_counts(items, "a").f1 == 2 / 3
    assert macro_f1(items, "abc") == 1 / 3


def test_confusion_has_a_row_for_each_gold_value():
    assert confusion([("a", "b"), ("a", "a"), ("a", "b")]) == {"a": {"a": 1, "b": 2}}
