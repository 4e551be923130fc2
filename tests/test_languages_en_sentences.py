import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji import documents, languages

SENTENCES = (
    "The foreign minister of Norway met the president of Kenya in Nairobi on Tuesday to speak of "
    "the talks between Chad and Mali, which began in March.",
    "Mr. Diallo said that both sides had agreed to send teams of ten experts each to the port of "
    "Mombasa before the end of the month.",
    "The army of Chad denied it.",
)


def words(text):
    document = documents.from_text(text, source="x", published=None, language="en")
    return [[t.key for t in s.tokens] for s in languages.analyse(document)]


@settings(deadline=None, max_examples=30)
@given(st.permutations(SENTENCES).map(tuple), st.integers(60, 90))
def test_text_broken_at_a_fixed_width_reads_like_one_line(sentences, width):
    text = " ".join(sentences * 3)
    assert words(textwrap.fill(text, width)) == words(text)


def test_a_heading_ends_at_its_line():
    text = f"Talks in Nairobi\n\n{SENTENCES[1]}"
    assert len(words(text)) == 2
