import pytest

from tests.coding_text import clauses, the, with_twins

ONE = with_twins(
    [
        "نروژ دو سال است میان کلمبیا و پرو میانجی‌گری می‌کند.",
        "مصر بیش از یک ماه است با سودان مذاکره می‌کند.",
        "عمان مدتی است پیام‌های ایران را به آمریکا می‌رساند.",
    ]
)
# a subordinate clause, or nothing but the time
MORE = [
    ("دو سال است که نروژ میان کلمبیا و پرو میانجی‌گری می‌کند.", 2),
    ("مهلت پاسخ سودان دو هفته است.", 1),
]


@pytest.mark.parametrize("text", ONE)
def test_a_copula_that_counts_time_makes_no_clause(text):
    _, found = clauses(text)
    assert len([c for c in found if c.verb is not None]) == 1


@pytest.mark.parametrize(("text", "verbs"), MORE)
def test_other_copulas_keep_their_clauses(text, verbs):
    _, found = clauses(text)
    assert len([c for c in found if c.verb is not None]) == verbs


def test_who_has_mediated_for_a_year():
    text = "دولت مالزی بیش از یک سال است بی سر و صدا میان تایلند و کامبوج وساطت می‌کند."
    act = the(text, "meeting_indirect")
    assert (act.actor, act.addressees) == (("MYS",), ("THA", "KHM"))
