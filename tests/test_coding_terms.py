"""What was done in the term of somebody who has left office is past."""

import pytest

import miyanji


def processes(text: str, language: str, published: str | None):
    return miyanji.read("x", text=text, language=language, published=published).processes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("در دولت شهید رئیسی عمان میان ایران و آمریکا میانجی‌گری کرد.", "fa"),
        ("Oman mediated between Iran and the United States under Barack Obama.", "en"),
    ],
)
def test_a_term_that_has_ended_is_history(text: str, language: str):
    assert processes(text, language, "2026-05-19") == ()
    assert processes(text, language, None) != ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("در دولت پزشکیان عمان میان ایران و آمریکا میانجی‌گری کرد.", "fa"),
        ("کنیا میان دولت مالی و شورشیان طوارق میانجی‌گری می‌کند.", "fa"),
    ],
)
def test_a_government_in_office_is_not(text: str, language: str):
    assert processes(text, language, "2026-05-19") != ()
