import pytest

from miyanji.coding.until import put_off
from tests.coding_text import analyses


def anything_put_off(text: str) -> bool:
    (analysis,) = analyses(text)
    return any(put_off(analysis, node) for node in analysis.nodes)


@pytest.mark.parametrize(
    "text",
    [
        "Chad will not negotiate with Niger until the road is opened.",
        "Chad said that no talks with Niger were possible until the road was opened.",
        "تا جاده باز نشود، چاد با نیجر مذاکره نمی‌کند.",
    ],
)
def test_what_waits_for_another_deed_is_put_off(text):
    assert anything_put_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad will not negotiate with Niger.",
        "Chad negotiated with Niger until the road was opened.",
        "Chad did not negotiate with Niger until the road was opened.",
        "چاد تا امروز با نیجر مذاکره نکرده است.",
        "چاد با نیجر مذاکره نمی‌کند.",
    ],
)
def test_a_plain_denial_or_a_past_one_is_not(text):
    assert not anything_put_off(text)
