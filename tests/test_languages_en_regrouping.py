import pytest
from hypothesis import given

from miyanji import languages
from miyanji.languages.en.regrouping import regrouped
from tests.coding_text import acts
from tests.test_languages_en_repair import trees


@pytest.mark.parametrize(
    "text",
    [
        "A Ghanaian offer to mediate with Togo has been refused by Benin.",
        "Benin brushed aside a Ghanaian offer to mediate in its dispute with Togo.",
    ],
)
def test_what_an_article_opens_is_a_noun(text):
    (sentence,) = languages.analyse_text(text, "en")
    assert next(t for t in sentence.tokens if t.text == "offer").pos == "NOUN"


def test_a_plural_people_may_do_what_its_verb_says():
    (sentence,) = languages.analyse_text("The Taliban offer to mediate between both.", "en")
    assert next(t for t in sentence.tokens if t.text == "offer").pos == "VERB"


@pytest.mark.parametrize("answer", ["accepted", "has accepted", "quickly accepted"])
def test_the_name_after_the_conjunction_does_what_follows(answer):
    text = f"Ghana offered to mediate between Togo and Benin, and Togo {answer} the offer."
    told = {a.act: a for a in acts(text) if a.act}
    assert set(told["offer"].parties) == {"TGO", "BEN"}
    assert told["accept"].actor == ("TGO",)


@given(trees())
def test_the_tree_keeps_its_size(drawn):
    words, tree = drawn
    fixed = regrouped(words, list(tree))
    assert len(fixed) == len(tree)
    assert sum(node.head == i for i, node in enumerate(fixed)) == 1
