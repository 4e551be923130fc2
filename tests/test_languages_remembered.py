import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.util import load_model_from_path

from miyanji.languages import parser, remembered

WORDS = ["ایران", "پیشنهاد", "قطر", "را", "رد", "کرد", ".", "Oman", "offered", "to", "۱۴۰۳", " "]
ROWS = st.lists(st.lists(st.sampled_from(WORDS), min_size=0, max_size=9), min_size=1, max_size=5)
LEFT_OUT = ["tokenizer", "trainable_lemmatizer"]
PLAIN = {c: load_model_from_path(parser.MODELS / c, exclude=LEFT_OUT) for c in ("fa", "en")}


def vectors(model, rows):
    docs = [Doc(model.vocab, words=row) for row in rows]
    return [row.tolist() for row in model.get_pipe("tok2vec").predict(docs)]


@pytest.mark.parametrize("language", ["fa", "en"])
@given(rows=ROWS)
@settings(max_examples=15, deadline=None)
def test_vectors_are_the_same_with_and_without_memory(language, rows):
    assert vectors(parser.load(language), rows) == vectors(PLAIN[language], rows)


def test_a_full_memory_starts_again(monkeypatch):
    monkeypatch.setattr(remembered, "_MOST", 2)
    rows = [["Oman", "offered", "to"], ["Oman", "."]]
    expected = vectors(PLAIN["en"], rows)
    assert vectors(parser.load("en"), rows) == expected
    assert vectors(parser.load("en"), rows[::-1]) == expected[::-1]
