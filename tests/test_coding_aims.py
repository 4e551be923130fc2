"""What is only the aim of something else is not there yet."""

import pytest

from tests.coding_text import the


@pytest.mark.parametrize(
    ("text", "actuality"),
    [
        ("رئیس‌جمهور کنیا برای میانجی‌گری میان سودان و چاد وارد خارطوم شد.", "planned"),
        (
            "سفر هیئت کنیا به خارطوم در راستای تقویت میانجی‌گری نایروبی میان سودان و چاد است.",
            "happened",
        ),
        ("تلاش کنیا برای میانجی‌گری میان سودان و چاد ادامه دارد.", "happened"),
    ],
)
def test_a_journey_is_to_mediate_an_effort_is_mediation(text, actuality):
    assert the(text, "meeting_indirect").actuality == actuality
