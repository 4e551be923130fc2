from datetime import date

import pytest

import miyanji
from miyanji import documents, languages
from miyanji.coding.eras import long_past


def past(text, day=None):
    document = documents.from_text(text, source="x", published=day, language="en")
    return long_past(document, languages.analyse(document))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was May 1993. Norway mediated. Nobody knew. All ended well. It rained.", range(5)),
        ("Chad spoke. Togo came. It was 1993. Norway mediated. They met. They left.", (2, 3, 4)),
        ("It was May 1993. On Monday Norway mediated. They left.", (0,)),
        ("Norway mediated in 2023. They met.", ()),
    ],
)
def test_what_is_told_of_long_ago(text, found):
    assert past(text, date(2025, 5, 1)) == set(found)


def test_without_a_date_words_and_years_of_the_last_century_tell():
    assert past("It was May 2013. Norway mediated.") == set()
    assert past("It was May 1993. Norway mediated.") == {0, 1}
    assert past("Thirty years ago they met. Norway mediated.") == {0, 1}


def test_a_mediation_of_long_ago_is_no_current_one():
    text = "Thirty years ago Chad and Sudan made peace. The secret talks were mediated by Norway."
    brief = miyanji.read("x", text=text, language="en")
    assert brief.processes == ()
    assert all(a.history for a in brief.acts if a.act == "meeting_indirect")


@pytest.mark.parametrize(
    "text",
    [
        "Since taking office in 2018 he had fought them. A truce was signed.",
        "It has been alone since the war of 1998. On Oct. 3, Chad called for mediation.",
    ],
)
def test_what_goes_on_since_a_year_is_not_past(text):
    assert past(text, date(2025, 5, 1)) == set()


def test_what_somebody_has_done_is_told_of_now():
    text = "Chad spoke. Togo came. They made peace in 1998. Chad has asked for mediation. They met."
    assert past(text, date(2025, 5, 1)) == {2}
