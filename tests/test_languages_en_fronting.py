import pytest
from hypothesis import given

from miyanji import languages
from miyanji.languages.en.fronting import fronted
from tests.coding_text import acts
from tests.test_languages_en_repair import trees


def root_of(text):
    (sentence,) = languages.analyse_text(text, "en")
    return next(t for t in sentence.tokens if t.head == t.i).lemma


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Offering to mediate between Togo and Benin, Ghana's president called for calm.", "call"),
        ("Having turned down the plan, Gabon recalled its envoy.", "recall"),
        ("Will Gabon consent to Ghana's offer?", "consent"),
        ("Will Gabon's army respond to Ghana's offer?", "respond"),
        ("The talks collapsed after a week.", "collapse"),
        ("If Gabon rules out Ghanaian mediation, the war will drag on.", "drag"),
        ("If Gabon calls on Ghana to mediate with Togo, the war will drag on.", "drag"),
    ],
)
def test_the_main_verb_heads_the_sentence(text, verb):
    assert root_of(text) == verb


@pytest.mark.parametrize(
    ("text", "act", "actor", "actuality"),
    [
        ("Offering to mediate, Ghana urged calm on Togo.", "offer", "GHA", "happened"),
        ("If Togo rules out Ghanaian mediation, war will go on.", "reject", "TGO", "hypothetical"),
        ("Will Togo consent to Ghana's offer to mediate?", "accept", "TGO", "asked"),
    ],
)  # fmt: skip
def test_what_stands_before_the_main_verb_keeps_its_act(text, act, actor, actuality):
    assert (act, (actor,), actuality) in [(a.act, a.actor, a.actuality) for a in acts(text)]


@given(trees())
def test_the_tree_keeps_its_size_and_one_root(drawn):
    words, tree = drawn
    fixed = fronted(words, list(tree))
    assert len(fixed) == len(tree)
    assert all(0 <= node.head < len(tree) for node in fixed)
    assert sum(node.head == i for i, node in enumerate(fixed)) == 1
