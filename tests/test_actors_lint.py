import pytest

from miyanji.actors import holders, lint
from miyanji.actors.holders import FIELDS

GOOD = dict(
    zip(
        FIELDS,
        ("person:a-b", "A B", "ا ب", "", "", "envoy", "QAT", "2024-02", "2025", "a source"),
        strict=True,
    )
)


def test_the_data_is_clean() -> None:
    assert lint.lint() == []


def test_enough_names_are_known() -> None:
    assert len(holders.people()) >= 300


@pytest.mark.parametrize(
    "field, value, word",
    [
        ("id", "A B", "identifier"),
        ("name_fa", "", "name_fa"),
        ("source", " ", "source"),
        ("office", "boss", "closed list"),
        ("acts_for", "QQQ", "no known actor"),
        ("from", "2025-13", "calendar"),
        ("from", "March", "YYYY"),
        ("to", "2023", "after"),
        ("aliases_en", "A|A", "twice"),
    ],
)
def test_each_fault_is_named(
    field: str, value: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lint, "rows", lambda: iter([(7, {**GOOD, field: value})]))
    problems = list(lint._holders())
    assert any(word in p and p.startswith("holders.tsv:7: ") for p in problems)


def test_a_good_row_passes_and_its_double_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "rows", lambda: iter([(2, GOOD)]))
    assert list(lint._holders()) == []
    monkeypatch.setattr(lint, "rows", lambda: iter([(2, GOOD), (3, GOOD)]))
    assert "stands twice" in next(lint._holders())
