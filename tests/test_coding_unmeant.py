import pytest

from tests.test_coding_sides import answers


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Fiji dismissed the finance minister.", "REJECT"),
        ("Fiji warned Peru against selling arms to Chile.", "COOPERATE"),
        ("Fiji jailed a baker for insulting Peru.", "ACCUSE"),
    ],
)
def test_what_looks_like_an_act_is_none(text, event):
    assert event not in {kind for kind, _, _ in answers(text)}
