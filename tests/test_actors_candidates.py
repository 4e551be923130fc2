"""Names in no list: whose they may be, and what is nobody's name."""

import pytest

import miyanji
from miyanji.actors.lint import lint


def candidates(text: str, language: str) -> list[tuple[str, str]]:
    """Return text and kind of the candidates of a text."""
    brief = miyanji.read("test", text=text, language=language, published="2025-03-05")
    return [(c["text"], c["kind"]) for c in brief.to_dict()["candidates"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Geneva the Swiss envoy met Tarquin Oduya and Ysolde P. Brankov of the rebels.",
            [("Tarquin Oduya", "person"), ("Ysolde P. Brankov", "person")],
        ),
        (
            "Norway said talks were hosted by the Velmont Institute and Harrow Steel Company.",
            [("Velmont Institute", "organisation"), ("Harrow Steel Company", "organisation")],
        ),
        ("Swiss ministers spoke of the Velmont Accord and the Oduya Peninsula.", []),
        ("Norway calls for Immediate Action and a Common Market.", []),
    ],
)
def test_english_names_by_their_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert candidates(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فرستاده با اتحادیه کانفدور دیدار و درباره آتش‌بس گفتگو کرد.", "organisation"),
        ("به گزارش خبرنگار ما آقای ژاکوب ملوین با وزیر خارجه قطر دیدار کرد.", "person"),
    ],
)
def test_persian_names_by_their_first_word(text: str, expected: str) -> None:
    assert {kind for _, kind in candidates(text, "fa")} <= {expected}


def test_no_word_tells_two_things() -> None:
    assert not [problem for problem in lint() if problem.startswith("candidates.toml")]
