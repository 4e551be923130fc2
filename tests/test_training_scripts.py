import pytest

pytest.importorskip("training.scripts")

from hypothesis import given
from hypothesis import strategies as st
from training.scripts import apply, script

WORDS = st.text(alphabet="abcdeنمیروه", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_the_script_of_a_form_makes_its_lemma(form, lemma):
    assert apply(script(form, lemma), form) == lemma


@pytest.mark.parametrize(
    ("form", "lemma", "other", "made"),
    [
        ("mediators", "mediator", "envoys", "envoy"),
        ("میرود", "رفتن", "می", "می"),
        ("a|b", "b", "envoys", "envoys"),
    ],
)
def test_a_script_serves_other_words(form, lemma, other, made):
    assert apply(script(form, lemma), other) == made
