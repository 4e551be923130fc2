import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    ("text", "third"),
    [
        (
            "وزیر خارجه سودان برای دیدار با نخست‌وزیر نروژ و گفت‌وگو درباره توافق بین سودان و چاد "
            "وارد اسلو شد.",
            {"NOR"},
        ),
        ("وزیر خارجه سودان برای دیدار با نخست‌وزیر نروژ درباره تجارت وارد اسلو شد.", set()),
        ("توافق سودان و چاد به میانجیگری نروژ امضا شد.", {"NOR"}),
    ],
)
def test_who_receives_a_side_about_its_agreement_with_another_mediates(text, third):
    assert {m for act in acts(text) for m in act.mediators} == third
