import pytest

from tests.coding_text import clauses, the, with_twins

# text, the verbs of its clauses in text order
SHARED = with_twins(
    [
        ("نروژ از طرح مصر استقبال و ژاپن با آن مخالفت کرد.", ["کردن", "کردن"]),
        ("عراق دعوت عمان را رد و کویت از آن حمایت کرد.", ["کردن", "کردن"]),
        ("هند پیشنهاد نپال را رد کرد و پاکستان از آن استقبال.", ["کردن", "کردن"]),
    ]
)
# one subject, one light noun, or a noun under a preposition: nothing to share
WHOLE = with_twins(
    [
        "نروژ از طرح مصر و ژاپن استقبال کرد.",
        "عراق با رد طرح و حمایت از کویت به مذاکرات پایان داد.",
        "هند و پاکستان از پیشنهاد نپال استقبال کردند.",
    ]
)


@pytest.mark.parametrize(("text", "verbs"), SHARED)
def test_two_light_nouns_share_the_verb_of_one(text, verbs):
    _, found = clauses(text)
    assert [c.verb.lemma for c in found if c.verb is not None] == verbs


@pytest.mark.parametrize(("text", "verbs"), SHARED)
def test_no_token_stands_in_both_halves(text, verbs):
    _, found = clauses(text)
    tokens = [t for c in found for t in c.tokens]
    assert len(tokens) == len(set(tokens))


@pytest.mark.parametrize("text", WHOLE)
def test_one_clause_stays_one(text):
    _, found = clauses(text)
    assert len([c for c in found if c.verb is not None]) == 1


SECOND = with_twins(
    [
        ("طرح نروژ را هم سودان پذیرفت و هم اتیوپی.", "accept", {"SDN", "ETH"}),
        ("از وساطت نپال هم هند استقبال کرده و هم چین.", "accept", {"IND", "CHN"}),
        ("میانجی‌گری غنا را نه توگو قبول دارد و نه بنین.", "reject", {"TGO", "BEN"}),
    ]
)


@pytest.mark.parametrize(("text", "label", "actors"), SECOND)
def test_the_second_of_two_subjects_follows_the_verb(text, label, actors):
    assert set(the(text, label).actor) == actors
