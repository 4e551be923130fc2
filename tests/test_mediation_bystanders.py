"""Who stands beside a mediation and is no side of the dispute."""

import pytest

from tests.coding_text import brief


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("فرانسه خواستار پذیرش میانجی‌گری کنیا از سوی سودان شد.", ("SDN",)),
        ("France urged Sudan to accept the mediation of Kenya.", ("SDN",)),
        ("گفت‌وگوهای سودان و مخالفان به میزبانی اردن و با میانجی‌گری کنیا آغاز شد.", ("SDN",)),
    ],
)
def test_who_urges_or_hosts_is_no_side(text, parties):
    (process,) = brief(text).processes
    assert (process.parties, process.mediators) == (parties, ("KEN",))


def test_a_mediation_that_a_side_is_urged_to_take_up_is_on_the_table():
    text = "اتحادیه اروپا از سودان خواست به میانجی‌گری کنیا پاسخ مثبت بدهد."
    assert brief(text).processes[0].stage == "offered"
