from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji import coding, documents
from tests.corpora import texts

DOCUMENTS = [documents.from_text(text, source=str(n)) for n, text in enumerate(texts(12))]
SOME = st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=8)


@settings(max_examples=10, deadline=None)
@given(SOME, st.booleans())
def test_documents_read_together_are_read_as_if_alone(several, skim):
    alone = [next(coding.read_many([each], skim=skim)) for each in several]
    assert list(coding.read_many(several, skim=skim)) == alone


def test_skimming_parses_less_and_finds_the_same_acts():
    full = list(coding.read_many(DOCUMENTS))
    skimmed = list(coding.read_many(DOCUMENTS, skim=True))
    assert [r.coding.acts for r in skimmed] == [r.coding.acts for r in full]
    assert 0 < parsed(skimmed) < parsed(full)


def parsed(readings):
    return sum(any(t.dep for t in s.tokens) for r in readings for s in r.sentences)
