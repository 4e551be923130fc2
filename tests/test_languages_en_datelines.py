import pytest

from miyanji import languages
from miyanji.languages.en import dateline

BODY = "Kenya offered to mediate between Chad and Sudan."
OPENINGS = (
    "NAIROBI - ",
    "NAIROBI, March 3 (Agency) - ",
    "NAIROBI (Agency) — ",
    "Nairobi (Agency) – ",
    "PORT SUDAN/NAIROBI, March 3 (Agency) -- ",
)
PLAIN = ("The talks - held in Nairobi - ended.", "UN-led talks began.", "NATO: talks began.")


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_dateline_leaves_the_tree_of_its_sentence_as_it_is(opening: str):
    (bare,) = languages.analyse_text(BODY, "en")
    (dated,) = languages.analyse_text(opening + BODY, "en")
    start = dateline(dated.tokens)
    assert dated.tokens[start].text == "Kenya"
    shown = [(t.pos, t.dep, t.head - start) for t in dated.tokens[start:]]
    assert shown == [(t.pos, t.dep, t.head) for t in bare.tokens]
    assert {t.head for t in dated.tokens[:start]} == {0}


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_dateline(text: str):
    (sentence,) = languages.analyse_text(text, "en")
    assert dateline(sentence.tokens) == 0
