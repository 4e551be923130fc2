"""Agreements of others that somebody's mediation or efforts came to."""

import pytest

from miyanji.coding.act import Act
from miyanji.coding.reading import read_many
from miyanji.documents.reading import from_text


def agreements(language: str, text: str) -> list[Act]:
    (reading,) = read_many([from_text(text, language=language)])
    return [a for a in reading.coding.acts if a.act == "agreement"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenyan mediation led to a truce between Chad and Niger."),
        ("en", "Kenya's efforts produced an agreement between Chad and Niger on the border."),
        ("en", "Kenyan mediation resulted in a prisoner swap between Chad and Niger."),
        ("fa", "میانجی‌گری کنیا به توافق چاد و نیجر بر سر مرز منجر شد."),
        ("fa", "میانجی‌گری کنیا توانسته است به تفاهمی میان چاد و نیجر دست یابد."),
        ("fa", "تلاش‌های کنیا به آتش‌بس میان چاد و نیجر انجامید."),
        ("fa", "چاد و نیجر با کمک کنیا بر سر آتش‌بس توافق کردند."),
        ("fa", "به کمک کنیا، چاد و نیجر به توافق رسیدند."),
        ("fa", "چاد و نیجر بر سر مرحله نخست طرح صلح کنیا به توافق رسیدند."),
        ("fa", "با ابتکار کنیا، چاد و نیجر توافق آتش‌بس را امضا کردند."),
    ],
)
def test_the_agreement_is_that_of_the_sides_and_its_maker_the_mediator(language, text):
    (act,) = agreements(language, text)
    assert (set(act.actor), act.mediators, act.actuality) == (
        {"TCD", "NER"},
        ("KEN",),
        "happened",
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenyan mediation did not lead to a truce between Chad and Niger."),
        ("fa", "میانجی‌گری کنیا به توافق چاد و نیجر منجر نشد."),
        ("en", "The efforts of Chad led to an agreement between Chad and Niger."),
    ],
)
def test_what_was_not_reached_or_was_the_sides_own_has_no_maker(language, text):
    acts = agreements(language, text)
    assert not [a for a in acts if "brought_about" in a.rule]


@pytest.mark.parametrize(
    ("text", "actuality"),
    [
        ("با تلاش کنیا آتش‌بس بین سودان و چاد تمدید شد.", "happened"),
        ("با اصرار و تلاش نایروبی، آتش‌بس بین سودان و چاد تمدید خواهد شد.", "planned"),
    ],
)
def test_by_whose_efforts_a_truce_is_made_longer_brought_it_about(text, actuality):
    (act,) = agreements("fa", text)
    assert (act.mediators, act.actuality) == (("KEN",), actuality)


def test_a_plan_that_is_not_for_peace_brings_nothing_about():
    (act,) = agreements("fa", "چاد و نیجر بر سر طرح کنیا برای صادرات نفت توافق کردند.")
    assert act.mediators == ()
