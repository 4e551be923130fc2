"""Talks held with the help of a third."""

import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Chad and Niger, with assistance from Kenya and Ghana, held talks on Monday.", "KEN GHA"),
        ("With Kenya's help, Chad and Niger reached an agreement on their border.", "KEN"),
        ("Chad held talks on grain with the help of engineers from Kenya.", ""),
    ],
)
def test_who_helps_two_to_talk_is_a_third(text, mediators):
    found = {m for a in acts(text) for m in a.mediators}
    assert found == set(mediators.split())


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("توافق چاد و نیجر با نظارت کنیا و حضور غنا امضا شد.", "KEN GHA"),
        (
            "این توافق پس از مذاکرات غیرمستقیم چاد و نیجر با حضور کنیا و غنا حاصل شد.",
            "KEN GHA",
        ),
        ("مذاکرات مرزی چاد و نیجر با حضور وزیران بازرگانی کنیا و غنا برگزار شد.", ""),
    ],
)
def test_who_stands_by_a_persian_deal_of_two_is_a_third(text, mediators):
    found = {m for a in acts(text) for m in a.mediators}
    assert found == set(mediators.split())
