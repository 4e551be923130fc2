import json

import pytest

pytest.importorskip("training.ship")

from spacy.util import load_model_from_path
from training.ship import needed_strings

from miyanji.languages.parser import MODELS, vocabulary


def test_persian_ships_no_more_strings_than_labels_and_lemmas_need():
    nlp = load_model_from_path(MODELS / "fa", exclude=["tokenizer"])
    stored = json.loads((MODELS / "fa" / "vocab" / "strings.json").read_text("utf-8"))
    assert stored == needed_strings(nlp)
    assert {"nsubj", "NOUN"} <= set(stored)


def test_english_ships_the_words_that_capitals_are_judged_by():
    assert "the" in vocabulary("en")
    assert not {"the", "The"} <= vocabulary("fa")
