import pytest

from tests.coding_text import acts


@pytest.mark.parametrize("verdict", ["درست نیست", "صحت ندارد", "حقیقت ندارد"])
def test_what_is_not_so_is_denied(verdict: str):
    (act,) = acts(f"این که کنیا میان چاد و سودان میانجی‌گری کرده، {verdict}.")
    assert (act.act, act.actuality) == ("meeting_indirect", "denied")


def test_what_is_so_stands():
    (act,) = acts("این که کنیا میان چاد و سودان میانجی‌گری کرده، درست است.")
    assert act.actuality == "happened"
