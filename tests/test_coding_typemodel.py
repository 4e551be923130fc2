import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.coding.typefeatures import Marked, features
from miyanji.coding.typemodel import SIZE, hashed, type_model, types_of, weighed
from miyanji.evaluation.events import unmarked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<s>Malawi</s> condemned <t>Zambia</t> over the dam.", "ACCUSE"),
        ("<s>Laos</s> refused a request from <t>Thailand</t>.", "REJECT"),
        ("<s>The Peruvian army</s> shelled <t>a village in Ecuador</t>.", "ASSAULT"),
        ("<s>Police in Fiji</s> arrested <t>two students</t>.", "COERCE"),
        ("<s>Ireland</s> provided food aid to <t>Haiti</t>.", "AID"),
        ("<s>Ghana</s> released <t>two sailors from Togo</t>.", "YIELD"),
    ],
)
def test_plain_sentences_have_their_type(text, kind):
    assert types_of([unmarked(text)]) == [kind]


def test_what_the_spans_say_is_masked():
    _, words, _ = features(unmarked("<s>Malawi</s> sued <t>Zambia</t>."))
    assert "2 SRCX sue" in words and "2 sue TGTX" in words
    assert not any("malawi" in name or "zambia" in name for name in words)


def test_a_sentence_without_marks_still_gets_a_type():
    assert types_of([Marked("Rain fell.", (), ())])[0] in type_model().types


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 5), max_size=20))
def test_hashing_keeps_every_count(block):
    places, counts = hashed(block)
    assert counts.sum() == sum(block.values())
    assert all(0 <= place < SIZE for place in places) and list(places) == sorted(set(places))
    values = weighed(places, counts, np.ones(SIZE, dtype=np.float32))
    assert not block or np.isclose(np.linalg.norm(values), 1)
