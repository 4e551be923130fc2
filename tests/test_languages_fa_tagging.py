import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji import languages
from miyanji.documents.fold import key
from miyanji.languages.fa.tagging import REACH, features, tag, tagger

keys = st.text(alphabet="ابتدرسشکمنوهی0۔.،", min_size=1, max_size=9)


def tags(text):
    (sentence,) = languages.analyse_text(text, "fa", parsed=False)
    return {token.text: token.pos for token in sentence.tokens}


@pytest.mark.parametrize(
    ("text", "word", "pos"),
    [
        ("وزیر خارجهٔ ایران به چین رفت.", "وزیر", "NOUN"),
        ("وزیر خارجهٔ ایران به چین رفت.", "ایران", "PROPN"),
        ("وزیر خارجهٔ ایران به چین رفت.", "به", "ADP"),
        ("وزیر خارجهٔ ایران به چین رفت.", "رفت", "VERB"),
        ("وزیر خارجهٔ ایران به چین رفت.", ".", "PUNCT"),
        ("سه زن با مادر او سخن گفتند.", "سه", "NUM"),
        ("مرد خسته خوابیده است.", "است", "AUX"),
    ],
)
def test_words_have_the_part_of_speech_that_a_reader_gives_them(text, word, pos):
    assert tags(text)[word] == pos


def test_a_name_never_seen_is_told_by_its_place():
    assert tags("آقای ژالدوفر گفت که می‌آید.")["ژالدوفر"] == "PROPN"


def test_half_spaces_make_no_difference():
    assert tags("او می\u200cرود.")["می\u200cرود"] == tags("او میرود.")["میرود"] == "VERB"


@given(st.lists(st.lists(keys, max_size=9), max_size=5))
def test_a_sentence_is_tagged_as_it_is_alone(sentences):
    together = tag(sentences)
    assert [len(row) for row in together] == [len(row) for row in sentences]
    assert together == [tag([row])[0] for row in sentences]


@given(st.lists(keys, min_size=1, max_size=9))
def test_the_score_is_the_sum_of_the_features_in_the_window(words):
    model = tagger()
    outside = [""] * REACH
    row = [*outside, *words, *outside]
    expected = []
    for i in range(len(words)):
        total = np.zeros(len(model.labels), dtype=int)
        for place, word in enumerate(row[i : i + 2 * REACH + 1]):
            for name in features(word):
                if name in model.weights:
                    total += model.weights[name].reshape(-1, len(model.labels))[place]
        expected.append(model.labels[int(total.argmax())])
    assert tag([words]) == [expected]


def test_features_name_a_word_once():
    found = list(features(key("میانجی‌ها")))
    assert len(found) == len(set(found)) and "=" + key("میانجی‌ها") in found
