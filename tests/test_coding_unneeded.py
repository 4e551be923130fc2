"""Refusals of any mediation at all."""

import pytest

from miyanji.coding.act import Act
from miyanji.coding.reading import read_many
from miyanji.documents.reading import from_text


def acts(text: str, language: str) -> tuple[Act, ...]:
    (reading,) = read_many([from_text(text, language=language)])
    return reading.coding.acts


def refusals(language: str, text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who refuses whose mediation in ``text``."""
    return [(a.actor, a.mediators) for a in acts(text, language) if a.act == "reject"]


@pytest.mark.parametrize(
    ("language", "text", "who", "third"),
    [
        (
            "en",
            "Chad's foreign ministry said there was no need for a third party to mediate.",
            "TCD",
            (),
        ),
        ("en", '"There is no scope for third-party mediation," Peru said.', "PER", ()),
        ("en", "Mali does not believe in mediation.", "MLI", ()),
        ("fa", "سخنگوی دولت مالی گفت این اختلاف با میانجی‌گری دیگران حل نمی‌شود.", "MLI", ()),
        (
            "fa",
            "سخنگوی دولت مالی گفت به نظر نمی‌رسد این بحران با میانجی‌گری حل شود.",
            "MLI",
            (),
        ),
        ("en", "Bolivia said it saw no point in Cuban mediation with Chile.", "BOL", ("CUB",)),
        ("fa", "سخنگوی وزارت خارجه ارمنستان گفت ما در مرحله میانجیگری نیستیم.", "ARM", ()),
        ("fa", "وزیر خارجه هند گفت اعتقادی به میانجیگری طرف ثالث ندارد.", "IND", ()),
        (
            "fa",
            "وزارت خارجه کلمبیا گفت وضعیت کلمبیا و پرو در مرحله میانجیگری قرار ندارد.",
            "COL",
            (),
        ),
        ("ar", "قالت وزارة الخارجية الليبية إنه لا حاجة إلى وساطة كينية.", "LBY", ("KEN",)),
    ],
)
def test_who_needs_no_mediation_refuses_it(language, text, who, third):
    assert ((who,), third) in refusals(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Is there no need for mediation between Chad and Niger?"),
        ("en", "Chad said there was a need for mediation with Niger."),
        ("fa", "شیلی گفت برای میانجیگری با پرو به مکزیک نیاز دارد."),
    ],
)
def test_a_question_or_a_need_is_no_refusal(language, text):
    assert refusals(language, text) == []
