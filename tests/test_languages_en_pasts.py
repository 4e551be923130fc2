import pytest
from hypothesis import given

from miyanji import languages
from miyanji.languages.en.pasts import pasts
from miyanji.languages.parser import Parsed
from miyanji.languages.word import word
from tests.test_languages_en_repair import trees


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Gabon vetoed a Dutch resolution on Haiti.", "veto"),
        ("Gabon has eased visa rules for Dutch nurses.", "ease"),
        ("Dutch prosecutors are probing Gabonese officials over bribes.", "probe"),
        ("Gabonese rebels shot dead a Dutch lorry driver.", "shoot"),
        ("Security forces used tear gas to drive back the crowd.", "use"),
        ("The Dutch envoys flew to Libreville on Monday.", "fly"),
    ],
)
def test_a_verb_that_was_taken_for_a_modifier_heads_the_sentence(text, verb):
    (sentence,) = languages.analyse_text(text, "en")
    (root,) = [t for t in sentence.tokens if t.head == t.i]
    assert (root.pos, root.lemma) == ("VERB", verb)


def test_a_participle_before_its_agent_stays_one():
    text = "Gabon sent ships"
    words = [word(w, 0, len(w)) for w in text.split()]
    tree = [
        Parsed("PROPN", "gabon", "nsubj", 1),
        Parsed("VERB", "send", "root", 1),
        Parsed("NOUN", "ship", "obj", 1),
    ]
    assert pasts(words, list(tree)) == tree


@given(trees())
def test_the_tree_keeps_its_size_and_one_root(drawn):
    words, tree = drawn
    fixed = pasts(words, list(tree))
    assert len(fixed) == len(tree)
    assert all(0 <= node.head < len(tree) for node in fixed)
    assert sum(node.head == i for i, node in enumerate(fixed)) == 1
