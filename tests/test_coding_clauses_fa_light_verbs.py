import pytest

from tests.coding_text import clauses, with_twins

# text, lemmas of the verbs of its clauses
VERBS = with_twins(
    [
        ("نپال اعلام کرد طرح را می‌پذیرد.", ["کردن", "پذیرفتن"]),
        ("غنا از سودان خواسته میانجی شود.", ["خواستن", "شدن"]),
        ("نپال به هند گفته وقتی نمانده است.", ["گفتن", "ماندن"]),
        ("غنا و چاد پس از دو روز به توافق رسیدن.", ["رسیدن"]),
        # nouns and infinitives
        ("به گفته نپال، هند طرح را پذیرفت.", ["پذیرفتن"]),
        ("غنا برای آشتی دادن سودان و چاد میانجی شد.", ["شدن"]),
    ]
)


@pytest.mark.parametrize(("text", "lemmas"), VERBS)
def test_words_that_are_verbs_in_their_place(text, lemmas):
    _, found = clauses(text)
    assert [c.verb.lemma for c in found if c.verb] == lemmas


def test_the_spoken_plural_is_a_past():
    _, (clause,) = clauses("غنا و چاد پس از دو روز به توافق رسیدن.")
    assert (clause.verb.tense, clause.verb.plural) == ("past", True)
