import pytest

from tests.coding_text import acts, with_twins


def told(text):
    return [(a.act, a.actor, a.actuality) for a in acts(text) if a.act]


WISHES = with_twins(
    [
        (
            "کارشناسان ابراز امیدواری کردند کنیا میان چاد و نیجر میانجیگری کند.",
            [("meeting_indirect", ("KEN",), "hypothetical")],
        ),
        (
            "کنیا قصد دارد پیشنهاد میانجیگری میان چاد و نیجر را مطرح کند.",
            [("offer", ("KEN",), "hypothetical")],
        ),
        (
            "کنیا قصد دارد میان چاد و نیجر میانجیگری کند.",
            [("express_willingness", ("KEN",), "planned")],
        ),
    ]
)


@pytest.mark.parametrize(("text", "expected"), WISHES)
def test_a_wish_is_readiness_only_of_who_will_do_it(text, expected):
    assert told(text) == expected


def test_who_has_not_brought_the_answer_of_another_is_not_silent():
    text = "کنیا هنوز پاسخ چاد به پیشنهاد نیجر را منتقل نکرده است."
    assert ("no_public_answer", ("KEN",), "happened") not in told(text)
