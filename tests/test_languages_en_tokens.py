import pytest

from miyanji.languages import analyse_text
from miyanji.languages.en.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't agree.", ["They", "do", "n't", "agree", "."]),
        ("Qatar’s offer", ["Qatar", "’s", "offer"]),
        ("It cannot last.", ["It", "can", "not", "last", "."]),
        ("Mr. Ali met Gen. Omar.", ["Mr.", "Ali", "met", "Gen.", "Omar", "."]),
        ("the U.N. envoy", ["the", "U.N.", "envoy"]),
        ("$1,500.25 at 12:30", ["$", "1,500.25", "at", "12:30"]),
        ("UN-led talks", ["UN", "-", "led", "talks"]),
        ("a [truce](https://a.example/b_c), **now**", ["a", "truce", ",", "now"]),
        ("see https://a.example", ["see", "https://a.example"]),
        ("5th round, 20%", ["5th", "round", ",", "20", "%"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [w.text for w in tokenize(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Ali met Gen. Omar. They spoke.", 2),
        ("The U.S. said no. It left.", 2),
        ("It rose 1.5 percent in Sept. 2025.", 1),
        ('"Will they agree?" he asked.', 1),
        ("J. Smith resigned.", 1),
        ("A heading\n\nThe text.", 2),
        ("The president\n    [brokered](https://a.example/b) a truce.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(analyse_text(text, "en", parsed=False)) == count
