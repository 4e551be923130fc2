import pytest

from tests.coding_text import marked, with_twins

LISTS = with_twins(
    [
        ("کنیا، غنا و تونس طرح صلح را پذیرفتند.", "subject", "کنیا ، غنا و تونس"),
        (
            "با میانجی‌گری کنیا، غنا و تونس، سودان آتش‌بس را پذیرفت.",
            "with",
            "میانجیگری کنیا ، غنا و تونس",
        ),
        ("هیئت غنایی-کنیایی به سودان سفر کرد.", "subject", "هییت غنایی - کنیایی"),
    ]
)
# a pause that ends a phrase
ENDED = with_twins(
    [
        ("در نایروبی، غنا طرح چاد را رد کرد.", "in", "نایروبی"),
        ("در نایروبی، غنا طرح چاد را رد کرد.", "subject", "غنا"),
        ("با میانجی‌گری کنیا، غنا و تونس، سودان آتش‌بس را پذیرفت.", "subject", "سودان"),
    ]
)


@pytest.mark.parametrize(("text", "marker", "words"), LISTS)
def test_a_mark_inside_a_list_ends_nothing(text, marker, words):
    assert (marker, words) in marked(text)


@pytest.mark.parametrize(("text", "marker", "words"), ENDED)
def test_other_marks_end_the_phrase(text, marker, words):
    assert (marker, words) in marked(text)


@pytest.mark.parametrize("came", ["حاصل شده است", "برقرار شد", "صورت گرفت"])
def test_a_list_of_mediators_goes_on_to_the_verb_of_coming_about(came):
    text = f"آتش‌بس سودان و چاد با میانجیگری کنیا، اوگاندا و تانزانیا {came}."
    assert ("with", "میانجیگری کنیا ، اوگاندا و تانزانیا") in marked(text)


def test_names_after_the_mediator_are_sides_where_the_verb_takes_them():
    text = "کنیا با میانجیگری اوگاندا، چاد و مالی را آشتی داد."
    assert not any("چاد" in words for marker, words in marked(text) if marker == "with")
