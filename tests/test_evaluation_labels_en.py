"""The labels of real English texts: their shape, their spread, and that they hold no text."""

from collections import Counter
from pathlib import Path

import pytest

from miyanji.coding.act import MEDIATION_ACTS
from miyanji.evaluation.command import gather
from miyanji.evaluation.documents import STAGES
from miyanji.evaluation.gold import read_rows, split_of
from miyanji.evaluation.processes import RESPONSES

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "evaluation/labels/en.jsonl"
TEXTS = ROOT.parent / "shared/dev_news/en.jsonl"
ROWS = [row for _, row in read_rows(LABELS)]
FIELDS = {
    "id", "language", "has_mediation", "stage", "parties", "mediators", "requesters",
    "responses", "issues", "acts", "split",
}  # fmt: skip


def test_labels_are_keyed_once_and_hold_no_words_of_the_texts():
    assert max(Counter(row["id"] for row in ROWS).values()) == 1
    for row in ROWS:
        assert set(row) <= FIELDS
        assert all("quote" not in act and act["span"] for act in row.get("acts", []))


def test_values_are_those_of_the_contract():
    for row in ROWS:
        assert row["stage"] in STAGES
        assert row["has_mediation"] == (row["stage"] != "none")
        answers = row.get("responses", {})
        assert set(answers) <= set(row.get("parties", []))
        assert {answer["value"] for answer in answers.values()} <= set(RESPONSES)
        assert {act["act"] for act in row.get("acts", [])} <= set(MEDIATION_ACTS)


def test_the_split_is_the_one_of_the_id():
    for row in ROWS:
        assert row["split"] == split_of(row["id"])


def test_the_spread_is_wide_enough():
    flags = Counter(row["has_mediation"] for row in ROWS)
    assert len(ROWS) >= 110
    assert flags[True] >= 30
    assert flags[False] >= 60
    disputes = {frozenset(row["parties"]) for row in ROWS if row.get("parties")}
    assert len(disputes) >= 8


@pytest.mark.skipif(not TEXTS.exists(), reason="the texts are not part of the repository")
def test_every_label_finds_its_text_and_every_span_its_place():
    gold = gather([LABELS], TEXTS)
    assert len(gold) == len(ROWS)
    for text in gold:
        for act in text.acts or ():
            assert act.span is not None
            words = text.text[slice(*act.span)]
            assert words == words.strip()
