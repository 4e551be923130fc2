import pytest

from tests.coding_text import clauses, marked, with_twins

CLEFTS = with_twins(
    [
        ("این کنیا بود که طرح سودان را پذیرفت.", ("subject", "کنیا")),
        ("تنها غنا بود که طرح سودان را رد کرد.", ("subject", "غنا")),
        ("با میانجیگری کنیا بود که چاد و نیجر توافق کردند.", ("with", "میانجیگری کنیا")),
        ("به درخواست غنا بود که کنیا پیام چاد را به نیجر رساند.", ("subject", "کنیا")),
    ]
)


@pytest.mark.parametrize(("text", "phrase"), CLEFTS)
def test_what_a_copula_stresses_goes_back_to_its_clause(text, phrase):
    _, found = clauses(text)
    assert len(found) == 1
    assert phrase in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "این در حالی بود که کنیا طرح سودان را پذیرفت.",
        "این خبر بود که کنیا را نگران کرد.",
        "این کنیا نبود که طرح سودان را پذیرفت.",
    ],
)
def test_other_copulas_keep_their_clause(text):
    assert len(clauses(text)[1]) == 2
